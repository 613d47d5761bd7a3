#include "sync/service/LiveIncidentService.h"

#include "sync/service/IncidentWorker.h"

#include <algorithm>

namespace sostenuto::sync {

LiveIncidentService::LiveIncidentService(IncidentWorker* worker, QObject* parent)
    : IncidentService(parent), m_worker(worker)
{
    connect(worker, &IncidentWorker::incidentsChanged, this, [this](const QVector<Incident>& incidents) {
        m_incidents = incidents;
        Q_EMIT incidentsChanged();
    });
    connect(worker, &IncidentWorker::uptimeChanged, this, [this](SourceId source, const Uptime& days) {
        m_days[source] = days;
        Q_EMIT uptimeChanged();
    });
    connect(worker, &IncidentWorker::forgotten, this, [this](SourceId source) {
        m_days.erase(source);
        Q_EMIT uptimeChanged();
    });
}

Uptime LiveIncidentService::uptime(SourceId source) const
{
    const auto known = m_days.find(source);
    return lastDays(known == m_days.end() ? Uptime{} : known->second, QDate::currentDate());
}

QDate LiveIncidentService::watchedSince() const
{
    QDate first;
    for (const auto& [source, days] : m_days)
        for (const QVector<DayUptime>& part : days)
            if (!part.isEmpty() && (!first.isValid() || part.first().day < first))
                first = part.first().day;
    return first;
}

void LiveIncidentService::silent(SourceId source, qint64 ms)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, source, ms] { worker->silent(source, ms); }, Qt::QueuedConnection);
}

} // namespace sostenuto::sync
