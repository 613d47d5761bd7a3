// The face of QueueWorker.
#pragma once

#include "sync/service/QueueService.h"

namespace sostenuto::sync {

class QueueWorker;

/// Thread: main. `worker` lives on the sync thread. Nothing may be asked after that thread ended.
class LiveQueueService : public QueueService {
    Q_OBJECT

public:
    explicit LiveQueueService(QueueWorker* worker, QObject* parent = nullptr);

    void leave(const QueuePlace& place) override;
    void answered(const QueueOffer& offer) override;
    void look() override;
    [[nodiscard]] QFuture<Result<void>> sendNow() override;

private:
    QueueWorker* m_worker;
};

} // namespace sostenuto::sync
