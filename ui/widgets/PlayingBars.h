// The three bars beside what is heard. One clock for all views, which runs only while something visible moves.
#pragma once

#include <QColor>
#include <QObject>
#include <QRectF>
#include <QTimer>

class QPainter;
class QWidget;

namespace sostenuto::ui {

/// Thread: main. Asks `view` to repaint the last painted place 12 times a second while moving; still when paused, with
/// less movement, and while the window is hidden or minimised.
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
    QRect m_place;
    int m_frame = 0;
    bool m_moving = false;
};

} // namespace sostenuto::ui
