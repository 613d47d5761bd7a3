#include "sync/store/EntryMatch.h"

#include <QHash>

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// Ranks of a track's entries are compared that are so far apart, counted from either end.
constexpr int rankReach = 8;

/// The part of both versions that differs, and the longest row of entries that stand in both in the same order.
class CommonRow {
public:
    CommonRow(const TrackKeys& before, const TrackKeys& after, int begin, int beforeEnd, int afterEnd)
        : m_before(before), m_begin(begin), m_beforeEnd(beforeEnd)
    {
        for (int i = begin; i < beforeEnd; ++i)
            ++m_countBefore[before[i]];
        for (int i = begin; i < afterEnd; ++i)
            m_places[after[i]].append(i);
    }

    void into(EntryMatch& match)
    {
        QHash<qint64, int> ranks;
        for (int i = m_begin; i < m_beforeEnd; ++i)
            extend(i, ranks[m_before[i]]++);
        for (int at = m_ends.isEmpty() ? -1 : m_ends.last(); at >= 0; at = m_pairs[at].previous) {
            match.from[m_pairs[at].after] = m_pairs[at].before;
            match.stays[m_pairs[at].after] = true;
        }
    }

private:
    struct Pair {
        int before;
        int after;
        int previous; ///< of the row that ends here
    };

    /// All rows that entry `before` of the earlier version can make longer, the farthest place first.
    void extend(int before, int rank)
    {
        const QVector<int> places = m_places.value(m_before[before]);
        const int count = static_cast<int>(places.size());
        const int fromEnd = rank + count - m_countBefore.value(m_before[before]);
        const int low = std::clamp(fromEnd, 0, rank);
        const int high = std::max(rank, fromEnd);
        for (int i = std::min(high + rankReach, count - 1); i >= std::max(low - rankReach, 0); --i) {
            if (i < high - rankReach && i > low + rankReach)
                i = low + rankReach;
            take(before, places[i]);
        }
    }

    void take(int before, int after)
    {
        // m_ends holds, for each length, the pair that ends the row which leaves most room behind it.
        const auto end = std::lower_bound(m_ends.begin(), m_ends.end(), after,
                                          [this](int pair, int place) { return m_pairs[pair].after < place; });
        const int previous = end == m_ends.begin() ? -1 : *std::prev(end);
        const int made = static_cast<int>(m_pairs.size());
        m_pairs.append({before, after, previous});
        if (end == m_ends.end())
            m_ends.append(made);
        else
            *end = made;
    }

    const TrackKeys& m_before;
    int m_begin;
    int m_beforeEnd;
    QHash<qint64, QVector<int>> m_places; ///< of each track in the later version
    QHash<qint64, int> m_countBefore;
    QVector<Pair> m_pairs;
    QVector<int> m_ends;
};

/// What is left of each track on both sides is the same entries elsewhere, in order.
void matchMoved(const TrackKeys& before, const TrackKeys& after, EntryMatch& match)
{
    QVector<bool> taken(before.size(), false);
    for (const int place : std::as_const(match.from)) {
        if (place >= 0)
            taken[place] = true;
    }
    QHash<qint64, QVector<int>> left; // the first is the last of each
    for (int i = static_cast<int>(before.size()) - 1; i >= 0; --i) {
        if (!taken[i])
            left[before[i]].append(i);
    }
    for (int i = 0; i < after.size(); ++i) {
        const auto found = match.from[i] < 0 ? left.find(after[i]) : left.end();
        if (found != left.end() && !found->isEmpty())
            match.from[i] = found->takeLast();
    }
}

} // namespace

EntryMatch matchEntries(const TrackKeys& before, const TrackKeys& after)
{
    EntryMatch match{QVector<int>(after.size(), -1), QVector<bool>(after.size(), false)};
    int begin = 0;
    int beforeEnd = static_cast<int>(before.size());
    int afterEnd = static_cast<int>(after.size());
    const auto same = [&](int there, int here) {
        match.from[here] = there;
        match.stays[here] = true;
    };
    for (; begin < std::min(beforeEnd, afterEnd) && before[begin] == after[begin]; ++begin)
        same(begin, begin);
    while (std::min(beforeEnd, afterEnd) > begin && before[beforeEnd - 1] == after[afterEnd - 1])
        same(--beforeEnd, --afterEnd);
    if (begin < beforeEnd && begin < afterEnd) {
        CommonRow(before, after, begin, beforeEnd, afterEnd).into(match);
        matchMoved(before, after, match);
    }
    return match;
}

ListChange changeBetween(const TrackKeys& before, const TrackKeys& after)
{
    const EntryMatch match = matchEntries(before, after);
    ListChange change;
    for (int i = 0; i < after.size(); ++i) {
        if (match.from[i] < 0)
            change.added.append(i);
        else if (!match.stays[i])
            ++change.moved;
    }
    change.removed = static_cast<int>(before.size() + change.added.size() - after.size());
    return change;
}

} // namespace sostenuto::sync
