// Small things that several pictures use. The canvas is 1000 by 1000.
#pragma once

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <initializer_list>

namespace sostenuto::demo {

inline constexpr double canvas = 1000.0;

[[nodiscard]] inline QColor colour(QRgb rgb, double alpha = 1.0)
{
    QColor c(rgb);
    c.setAlphaF(static_cast<float>(alpha));
    return c;
}

/// Top to bottom, evenly spaced stops.
[[nodiscard]] inline QLinearGradient downwards(std::initializer_list<QRgb> colours, double top = 0.0,
                                               double bottom = canvas)
{
    QLinearGradient gradient(0.0, top, 0.0, bottom);
    double at = 0.0;
    const double step = colours.size() > 1 ? 1.0 / static_cast<double>(colours.size() - 1) : 1.0;
    for (const QRgb rgb : colours) {
        gradient.setColorAt(qMin(1.0, at), QColor(rgb));
        at += step;
    }
    return gradient;
}

inline void fillCanvas(QPainter& painter, const QBrush& brush)
{
    painter.fillRect(QRectF(0, 0, canvas, canvas), brush);
}

inline void disc(QPainter& painter, QPointF centre, double radius, const QBrush& brush)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawEllipse(centre, radius, radius);
}

/// Light around a point that fades to nothing at `radius`.
inline void glow(QPainter& painter, QPointF centre, double radius, QRgb rgb, double strength)
{
    QRadialGradient gradient(centre, radius);
    gradient.setColorAt(0.0, colour(rgb, strength));
    gradient.setColorAt(0.45, colour(rgb, strength * 0.35));
    gradient.setColorAt(1.0, colour(rgb, 0.0));
    disc(painter, centre, radius, gradient);
}

/// The area below a wave, down to the edge of the canvas.
[[nodiscard]] QPainterPath belowWave(double height, double amplitude, double length, double phase);

} // namespace sostenuto::demo
