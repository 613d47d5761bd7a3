#include "player/queue/PlayQueue.h"

#include <algorithm>
#include <random>
#include <unordered_map>

namespace sostenuto::player {

namespace {

bool allowed(const PlayQueue::CanPlay& canPlay, const QueueItem& item)
{
    return !canPlay || canPlay(item);
}

std::vector<std::int64_t> keysOf(const std::vector<QueueItem>& items)
{
    std::vector<std::int64_t> keys;
    keys.reserve(items.size());
    for (const QueueItem& item : items)
        keys.push_back(item.key);
    return keys;
}

} // namespace

std::optional<QueueItem> PlayQueue::current() const
{
    if (!m_current)
        return std::nullopt;
    return m_items[*m_current];
}

std::optional<std::size_t> PlayQueue::indexOf(std::int64_t key) const
{
    const auto found = std::ranges::find(m_items, key, &QueueItem::key);
    if (found == m_items.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_items.begin());
}

void PlayQueue::set(const std::vector<QueueItem>& items, std::size_t start, std::uint64_t seed)
{
    m_items = items;
    m_original.clear();
    m_current.reset();
    if (m_items.empty())
        return;
    m_current = std::min(start, m_items.size() - 1);
    if (!m_shuffled)
        return;
    m_original = keysOf(m_items);
    std::swap(m_items[0], m_items[*m_current]);
    m_current = 0;
    permuteFrom(1, seed);
}

void PlayQueue::append(const std::vector<QueueItem>& items)
{
    m_items.insert(m_items.end(), items.begin(), items.end());
    if (m_shuffled) {
        const auto keys = keysOf(items);
        m_original.insert(m_original.end(), keys.begin(), keys.end());
    }
    if (!m_current && !m_items.empty())
        m_current = 0;
}

void PlayQueue::insertNext(const std::vector<QueueItem>& items)
{
    if (!m_current) {
        append(items);
        return;
    }
    if (m_shuffled) {
        const auto keys = keysOf(items);
        const auto here = std::ranges::find(m_original, m_items[*m_current].key);
        m_original.insert(here == m_original.end() ? here : here + 1, keys.begin(), keys.end());
    }
    m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(*m_current + 1), items.begin(), items.end());
}

void PlayQueue::insertAt(std::size_t place, const std::vector<QueueItem>& items)
{
    if (place >= m_items.size()) {
        append(items);
        return;
    }
    if (m_shuffled) {
        const auto keys = keysOf(items);
        m_original.insert(std::ranges::find(m_original, m_items[place].key), keys.begin(), keys.end());
    }
    m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(place), items.begin(), items.end());
    if (m_current && *m_current >= place)
        *m_current += items.size();
}

void PlayQueue::remove(std::int64_t key)
{
    const auto index = indexOf(key);
    if (!index)
        return;
    m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(*index));
    std::erase(m_original, key);
    if (m_items.empty())
        m_current.reset();
    else if (m_current && *m_current > *index)
        --*m_current;
    else if (m_current)
        m_current = std::min(*m_current, m_items.size() - 1);
}

void PlayQueue::move(std::size_t from, std::size_t to)
{
    if (from >= m_items.size() || to >= m_items.size() || from == to)
        return;
    const std::optional<QueueItem> playing = current();
    const QueueItem item = m_items[from];
    m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(from));
    m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(to), item);
    if (playing)
        m_current = indexOf(playing->key);
}

void PlayQueue::clear()
{
    m_items.clear();
    m_original.clear();
    m_current.reset();
}

bool PlayQueue::jumpTo(std::int64_t key)
{
    const auto index = indexOf(key);
    if (index)
        m_current = index;
    return index.has_value();
}

void PlayQueue::setShuffled(bool on, std::uint64_t seed)
{
    if (on == m_shuffled)
        return;
    m_shuffled = on;
    if (on) {
        m_original = keysOf(m_items);
        permuteFrom(m_current ? *m_current + 1 : 0, seed);
    } else {
        restoreOrder();
    }
}

/// Fisher-Yates by hand: std::shuffle may give another order with another standard library.
void PlayQueue::permuteFrom(std::size_t first, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    for (std::size_t left = m_items.size(); left > first + 1; --left) {
        const std::size_t pick = first + static_cast<std::size_t>(random() % (left - first));
        std::swap(m_items[left - 1], m_items[pick]);
    }
}

void PlayQueue::restoreOrder()
{
    const std::optional<QueueItem> playing = current();
    std::unordered_map<std::int64_t, std::size_t> place;
    for (std::size_t i = 0; i < m_original.size(); ++i)
        place.emplace(m_original[i], i);
    std::ranges::stable_sort(m_items, {}, [&place](const QueueItem& item) { return place.at(item.key); });
    m_original.clear();
    if (playing)
        m_current = indexOf(playing->key);
}

std::optional<std::size_t> PlayQueue::nextIndex(const CanPlay& canPlay) const
{
    return nextIndexAfter(m_current, canPlay);
}

std::optional<std::size_t> PlayQueue::skipIndex(const CanPlay& canPlay) const
{
    return skipIndexAfter(m_current, canPlay);
}

std::optional<std::size_t> PlayQueue::nextIndexAfter(std::optional<std::size_t> from, const CanPlay& canPlay) const
{
    if (m_repeat == Repeat::One && from && *from < m_items.size() && allowed(canPlay, m_items[*from]))
        return from;
    return skipIndexAfter(from, canPlay);
}

std::optional<std::size_t> PlayQueue::skipIndexAfter(std::optional<std::size_t> from, const CanPlay& canPlay) const
{
    const std::size_t count = m_items.size();
    const std::size_t first = from ? *from + 1 : 0;
    const std::size_t steps = m_repeat == Repeat::Off ? count - std::min(first, count) : count;
    for (std::size_t step = 0; step < steps; ++step) {
        const std::size_t index = (first + step) % count;
        if (allowed(canPlay, m_items[index]))
            return index;
    }
    return std::nullopt;
}

std::optional<std::size_t> PlayQueue::previousIndex(const CanPlay& canPlay) const
{
    const std::size_t count = m_items.size();
    if (!m_current)
        return std::nullopt;
    const std::size_t steps = m_repeat == Repeat::Off ? *m_current : count;
    for (std::size_t step = 1; step <= steps; ++step) {
        const std::size_t index = (*m_current + count - step) % count;
        if (allowed(canPlay, m_items[index]))
            return index;
    }
    return std::nullopt;
}

} // namespace sostenuto::player
