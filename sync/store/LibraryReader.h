// The read side: the questions of LibraryService as plain calls on a read-only connection.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Library.h"

#include <functional>

namespace sostenuto::sync {

class Database;

/// Thread: reader (or a test's).
class LibraryReader {
public:
    explicit LibraryReader(Database& database);

    [[nodiscard]] Result<QVector<AlbumId>> albumIds(const AlbumQuery& query) const;
    [[nodiscard]] Result<QVector<Album>> albums(const QVector<AlbumId>& ids) const;
    [[nodiscard]] Result<QVector<TrackId>> trackIds(const TrackQuery& query) const;
    [[nodiscard]] Result<QVector<Track>> tracks(const QVector<TrackId>& ids) const;
    [[nodiscard]] Result<QVector<ArtistId>> artistIds(const QString& filter) const;
    [[nodiscard]] Result<QVector<Artist>> artists(const QVector<ArtistId>& ids) const;
    [[nodiscard]] Result<QVector<Playlist>> playlists() const;
    [[nodiscard]] Result<Playlist> playlist(PlaylistId id) const;
    [[nodiscard]] Result<QVector<PlaylistEntry>> playlistEntries(PlaylistId id) const;
    [[nodiscard]] Result<QVector<TrackId>> lovedTrackIds() const;
    /// `superseded` is asked now and then; once it says true the answer is Cancelled.
    [[nodiscard]] Result<SearchResults> search(const QString& text, bool hereOnly, int limitPerKind,
                                               const std::function<bool()>& superseded = {}) const;
    [[nodiscard]] Result<LibraryCounts> counts() const;

private:
    Database& m_database;
};

} // namespace sostenuto::sync
