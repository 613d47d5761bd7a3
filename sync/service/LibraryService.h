// Questions to the local library, and word of its changes. Never waits for the network.
#pragma once

#include "sync/model/ArtistDetails.h"
#include "sync/model/ArtistOrder.h"
#include "sync/model/Bookmark.h"
#include "sync/model/Error.h"
#include "sync/model/SmartPlaylist.h"
#include "sync/model/Statistics.h"
#include "sync/model/TypedJump.h"

#include <QFuture>
#include <QObject>

namespace sostenuto::sync {

struct FolderLevel;
struct FolderPlace;
struct Home;
struct Mix;

/// Thread: main; answers come from the reader thread. Lists are read as id vectors, then windows of rows, so that a
/// view of any length costs what it shows. Ids unknown to the store are left out of the answer of the row questions.
class LibraryService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<QVector<AlbumId>>> albumIds(const AlbumQuery& query) = 0;
    virtual QFuture<Result<QVector<Album>>> albums(const QVector<AlbumId>& ids) = 0;
    virtual QFuture<Result<QVector<TrackId>>> trackIds(const TrackQuery& query) = 0;
    virtual QFuture<Result<QVector<Track>>> tracks(const QVector<TrackId>& ids) = 0;
    virtual QFuture<Result<QVector<ArtistId>>> artistIds(const QString& filter, ArtistOrder order) = 0;
    virtual QFuture<Result<QVector<Artist>>> artists(const QVector<ArtistId>& ids) = 0;
    virtual QFuture<Result<QVector<Playlist>>> playlists() = 0;
    virtual QFuture<Result<Playlist>> playlist(PlaylistId id) = 0;
    virtual QFuture<Result<QVector<PlaylistEntry>>> playlistEntries(PlaylistId id) = 0;
    virtual QFuture<Result<QVector<TrackId>>> lovedTrackIds() = 0;
    /// By name.
    virtual QFuture<Result<QVector<SmartPlaylist>>> smartPlaylists() = 0;
    /// Unknown ids are not counted. Costs a row's reading each.
    virtual QFuture<Result<ListTotals>> totals(const QVector<TrackId>& ids) = 0;
    virtual QFuture<Result<QVector<Group>>> groups(GroupKind kind) = 0;
    /// A newer search interrupts an older one, which then answers ErrorKind::Cancelled. Empty text answers nothing.
    virtual QFuture<Result<SearchResults>> search(const QString& text, bool hereOnly, int limitPerKind) = 0;
    virtual QFuture<Result<LibraryCounts>> counts() = 0;
    /// Most alike first: as the service said, else by genres and shared albums. The service is asked too when what it
    /// said is old; artistInfoChanged() follows if it says something. That it can't is nobody's trouble.
    virtual QFuture<Result<QVector<ArtistId>>> similarArtists(ArtistId id) = 0;
    /// As it is known here. The service is asked too, as for similarArtists().
    virtual QFuture<Result<ArtistDetails>> artistDetails(ArtistId id) = 0;
    virtual QFuture<Result<Statistics>> statistics(StatisticsSpan span) = 0;
    /// Its place in TypedJump::ids; -1 = none begins so.
    virtual QFuture<Result<int>> firstBeginning(const TypedJump& jump) = 0;
    /// As groups(GroupKind::Source), but nothing is counted: Group::tracks is 0.
    virtual QFuture<Result<QVector<Group>>> sources() = 0;
    /// All there are, the newest first.
    virtual QFuture<Result<QVector<Bookmark>>> bookmarks() = 0;
    virtual QFuture<Result<Home>> home() = 0;
    /// Of today. They stay as they are while the library and what was heard of it do.
    virtual QFuture<Result<QVector<Mix>>> mixes() = 0;
    /// What lies in a folder of this computer.
    virtual QFuture<Result<FolderLevel>> folderLevel(const FolderPlace& place) = 0;
    /// In it and below, in the order of their paths, the first `most`.
    virtual QFuture<Result<QVector<TrackId>>> folderTracks(const FolderPlace& place, int most) = 0;

Q_SIGNALS:
    /// Rows were added, changed or removed by a pull. At most four times a second.
    void catalogueChanged();
    /// Love, rating, plays or availability of these tracks changed.
    void tracksChanged(const QVector<sostenuto::sync::TrackId>& ids);
    /// A playlist or smart playlist was added, removed or renamed, or its counts or its rule changed.
    void playlistsChanged();
    /// The entries of this playlist changed.
    void playlistChanged(sostenuto::sync::PlaylistId id);
    void bookmarksChanged();
    /// The service said what it knows of this artist: who is like it, and a text.
    void artistInfoChanged(sostenuto::sync::ArtistId id);
    /// The library can't be read or written; the player goes on without it. StoreDamaged: damage was found, and the
    /// next start mends it.
    void storeTrouble(const sostenuto::sync::Error& error);
    /// The library was damaged: this is a new one, and what the listener made was brought back into it. `detail` is for
    /// the log.
    void storeReplaced(const QString& detail);
};

} // namespace sostenuto::sync
