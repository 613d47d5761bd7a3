#include "sync/store/Bookmarks.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <QHash>
#include <QSet>

namespace sostenuto::sync {

namespace {

/// More are not shown: a listener has some hundreds at most.
constexpr int mostBookmarks = 10'000;

QSet<qint64> tracksWithEdits(Database& database, SourceId source)
{
    QSet<qint64> tracks;
    Query query(database,
                "SELECT CAST(substr(object, 7) AS INTEGER) FROM outbox WHERE source = ?1 AND kind = 'bookmark' UNION "
                "SELECT CAST(substr(object, 7) AS INTEGER) FROM told_edit WHERE source = ?1 AND kind = 'bookmark'",
                source);
    while (query.next())
        tracks.insert(query.integer(0));
    return tracks;
}

bool put(Database& database, qint64 track, const RemoteBookmark& bookmark)
{
    Query known(database, "SELECT position_ms, service_ms FROM bookmark WHERE track_id = ?1", track);
    if (known.next() && known.integer(0) == bookmark.positionMs && known.integer(1) == bookmark.positionMs)
        return false;
    takeBookmark(database, TrackId{track}, bookmark);
    return true;
}

} // namespace

Result<QVector<Bookmark>> bookmarksIn(Database& database)
{
    return database.ask([&] {
        QVector<Bookmark> bookmarks;
        // SQLite takes the other columns from the row that has the greatest.
        Query query(database,
                    "SELECT coalesce(t.twin_of, t.id) AS shown, b.position_ms, max(b.at) FROM bookmark AS b "
                    "JOIN track AS t ON t.id = b.track_id GROUP BY shown ORDER BY 3 DESC, shown LIMIT ?1",
                    mostBookmarks);
        while (query.next()) {
            if (query.integer(1) >= 0)
                bookmarks.append({query.id<TrackId>(0), query.integer(1), query.time(2)});
        }
        return bookmarks;
    });
}

bool putBookmarks(Database& database, SourceId source, const QVector<RemoteBookmark>& bookmarks)
{
    const QSet<qint64> edited = tracksWithEdits(database, source);
    QSet<qint64> there;
    bool changed = false;
    for (const RemoteBookmark& bookmark : bookmarks) {
        const qint64 track = valueOf(database, "SELECT id FROM track WHERE source = ?1 AND remote_id = ?2", source,
                                     bookmark.trackRemoteId);
        if (track == 0)
            continue;
        there.insert(track);
        changed |= !edited.contains(track) && put(database, track, bookmark);
    }
    QVector<qint64> gone;
    Query query(database,
                "SELECT track_id FROM bookmark JOIN track ON track.id = track_id "
                "WHERE source = ?1 AND service_ms IS NOT NULL",
                source);
    while (query.next()) {
        if (!there.contains(query.integer(0)) && !edited.contains(query.integer(0)))
            gone.append(query.integer(0));
    }
    for (const qint64 track : std::as_const(gone))
        run(database, "DELETE FROM bookmark WHERE track_id = ?1", track);
    return changed || !gone.isEmpty();
}

std::optional<qint64> bookmarkThere(Database& database, TrackId track)
{
    Query query(database, "SELECT service_ms FROM bookmark WHERE track_id = ?1 AND service_ms IS NOT NULL", track);
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

void noteBookmarkThere(Database& database, TrackId track, std::optional<qint64> positionMs)
{
    run(database, "UPDATE bookmark SET service_ms = nullif(?2, -1) WHERE track_id = ?1", track,
        positionMs.value_or(-1));
    if (!positionMs)
        run(database, "DELETE FROM bookmark WHERE track_id = ?1 AND position_ms < 0", track);
}

void takeBookmark(Database& database, TrackId track, const RemoteBookmark& bookmark)
{
    // A service that does not say when: it counts as what was here, so that the next one here is newer.
    run(database,
        "INSERT INTO bookmark (track_id, position_ms, at, service_ms) VALUES (?1, ?2, ?3, ?2) "
        "ON CONFLICT (track_id) DO UPDATE SET position_ms = ?2, at = CASE ?3 WHEN 0 THEN at ELSE ?3 END, "
        "service_ms = ?2",
        track, bookmark.positionMs, bookmark.changedAt);
}

} // namespace sostenuto::sync
