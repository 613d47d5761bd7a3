#include "sync/store/EditStore.h"

#include "sync/store/Database.h"
#include "sync/store/EditRows.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/Query.h"

#include <SQLiteCpp/Database.h>

#include <algorithm>

// The edits of playlists are in EditStorePlaylists.cpp.

namespace sostenuto::sync {

namespace {

constexpr auto durability = Database::Durability::Listener;

SourceId sourceOfTrack(Database& database, TrackId track)
{
    return SourceId{valueOf(database, "SELECT source FROM track WHERE id = ?1", track)};
}

void writePlay(Database& database, TrackId track, const QDateTime& startedAt, EditStore::Told told)
{
    if (run(database, "INSERT OR IGNORE INTO play (track_id, started_at) VALUES (?1, ?2)", track, startedAt) == 0)
        return;
    if (told == EditStore::Told::Service) {
        const QString object = QStringLiteral("play:%1").arg(database.connection().getLastInsertRowid());
        const QJsonObject payload{
            {QStringLiteral("track"), track.value},
            {QStringLiteral("startedAt"), startedAt.toMSecsSinceEpoch()},
            {QStringLiteral("before"), valueOf(database, "SELECT last_played FROM track WHERE id = ?1", track)}};
        addEdit(database, {sourceOfTrack(database, track), EditKind::Play, object, payload, startedAt});
    }
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
    return m_database.transaction(durability, [&] { loveAlbum(m_database, album, loved, now); });
}

Result<void> EditStore::setArtistLoved(ArtistId artist, bool loved, const QDateTime& now)
{
    return m_database.transaction(durability, [&] { loveArtist(m_database, artist, loved, now); });
}

Result<void> EditStore::setRating(TrackId track, int rating, const QDateTime& now)
{
    const auto known = checkTrack(m_database, track);
    if (!known)
        return known;
    return m_database.transaction(durability, [&] { rateTrack(m_database, track, std::clamp(rating, 0, 5), now); });
}

Result<void> EditStore::setBookmark(TrackId track, qint64 positionMs, const QDateTime& now)
{
    const auto known = checkTrack(m_database, track);
    if (!known)
        return known;
    return m_database.transaction(durability, [&] { bookmarkTrack(m_database, track, positionMs, now); });
}

Result<void> EditStore::removeBookmarks(const QVector<TrackId>& tracks, const QDateTime& now)
{
    return m_database.transaction(durability, [&] {
        for (const TrackId track : tracks)
            bookmarkTrack(m_database, track, std::nullopt, now);
    });
}

Result<void> EditStore::recordPlay(TrackId track, const QDateTime& startedAt, Told told)
{
    const auto known = checkTrack(m_database, track);
    if (!known)
        return known;
    return m_database.transaction(durability, [&] { writePlay(m_database, track, startedAt, told); });
}

Result<int> EditStore::clearHistory()
{
    int gone = 0;
    const auto done = m_database.transaction(durability, [&] {
        gone = run(m_database,
                   "DELETE FROM play WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE object = 'play:' || play.id)");
    });
    if (!done)
        return tl::unexpected(done.error());
    return gone;
}

} // namespace sostenuto::sync
