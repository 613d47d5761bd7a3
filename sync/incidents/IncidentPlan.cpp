#include "sync/incidents/IncidentPlan.h"

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr qsizetype mostEarly = 200;
constexpr qint64 earlyMs = 10 * 60'000;

} // namespace

IncidentPlan::IncidentPlan(NewId newId) : m_newId(std::move(newId)) {}

void IncidentPlan::resume(const Incident& written)
{
    Slot& slot = written.drill ? m_drill : written.kind == BannerKind::Degraded ? m_degraded : m_stopping;
    if (slot && slot->record.isOpen())
        slot->record.ends(slot->record.incident.noticed); // only one can go on
    letGo(slot);
    slot = Followed{IncidentRecord(written), written};
    if (!written.drill)
        return;
    slot->record.ends(written.noticed.isValid() ? written.noticed : written.began);
    letGo(slot);
}

void IncidentPlan::told(const ServiceState& state, bool drill, const QDateTime& now)
{
    m_now = m_now.isValid() ? std::max(m_now, now) : now;
    const bool rehearsed = drill || state.kind == BannerKind::Drill;
    followDrill(state, rehearsed, m_now);
    if (rehearsed)
        return;
    const auto trouble = troubleOf(state);
    followStopping(state, trouble && trouble->stops ? trouble : std::nullopt, m_now);
    followDegraded(state, trouble, m_now);
}

void IncidentPlan::followStopping(const ServiceState& state, const std::optional<Trouble>& trouble,
                                  const QDateTime& now)
{
    if (!trouble) {
        if (!m_stopping)
            return;
        if (!m_stopping->record.isOpen())
            m_stopping->record.catchesUp(state, now);
        else if (isKnownToAnswer(state))
            m_stopping->record.recovers(state, now);
        return;
    }
    if (m_stopping && m_stopping->record.isSameAs(*trouble, now)) {
        m_stopping->record.returns();
        m_stopping->record.goesOn(state, *trouble, now);
        return;
    }
    IncidentRecord record(state, *trouble, now);
    record.incident.id = m_newId();
    begin(m_stopping, std::move(record));
}

/// What is slow is not worth telling beside what does not work at all.
void IncidentPlan::followDegraded(const ServiceState& state, const std::optional<Trouble>& trouble,
                                  const QDateTime& now)
{
    const bool suffers = trouble && !trouble->stops;
    // Its banner was closed, or a more important one shows.
    const bool goesOn = !trouble && m_degraded && stillSuffers(state, m_degraded->record.incident.scope);
    if (suffers && m_degraded && m_degraded->record.isSameAs(*trouble, now)) {
        m_degraded->record.returns();
        m_degraded->record.goesOn(state, *trouble, now);
    } else if (suffers) {
        begin(m_degraded, IncidentRecord(state, *trouble, now));
    } else if (m_degraded && m_degraded->record.isOpen() && !goesOn && (trouble || isKnownToAnswer(state))) {
        m_degraded->record.ends(now);
    }
    if (!m_degraded || m_degraded->record.incident.id.isValid())
        return;
    const Incident& incident = m_degraded->record.incident;
    const QDateTime until = m_degraded->record.isOpen() ? now : incident.recovered;
    if (incident.began.msecsTo(until) > degradedIncidentMs)
        m_degraded->record.incident.id = m_newId();
}

void IncidentPlan::followDrill(const ServiceState& state, bool drill, const QDateTime& now)
{
    if (!drill) {
        if (m_drill && m_drill->record.isOpen())
            m_drill->record.ends(now);
        return;
    }
    const auto trouble = troubleOf(state);
    if (m_drill && m_drill->record.isOpen()) {
        if (trouble)
            m_drill->record.goesOn(state, *trouble, now);
        return;
    }
    if (!trouble)
        return; // it has not shown yet
    IncidentRecord record(state, *trouble, now);
    record.incident.drill = true;
    record.incident.id = m_newId();
    begin(m_drill, std::move(record));
}

void IncidentPlan::begin(Slot& slot, IncidentRecord record)
{
    letGo(slot);
    for (const Early& early : std::as_const(m_early)) {
        if (early.at < record.incident.began)
            continue;
        record.incident.failures += early.failures;
        record.incident.silenceMs += early.silenceMs;
    }
    m_early.clear();
    slot = Followed{std::move(record), {}};
}

void IncidentPlan::letGo(Slot& slot)
{
    if (slot && slot->record.incident.id.isValid() && !(slot->record.incident == slot->taken))
        m_left.append(slot->record.incident);
    slot.reset();
}

Incident* IncidentPlan::open()
{
    for (Slot* slot : {&m_drill, &m_stopping, &m_degraded})
        if (*slot && (*slot)->record.isOpen())
            return &(*slot)->record.incident;
    return nullptr;
}

void IncidentPlan::failed(const QDateTime& now)
{
    if (Incident* incident = open())
        ++incident->failures;
    else
        remember({now, 1, 0});
}

void IncidentPlan::silent(qint64 ms, const QDateTime& now)
{
    if (ms <= 0)
        return;
    // Silence ends after the trouble did: bytes have to come first.
    const bool justOver =
        m_stopping && !m_stopping->record.isOpen() && m_stopping->record.incident.recovered.msecsTo(now) <= ms;
    if (Incident* incident = open())
        incident->silenceMs += ms;
    else if (justOver)
        m_stopping->record.incident.silenceMs += ms;
    else
        remember({now, 0, ms});
}

void IncidentPlan::remember(const Early& early)
{
    m_early.erase(std::remove_if(m_early.begin(), m_early.end(),
                                 [&](const Early& one) { return one.at.msecsTo(early.at) > earlyMs; }),
                  m_early.end());
    if (m_early.size() >= mostEarly)
        m_early.removeFirst();
    m_early.append(early);
}

void IncidentPlan::learnTracks(IncidentId incident, int here, int all)
{
    for (Slot* slot : {&m_drill, &m_stopping, &m_degraded})
        if (*slot && (*slot)->record.incident.id == incident)
            (*slot)->record.learnTracks(here, all);
}

QVector<Incident> IncidentPlan::take()
{
    QVector<Incident> changed = std::exchange(m_left, {});
    for (Slot* slot : {&m_drill, &m_stopping, &m_degraded}) {
        if (!*slot || !(*slot)->record.incident.id.isValid() || (*slot)->record.incident == (*slot)->taken)
            continue;
        (*slot)->taken = (*slot)->record.incident;
        changed.append((*slot)->taken);
    }
    return changed;
}

} // namespace sostenuto::sync
