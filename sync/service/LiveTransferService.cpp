#include "sync/service/LiveTransferService.h"

#include "sync/folder/PlaylistFile.h"
#include "sync/service/AskThere.h"
#include "sync/service/TransferWorker.h"

namespace sostenuto::sync {

QStringList TransferService::playlistSuffixes()
{
    return {QStringLiteral("m3u8"), QStringLiteral("m3u"), QStringLiteral("xspf"), QStringLiteral("pls")};
}

bool TransferService::isPlaylistFile(const QString& path)
{
    return playlistFormatOf(path).has_value();
}

LiveTransferService::LiveTransferService(TransferWorker* worker, QObject* parent)
    : TransferService(parent), m_worker(worker)
{
    connect(&worker->imports(), &ImportFlow::progress, this, &TransferService::importProgress);
}

QFuture<Result<PlaylistImport>> LiveTransferService::readPlaylist(const QString& path)
{
    return askThere<PlaylistImport>(m_worker,
                                    [path](const TransferWorker& worker) { return worker.readPlaylist(path); });
}

QFuture<Result<void>> LiveTransferService::writePlaylist(const QString& path, PlaylistId playlist)
{
    return askThere<void>(m_worker, [=](const TransferWorker& worker) { return worker.writePlaylist(path, playlist); });
}

QFuture<Result<void>> LiveTransferService::writeTracks(const QString& path, const QString& name,
                                                       const QVector<TrackId>& tracks)
{
    return askThere<void>(m_worker,
                          [=](const TransferWorker& worker) { return worker.writeTracks(path, name, tracks); });
}

QFuture<Result<QVector<TrackId>>> LiveTransferService::tracksAt(const QString& path)
{
    return askThere<QVector<TrackId>>(m_worker, [path](const TransferWorker& worker) { return worker.tracksAt(path); });
}

QFuture<Result<void>> LiveTransferService::writeReport(const QString& path, const QByteArray& text)
{
    return askThere<void>(m_worker, [=](const TransferWorker&) { return TransferWorker::writeReport(path, text); });
}

QFuture<Result<void>> LiveTransferService::writeEverything(const QString& path)
{
    const Answer<void> answer;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, path, answer] { worker->writeEverything(path, answer); }, Qt::QueuedConnection);
    return answer.future();
}

QFuture<Result<ImportReport>> LiveTransferService::readEverything(const QString& path)
{
    const Answer<ImportReport> answer;
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, path, at = QDateTime::currentDateTimeUtc(), answer] {
            worker->imports().begin(path, at, answer);
        },
        Qt::QueuedConnection);
    return answer.future();
}

void LiveTransferService::cancelImport()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->imports().cancel(); }, Qt::QueuedConnection);
}

QFuture<Result<void>> LiveTransferService::undoImport(int number)
{
    const Answer<void> answer;
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, number, at = QDateTime::currentDateTimeUtc(), answer] {
            worker->imports().undo(number, at, answer);
        },
        Qt::QueuedConnection);
    return answer.future();
}

} // namespace sostenuto::sync
