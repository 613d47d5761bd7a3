#include "sync/store/LibrarySearch.h"

#include "sync/store/LibraryRows.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace sostenuto::sync {

namespace {

/// So many candidates of an index are ranked. Behind them stand only names that are matched by what nearly everything
/// has in it; the best of those, the ones that begin with it, are looked up by their sort key.
constexpr int mostCandidates = 600;
constexpr int mostBeginnings = 200;
constexpr int mostMistyped = 1000; ///< looked at for a word that is nearly the one
constexpr int askEvery = 500;

} // namespace

const LibrarySearch::Kind& LibrarySearch::kindOfTracks()
{
    static const Kind kind{RowKind::Track,
                           "track",
                           "t.id, t.folded, t.title_key, t.loved, t.plays",
                           "t.held = 1",
                           {"title_key", "artist_key"}};
    return kind;
}

const LibrarySearch::Kind& LibrarySearch::kindOfAlbums()
{
    static const Kind kind{RowKind::Album,
                           "album",
                           "t.id, t.folded, t.sort_key, t.loved, 0",
                           "t.held_count > 0",
                           {"sort_key", "artist_key"}};
    return kind;
}

const LibrarySearch::Kind& LibrarySearch::kindOfArtists()
{
    static const Kind kind{RowKind::Artist,
                           "artist",
                           "t.id, t.folded, t.sort_key, t.loved, 0",
                           "EXISTS (SELECT 1 FROM track WHERE artist_id = t.id AND hidden = 0 AND held = 1)",
                           {"sort_key"}};
    return kind;
}

LibrarySearch::LibrarySearch(Database& database, const QString& typed, bool hereOnly, std::function<bool()> superseded)
    : m_database(database), m_query(parseSearch(typed, QDateTime::currentDateTimeUtc())), m_text(m_query.words),
      m_typed(typed), m_hereOnly(hereOnly), m_superseded(std::move(superseded))
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
    m_candidates = std::max(mostCandidates, limitPerKind); // somebody wants all of them
    if (m_query.isEmpty() || limitPerKind <= 0)
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
    const RowMatch match(m_database, m_query, kind.rows);
    if (!match.isPossible())
        return found;
    const Index words{"_words", match.wordBeginnings()};
    const Index trigrams{"_search", match.trigrams()};
    const bool manyWords = findInIndex(kind, match, words, found);
    // Infixes matter while there are not plenty of better ones.
    const bool manyTrigrams = !manyWords && findInIndex(kind, match, trigrams, found);
    if ((manyWords || manyTrigrams) && !m_text.isEmpty())
        findByBeginning(kind, match, found); // the best may not be among those that were looked at
    const bool manyRows = words.terms.isEmpty() && trigrams.terms.isEmpty() && findByCondition(kind, match, found);
    if (found.empty())
        findMistyped(kind, match, found);
    total = manyWords      ? countInIndex(kind, match, words)
            : manyTrigrams ? countInIndex(kind, match, trigrams)
            : manyRows     ? countInIndex(kind, match, {"", {}})
                           : int(found.size());
    keepBest(found, limit);
    return found;
}

std::string LibrarySearch::selectFrom(const Kind& kind, const std::string& tables) const
{
    return "SELECT " + kind.columns + " FROM " + tables + " WHERE t.hidden = 0" +
           (m_hereOnly ? " AND " + kind.here : std::string());
}

template <class Rows>
int LibrarySearch::collect(Rows& rows, const RowMatch& match, std::vector<Found>& found, bool forgiving)
{
    QSet<qint64> known;
    for (const Found& one : found)
        known.insert(one.id);
    int seen = 0;
    for (; rows.next(); ++seen) {
        if (seen % askEvery == 0 && stop())
            break;
        if (known.contains(rows.integer(0)))
            continue;
        const MatchRank rank = forgiving ? match.rankForgiving(rows.text(1)) : match.rank(rows.text(1));
        if (rank != MatchRank::None)
            found.push_back({rows.integer(0), rank, rows.flag(3), rows.number(4), rows.text(2)});
    }
    return seen;
}

bool LibrarySearch::findInIndex(const Kind& kind, const RowMatch& match, const Index& index, std::vector<Found>& found)
{
    if (index.terms.isEmpty() || stop())
        return false;
    const std::string name = kind.table + index.suffix;
    Query rows(m_database,
               selectFrom(kind, name + " AS s CROSS JOIN " + kind.table + " AS t ON t.id = s.rowid") + " AND " + name +
                   " MATCH ?1" + match.condition(3) + " LIMIT ?2",
               index.terms, m_candidates, match.values());
    return collect(rows, match, found) == m_candidates && !m_stopped;
}

bool LibrarySearch::findByCondition(const Kind& kind, const RowMatch& match, std::vector<Found>& found)
{
    if (stop())
        return false;
    const std::string order = kind.rows == RowKind::Track ? " ORDER BY t.plays DESC" : "";
    Query rows(m_database, selectFrom(kind, kind.table + " AS t") + match.condition(2) + order + " LIMIT ?1",
               m_candidates, match.values());
    return collect(rows, match, found) == m_candidates && !m_stopped;
}

void LibrarySearch::findMistyped(const Kind& kind, const RowMatch& match, std::vector<Found>& found)
{
    const QString halves = match.halves();
    if (halves.isEmpty() || stop())
        return;
    const std::string name = kind.table + "_search";
    Query rows(m_database,
               selectFrom(kind, name + " AS s CROSS JOIN " + kind.table + " AS t ON t.id = s.rowid") + " AND " + name +
                   " MATCH ?1" + match.condition(3) + " LIMIT ?2",
               halves, mostMistyped, match.values());
    collect(rows, match, found, true);
}

int LibrarySearch::countInIndex(const Kind& kind, const RowMatch& match, const Index& index)
{
    if (stop())
        return 0;
    const std::string name = kind.table + index.suffix;
    const bool byIndex = !index.terms.isEmpty();
    const std::string narrowed = byIndex ? " AND " + name + " MATCH ?1" : " AND ?1 = ''";
    const std::string rows =
        byIndex ? name + " AS s CROSS JOIN " + kind.table + " AS t ON t.id = s.rowid" : kind.table + " AS t";
    // Without conditions the index alone can tell; it holds no hidden rows.
    const bool alone = byIndex && !m_hereOnly && m_query.terms.isEmpty();
    const std::string from =
        alone ? name + " WHERE ?3 IS NOT NULL"
              : rows + " WHERE t.hidden = 0" + (m_hereOnly ? " AND " + kind.here : "") + match.condition(3);
    return int(valueOf(m_database, "SELECT count(*) FROM (SELECT 1 FROM " + from + narrowed + " LIMIT ?2)", index.terms,
                       SearchResults::mostCounted, match.values()));
}

void LibrarySearch::findByBeginning(const Kind& kind, const RowMatch& match, std::vector<Found>& found)
{
    const QStringList prefixes = sortKeyPrefixes(m_text.whole());
    for (const std::string& key : kind.keys) {
        const std::string sql = selectFrom(kind, kind.table + " AS t") + " AND t." + key + " >= ?1 AND t." + key +
                                " < ?2" + match.condition(4) + " ORDER BY t." + key + " LIMIT ?3";
        for (const QString& prefix : prefixes) {
            Query rows(m_database, sql, prefix, behindPrefix(prefix), mostBeginnings, match.values());
            collect(rows, match, found);
        }
    }
}

std::vector<LibrarySearch::Found> LibrarySearch::findPlaylists(int limit, int& total)
{
    std::vector<Found> found;
    if (stop() || !m_query.terms.isEmpty())
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
