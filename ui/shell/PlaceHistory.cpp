#include "ui/shell/PlaceHistory.h"

namespace sostenuto::ui {

void PlaceHistory::go(const Place& place)
{
    if (!isEmpty() && current() == place)
        return;
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > maxPlaces)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

bool PlaceHistory::back()
{
    if (!canGoBack())
        return false;
    --m_at;
    return true;
}

bool PlaceHistory::forward()
{
    if (!canGoForward())
        return false;
    ++m_at;
    return true;
}

bool PlaceHistory::forget(const Place& place)
{
    const bool wasCurrent = !isEmpty() && current() == place;
    for (qsizetype i = m_places.size() - 1; i >= 0; --i) {
        if (m_places[i] != place)
            continue;
        m_places.removeAt(i);
        if (i <= m_at)
            --m_at;
    }
    if (m_at < 0 && !m_places.isEmpty())
        m_at = 0;
    return wasCurrent;
}

} // namespace sostenuto::ui
