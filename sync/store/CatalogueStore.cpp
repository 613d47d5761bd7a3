#include "sync/store/CatalogueStore.h"

#include "sync/model/PlainText.h"
#include "sync/store/Bookmarks.h"
#include "sync/store/CatalogueWriter.h"
#include "sync/store/Database.h"
#include "sync/store/Query.h"
#include "sync/store/ToldEdits.h"

#include <cstdlib>

namespace sostenuto::sync {

namespace {

constexpr auto durability = Database::Durability::Fetchable;

template <class Row>
Result<int> putPage(Database& database, SourceId source, const QVector<Row>& rows, qint64 generation)
{
    return database.change(durability, [&] {
        CatalogueWriter writer(database, source, generation);
        int fresh = 0;
        for (const Row& row : rows)
            fresh += writer.put(row) ? 1 : 0;
        writer.finish();
        if (writer.returned() > 0)
            run(database, "UPDATE source SET returned = returned + ?2 WHERE id = ?1", source, writer.returned());
        return fresh;
    });
}

template <class AnyId>
Result<QString> remoteIdOf(Database& database, std::string_view sql, AnyId id)
{
    auto found = database.ask([&] {
        Query query(database, sql, id);
        return query.next() ? query.text(0) : QString();
    });
    if (found && found->isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("no such row"));
    return found;
}

/// A service that suddenly lists much less has more likely a bad day than a smaller library.
bool tooMuchAtOnce(qint64 vanishing, qint64 all)
{
    return vanishing > 0 && (vanishing == all || (vanishing > 200 && vanishing * 50 > all));
}

} // namespace

CatalogueStore::CatalogueStore(Database& database) : m_database(database) {}

Result<int> CatalogueStore::putArtists(SourceId source, const QVector<RemoteArtist>& rows, qint64 generation)
{
    return putPage(m_database, source, rows, generation);
}

Result<int> CatalogueStore::putAlbums(SourceId source, const QVector<RemoteAlbum>& rows, qint64 generation)
{
    return putPage(m_database, source, rows, generation);
}

Result<int> CatalogueStore::putTracks(SourceId source, const QVector<RemoteTrack>& rows, qint64 generation)
{
    return putPage(m_database, source, rows, generation);
}

Result<void> CatalogueStore::beginQuestions(SourceId source)
{
    return m_database.transaction(durability, [&] { forgetTold(m_database, source); });
}

Result<void> CatalogueStore::setLoved(SourceId source, const RemoteLoved& loved)
{
    return m_database.transaction(durability, [&] { CatalogueWriter(m_database, source, 0).put(loved); });
}

Result<bool> CatalogueStore::setBookmarks(SourceId source, const QVector<RemoteBookmark>& bookmarks)
{
    return m_database.change(durability, [&] { return putBookmarks(m_database, source, bookmarks); });
}

Result<std::optional<qint64>> CatalogueStore::bookmarkThere(TrackId track) const
{
    return m_database.ask([&] { return sync::bookmarkThere(m_database, track); });
}

Result<void> CatalogueStore::noteBookmarkThere(TrackId track, std::optional<qint64> positionMs)
{
    return m_database.transaction(durability, [&] { sync::noteBookmarkThere(m_database, track, positionMs); });
}

Result<void> CatalogueStore::takeBookmark(TrackId track, const RemoteBookmark& bookmark)
{
    return m_database.transaction(durability, [&] { sync::takeBookmark(m_database, track, bookmark); });
}

Result<SweepResult> CatalogueStore::sweep(SourceId source, qint64 generation, int confirmed)
{
    return m_database.change(durability, [&] {
        SweepResult result;
        result.returned = int(valueOf(m_database, "SELECT returned FROM source WHERE id = ?1", source));
        Query counts(m_database,
                     "SELECT count(*), count(*) FILTER (WHERE generation < ?2) FROM track "
                     "WHERE source = ?1 AND hidden <> 1",
                     source, generation);
        if (!counts.next())
            return result;
        const qint64 vanishing = counts.integer(1);
        const bool isConfirmed = confirmed > 0 && vanishing == confirmed && vanishing < counts.integer(0);
        result.refused = tooMuchAtOnce(vanishing, counts.integer(0)) && !isConfirmed;
        result.vanishing = int(vanishing);
        if (result.refused)
            return result;
        for (const char* hide : {"UPDATE track SET hidden = 1 WHERE source = ?1 AND hidden <> 1 AND generation < ?2",
                                 "UPDATE album SET hidden = 1 WHERE source = ?1 AND hidden <> 1 AND generation < ?2",
                                 "UPDATE artist SET hidden = 1 WHERE source = ?1 AND hidden <> 1 AND generation < ?2"})
            result.hidden += run(m_database, hide, source, generation);
        return result;
    });
}

Result<int> CatalogueStore::seenTracks(SourceId source, qint64 generation) const
{
    return m_database.ask([&] {
        return int(valueOf(m_database,
                           "SELECT count(*) FROM track WHERE source = ?1 AND hidden = 0 AND generation = ?2", source,
                           generation));
    });
}

Result<int> CatalogueStore::trackCount(SourceId source) const
{
    return m_database.ask([&] {
        return int(valueOf(m_database, "SELECT count(*) FROM track WHERE source = ?1 AND hidden = 0", source));
    });
}

/// `known`: title, artist, year, track_count, duration_ms.
static bool isAsAnnounced(const Query& known, const RemoteAlbum& row)
{
    // Seconds are rounded: track by track here, all together there.
    const qint64 apart = std::abs(known.integer(4) - row.durationMs);
    return known.text(0) == plainText(row.title, longestPlainName) &&
           known.text(1) == plainText(row.artist, longestPlainName) && (row.year == 0 || known.number(2) == row.year) &&
           (row.trackCount == 0 || known.number(3) == row.trackCount) &&
           (row.durationMs == 0 || apart <= 1000 * (1 + qint64(row.trackCount)));
}

Result<CatalogueStore::Changed> CatalogueStore::changedAlbums(SourceId source, const QVector<RemoteAlbum>& rows) const
{
    return m_database.ask([&] {
        Changed changed;
        for (const RemoteAlbum& row : rows) {
            Query known(m_database,
                        "SELECT title, artist, year, track_count, duration_ms FROM album "
                        "WHERE source = ?1 AND remote_id = ?2 AND hidden = 0",
                        source, row.remoteId);
            if (!known.next())
                changed.unknown.insert(row.remoteId);
            else if (!isAsAnnounced(known, row))
                changed.other.insert(row.remoteId);
        }
        return changed;
    });
}

Result<QString> CatalogueStore::remoteId(TrackId track) const
{
    return remoteIdOf(m_database, "SELECT remote_id FROM track WHERE id = ?1", track);
}

Result<QString> CatalogueStore::remoteId(AlbumId album) const
{
    return remoteIdOf(m_database, "SELECT remote_id FROM album WHERE id = ?1", album);
}

Result<QString> CatalogueStore::remoteId(ArtistId artist) const
{
    return remoteIdOf(m_database, "SELECT remote_id FROM artist WHERE id = ?1", artist);
}

Result<CatalogueStore::TrackIds> CatalogueStore::ids(TrackId track) const
{
    auto found = m_database.ask([&]() -> std::optional<TrackIds> {
        Query row(m_database, "SELECT remote_id, musicbrainz_id FROM track WHERE id = ?1", track);
        return row.next() ? std::optional(TrackIds{row.text(0), row.text(1)}) : std::nullopt;
    });
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound, QStringLiteral("no such track"));
    return **found;
}

Result<std::optional<TrackId>> CatalogueStore::trackOf(SourceId source, const QString& remoteId) const
{
    return m_database.ask([&]() -> std::optional<TrackId> {
        const TrackId id{
            valueOf(m_database, "SELECT id FROM track WHERE source = ?1 AND remote_id = ?2", source, remoteId)};
        return id.isValid() ? std::optional(id) : std::nullopt;
    });
}

Result<CatalogueStore::FileFacts> CatalogueStore::fileFacts(TrackId track) const
{
    auto facts = m_database.ask([&] {
        FileFacts found;
        Query query(m_database,
                    "SELECT source, remote_id, suffix, size_bytes, duration_ms, bit_rate FROM track WHERE "
                    "id = ?1",
                    track);
        if (query.next())
            found = {query.id<SourceId>(0), query.id<SourceId>(0), query.text(1),  query.text(2),
                     query.integer(3),      query.integer(4),      query.number(5)};
        return found;
    });
    if (facts && !facts->source.isValid())
        return failure(ErrorKind::NotFound, QStringLiteral("no such track"));
    return facts;
}

Result<QVector<CatalogueStore::FileFacts>> CatalogueStore::places(TrackId track) const
{
    auto places = m_database.ask([&] {
        QVector<FileFacts> found;
        const qint64 shown = valueOf(m_database, "SELECT coalesce(twin_of, id) FROM track WHERE id = ?1", track);
        const SourceId home{valueOf(m_database, "SELECT source FROM track WHERE id = ?1", track)};
        Query query(m_database,
                    "SELECT t.source, t.remote_id, t.suffix, t.size_bytes, t.duration_ms, t.bit_rate FROM track AS t "
                    "JOIN source AS s ON s.id = t.source WHERE (t.id = ?2 OR t.twin_of = ?2) AND s.kind <> 'folder' "
                    "AND s.removed = 0 ORDER BY t.id <> ?1, s.id",
                    track, shown);
        while (query.next())
            found.append({query.id<SourceId>(0), home, query.text(1), query.text(2), query.integer(3), query.integer(4),
                          query.number(5)});
        return found;
    });
    if (places && places->isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("no service has this track"));
    return places;
}

} // namespace sostenuto::sync
