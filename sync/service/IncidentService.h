// What went wrong in the last 90 days, and how much of them each part of a service worked.
#pragma once

#include "sync/model/Incident.h"

#include <QObject>

namespace sostenuto::sync {

/// Thread: main. Answers from memory.
class IncidentService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Of all services, the newest first; those that go on have no `recovered`.
    [[nodiscard]] virtual QVector<Incident> incidents() const = 0;
    [[nodiscard]] virtual Uptime uptime(SourceId source) const = 0;
    /// The first day of which anything is known; invalid = none yet.
    [[nodiscard]] virtual QDate watchedSince() const = 0;
    /// The listener wanted to hear something and nothing sounded for so long, because `source` did not answer.
    virtual void silent(SourceId source, qint64 ms) = 0;

Q_SIGNALS:
    void incidentsChanged();
    void uptimeChanged();
};

} // namespace sostenuto::sync
