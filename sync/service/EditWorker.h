// The sync thread's side of the edits: writes them, and says what changed.
#pragma once

#include "sync/store/EditStore.h"
#include "sync/store/SmartPlaylistStore.h"

#include <QObject>

namespace sostenuto::sync {

/// Thread: sync. Made there once the store is open, and destroyed there before it closes.
class EditWorker : public QObject {
    Q_OBJECT

public:
    explicit EditWorker(Database& database, QObject* parent = nullptr);

    [[nodiscard]] Result<void> setLoved(const QVector<TrackId>& tracks, bool loved, const QDateTime& now);
    [[nodiscard]] Result<void> setAlbumLoved(AlbumId album, bool loved, const QDateTime& now);
    [[nodiscard]] Result<void> setArtistLoved(ArtistId artist, bool loved, const QDateTime& now);
    [[nodiscard]] Result<void> setRating(TrackId track, int rating, const QDateTime& now);
    /// In the source that homeOfPlaylist() names; NotFound: none does.
    [[nodiscard]] Result<PlaylistId> createPlaylist(const QString& name, const QVector<TrackId>& tracks,
                                                    const QDateTime& now);
    [[nodiscard]] Result<void> renamePlaylist(PlaylistId id, const QString& name, const QDateTime& now);
    [[nodiscard]] Result<void> describePlaylist(PlaylistId id, const QString& comment, const QDateTime& now);
    [[nodiscard]] Result<void> deletePlaylist(PlaylistId id, const QDateTime& now);
    [[nodiscard]] Result<QVector<EntryId>> addToPlaylist(PlaylistId id, const QVector<TrackId>& tracks, int position,
                                                         const QDateTime& now);
    [[nodiscard]] Result<void> removeFromPlaylist(PlaylistId id, const QVector<EntryId>& entries, const QDateTime& now);
    [[nodiscard]] Result<void> moveInPlaylist(PlaylistId id, EntryId entry, int position, const QDateTime& now);
    [[nodiscard]] Result<SmartPlaylistId> addSmartPlaylist(const SmartPlaylist& list);
    [[nodiscard]] Result<void> changeSmartPlaylist(const SmartPlaylist& list);
    [[nodiscard]] Result<void> removeSmartPlaylist(SmartPlaylistId id);
    [[nodiscard]] Result<void> setBookmark(TrackId track, qint64 positionMs, const QDateTime& now);
    [[nodiscard]] Result<void> removeBookmarks(const QVector<TrackId>& tracks, const QDateTime& now);
    [[nodiscard]] Result<void> recordPlay(TrackId track, const QDateTime& startedAt);
    [[nodiscard]] Result<void> keepPlay(TrackId track, const QDateTime& startedAt);
    [[nodiscard]] Result<int> clearHistory();
    /// ImportFlow changed rows; `stations`: those too.
    void importChanged(bool stations);
    void importFailed(const Error& error);
    void announceNowPlaying(TrackId track) { Q_EMIT nowPlaying(track); }

Q_SIGNALS:
    // For LiveLibraryService's announce…() of the same meaning:
    void catalogueChanged();
    void tracksChanged(const QVector<sostenuto::sync::TrackId>& ids);
    void playlistsChanged();
    void playlistChanged(sostenuto::sync::PlaylistId id);
    void stationsChanged();
    void bookmarksChanged();
    /// An edit could not be written: the disk is full, the file is read-only or damaged.
    void trouble(const sostenuto::sync::Error& error);
    // For whoever delivers:
    /// Something waits that did not before, or waits no more.
    void outboxGrew();
    void nowPlaying(sostenuto::sync::TrackId track);

private:
    /// Says what a written edit changed, or what kept it from being written.
    template <class T, class Changed>
    Result<T> told(Result<T> result, Changed changed);
    template <class T>
    Result<T> toldList(Result<T> result, PlaylistId id);

    Database& m_database;
    EditStore m_edits;
    SmartPlaylistStore m_smart;
};

} // namespace sostenuto::sync
