// IncidentService's work, on the sync thread: follows the states of all services and writes down what went wrong.
#pragma once

#include "sync/incidents/IncidentPlan.h"
#include "sync/incidents/UptimePlan.h"
#include "sync/store/IncidentStore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>
#include <memory>

namespace sostenuto::sync {

class Backend;
class Database;

/// Made on the main thread and moved to the sync thread with SyncCore. Wiring: useStore() when the library is open,
/// then statesChanged(), and useBackend() as for everybody. Written at changes, and at most once a minute else. Thread:
/// sync.
class IncidentWorker : public QObject {
    Q_OBJECT

public:
    explicit IncidentWorker(QObject* parent = nullptr);
    ~IncidentWorker() override;

    void useStore(Database& database);
    /// Writes what is not written yet; nothing is followed any more.
    void close();
    /// nullptr = there is no way to it at present; has to be told before the backend dies.
    void useBackend(SourceId source, Backend* backend);
    void statesChanged(const QVector<sostenuto::sync::ServiceState>& states);
    /// An outage is rehearsed from now on, or not any more.
    void drilling(bool on);
    void silent(SourceId source, qint64 ms);
    /// The service was removed, and its past goes with it.
    void forget(SourceId source);

Q_SIGNALS:
    /// All of them, the newest first.
    void incidentsChanged(const QVector<sostenuto::sync::Incident>& incidents);
    void uptimeChanged(sostenuto::sync::SourceId source, const sostenuto::sync::Uptime& days);
    void forgotten(sostenuto::sync::SourceId source);

private:
    struct Service {
        explicit Service(IncidentPlan::NewId newId) : incidents(std::move(newId)) {}
        IncidentPlan incidents;
        UptimePlan uptime;
        ServiceState state;
    };

    void load(const QDateTime& now);
    void resume();
    Service& service(SourceId source);
    void tell(Service& service, const QDateTime& now);
    void minute();
    void write(const QDateTime& now, bool days);
    /// Whether there was news of incidents.
    bool take(SourceId source, Service& service, bool days);
    void merge(const Incident& incident);
    void learnTracks(Service& service, Incident& incident);
    [[nodiscard]] QDateTime now();

    std::unique_ptr<IncidentStore> m_store;
    std::map<SourceId, Service> m_services;
    std::map<SourceId, QPointer<Backend>> m_backends; ///< those that are listened to
    QVector<Incident> m_all;                          ///< the newest first
    IncidentChanges m_waiting;                        ///< to be written
    qint64 m_lastId = 0;
    bool m_drilling = false;
    QTimer m_minute;
    qint64 m_now = 0;
    QElapsedTimer m_sinceNow;
};

} // namespace sostenuto::sync
