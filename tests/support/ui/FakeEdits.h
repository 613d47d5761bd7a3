// Edits that change a FakeLibrary and are written down.
#pragma once

#include "FakeLibrary.h"

#include <sync/service/EditService.h>

#include <QStringList>

#include <optional>

namespace sostenuto::ui {

class FakeEdits : public sync::EditService {
    Q_OBJECT

public:
    explicit FakeEdits(FakeLibrary& library, QObject* parent = nullptr) : EditService(parent), m_library(library) {}

    QFuture<sync::Result<void>> setLoved(const QVector<sync::TrackId>& tracks, bool loved) override;
    QFuture<sync::Result<void>> setAlbumLoved(sync::AlbumId album, bool loved) override;
    QFuture<sync::Result<void>> setArtistLoved(sync::ArtistId artist, bool loved) override;
    QFuture<sync::Result<void>> setRating(sync::TrackId track, int rating) override;
    QFuture<sync::Result<sync::PlaylistId>> createPlaylist(const QString& name,
                                                           const QVector<sync::TrackId>& tracks) override;
    QFuture<sync::Result<void>> renamePlaylist(sync::PlaylistId playlist, const QString& name) override;
    QFuture<sync::Result<void>> describePlaylist(sync::PlaylistId playlist, const QString& comment) override;
    QFuture<sync::Result<void>> deletePlaylist(sync::PlaylistId playlist) override;
    QFuture<sync::Result<QVector<sync::EntryId>>>
    addToPlaylist(sync::PlaylistId playlist, const QVector<sync::TrackId>& tracks, int position = -1) override;
    QFuture<sync::Result<void>> removeFromPlaylist(sync::PlaylistId playlist,
                                                   const QVector<sync::EntryId>& entries) override;
    QFuture<sync::Result<void>> moveInPlaylist(sync::PlaylistId playlist, sync::EntryId entry, int position) override;
    QFuture<sync::Result<sync::SmartPlaylistId>> addSmartPlaylist(const sync::SmartPlaylist& list) override;
    QFuture<sync::Result<void>> changeSmartPlaylist(const sync::SmartPlaylist& list) override;
    QFuture<sync::Result<void>> removeSmartPlaylist(sync::SmartPlaylistId list) override;
    QFuture<sync::Result<void>> setBookmark(sync::TrackId track, qint64 positionMs) override;
    QFuture<sync::Result<void>> removeBookmarks(const QVector<sync::TrackId>& tracks) override;
    QFuture<sync::Result<void>> recordPlay(sync::TrackId track, const QDateTime& startedAt) override;
    QFuture<sync::Result<void>> keepPlay(sync::TrackId track, const QDateTime& startedAt) override;
    QFuture<sync::Result<int>> clearHistory() override;
    void announceNowPlaying(sync::TrackId track) override;

    /// One line per call: "setLoved 12 14 true", "createPlaylist Kitchen", "moveInPlaylist 5 71 0", …
    QStringList calls;
    /// The next call fails with this, and changes nothing.
    std::optional<sync::ErrorKind> failNext;

private:
    /// Writes the call down. False: it is to fail.
    bool begin(const QString& call, sync::Error* error);

    FakeLibrary& m_library;
};

} // namespace sostenuto::ui
