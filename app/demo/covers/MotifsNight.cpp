#include "app/demo/covers/Brushes.h"
#include "app/demo/covers/Motifs.h"
#include "app/demo/music/Chance.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sostenuto::demo {

/// Nocturnes for Five Windows.
void paintWindows(QPainter& painter)
{
    fillCanvas(painter, downwards({0xff0d1230, 0xff1c1f4a, 0xff30295c}));
    glow(painter, {770, 215}, 330, 0xffb9c4ff, 0.42);
    disc(painter, {770, 215}, 74, downwards({0xfff4f1ff, 0xffcfd2f7}, 141, 289));
    constexpr std::array<std::array<QRgb, 2>, 5> lights{{{0xffffe2a6, 0xfff2995f},
                                                         {0xff5a5596, 0xff453f7d},
                                                         {0xffffc98a, 0xffd9706a},
                                                         {0xfffff0c9, 0xffffb86b},
                                                         {0xff6a62a6, 0xff4a4487}}};
    constexpr std::array<double, 5> tops{520, 455, 400, 455, 520};
    for (std::size_t i = 0; i < lights.size(); ++i) {
        const double left = 92.0 + 170.0 * static_cast<double>(i);
        const QRectF pane(left, tops[i], 136, 905 - tops[i]);
        if (i == 0 || i == 2 || i == 3)
            glow(painter, pane.center(), 260, lights[i][1], 0.28);
        QPainterPath arch;
        arch.moveTo(pane.bottomLeft());
        arch.lineTo(pane.left(), pane.top() + 68);
        arch.arcTo(QRectF(pane.left(), pane.top(), 136, 136), 180, -180);
        arch.lineTo(pane.bottomRight());
        arch.closeSubpath();
        painter.setPen(Qt::NoPen);
        painter.setBrush(downwards({lights[i][0], lights[i][1]}, pane.top(), pane.bottom()));
        painter.drawPath(arch);
        painter.setPen(QPen(QColor(0xff14163a), 9));
        painter.drawLine(QPointF(pane.center().x(), pane.top() + 4), QPointF(pane.center().x(), pane.bottom()));
        for (const double part : {0.40, 0.70})
            painter.drawLine(QPointF(pane.left(), pane.top() + part * pane.height()),
                             QPointF(pane.right(), pane.top() + part * pane.height()));
    }
    painter.fillRect(QRectF(0, 905, canvas, 95), QColor(0xff0b0e26));
}

/// Dances for an Empty Pier.
void paintPier(QPainter& painter)
{
    fillCanvas(painter, downwards({0xff3a2a5e, 0xff8a4776, 0xffe58a7b, 0xfff8c79a, 0xff5d4a78, 0xff2c2750}));
    glow(painter, {500, 590}, 420, 0xffffe3b8, 0.65);
    painter.save();
    painter.setClipRect(QRectF(0, 0, canvas, 600));
    disc(painter, {500, 600}, 128, downwards({0xfffff3d6, 0xffffbe85}, 472, 600));
    painter.restore();
    painter.fillRect(QRectF(0, 600, canvas, 400), downwards({0xffd9818a, 0xff6c4b83, 0xff241f45}, 600, 1000));
    for (int i = 0; i < 11; ++i) { // the sun on the water
        const double y = 612.0 + i * i * 3.1;
        const double half = 126.0 - i * 7.0 + (i % 3) * 16.0;
        painter.setPen(QPen(colour(0xffffd9a8, 0.75 - i * 0.055), 5.0 + i * 0.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(500 - half, y), QPointF(500 + half, y));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xff1a1636));
    painter.drawRect(QRectF(0, 748, 690, 26));
    for (int i = 0; i < 6; ++i)
        painter.drawRect(QRectF(30 + i * 122, 774, 17, 226));
    for (const double x : {110.0, 390.0, 640.0})
        painter.drawRect(QRectF(x, 440, 10, 310));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(0xff1a1636, 0.9), 4));
    const std::array<std::array<double, 2>, 3> spans{{{-160, 115}, {115, 395}, {395, 645}}};
    for (const auto& span : spans) {
        const QPointF from(span[0], 446);
        const QPointF to(span[1], 446);
        const QPointF low((from.x() + to.x()) / 2.0, 590);
        QPainterPath wire(from);
        wire.quadTo(low, to);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour(0xff1a1636, 0.9), 4));
        painter.drawPath(wire);
        for (int i = 1; i < 7; ++i) {
            const QPointF lamp = wire.pointAtPercent(i / 7.0) + QPointF(0, 10);
            glow(painter, lamp, 38, 0xffffe7b0, 0.8);
            disc(painter, lamp, 9, QColor(0xfffff6dc));
        }
    }
}

namespace {

constexpr int pixelSide = 32;
constexpr double pixelSize = canvas / pixelSide;

void pixel(QPainter& painter, int x, int y, QRgb rgb)
{
    painter.fillRect(QRectF(x * pixelSize, y * pixelSize, pixelSize + 1, pixelSize + 1), QColor(rgb));
}

/// Bands of colour; the last row of each is mixed with the next as a checkerboard, as old screens did.
QRgb pixelSky(int x, int y)
{
    constexpr std::array<QRgb, 7> sky{0xff1a1145, 0xff2b1a63, 0xff4a2481, 0xff7c2f93,
                                      0xffb83d94, 0xffef5f86, 0xffff9a6c};
    const int band = y / 3 + (y % 3 == 2 && (x + y) % 2 == 0 ? 1 : 0);
    return sky[static_cast<std::size_t>(std::min(band, 6))];
}

QRgb pixelLand(int x, int y, QRgb sky)
{
    const int far = 20 + static_cast<int>(std::lround(2.0 * std::sin(x * 0.36) + 1.0 * std::sin(x * 0.9 + 1.0)));
    const int near = 25 + static_cast<int>(std::lround(1.8 * std::sin(x * 0.25 + 2.4)));
    if (y >= near)
        return y == near ? 0xff8bea86 : (x * 3 + y * 5) % 11 == 0 ? 0xff2a8f6c : 0xff14584f;
    if (y >= far)
        return y == far ? 0xff3fd0c9 : (x + 2 * y) % 9 == 0 ? 0xff2a82ab : 0xff1f6f9a;
    return sky;
}

} // namespace

/// Save Point.
void paintPixels(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    Chance chance(4);
    for (int y = 0; y < pixelSide; ++y) {
        for (int x = 0; x < pixelSide; ++x) {
            QRgb rgb = pixelSky(x, y);
            if (std::hypot(x - 21.5, y - 14.5) < 6.2)
                rgb = y > 12 && y % 3 == 2 ? rgb : y < 12 ? 0xffffec9e : 0xffffc86b;
            else if (y < 10 && chance.happens(0.03))
                rgb = 0xfff4e9ff;
            pixel(painter, x, y, pixelLand(x, y, rgb));
        }
    }
    constexpr std::array<const char*, 8> heart{".oo..oo.", "orrooRRo", "orrrrRRo", "orrrrRRo",
                                               ".orrRRo.", "..orRo..", "...oo...", "........"};
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x) {
            const char mark = heart[static_cast<std::size_t>(y)][x];
            if (mark != '.')
                pixel(painter, x + 4, y + 9, mark == 'o' ? 0xfffff4f8 : mark == 'r' ? 0xffff4d78 : 0xffd92b62);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

/// Eight Small Suns.
void paintOrbits(QPainter& painter)
{
    QRadialGradient space(QPointF(490, 510), 820);
    space.setColorAt(0.0, QColor(0xff2b2f77));
    space.setColorAt(0.5, QColor(0xff15174a));
    space.setColorAt(1.0, QColor(0xff090a24));
    fillCanvas(painter, space);
    Chance chance(9);
    for (int i = 0; i < 110; ++i)
        disc(painter, {chance.between(0, 1000), chance.between(0, 1000)}, chance.between(0.8, 3.0),
             colour(0xffe8e9ff, chance.between(0.25, 0.8)));
    const QPointF centre(490, 510);
    constexpr std::array<QRgb, 8> suns{0xffffd166, 0xffff8c61, 0xfff25f7a, 0xffc86bfa,
                                       0xff7c83ff, 0xff4cc9f0, 0xff5ee0b5, 0xfff6f1d1};
    for (std::size_t i = 0; i < suns.size(); ++i) {
        const double radius = 84.0 + 50.0 * static_cast<double>(i);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour(0xffaab0ff, 0.36 - 0.03 * static_cast<double>(i)), 3));
        painter.drawEllipse(centre, radius, radius);
        const double angle = 0.9 + 2.399963 * static_cast<double>(i); // the golden angle: no two meet
        const QPointF at = centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
        const double size = 18.0 + 6.0 * static_cast<double>(i % 4) + 1.8 * static_cast<double>(i);
        glow(painter, at, size * 3.4, suns[i], 0.75);
        disc(painter, at, size, QColor(suns[i]));
        disc(painter, at + QPointF(-size * 0.25, -size * 0.25), size * 0.45, colour(0xffffffff, 0.35));
    }
}

/// Low Light District.
void paintDistrict(QPainter& painter)
{
    fillCanvas(painter, downwards({0xff0a0f1f, 0xff14233d, 0xff3b2a55, 0xffa23b6b}));
    glow(painter, {300, 800}, 560, 0xffff5d8f, 0.5);
    glow(painter, {820, 700}, 420, 0xff35c5d8, 0.32);
    Chance chance(21);
    disc(painter, {690, 260}, 120, downwards({0xffff9ab8, 0xffff5f8f}, 140, 380));
    for (int layer = 0; layer < 3; ++layer) {
        glow(painter, {240.0 + 260.0 * layer, 620.0 + 90.0 * layer}, 480, layer == 1 ? 0xff35c5d8 : 0xffff4f8b, 0.40);
        const std::array<QRgb, 3> walls{0xff2a2b55, 0xff191c3d, 0xff0c0f24};
        const std::array<QRgb, 3> lit{0xffb06fae, 0xffffb05c, 0xffffe3a3};
        double x = -40.0;
        while (x < canvas) {
            const double width = chance.between(90, 170);
            const double top = chance.between(330, 600) + layer * 120.0;
            painter.fillRect(QRectF(x, top, width - 8, canvas - top), QColor(walls[static_cast<std::size_t>(layer)]));
            for (double y = top + 30; y < canvas - 40; y += 46) {
                for (double wx = x + 18; wx < x + width - 36; wx += 34) {
                    if (chance.happens(0.22 + 0.06 * layer))
                        painter.fillRect(QRectF(wx, y, 17, 24),
                                         colour(lit[static_cast<std::size_t>(layer)], chance.between(0.45, 0.95)));
                }
            }
            x += width;
        }
    }
    painter.setPen(QPen(colour(0xffcfe8ff, 0.16), 3, Qt::SolidLine, Qt::RoundCap));
    for (int i = 0; i < 70; ++i) {
        const QPointF from(chance.between(-40, 1040), chance.between(-60, 960));
        painter.drawLine(from, from + QPointF(-16, 70));
    }
}

} // namespace sostenuto::demo
