// What the listener does: the library and the outbox change in one durable transaction.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Library.h"

namespace sostenuto::sync {

class Database;

/// Thread: sync. Repeated edits merge: love then unlove before anything was sent leaves no row; a second rating
/// replaces the first. A row that is Sending is never merged into.
class EditStore {
public:
    explicit EditStore(Database& database);

    [[nodiscard]] Result<void> setLoved(const QVector<TrackId>& tracks, bool loved, const QDateTime& now);
    [[nodiscard]] Result<void> setAlbumLoved(AlbumId album, bool loved, const QDateTime& now);
    [[nodiscard]] Result<void> setArtistLoved(ArtistId artist, bool loved, const QDateTime& now);
    [[nodiscard]] Result<void> setRating(TrackId track, int rating, const QDateTime& now);
    [[nodiscard]] Result<PlaylistId> createPlaylist(SourceId source, const QString& name,
                                                    const QVector<TrackId>& tracks, const QDateTime& now);
    [[nodiscard]] Result<void> renamePlaylist(PlaylistId id, const QString& name, const QDateTime& now);
    /// The playlist's description; of one line.
    [[nodiscard]] Result<void> describePlaylist(PlaylistId id, const QString& comment, const QDateTime& now);
    [[nodiscard]] Result<void> deletePlaylist(PlaylistId id, const QDateTime& now);
    [[nodiscard]] Result<QVector<EntryId>> addToPlaylist(PlaylistId id, const QVector<TrackId>& tracks, int position,
                                                         const QDateTime& now);
    [[nodiscard]] Result<void> removeFromPlaylist(PlaylistId id, const QVector<EntryId>& entries, const QDateTime& now);
    [[nodiscard]] Result<void> moveInPlaylist(PlaylistId id, EntryId entry, int position, const QDateTime& now);
    /// A second one takes the place of the first. NotFound: no such track.
    [[nodiscard]] Result<void> setBookmark(TrackId track, qint64 positionMs, const QDateTime& now);
    /// Tracks without one are passed over.
    [[nodiscard]] Result<void> removeBookmarks(const QVector<TrackId>& tracks, const QDateTime& now);
    enum class Told { Service, Nobody };
    /// The same track at the same start is one play, however often it is told.
    [[nodiscard]] Result<void> recordPlay(TrackId track, const QDateTime& startedAt, Told told = Told::Service);
    /// Every play goes but those that wait for their service. Answers how many went.
    [[nodiscard]] Result<int> clearHistory();

private:
    Database& m_database;
};

} // namespace sostenuto::sync
