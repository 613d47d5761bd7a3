// What a kind of service can do, in our words. One implementation per kind (sync/subsonic, later sync/folder, …).
#pragma once

#include "sync/model/Answer.h"
#include "sync/model/Bookmark.h"
#include "sync/model/Lyrics.h"
#include "sync/model/Remote.h"
#include "sync/model/ServiceState.h"

#include <QFuture>
#include <QObject>

#include <optional>

class QIODevice;

namespace sostenuto::sync {

/// One page of a listing. `count` is what the service sent before anything was left out: paging advances by it and ends
/// only at an empty page.
template <class T>
struct Page {
    QVector<T> rows;
    int count = 0;
};

/// A download under way. Deletes itself after finished. Thread: sync.
class Download : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void cancel() = 0;

Q_SIGNALS:
    /// The answer is audio and begins at byte `offset` (0 = the service started over, whatever was asked). `total` is
    /// the length of the whole file, -1 = unknown. Emitted once, before any bytes.
    void started(qint64 offset, qint64 total, const QByteArray& validator);
    void bytes(const QByteArray& chunk);
    /// Exactly once, last; no value = all bytes came.
    void finished(const std::optional<sostenuto::sync::Error>& error);
};

/// Thread: sync. Every request's outcome is also told to whoever watches, see answered().
class Backend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Cheapest proof that the service answers and knows us.
    virtual QFuture<Result<void>> ping() = 0;

    /// Has the catalogue changed? A service that can't tell says nothing.
    virtual QFuture<Result<RemoteSignal>> signal()
    {
        const Answer<RemoteSignal> none;
        none.give(RemoteSignal{});
        return none.future();
    }
    virtual QFuture<Result<Page<RemoteArtist>>> artists(int offset, int size) = 0;
    virtual QFuture<Result<Page<RemoteAlbum>>> albums(int offset, int size) = 0;
    virtual QFuture<Result<Page<RemoteTrack>>> tracks(int offset, int size) = 0;
    /// false: tracks() gives nothing on this service; walk the albums instead.
    virtual QFuture<Result<bool>> listsTracks() = 0;
    virtual QFuture<Result<QVector<RemoteTrack>>> albumTracks(const QString& albumId) = 0;
    virtual QFuture<Result<RemoteTrack>> track(const QString& trackId) = 0;
    virtual QFuture<Result<QVector<RemotePlaylist>>> playlists() = 0;
    virtual QFuture<Result<RemotePlaylist>> playlist(const QString& playlistId) = 0;
    virtual QFuture<Result<RemoteLoved>> loved() = 0;
    /// The internet radio stations that the service lists. A service without such a list answers none.
    virtual QFuture<Result<QVector<RemoteStation>>> stations()
    {
        const Answer<QVector<RemoteStation>> none;
        none.give(QVector<RemoteStation>{});
        return none.future();
    }

    /// Who is like this artist, `mostSimilar` at most, and what is to be said of it. A service that knows nothing says
    /// nothing.
    virtual QFuture<Result<RemoteArtistInfo>> artistInfo(const QString& artistId, int mostSimilar)
    {
        Q_UNUSED(artistId)
        Q_UNUSED(mostSimilar)
        const Answer<RemoteArtistInfo> none;
        none.give(RemoteArtistInfo{});
        return none.future();
    }

    /// The words of a track, in every language that the service has them in. One that has none, or knows no such call,
    /// says nothing.
    virtual QFuture<Result<QVector<Lyrics>>> lyrics(const LyricsQuestion& question)
    {
        Q_UNUSED(question)
        const Answer<QVector<Lyrics>> none;
        none.give(QVector<Lyrics>{});
        return none.future();
    }

    /// Whether it gives words line by line, with their times. Asks it.
    virtual QFuture<Result<bool>> timesLyrics()
    {
        const Answer<bool> no;
        no.give(false);
        return no.future();
    }

    /// The play queue that some player of the account left; nullopt = none did. NotFound: the service keeps none.
    virtual QFuture<Result<std::optional<RemoteQueue>>> queue()
    {
        const Answer<std::optional<RemoteQueue>> none;
        none.fail({ErrorKind::NotFound, QStringLiteral("no queue is kept there"), 0, false});
        return none.future();
    }
    /// Leaves this one in its place, under the name `changedBy`; changedAt is the service's to say. A service may take
    /// less of a long queue: what lies ahead of the current track before what is over.
    virtual QFuture<Result<void>> saveQueue(const RemoteQueue& queue)
    {
        Q_UNUSED(queue)
        const Answer<void> none;
        none.fail({ErrorKind::NotFound, QStringLiteral("no queue is kept there"), 0, false});
        return none.future();
    }

    /// Every bookmark of this account. NotFound: the service keeps none.
    virtual QFuture<Result<QVector<RemoteBookmark>>> bookmarks()
    {
        const Answer<QVector<RemoteBookmark>> none;
        none.fail({ErrorKind::NotFound, QStringLiteral("no bookmarks are kept there"), 0, false});
        return none.future();
    }
    /// In the place of the one that the track has. Twice is once.
    virtual QFuture<Result<void>> setBookmark(const QString& trackId, qint64 positionMs)
    {
        Q_UNUSED(trackId)
        Q_UNUSED(positionMs)
        const Answer<void> none;
        none.fail({ErrorKind::NotFound, QStringLiteral("no bookmarks are kept there"), 0, false});
        return none.future();
    }
    /// That there is none is no error.
    virtual QFuture<Result<void>> removeBookmark(const QString& trackId) { return setBookmark(trackId, -1); }

    enum class Kind { Track, Album, Artist };
    virtual QFuture<Result<void>> setLoved(Kind kind, const QString& id, bool loved) = 0;
    virtual QFuture<Result<void>> setRating(const QString& trackId, int rating) = 0;
    /// Answers the new list's remote id.
    virtual QFuture<Result<QString>> createPlaylist(const QString& name, const QStringList& trackIds) = 0;
    virtual QFuture<Result<void>> renamePlaylist(const QString& id, const QString& name) = 0;
    virtual QFuture<Result<void>> describePlaylist(const QString& id, const QString& comment) = 0;
    virtual QFuture<Result<void>> deletePlaylist(const QString& id) = 0;
    virtual QFuture<Result<void>> appendToPlaylist(const QString& id, const QStringList& trackIds) = 0;
    /// Makes the list exactly this.
    virtual QFuture<Result<void>> replacePlaylist(const QString& id, const QString& name,
                                                  const QStringList& trackIds) = 0;
    virtual QFuture<Result<void>> submitPlay(const QString& trackId, const QDateTime& startedAt) = 0;
    virtual QFuture<Result<void>> announceNowPlaying(const QString& trackId) = 0;

    virtual QFuture<Result<QByteArray>> cover(const QString& coverArt, int edge) = 0;
    /// The original file from `offset` on. `validator` from an earlier started() makes the service start over when the
    /// file changed meanwhile; empty = none known.
    virtual Download* download(const QString& trackId, qint64 offset, const QByteArray& validator) = 0;
    /// Whether transcoded() may be asked. Not of a service that counts each such answer as a play.
    [[nodiscard]] virtual bool transcodes() const { return false; }
    /// The same sound with at most so many kbit/s, from its start, in a format of the service's choice. Two answers are
    /// never the same bytes. `total` is mostly unknown, and the answer of a service whose encoder broke ends as one
    /// that is whole: what came has to be listened to. A service that has no encoder gives the original.
    virtual Download* transcoded(const QString& trackId, int kbps)
    {
        Q_UNUSED(kbps)
        return download(trackId, 0, {});
    }

Q_SIGNALS:
    /// One request to the service ended, after `ms` milliseconds; no value = it did what was asked. Not emitted for a
    /// request that we cancelled ourselves. A download answers when its first bytes came, and once more only when it
    /// broke after that.
    void answered(sostenuto::sync::Capability capability, const std::optional<sostenuto::sync::Error>& error,
                  qint64 ms);
};

} // namespace sostenuto::sync
