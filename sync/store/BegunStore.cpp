#include "sync/store/BegunStore.h"

#include "sync/store/Database.h"
#include "sync/store/LibraryOrder.h"
#include "sync/store/LibraryRows.h"
#include "sync/store/Query.h"

#include <algorithm>
#include <optional>

namespace sostenuto::sync {

namespace {

// It is told again within half a minute.
constexpr auto durability = Database::Durability::Fetchable;
/// A longer queue is no list that somebody means to hear to its end.
constexpr qsizetype longestList = 10'000;

struct Place {
    const char* kind;
    qint64 object;
    QVector<TrackId> list;
    int at;
};

QVector<TrackId> tracksOfAlbum(Database& database, AlbumId album)
{
    TrackQuery query;
    query.album = album;
    return orderedTracks(database, query);
}

QVector<TrackId> tracksOfPlaylist(Database& database, qint64 playlist)
{
    QVector<TrackId> tracks;
    Query rows(database, "SELECT track_id FROM playlist_entry WHERE playlist_id = ?1 ORDER BY position", playlist);
    while (rows.next())
        tracks.append(rows.id<TrackId>(0));
    return tracks;
}

/// The one album of all these tracks.
AlbumId albumOf(Database& database, const QVector<TrackId>& tracks)
{
    AlbumId album;
    Query row(database, "SELECT album_id FROM track WHERE id = ?1", qint64(0));
    for (const TrackId track : tracks) {
        row.again(track.value);
        const AlbumId its = row.next() ? row.id<AlbumId>(0) : AlbumId{};
        if (!its.isValid() || (album.isValid() && its != album))
            return {};
        album = its;
    }
    return album;
}

std::optional<Place> albumPlace(Database& database, const QueuePlace& queue)
{
    const AlbumId album = albumOf(database, queue.tracks);
    if (!album.isValid())
        return std::nullopt;
    const QVector<TrackId> list = tracksOfAlbum(database, album);
    const auto at = list.indexOf(queue.tracks[queue.current]);
    if (at < 0 || (queue.tracks.size() == 1 && list.size() > 1)) // one track of it was wanted
        return std::nullopt;
    return Place{"album", album.value, list, int(at)};
}

std::optional<Place> playlistPlace(Database& database, const QueuePlace& queue)
{
    QVector<qint64> candidates;
    Query lists(database,
                "SELECT DISTINCT p.id FROM playlist_entry AS e JOIN playlist AS p ON p.id = e.playlist_id "
                "WHERE e.track_id = ?1 AND p.deleted = 0 AND p.track_count = ?2",
                queue.tracks[queue.current], qint64(queue.tracks.size()));
    while (lists.next())
        candidates.append(lists.integer(0));
    for (const qint64 playlist : std::as_const(candidates))
        if (tracksOfPlaylist(database, playlist) == queue.tracks)
            return Place{"playlist", playlist, queue.tracks, queue.current};
    return std::nullopt;
}

qint64 durationOf(Database& database, TrackId track)
{
    return valueOf(database, "SELECT duration_ms FROM track WHERE id = ?1", track);
}

void write(Database& database, const Place& place, qint64 positionMs, const QDateTime& at)
{
    const TrackId track = place.list[place.at];
    const bool isLast = place.at == place.list.size() - 1;
    if (isLast && durationOf(database, track) - positionMs < heardToEndMs) {
        run(database, "DELETE FROM begun WHERE kind = ?1 AND object = ?2", place.kind, place.object);
        return;
    }
    run(database,
        "INSERT INTO begun (kind, object, track_id, place, position_ms, left_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
        "ON CONFLICT (kind, object) DO UPDATE SET track_id = excluded.track_id, place = excluded.place, "
        "position_ms = excluded.position_ms, left_at = excluded.left_at",
        place.kind, place.object, track, place.at, positionMs, at);
    run(database,
        "DELETE FROM begun WHERE left_at < (SELECT left_at FROM begun ORDER BY left_at DESC LIMIT 1 OFFSET ?1)",
        mostBegunKept - 1);
}

bool describeAlbum(Database& database, Begun& begun)
{
    const auto album = albumRow(database, AlbumId{begun.id});
    if (!album || valueOf(database, "SELECT hidden FROM album WHERE id = ?1", begun.id) != 0)
        return false;
    begun.title = album->title;
    begun.artist = album->artist;
    begun.source = album->source;
    begun.alsoAt = album->alsoAt;
    begun.here = album->heldCount;
    if (!album->coverKey.isEmpty())
        begun.coverKeys = {album->coverKey};
    begun.list = tracksOfAlbum(database, album->id);
    return true;
}

bool describePlaylist(Database& database, Begun& begun)
{
    const auto list = playlistRow(database, PlaylistId{begun.id});
    if (!list)
        return false;
    begun.title = list->name;
    begun.source = list->source;
    begun.here = list->heldCount;
    begun.coverKeys = list->coverKeys;
    begun.list = tracksOfPlaylist(database, begun.id);
    return true;
}

/// Where the track stands now: the list may have changed since. False: it is in it no more.
bool findPlace(Begun& begun, TrackId track)
{
    if (begun.list.value(begun.place) != track)
        begun.place = int(begun.list.indexOf(track));
    return begun.place >= 0;
}

void measure(Database& database, Begun& begun)
{
    begun.leftMs = -begun.positionMs;
    for (int i = 0; i < begun.list.size(); ++i) {
        const qint64 ms = durationOf(database, begun.list[i]);
        begun.lengthMs += ms;
        begun.leftMs += i >= begun.place ? ms : 0;
    }
    begun.leftMs = std::max<qint64>(0, begun.leftMs);
}

} // namespace

Result<void> noteBegun(Database& database, const QueuePlace& place, const QDateTime& at)
{
    const bool isPlace = place.current >= 0 && place.current < place.tracks.size();
    if (!isPlace || place.tracks.size() > longestList)
        return {};
    return database.transaction(durability, [&] {
        auto list = albumPlace(database, place);
        if (!list)
            list = playlistPlace(database, place);
        if (list)
            write(database, *list, place.positionMs, at);
    });
}

QVector<Begun> begunLists(Database& database, int most)
{
    struct Row {
        Begun begun;
        TrackId track;
    };
    QVector<Row> rows;
    Query query(database, "SELECT kind, object, track_id, place, position_ms FROM begun ORDER BY left_at DESC");
    while (query.next()) {
        Row row;
        row.begun.kind = query.text(0) == u"album" ? Begun::Kind::Album : Begun::Kind::Playlist;
        row.begun.id = query.integer(1);
        row.track = query.id<TrackId>(2);
        row.begun.place = query.number(3);
        row.begun.positionMs = query.integer(4);
        rows.append(row);
    }
    QVector<Begun> lists;
    for (Row& row : rows) {
        if (lists.size() >= most)
            break;
        Begun& begun = row.begun;
        const bool isShown =
            begun.kind == Begun::Kind::Album ? describeAlbum(database, begun) : describePlaylist(database, begun);
        if (isShown && findPlace(begun, row.track)) {
            measure(database, begun);
            lists.append(std::move(begun));
        }
    }
    return lists;
}

} // namespace sostenuto::sync
