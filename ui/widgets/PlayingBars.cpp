#include "ui/widgets/PlayingBars.h"

#include "ui/theme/Theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QtMath>

namespace sostenuto::ui {

namespace {
constexpr int framesPerSecond = 12;
constexpr int loopFrames = 14; ///< 1.2 s
constexpr int movingFrames = 3 * loopFrames;
} // namespace

PlayingBars::PlayingBars(QWidget* view) : QObject(view), m_view(view)
{
    m_clock.setInterval(1000 / framesPerSecond);
    connect(&m_clock, &QTimer::timeout, this, &PlayingBars::step);
}

void PlayingBars::setMoving(bool moving)
{
    if (moving && !m_moving)
        m_framesLeft = movingFrames;
    m_moving = moving;
    if (!moving)
        m_clock.stop();
    m_view->update(m_place);
}

void PlayingBars::step()
{
    const bool seen = m_view->isVisible() && !m_view->window()->isMinimized();
    if (!seen || !m_place.isValid()) {
        m_clock.stop(); // painting starts it again
        return;
    }
    m_frame = (m_frame + 1) % loopFrames;
    if (--m_framesLeft <= 0)
        m_clock.stop();
    const QRect place = std::exchange(m_place, {}); // not painted again = no longer there
    m_view->update(place);
}

void PlayingBars::paint(QPainter* painter, const QRectF& where, const QColor& colour)
{
    // Painting follows at once or not at all, so that a row that scrolled away stops the clock.
    m_place = where.toAlignedRect().adjusted(-1, -1, 1, 1);
    if (std::exchange(m_lastPlace, m_place) != m_place)
        m_framesLeft = movingFrames;
    if (m_moving && m_framesLeft > 0 && !Theme::current().lessMovement() && !m_clock.isActive())
        m_clock.start();

    constexpr qreal rest[] = {0.45, 1.0, 0.7};
    constexpr qreal speed[] = {1, 2, 1};
    const qreal unit = where.width() / 14;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    for (int i = 0; i < 3; ++i) {
        const qreal turn = 2 * M_PI * m_frame / loopFrames * speed[i] + i * 2.1;
        const qreal share = m_clock.isActive() ? 0.62 + 0.38 * qSin(turn) : rest[i];
        const qreal tall = std::max(0.25, share) * where.height() * 0.86;
        const QRectF bar(where.left() + (1 + i * 5) * unit, where.bottom() - 1 - tall, 3 * unit, tall);
        painter->drawRoundedRect(bar, 1.2 * unit, 1.2 * unit);
    }
    painter->restore();
}

} // namespace sostenuto::ui
