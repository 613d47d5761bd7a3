#include "sync/store/PlaylistRows.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <SQLiteCpp/Database.h>

#include <QHash>
#include <QSet>

namespace sostenuto::sync {

QVector<TrackId> entriesOf(Database& database, PlaylistId list)
{
    QVector<TrackId> entries;
    Query query(database, "SELECT track_id FROM playlist_entry WHERE playlist_id = ?1 ORDER BY position", list);
    while (query.next())
        entries.append(query.id<TrackId>(0));
    return entries;
}

int entryCount(Database& database, PlaylistId list)
{
    return int(valueOf(database, "SELECT track_count FROM playlist WHERE id = ?1", list));
}

static std::optional<EntryPlace> placeFrom(Database& database, PlaylistId list, Query& query)
{
    if (!query.next())
        return std::nullopt;
    EntryPlace place{query.id<EntryId>(0), query.id<TrackId>(1), query.number(2), 0};
    place.occurrence = int(valueOf(database,
                                   "SELECT count(*) FROM playlist_entry WHERE playlist_id = ?1 AND track_id = ?2 "
                                   "AND position >= 0 AND position < ?3",
                                   list, place.track, place.position));
    return place;
}

std::optional<EntryPlace> placeOf(Database& database, PlaylistId list, EntryId entry)
{
    Query query(database, "SELECT id, track_id, position FROM playlist_entry WHERE id = ?2 AND playlist_id = ?1", list,
                entry);
    return placeFrom(database, list, query);
}

std::optional<EntryPlace> placeAt(Database& database, PlaylistId list, int position)
{
    Query query(database, "SELECT id, track_id, position FROM playlist_entry WHERE playlist_id = ?1 AND position = ?2",
                list, position);
    return placeFrom(database, list, query);
}

static void shift(Database& database, PlaylistId list, int from, int by)
{
    run(database, "UPDATE playlist_entry SET position = position + ?3 WHERE playlist_id = ?1 AND position >= ?2", list,
        from, by);
}

static EntryId insertEntry(Database& database, PlaylistId list, TrackId track, int position, bool waiting)
{
    run(database, "INSERT INTO playlist_entry (playlist_id, position, track_id, waiting) VALUES (?1, ?2, ?3, ?4)", list,
        position, track, waiting);
    return EntryId{database.connection().getLastInsertRowid()};
}

QVector<EntryId> insertEntries(Database& database, PlaylistId list, const QVector<TrackId>& tracks, int position)
{
    shift(database, list, position, int(tracks.size()));
    QVector<EntryId> entries;
    for (const TrackId track : tracks)
        entries.append(insertEntry(database, list, track, position++, true));
    return entries;
}

void removeEntry(Database& database, PlaylistId list, const EntryPlace& place)
{
    run(database, "DELETE FROM playlist_entry WHERE id = ?1", place.entry);
    shift(database, list, place.position, -1);
}

std::optional<EntryPlace> moveEntry(Database& database, PlaylistId list, const EntryPlace& place, int position)
{
    // Out of the list first: the others then count as if it were not there.
    run(database, "UPDATE playlist_entry SET position = -1, waiting = 1 WHERE id = ?1", place.entry);
    shift(database, list, place.position + 1, -1);
    const auto before = position == 0 ? std::nullopt : placeAt(database, list, position - 1);
    shift(database, list, position, 1);
    run(database, "UPDATE playlist_entry SET position = ?2 WHERE id = ?1", place.entry, position);
    return before;
}

bool replaceEntries(Database& database, PlaylistId list, const QVector<TrackId>& tracks, WaitingMarks marks)
{
    QVector<TrackId> present;
    QHash<TrackId, QVector<EntryId>> entries; // of each track, in order
    Query query(database, "SELECT track_id, id FROM playlist_entry WHERE playlist_id = ?1 ORDER BY position", list);
    while (query.next()) {
        present.append(query.id<TrackId>(0));
        entries[present.last()].append(query.id<EntryId>(1));
    }
    if (present == tracks)
        return false;
    for (int position = 0; position < tracks.size(); ++position) {
        QVector<EntryId>& known = entries[tracks[position]];
        if (known.isEmpty())
            insertEntry(database, list, tracks[position], position, false);
        else
            run(database, "UPDATE playlist_entry SET position = ?2, waiting = waiting AND ?3 WHERE id = ?1",
                known.takeFirst(), position, marks == WaitingMarks::Keep);
    }
    for (const QVector<EntryId>& left : std::as_const(entries)) {
        for (const EntryId entry : left)
            run(database, "DELETE FROM playlist_entry WHERE id = ?1", entry);
    }
    return true;
}

QVector<ListCell> cellsOf(Database& database, PlaylistId list)
{
    QVector<ListCell> cells;
    Query query(database, "SELECT id, track_id, waiting FROM playlist_entry WHERE playlist_id = ?1 ORDER BY position",
                list);
    while (query.next())
        cells.append({query.id<EntryId>(0), query.id<TrackId>(1), query.flag(2)});
    return cells;
}

void setEntries(Database& database, PlaylistId list, const QVector<ListCell>& cells)
{
    QSet<EntryId> gone;
    for (const ListCell& cell : cellsOf(database, list))
        gone.insert(cell.entry);
    int position = 0;
    for (const ListCell& cell : cells) {
        gone.remove(cell.entry);
        if (cell.entry.isValid())
            run(database, "UPDATE playlist_entry SET position = ?2, waiting = ?3 WHERE id = ?1", cell.entry, position,
                cell.waiting);
        else
            insertEntry(database, list, cell.track, position, cell.waiting);
        ++position;
    }
    for (const EntryId entry : std::as_const(gone))
        run(database, "DELETE FROM playlist_entry WHERE id = ?1", entry);
}

} // namespace sostenuto::sync
