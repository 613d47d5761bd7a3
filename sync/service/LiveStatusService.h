// The status' face on the main thread.
#pragma once

#include "sync/service/StatusService.h"

namespace sostenuto::sync {

class StatusFlow;

/// Thread: main. `flow` lives on the sync thread and is not called after that thread ended: see release().
class LiveStatusService : public StatusService {
    Q_OBJECT

public:
    explicit LiveStatusService(StatusFlow* flow, QObject* parent = nullptr);

    [[nodiscard]] ServiceState state() const override { return m_state; }
    void tryNow() override;
    void dismiss() override;

    /// The sync thread is about to end.
    void release() { m_flow = nullptr; }

private:
    void watchNetwork();

    StatusFlow* m_flow;
    ServiceState m_state;
};

} // namespace sostenuto::sync
