#include "ui/shell/ScrollMemory.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace sostenuto::ui {

namespace {

/// Those that have a name, and are no part of another one's view.
QList<QAbstractScrollArea*> listsOf(const Page& page)
{
    QList<QAbstractScrollArea*> lists = page.findChildren<QAbstractScrollArea*>();
    lists.removeIf([](const QAbstractScrollArea* area) { return area->objectName().isEmpty(); });
    return lists;
}

} // namespace

void ScrollMemory::keep(const Place& place, const Page& page)
{
    forgetWishes();
    m_kept.removeIf([&place](const Kept& kept) { return kept.place == place; });
    Kept kept{place, {}};
    for (const QAbstractScrollArea* area : listsOf(page)) {
        const auto* view = qobject_cast<const QAbstractItemView*>(area);
        const Spot spot{area->objectName(), area->verticalScrollBar()->value(),
                        view && view->currentIndex().isValid() ? view->currentIndex().row() : -1};
        if (spot.value > 0 || spot.row > 0)
            kept.spots.append(spot);
    }
    m_kept.append(kept);
    if (m_kept.size() > mostPlaces)
        m_kept.removeFirst();
}

void ScrollMemory::restore(const Place& place, const Page& page)
{
    forgetWishes();
    const auto kept =
        std::find_if(m_kept.cbegin(), m_kept.cend(), [&place](const Kept& one) { return one.place == place; });
    if (kept == m_kept.cend())
        return;
    for (QAbstractScrollArea* area : listsOf(page)) {
        for (const Spot& spot : kept->spots) {
            if (spot.name != area->objectName())
                continue;
            m_wishes.append({area, spot});
            connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ScrollMemory::fulfil);
            area->viewport()->installEventFilter(this);
            area->installEventFilter(this);
        }
    }
    fulfil();
}

void ScrollMemory::fulfil()
{
    const QVector<Wish> wishes = m_wishes;
    for (const Wish& wish : wishes) {
        if (!wish.area || wish.area->verticalScrollBar()->maximum() < wish.spot.value)
            continue;
        auto* view = qobject_cast<QAbstractItemView*>(wish.area.data());
        if (view && wish.spot.row >= 0 && view->model() && wish.spot.row >= view->model()->rowCount())
            continue;
        m_wishes.removeIf([&wish](const Wish& one) { return one.area == wish.area; });
        disconnect(wish.area->verticalScrollBar(), nullptr, this, nullptr);
        if (view && wish.spot.row >= 0 && view->selectionModel())
            view->selectionModel()->setCurrentIndex(view->model()->index(wish.spot.row, 0),
                                                    QItemSelectionModel::NoUpdate);
        wish.area->verticalScrollBar()->setValue(wish.spot.value);
    }
}

void ScrollMemory::forgetWishes()
{
    for (const Wish& wish : std::as_const(m_wishes)) {
        if (wish.area)
            disconnect(wish.area->verticalScrollBar(), nullptr, this, nullptr);
    }
    m_wishes.clear();
}

/// The listener's own hand comes first.
bool ScrollMemory::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel || event->type() == QEvent::KeyPress ||
        event->type() == QEvent::MouseButtonPress)
        forgetWishes();
    return QObject::eventFilter(watched, event);
}

} // namespace sostenuto::ui
