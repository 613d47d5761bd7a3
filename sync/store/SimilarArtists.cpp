#include "sync/store/SimilarArtists.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <QHash>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr int looksAtTracks = 500;
constexpr int looksAtAlbums = 1'000;
constexpr int looksAtGenres = 3;
constexpr int shortList = 60;

double scoreOf(const SimilarCandidate& one)
{
    return std::min(one.sharedAlbums, 3) + one.genreShare + (one.isHeard ? 0.5 : 0);
}

bool isBetter(const SimilarCandidate& a, const SimilarCandidate& b)
{
    return scoreOf(a) != scoreOf(b) ? scoreOf(a) > scoreOf(b) : a.id < b.id;
}

QVector<ArtistId> said(Database& database, ArtistId artist)
{
    QVector<ArtistId> ids;
    Query rows(database,
               "SELECT s.id FROM similar_artist AS x JOIN artist AS a ON a.id = x.similar_id "
               "JOIN artist AS s ON s.id = coalesce(a.twin_of, a.id) WHERE x.artist_id IN "
               "(SELECT ?1 UNION ALL SELECT id FROM artist WHERE twin_of = ?1) AND s.hidden = 0 AND s.id <> ?1 "
               "ORDER BY x.artist_id <> ?1, x.artist_id, x.position",
               artist);
    while (ids.size() < mostSimilar && rows.next()) {
        if (const auto id = rows.id<ArtistId>(0); !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

using Candidates = QHash<qint64, SimilarCandidate>;

SimilarCandidate& in(Candidates& candidates, ArtistId id)
{
    SimilarCandidate& one = candidates[id.value];
    one.id = id;
    return one;
}

/// + keeps SQLite from an index of all that is shown.
void addCompanions(Database& database, ArtistId artist, Candidates& candidates)
{
    Query rows(database,
               "WITH his (id) AS (SELECT id FROM track WHERE hidden = 0 AND artist_id = ?1 UNION "
               "SELECT track_id FROM track_guest WHERE artist_id = ?1 LIMIT ?2), "
               "albums (id) AS (SELECT DISTINCT album_id FROM his CROSS JOIN track AS t ON t.id = his.id "
               "WHERE t.album_id IS NOT NULL), "
               "others (album, artist) AS (SELECT DISTINCT t.album_id, t.artist_id FROM albums CROSS JOIN track AS t "
               "ON t.album_id = albums.id WHERE +t.hidden = 0 AND t.artist_id <> ?1 LIMIT ?2) "
               "SELECT artist, count(*) FROM others GROUP BY artist",
               artist, looksAtTracks);
    while (rows.next())
        in(candidates, rows.id<ArtistId>(0)).sharedAlbums = rows.number(1);
    Query guests(database,
                 "SELECT coalesce(a.twin_of, a.id), count(DISTINCT t.album_id) FROM (SELECT id, album_id FROM track "
                 "WHERE hidden = 0 AND artist_id = ?1 LIMIT ?2) AS t CROSS JOIN track_credit AS x ON x.track_id = t.id "
                 "CROSS JOIN artist AS a ON a.id = x.artist_id GROUP BY 1",
                 artist, looksAtTracks);
    while (guests.next())
        in(candidates, guests.id<ArtistId>(0)).sharedAlbums += guests.number(1);
}

void addOfGenres(Database& database, ArtistId artist, Candidates& candidates)
{
    QVector<std::pair<QString, int>> genres;
    int tracks = 0;
    Query own(database,
              "SELECT genre, count(*) FROM (SELECT genre FROM track WHERE hidden = 0 AND artist_id = ?1 LIMIT ?2) "
              "WHERE genre <> '' GROUP BY genre ORDER BY 2 DESC, 1 LIMIT ?3",
              artist, looksAtTracks, looksAtGenres);
    while (own.next()) {
        genres.append({own.text(0), own.number(1)});
        tracks += own.number(1);
    }
    for (const auto& [genre, count] : std::as_const(genres)) {
        Query rows(database,
                   "SELECT artist_id, count(*) FROM (SELECT artist_id FROM album WHERE hidden = 0 AND genre = ?1 "
                   "LIMIT ?2) WHERE artist_id IS NOT NULL GROUP BY artist_id",
                   genre, looksAtAlbums);
        while (rows.next())
            in(candidates, rows.id<ArtistId>(0)).genreShare +=
                double(count) / tracks * std::min(rows.number(1), 3) / 3.0;
    }
}

/// Without what is nobody, or not shown; what the listener heard is noted.
QVector<SimilarCandidate> lookedAt(Database& database, ArtistId artist, const QVector<SimilarCandidate>& candidates)
{
    QVector<SimilarCandidate> shown;
    for (SimilarCandidate one : candidates) {
        Query row(database,
                  "SELECT loved OR EXISTS (SELECT 1 FROM track WHERE artist_id = ?1 AND hidden = 0 AND +plays > 0) "
                  "FROM artist WHERE id = ?1 AND hidden = 0 AND folded NOT IN ('various artists', 'various', "
                  "'[unknown]', 'unknown artist')",
                  one.id);
        if (one.id == artist || !row.next())
            continue;
        one.isHeard = row.flag(0);
        shown.append(one);
    }
    return shown;
}

} // namespace

QVector<ArtistId> rankSimilar(QVector<SimilarCandidate> candidates)
{
    std::sort(candidates.begin(), candidates.end(), isBetter);
    QVector<ArtistId> ids;
    for (const SimilarCandidate& one : candidates.first(std::min<qsizetype>(candidates.size(), mostSimilar)))
        ids.append(one.id);
    return ids;
}

QVector<ArtistId> similarArtists(Database& database, ArtistId artist)
{
    if (const QVector<ArtistId> ids = said(database, artist); !ids.isEmpty())
        return ids;
    Candidates found;
    addCompanions(database, artist, found);
    addOfGenres(database, artist, found);
    QVector<SimilarCandidate> candidates(found.cbegin(), found.cend());
    std::sort(candidates.begin(), candidates.end(), isBetter);
    candidates.resize(std::min<qsizetype>(candidates.size(), shortList));
    return rankSimilar(lookedAt(database, artist, candidates));
}

} // namespace sostenuto::sync
