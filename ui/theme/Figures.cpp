#include "ui/theme/Figures.h"

#include "ui/theme/Mirror.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace sostenuto::ui {

namespace {

qreal cellWidth(const QFontMetricsF& metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

qreal widthWith(const QFontMetricsF& metrics, qreal cell, const QString& text)
{
    qreal width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    return width;
}

} // namespace

qreal figuresWidth(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics(font);
    return widthWith(metrics, cellWidth(metrics), text);
}

void drawFigures(QPainter* painter, const QRectF& where, Qt::Alignment align, const QString& text)
{
    const QFontMetricsF metrics(painter->font());
    const qreal cell = cellWidth(metrics);
    const qreal width = widthWith(metrics, cell, text);
    qreal x = where.left();
    align = seenAlignment(align);
    if (align & Qt::AlignRight)
        x = where.right() - width;
    else if (align & Qt::AlignHCenter)
        x = where.center().x() - width / 2;
    qreal y = where.top() + metrics.ascent();
    if (align & Qt::AlignVCenter)
        y = where.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    else if (align & Qt::AlignBottom)
        y = where.bottom() - metrics.descent();

    for (const QChar c : text) {
        const qreal advance = metrics.horizontalAdvance(c);
        const qreal room = c.isDigit() ? cell : advance;
        painter->drawText(QPointF(x + (room - advance) / 2, y), QString(c));
        x += room;
    }
}

} // namespace sostenuto::ui
