#include "sync/store/EditStore.h"

#include "sync/store/Database.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/Query.h"

#include <SQLiteCpp/Database.h>

// The edits of playlists are in EditStorePlaylists.cpp.

namespace sostenuto::sync {

namespace {

constexpr auto durability = Database::Durability::Listener;

QJsonObject lovePayload(bool loved)
{
    return {{QStringLiteral("loved"), loved}};
}

/// Love and unlove take each other back as long as neither is on its way.
void writeLove(Database& database, SourceId source, const QString& object, bool loved, const QDateTime& now)
{
    if (const qint64 row = mergeableEdit(database, object, EditKind::Love); row != 0)
        removeEdit(database, row);
    else
        addEdit(database, {source, EditKind::Love, object, lovePayload(loved), now});
}

SourceId sourceOfTrack(Database& database, TrackId track)
{
    return SourceId{valueOf(database, "SELECT source FROM track WHERE id = ?1", track)};
}

/// The digest goes: what the service says next is to be looked at again, even if it is what it said before.
void loveTrack(Database& database, TrackId track, bool loved, const QDateTime& now)
{
    if (run(database, "UPDATE track SET loved = ?2, digest = 0 WHERE id = ?1 AND loved <> ?2", track, loved) > 0)
        writeLove(database, sourceOfTrack(database, track), objectOf(track), loved, now);
}

void writeRating(Database& database, TrackId track, int rating, const QDateTime& now)
{
    if (run(database, "UPDATE track SET rating = ?2, digest = 0 WHERE id = ?1 AND rating <> ?2", track, rating) == 0)
        return;
    const QJsonObject payload{{QStringLiteral("rating"), rating}};
    const QString object = objectOf(track);
    if (const qint64 row = mergeableEdit(database, object, EditKind::Rate); row != 0)
        replaceEdit(database, row, payload);
    else
        addEdit(database, {sourceOfTrack(database, track), EditKind::Rate, object, payload, now});
}

void writePlay(Database& database, TrackId track, const QDateTime& startedAt)
{
    if (run(database, "INSERT OR IGNORE INTO play (track_id, started_at) VALUES (?1, ?2)", track, startedAt) == 0)
        return;
    const QString object = QStringLiteral("play:%1").arg(database.connection().getLastInsertRowid());
    const QJsonObject payload{{QStringLiteral("track"), track.value},
                              {QStringLiteral("startedAt"), startedAt.toMSecsSinceEpoch()}};
    addEdit(database, {sourceOfTrack(database, track), EditKind::Play, object, payload, startedAt});
    run(database, "UPDATE track SET plays = plays + 1, last_played = max(last_played, ?2), digest = 0 WHERE id = ?1",
        track, startedAt);
}

Result<void> checkTrack(Database& database, TrackId track)
{
    const auto source = database.ask([&] { return sourceOfTrack(database, track); });
    if (!source)
        return tl::unexpected(source.error());
    return source->isValid() ? Result<void>() : failure(ErrorKind::NotFound, QStringLiteral("no such track"));
}

} // namespace

EditStore::EditStore(Database& database) : m_database(database) {}

Result<void> EditStore::setLoved(const QVector<TrackId>& tracks, bool loved, const QDateTime& now)
{
    return m_database.transaction(durability, [&] {
        for (const TrackId track : tracks)
            loveTrack(m_database, track, loved, now);
    });
}

Result<void> EditStore::setAlbumLoved(AlbumId album, bool loved, const QDateTime& now)
{
    return m_database.transaction(durability, [&] {
        if (run(m_database, "UPDATE album SET loved = ?2 WHERE id = ?1 AND loved <> ?2", album, loved) == 0)
            return;
        const SourceId source{valueOf(m_database, "SELECT source FROM album WHERE id = ?1", album)};
        writeLove(m_database, source, objectOf(album), loved, now);
    });
}

Result<void> EditStore::setRating(TrackId track, int rating, const QDateTime& now)
{
    const auto known = checkTrack(m_database, track);
    if (!known)
        return known;
    return m_database.transaction(durability, [&] { writeRating(m_database, track, std::clamp(rating, 0, 5), now); });
}

Result<void> EditStore::recordPlay(TrackId track, const QDateTime& startedAt)
{
    const auto known = checkTrack(m_database, track);
    if (!known)
        return known;
    return m_database.transaction(durability, [&] { writePlay(m_database, track, startedAt); });
}

} // namespace sostenuto::sync
