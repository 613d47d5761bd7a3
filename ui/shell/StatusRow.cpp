#include "ui/shell/StatusRow.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/Labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace sostenuto::ui {

StatusRow::StatusRow(QWidget* parent)
    : QAbstractButton(parent), m_dot(new StatusDot(this)), m_word(new ThemeLabel(TypeRole::Body, Token::Text2, this))
{
    setObjectName(QStringLiteral("navStatus"));
    setFocusPolicy(Qt::TabFocus);
    m_dot->setObjectName(QStringLiteral("navStatusDot"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(10, 0, 10, 0);
    line->setSpacing(12);
    line->addWidget(m_dot);
    line->addWidget(m_word, 1);
}

void StatusRow::say(const sync::ServiceState& state)
{
    const StatusFamily family = statusFamily(state);
    const QString word = statusWord(state);
    m_dot->setFamily(family);
    if (family == StatusFamily::Ok)
        m_word->setLook(TypeRole::Body, Token::Text2);
    else
        m_word->setFamily(family);
    m_word->setText(word);
    setToolTip(word);
    setAccessibleName(tr("Service status: %1").arg(word));
}

void StatusRow::setCurrent(bool current)
{
    m_current = current;
    update();
}

void StatusRow::setWordShown(bool shown)
{
    m_word->setVisible(shown);
    layout()->setContentsMargins(shown ? 10 : 11, 0, shown ? 10 : 11, 0);
}

QSize StatusRow::sizeHint() const
{
    return {m_word->isHidden() ? 40 : 216, m_word->isHidden() ? 36 : 32};
}

bool StatusRow::event(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void StatusRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().colour(m_current ? Token::AccentSoft : Token::Hover));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme::current().colour(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

} // namespace sostenuto::ui
