// The face of PendingWorker.
#pragma once

#include "sync/service/PendingService.h"

namespace sostenuto::sync {

class PendingWorker;

/// Thread: main. `worker` lives on the sync thread. Nothing may be asked after that thread ended.
class LivePendingService : public PendingService {
    Q_OBJECT

public:
    explicit LivePendingService(PendingWorker* worker, QObject* parent = nullptr);

    QFuture<Result<QVector<qint64>>> ids(const PendingFilter& filter) override;
    QFuture<Result<QVector<PendingChange>>> changesOf(const QVector<qint64>& ids) override;
    QFuture<Result<QVector<PendingChange>>> changes(int offset, int atMost) override;
    QFuture<Result<int>> count() override;
    QFuture<Result<void>> retry(const QVector<qint64>& ids) override;
    QFuture<Result<void>> discard(const QVector<qint64>& ids) override;
    QFuture<Result<QVector<PlaylistConflict>>> conflicts() override;
    QFuture<Result<void>> resolve(qint64 id, ConflictChoice choice) override;
    QFuture<Result<void>> write(const QString& path) override;
    QFuture<Result<QVector<PlaylistNote>>> history(PlaylistId playlist) override;

private:
    PendingWorker* m_worker;
};

} // namespace sostenuto::sync
