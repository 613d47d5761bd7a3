// The past of the services, as a test says it was.
#pragma once

#include <sync/service/IncidentService.h>

#include <utility>

namespace sostenuto::ui {

class FakeIncidents : public sync::IncidentService {
    Q_OBJECT

public:
    using IncidentService::IncidentService;

    [[nodiscard]] QVector<sync::Incident> incidents() const override { return all; }
    [[nodiscard]] sync::Uptime uptime(sync::SourceId) const override { return days; }
    [[nodiscard]] QDate watchedSince() const override { return since; }
    void silent(sync::SourceId source, qint64 ms) override { silences.append({source, ms}); }

    QVector<sync::Incident> all;
    sync::Uptime days;
    QDate since;
    QVector<std::pair<sync::SourceId, qint64>> silences;
};

} // namespace sostenuto::ui
