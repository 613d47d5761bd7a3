#include "sync/outbox/PlaylistIntents.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

using What = PlaylistIntent::What;
using Where = PlaylistIntent::Where;

/// Position of the `occurrence`th entry of a track, -1 = there are fewer.
qsizetype placeOf(const QStringList& list, const QString& track, int occurrence)
{
    qsizetype at = -1;
    for (int i = 0; i <= occurrence; ++i) {
        at = list.indexOf(track, at + 1);
        if (at < 0)
            return -1;
    }
    return at;
}

/// Where something put after the anchor goes; -1 = the anchor is gone.
qsizetype placeAfter(const QStringList& list, const PlaylistIntent& intent)
{
    if (intent.where == Where::AtTop)
        return 0;
    if (intent.where == Where::AtEnd)
        return list.size();
    const qsizetype exact = placeOf(list, intent.anchor, intent.anchorOccurrence);
    const qsizetype anchor = exact >= 0 ? exact : list.lastIndexOf(intent.anchor);
    return anchor < 0 ? -1 : anchor + 1;
}

void add(QStringList& list, const PlaylistIntent& intent)
{
    qsizetype place = placeAfter(list, intent);
    if (place < 0)
        place = list.size();
    for (const QString& track : intent.tracks)
        list.insert(place++, track);
}

void remove(QStringList& list, const PlaylistIntent& intent)
{
    const qsizetype place = placeOf(list, intent.tracks.value(0), intent.occurrence);
    if (place >= 0)
        list.removeAt(place);
}

void move(QStringList& list, const PlaylistIntent& intent)
{
    const QString track = intent.tracks.value(0);
    const qsizetype from = placeOf(list, track, intent.occurrence);
    if (from < 0)
        return;
    QStringList without = list;
    without.removeAt(from);
    const qsizetype to = placeAfter(without, intent);
    if (to < 0)
        return;
    without.insert(to, track);
    list = without;
}

/// What the edits do to each track's number of entries.
QHash<QString, int> effect(const QVector<PlaylistIntent>& intents, bool ambiguous)
{
    QHash<QString, int> change;
    for (const PlaylistIntent& intent : intents) {
        if (intent.ambiguous != ambiguous || intent.what == What::Move)
            continue;
        for (const QString& track : intent.tracks)
            change[track] += intent.what == What::Add ? 1 : -1;
    }
    return change;
}

/// How many entries of each track the ambiguous edits still have to add (> 0) or take away (< 0).
QHash<QString, int> missing(const QVector<PlaylistIntent>& intents, const QStringList& local, const QStringList& remote)
{
    const QHash<QString, int> here = tally(local);
    const QHash<QString, int> there = tally(remote);
    const QHash<QString, int> later = effect(intents, false);
    const QHash<QString, int> meant = effect(intents, true);
    QHash<QString, int> left;
    for (auto it = meant.cbegin(); it != meant.cend(); ++it) {
        const int expected = here.value(it.key()) - later.value(it.key());
        const int lacking = expected - there.value(it.key());
        left[it.key()] = it.value() > 0 ? std::clamp(lacking, 0, it.value()) : std::clamp(lacking, it.value(), 0);
    }
    return left;
}

/// Is `some` what is left of `all` when entries are taken out?
bool isWithin(const QStringList& some, const QStringList& all)
{
    qsizetype found = 0;
    for (const QString& track : all)
        found += found < some.size() && some[found] == track;
    return found == some.size();
}

/// What was never sent is all that is missing: then what was sent has arrived. A move that is made twice may lead
/// elsewhere.
bool haveArrived(const QVector<PlaylistIntent>& intents, const QStringList& local, const QStringList& remote)
{
    QVector<PlaylistIntent> neverSent = intents;
    neverSent.removeIf([](const PlaylistIntent& intent) { return intent.ambiguous; });
    return isWithin(local, applied(remote, neverSent));
}

} // namespace

QStringList applied(QStringList list, const QVector<PlaylistIntent>& intents)
{
    for (const PlaylistIntent& intent : intents) {
        switch (intent.what) {
        case What::Add:
            add(list, intent);
            break;
        case What::Remove:
            remove(list, intent);
            break;
        case What::Move:
            move(list, intent);
            break;
        }
    }
    return list;
}

QHash<QString, int> tally(const QStringList& list)
{
    QHash<QString, int> counts;
    for (const QString& track : list)
        ++counts[track];
    return counts;
}

QVector<PlaylistIntent> stillToMake(const QVector<PlaylistIntent>& intents, const QStringList& local,
                                    const QStringList& remote)
{
    QHash<QString, int> left = missing(intents, local, remote);
    const bool movesArrived = haveArrived(intents, local, remote);
    QVector<PlaylistIntent> todo;
    // From the last backwards: when a part arrived it was the beginning.
    for (qsizetype i = intents.size() - 1; i >= 0; --i) {
        PlaylistIntent intent = intents[i];
        if (intent.ambiguous && intent.what == What::Move && movesArrived)
            continue;
        if (intent.ambiguous && intent.what == What::Add) {
            QStringList tracks;
            for (qsizetype t = intent.tracks.size() - 1; t >= 0; --t) {
                int& count = left[intent.tracks[t]];
                if (count <= 0)
                    continue;
                --count;
                tracks.prepend(intent.tracks[t]);
            }
            intent.tracks = tracks;
        }
        if (intent.ambiguous && intent.what == What::Remove) {
            int& count = left[intent.tracks.value(0)];
            if (count >= 0)
                continue;
            ++count;
        }
        if (!intent.tracks.isEmpty())
            todo.prepend(intent);
    }
    return todo;
}

QStringList mergedNewList(const QStringList& ours, const QStringList& found)
{
    QStringList merged = ours;
    QHash<QString, int> counted = tally(ours);
    for (const QString& track : found) {
        int& known = counted[track];
        if (known > 0)
            --known;
        else
            merged.append(track);
    }
    return merged;
}

} // namespace sostenuto::sync
