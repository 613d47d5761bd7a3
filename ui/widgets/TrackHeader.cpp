#include "ui/widgets/TrackHeader.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/AvailabilityGlyph.h"
#include "ui/widgets/TrackColumn.h"

#include <QPainter>

namespace sostenuto::ui {

TrackHeader::TrackHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    setMinimumSectionSize(20);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::NoFocus);
}

QSize TrackHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), grown(32)};
}

void TrackHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    if (!rect.isValid() || !model())
        return;
    const QString name = model()->headerData(column, Qt::Horizontal).toString();
    const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == column;
    const bool right = column == Number || column == Year || column == Plays || column == Time;
    const QFont font = Theme::current().font(TypeRole::Small, 500);
    painter->setFont(font);
    const Mirror seen(layoutDirection(), rect);
    const QRectF inRow = Mirror(*viewport())(QRectF(rect));
    const bool first = inRow.left() <= 0 && column != Number;
    const bool last = inRow.right() >= viewport()->width();
    QRectF inside = QRectF(rect).adjusted(first ? 12 : 6, 0, last ? -12 : -6, 0);
    const bool isSign = name.isEmpty(); // its rows show one: the arrow takes its place
    if (column == Availability && first && !sorts)
        paintAvailability(painter, QRectF(rect.center().x() - 6, rect.center().y() - 6, 14, 14), Glyph::Held);
    const qreal words = QFontMetricsF(font).horizontalAdvance(name);
    if (sorts) {
        const qreal x = isSign  ? rect.center().x() - 5
                        : right ? inside.right() - 12
                                : std::min(inside.left() + words + 4, inside.right() - 12);
        const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
        paintIcon(painter, seen(QRectF(x, inside.center().y() - 6, 12, 12)),
                  up ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"), colour(Token::AccentText));
        if (right)
            inside.setRight(inside.right() - 14);
    }
    paintText(painter, seen(inside), name, colour(sorts ? Token::Text : Token::Text3),
              right ? Qt::AlignRight : Qt::AlignLeft);
}

void TrackHeader::paintEvent(QPaintEvent* event)
{
    QPainter back(viewport());
    if (viewport()->autoFillBackground()) // else the page shows through
        back.fillRect(viewport()->rect(), colour(Token::Base));
    back.end();
    QHeaderView::paintEvent(event);
    QPainter line(viewport());
    line.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), colour(Token::Hairline));
}

} // namespace sostenuto::ui
