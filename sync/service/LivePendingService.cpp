#include "sync/service/LivePendingService.h"

#include "sync/service/AskThere.h"
#include "sync/service/PendingWorker.h"

namespace sostenuto::sync {

LivePendingService::LivePendingService(PendingWorker* worker, QObject* parent)
    : PendingService(parent), m_worker(worker)
{
    connect(worker, &PendingWorker::pendingChanged, this, &PendingService::pendingChanged);
}

QFuture<Result<QVector<qint64>>> LivePendingService::ids(const PendingFilter& filter)
{
    return askThere<QVector<qint64>>(m_worker, [=](const PendingWorker& worker) { return worker.ids(filter); });
}

QFuture<Result<QVector<PendingChange>>> LivePendingService::changesOf(const QVector<qint64>& ids)
{
    return askThere<QVector<PendingChange>>(m_worker,
                                            [=](const PendingWorker& worker) { return worker.changesOf(ids); });
}

QFuture<Result<QVector<PendingChange>>> LivePendingService::changes(int offset, int atMost)
{
    return askThere<QVector<PendingChange>>(
        m_worker, [=](const PendingWorker& worker) { return worker.changes(offset, atMost); });
}

QFuture<Result<int>> LivePendingService::count()
{
    return askThere<int>(m_worker, [](const PendingWorker& worker) { return worker.count(); });
}

QFuture<Result<void>> LivePendingService::retry(const QVector<qint64>& ids)
{
    return askThere<void>(m_worker, [=](PendingWorker& worker) { return worker.retry(ids); });
}

QFuture<Result<void>> LivePendingService::discard(const QVector<qint64>& ids)
{
    return askThere<void>(m_worker, [=](PendingWorker& worker) { return worker.discard(ids); });
}

QFuture<Result<QVector<PlaylistConflict>>> LivePendingService::conflicts()
{
    return askThere<QVector<PlaylistConflict>>(m_worker,
                                               [](const PendingWorker& worker) { return worker.conflicts(); });
}

QFuture<Result<void>> LivePendingService::resolve(qint64 id, ConflictChoice choice)
{
    return askThere<void>(m_worker, [=](PendingWorker& worker) { return worker.resolve(id, choice); });
}

QFuture<Result<void>> LivePendingService::write(const QString& path)
{
    return askThere<void>(m_worker, [=](const PendingWorker& worker) { return worker.write(path); });
}

QFuture<Result<QVector<PlaylistNote>>> LivePendingService::history(PlaylistId playlist)
{
    return askThere<QVector<PlaylistNote>>(m_worker,
                                           [=](const PendingWorker& worker) { return worker.history(playlist); });
}

} // namespace sostenuto::sync
