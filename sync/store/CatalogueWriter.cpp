#include "sync/store/CatalogueWriter.h"

#include "sync/model/PlainText.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/Query.h"
#include "sync/store/RemoteDigest.h"
#include "sync/store/Successor.h"
#include "sync/store/TextKeys.h"

namespace sostenuto::sync {

namespace {

/// Names come from outside: what no screen would show is not kept.
QString bounded(const QString& text)
{
    return plainText(text, longestPlainName);
}

QString searchText(const QStringList& parts)
{
    QStringList foldedParts;
    for (const QString& part : parts)
        foldedParts += folded(part);
    return foldedParts.join(u'\n');
}

/// -1 = the service did not say; the statements keep what is there.
template <class T>
qint64 said(const std::optional<T>& value)
{
    return value ? qint64(*value) : -1;
}

} // namespace

CatalogueWriter::CatalogueWriter(Database& database, SourceId source, qint64 generation)
    : m_database(database), m_source(source), m_generation(generation)
{
    Query edits(m_database, "SELECT kind || ' ' || object FROM outbox WHERE source = ?1 AND kind IN ('love', 'rate')",
                m_source);
    while (edits.next())
        m_edits.insert(edits.text(0));
    m_isHere = valueOf(m_database, "SELECT 1 FROM folder WHERE source = ?1 AND away = 0", m_source) != 0;
    Query plays(m_database,
                "SELECT play.track_id, count(*) FROM outbox JOIN play ON play.id = CAST(substr(object, 6) AS INTEGER) "
                "WHERE kind = 'play' AND source = ?1 GROUP BY play.track_id",
                m_source);
    while (plays.next())
        m_playsWaiting.insert(plays.integer(0), plays.number(1));
}

bool CatalogueWriter::editWaits(const char* kind, const QString& object) const
{
    return !m_edits.isEmpty() && m_edits.contains(QLatin1String(kind) + u' ' + object);
}

CatalogueWriter::Known CatalogueWriter::artistRow(const QString& remoteId)
{
    Query query(m_database,
                "SELECT id, hidden, generation, coalesce(twin_of, 0) FROM artist WHERE source = ?1 AND remote_id = ?2",
                m_source, remoteId);
    return query.next() ? Known{query.integer(0), query.number(1) == 1, query.integer(2), 0, query.integer(3)}
                        : Known{};
}

CatalogueWriter::Known CatalogueWriter::albumRow(const QString& remoteId)
{
    Query query(m_database,
                "SELECT id, hidden, generation, coalesce(twin_of, 0) FROM album WHERE source = ?1 AND remote_id = ?2",
                m_source, remoteId);
    return query.next() ? Known{query.integer(0), query.number(1) == 1, query.integer(2), 0, query.integer(3)}
                        : Known{};
}

CatalogueWriter::Known CatalogueWriter::trackRow(const QString& remoteId)
{
    Query query(m_database, "SELECT id, hidden, generation, digest FROM track WHERE source = ?1 AND remote_id = ?2",
                m_source, remoteId);
    return query.next() ? Known{query.integer(0), query.number(1) == 1, query.integer(2), query.integer(3), 0}
                        : Known{};
}

template <class Row>
CatalogueWriter::Known CatalogueWriter::knownAs(const Row& row, const char* table,
                                                Known (CatalogueWriter::*rowOf)(const QString&))
{
    const Known known = (this->*rowOf)(row.remoteId);
    if (known.id != 0 || m_generation <= 1) // nothing of a first pull can have been here before
        return known;
    const qint64 former = Successor{m_database, m_source, m_generation}.formerRow(row);
    if (former == 0)
        return known;
    run(m_database, "UPDATE " + std::string(table) + " SET remote_id = ?2 WHERE id = ?1", former, row.remoteId);
    return (this->*rowOf)(row.remoteId);
}

bool CatalogueWriter::put(const RemoteArtist& row)
{
    if (row.remoteId.isEmpty())
        return false;
    const Known known = knownAs(row, "artist", &CatalogueWriter::artistRow);
    const auto loved = unlessEdited(row.loved, "love", objectOf(ArtistId{known.id}));
    m_returned += known.hidden ? 1 : 0;
    run(m_database,
        "INSERT INTO artist (source, remote_id, generation, folded, sort_key, name, cover, loved, pairs) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, max(?8, 0), ?9) ON CONFLICT (source, remote_id) DO UPDATE SET "
        "generation = excluded.generation, hidden = 2 * (twin_of IS NOT NULL), folded = excluded.folded, pairs = "
        "excluded.pairs, sort_key = "
        "excluded.sort_key, "
        "name = excluded.name, cover = CASE excluded.cover WHEN '' THEN cover ELSE excluded.cover END, "
        "loved = CASE ?8 WHEN -1 THEN loved ELSE ?8 END",
        m_source, row.remoteId, m_generation, folded(row.name),
        sortKey(row.sortName.isEmpty() ? row.name : row.sortName), bounded(row.name), row.coverArt, said(loved),
        characterPairs(folded(row.name)));
    return known.generation != m_generation;
}

bool CatalogueWriter::put(const RemoteAlbum& row)
{
    if (row.remoteId.isEmpty())
        return false;
    const Known known = knownAs(row, "album", &CatalogueWriter::albumRow);
    m_returned += known.hidden ? 1 : 0;
    const ArtistId artist =
        row.artistRemoteId.isEmpty() ? artistNamed(row.artist) : seenArtist(row.artistRemoteId, row.artist);
    writeAlbum(row, artist, unlessEdited(row.loved, "love", objectOf(AlbumId{known.id})));
    return known.generation != m_generation;
}

void CatalogueWriter::writeAlbum(const RemoteAlbum& row, ArtistId artist, const std::optional<bool>& loved)
{
    run(m_database,
        "INSERT INTO album (source, remote_id, generation, folded, sort_key, artist_key, artist_id, title, artist, "
        "year, "
        "genre, cover, musicbrainz_id, added_at, loved, pairs) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, max(?15, 0), ?16) "
        "ON CONFLICT (source, remote_id) DO UPDATE SET generation = excluded.generation, hidden = 2 * (twin_of IS NOT "
        "NULL), "
        "folded = excluded.folded, pairs = excluded.pairs, sort_key = excluded.sort_key, artist_key = "
        "excluded.artist_key, "
        "artist_id = coalesce(excluded.artist_id, artist_id), title = excluded.title, artist = excluded.artist, "
        "year = coalesce(nullif(excluded.year, 0), year), "
        "genre = CASE excluded.genre WHEN '' THEN genre ELSE excluded.genre END, "
        "cover = CASE excluded.cover WHEN '' THEN cover ELSE excluded.cover END, "
        "musicbrainz_id = CASE excluded.musicbrainz_id WHEN '' THEN musicbrainz_id ELSE excluded.musicbrainz_id END, "
        "added_at = coalesce(nullif(excluded.added_at, 0), added_at), loved = CASE ?15 WHEN -1 THEN loved ELSE ?15 END",
        m_source, row.remoteId, m_generation, searchText({row.title, row.artist}),
        sortKey(row.sortName.isEmpty() ? row.title : row.sortName), sortKey(row.artist), artist, bounded(row.title),
        bounded(row.artist), row.year, bounded(row.genre), row.coverArt, row.musicBrainzId, row.added, said(loved),
        characterPairs(searchText({row.title, row.artist})));
}

bool CatalogueWriter::put(const RemoteTrack& row)
{
    if (row.remoteId.isEmpty())
        return false;
    const Known known = knownAs(row, "track", &CatalogueWriter::trackRow);
    const qint64 digest = digestOf(row);
    const ArtistId artist = row.artistRemoteId.isEmpty() ? ArtistId{} : seenArtist(row.artistRemoteId, row.artist);
    const AlbumId album = seenAlbum(row, artist);
    for (const RemoteCredit& credit : row.moreArtists)
        (void)seenArtist(credit.remoteId, credit.name);
    if (known.id != 0 && !known.hidden && known.digest == digest) {
        run(m_database, "UPDATE track SET generation = ?2 WHERE id = ?1", known.id, m_generation);
        return known.generation != m_generation;
    }
    m_returned += known.hidden ? 1 : 0;
    write(row, known, digest, artist.isValid() ? artist : artistNamed(row.artist), album);
    writeMoreArtists(row, known);
    return known.generation != m_generation;
}

void CatalogueWriter::write(const RemoteTrack& row, const Known& known, qint64 digest, ArtistId artist, AlbumId album)
{
    const QString object = objectOf(TrackId{known.id});
    const auto loved = unlessEdited(row.loved, "love", object);
    const auto rating = unlessEdited(row.rating, "rate", object);
    // What was left aside now must be looked at again by the next pull, though the service says the same.
    const bool whole = loved == row.loved && rating == row.rating;
    const qint64 plays = row.playCount ? *row.playCount + m_playsWaiting.value(known.id) : -1;
    const QString folded = searchText({row.title, row.artist, row.album});
    run(m_database,
        "INSERT INTO track (source, remote_id, generation, digest, loved, rating, plays, last_played, folded, "
        "title_key, "
        "artist_key, album_key, album_id, artist_id, title, artist, album, disc, number, year, genre, cover, "
        "duration_ms, "
        "size_bytes, suffix, bit_rate, sample_rate, bit_depth, musicbrainz_id, added_at, pairs, held, composer) "
        "VALUES (?1, ?2, ?3, ?4, max(?5, 0), max(?6, 0), max(?7, 0), ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18, "
        "?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33) "
        "ON CONFLICT (source, remote_id) DO UPDATE SET generation = excluded.generation, digest = excluded.digest, "
        "hidden = 2 * (twin_of IS NOT NULL), loved = CASE ?5 WHEN -1 THEN loved ELSE ?5 END, rating = CASE ?6 WHEN -1 "
        "THEN rating ELSE ?6 END, "
        "plays = CASE ?7 WHEN -1 THEN plays ELSE ?7 END, last_played = max(last_played, excluded.last_played), "
        "folded = excluded.folded, pairs = excluded.pairs, title_key = excluded.title_key, artist_key = "
        "excluded.artist_key, "
        "album_key = excluded.album_key, album_id = coalesce(excluded.album_id, album_id), "
        "artist_id = coalesce(excluded.artist_id, artist_id), title = excluded.title, artist = excluded.artist, "
        "album = excluded.album, disc = excluded.disc, number = excluded.number, "
        "year = coalesce(nullif(excluded.year, 0), year), "
        "genre = CASE excluded.genre WHEN '' THEN genre ELSE excluded.genre END, "
        "composer = CASE excluded.composer WHEN '' THEN composer ELSE excluded.composer END, "
        "cover = CASE excluded.cover WHEN '' THEN cover ELSE excluded.cover END, "
        "duration_ms = coalesce(nullif(excluded.duration_ms, 0), duration_ms), "
        "size_bytes = coalesce(nullif(excluded.size_bytes, 0), size_bytes), "
        "suffix = CASE excluded.suffix WHEN '' THEN suffix ELSE excluded.suffix END, "
        "bit_rate = coalesce(nullif(excluded.bit_rate, 0), bit_rate), "
        "sample_rate = coalesce(nullif(excluded.sample_rate, 0), sample_rate), "
        "bit_depth = coalesce(nullif(excluded.bit_depth, 0), bit_depth), "
        "musicbrainz_id = CASE excluded.musicbrainz_id WHEN '' THEN musicbrainz_id ELSE excluded.musicbrainz_id END, "
        "added_at = coalesce(nullif(excluded.added_at, 0), added_at)",
        m_source, row.remoteId, m_generation, whole ? digest : 0, said(loved), said(rating), plays,
        row.lastPlayed.value_or(QDateTime()), folded, sortKey(row.title), sortKey(row.artist), sortKey(row.album),
        album, artist, bounded(row.title), bounded(row.artist), bounded(row.album), row.disc, row.number, row.year,
        bounded(row.genre), row.coverArt, row.durationMs, row.sizeBytes, row.suffix.left(16).toLower(), row.bitRateKbps,
        row.sampleRateHz, row.bitDepth, row.musicBrainzId, row.added, characterPairs(folded), m_isHere,
        bounded(row.composer));
}

/// Most tracks have none and had none: those cost nothing.
void CatalogueWriter::writeMoreArtists(const RemoteTrack& row, const Known& known)
{
    if (row.moreArtists.isEmpty() && known.id == 0)
        return;
    const qint64 track = known.id != 0 ? known.id : trackRow(row.remoteId).id;
    run(m_database, "DELETE FROM track_credit WHERE track_id = ?1", track);
    int position = 0;
    for (const RemoteCredit& credit : row.moreArtists)
        run(m_database,
            "INSERT INTO track_credit (track_id, position, artist_id) "
            "SELECT ?1, ?2, id FROM artist WHERE source = ?3 AND remote_id = ?4",
            track, ++position, m_source, credit.remoteId);
}

ArtistId CatalogueWriter::seenArtist(const QString& remoteId, const QString& name)
{
    if (const auto found = m_artists.constFind(remoteId); found != m_artists.constEnd())
        return *found;
    Known known = artistRow(remoteId);
    if (known.id == 0) {
        put(RemoteArtist{remoteId, name, {}, {}, {}});
        known = artistRow(remoteId);
    } else {
        m_returned += known.hidden ? 1 : 0;
        run(m_database, "UPDATE artist SET generation = ?2, hidden = 2 * (twin_of IS NOT NULL) WHERE id = ?1", known.id,
            m_generation);
    }
    return m_artists[remoteId] = ArtistId{known.shown()};
}

AlbumId CatalogueWriter::seenAlbum(const RemoteTrack& track, ArtistId trackArtist)
{
    if (track.albumRemoteId.isEmpty())
        return {};
    if (const auto found = m_albums.constFind(track.albumRemoteId); found != m_albums.constEnd())
        return *found;
    Known known = albumRow(track.albumRemoteId);
    if (known.id == 0) {
        const bool own = track.albumArtist.isEmpty() || track.albumArtist == track.artist;
        RemoteAlbum album;
        album.remoteId = track.albumRemoteId;
        album.title = track.album;
        album.artist = own ? track.artist : track.albumArtist;
        album.coverArt = track.coverArt;
        album.genre = track.genre;
        album.year = track.year;
        album.added = track.added;
        (void)knownAs(album, "album", &CatalogueWriter::albumRow);
        writeAlbum(album, own ? trackArtist : artistNamed(album.artist), std::nullopt);
        known = albumRow(track.albumRemoteId);
    } else {
        m_returned += known.hidden ? 1 : 0;
        run(m_database, "UPDATE album SET generation = ?2, hidden = 2 * (twin_of IS NOT NULL) WHERE id = ?1", known.id,
            m_generation);
    }
    return m_albums[track.albumRemoteId] = AlbumId{known.shown()};
}

ArtistId CatalogueWriter::artistNamed(const QString& name)
{
    return ArtistId{
        valueOf(m_database,
                "SELECT coalesce(twin_of, id) FROM artist WHERE sort_key = ?2 AND name = ?3 AND source = ?1 AND "
                "hidden IN (0, 2)",
                m_source, sortKey(name), bounded(name))};
}

void CatalogueWriter::put(const RemoteLoved& loved)
{
    loveExactly(QStringLiteral("artist"), loved.artists);
    loveExactly(QStringLiteral("album"), loved.albums);
    loveExactly(QStringLiteral("track"), loved.tracks);
}

void CatalogueWriter::loveExactly(const QString& table, const QStringList& remoteIds)
{
    QSet<QString> wanted(remoteIds.begin(), remoteIds.end());
    const bool isWhole = !wanted.remove(QString{}); // else what is not listed may be what could not be read
    const std::string name = table.toStdString();
    QVector<std::pair<qint64, bool>> changed;
    const auto consider = [&](qint64 id, bool love) {
        if (!editWaits("love", table + u':' + QString::number(id)))
            changed.append({id, love});
    };
    Query present(m_database, "SELECT id, remote_id FROM " + name + " WHERE loved = 1 AND source = ?1", m_source);
    while (present.next()) {
        if (isWhole && !wanted.contains(present.text(1)))
            consider(present.integer(0), false);
    }
    for (const QString& remoteId : wanted) {
        const qint64 id =
            valueOf(m_database, "SELECT id FROM " + name + " WHERE source = ?1 AND remote_id = ?2 AND loved = 0",
                    m_source, remoteId);
        if (id != 0)
            consider(id, true);
    }
    const std::string forget = table == QStringLiteral("track") ? ", digest = 0" : "";
    for (const auto& [id, love] : changed)
        run(m_database, "UPDATE " + name + " SET loved = ?2" + forget + " WHERE id = ?1", id, love);
}

} // namespace sostenuto::sync
