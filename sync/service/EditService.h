// What the listener does to the library. Each call writes the store and the outbox in one transaction; the future says
// that it is durable, not that the service has it. The network hears of it later.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/SmartPlaylist.h"

#include <QFuture>
#include <QObject>

namespace sostenuto::sync {

/// Thread: main.
class EditService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<void>> setLoved(const QVector<TrackId>& tracks, bool loved) = 0;
    virtual QFuture<Result<void>> setAlbumLoved(AlbumId album, bool loved) = 0;
    virtual QFuture<Result<void>> setArtistLoved(ArtistId artist, bool loved) = 0;
    /// `rating` 0..5, 0 clears.
    virtual QFuture<Result<void>> setRating(TrackId track, int rating) = 0;

    virtual QFuture<Result<PlaylistId>> createPlaylist(const QString& name, const QVector<TrackId>& tracks) = 0;
    virtual QFuture<Result<void>> renamePlaylist(PlaylistId playlist, const QString& name) = 0;
    /// One line, empty = none.
    virtual QFuture<Result<void>> describePlaylist(PlaylistId playlist, const QString& comment) = 0;
    virtual QFuture<Result<void>> deletePlaylist(PlaylistId playlist) = 0;
    /// `position` -1 = at the end. Answers the new entries, so that the step can be undone.
    virtual QFuture<Result<QVector<EntryId>>> addToPlaylist(PlaylistId playlist, const QVector<TrackId>& tracks,
                                                            int position = -1) = 0;
    virtual QFuture<Result<void>> removeFromPlaylist(PlaylistId playlist, const QVector<EntryId>& entries) = 0;
    /// Moves one entry so that it stands at `position` afterwards.
    virtual QFuture<Result<void>> moveInPlaylist(PlaylistId playlist, EntryId entry, int position) = 0;

    /// Lists by rules belong to this computer: no service hears of them.
    virtual QFuture<Result<SmartPlaylistId>> addSmartPlaylist(const SmartPlaylist& list) = 0;
    virtual QFuture<Result<void>> changeSmartPlaylist(const SmartPlaylist& list) = 0;
    virtual QFuture<Result<void>> removeSmartPlaylist(SmartPlaylistId list) = 0;

    /// Where the listener goes on in this track; one a track.
    virtual QFuture<Result<void>> setBookmark(TrackId track, qint64 positionMs) = 0;
    virtual QFuture<Result<void>> removeBookmarks(const QVector<TrackId>& tracks) = 0;

    /// A play that counts (half of the track or four minutes were heard). `startedAt` in UTC.
    virtual QFuture<Result<void>> recordPlay(TrackId track, const QDateTime& startedAt) = 0;
    /// The same for a listener who wants no service to hear of it: counted here, never sent.
    virtual QFuture<Result<void>> keepPlay(TrackId track, const QDateTime& startedAt) = 0;
    /// Forgets when what was played on this computer. Counts stay, and so does what still waits to be sent. Answers how
    /// many plays went. There is no way back.
    virtual QFuture<Result<int>> clearHistory() = 0;
    /// Tells the service what plays now. Never stored, never repeated; silently dropped when the service is away.
    virtual void announceNowPlaying(TrackId track) = 0;
};

} // namespace sostenuto::sync
