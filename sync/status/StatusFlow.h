// StatusMachine with a clock, a timer and a service: feeds it outcomes and makes the checks it asks for.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/status/StatusMachine.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace sostenuto::sync {

struct WatchedService {
    SourceId source;
    QString name;                ///< display name
    bool onThisComputer = false; ///< loopback: the network has no say
};

/// Thread: sync.
class StatusFlow : public QObject {
    Q_OBJECT

public:
    explicit StatusFlow(QObject* parent = nullptr);

    /// Starts over with this service and checks it at once. nullptr = none.
    void useBackend(Backend* backend, const WatchedService& service);
    void setWaiting(const Waiting& waiting);
    void setHeldTracks(int count);
    /// The system's word, see StatusMachine.
    void networkGone(bool gone);
    void tryNow();
    void dismiss();

    [[nodiscard]] const ServiceState& state() const { return m_machine.state(); }

Q_SIGNALS:
    void stateChanged(const sostenuto::sync::ServiceState& state);
    /// ServiceState::reachable changed; `cause` says why when it is false.
    void reachableChanged(bool reachable, const sostenuto::sync::Error& cause);
    /// This part of the service is down and one real request should find out whether it still is.
    void partDue(sostenuto::sync::Capability part);

private:
    void answered(Capability part, const std::optional<Error>& outcome, qint64 ms);
    void step();
    void check();
    void tryPart(Capability part);
    void tellChange();
    [[nodiscard]] qint64 now();

    StatusMachine m_machine;
    QPointer<Backend> m_backend;
    bool m_onThisComputer = false;
    bool m_checking = false;
    int m_service = 0; ///< counts services: an answer of an earlier one is dropped
    bool m_stepping = false;
    ServiceState m_told;
    QTimer m_timer;
    qint64 m_now = 0;
    QElapsedTimer m_sinceNow;
};

} // namespace sostenuto::sync
