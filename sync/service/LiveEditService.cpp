#include "sync/service/LiveEditService.h"

#include "sync/service/EditWorker.h"

#include <QPromise>

#include <memory>

namespace sostenuto::sync {

/// `work(worker)` gives a Result; the future gets it once it is durable.
template <class Work>
auto LiveEditService::post(Work work)
{
    using Answer = std::invoke_result_t<Work, EditWorker&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    send([promise, work = std::move(work)](const Result<EditWorker*>& worker) {
        promise->addResult(worker ? work(**worker) : Answer(tl::unexpected(worker.error())));
        promise->finish();
    });
    return promise->future();
}

void LiveEditService::send(Edit edit)
{
    if (m_worker)
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, edit = std::move(edit)] { edit(worker); }, Qt::QueuedConnection);
    else if (m_error)
        edit(tl::unexpected(*m_error));
    else
        m_waiting.append(std::move(edit));
}

void LiveEditService::storeReady(EditWorker* worker)
{
    m_worker = worker;
    m_error.reset();
    for (Edit& edit : std::exchange(m_waiting, {}))
        send(std::move(edit));
}

void LiveEditService::storeFailed(const Error& error)
{
    m_worker = nullptr;
    m_error = error;
    for (Edit& edit : std::exchange(m_waiting, {}))
        send(std::move(edit));
}

static QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

QFuture<Result<void>> LiveEditService::setLoved(const QVector<TrackId>& tracks, bool loved)
{
    return post([=, at = now()](EditWorker& worker) { return worker.setLoved(tracks, loved, at); });
}

QFuture<Result<void>> LiveEditService::setAlbumLoved(AlbumId album, bool loved)
{
    return post([=, at = now()](EditWorker& worker) { return worker.setAlbumLoved(album, loved, at); });
}

QFuture<Result<void>> LiveEditService::setArtistLoved(ArtistId artist, bool loved)
{
    return post([=, at = now()](EditWorker& worker) { return worker.setArtistLoved(artist, loved, at); });
}

QFuture<Result<void>> LiveEditService::setRating(TrackId track, int rating)
{
    return post([=, at = now()](EditWorker& worker) { return worker.setRating(track, rating, at); });
}

QFuture<Result<PlaylistId>> LiveEditService::createPlaylist(const QString& name, const QVector<TrackId>& tracks)
{
    return post([=, at = now()](EditWorker& worker) { return worker.createPlaylist(name, tracks, at); });
}

QFuture<Result<void>> LiveEditService::renamePlaylist(PlaylistId playlist, const QString& name)
{
    return post([=, at = now()](EditWorker& worker) { return worker.renamePlaylist(playlist, name, at); });
}

QFuture<Result<void>> LiveEditService::describePlaylist(PlaylistId playlist, const QString& comment)
{
    return post([=, at = now()](EditWorker& worker) { return worker.describePlaylist(playlist, comment, at); });
}

QFuture<Result<void>> LiveEditService::deletePlaylist(PlaylistId playlist)
{
    return post([=, at = now()](EditWorker& worker) { return worker.deletePlaylist(playlist, at); });
}

QFuture<Result<QVector<EntryId>>> LiveEditService::addToPlaylist(PlaylistId playlist, const QVector<TrackId>& tracks,
                                                                 int position)
{
    return post([=, at = now()](EditWorker& worker) { return worker.addToPlaylist(playlist, tracks, position, at); });
}

QFuture<Result<void>> LiveEditService::removeFromPlaylist(PlaylistId playlist, const QVector<EntryId>& entries)
{
    return post([=, at = now()](EditWorker& worker) { return worker.removeFromPlaylist(playlist, entries, at); });
}

QFuture<Result<void>> LiveEditService::moveInPlaylist(PlaylistId playlist, EntryId entry, int position)
{
    return post([=, at = now()](EditWorker& worker) { return worker.moveInPlaylist(playlist, entry, position, at); });
}

QFuture<Result<SmartPlaylistId>> LiveEditService::addSmartPlaylist(const SmartPlaylist& list)
{
    return post([=](EditWorker& worker) { return worker.addSmartPlaylist(list); });
}

QFuture<Result<void>> LiveEditService::changeSmartPlaylist(const SmartPlaylist& list)
{
    return post([=](EditWorker& worker) { return worker.changeSmartPlaylist(list); });
}

QFuture<Result<void>> LiveEditService::removeSmartPlaylist(SmartPlaylistId list)
{
    return post([=](EditWorker& worker) { return worker.removeSmartPlaylist(list); });
}

QFuture<Result<void>> LiveEditService::setBookmark(TrackId track, qint64 positionMs)
{
    return post([=, at = now()](EditWorker& worker) { return worker.setBookmark(track, positionMs, at); });
}

QFuture<Result<void>> LiveEditService::removeBookmarks(const QVector<TrackId>& tracks)
{
    return post([=, at = now()](EditWorker& worker) { return worker.removeBookmarks(tracks, at); });
}

QFuture<Result<void>> LiveEditService::recordPlay(TrackId track, const QDateTime& startedAt)
{
    return post([=](EditWorker& worker) { return worker.recordPlay(track, startedAt); });
}

QFuture<Result<void>> LiveEditService::keepPlay(TrackId track, const QDateTime& startedAt)
{
    return post([=](EditWorker& worker) { return worker.keepPlay(track, startedAt); });
}

QFuture<Result<int>> LiveEditService::clearHistory()
{
    return post([](EditWorker& worker) { return worker.clearHistory(); });
}

void LiveEditService::announceNowPlaying(TrackId track)
{
    if (m_worker)
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, track] { worker->announceNowPlaying(track); }, Qt::QueuedConnection);
}

} // namespace sostenuto::sync
