// The face of DrillWorker.
#pragma once

#include "sync/service/DrillService.h"

namespace sostenuto::sync {

class DrillWorker;

/// Thread: main. `worker` lives on the sync thread and is not called after that thread ended: see release().
class LiveDrillService : public DrillService {
    Q_OBJECT

public:
    explicit LiveDrillService(DrillWorker* worker, QObject* parent = nullptr);

    /// As the sync thread told it last.
    [[nodiscard]] std::optional<Drill> drill() const override { return m_drill; }
    void start(DrillKind kind, std::chrono::seconds length = usualDrill) override;
    void end() override;

    /// The sync thread is about to end.
    void release() { m_worker = nullptr; }

private:
    DrillWorker* m_worker;
    std::optional<Drill> m_drill;
};

} // namespace sostenuto::sync
