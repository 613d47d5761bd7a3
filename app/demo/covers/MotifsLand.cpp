#include "app/demo/covers/Brushes.h"
#include "app/demo/covers/Motifs.h"
#include "app/demo/music/Chance.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace sostenuto::demo {

QPainterPath belowWave(double height, double amplitude, double length, double phase)
{
    QPainterPath path(QPointF(-10, canvas + 10));
    for (double x = -10; x <= canvas + 10; x += 10)
        path.lineTo(x, height + amplitude * std::sin(x / length * 2.0 * std::numbers::pi + phase) +
                           amplitude * 0.35 * std::sin(x / length * 4.6 + phase * 1.7));
    path.lineTo(canvas + 10, canvas + 10);
    path.closeSubpath();
    return path;
}

namespace {

/// A rounded, slightly irregular stone.
QPainterPath stone(QPointF centre, double width, double height, double turn)
{
    QPainterPath path;
    for (int i = 0; i <= 60; ++i) {
        const double angle = i / 60.0 * 2.0 * std::numbers::pi;
        const double c = std::cos(angle);
        const double s = std::sin(angle);
        // A superellipse: flatter than an ellipse, as stones in a wall are.
        const double x =
            std::copysign(std::pow(std::abs(c), 0.72), c) * width / 2.0 * (1.0 + 0.04 * std::sin(angle * 3 + turn));
        const double y = std::copysign(std::pow(std::abs(s), 0.78), s) * height / 2.0 *
                         (1.0 + 0.05 * std::sin(angle * 2 + turn * 2));
        const QPointF at = centre + QPointF(x, y);
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    return path;
}

} // namespace

/// Fieldstone.
void paintStones(QPainter& painter)
{
    fillCanvas(painter, downwards({0xfff3e3c3, 0xffeec89a, 0xffd99a6c}));
    disc(painter, {690, 300}, 148, downwards({0xffe86f4a, 0xffd24f3d}, 152, 448));
    constexpr std::array<QRgb, 7> tones{0xff6d6a5f, 0xff8b7f6a, 0xff50584f, 0xffa58f72,
                                        0xff3f4a47, 0xff7a6f63, 0xff5c6a5c};
    Chance chance(31);
    double y = 560.0;
    int count = 0;
    while (y < 1080.0) {
        const double height = chance.between(108, 140);
        double x = chance.between(-120, -30);
        while (x < 1050.0) {
            const double width = chance.between(150, 290);
            const QRgb rgb = tones[static_cast<std::size_t>(chance.below(7))];
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(0xff2a2a26, 0.35));
            painter.drawPath(stone({x + width / 2 + 6, y + 12}, width - 6, height, count));
            QLinearGradient shade(0, y - height / 2, 0, y + height / 2);
            shade.setColorAt(0.0, QColor(rgb).lighter(132));
            shade.setColorAt(0.5, QColor(rgb));
            shade.setColorAt(1.0, QColor(rgb).darker(128));
            painter.setBrush(shade);
            painter.drawPath(stone({x + width / 2, y}, width - 10, height - 6, count));
            x += width;
            ++count;
        }
        y += height - 6;
    }
    painter.setPen(QPen(QColor(0xff4d5b35), 7, Qt::SolidLine, Qt::RoundCap));
    for (int i = 0; i < 26; ++i) {
        const double x = chance.between(20, 430);
        QPainterPath blade(QPointF(x, 520));
        blade.quadTo(QPointF(x + 6, 460), QPointF(x + chance.between(-36, 36), chance.between(345, 440)));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(blade);
    }
}

/// A Slow Tide.
void paintTide(QPainter& painter)
{
    fillCanvas(painter, downwards({0xfff7ead7, 0xfff2d3bf, 0xffd9b3b4, 0xff93a5b8}));
    glow(painter, {360, 330}, 420, 0xffffffff, 0.75);
    disc(painter, {360, 330}, 120, downwards({0xfffffdf6, 0xfffbe6d2}, 210, 450));
    constexpr std::array<std::array<QRgb, 2>, 7> water{{{0xffa9c3c6, 0xff86aab4},
                                                        {0xff86b0b6, 0xff5f93a1},
                                                        {0xff639ca8, 0xff437d90},
                                                        {0xff47859a, 0xff2c667f},
                                                        {0xff306b86, 0xff1d506c},
                                                        {0xff1f5271, 0xff123b56},
                                                        {0xff143c58, 0xff0a2439}}};
    for (std::size_t i = 0; i < water.size(); ++i) {
        const auto n = static_cast<double>(i);
        const double height = 470.0 + 74.0 * n;
        const QPainterPath wave = belowWave(height, 15.0 + 4.5 * n, 520.0 + 90.0 * n, 0.8 + 1.9 * n);
        painter.setPen(Qt::NoPen);
        painter.setBrush(downwards({water[i][0], water[i][1]}, height - 40, height + 130));
        painter.drawPath(wave);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour(0xfffffaf0, 0.42 - 0.04 * n), 4));
        painter.drawPath(wave);
    }
}

namespace {

constexpr int mapSide = 500;
constexpr QPointF westLow(330, 360);
constexpr QPointF eastLow(690, 670);

double pressure(double x, double y)
{
    const double west = std::hypot(x - westLow.x(), (y - westLow.y()) * 1.15);
    const double east = std::hypot((x - eastLow.x()) * 1.1, y - eastLow.y());
    return 19.7 * std::exp(-west / 300.0) + 16.8 * std::exp(-east / 250.0) + 0.38 * std::sin(x / 130.0 + y / 90.0);
}

/// A pixel lies on a line when the pressure there is close to a whole number, measured in pixels.
QImage isobars()
{
    constexpr double scale = canvas / mapSide;
    constexpr std::size_t stride = mapSide + 1;
    std::vector<double> map(stride * stride);
    for (std::size_t i = 0; i < map.size(); ++i)
        map[i] = pressure(static_cast<double>(i % stride) * scale, static_cast<double>(i / stride) * scale);
    QImage lines(mapSide, mapSide, QImage::Format_ARGB32);
    for (int y = 0; y < mapSide; ++y) {
        auto* pixels = reinterpret_cast<QRgb*>(lines.scanLine(y));
        for (int x = 0; x < mapSide; ++x) {
            const double* here = &map[static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x)];
            const double slope = std::hypot(here[1] - here[0], here[stride] - here[0]);
            const double distance = std::abs(*here - std::round(*here)) / std::max(slope, 1e-6);
            const double warm = std::clamp(((x + y) * scale - 750.0) / 600.0, 0.0, 1.0);
            pixels[x] =
                qRgba(static_cast<int>(204 + 51 * warm), static_cast<int>(245 - 31 * warm),
                      static_cast<int>(235 - 66 * warm), static_cast<int>(216 * std::clamp(1.9 - distance, 0.0, 1.0)));
        }
    }
    return lines;
}

} // namespace

/// Weather for Two Harbours: lines of equal pressure around two lows.
void paintIsobars(QPainter& painter)
{
    fillCanvas(painter, downwards({0xff0f3443, 0xff14505a, 0xff1f6f6c}));
    glow(painter, westLow, 420, 0xff9be8d8, 0.5);
    glow(painter, eastLow, 380, 0xffffb98a, 0.6);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(0, 0, canvas, canvas), isobars());
    for (const QPointF& harbour : {westLow, eastLow}) {
        disc(painter, harbour, 26, QColor(0xfffff6e6));
        disc(painter, harbour, 12, QColor(0xff12434f));
    }
}

/// The Orchard Ledger.
void paintOrchard(QPainter& painter)
{
    fillCanvas(painter, QColor(0xfff4ecd8));
    painter.setPen(QPen(colour(0xff7c9a8c, 0.45), 3));
    for (int i = 0; i < 13; ++i)
        painter.drawLine(QPointF(0, 70 + i * 72), QPointF(canvas, 70 + i * 72));
    painter.setPen(QPen(colour(0xffd96a4f, 0.7), 4));
    painter.drawLine(QPointF(96, 0), QPointF(96, canvas));
    constexpr std::array<QRgb, 5> leaves{0xff2f6b4f, 0xff4f8a55, 0xff7da65a, 0xff24544a, 0xffa7b85c};
    Chance chance(12);
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 4; ++column) {
            const QPointF at(222 + column * 205, 232 + row * 216);
            const QRgb leaf = leaves[static_cast<std::size_t>(chance.below(5))];
            painter.fillRect(QRectF(at.x() - 8, at.y() + 20, 16, 98), QColor(0xff5b4030));
            disc(painter, at, 82, QColor(leaf));
            painter.setBrush(colour(0xffffffff, 0.13));
            painter.drawPie(QRectF(at.x() - 82, at.y() - 82, 164, 164), 90 * 16, 180 * 16);
            const int apples = chance.range(0, 5);
            for (int i = 0; i < apples; ++i) {
                const double angle = i * 2.399963 + row;
                disc(painter, at + QPointF(std::cos(angle), std::sin(angle)) * (18.0 + 9.0 * i), 13,
                     QColor(0xffdd4b39));
            }
        }
    }
}

} // namespace sostenuto::demo
