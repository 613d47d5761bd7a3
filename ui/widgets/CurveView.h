// A line over frequency, with decibels at the side: what an equaliser does.
#pragma once

#include <QPointF>
#include <QVector>
#include <QWidget>

namespace sostenuto::ui {

/// Points are (Hz, dB) from 20 Hz to 20 kHz in rising order. What it shows is said by its accessible description, which
/// the owner sets. Thread: main.
class CurveView : public QWidget {
    Q_OBJECT

public:
    explicit CurveView(QWidget* parent = nullptr);
    /// `heard` false: drawn as something that is off.
    void setCurve(const QVector<QPointF>& points, bool heard);
    [[nodiscard]] QSize sizeHint() const override { return {560, 148}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintGrid(QPainter& painter, const QRectF& plot) const;
    [[nodiscard]] QRectF plotRect() const;

    QVector<QPointF> m_points;
    bool m_heard = true;
};

} // namespace sostenuto::ui
