// The library's questions, answered by the reader thread; and word of changes, gathered from the sync side.
#pragma once

#include "sync/service/LibraryService.h"
#include "sync/service/ReaderThread.h"

#include <QTimer>

namespace sostenuto::sync {

class LibraryReader;

/// Thread: main. Made and destroyed there; destroy it before the sync thread closes the store's writer.
///
/// Wiring: whoever opens the store on the sync thread tells storeReady() or storeFailed() once, and everything there
/// that changes the store tells an announce…(), all by queued connections. Questions asked earlier wait.
class LiveLibraryService : public LibraryService {
    Q_OBJECT

public:
    explicit LiveLibraryService(QObject* parent = nullptr);
    ~LiveLibraryService() override;

    QFuture<Result<QVector<AlbumId>>> albumIds(const AlbumQuery& query) override;
    QFuture<Result<QVector<Album>>> albums(const QVector<AlbumId>& ids) override;
    QFuture<Result<QVector<TrackId>>> trackIds(const TrackQuery& query) override;
    QFuture<Result<QVector<Track>>> tracks(const QVector<TrackId>& ids) override;
    QFuture<Result<QVector<ArtistId>>> artistIds(const QString& filter, ArtistOrder order) override;
    QFuture<Result<QVector<Artist>>> artists(const QVector<ArtistId>& ids) override;
    QFuture<Result<QVector<Playlist>>> playlists() override;
    QFuture<Result<Playlist>> playlist(PlaylistId id) override;
    QFuture<Result<QVector<PlaylistEntry>>> playlistEntries(PlaylistId id) override;
    QFuture<Result<QVector<TrackId>>> lovedTrackIds() override;
    QFuture<Result<QVector<SmartPlaylist>>> smartPlaylists() override;
    QFuture<Result<ListTotals>> totals(const QVector<TrackId>& ids) override;
    QFuture<Result<QVector<Group>>> groups(GroupKind kind) override;
    QFuture<Result<SearchResults>> search(const QString& text, bool hereOnly, int limitPerKind) override;
    QFuture<Result<LibraryCounts>> counts() override;
    QFuture<Result<QVector<ArtistId>>> similarArtists(ArtistId id) override;
    QFuture<Result<ArtistDetails>> artistDetails(ArtistId id) override;
    QFuture<Result<Statistics>> statistics(StatisticsSpan span) override;
    QFuture<Result<int>> firstBeginning(const TypedJump& jump) override;
    QFuture<Result<QVector<Group>>> sources() override;
    QFuture<Result<QVector<Bookmark>>> bookmarks() override;
    QFuture<Result<Home>> home() override;
    QFuture<Result<QVector<Mix>>> mixes() override;
    QFuture<Result<FolderLevel>> folderLevel(const FolderPlace& place) override;
    QFuture<Result<QVector<TrackId>>> folderTracks(const FolderPlace& place, int most) override;

public Q_SLOTS:
    /// The store at `path` is open and migrated.
    void storeReady(const QString& path);
    /// There is no store; questions are answered with the error.
    void storeFailed(const sostenuto::sync::Error& error);
    /// May be told as often as one likes: catalogueChanged() follows at most four times a second, and always in the
    /// end.
    void announceCatalogue();
    void announceTracks(const QVector<sostenuto::sync::TrackId>& ids);
    void announcePlaylists();
    void announcePlaylist(sostenuto::sync::PlaylistId id);
    void announceTrouble(const sostenuto::sync::Error& error);
    void announceArtistInfo(sostenuto::sync::ArtistId id);
    void announceReplaced(const QString& detail);

Q_SIGNALS:
    /// Somebody looks at this artist: what the service knows of it should be here.
    void artistLookedAt(sostenuto::sync::ArtistId id);

private:
    template <class Question>
    auto ask(Question question);

    ReaderThread m_reader;
    QFuture<void> m_newestSearch; ///< cancelled when a newer one is asked; finished when it is answered
    QTimer m_pause;               ///< runs after each catalogueChanged()
    bool m_changedInPause = false;
};

} // namespace sostenuto::sync
