// Edits of a list, and the list as it would be without some of them. Pure.
//
// Each edit says where something stood and stands, so that they can be gone back one by one to the list before the
// first, and made again from there without those that are not wanted any more. What an edit was made to is known by
// identity on the way: an edit of an entry that is gone falls away, and what was put behind such an entry goes where
// that would have been.
#pragma once

#include "sync/model/Ids.h"

#include <QSet>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

/// One edit, in places of the list: `from` before it was made, `to` after.
struct ListStep {
    enum class What { Add, Remove, Move };
    What what = What::Add;
    QVector<TrackId> tracks; ///< Add: these, in order; else the one
    int from = 0;            ///< Remove and Move
    int to = 0;              ///< Add: of the first; Move
    friend bool operator==(const ListStep&, const ListStep&) = default;
};

struct ListCell {
    EntryId entry; ///< invalid: it was removed, and comes back
    TrackId track;
    bool waiting = false; ///< added or moved by one of the steps
    friend bool operator==(const ListCell&, const ListCell&) = default;
};

/// A track in a list: 0 is its first entry.
struct ListPlace {
    TrackId track; ///< 0 = none
    int occurrence = 0;
    friend bool operator==(const ListPlace&, const ListPlace&) = default;
};

/// A step as it is now, with what it names in words that another list understands too (see EditKind).
struct KeptStep {
    ListStep step;
    ListPlace place; ///< Remove and Move: what it is about
    ListPlace after; ///< Add: -1 = at the top, 0 = at the end; Move: 0 = to the top
};

struct ListWithout {
    QVector<ListCell> cells;
    QVector<std::optional<KeptStep>> steps; ///< of each; nullopt = unwanted, or what it was about is gone with one
};

/// `now` is the list after all `steps`, in the order of making. nullopt: these steps did not lead there.
[[nodiscard]] std::optional<ListWithout> listWithout(const QVector<ListCell>& now, const QVector<ListStep>& steps,
                                                     const QSet<int>& unwanted);

} // namespace sostenuto::sync
