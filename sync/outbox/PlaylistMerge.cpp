#include "sync/outbox/PlaylistMerge.h"

#include "sync/store/EntryMatch.h"

#include <QHash>

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// Numbers for remote ids.
class Numbers {
public:
    TrackKeys of(const QStringList& tracks)
    {
        TrackKeys keys;
        keys.reserve(tracks.size());
        for (const QString& track : tracks) {
            const auto found = m_numbers.constFind(track);
            keys.append(found != m_numbers.cend() ? *found : add(track));
        }
        return keys;
    }
    [[nodiscard]] QStringList tracks(const TrackKeys& keys) const
    {
        QStringList tracks;
        tracks.reserve(keys.size());
        for (const qint64 key : keys)
            tracks.append(m_tracks[key]);
        return tracks;
    }
    [[nodiscard]] qsizetype count() const { return m_tracks.size(); }

private:
    qint64 add(const QString& track)
    {
        m_tracks.append(track);
        return *m_numbers.insert(track, m_tracks.size() - 1);
    }

    QHash<QString, qint64> m_numbers;
    QStringList m_tracks;
};

/// Of each track, by its number, how many entries.
QVector<int> counts(const TrackKeys& list, qsizetype tracks)
{
    QVector<int> counted(tracks, 0);
    for (const qint64 track : list)
        ++counted[track];
    return counted;
}

/// Entries of ours and where they go.
struct Places {
    TrackKeys top;
    QHash<int, TrackKeys> after; ///< an entry of theirs
    TrackKeys end;
};

/// Our changes, played onto any list.
class Changes {
public:
    /// Whose they are: in one place theirs stand before ours.
    enum class Side { Ours, Theirs };

    Changes(const TrackKeys& base, const TrackKeys& mine, qsizetype tracks, Side side)
        : m_side(side), m_mine(mine), m_match(matchEntries(base, mine)), m_most(tracks, 0),
          m_base(counts(base, tracks)), m_ours(counts(mine, tracks))
    {
    }

    TrackKeys onto(const TrackKeys& theirs)
    {
        const QVector<int> there = counts(theirs, m_most.size());
        for (qsizetype track = 0; track < m_most.size(); ++track)
            m_most[track] = std::max(m_ours[track], there[track]);
        const EntryMatch pairs = matchEntries(theirs, m_mine);
        QVector<int> ours(theirs.size(), -1); // the same entry here
        for (int i = 0; i < m_mine.size(); ++i) {
            if (pairs.from[i] >= 0)
                ours[pairs.from[i]] = i;
        }
        return joined(theirs, ours, pairs);
    }

private:
    /// Somebody added entries of this track: then none of it goes.
    [[nodiscard]] bool grew(qint64 track) const { return m_most[track] > m_base[track]; }
    /// Both have it in another order, and it was moved here.
    [[nodiscard]] bool isLifted(const EntryMatch& pairs, int i) const
    {
        return !pairs.stays[i] && !m_match.stays[i] && m_match.from[i] >= 0;
    }
    /// Theirs do not stand by what was moved here.
    [[nodiscard]] bool isAnchor(const EntryMatch& pairs, int i) const
    {
        return m_side == Side::Theirs ? pairs.stays[i] : pairs.from[i] >= 0 && !isLifted(pairs, i);
    }
    [[nodiscard]] bool isPut(const EntryMatch& pairs, int i) const
    {
        return pairs.from[i] >= 0 ? isLifted(pairs, i) : grew(m_mine[i]);
    }

    /// Behind the nearest entry before it that both have; what ends our list ends theirs.
    [[nodiscard]] Places places(const EntryMatch& pairs) const
    {
        Places places;
        TrackKeys run;
        int anchor = -1;
        for (int i = 0; i < m_mine.size(); ++i) {
            if (isPut(pairs, i))
                run.append(m_mine[i]);
            if (!isAnchor(pairs, i))
                continue;
            if (!run.isEmpty())
                (anchor < 0 ? places.top : places.after[anchor]) = std::exchange(run, {});
            anchor = pairs.from[i];
        }
        if (m_side == Side::Theirs && anchor >= 0)
            places.after[anchor] = run;
        else
            places.end = run;
        return places;
    }

    [[nodiscard]] TrackKeys joined(const TrackKeys& theirs, const QVector<int>& ours, const EntryMatch& pairs) const
    {
        const Places places = this->places(pairs);
        TrackKeys list = m_side == Side::Theirs ? TrackKeys() : places.top;
        TrackKeys next = m_side == Side::Theirs ? places.top : TrackKeys();
        for (int i = 0; i < theirs.size(); ++i) {
            const bool isShared = ours[i] >= 0;
            if (isShared ? isLifted(pairs, ours[i]) : !grew(theirs[i]))
                continue;
            if (isShared)
                list += std::exchange(next, {});
            list.append(theirs[i]);
            if (const auto found = places.after.constFind(i); found != places.after.cend())
                (m_side == Side::Theirs ? list : next) += *found;
        }
        return list + next + places.end;
    }

    Side m_side;
    TrackKeys m_mine;
    EntryMatch m_match; ///< with the base
    QVector<int> m_most;
    QVector<int> m_base;
    QVector<int> m_ours;
};

/// Which entry moved past which is not always clear, so that a list with our changes in it can look as if some were
/// missing. Playing them on again then gives one that does not; three times is the most that was ever seen.
constexpr int mostRounds = 16;

/// Changes played onto a list until all of them are in it.
TrackKeys settled(Changes& changes, const TrackKeys& list)
{
    QVector<TrackKeys> seen{list};
    while (seen.size() <= mostRounds) {
        const TrackKeys next = changes.onto(seen.last());
        const qsizetype before = seen.indexOf(next);
        if (before >= 0) // the same again, or round and round: then any of these, but always the same one
            return *std::min_element(seen.cbegin() + before, seen.cend());
        seen.append(next);
    }
    return seen.last();
}

/// Nothing of what was there went or moved, and none of what came was also added on the other side.
bool isOnlyAdditions(const TrackKeys& before, const TrackKeys& after, const TrackKeys& other, qsizetype tracks)
{
    const ListChange change = changeBetween(before, after);
    if (change.removed > 0 || change.moved > 0)
        return false;
    const QVector<int> had = counts(before, tracks);
    const QVector<int> elsewhere = counts(other, tracks);
    return std::none_of(change.added.cbegin(), change.added.cend(),
                        [&](int place) { return elsewhere[after[place]] > had[after[place]]; });
}

/// How far apart two versions are.
qsizetype distance(const TrackKeys& one, const TrackKeys& other)
{
    const ListChange change = changeBetween(one, other);
    return change.added.size() + change.removed + change.moved;
}

/// What the listener's side of a list was asked to be, cut down or filled up to so many entries of each track.
TrackKeys adjusted(const TrackKeys& list, const TrackKeys& other, QVector<int> wanted)
{
    TrackKeys result;
    for (const TrackKeys& from : {list, other}) {
        for (const qint64 track : from) {
            if (int& left = wanted[track]; left > 0) {
                --left;
                result.append(track);
            }
        }
    }
    return result;
}

} // namespace

QStringList agreed(const QStringList& base, const QStringList& sent, const QStringList& theirs)
{
    Numbers numbers;
    const TrackKeys before = numbers.of(base);
    const TrackKeys after = numbers.of(sent);
    const TrackKeys there = numbers.of(theirs);
    const QVector<int> had = counts(before, numbers.count());
    const QVector<int> asked = counts(after, numbers.count());
    QVector<int> wanted = counts(there, numbers.count());
    for (qsizetype track = 0; track < wanted.size(); ++track)
        wanted[track] =
            std::clamp(wanted[track], std::min(had[track], asked[track]), std::max(had[track], asked[track]));
    const bool arrived = distance(after, there) <= distance(before, there);
    return numbers.tracks(arrived ? adjusted(after, before, wanted) : adjusted(before, after, wanted));
}

QStringList merged(const QStringList& base, const QStringList& mine, const QStringList& theirs)
{
    Numbers numbers;
    const TrackKeys first = numbers.of(base);
    const TrackKeys ours = numbers.of(mine);
    const TrackKeys there = numbers.of(theirs);
    // Additions have no say in the order of what was there.
    const bool onlyAdded = isOnlyAdditions(first, there, ours, numbers.count());
    Changes changes(first, onlyAdded ? there : ours, numbers.count(),
                    onlyAdded ? Changes::Side::Theirs : Changes::Side::Ours);
    return numbers.tracks(settled(changes, onlyAdded ? ours : there));
}

} // namespace sostenuto::sync
