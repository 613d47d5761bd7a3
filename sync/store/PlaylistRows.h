// A playlist's entries as rows: positions 0, 1, 2, … without gaps, whatever is put in, taken out or moved.
#pragma once

#include "sync/model/Ids.h"
#include "sync/store/ListSteps.h"

#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

/// Where an entry stands, in words that another list understands too.
struct EntryPlace {
    EntryId entry;
    TrackId track;
    int position = 0;
    int occurrence = 0; ///< 0 = the first entry of this track
};

// These run inside a transaction and throw like any Query.

[[nodiscard]] int entryCount(Database& database, PlaylistId list);
/// The tracks of its entries, in order.
[[nodiscard]] QVector<TrackId> entriesOf(Database& database, PlaylistId list);
[[nodiscard]] std::optional<EntryPlace> placeOf(Database& database, PlaylistId list, EntryId entry);
[[nodiscard]] std::optional<EntryPlace> placeAt(Database& database, PlaylistId list, int position);
/// Makes room at `position` (0 … entryCount) and puts the tracks there, marked as waiting.
[[nodiscard]] QVector<EntryId> insertEntries(Database& database, PlaylistId list, const QVector<TrackId>& tracks,
                                             int position);
void removeEntry(Database& database, PlaylistId list, const EntryPlace& place);
/// Moves one entry so that it stands at `position` afterwards, marked as waiting. Answers the entry before it, with its
/// occurrence counted without the moved one; nothing = it is now the first.
std::optional<EntryPlace> moveEntry(Database& database, PlaylistId list, const EntryPlace& place, int position);
enum class WaitingMarks { Clear, Keep };
/// Makes the list exactly these tracks. Entries that are still meant keep their ids. Answers whether anything changed.
bool replaceEntries(Database& database, PlaylistId list, const QVector<TrackId>& tracks,
                    WaitingMarks marks = WaitingMarks::Clear);

/// Entries with the marks that they have, in order. Those without an id are new; what is not among them goes.
void setEntries(Database& database, PlaylistId list, const QVector<ListCell>& cells);
[[nodiscard]] QVector<ListCell> cellsOf(Database& database, PlaylistId list);

} // namespace sostenuto::sync
