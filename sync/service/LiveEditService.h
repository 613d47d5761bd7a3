// The edits' face on the main thread: hands each to the worker on the sync thread.
#pragma once

#include "sync/service/EditService.h"

#include <functional>
#include <memory>
#include <optional>

namespace sostenuto::sync {

class EditWorker;

/// Thread: main.
///
/// Wiring: once the store is open, the sync thread makes an EditWorker and tells storeReady(worker) by a queued
/// connection, or storeFailed(error). Edits made earlier wait, with the time they were made. The worker's signals go to
/// LiveLibraryService (catalogueChanged → announceCatalogue, tracksChanged → announceTracks, playlistsChanged →
/// announcePlaylists, playlistChanged → announcePlaylist, trouble → announceTrouble) and, on the sync thread, to
/// whoever delivers (outboxGrew, nowPlaying). After the sync thread has ended no edit may be made.
class LiveEditService : public EditService {
    Q_OBJECT

public:
    using EditService::EditService;

    QFuture<Result<void>> setLoved(const QVector<TrackId>& tracks, bool loved) override;
    QFuture<Result<void>> setAlbumLoved(AlbumId album, bool loved) override;
    QFuture<Result<void>> setArtistLoved(ArtistId artist, bool loved) override;
    QFuture<Result<void>> setRating(TrackId track, int rating) override;
    QFuture<Result<PlaylistId>> createPlaylist(const QString& name, const QVector<TrackId>& tracks) override;
    QFuture<Result<void>> renamePlaylist(PlaylistId playlist, const QString& name) override;
    QFuture<Result<void>> describePlaylist(PlaylistId playlist, const QString& comment) override;
    QFuture<Result<void>> deletePlaylist(PlaylistId playlist) override;
    QFuture<Result<QVector<EntryId>>> addToPlaylist(PlaylistId playlist, const QVector<TrackId>& tracks,
                                                    int position) override;
    QFuture<Result<void>> removeFromPlaylist(PlaylistId playlist, const QVector<EntryId>& entries) override;
    QFuture<Result<void>> moveInPlaylist(PlaylistId playlist, EntryId entry, int position) override;
    QFuture<Result<SmartPlaylistId>> addSmartPlaylist(const SmartPlaylist& list) override;
    QFuture<Result<void>> changeSmartPlaylist(const SmartPlaylist& list) override;
    QFuture<Result<void>> removeSmartPlaylist(SmartPlaylistId list) override;
    QFuture<Result<void>> setBookmark(TrackId track, qint64 positionMs) override;
    QFuture<Result<void>> removeBookmarks(const QVector<TrackId>& tracks) override;
    QFuture<Result<void>> recordPlay(TrackId track, const QDateTime& startedAt) override;
    QFuture<Result<void>> keepPlay(TrackId track, const QDateTime& startedAt) override;
    QFuture<Result<int>> clearHistory() override;
    void announceNowPlaying(TrackId track) override;

public Q_SLOTS:
    void storeReady(sostenuto::sync::EditWorker* worker);
    void storeFailed(const sostenuto::sync::Error& error);

private:
    /// Runs on the sync thread; without a worker it answers with why there is none.
    using Edit = std::function<void(const Result<EditWorker*>& worker)>;
    template <class Work>
    auto post(Work work);
    void send(Edit edit);

    EditWorker* m_worker = nullptr; ///< lives on the sync thread
    std::optional<Error> m_error;
    QVector<Edit> m_waiting;
};

} // namespace sostenuto::sync
