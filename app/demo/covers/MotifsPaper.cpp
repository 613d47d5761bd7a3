#include "app/demo/covers/Brushes.h"
#include "app/demo/covers/Motifs.h"
#include "app/demo/music/Chance.h"

#include <array>
#include <cmath>
#include <numbers>

namespace sostenuto::demo {

/// Winding Springs: a coil of brass beads.
void paintSprings(QPainter& painter)
{
    QRadialGradient back(QPointF(500, 500), 720);
    back.setColorAt(0.0, QColor(0xff1f5a5c));
    back.setColorAt(1.0, QColor(0xff0c2a33));
    fillCanvas(painter, back);
    constexpr int beads = 150;
    for (int i = 0; i < beads; ++i) {
        const double part = static_cast<double>(i) / beads;
        const double angle = i * 2.399963;
        const double radius = 455.0 * std::sqrt(part);
        const QPointF at(500 + std::cos(angle) * radius, 500 + std::sin(angle) * radius);
        const double size = 13.0 + 21.0 * part * (0.55 + 0.45 * std::sin(angle * 0.5 + part * 9.0));
        const QColor brass = QColor::fromHslF(static_cast<float>(0.085 + 0.05 * part), 0.72F,
                                              static_cast<float>(0.78 - 0.30 * part), 1.0F);
        disc(painter, at + QPointF(3, 5), size, colour(0xff051418, 0.45));
        disc(painter, at, size, brass);
        disc(painter, at + QPointF(-size * 0.28, -size * 0.28), size * 0.35, colour(0xffffffff, 0.4));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(0xffe7c27a, 0.55), 4));
    painter.drawEllipse(QPointF(500, 500), 478, 478);
}

/// Rooms Facing East: morning light on a wall.
void paintRoom(QPainter& painter)
{
    fillCanvas(painter, downwards({0xffe9cdb8, 0xffdfae98}));
    painter.fillRect(QRectF(0, 760, canvas, 240), downwards({0xff8d5a56, 0xff6b4049}, 760, 1000));
    painter.setPen(QPen(QColor(0xfff6e4d2), 10));
    painter.drawLine(QPointF(0, 760), QPointF(canvas, 760));
    painter.setPen(Qt::NoPen);
    const QRectF window(110, 120, 330, 470);
    painter.setBrush(downwards({0xfff9b45f, 0xffffdc8e, 0xfffff3cf}, window.top(), window.bottom()));
    painter.drawRect(window);
    glow(painter, {275, 430}, 190, 0xffffffff, 0.9);
    disc(painter, {275, 430}, 74, QColor(0xfffffbeb));
    painter.setPen(QPen(QColor(0xffa8675c), 16));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(window);
    painter.drawLine(QPointF(275, 120), QPointF(275, 590));
    painter.drawLine(QPointF(110, 355), QPointF(440, 355));
    // The window again, thrown across the room.
    painter.setPen(Qt::NoPen);
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 2; ++column) {
            const double x = 545.0 + column * 190.0;
            const double y = 300.0 + row * 215.0 + column * 62.0;
            QPainterPath pane;
            pane.moveTo(x, y);
            pane.lineTo(x + 168, y + 55);
            pane.lineTo(x + 168, y + 245);
            pane.lineTo(x, y + 190);
            pane.closeSubpath();
            QLinearGradient light(x, y, x + 168, y + 245);
            light.setColorAt(0.0, colour(0xfffff0bf, 0.95));
            light.setColorAt(1.0, colour(0xffffc987, 0.70));
            painter.setBrush(light);
            painter.drawPath(pane);
        }
    }
    painter.setBrush(QColor(0xff4a2f3d)); // a chair, waiting
    painter.drawRect(QRectF(600, 690, 190, 26));
    painter.drawRect(QRectF(608, 716, 16, 190));
    painter.drawRect(QRectF(766, 716, 16, 190));
    painter.drawRect(QRectF(774, 500, 16, 200));
    painter.drawRoundedRect(QRectF(770, 490, 24, 100), 10, 10);
}

/// Letters Kept in Tins.
void paintEnvelopes(QPainter& painter)
{
    fillCanvas(painter, downwards({0xff29456b, 0xff3c5f86}));
    constexpr std::array<std::array<QRgb, 2>, 5> papers{{{0xfff6efe0, 0xffe4d6bd},
                                                         {0xfff2c7b5, 0xffe0a793},
                                                         {0xffcfe0e8, 0xffaec8d6},
                                                         {0xfff8dd9a, 0xffeac272},
                                                         {0xfffbf6ec, 0xffeadfcb}}};
    constexpr std::array<double, 5> turns{-17, 11, -6, 19, -3};
    constexpr std::array<double, 5> lefts{330, 650, 420, 610, 480};
    for (std::size_t i = 0; i < papers.size(); ++i) {
        painter.save();
        painter.translate(lefts[i], 190.0 + 155.0 * static_cast<double>(i));
        painter.rotate(turns[i]);
        const QRectF paper(-310, -190, 620, 380);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(0xff0d1b33, 0.28));
        painter.drawRoundedRect(paper.translated(10, 16), 14, 14);
        painter.setBrush(downwards({papers[i][0], papers[i][1]}, -190, 190));
        painter.drawRoundedRect(paper, 14, 14);
        QPainterPath flap(paper.topLeft() + QPointF(8, 4));
        flap.lineTo(0, 34);
        flap.lineTo(paper.topRight() + QPointF(-8, 4));
        painter.setBrush(colour(0xffffffff, 0.22));
        painter.drawPath(flap);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour(0xff5a4634, 0.45), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(flap);
        painter.restore();
    }
    disc(painter, {466, 838}, 58, downwards({0xffd8504a, 0xffa8313c}, 780, 896)); // sealing wax
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(0xfff7b3a4, 0.7), 6));
    painter.drawEllipse(QPointF(466, 838), 36, 36);
}

namespace {

struct Palette {
    QRgb dark;
    QRgb deep;
    QRgb mid;
    QRgb light;
};

void petals(QPainter& painter, int count, double length, double width, const QColor& tint)
{
    painter.save();
    painter.translate(500, 500);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    for (int i = 0; i < count; ++i) {
        painter.drawEllipse(QRectF(-width / 2, -length, width, length));
        painter.rotate(360.0 / count);
    }
    painter.restore();
}

void rings(QPainter& painter, const Palette& p)
{
    for (int i = 6; i >= 0; --i) {
        const double radius = 60.0 + 58.0 * i;
        disc(painter, {500, 452.0 + 13.0 * i}, radius, QColor(i % 3 == 0 ? p.light : i % 3 == 1 ? p.mid : p.deep));
    }
}

void bars(QPainter& painter, const Palette& p)
{
    for (int i = 0; i < 15; ++i) {
        const double x = 150.0 + i * 50.0;
        const double reach = std::sqrt(std::max(0.0, 1.0 - std::pow((x - 500.0) / 400.0, 2.0)));
        const double half = 330.0 * reach * (0.35 + 0.65 * std::abs(std::sin(i * 0.9 + 0.5)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(downwards({p.light, p.mid}, 500 - half, 500 + half));
        painter.drawRoundedRect(QRectF(x - 13, 500 - half, 26, 2 * half), 13, 13);
    }
}

void crescent(QPainter& painter, const Palette& p)
{
    disc(painter, {500, 500}, 330, downwards({p.light, p.mid}, 170, 830));
    disc(painter, {585, 445}, 262, QColor(p.deep));
    for (int i = 0; i < 5; ++i)
        disc(painter, {600.0 + 46.0 * std::cos(i * 1.26) * 2.2, 440.0 + 46.0 * std::sin(i * 1.26) * 2.2}, 15 + 4 * i,
             QColor(p.light));
}

void horizon(QPainter& painter, const Palette& p)
{
    painter.save();
    QPainterPath round;
    round.addEllipse(QPointF(500, 500), 390, 390);
    painter.setClipPath(round);
    fillCanvas(painter, downwards({p.deep, p.mid, p.light}, 110, 700));
    disc(painter, {500, 520}, 130, QColor(0xfffff4dc));
    for (int i = 0; i < 4; ++i) {
        painter.setBrush(downwards({p.mid, p.dark}, 560, 900));
        painter.setOpacity(0.55 + 0.13 * i);
        painter.setPen(Qt::NoPen);
        painter.drawPath(belowWave(570.0 + 75.0 * i, 22, 460.0 + 60 * i, i * 1.8));
    }
    painter.restore();
}

void sunflower(QPainter& painter, const Palette& p)
{
    for (int i = 0; i < 150; ++i) {
        const double angle = i * 2.399963;
        const double radius = 31.0 * std::sqrt(i);
        disc(painter, {500 + std::cos(angle) * radius, 500 + std::sin(angle) * radius}, 5.0 + i * 0.085,
             QColor(i < 60    ? p.light
                    : i < 110 ? p.mid
                              : p.deep));
    }
}

} // namespace

void paintEmblem(QPainter& painter, int emblem)
{
    constexpr std::array<Palette, 8> palettes{{{0xff0d2b3a, 0xff1d5a6b, 0xff58a9ad, 0xffe6f3e6},
                                               {0xff4a2632, 0xff98505a, 0xffe3927c, 0xffffe6c7},
                                               {0xff2a3320, 0xff5d7036, 0xffb5ac55, 0xfff6e9b6},
                                               {0xff24104f, 0xff5b2aa0, 0xffe0559b, 0xffffd36e},
                                               {0xff35214f, 0xff7c4a80, 0xffdc8f93, 0xfffde0c2},
                                               {0xff0b1230, 0xff233a7a, 0xff4aa6d8, 0xffff8fb0},
                                               {0xff123638, 0xff2c6a63, 0xffd2a24e, 0xfffbeab9},
                                               {0xff161a3e, 0xff3a3f7d, 0xff8f8fd0, 0xfff3efff}}};
    const int which = emblem % 8;
    const Palette& p = palettes[static_cast<std::size_t>(which)];
    QRadialGradient back(QPointF(500, 420), 760);
    back.setColorAt(0.0, QColor(p.deep));
    back.setColorAt(1.0, QColor(p.dark));
    fillCanvas(painter, back);
    switch (which) {
    case 0:
        horizon(painter, p);
        break;
    case 1:
        rings(painter, p);
        break;
    case 2:
        petals(painter, 9, 400, 150, colour(p.mid, 0.55));
        petals(painter, 9, 270, 110, colour(p.light, 0.65));
        disc(painter, {500, 500}, 58, QColor(p.dark));
        break;
    case 3:
        bars(painter, p);
        break;
    case 4:
        petals(painter, 16, 410, 190, colour(p.mid, 0.26));
        petals(painter, 16, 250, 96, colour(p.light, 0.5));
        break;
    case 5:
        glow(painter, {500, 500}, 460, p.mid, 0.6);
        crescent(painter, p);
        break;
    case 6:
        sunflower(painter, p);
        break;
    default:
        for (int i = 0; i < 5; ++i) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(i % 2 == 0 ? p.light : p.mid, 0.92));
            painter.drawPie(QRectF(500 - 380 + 70 * i, 500 - 380 + 70 * i, 760 - 140 * i, 760 - 140 * i),
                            (i * 72 + 20) * 16, 180 * 16);
        }
        disc(painter, {500, 500}, 40, QColor(p.dark));
        break;
    }
}

void paintMotif(QPainter& painter, int motif)
{
    // In the order of the catalogue's albums.
    constexpr std::array<void (*)(QPainter&), motifCount> motifs{
        paintWindows, paintSprings, paintStones,    paintPier,   paintRoom, paintPixels,
        paintIsobars, paintOrchard, paintEnvelopes, paintOrbits, paintTide, paintDistrict};
    motifs[static_cast<std::size_t>(motif % motifCount)](painter);
}

} // namespace sostenuto::demo
