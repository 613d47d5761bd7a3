#include "ui/widgets/AvailabilityGlyph.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int sixteenths = 16; ///< QPainter counts angles in sixteenths of a degree

QColor glyphColour(Glyph glyph, bool quiet)
{
    switch (glyph) {
    case Glyph::Kept:
    case Glyph::Held:
        return colour(quiet ? Token::SeekHeld : Token::HeldDot);
    case Glyph::Loading:
        return colour(Token::AccentText);
    case Glyph::Failed:
        return Theme::current().status(StatusFamily::Outage).fg;
    default:
        return colour(Token::Text3);
    }
}

QPainterPath keptShape()
{
    QPainterPath disc;
    disc.addEllipse(QPointF(8, 8), 6.5, 6.5);
    QPainterPath check(QPointF(5.2, 8.2));
    check.lineTo(7.2, 10.2);
    check.lineTo(10.9, 6.1);
    QPainterPathStroker stroker(QPen(Qt::black, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    return disc.subtracted(stroker.createStroke(check)); // what is behind shows through the check
}

void paintLoading(QPainter* painter, double progress)
{
    const QRectF ring(2.5, 2.5, 11, 11);
    painter->setPen(QPen(colour(Token::Hairline2), 2));
    painter->drawEllipse(ring);
    painter->setPen(QPen(colour(Token::AccentText), 2, Qt::SolidLine, Qt::RoundCap));
    const double share = std::clamp(progress, 0.02, 1.0);
    painter->drawArc(ring, 90 * sixteenths, static_cast<int>(-360 * sixteenths * share));
}

void paintWaiting(QPainter* painter)
{
    constexpr int dashes = 8;
    const QRectF ring(2.5, 2.5, 11, 11);
    painter->setPen(QPen(colour(Token::Text3), 1.5, Qt::SolidLine, Qt::FlatCap));
    for (int i = 0; i < dashes; ++i)
        painter->drawArc(ring, (90 + 45 * i) * sixteenths, -24 * sixteenths);
}

} // namespace

Glyph glyphOf(const QString& availability)
{
    static const QStringList words{QStringLiteral("kept"),    QStringLiteral("held"),   QStringLiteral("loading"),
                                   QStringLiteral("waiting"), QStringLiteral("server"), QStringLiteral("failed")};
    return static_cast<Glyph>(words.indexOf(availability) + 1); // None is 0
}

void paintAvailability(QPainter* painter, const QRectF& where, Glyph glyph, double progress, bool quiet)
{
    if (glyph == Glyph::None)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(where.topLeft());
    painter->scale(where.width() / 16, where.height() / 16); // drawn on a 16 grid
    const QColor tint = glyphColour(glyph, quiet);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(Qt::NoPen);
    switch (glyph) {
    case Glyph::Kept: {
        static const QPainterPath shape = keptShape();
        painter->fillPath(shape, tint);
        break;
    }
    case Glyph::Held:
        painter->setBrush(tint);
        painter->drawEllipse(QPointF(8, 8), 3.5, 3.5);
        break;
    case Glyph::Loading:
        paintLoading(painter, progress);
        break;
    case Glyph::Waiting:
        paintWaiting(painter);
        break;
    case Glyph::Server:
        painter->setPen(QPen(tint, 1.4));
        painter->drawEllipse(QPointF(8, 8), 3.5, 3.5);
        break;
    case Glyph::Failed:
        painter->setPen(QPen(tint, 1.5));
        painter->drawEllipse(QPointF(8, 8), 6, 6);
        painter->setPen(QPen(tint, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(8, 4.9), QPointF(8, 8.5));
        painter->setPen(Qt::NoPen);
        painter->setBrush(tint);
        painter->drawEllipse(QPointF(8, 11), 0.95, 0.95);
        break;
    case Glyph::None:
        break;
    }
    painter->restore();
}

AvailabilityLabel::AvailabilityLabel(QWidget* parent) : QWidget(parent)
{
    setFixedSize(16, 16);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AvailabilityLabel::setGlyph(Glyph glyph, double progress, const QString& words)
{
    m_glyph = glyph;
    m_progress = progress;
    setToolTip(words);
    setAccessibleName(words);
    update();
}

void AvailabilityLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAvailability(&painter, rect(), m_glyph, m_progress);
}

} // namespace sostenuto::ui
