// The face of TransferWorker.
#pragma once

#include "sync/service/TransferService.h"

namespace sostenuto::sync {

class TransferWorker;

/// Thread: main. `worker` lives on the sync thread. Nothing may be asked after that thread ended.
class LiveTransferService : public TransferService {
    Q_OBJECT

public:
    explicit LiveTransferService(TransferWorker* worker, QObject* parent = nullptr);

    QFuture<Result<PlaylistImport>> readPlaylist(const QString& path) override;
    QFuture<Result<void>> writePlaylist(const QString& path, PlaylistId playlist) override;
    QFuture<Result<void>> writeTracks(const QString& path, const QString& name,
                                      const QVector<TrackId>& tracks) override;
    QFuture<Result<QVector<TrackId>>> tracksAt(const QString& path) override;
    QFuture<Result<void>> writeReport(const QString& path, const QByteArray& text) override;
    QFuture<Result<void>> writeEverything(const QString& path) override;
    QFuture<Result<ImportReport>> readEverything(const QString& path) override;
    void cancelImport() override;
    QFuture<Result<void>> undoImport(int number) override;

private:
    TransferWorker* m_worker;
};

} // namespace sostenuto::sync
