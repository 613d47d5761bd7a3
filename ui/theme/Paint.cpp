#include "ui/theme/Paint.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QWidget>

namespace sostenuto::ui {

void paintBox(QPainter* painter, const QRectF& where, qreal radius, const QColor& fill, const QColor& border)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    if (border.isValid()) {
        painter->setPen(QPen(border, 1));
        painter->drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
    } else {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(where, radius, radius);
    }
    painter->restore();
}

void paintRing(QPainter* painter, const QRectF& where, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour(Token::Focus), 2));
    painter->drawRoundedRect(where.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter->restore();
}

void paintText(QPainter* painter, const QRectF& where, const QString& text, const QColor& colour, Qt::Alignment align)
{
    if (text.isEmpty() || where.width() < 4)
        return;
    painter->setPen(colour);
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(where.width()));
    // Words run as they are written, wherever the line of them begins: else "Live!" would be "!Live" among Arabic ones.
    const int runs = text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    painter->drawText(where, static_cast<int>(seenAlignment(align) | Qt::AlignVCenter) | Qt::TextSingleLine | runs,
                      shown);
}

bool showsRing(const QWidget* widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace sostenuto::ui
