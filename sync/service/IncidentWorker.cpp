#include "sync/service/IncidentWorker.h"

#include "sync/backend/Backend.h"
#include "sync/status/Meaning.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <algorithm>
#include <set>
#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(incidentLog, "sostenuto.incidents", QtWarningMsg)

constexpr int minuteMs = 60'000;

bool isFailure(Meaning meaning)
{
    return meaning != Meaning::Works && meaning != Meaning::SaysNothing;
}

} // namespace

IncidentWorker::IncidentWorker(QObject* parent) : QObject(parent), m_minute(this)
{
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &IncidentWorker::minute);
}

IncidentWorker::~IncidentWorker() = default;

void IncidentWorker::useStore(Database& database)
{
    m_store = std::make_unique<IncidentStore>(database);
    load(now());
}

void IncidentWorker::load(const QDateTime& now)
{
    if (const auto tidied = m_store->tidy(now); !tidied)
        qCWarning(incidentLog).noquote() << tidied.error().detail;
    const auto incidents = m_store->incidents();
    const auto days = m_store->days();
    if (!incidents || !days) { // nothing is overwritten that could not be read
        qCWarning(incidentLog).noquote() << (incidents ? days.error().detail : incidents.error().detail);
        return m_store.reset();
    }
    m_all = *incidents;
    std::map<SourceId, Uptime> known;
    for (const UptimeRow& row : *days)
        known[row.source][size_t(row.part)].append(row.day);
    for (const auto& [source, uptime] : known) {
        service(source).uptime = UptimePlan(uptime);
        Q_EMIT uptimeChanged(source, uptime);
    }
    resume();
    write(now, false);
    Q_EMIT incidentsChanged(m_all);
    m_minute.start();
}

/// Of each service the newest may go on. What waited after an older one has become that one's.
void IncidentWorker::resume()
{
    QVector<Incident> unfinished;
    std::set<std::pair<SourceId, bool>> newer;
    for (const Incident& incident : std::as_const(m_all)) {
        m_lastId = std::max(m_lastId, incident.id.value);
        const bool isNewest =
            incident.drill || newer.insert({incident.source, incident.kind == BannerKind::Degraded}).second;
        if (!incident.recovered.isValid() || (isNewest && !incident.caughtUp.isValid()))
            unfinished.prepend(incident); // the newest last
    }
    for (const Incident& incident : std::as_const(unfinished))
        service(incident.source).incidents.resume(incident);
}

void IncidentWorker::close()
{
    if (!m_store)
        return;
    m_minute.stop();
    const QDateTime at = now();
    for (auto& [source, service] : m_services)
        service.uptime.watched(at);
    write(at, true);
    for (const auto& [source, backend] : m_backends)
        if (backend)
            backend->disconnect(this);
    m_backends.clear();
    m_store.reset();
}

void IncidentWorker::useBackend(SourceId source, Backend* backend)
{
    if (const auto before = m_backends.find(source); before != m_backends.end()) {
        if (before->second)
            before->second->disconnect(this);
        m_backends.erase(before);
    }
    if (!backend || !m_store)
        return;
    m_backends.emplace(source, backend);
    connect(backend, &Backend::answered, this, [this, source](Capability, const std::optional<Error>& error) {
        const Meaning meaning = meaningOf(error);
        if (meaning == Meaning::SaysNothing)
            return;
        const QDateTime at = now();
        Service& asked = service(source);
        asked.uptime.heard(at);
        if (isFailure(meaning))
            asked.incidents.failed(at);
    });
}

void IncidentWorker::statesChanged(const QVector<ServiceState>& states)
{
    if (!m_store)
        return;
    const QDateTime at = now();
    bool changed = false;
    for (const ServiceState& state : states) {
        if (!state.source.isValid())
            continue;
        Service& told = service(state.source);
        const ServiceState before = std::exchange(told.state, state);
        if (before == state)
            continue;
        tell(told, at);
        changed = changed || before.health != state.health || before.kind != state.kind;
    }
    write(at, changed);
}

IncidentWorker::Service& IncidentWorker::service(SourceId source)
{
    const auto known = m_services.find(source);
    if (known != m_services.end())
        return known->second;
    return m_services.emplace(source, Service([this] { return IncidentId{++m_lastId}; })).first->second;
}

void IncidentWorker::tell(Service& service, const QDateTime& now)
{
    if (!service.state.source.isValid())
        return; // only its past is known yet
    service.incidents.told(service.state, m_drilling, now);
    service.uptime.told(service.state, m_drilling, now);
}

void IncidentWorker::minute()
{
    const QDateTime at = now();
    for (auto& [source, service] : m_services)
        tell(service, at);
    write(at, true);
}

void IncidentWorker::drilling(bool on)
{
    if (std::exchange(m_drilling, on) == on || !m_store)
        return;
    minute();
}

void IncidentWorker::silent(SourceId source, qint64 ms)
{
    if (!m_store || m_services.find(source) == m_services.end())
        return;
    const QDateTime at = now();
    service(source).incidents.silent(ms, at);
    write(at, false);
}

void IncidentWorker::forget(SourceId source)
{
    m_services.erase(source);
    m_all.removeIf([source](const Incident& one) { return one.source == source; });
    m_waiting.incidents.removeIf([source](const Incident& one) { return one.source == source; });
    m_waiting.days.removeIf([source](const UptimeRow& row) { return row.source == source; });
    if (!m_store)
        return;
    if (const auto done = m_store->forget(source); !done)
        qCWarning(incidentLog).noquote() << done.error().detail;
    Q_EMIT forgotten(source);
    Q_EMIT incidentsChanged(m_all);
}

/// What could not be written is tried again with what comes next.
void IncidentWorker::write(const QDateTime& now, bool days)
{
    bool isNews = false;
    for (auto& [source, service] : m_services)
        isNews = take(source, service, days) || isNews;
    m_all.removeIf([&](const Incident& one) { return one.began < now.addDays(-uptimeDays); });
    if (m_store && !m_waiting.isEmpty()) {
        if (const auto written = m_store->write(m_waiting, now); written)
            m_waiting = {};
        else
            qCWarning(incidentLog).noquote() << written.error().detail;
    }
    if (isNews)
        Q_EMIT incidentsChanged(m_all);
}

bool IncidentWorker::take(SourceId source, Service& service, bool days)
{
    QVector<Incident> incidents = service.incidents.take();
    for (Incident& incident : incidents) {
        learnTracks(service, incident);
        merge(incident);
        m_waiting.incidents.removeIf([&](const Incident& one) { return one.id == incident.id; });
        m_waiting.incidents.append(incident);
    }
    if (!days)
        return !incidents.isEmpty();
    const QVector<PartDay> parts = service.uptime.take();
    for (const PartDay& part : parts) {
        m_waiting.days.removeIf([&](const UptimeRow& row) {
            return row.source == source && row.part == part.part && row.day.day == part.day.day;
        });
        m_waiting.days.append({source, part.part, part.day});
    }
    if (!parts.isEmpty())
        Q_EMIT uptimeChanged(source, service.uptime.days());
    return !incidents.isEmpty();
}

/// Counted once, when it began.
void IncidentWorker::learnTracks(Service& service, Incident& incident)
{
    if (incident.tracksAll > 0 || incident.recovered.isValid() || !m_store)
        return;
    const auto tracks = m_store->tracks(incident.source);
    if (!tracks || tracks->all == 0)
        return;
    incident.tracksHere = tracks->here;
    incident.tracksAll = tracks->all;
    service.incidents.learnTracks(incident.id, tracks->here, tracks->all);
}

void IncidentWorker::merge(const Incident& incident)
{
    m_all.removeIf([&](const Incident& one) { return one.id == incident.id; });
    const auto at =
        std::find_if(m_all.begin(), m_all.end(), [&](const Incident& one) { return one.began <= incident.began; });
    m_all.insert(at, incident);
    if (m_all.size() > mostIncidents)
        m_all.removeLast();
}

/// The wall clock, that people read, but never going back: what it lost is added, from the clock that only runs.
QDateTime IncidentWorker::now()
{
    const qint64 wall = QDateTime::currentMSecsSinceEpoch();
    const qint64 ran = m_sinceNow.isValid() ? m_sinceNow.restart() : (m_sinceNow.start(), 0);
    m_now = wall > m_now ? wall : m_now + ran;
    return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC);
}

} // namespace sostenuto::sync
