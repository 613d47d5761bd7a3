#include "ui/widgets/UptimeBar.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr double barWidth = 2.5;
constexpr int below = 2; ///< room for the focus ring

QColor colourOf(UptimeDay::State state)
{
    const Theme& theme = Theme::current();
    switch (state) {
    case UptimeDay::State::Good:
        return theme.colour(Token::UpOk);
    case UptimeDay::State::Maintenance:
        return theme.status(StatusFamily::Maintenance).solid;
    case UptimeDay::State::Degraded:
        return theme.status(StatusFamily::Degraded).solid;
    case UptimeDay::State::Outage:
        return theme.status(StatusFamily::Outage).solid;
    case UptimeDay::State::NoData:
        break;
    }
    return theme.colour(Token::Control);
}

} // namespace

UptimeBar::UptimeBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(sizeHint().height());
    setMaximumWidth(sizeHint().width());
    setFocusPolicy(Qt::TabFocus);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

int UptimeBar::heightOf(UptimeDay::State state)
{
    switch (state) {
    case UptimeDay::State::Good:
        return 14;
    case UptimeDay::State::Maintenance:
        return 18;
    case UptimeDay::State::Degraded:
        return 20;
    case UptimeDay::State::Outage:
        return 24;
    case UptimeDay::State::NoData:
        break;
    }
    return 3;
}

void UptimeBar::setDays(const QVector<UptimeDay>& days)
{
    if (days == m_days)
        return;
    m_days = days;
    m_day = std::min(m_day, int(days.size()) - 1);
    if (m_day >= 0)
        setAccessibleDescription(m_days[m_day].words);
    update();
}

int UptimeBar::shownDays() const
{
    return std::min(int(m_days.size()), width() / pitch);
}

int UptimeBar::firstShown() const
{
    return int(m_days.size()) - shownDays();
}

int UptimeBar::dayAt(const QPoint& where) const
{
    const int left = width() - shownDays() * pitch;
    const int x = isRightToLeft() ? width() - 1 - where.x() : where.x();
    if (x < left || !rect().contains(where))
        return -1;
    return firstShown() + (x - left) / pitch;
}

bool UptimeBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int day = dayAt(help->pos());
    if (day >= 0)
        QToolTip::showText(help->globalPos(), m_days[day].words, this,
                           Mirror(*this)(QRect(width() - (int(m_days.size()) - day) * pitch, 0, pitch, height())));
    else
        QToolTip::hideText();
    return true;
}

void UptimeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double bottom = height() - below;
    const Mirror seen(*this);
    double left = width() - shownDays() * pitch;
    for (int i = firstShown(); i < m_days.size(); ++i, left += pitch) {
        const int tall = heightOf(m_days[i].state);
        painter.setBrush(colourOf(m_days[i].state));
        painter.drawRoundedRect(seen(QRectF(left, bottom - tall, barWidth, tall)), 1, 1);
        if (i == m_day && hasFocus())
            painter.fillRect(seen(QRectF(left - 1, bottom + 0.5, barWidth + 2, below - 0.5)), colour(Token::Focus));
    }
    if (showsRing(this))
        paintRing(&painter, rect(), 4);
}

void UptimeBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return goTo(m_day + (isRightToLeft() ? 1 : -1));
    case Qt::Key_Right:
        return goTo(m_day + (isRightToLeft() ? -1 : 1));
    case Qt::Key_Home:
        return goTo(firstShown());
    case Qt::Key_End:
        return goTo(int(m_days.size()) - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void UptimeBar::goTo(int day)
{
    if (m_days.isEmpty())
        return;
    m_day = std::clamp(day, firstShown(), int(m_days.size()) - 1);
    setAccessibleDescription(m_days[m_day].words);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    const QRect bar = Mirror(*this)(QRect(width() - (int(m_days.size()) - m_day) * pitch, 0, pitch, height()));
    QToolTip::showText(mapToGlobal(QPoint(bar.left(), height())), m_days[m_day].words, this);
    update();
}

void UptimeBar::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_day < 0 && !m_days.isEmpty())
        m_day = int(m_days.size()) - 1; // today
    if (m_day >= 0)
        setAccessibleDescription(m_days[m_day].words);
    update();
}

void UptimeBar::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    QToolTip::hideText();
    update();
}

} // namespace sostenuto::ui
