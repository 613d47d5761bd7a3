#include "sync/store/Successor.h"

#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

namespace sostenuto::sync {

namespace {

/// The only row's id; 0 for none and for many.
qint64 onlyOne(Query&& query)
{
    const qint64 id = query.next() ? query.integer(0) : 0;
    return id != 0 && query.next() ? 0 : id;
}

} // namespace

qint64 Successor::formerRow(const RemoteArtist& artist) const
{
    if (artist.name.isEmpty())
        return 0;
    return onlyOne(Query(database,
                         "SELECT id FROM artist WHERE hidden IN (0, 1) AND sort_key = ?3 AND source = ?1 AND "
                         "generation < ?2 AND folded = ?4 LIMIT 2",
                         source, generation, sortKey(artist.sortName.isEmpty() ? artist.name : artist.sortName),
                         folded(artist.name)));
}

qint64 Successor::formerRow(const RemoteAlbum& album) const
{
    if (album.title.isEmpty())
        return 0;
    return onlyOne(Query(database,
                         "SELECT id FROM album WHERE hidden IN (0, 1) AND sort_key = ?3 AND artist_key = ?4 AND "
                         "source = ?1 AND generation < ?2 AND "
                         "(year = ?5 OR year = 0 OR ?5 = 0 OR (musicbrainz_id <> '' AND musicbrainz_id = ?6)) AND "
                         "(musicbrainz_id = ?6 OR musicbrainz_id = '' OR ?6 = '') LIMIT 2",
                         source, generation, sortKey(album.sortName.isEmpty() ? album.title : album.sortName),
                         sortKey(album.artist), album.year, album.musicBrainzId));
}

qint64 Successor::formerRow(const RemoteTrack& track) const
{
    if (!track.musicBrainzId.isEmpty()) {
        const qint64 id = onlyOne(Query(database,
                                        "SELECT id FROM track WHERE hidden IN (0, 1) AND album_key = ?3 AND "
                                        "source = ?1 AND generation < ?2 AND musicbrainz_id = ?4 LIMIT 2",
                                        source, generation, sortKey(track.album), track.musicBrainzId));
        if (id != 0)
            return id;
    }
    if (track.title.isEmpty())
        return 0;
    return onlyOne(Query(database,
                         "SELECT id FROM track WHERE hidden IN (0, 1) AND title_key = ?3 AND source = ?1 AND "
                         "generation < ?2 AND artist_key = ?4 AND album_key = ?5 AND disc = ?6 AND number = ?7 AND "
                         "abs(duration_ms - ?8) <= 1000 AND (size_bytes = ?9 OR size_bytes = 0 OR ?9 = 0) AND "
                         "(musicbrainz_id = ?10 OR musicbrainz_id = '' OR ?10 = '') LIMIT 2",
                         source, generation, sortKey(track.title), sortKey(track.artist), sortKey(track.album),
                         track.disc, track.number, track.durationMs, track.sizeBytes, track.musicBrainzId));
}

} // namespace sostenuto::sync
