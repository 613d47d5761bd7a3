#include "sync/store/EditRows.h"

#include "sync/store/Database.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/Query.h"

#include <SQLiteCpp/Database.h>

#include <algorithm>

// makePlaylist() is in EditStorePlaylists.cpp, with the other edits of playlists.

namespace sostenuto::sync {

namespace {

/// Love and unlove take each other back as long as neither is on its way.
void writeLove(Database& database, SourceId source, const QString& object, bool loved, const QDateTime& now)
{
    if (const qint64 row = mergeableEdit(database, object, EditKind::Love); row != 0)
        removeEdit(database, row);
    else
        addEdit(database, {source, EditKind::Love, object, {{QStringLiteral("loved"), loved}}, now});
}

bool isFolder(Database& database, SourceId source)
{
    return valueOf(database, "SELECT count(*) FROM source WHERE id = ?1 AND kind = 'folder'", source) > 0;
}

} // namespace

/// The digest goes: what the service says next is to be looked at again, even if it is what it said before.
bool loveTrack(Database& database, TrackId track, bool loved, const QDateTime& now)
{
    if (run(database, "UPDATE track SET loved = ?2, digest = 0 WHERE id = ?1 AND loved <> ?2", track, loved) == 0)
        return false;
    const SourceId source{valueOf(database, "SELECT source FROM track WHERE id = ?1", track)};
    writeLove(database, source, objectOf(track), loved, now);
    return true;
}

bool loveAlbum(Database& database, AlbumId album, bool loved, const QDateTime& now)
{
    if (run(database, "UPDATE album SET loved = ?2 WHERE id = ?1 AND loved <> ?2", album, loved) == 0)
        return false;
    const SourceId source{valueOf(database, "SELECT source FROM album WHERE id = ?1", album)};
    writeLove(database, source, objectOf(album), loved, now);
    return true;
}

bool loveArtist(Database& database, ArtistId artist, bool loved, const QDateTime& now)
{
    if (run(database, "UPDATE artist SET loved = ?2 WHERE id = ?1 AND loved <> ?2", artist, loved) == 0)
        return false;
    const SourceId source{valueOf(database, "SELECT source FROM artist WHERE id = ?1", artist)};
    writeLove(database, source, objectOf(artist), loved, now);
    return true;
}

bool rateTrack(Database& database, TrackId track, int rating, const QDateTime& now)
{
    const qint64 before = valueOf(database, "SELECT rating FROM track WHERE id = ?1", track);
    if (run(database, "UPDATE track SET rating = ?2, digest = 0 WHERE id = ?1 AND rating <> ?2", track, rating) == 0)
        return false;
    const QString object = objectOf(track);
    if (const qint64 row = mergeableEdit(database, object, EditKind::Rate); row != 0) {
        QJsonObject payload = payloadOf(database, row); // with what was before the first of them
        payload.insert(QStringLiteral("rating"), rating);
        replaceEdit(database, row, payload);
        return true;
    }
    const QJsonObject payload{{QStringLiteral("rating"), rating}, {QStringLiteral("before"), int(before)}};
    const SourceId source{valueOf(database, "SELECT source FROM track WHERE id = ?1", track)};
    addEdit(database, {source, EditKind::Rate, object, payload, now});
    return true;
}

static bool writeBookmark(Database& database, TrackId track, qint64 positionMs, const QDateTime& now)
{
    QJsonObject payload{{QStringLiteral("position"), positionMs}, {QStringLiteral("at"), now.toMSecsSinceEpoch()}};
    Query known(database, "SELECT position_ms, at FROM bookmark WHERE track_id = ?1 AND position_ms >= 0", track);
    const bool isKnown = known.next();
    if (isKnown ? known.integer(0) == positionMs : positionMs < 0)
        return false;
    if (isKnown)
        payload.insert(QStringLiteral("before"), QJsonObject{{QStringLiteral("position"), known.integer(0)},
                                                             {QStringLiteral("at"), known.integer(1)}});
    run(database,
        "INSERT INTO bookmark (track_id, position_ms, at) VALUES (?1, ?2, ?3) "
        "ON CONFLICT (track_id) DO UPDATE SET position_ms = ?2, at = ?3",
        track, positionMs, now);
    const QString object = objectOf(track);
    if (const qint64 row = mergeableEdit(database, object, EditKind::Bookmark); row != 0) {
        payload.remove(QStringLiteral("before")); // what was before the first of them
        if (const QJsonObject first = payloadOf(database, row); first.contains(QStringLiteral("before")))
            payload.insert(QStringLiteral("before"), first.value(QStringLiteral("before")));
        replaceEdit(database, row, payload);
        return true;
    }
    const SourceId source{valueOf(database, "SELECT source FROM track WHERE id = ?1", track)};
    addEdit(database, {source, EditKind::Bookmark, object, payload, now});
    return true;
}

bool bookmarkTrack(Database& database, TrackId track, std::optional<qint64> positionMs, const QDateTime& now)
{
    if (positionMs)
        return writeBookmark(database, track, std::max<qint64>(0, *positionMs), now);
    QVector<TrackId> marked;
    Query query(database,
                "SELECT track_id FROM bookmark JOIN track ON track.id = track_id WHERE ?1 IN (track.id, twin_of)",
                track);
    while (query.next())
        marked.append(query.id<TrackId>(0));
    bool changed = false;
    for (const TrackId one : std::as_const(marked))
        changed |= writeBookmark(database, one, -1, now);
    // Where no service hears of it nothing waits, and nothing has to be remembered.
    run(database, "DELETE FROM bookmark WHERE position_ms < 0 AND NOT EXISTS (SELECT 1 FROM outbox "
                  "WHERE object = 'track:' || track_id AND kind = 'bookmark')");
    return changed;
}

SourceId homeOfPlaylist(Database& database, const QVector<TrackId>& tracks)
{
    QVector<SourceId> sources;
    for (const TrackId track : tracks) {
        const SourceId source{valueOf(database, "SELECT source FROM track WHERE id = ?1", track)};
        if (!sources.contains(source))
            sources.append(source);
    }
    if (sources.size() == 1)
        return sources.first();
    if (sources.isEmpty())
        return SourceId{
            valueOf(database, "SELECT id FROM source WHERE removed = 0 ORDER BY kind = 'folder', id LIMIT 1")};
    for (const SourceId source : std::as_const(sources)) {
        if (isFolder(database, source))
            return source;
    }
    return homeOnThisComputer(database);
}

SourceId homeOnThisComputer(Database& database)
{
    // One that is in the library still goes first.
    const SourceId folder{valueOf(database,
                                  "SELECT source.id FROM source LEFT JOIN folder ON folder.source = source.id "
                                  "WHERE kind = 'folder' ORDER BY folder.source IS NULL, source.id LIMIT 1")};
    if (folder.isValid())
        return folder;
    run(database, "INSERT INTO source (kind, address, user, name) VALUES ('folder', '', '', 'This computer')");
    return SourceId{database.connection().getLastInsertRowid()};
}

} // namespace sostenuto::sync
