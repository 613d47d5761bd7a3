// The mark of the program: the bar of a pedal and the note that it holds.
#pragma once

#include <QWidget>

class QPainter;

namespace sostenuto::ui {

void paintAppMark(QPainter* painter, const QRectF& where);

/// The mark as a picture of a fixed edge, px. Says nothing to screen readers.
class AppMark : public QWidget {
    Q_OBJECT

public:
    explicit AppMark(int edge, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace sostenuto::ui
