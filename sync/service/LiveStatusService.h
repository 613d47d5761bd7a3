// The status' face on the main thread.
#pragma once

#include "sync/service/StatusService.h"

namespace sostenuto::sync {

class StatusBoard;

/// Thread: main. `board` lives on the sync thread and is not called after that thread ended: see release().
class LiveStatusService : public StatusService {
    Q_OBJECT

public:
    explicit LiveStatusService(StatusBoard* board, QObject* parent = nullptr);

    [[nodiscard]] QVector<ServiceState> states() const override { return m_states; }
    void tryNow() override;
    void dismiss() override;

    /// The sync thread is about to end.
    void release() { m_board = nullptr; }

private:
    void watchNetwork();

    StatusBoard* m_board;
    QVector<ServiceState> m_states;
};

} // namespace sostenuto::sync
