#include "ui/widgets/WrapLayout.h"

#include "ui/theme/Mirror.h"

#include <QBoxLayout>
#include <QWidget>

#include <algorithm>

namespace sostenuto::ui {

WrapLayout::WrapLayout(int gap, QWidget* parent) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

void WrapLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem* WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QVector<QRect> WrapLayout::placesIn(int width) const
{
    QVector<QRect> places;
    int x = 0;
    int y = 0;
    int high = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            places.append(QRect());
            continue;
        }
        const QSize size = item->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += high + m_gap;
            high = 0;
        }
        places.append(QRect(QPoint(x, y), QSize(std::min(size.width(), std::max(width, 0)), size.height())));
        x += size.width() + m_gap;
        high = std::max(high, size.height());
    }
    return places;
}

int WrapLayout::heightForWidth(int width) const
{
    int height = 0;
    for (const QRect& place : placesIn(width))
        height = std::max(height, place.bottom() + 1);
    return height;
}

QSize WrapLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize one = item->sizeHint();
        size = {size.width() + one.width() + (size.width() > 0 ? m_gap : 0), std::max(size.height(), one.height())};
    }
    return size;
}

QSize WrapLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->sizeHint());
    return size;
}

void WrapLayout::setGeometry(const QRect& where)
{
    QLayout::setGeometry(where);
    const QVector<QRect> places = placesIn(where.width());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const Mirror seen(direction, where);
    for (qsizetype i = 0; i < m_items.size(); ++i)
        if (!places[i].isNull())
            m_items[i]->setGeometry(seen(places[i].translated(where.topLeft())));
}

void setBeside(QBoxLayout* line, QWidget* buttons, bool beside)
{
    buttons->setSizePolicy(beside ? QSizePolicy::Fixed : QSizePolicy::Preferred, QSizePolicy::Preferred);
    const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == line->direction())
        return;
    line->setDirection(direction);
    line->setAlignment(buttons, beside ? Qt::AlignVCenter : Qt::Alignment());
    if (QWidget* owner = line->parentWidget())
        owner->updateGeometry(); // it needs another height now
}

} // namespace sostenuto::ui
