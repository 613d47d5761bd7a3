#include "sync/store/TrackStage.h"

#include "sync/model/PlainText.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

namespace sostenuto::sync {

namespace {

constexpr auto makeTable =
    "CREATE TEMP TABLE IF NOT EXISTS staged_track (known INTEGER, remote_id TEXT, digest INTEGER, loved INTEGER, "
    "rating INTEGER, plays INTEGER, last_played INTEGER, folded TEXT, pairs TEXT, title_key TEXT, artist_key TEXT, "
    "album_key TEXT, album_id INTEGER, artist_id INTEGER, title TEXT, artist TEXT, album TEXT, disc INTEGER, "
    "number INTEGER, year INTEGER, genre TEXT, composer TEXT, cover TEXT, duration_ms INTEGER, size_bytes INTEGER, "
    "suffix TEXT, bit_rate INTEGER, sample_rate INTEGER, bit_depth INTEGER, musicbrainz_id TEXT, added_at INTEGER)";

constexpr auto stage =
    "INSERT INTO temp.staged_track VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
    "?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)";

// ?1 source, ?2 generation, ?3 held
constexpr auto writeNew =
    "INSERT INTO track (source, generation, held, remote_id, digest, loved, rating, plays, last_played, folded, pairs, "
    "title_key, artist_key, album_key, album_id, artist_id, title, artist, album, disc, number, year, genre, composer, "
    "cover, duration_ms, size_bytes, suffix, bit_rate, sample_rate, bit_depth, musicbrainz_id, added_at) "
    "SELECT ?1, ?2, ?3, remote_id, digest, max(loved, 0), max(rating, 0), max(plays, 0), last_played, folded, pairs, "
    "title_key, artist_key, album_key, album_id, artist_id, title, artist, album, disc, number, year, genre, composer, "
    "cover, duration_ms, size_bytes, suffix, bit_rate, sample_rate, bit_depth, musicbrainz_id, added_at "
    "FROM temp.staged_track WHERE known = 0 ORDER BY rowid";

// ?1 generation, ?2 whether what is said is all
constexpr auto writeKnown =
    "UPDATE track SET generation = ?1, digest = f.digest, hidden = 2 * (twin_of IS NOT NULL), "
    "loved = iif(f.loved < 0, track.loved, f.loved), rating = iif(f.rating < 0, track.rating, f.rating), "
    "plays = iif(f.plays < 0, track.plays, f.plays), last_played = max(track.last_played, f.last_played), "
    "folded = f.folded, pairs = f.pairs, title_key = f.title_key, artist_key = f.artist_key, album_key = f.album_key, "
    "album_id = iif(?2 OR f.album_id IS NOT NULL, f.album_id, track.album_id), "
    "artist_id = iif(?2 OR f.artist_id IS NOT NULL, f.artist_id, track.artist_id), "
    "title = f.title, artist = f.artist, album = f.album, disc = f.disc, number = f.number, "
    "year = iif(?2 OR f.year <> 0, f.year, track.year), genre = iif(?2 OR f.genre <> '', f.genre, track.genre), "
    "composer = iif(?2 OR f.composer <> '', f.composer, track.composer), "
    "cover = iif(?2 OR f.cover <> '', f.cover, track.cover), "
    "duration_ms = iif(?2 OR f.duration_ms <> 0, f.duration_ms, track.duration_ms), "
    "size_bytes = iif(?2 OR f.size_bytes <> 0, f.size_bytes, track.size_bytes), "
    "suffix = iif(?2 OR f.suffix <> '', f.suffix, track.suffix), "
    "bit_rate = iif(?2 OR f.bit_rate <> 0, f.bit_rate, track.bit_rate), "
    "sample_rate = iif(?2 OR f.sample_rate <> 0, f.sample_rate, track.sample_rate), "
    "bit_depth = iif(?2 OR f.bit_depth <> 0, f.bit_depth, track.bit_depth), "
    "musicbrainz_id = iif(?2 OR f.musicbrainz_id <> '', f.musicbrainz_id, track.musicbrainz_id), "
    "added_at = iif(?2 OR f.added_at <> 0, f.added_at, track.added_at) "
    "FROM temp.staged_track AS f WHERE f.known <> 0 AND track.id = f.known";

/// Names come from outside: what no screen would show is not kept.
QString bounded(const QString& text)
{
    return plainText(text, longestPlainName);
}

} // namespace

TrackStage::TrackStage(Database& database, const Source& source) : m_database(database), m_source(source) {}

void TrackStage::add(const RemoteTrack& row, const StagedFacts& facts)
{
    if (m_waiting.isEmpty())
        run(m_database, makeTable);
    const QString searched = folded(row.title) + u'\n' + folded(row.artist) + u'\n' + folded(row.album);
    run(m_database, stage, facts.known, row.remoteId, facts.digest, facts.loved, facts.rating, facts.plays,
        row.lastPlayed.value_or(QDateTime()), searched, characterPairs(searched), sortKey(row.title),
        sortKey(row.artist), sortKey(row.album), facts.album, facts.artist, bounded(row.title), bounded(row.artist),
        bounded(row.album), row.disc, row.number, row.year, bounded(row.genre), bounded(row.composer), row.coverArt,
        row.durationMs, row.sizeBytes, row.suffix.left(16).toLower(), row.bitRateKbps, row.sampleRateHz, row.bitDepth,
        row.musicBrainzId, row.added);
    m_waiting.insert(row.remoteId);
}

void TrackStage::write()
{
    if (m_waiting.isEmpty())
        return;
    run(m_database, writeNew, m_source.id, m_source.generation, m_source.isHere);
    run(m_database, writeKnown, m_source.generation, m_source.isWhole);
    run(m_database, "DELETE FROM temp.staged_track");
    m_waiting.clear();
}

} // namespace sostenuto::sync
