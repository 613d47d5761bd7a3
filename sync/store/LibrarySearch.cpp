#include "sync/store/LibrarySearch.h"

#include "sync/store/LibraryRows.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace sostenuto::sync {

namespace {

/// So many candidates are ranked. Behind them stand only names that are matched by what nearly everything has in it;
/// the best of those, the ones that begin with it, are looked up by their sort key.
constexpr int mostCandidates = 8000;
constexpr int askEvery = 500;

/// The smallest text behind all those that begin with `prefix`.
QString behind(const QString& prefix)
{
    static constexpr char32_t last = 0x10ffff;
    return prefix + QString::fromUcs4(&last, 1);
}

} // namespace

const LibrarySearch::Kind& LibrarySearch::kindOfTracks()
{
    static const Kind kind{
        "track", "t.id, t.folded, t.title_key, t.loved, t.plays", "t.held = 1", {"title_key", "artist_key"}};
    return kind;
}

const LibrarySearch::Kind& LibrarySearch::kindOfAlbums()
{
    static const Kind kind{
        "album", "t.id, t.folded, t.sort_key, t.loved, 0", "t.held_count > 0", {"sort_key", "artist_key"}};
    return kind;
}

const LibrarySearch::Kind& LibrarySearch::kindOfArtists()
{
    static const Kind kind{"artist",
                           "t.id, t.folded, t.sort_key, t.loved, 0",
                           "EXISTS (SELECT 1 FROM track WHERE artist_id = t.id AND hidden = 0 AND held = 1)",
                           {"sort_key"}};
    return kind;
}

LibrarySearch::LibrarySearch(Database& database, const QString& typed, bool hereOnly, std::function<bool()> superseded)
    : m_database(database), m_text(typed), m_typed(typed), m_hereOnly(hereOnly), m_superseded(std::move(superseded))
{
}

bool LibrarySearch::stop()
{
    m_stopped = m_stopped || (m_superseded && m_superseded());
    return m_stopped;
}

SearchResults LibrarySearch::run(int limitPerKind)
{
    SearchResults results;
    results.text = m_typed;
    if (m_text.isEmpty() || limitPerKind <= 0)
        return results;
    for (const Found& found : find(kindOfArtists(), limitPerKind, results.artistTotal))
        results.artists.append(artistRow(m_database, ArtistId{found.id}).value_or(Artist{}));
    for (const Found& found : find(kindOfAlbums(), limitPerKind, results.albumTotal))
        results.albums.append(albumRow(m_database, AlbumId{found.id}).value_or(Album{}));
    for (const Found& found : findPlaylists(limitPerKind, results.playlistTotal))
        results.playlists.append(playlistRow(m_database, PlaylistId{found.id}).value_or(Playlist{}));
    for (const Found& found : find(kindOfTracks(), limitPerKind, results.trackTotal))
        results.tracks.append(trackRow(m_database, TrackId{found.id}).value_or(Track{}));
    return results;
}

static void keepBest(auto& found, int limit)
{
    const auto better = [](const auto& a, const auto& b) {
        return std::tuple(a.rank, !a.loved, -a.plays, std::cref(a.key), a.id) <
               std::tuple(b.rank, !b.loved, -b.plays, std::cref(b.key), b.id);
    };
    const auto end = found.begin() + std::min<qsizetype>(limit, qsizetype(found.size()));
    std::partial_sort(found.begin(), end, found.end(), better);
    found.erase(end, found.end());
}

std::vector<LibrarySearch::Found> LibrarySearch::find(const Kind& kind, int limit, int& total)
{
    std::vector<Found> found;
    if (stop())
        return found;
    if (!m_text.trigrams().isEmpty()) {
        findByTrigrams(kind, found, total);
    } else {
        findByBeginning(kind, found);
        if (qsizetype(found.size()) < limit)
            findAnywhere(kind, found);
        total = int(found.size());
    }
    keepBest(found, limit);
    return found;
}

std::string LibrarySearch::selectFrom(const Kind& kind, const std::string& tables) const
{
    return "SELECT " + kind.columns + " FROM " + tables + " WHERE t.hidden = 0" +
           (m_hereOnly ? " AND " + kind.here : std::string());
}

void LibrarySearch::findByTrigrams(const Kind& kind, std::vector<Found>& found, int& total)
{
    const std::string index = kind.table + "_search";
    const std::string tables = index + " AS s CROSS JOIN " + kind.table + " AS t ON t.id = s.rowid";
    Query rows(m_database, selectFrom(kind, tables) + " AND " + index + " MATCH ?1 LIMIT ?2", m_text.trigrams(),
               mostCandidates);
    int candidates = 0;
    for (; !m_stopped && rows.next(); ++candidates) {
        if (candidates % askEvery == 0 && stop())
            break;
        const MatchRank rank = m_text.rank(rows.text(1));
        if (rank != MatchRank::None)
            found.push_back({rows.integer(0), rank, rows.flag(3), rows.number(4), rows.text(2)});
    }
    total = int(found.size());
    if (candidates < mostCandidates || m_stopped)
        return;
    // Too many to look at each: their number is that of the rows with these trigrams.
    const std::string counted = m_hereOnly ? "SELECT count(*) FROM " + tables + " WHERE " + kind.here + " AND "
                                           : "SELECT count(*) FROM " + index + " WHERE ";
    total = int(valueOf(m_database, counted + index + " MATCH ?1", m_text.trigrams()));
    findByBeginning(kind, found);
}

/// Adds rows that are not among `found` yet.
template <class Rows>
void LibrarySearch::collect(Rows& rows, std::vector<Found>& found)
{
    QSet<qint64> known;
    for (const Found& one : found)
        known.insert(one.id);
    for (int seen = 0; rows.next(); ++seen) {
        if (seen % askEvery == 0 && stop())
            return;
        if (known.contains(rows.integer(0)))
            continue;
        const MatchRank rank = m_text.rank(rows.text(1));
        if (rank != MatchRank::None)
            found.push_back({rows.integer(0), rank, rows.flag(3), rows.number(4), rows.text(2)});
    }
}

void LibrarySearch::findByBeginning(const Kind& kind, std::vector<Found>& found)
{
    const QStringList prefixes = sortKeyPrefixes(m_text.whole());
    for (const std::string& key : kind.keys) {
        const std::string sql = selectFrom(kind, kind.table + " AS t") + " AND t." + key + " >= ?1 AND t." + key +
                                " < ?2 ORDER BY t." + key + " LIMIT ?3";
        for (const QString& prefix : prefixes) {
            Query rows(m_database, sql, prefix, behind(prefix), mostCandidates);
            collect(rows, found);
        }
    }
}

void LibrarySearch::findAnywhere(const Kind& kind, std::vector<Found>& found)
{
    if (stop())
        return;
    // Two letters are a whole word in many scripts, so the texts are looked through: a scan, but only for rare words.
    std::string sql = selectFrom(kind, kind.table + " AS t") + " AND instr(t.folded, ?1) > 0";
    Query rows(m_database, sql, m_text.words().first());
    collect(rows, found);
}

std::vector<LibrarySearch::Found> LibrarySearch::findPlaylists(int limit, int& total)
{
    std::vector<Found> found;
    if (stop())
        return found;
    Query rows(m_database, "SELECT id, name, held_count FROM playlist WHERE deleted = 0");
    while (rows.next()) {
        const QString name = folded(rows.text(1));
        const MatchRank rank = m_text.rank(name);
        if (rank != MatchRank::None && (!m_hereOnly || rows.integer(2) > 0))
            found.push_back({rows.integer(0), rank, false, 0, name});
    }
    total = int(found.size());
    keepBest(found, limit);
    return found;
}

} // namespace sostenuto::sync
