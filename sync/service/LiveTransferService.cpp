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

QFuture<Result<void>> LiveTransferService::writeEverything(const QString& path)
{
    return askThere<void>(m_worker, [path](const TransferWorker& worker) { return worker.writeEverything(path); });
}

QFuture<Result<ImportReport>> LiveTransferService::readEverything(const QString& path)
{
    return askThere<ImportReport>(m_worker, [path, at = QDateTime::currentDateTimeUtc()](const TransferWorker& worker) {
        return worker.readEverything(path, at);
    });
}

} // namespace sostenuto::sync
