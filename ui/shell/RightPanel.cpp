#include "ui/shell/RightPanel.h"

#include "ui/shell/QueuePanel.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/GrownHeight.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace sostenuto::ui {

RightPanel::RightPanel(ShellContext& context, QWidget* parent)
    : Surface(Token::Window, Qt::LeftEdge, parent), m_queue(new QueuePanel(context, this))
{
    setObjectName(QStringLiteral("rightPanel"));
    setAccessibleName(say("Queue panel"));
    auto* head = new Surface(Token::Window, Qt::BottomEdge, this);
    keepHeight(head, 52);
    auto* tab = new QPushButton(say("Queue"), head);
    tab->setObjectName(QStringLiteral("panelTabQueue"));
    tab->setAccessibleName(say("Queue"));
    tab->setCheckable(true);
    tab->setChecked(true);
    tab->setAutoExclusive(true);
    tab->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setVariant(tab, "tab");
    auto* close = new IconButton(QStringLiteral("close"), say("Close the panel"), head);
    close->setObjectName(QStringLiteral("panelClose"));
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(20, 0, 10, 1);
    line->addWidget(tab);
    line->addStretch();
    line->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0); // the line at the left
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_queue, 1);
    connect(close, &QToolButton::clicked, this, &RightPanel::closeAsked);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RightPanel::closeAsked);
}

} // namespace sostenuto::ui
