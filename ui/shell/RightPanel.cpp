#include "ui/shell/RightPanel.h"

#include "ui/pages/DetailsView.h"
#include "ui/pages/LyricsView.h"
#include "ui/shell/QueuePanel.h"
#include "ui/shell/ShellContext.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ButtonVoice.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/GrownHeight.h"
#include "ui/widgets/LyricList.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sostenuto::ui {

RightPanel::RightPanel(ShellContext& context, QWidget* parent)
    : Surface(Token::Window, Qt::LeftEdge, parent), m_queue(new QueuePanel(context, this)),
      m_details(new DetailsView(context.services, context.heard, this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("rightPanel"));
    setAccessibleName(tr("Side panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(seenMargins(1, 0, 0, 0)); // the line at its edge
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_queue);
    m_stack->addWidget(buildLyrics(context));
    m_stack->addWidget(m_details);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RightPanel::closeAsked);
}

QWidget* RightPanel::buildHead()
{
    auto* head = new Surface(Token::Window, Qt::BottomEdge, this);
    keepHeight(head, 52);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(seenMargins(20, 0, 10, 1));
    line->setSpacing(20);
    line->addWidget(buildTab(Tab::Queue, tr("Queue"), "panelTabQueue", head));
    line->addWidget(buildTab(Tab::Lyrics, tr("Lyrics"), "panelTabLyrics", head));
    line->addWidget(buildTab(Tab::Details, tr("Details"), "panelTabDetails", head));
    m_tabs.front()->setChecked(true);
    auto* close = new IconButton(QStringLiteral("close"), tr("Close the panel"), head);
    close->setObjectName(QStringLiteral("panelClose"));
    line->addStretch();
    line->addWidget(close);
    connect(close, &QToolButton::clicked, this, &RightPanel::closeAsked);
    return head;
}

QPushButton* RightPanel::buildTab(Tab tab, const QString& words, const char* name, QWidget* head)
{
    auto* button = new QPushButton(words, head);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(words);
    makeCheckable(button);
    button->setAutoExclusive(true);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setVariant(button, "tab");
    connect(button, &QPushButton::clicked, this, [this, tab] { setTab(tab); });
    m_tabs[size_t(tab)] = button;
    return button;
}

QWidget* RightPanel::buildLyrics(ShellContext& context)
{
    auto* page = new QWidget(this);
    auto* lyrics = new LyricsView(context.services, context.playback, LyricsView::Size::Panel,
                                  {"panelLyricsView", "panelLyricsFollow", "panelLyricsSource"}, page);
    auto* chip = new QHBoxLayout;
    chip->setContentsMargins(20, 12, 20, 4);
    chip->addWidget(&lyrics->followChip());
    chip->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(chip);
    column->addWidget(lyrics, 1);
    return page;
}

RightPanel::Tab RightPanel::tab() const
{
    return Tab(m_stack->currentIndex());
}

void RightPanel::setTab(Tab tab)
{
    m_tabs[size_t(tab)]->setChecked(true);
    if (tab == this->tab())
        return;
    m_stack->setCurrentIndex(int(tab));
    Q_EMIT tabChanged(tab);
}

void RightPanel::showDetails(sync::TrackId track)
{
    setTab(Tab::Details);
    m_details->show(track);
}

} // namespace sostenuto::ui
