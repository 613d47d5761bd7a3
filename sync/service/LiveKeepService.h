// The face of KeepWorker.
#pragma once

#include "sync/service/KeepService.h"

namespace sostenuto::sync {

class HeldMover;
class KeepWorker;

/// Thread: main. Both workers live on the sync thread. Nothing may be asked after that thread ended.
class LiveKeepService : public KeepService {
    Q_OBJECT

public:
    explicit LiveKeepService(KeepWorker* worker, HeldMover* mover, QObject* parent = nullptr);

    QFuture<Result<void>> pin(const PinTarget& target) override;
    QFuture<Result<void>> unpin(const PinTarget& target) override;
    QFuture<Result<QVector<PinState>>> pins() override;
    QFuture<Result<HeldTotals>> totals() override;
    QFuture<Result<KeepRules>> rules() override;
    QFuture<Result<void>> setRules(const KeepRules& rules) override;
    QFuture<Result<void>> setQuota(qint64 bytes) override;
    QFuture<Result<void>> setPaused(bool paused) override;
    QFuture<Result<void>> setLimits(const FetchLimits& limits) override;
    QFuture<Result<void>> setQuality(int kbps) override;
    QFuture<Result<void>> setStreamQuality(int kbps) override;
    QFuture<Result<void>> clearPassing() override;
    QFuture<Result<Readiness>> readiness(const QVector<TrackId>& tracks) override;
    HeldHome home() const override { return m_home; }
    void moveHome(const QString& folder) override;
    void beginHomeAnew() override;
    void cancelMove() override;

private:
    void watchNetwork();

    KeepWorker* m_worker;
    HeldMover* m_mover;
    HeldHome m_home;
};

} // namespace sostenuto::sync
