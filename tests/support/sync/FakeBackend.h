// A service in memory that does what a test tells it to.
#pragma once

#include <sync/backend/Backend.h>

#include <QHash>
#include <QMap>
#include <QPointer>

#include <functional>

namespace sostenuto::sync {

class FakeDownload;

/// Every answer comes through the event loop, as from a network. Thread: one.
class FakeBackend : public Backend {
    Q_OBJECT

public:
    using Backend::Backend;

    // What it has.
    QHash<QString, QByteArray> files; ///< by track id
    QHash<QString, QByteArray> covers;
    QByteArray validator = "\"v1\"";
    QHash<QString, RemoteArtistInfo> infos; ///< by artist id
    QHash<QString, QVector<Lyrics>> words;  ///< by track id
    std::optional<RemoteQueue> left;        ///< the account's queue
    bool keepsQueue = true;

    // How it behaves.
    /// Answers of these calls ("ping", "download", "setRating", …; "*" = all) fail.
    QMap<QString, Error> failing;
    bool silent = false;     ///< never answers
    qsizetype chunk = 1000;  ///< bytes per signal
    int cutAfterChunks = -1; ///< each download breaks after so many, -1 = never
    int cuts = -1;           ///< so many downloads break, -1 = all
    bool honoursRange = true;
    bool saysTotal = true;
    qint64 totalSaid = -1;  ///< instead of the true one
    qint64 offsetSaid = -1; ///< answers a range from another place than asked
    bool holdBytes = false; ///< downloads start and then stand still
    bool encodes = false;   ///< transcoded() may be asked
    bool ignoresKbps = false;
    /// What comes of a track when it is transcoded for the n-th time, n from 1.
    std::function<QByteArray(const QString& id, int kbps, int n)> encoded;

    // What was asked, in order: "ping", "download t1 500", "setRating t1 5", "saveQueue t1,t2 1 4500", …
    QStringList calls;
    [[nodiscard]] QStringList callsOf(const QString& name) const;
    /// Downloads under way.
    [[nodiscard]] int running() const;
    /// Those that stand still go on.
    void release();

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
    QFuture<Result<RemoteArtistInfo>> artistInfo(const QString& artistId, int mostSimilar) override;
    QFuture<Result<QVector<Lyrics>>> lyrics(const LyricsQuestion& question) override;
    QFuture<Result<std::optional<RemoteQueue>>> queue() override;
    QFuture<Result<void>> saveQueue(const RemoteQueue& queue) override;
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
    Download* download(const QString& trackId, qint64 offset, const QByteArray& validator) override;
    bool transcodes() const override { return encodes; }
    Download* transcoded(const QString& trackId, int kbps) override;

private:
    friend class FakeDownload;
    template <class T>
    QFuture<Result<T>> answer(Capability part, const QString& name, const QString& arguments, Result<T> result);
    [[nodiscard]] std::optional<Error> failureOf(const QString& name) const;

    Download* begin(FakeDownload* download);

    QVector<QPointer<FakeDownload>> m_downloads;
    int m_encodings = 0;
};

/// Thread: one.
class FakeDownload : public Download {
    Q_OBJECT

public:
    FakeDownload(FakeBackend& service, const QString& track, qint64 offset, const QByteArray& validator);
    /// Gives these bytes, and does not say how many they are.
    void give(const QByteArray& encoded) { m_encoded = encoded; }
    void cancel() override;
    void goOn() { soon(&FakeDownload::next); }
    [[nodiscard]] bool isOver() const { return m_over; }

private:
    void begin();
    void next();
    void end(const std::optional<Error>& error);
    void soon(void (FakeDownload::*what)());

    FakeBackend& m_service;
    QString m_track;
    qint64 m_offset;
    QByteArray m_validator;
    QByteArray m_file;
    std::optional<QByteArray> m_encoded;
    int m_chunks = 0;
    bool m_over = false;
};

} // namespace sostenuto::sync
