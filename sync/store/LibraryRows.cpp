#include "sync/store/LibraryRows.h"

#include "sync/model/Station.h"
#include "sync/store/CoverSql.h"
#include "sync/store/Query.h"

namespace sostenuto::sync {

namespace {

/// What is here without a held file lies in a folder of the listener: nothing removes it, nor what is pinned. A file
/// that failed is said so; what is on its way is known to the downloads only, and they tell it themselves.
Availability availabilityOf(bool held, const QString& fileState, bool kept)
{
    if (held)
        return fileState.isEmpty() || kept ? Availability::Kept : Availability::Held;
    if (fileState == QStringLiteral("failed"))
        return Availability::Failed;
    return kept ? Availability::Waiting : Availability::Server;
}

/// Up to four different covers from the beginning of the list.
QVector<QString> coversOf(Database& database, PlaylistId id)
{
    static constexpr int looked = 40;
    static constexpr int wanted = 4;
    QVector<QString> covers;
    static const std::string sql = std::string("SELECT ") + trackCoverSql +
                                   "FROM playlist_entry AS e JOIN track AS t ON t.id = e.track_id "
                                   "LEFT JOIN album AS a ON a.id = t.album_id "
                                   "WHERE e.playlist_id = ?1 ORDER BY e.position LIMIT ?2";
    Query query(database, sql, id, looked);
    while (covers.size() < wanted && query.next()) {
        const QString cover = query.text(0);
        if (!cover.isEmpty() && !covers.contains(cover))
            covers.append(cover);
    }
    return covers;
}

/// Services besides its own that have this row of `table`. Almost always none, and then no list is made.
QVector<SourceId> alsoAt(Database& database, const std::string& table, qint64 id)
{
    QVector<SourceId> sources;
    Query query(database,
                "SELECT o.source FROM " + table +
                    " AS o JOIN source AS s ON s.id = o.source WHERE o.twin_of = ?1 AND s.kind <> 'folder'",
                id);
    while (query.next())
        sources.append(query.id<SourceId>(0));
    return sources;
}

/// The tracks of others that the artist is on.
void countAsGuest(Database& database, Artist& artist)
{
    Query more(database,
               "SELECT count(*), coalesce(sum(held), 0) FROM (SELECT DISTINCT track_id FROM track_guest WHERE "
               "artist_id = ?1) AS his CROSS JOIN track ON track.id = his.track_id WHERE hidden = 0 AND "
               "track.artist_id IS NOT ?1",
               artist.id);
    if (more.next()) {
        artist.trackCount += more.number(0);
        artist.heldCount += more.number(1);
    }
}

QVector<ArtistName> artistsOf(Database& database, TrackId id)
{
    QVector<ArtistName> artists;
    Query names(database,
                "SELECT s.id, s.name FROM (SELECT 0 AS position, artist_id FROM track WHERE id = ?1 UNION ALL "
                "SELECT position, artist_id FROM track_credit WHERE track_id = ?1) AS x "
                "CROSS JOIN artist AS a ON a.id = x.artist_id "
                "CROSS JOIN artist AS s ON s.id = coalesce(a.twin_of, a.id) WHERE s.hidden = 0 ORDER BY x.position",
                id);
    while (names.next())
        artists.append({names.id<ArtistId>(0), names.text(1)});
    return artists;
}

} // namespace

static std::optional<Track> stationRow(Database& database, TrackId id)
{
    Query query(database, "SELECT name, address FROM station WHERE id = ?1", -id.value);
    if (!query.next())
        return std::nullopt;
    Track track;
    track.id = id;
    track.title = query.text(0);
    if (const QString host = QUrl(query.text(1)).host(); host != track.title)
        track.artist = host;
    track.availability = Availability::Live;
    return track;
}

/// What plays is what is here, and not what the service has.
static void tellLowerQuality(Track& track, int kbps, const QString& format)
{
    track.suffix = format;
    track.bitRateKbps = kbps;
    track.sampleRateHz = 0;
    track.bitDepth = 0;
}

std::optional<Track> trackRow(Database& database, TrackId id)
{
    if (isStation(id))
        return stationRow(database, id);
    static const std::string sql =
        std::string("SELECT t.source, t.title, t.artist, t.artist_id, t.album, t.album_id, ") + trackCoverSql +
        ", t.disc, t.number, t.year, t.genre, "
        "t.duration_ms, t.size_bytes, t.suffix, t.bit_rate, t.sample_rate, t.bit_depth, t.loved, t.rating, "
        "t.plays, t.last_played, t.held, f.state, EXISTS (SELECT 1 FROM outbox AS o JOIN source AS s ON s.id = "
        "o.source WHERE o.object = 'track:' || t.id AND s.removed = 0), "
        "t.composer, t.added_at, EXISTS (SELECT 1 FROM track_credit AS x WHERE x.track_id = t.id), "
        "EXISTS (SELECT 1 FROM kept_track AS k WHERE k.track_id = t.id), "
        "CASE WHEN f.state = 'complete' AND t.held = 1 THEN f.kbps ELSE 0 END, f.format "
        "FROM track AS t LEFT JOIN album AS a ON a.id = t.album_id "
        "LEFT JOIN held_file AS f ON f.track_id = t.id WHERE t.id = ?1";
    Query query(database, sql, id);
    if (!query.next())
        return std::nullopt;
    Track track;
    track.id = id;
    track.source = query.id<SourceId>(0);
    track.title = query.text(1);
    track.artist = query.text(2);
    track.artistId = query.id<ArtistId>(3);
    track.album = query.text(4);
    track.albumId = query.id<AlbumId>(5);
    track.coverKey = query.text(6);
    track.disc = query.number(7);
    track.number = query.number(8);
    track.year = query.number(9);
    track.genre = query.text(10);
    track.durationMs = query.integer(11);
    track.sizeBytes = query.integer(12);
    track.suffix = query.text(13);
    track.bitRateKbps = query.number(14);
    track.sampleRateHz = query.number(15);
    track.bitDepth = query.number(16);
    track.loved = query.flag(17);
    track.rating = query.number(18);
    track.playCount = query.number(19);
    track.lastPlayed = query.time(20);
    track.availability = availabilityOf(query.flag(21), query.text(22), query.flag(27));
    track.editWaiting = query.flag(23);
    track.composer = query.text(24);
    track.added = query.time(25);
    track.alsoAt = alsoAt(database, "track", id.value);
    if (const int kbps = query.number(28); kbps > 0)
        tellLowerQuality(track, kbps, query.text(29));
    if (query.flag(26))
        track.artists = artistsOf(database, id);
    return track;
}

std::optional<Album> albumRow(Database& database, AlbumId id)
{
    static const std::string sql = std::string("SELECT source, title, artist, artist_id, year, genre, ") + ownCoverSql +
                                   ", track_count, held_count, duration_ms, loved, added_at FROM album AS x "
                                   "WHERE id = ?1";
    Query query(database, sql, id);
    if (!query.next())
        return std::nullopt;
    Album album;
    album.id = id;
    album.source = query.id<SourceId>(0);
    album.title = query.text(1);
    album.artist = query.text(2);
    album.artistId = query.id<ArtistId>(3);
    album.year = query.number(4);
    album.genre = query.text(5);
    album.coverKey = query.text(6);
    album.trackCount = query.number(7);
    album.heldCount = query.number(8);
    album.durationMs = query.integer(9);
    album.loved = query.flag(10);
    album.added = query.time(11);
    album.alsoAt = alsoAt(database, "album", id.value);
    return album;
}

std::optional<Artist> artistRow(Database& database, ArtistId id)
{
    static const std::string sql = std::string("SELECT source, name, ") + ownCoverSql +
                                   ", loved, (SELECT count(*) FROM album WHERE artist_id = ?1 AND hidden = 0), "
                                   "(SELECT count(*) FROM track WHERE artist_id = ?1 AND hidden = 0), "
                                   "(SELECT count(*) FROM track WHERE artist_id = ?1 AND hidden = 0 AND held = 1), "
                                   "EXISTS (SELECT 1 FROM track_guest WHERE artist_id = ?1) "
                                   "FROM artist AS x WHERE id = ?1";
    Query query(database, sql, id);
    if (!query.next())
        return std::nullopt;
    Artist artist;
    artist.id = id;
    artist.source = query.id<SourceId>(0);
    artist.name = query.text(1);
    artist.coverKey = query.text(2);
    artist.loved = query.flag(3);
    artist.albumCount = query.number(4);
    artist.trackCount = query.number(5);
    artist.heldCount = query.number(6);
    artist.alsoAt = alsoAt(database, "artist", id.value);
    if (query.flag(7))
        countAsGuest(database, artist);
    return artist;
}

std::optional<Playlist> playlistRow(Database& database, PlaylistId id)
{
    Query query(database,
                "SELECT source, name, comment, owner, editable, track_count, held_count, duration_ms, "
                "(SELECT count(*) FROM outbox WHERE object = 'playlist:' || playlist.id) "
                "FROM playlist WHERE id = ?1 AND deleted = 0",
                id);
    if (!query.next())
        return std::nullopt;
    Playlist list;
    list.id = id;
    list.source = query.id<SourceId>(0);
    list.name = query.text(1);
    list.comment = query.text(2);
    list.owner = query.text(3);
    list.editable = query.flag(4);
    list.trackCount = query.number(5);
    list.heldCount = query.number(6);
    list.durationMs = query.integer(7);
    list.changesWaiting = query.number(8);
    list.coverKeys = coversOf(database, id);
    return list;
}

} // namespace sostenuto::sync
