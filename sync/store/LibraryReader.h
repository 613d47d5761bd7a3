// The read side: the questions of LibraryService as plain calls on a read-only connection.
#pragma once

#include "sync/model/ArtistDetails.h"
#include "sync/model/ArtistOrder.h"
#include "sync/model/Bookmark.h"
#include "sync/model/Error.h"
#include "sync/model/FolderLevel.h"
#include "sync/model/Home.h"
#include "sync/model/SmartPlaylist.h"
#include "sync/model/Statistics.h"
#include "sync/model/TypedJump.h"

#include <functional>
#include <memory>

namespace sostenuto::sync {

class Database;
class GroupSearch;

/// Thread: reader (or a test's).
class LibraryReader {
public:
    explicit LibraryReader(Database& database);
    ~LibraryReader();

    [[nodiscard]] Result<QVector<AlbumId>> albumIds(const AlbumQuery& query) const;
    [[nodiscard]] Result<QVector<Album>> albums(const QVector<AlbumId>& ids) const;
    [[nodiscard]] Result<QVector<TrackId>> trackIds(const TrackQuery& query) const;
    [[nodiscard]] Result<QVector<Track>> tracks(const QVector<TrackId>& ids) const;
    [[nodiscard]] Result<QVector<ArtistId>> artistIds(const QString& filter,
                                                      ArtistOrder order = ArtistOrder::Name) const;
    [[nodiscard]] Result<QVector<Artist>> artists(const QVector<ArtistId>& ids) const;
    [[nodiscard]] Result<QVector<Playlist>> playlists() const;
    [[nodiscard]] Result<Playlist> playlist(PlaylistId id) const;
    [[nodiscard]] Result<QVector<PlaylistEntry>> playlistEntries(PlaylistId id) const;
    [[nodiscard]] Result<QVector<TrackId>> lovedTrackIds() const;
    [[nodiscard]] Result<QVector<SmartPlaylist>> smartPlaylists() const;
    [[nodiscard]] Result<ListTotals> totals(const QVector<TrackId>& ids) const;
    [[nodiscard]] Result<QVector<Group>> groups(GroupKind kind) const;
    /// `superseded` is asked now and then; once it says true the answer is Cancelled.
    [[nodiscard]] Result<SearchResults> search(const QString& text, bool hereOnly, int limitPerKind,
                                               const std::function<bool()>& superseded = {}) const;
    [[nodiscard]] Result<LibraryCounts> counts() const;
    [[nodiscard]] Result<QVector<ArtistId>> similarArtists(ArtistId id) const;
    [[nodiscard]] Result<ArtistDetails> artistDetails(ArtistId id) const;
    /// `now` says by its time zone when days begin.
    [[nodiscard]] Result<Statistics> statistics(StatisticsSpan span, const QDateTime& now) const;
    [[nodiscard]] Result<int> firstBeginning(const TypedJump& jump) const;
    [[nodiscard]] Result<QVector<Group>> sources() const;
    [[nodiscard]] Result<QVector<Bookmark>> bookmarks() const;
    [[nodiscard]] Result<Home> home(const QDateTime& now) const;
    /// `now` says which day it is.
    [[nodiscard]] Result<QVector<Mix>> mixes(const QDateTime& now) const;
    [[nodiscard]] Result<FolderLevel> folderLevel(const FolderPlace& place) const;
    [[nodiscard]] Result<QVector<TrackId>> folderTracks(const FolderPlace& place, int most) const;

private:
    Database& m_database;
    std::unique_ptr<GroupSearch> m_groups;
};

} // namespace sostenuto::sync
