// The face of IncidentWorker.
#pragma once

#include "sync/service/IncidentService.h"

#include <map>

namespace sostenuto::sync {

class IncidentWorker;

/// Thread: main. `worker` lives on the sync thread. Nothing may be told after that thread ended.
class LiveIncidentService : public IncidentService {
    Q_OBJECT

public:
    explicit LiveIncidentService(IncidentWorker* worker, QObject* parent = nullptr);

    [[nodiscard]] QVector<Incident> incidents() const override { return m_incidents; }
    [[nodiscard]] Uptime uptime(SourceId source) const override;
    [[nodiscard]] QDate watchedSince() const override;
    void silent(SourceId source, qint64 ms) override;

private:
    IncidentWorker* m_worker;
    QVector<Incident> m_incidents;
    std::map<SourceId, Uptime> m_days;
};

} // namespace sostenuto::sync
