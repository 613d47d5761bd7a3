// A service in memory that keeps what it is told, and loses a connection when a test says so.
#pragma once

#include <sync/backend/Backend.h>

#include <QHash>
#include <QMap>

#include <functional>
#include <optional>

namespace sostenuto::sync {

/// Every answer comes through the event loop. Thread: one.
class FakeMusicServer : public Backend {
    Q_OBJECT

public:
    using Backend::Backend;

    // What it has.
    struct Play {
        QString track;
        QDateTime at;
        friend bool operator==(const Play&, const Play&) = default;
    };
    QVector<RemoteArtist> allArtists;
    QVector<RemoteAlbum> allAlbums;
    QVector<RemoteTrack> allTracks;
    QMap<QString, RemotePlaylist> lists;
    QStringList lovedTracks;
    QHash<QString, int> ratings;
    QVector<Play> plays;
    std::optional<RemoteQueue> left; ///< the account's queue
    QVector<RemoteBookmark> marks;
    QDateTime now; ///< what its clock shows; invalid = the true time

    // How it behaves.
    bool tellsPlays = true;
    bool searchGivesNothing = false;                       ///< albums have to be walked
    int mostRows = 1000;                                   ///< of a page, whatever was asked
    QMap<QString, Error> refusing;                         ///< by the name of the call; "*" = all
    QMap<QString, int> hidden;                             ///< of a list: entries that it counts and does not show
    bool hidesFromOneList = false;                         ///< counts them where it lists all lists, and only there
    std::function<void(const QString& call)> beforeActing; ///< what others do just then

    enum class Cut { Before, After }; ///< the request was lost, or its answer
    struct Break {
        int request = -1; ///< counted from 0 over all requests
        Cut cut = Cut::Before;
    };
    Break breaks;
    std::function<void()> onBreak;

    /// What becomes of a call: whether it is acted on, and what is answered instead.
    struct Fate {
        bool acts = true;
        std::optional<Error> error = std::nullopt;
    };
    std::function<Fate(const QString& call)> fate; ///< asked for each, when there is one

    int requests = 0;
    QStringList calls;

    QFuture<Result<void>> ping() override;
    QFuture<Result<Page<RemoteArtist>>> artists(int offset, int size) override;
    QFuture<Result<Page<RemoteAlbum>>> albums(int offset, int size) override;
    QFuture<Result<Page<RemoteTrack>>> tracks(int offset, int size) override;
    QFuture<Result<bool>> listsTracks() override;
    QFuture<Result<QVector<RemoteTrack>>> albumTracks(const QString& albumId) override;
    QFuture<Result<RemoteTrack>> track(const QString& trackId) override;
    QFuture<Result<QVector<RemotePlaylist>>> playlists() override;
    QFuture<Result<RemotePlaylist>> playlist(const QString& playlistId) override;
    QFuture<Result<RemoteLoved>> loved() override;
    QFuture<Result<std::optional<RemoteQueue>>> queue() override;
    QFuture<Result<void>> saveQueue(const RemoteQueue& queue) override;
    QFuture<Result<QVector<RemoteBookmark>>> bookmarks() override;
    QFuture<Result<void>> setBookmark(const QString& trackId, qint64 positionMs) override;
    QFuture<Result<void>> removeBookmark(const QString& trackId) override;
    QFuture<Result<void>> setLoved(Kind kind, const QString& id, bool loved) override;
    QFuture<Result<void>> setRating(const QString& trackId, int rating) override;
    QFuture<Result<QString>> createPlaylist(const QString& name, const QStringList& trackIds) override;
    QFuture<Result<void>> renamePlaylist(const QString& id, const QString& name) override;
    QFuture<Result<void>> describePlaylist(const QString& id, const QString& comment) override;
    QFuture<Result<void>> deletePlaylist(const QString& id) override;
    QFuture<Result<void>> appendToPlaylist(const QString& id, const QStringList& trackIds) override;
    QFuture<Result<void>> replacePlaylist(const QString& id, const QString& name, const QStringList& ids) override;
    QFuture<Result<void>> submitPlay(const QString& trackId, const QDateTime& startedAt) override;
    QFuture<Result<void>> announceNowPlaying(const QString& trackId) override;
    QFuture<Result<QByteArray>> cover(const QString& coverArt, int edge) override;
    Download* download(const QString&, qint64, const QByteArray&) override { return nullptr; }

private:
    /// Runs `act` unless the connection breaks before, and loses its answer when it breaks after.
    template <class T>
    QFuture<Result<T>> request(const QString& name, std::function<Result<T>()> act);
    [[nodiscard]] std::optional<Error> refusal(const QString& name) const;

    int m_madeLists = 0;
};

} // namespace sostenuto::sync
