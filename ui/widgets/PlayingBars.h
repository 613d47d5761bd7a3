// The three bars beside what is heard. One clock for all views, which runs only while something visible moves.
#pragma once

#include <QColor>
#include <QObject>
#include <QRectF>
#include <QTimer>

class QPainter;
class QWidget;

namespace sostenuto::ui {

/// Thread: main. Asks `view` to repaint the last painted place 12 times a second while moving. They move for some
/// seconds after something has changed (play, another row, a scroll) and then stand: a picture that moves for hours
/// would cost more than the music. Still at once when paused, with less movement, and while the window is hidden or
/// minimised.
class PlayingBars : public QObject {
    Q_OBJECT

public:
    explicit PlayingBars(QWidget* view);
    void setMoving(bool moving);
    void paint(QPainter* painter, const QRectF& where, const QColor& colour);

private:
    void step();

    QWidget* m_view;
    QTimer m_clock;
    QRect m_place;     ///< where they were painted since the last step
    QRect m_lastPlace; ///< where they were painted last
    int m_frame = 0;
    int m_framesLeft = 0; ///< until they stand
    bool m_moving = false;
};

} // namespace sostenuto::ui
