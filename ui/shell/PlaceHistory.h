// Where the window was, for Back and Forward. A plain value.
#pragma once

#include "ui/pages/Page.h"

#include <QVector>

namespace sostenuto::ui {

class PlaceHistory {
public:
    static constexpr int maxPlaces = 100;

    /// Going somewhere new forgets what lay ahead; going where one is already changes nothing.
    void go(const Place& place);
    bool back();
    bool forward();
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    [[nodiscard]] bool isEmpty() const { return m_places.isEmpty(); }
    /// There must be one.
    [[nodiscard]] const Place& current() const { return m_places[m_at]; }
    /// A playlist that is gone leaves the history too. True if it was the current place, which is then the one before.
    bool forget(const Place& place);

private:
    QVector<Place> m_places;
    qsizetype m_at = -1;
};

} // namespace sostenuto::ui
