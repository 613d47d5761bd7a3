#include "sync/store/LibraryReader.h"

#include "sync/store/ArtistInfoStore.h"
#include "sync/store/Bookmarks.h"
#include "sync/store/CoverSql.h"
#include "sync/store/Database.h"
#include "sync/store/FolderReader.h"
#include "sync/store/GroupSearch.h"
#include "sync/store/HomeReader.h"
#include "sync/store/LibraryGroups.h"
#include "sync/store/LibraryOrder.h"
#include "sync/store/LibraryRows.h"
#include "sync/store/LibrarySearch.h"
#include "sync/store/Mixes.h"
#include "sync/store/PlayedStatistics.h"
#include "sync/store/Query.h"
#include "sync/store/SimilarArtists.h"
#include "sync/store/SmartPlaylistStore.h"
#include "sync/store/TextKeys.h"
#include "sync/store/TypedJump.h"

#include <algorithm>

namespace sostenuto::sync {

LibraryReader::LibraryReader(Database& database)
    : m_database(database), m_groups(std::make_unique<GroupSearch>(database))
{
}

LibraryReader::~LibraryReader() = default;

static LibraryCounts libraryCounts(Database& database)
{
    LibraryCounts counts;
    Query tally(database, "SELECT tracks, albums, artists, duration_ms, held_tracks, held_ms, held_bytes, "
                          "(SELECT count(*) FROM playlist WHERE deleted = 0), bytes FROM tally");
    if (tally.next())
        counts = {tally.number(0), tally.number(1),  tally.number(2),  tally.number(7), tally.integer(3),
                  tally.number(4), tally.integer(5), tally.integer(6), tally.integer(8)};
    return counts;
}

/// Of genres and composers in a search's answer.
static constexpr int mostGroups = 50;

/// The rows of these ids, in their order; unknown ids are left out.
template <class Row, class AnyId>
static Result<QVector<Row>> rowsOf(Database& database, const QVector<AnyId>& ids,
                                   std::optional<Row> (*read)(Database&, AnyId))
{
    return database.ask([&] {
        QVector<Row> rows;
        rows.reserve(ids.size());
        for (const AnyId id : ids) {
            if (auto row = read(database, id))
                rows.append(std::move(*row));
        }
        return rows;
    });
}

Result<QVector<AlbumId>> LibraryReader::albumIds(const AlbumQuery& query) const
{
    return m_database.ask([&] { return orderedAlbums(m_database, query); });
}

Result<QVector<Album>> LibraryReader::albums(const QVector<AlbumId>& ids) const
{
    return rowsOf<Album, AlbumId>(m_database, ids, albumRow);
}

Result<QVector<TrackId>> LibraryReader::trackIds(const TrackQuery& query) const
{
    return m_database.ask([&] { return orderedTracks(m_database, query); });
}

Result<QVector<Track>> LibraryReader::tracks(const QVector<TrackId>& ids) const
{
    return rowsOf<Track, TrackId>(m_database, ids, trackRow);
}

Result<QVector<ArtistId>> LibraryReader::artistIds(const QString& filter, ArtistOrder order) const
{
    return m_database.ask([&] { return orderedArtists(m_database, filter, order); });
}

Result<QVector<Artist>> LibraryReader::artists(const QVector<ArtistId>& ids) const
{
    return rowsOf<Artist, ArtistId>(m_database, ids, artistRow);
}

Result<QVector<Playlist>> LibraryReader::playlists() const
{
    return m_database.ask([&] {
        QVector<Playlist> lists;
        Query ids(m_database, "SELECT id FROM playlist WHERE deleted = 0 ORDER BY id");
        while (ids.next()) {
            if (auto list = playlistRow(m_database, ids.id<PlaylistId>(0)))
                lists.append(std::move(*list));
        }
        std::stable_sort(lists.begin(), lists.end(),
                         [](const Playlist& a, const Playlist& b) { return sortKey(a.name) < sortKey(b.name); });
        return lists;
    });
}

Result<Playlist> LibraryReader::playlist(PlaylistId id) const
{
    const auto list = m_database.ask([&] { return playlistRow(m_database, id); });
    if (!list)
        return tl::unexpected(list.error());
    return *list ? Result<Playlist>(**list) : failure(ErrorKind::NotFound, QStringLiteral("no such playlist"));
}

Result<QVector<PlaylistEntry>> LibraryReader::playlistEntries(PlaylistId id) const
{
    return m_database.ask([&] {
        QVector<PlaylistEntry> entries;
        Query rows(
            m_database,
            "SELECT id, position, track_id, waiting FROM playlist_entry WHERE playlist_id = ?1 ORDER BY position", id);
        while (rows.next()) {
            if (auto track = trackRow(m_database, rows.id<TrackId>(2)))
                entries.append({rows.id<EntryId>(0), rows.number(1), std::move(*track), rows.flag(3)});
        }
        return entries;
    });
}

Result<QVector<TrackId>> LibraryReader::lovedTrackIds() const
{
    TrackQuery query;
    query.lovedOnly = true;
    return trackIds(query);
}

Result<QVector<SmartPlaylist>> LibraryReader::smartPlaylists() const
{
    return SmartPlaylistStore(m_database).all();
}

Result<ListTotals> LibraryReader::totals(const QVector<TrackId>& ids) const
{
    return m_database.ask([&] {
        ListTotals totals;
        Query row(m_database,
                  std::string("SELECT t.duration_ms, t.held, ") + trackCoverSql +
                      "FROM track AS t LEFT JOIN album AS a ON a.id = t.album_id WHERE t.id = ?1",
                  qint64(0));
        for (const TrackId id : ids) {
            row.again(id.value);
            if (!row.next())
                continue;
            ++totals.tracks;
            totals.durationMs += row.integer(0);
            totals.here += row.number(1);
            if (totals.coverKeys.size() >= 4)
                continue;
            if (const QString cover = row.text(2); !cover.isEmpty() && !totals.coverKeys.contains(cover))
                totals.coverKeys.append(cover);
        }
        return totals;
    });
}

Result<QVector<Group>> LibraryReader::groups(GroupKind kind) const
{
    return m_database.ask([&] { return groupsOf(m_database, kind); });
}

Result<SearchResults> LibraryReader::search(const QString& text, bool hereOnly, int limitPerKind,
                                            const std::function<bool()>& superseded) const
{
    LibrarySearch search(m_database, text, hereOnly, superseded);
    auto results = m_database.ask([&] {
        SearchResults found = search.run(limitPerKind);
        if (!hereOnly && !search.wasSuperseded() && search.asksForWordsOnly())
            found.groups = m_groups->find(SearchText(text), std::min(limitPerKind, mostGroups));
        return found;
    });
    if (results && search.wasSuperseded())
        return failure(ErrorKind::Cancelled, QStringLiteral("a newer search"));
    return results;
}

Result<LibraryCounts> LibraryReader::counts() const
{
    return m_database.ask([&] { return libraryCounts(m_database); });
}

Result<QVector<ArtistId>> LibraryReader::similarArtists(ArtistId id) const
{
    return m_database.ask([&] { return sync::similarArtists(m_database, id); });
}

Result<ArtistDetails> LibraryReader::artistDetails(ArtistId id) const
{
    return m_database.ask([&] { return sync::artistDetails(m_database, id); });
}

Result<Statistics> LibraryReader::statistics(StatisticsSpan span, const QDateTime& now) const
{
    return m_database.ask([&] {
        Statistics found = playedStatistics(m_database, span, now);
        found.library = libraryCounts(m_database);
        return found;
    });
}

Result<int> LibraryReader::firstBeginning(const TypedJump& jump) const
{
    return m_database.ask([&] { return sync::firstBeginning(m_database, jump); });
}

Result<QVector<Group>> LibraryReader::sources() const
{
    return m_database.ask([&] { return sourceNames(m_database); });
}

Result<QVector<Bookmark>> LibraryReader::bookmarks() const
{
    return bookmarksIn(m_database);
}

Result<Home> LibraryReader::home(const QDateTime& now) const
{
    return m_database.ask([&] { return homeOf(m_database, now); });
}

Result<QVector<Mix>> LibraryReader::mixes(const QDateTime& now) const
{
    return m_database.ask([&] { return mixesOf(m_database, now); });
}

Result<FolderLevel> LibraryReader::folderLevel(const FolderPlace& place) const
{
    return m_database.ask([&] { return sync::folderLevel(m_database, place); });
}

Result<QVector<TrackId>> LibraryReader::folderTracks(const FolderPlace& place, int most) const
{
    return m_database.ask([&] { return sync::folderTracks(m_database, place, most); });
}

} // namespace sostenuto::sync
