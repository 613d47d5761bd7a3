#include "ui/shell/RightPanel.h"

#include "ui/shell/QueuePanel.h"
#include "ui/widgets/Buttons.h"

#include <QAbstractButton>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

/// A tab: its word, and a line below it while it is the open one.
class PanelTab : public QAbstractButton {
public:
    PanelTab(const QString& text, QWidget* parent) : QAbstractButton(parent)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setFont(Theme::current().font(TypeRole::BodyStrong));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }

    [[nodiscard]] QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 2, 32}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setFont(font());
        painter.setPen(theme.colour(isChecked() ? Token::Text : Token::Text2));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (isChecked())
            painter.fillRect(QRect(0, height() - 2, width(), 2), theme.colour(Token::AccentText));
        if (!hasFocus())
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.colour(Token::Focus), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 9, -1, -9), 6, 6);
    }
};

} // namespace

RightPanel::RightPanel(ShellContext& context, QWidget* parent)
    : Surface(Token::Window, Qt::LeftEdge, parent), m_queue(new QueuePanel(context, this))
{
    setObjectName(QStringLiteral("rightPanel"));
    setAccessibleName(QStringLiteral("Queue panel"));
    auto* head = new Surface(Token::Window, Qt::BottomEdge | Qt::LeftEdge, this);
    head->setFixedHeight(52);
    auto* tab = new PanelTab(QStringLiteral("Queue"), head);
    tab->setObjectName(QStringLiteral("panelTabQueue"));
    tab->setChecked(true);
    auto* close = new IconButton(QStringLiteral("close"), QStringLiteral("Close the panel"), head);
    close->setObjectName(QStringLiteral("panelClose"));
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(20, 0, 10, 1);
    line->addWidget(tab);
    line->addStretch();
    line->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(1, 0, 0, 0);
    body->addWidget(m_queue);
    column->addLayout(body, 1);
    connect(close, &QToolButton::clicked, this, &RightPanel::closeAsked);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RightPanel::closeAsked);
}

} // namespace sostenuto::ui
