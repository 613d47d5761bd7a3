#include "tests/support/sync/FakeBackend.h"

#include <sync/model/Answer.h>

#include <QTimer>

namespace sostenuto::sync {

QStringList FakeBackend::callsOf(const QString& name) const
{
    QStringList found;
    for (const QString& call : calls)
        if (call.section(u' ', 0, 0) == name)
            found.append(call);
    return found;
}

void FakeBackend::release()
{
    holdBytes = false;
    for (const QPointer<FakeDownload>& download : std::as_const(m_downloads))
        if (download && !download->isOver())
            download->goOn();
}

int FakeBackend::running() const
{
    int count = 0;
    for (const auto& download : m_downloads)
        count += download && !download->isOver() ? 1 : 0;
    return count;
}

std::optional<Error> FakeBackend::failureOf(const QString& name) const
{
    for (const QString& key : {name, QStringLiteral("*")})
        if (failing.contains(key))
            return failing.value(key);
    return std::nullopt;
}

template <class T>
QFuture<Result<T>> FakeBackend::answer(Capability part, const QString& name, const QString& arguments, Result<T> result)
{
    calls.append((name + u' ' + arguments).trimmed());
    const Answer<T> promise;
    if (silent) {
        connect(this, &QObject::destroyed, this, [promise] {}); // as long as this lives: no answer, not even "none"
        return promise.future();
    }
    QTimer::singleShot(0, this, [this, part, name, promise, result = std::move(result)] {
        const auto error = failureOf(name);
        if (error)
            promise.fail(*error);
        else
            promise.give(result);
        const auto told = error ? error : result ? std::nullopt : std::optional(result.error());
        Q_EMIT answered(part, told, 5);
    });
    return promise.future();
}

QFuture<Result<void>> FakeBackend::ping()
{
    return answer<void>(Capability::SignIn, QStringLiteral("ping"), {}, {});
}

QFuture<Result<Page<RemoteArtist>>> FakeBackend::artists(int, int)
{
    return answer<Page<RemoteArtist>>(Capability::Library, QStringLiteral("artists"), {}, Page<RemoteArtist>{});
}

QFuture<Result<RemoteArtistInfo>> FakeBackend::artistInfo(const QString& artistId, int)
{
    return answer<RemoteArtistInfo>(Capability::Library, QStringLiteral("artistInfo"), artistId, infos.value(artistId));
}

QFuture<Result<QVector<Lyrics>>> FakeBackend::lyrics(const LyricsQuestion& question)
{
    return answer<QVector<Lyrics>>(Capability::Library, QStringLiteral("lyrics"), question.trackRemoteId,
                                   words.value(question.trackRemoteId));
}

QFuture<Result<Page<RemoteAlbum>>> FakeBackend::albums(int, int)
{
    return answer<Page<RemoteAlbum>>(Capability::Library, QStringLiteral("albums"), {}, Page<RemoteAlbum>{});
}

QFuture<Result<Page<RemoteTrack>>> FakeBackend::tracks(int, int)
{
    return answer<Page<RemoteTrack>>(Capability::Library, QStringLiteral("tracks"), {}, Page<RemoteTrack>{});
}

QFuture<Result<bool>> FakeBackend::listsTracks()
{
    return answer<bool>(Capability::Library, QStringLiteral("listsTracks"), {}, true);
}

QFuture<Result<QVector<RemoteTrack>>> FakeBackend::albumTracks(const QString& albumId)
{
    return answer<QVector<RemoteTrack>>(Capability::Library, QStringLiteral("albumTracks"), albumId,
                                        QVector<RemoteTrack>{});
}

QFuture<Result<RemoteTrack>> FakeBackend::track(const QString& trackId)
{
    return answer<RemoteTrack>(Capability::Library, QStringLiteral("track"), trackId, failure(ErrorKind::NotFound));
}

QFuture<Result<QVector<RemotePlaylist>>> FakeBackend::playlists()
{
    return answer<QVector<RemotePlaylist>>(Capability::Library, QStringLiteral("playlists"), {},
                                           QVector<RemotePlaylist>{});
}

QFuture<Result<RemotePlaylist>> FakeBackend::playlist(const QString& id)
{
    return answer<RemotePlaylist>(Capability::Library, QStringLiteral("playlist"), id, failure(ErrorKind::NotFound));
}

QFuture<Result<RemoteLoved>> FakeBackend::loved()
{
    return answer<RemoteLoved>(Capability::Library, QStringLiteral("loved"), {}, RemoteLoved{});
}

QFuture<Result<std::optional<RemoteQueue>>> FakeBackend::queue()
{
    using Left = std::optional<RemoteQueue>;
    return answer<Left>(Capability::Library, QStringLiteral("queue"), {},
                        keepsQueue ? Result<Left>(left) : failure(ErrorKind::NotFound));
}

QFuture<Result<void>> FakeBackend::saveQueue(const RemoteQueue& queue)
{
    const QString name = QStringLiteral("saveQueue");
    const bool isTaken = keepsQueue && !failureOf(name) && !silent;
    if (isTaken) {
        left = queue;
        left->changedAt = QDateTime::currentDateTimeUtc();
    }
    return answer<void>(
        Capability::Writes, name,
        QStringLiteral("%1 %2 %3").arg(queue.trackRemoteIds.join(u',')).arg(queue.current).arg(queue.positionMs),
        keepsQueue ? Result<void>{} : failure(ErrorKind::NotFound));
}

QFuture<Result<void>> FakeBackend::setLoved(Kind, const QString& id, bool loved)
{
    return answer<void>(Capability::Writes, QStringLiteral("setLoved"),
                        id + (loved ? QStringLiteral(" yes") : QStringLiteral(" no")), {});
}

QFuture<Result<void>> FakeBackend::setRating(const QString& id, int rating)
{
    return answer<void>(Capability::Writes, QStringLiteral("setRating"), id + u' ' + QString::number(rating), {});
}

QFuture<Result<QString>> FakeBackend::createPlaylist(const QString& name, const QStringList& ids)
{
    return answer<QString>(Capability::Writes, QStringLiteral("createPlaylist"), name + u' ' + ids.join(u','),
                           QStringLiteral("made"));
}

QFuture<Result<void>> FakeBackend::renamePlaylist(const QString& id, const QString& name)
{
    return answer<void>(Capability::Writes, QStringLiteral("renamePlaylist"), id + u' ' + name, {});
}

QFuture<Result<void>> FakeBackend::describePlaylist(const QString& id, const QString& comment)
{
    return answer<void>(Capability::Writes, QStringLiteral("describePlaylist"), id + u' ' + comment, {});
}

QFuture<Result<void>> FakeBackend::deletePlaylist(const QString& id)
{
    return answer<void>(Capability::Writes, QStringLiteral("deletePlaylist"), id, {});
}

QFuture<Result<void>> FakeBackend::appendToPlaylist(const QString& id, const QStringList& ids)
{
    return answer<void>(Capability::Writes, QStringLiteral("appendToPlaylist"), id + u' ' + ids.join(u','), {});
}

QFuture<Result<void>> FakeBackend::replacePlaylist(const QString& id, const QString&, const QStringList& ids)
{
    return answer<void>(Capability::Writes, QStringLiteral("replacePlaylist"), id + u' ' + ids.join(u','), {});
}

QFuture<Result<void>> FakeBackend::submitPlay(const QString& id, const QDateTime& at)
{
    return answer<void>(Capability::Writes, QStringLiteral("submitPlay"),
                        id + u' ' + QString::number(at.toMSecsSinceEpoch()), {});
}

QFuture<Result<void>> FakeBackend::announceNowPlaying(const QString& id)
{
    return answer<void>(Capability::Writes, QStringLiteral("announceNowPlaying"), id, {});
}

QFuture<Result<QByteArray>> FakeBackend::cover(const QString& coverArt, int edge)
{
    const auto found = covers.constFind(coverArt);
    return answer<QByteArray>(Capability::Artwork, QStringLiteral("cover"), coverArt + u' ' + QString::number(edge),
                              found == covers.constEnd() ? failure(ErrorKind::NotFound) : Result<QByteArray>(*found));
}

Download* FakeBackend::download(const QString& trackId, qint64 offset, const QByteArray& known)
{
    calls.append(QStringLiteral("download %1 %2").arg(trackId).arg(offset));
    return begin(new FakeDownload(*this, trackId, offset, known));
}

Download* FakeBackend::transcoded(const QString& trackId, int kbps)
{
    calls.append(QStringLiteral("transcoded %1 %2").arg(trackId).arg(kbps));
    auto* download = new FakeDownload(*this, trackId, 0, {});
    if (!ignoresKbps)
        download->give(encoded(trackId, kbps, ++m_encodings));
    return begin(download);
}

Download* FakeBackend::begin(FakeDownload* download)
{
    m_downloads.removeAll(nullptr);
    m_downloads.append(download);
    return download;
}

FakeDownload::FakeDownload(FakeBackend& service, const QString& track, qint64 offset, const QByteArray& known)
    : Download(&service), m_service(service), m_track(track), m_offset(offset), m_validator(known)
{
    if (!service.silent)
        soon(&FakeDownload::begin);
}

void FakeDownload::soon(void (FakeDownload::*what)())
{
    QTimer::singleShot(0, this, what);
}

void FakeDownload::begin()
{
    if (m_over)
        return;
    auto error = m_service.failureOf(m_encoded ? QStringLiteral("transcoded") : QStringLiteral("download"));
    if (!error && !m_service.files.contains(m_track))
        error = Error{ErrorKind::NotFound, {}};
    Q_EMIT m_service.answered(Capability::Streaming, error, 5);
    if (error)
        return end(error);
    m_file = m_encoded.value_or(m_service.files.value(m_track));
    const bool changed = !m_validator.isEmpty() && m_validator != m_service.validator;
    if (!m_service.honoursRange || changed || m_offset > m_file.size())
        m_offset = 0;
    if (m_offset > 0 && m_offset == m_file.size()) { // nothing is missing
        Q_EMIT started(m_offset, m_offset, m_service.validator);
        return end(std::nullopt);
    }
    const qint64 total = m_service.totalSaid >= 0 ? m_service.totalSaid : m_file.size();
    const qint64 offset = m_service.offsetSaid >= 0 ? m_service.offsetSaid : m_offset;
    Q_EMIT started(offset, m_service.saysTotal && !m_encoded ? total : -1, m_service.validator);
    soon(&FakeDownload::next);
}

void FakeDownload::next()
{
    if (m_over || m_service.holdBytes)
        return;
    if (m_service.cutAfterChunks >= 0 && m_chunks >= m_service.cutAfterChunks && m_service.cuts != 0) {
        if (m_service.cuts > 0)
            --m_service.cuts;
        const Error lost{ErrorKind::ConnectionLost, QStringLiteral("cut")};
        Q_EMIT m_service.answered(Capability::Streaming, lost, 5);
        return end(lost);
    }
    const QByteArray bytesNow = m_file.mid(m_offset, m_service.chunk);
    if (bytesNow.isEmpty())
        return end(std::nullopt);
    m_offset += bytesNow.size();
    ++m_chunks;
    Q_EMIT bytes(bytesNow);
    if (!m_over)
        soon(&FakeDownload::next);
}

void FakeDownload::cancel()
{
    end(Error{ErrorKind::Cancelled, {}});
}

void FakeDownload::end(const std::optional<Error>& error)
{
    if (std::exchange(m_over, true))
        return;
    Q_EMIT finished(error);
    deleteLater();
}

} // namespace sostenuto::sync
