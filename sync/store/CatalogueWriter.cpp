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

static bool isLocal(Database& database, SourceId source)
{
    return valueOf(database, "SELECT 1 FROM folder WHERE source = ?1", source) != 0;
}

static bool isHere(Database& database, SourceId source)
{
    return valueOf(database, "SELECT 1 FROM folder WHERE source = ?1 AND away = 0", source) != 0;
}

CatalogueWriter::CatalogueWriter(Database& database, SourceId source, qint64 generation)
    : m_database(database), m_source(source), m_generation(generation), m_isLocal(isLocal(database, source)),
      m_stage(database, {source, generation, m_isLocal, isHere(database, source)})
{
    Query edits(m_database,
                "SELECT kind || ' ' || object FROM outbox WHERE source = ?1 AND kind IN ('love', 'rate') UNION "
                "SELECT kind || ' ' || object FROM told_edit WHERE source = ?1 AND kind IN ('love', 'rate')",
                m_source);
    while (edits.next())
        m_edits.insert(edits.text(0));
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
    if (m_isLocal && known.id != 0 && (row.year == 0 || row.genre.isEmpty() || row.coverArt.isEmpty()))
        m_unsaid.append({known.id, row.year == 0, row.genre.isEmpty(), row.coverArt.isEmpty()});
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
        "artist_id = iif(?17, excluded.artist_id, coalesce(excluded.artist_id, artist_id)), title = excluded.title, "
        "artist = excluded.artist, year = coalesce(nullif(excluded.year, 0), year), "
        "genre = CASE excluded.genre WHEN '' THEN genre ELSE excluded.genre END, "
        "cover = CASE excluded.cover WHEN '' THEN cover ELSE excluded.cover END, "
        "musicbrainz_id = CASE excluded.musicbrainz_id WHEN '' THEN musicbrainz_id ELSE excluded.musicbrainz_id END, "
        "added_at = coalesce(nullif(excluded.added_at, 0), added_at), loved = CASE ?15 WHEN -1 THEN loved ELSE ?15 END",
        m_source, row.remoteId, m_generation, searchText({row.title, row.artist}),
        sortKey(row.sortName.isEmpty() ? row.title : row.sortName), sortKey(row.artist), artist, bounded(row.title),
        bounded(row.artist), row.year, bounded(row.genre), row.coverArt, row.musicBrainzId, row.added, said(loved),
        characterPairs(searchText({row.title, row.artist})), m_isLocal);
}

/// What the files of one folder do not say of an album may stand in those of another ("CD 2"). When none of its tracks
/// says it any more, it is not so.
void CatalogueWriter::settle(const Unsaid& unsaid)
{
    const auto told = [&](const std::string& column, const std::string& empty) {
        run(m_database,
            "UPDATE album SET " + column + " = coalesce((SELECT t." + column +
                " FROM track AS t WHERE t.album_id = coalesce(album.twin_of, album.id) AND t.source = album.source "
                "AND t.hidden <> 1 AND t." +
                column + " <> " + empty + " ORDER BY t.disc, t.number, t.id LIMIT 1), " + empty + ") WHERE id = ?1",
            unsaid.album);
    };
    if (unsaid.year)
        told("year", "0");
    if (unsaid.genre)
        told("genre", "''");
    if (unsaid.cover)
        told("cover", "''");
}

bool CatalogueWriter::put(const RemoteTrack& row)
{
    if (row.remoteId.isEmpty())
        return false;
    if (m_stage.waits(row.remoteId))
        writeStaged();
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
    stage(row, {known.id, digest, artist.isValid() ? artist : artistNamed(row.artist), album});
    if (!row.moreArtists.isEmpty() || known.id != 0) // most tracks have none and had none: those cost nothing
        m_credits.append({known.id, row.remoteId, row.moreArtists});
    return known.generation != m_generation;
}

void CatalogueWriter::stage(const RemoteTrack& row, StagedFacts facts)
{
    const QString object = objectOf(TrackId{facts.known});
    const auto loved = unlessEdited(row.loved, "love", object);
    const auto rating = unlessEdited(row.rating, "rate", object);
    const int playsWaiting = m_playsWaiting.value(facts.known);
    // What was left aside now must be looked at again by the next pull, though the service says the same. So must a
    // count with plays that wait: of one whose answer was lost nobody knows yet whether the service counts it too.
    const bool whole = loved == row.loved && rating == row.rating && playsWaiting == 0;
    facts.digest = whole ? facts.digest : 0;
    facts.loved = said(loved);
    facts.rating = said(rating);
    facts.plays = row.playCount ? *row.playCount + playsWaiting : -1;
    m_stage.add(row, facts);
}

void CatalogueWriter::finish()
{
    writeStaged();
    for (const Unsaid& unsaid : m_unsaid)
        settle(unsaid);
    m_unsaid.clear();
}

/// Credits name rows, so they come after them.
void CatalogueWriter::writeStaged()
{
    m_stage.write();
    for (const Credits& credits : std::as_const(m_credits))
        writeCredits(credits);
    m_credits.clear();
}

void CatalogueWriter::writeCredits(const Credits& credits)
{
    const qint64 track = credits.track != 0 ? credits.track : trackRow(credits.remoteId).id;
    run(m_database, "DELETE FROM track_credit WHERE track_id = ?1", track);
    int position = 0;
    for (const RemoteCredit& credit : credits.artists)
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
