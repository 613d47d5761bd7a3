#include "ui/pages/WelcomeArt.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"

#include <QLinearGradient>
#include <QPainter>

namespace sostenuto::ui {

namespace {

/// Colours of the picture that are no tokens: they stand nowhere else.
struct Palette {
    QColor top;
    QColor bottom;
    QColor line;
};

Palette paletteOf(bool dark)
{
    return dark ? Palette{QColor(0x24, 0x1C, 0x52), QColor(0x0F, 0x0D, 0x1F), QColor(0x8F, 0x80, 0xF5)}
                : Palette{QColor(0xE9, 0xE5, 0xFD), QColor(0xF6, 0xF4, 0xFE), QColor(0x59, 0x46, 0xD2)};
}

const QColor noteLight(0xA9, 0x9D, 0xFF);
const QColor noteDeep(0x5A, 0x46, 0xD6);

struct Ring {
    double radius;
    double strength;
};
constexpr Ring rings[] = {{150, 0.30}, {206, 0.20}, {268, 0.12}, {336, 0.07}};

/// The sound after the note: left edge and length of each line, from the middle, in units of the picture.
struct Trail {
    double left;
    double length;
};
constexpr Trail trails[] = {{-75, 150}, {-78, 176}, {-74, 120}, {-94, 196}, {-48, 132},
                            {-53, 90},  {-69, 150}, {-51, 70},  {-42, 104}, {-22, 44}};

} // namespace

WelcomeArt::WelcomeArt(QWidget* parent) : QWidget(parent)
{
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WelcomeArt::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette colours = paletteOf(Theme::current().isDark());
    QLinearGradient fill(0, 0, 0, height());
    fill.setColorAt(0, colours.top);
    fill.setColorAt(1, colours.bottom);
    painter.fillRect(rect(), fill);
    paintNote(&painter);
    paintWords(&painter);
}

void WelcomeArt::paintNote(QPainter* painter) const
{
    const QColor line = paletteOf(Theme::current().isDark()).line;
    const double scale = qBound(0.55, qMin(width() / 500.0, height() / 800.0), 1.4);
    painter->save();
    painter->translate(width() / 2.0, height() * 0.42);
    painter->scale(scale, scale);
    painter->setBrush(Qt::NoBrush);
    for (const Ring& ring : rings) {
        QColor colour = line;
        colour.setAlphaF(float(ring.strength));
        painter->setPen(QPen(colour, 1.5));
        painter->drawEllipse(QPointF(0, 0), ring.radius, ring.radius);
    }
    painter->setPen(Qt::NoPen);
    QLinearGradient bar(-104, 0, 104, 0);
    bar.setColorAt(0, noteLight);
    bar.setColorAt(1, noteDeep.lighter(112));
    painter->setBrush(bar);
    painter->drawRoundedRect(QRectF(-104, -128, 208, 24), 12, 12);
    double y = 104;
    double strength = 0.72;
    double thick = 6;
    for (const Trail& trail : trails) {
        QColor colour = line;
        colour.setAlphaF(float(strength));
        painter->setBrush(colour);
        painter->drawRoundedRect(QRectF(trail.left, y, trail.length, thick), thick / 2, thick / 2);
        y += 18;
        strength -= 0.068;
        thick -= 0.44;
    }
    painter->rotate(-22);
    QLinearGradient note(-70, -50, 70, 50);
    note.setColorAt(0, noteLight);
    note.setColorAt(1, noteDeep);
    painter->setBrush(note);
    painter->drawEllipse(QPointF(0, 0), 82, 58);
    painter->restore();
}

void WelcomeArt::paintWords(QPainter* painter) const
{
    const Theme& theme = Theme::current();
    QFont body = theme.font(TypeRole::Body);
    body.setPixelSize(15);
    const QString sentence =
        say("When your server goes quiet, the playlist does not. What you change meanwhile is sent later.");
    const Mirror seen(*this);
    const QRectF room = seen(QRectF(48, 0, qMin(width() - 88, 360), height() - 52));
    painter->setFont(body);
    painter->setPen(theme.colour(Token::Text2));
    const auto flags = int(seenAlignment(Qt::AlignLeft) | Qt::AlignBottom | Qt::TextWordWrap);
    painter->drawText(room, flags, sentence);
    const QRectF taken = painter->boundingRect(room, flags, sentence);
    QFont hero = theme.font(TypeRole::Hero);
    if (width() < 420)
        hero.setPixelSize(32);
    painter->setFont(hero);
    painter->setPen(theme.colour(Token::Text));
    painter->drawText(seen(QRectF(48, taken.top() - 60, width() - 60, 48)),
                      int(seenAlignment(Qt::AlignLeft) | Qt::AlignVCenter), say("Music that holds."));
}

} // namespace sostenuto::ui
