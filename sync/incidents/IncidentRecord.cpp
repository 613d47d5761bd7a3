#include "sync/incidents/IncidentRecord.h"

#include "sync/incidents/IncidentPlan.h"
#include "sync/model/PlainText.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestName = 80;
/// What an earlier run saw outweighs a glance at something else.
constexpr qint64 writtenWeighsMs = 5 * 60'000;

std::optional<Capability> partOf(Scope scope)
{
    switch (scope) {
    case Scope::Streaming:
        return Capability::Streaming;
    case Scope::Library:
        return Capability::Library;
    case Scope::SignIn:
        return Capability::SignIn;
    case Scope::Writes:
        return Capability::Writes;
    case Scope::Artwork:
        return Capability::Artwork;
    case Scope::Server:
        break;
    }
    return std::nullopt;
}

bool answers(Health health)
{
    return health == Health::Ok || health == Health::Slow;
}

bool refusedUs(ErrorKind cause)
{
    return cause != ErrorKind::NoPassword && cause != ErrorKind::NoKeyring;
}

} // namespace

std::optional<Trouble> troubleOf(const ServiceState& state)
{
    switch (state.kind) {
    case BannerKind::Outage:
        return Trouble{BannerKind::Outage, state.scope, state.since, state.scope != Scope::Artwork};
    case BannerKind::Drill:
        return Trouble{BannerKind::Outage, state.scope, state.since, true};
    case BannerKind::Offline:
        if (state.cause == ErrorKind::WorkOffline)
            return std::nullopt;
        return Trouble{BannerKind::Offline, Scope::Server, state.since, true};
    case BannerKind::SignedOut:
        if (!refusedUs(state.cause))
            return std::nullopt;
        return Trouble{BannerKind::SignedOut, Scope::SignIn, state.since, true};
    case BannerKind::Maintenance:
        return Trouble{BannerKind::Maintenance, state.scope, state.since, true};
    case BannerKind::Degraded:
        return Trouble{BannerKind::Degraded, state.scope, state.since, false};
    case BannerKind::None:
    case BannerKind::Recovering:
    case BannerKind::MaintenancePlanned:
    case BannerKind::AllClear:
        break;
    }
    return std::nullopt;
}

bool isKnownToAnswer(const ServiceState& state)
{
    return std::any_of(state.health.begin(), state.health.end(), answers);
}

bool isOurSide(const ServiceState& state)
{
    const Nature nature = state.diagnosis.nature;
    return state.kind == BannerKind::Offline || nature == Nature::NoNetwork || nature == Nature::NetworkSignIn ||
           nature == Nature::Clock;
}

bool stillSuffers(const ServiceState& state, Scope scope)
{
    const auto part = partOf(scope);
    if (!part)
        return false;
    return state.of(*part) == Health::Slow || state.of(*part) == Health::Down;
}

IncidentRecord::IncidentRecord(const ServiceState& state, const Trouble& trouble, const QDateTime& now)
    : m_parkedBefore(state.parked)
{
    incident.source = state.source;
    incident.began = trouble.since.isValid() ? std::min(trouble.since, now) : now;
    incident.noticed = now;
    goesOn(state, trouble, now);
}

IncidentRecord::IncidentRecord(const Incident& written) : incident(written), m_workedBefore(written.partsWorked)
{
    const bool stops = written.kind != BannerKind::Degraded;
    m_looks.append(
        {{written.kind, written.scope, written.began, stops}, written.nature, written.cause, writtenWeighsMs});
}

void IncidentRecord::goesOn(const ServiceState& state, const Trouble& trouble, const QDateTime& now)
{
    incident.serverName = plainText(state.serverName, longestName);
    look(state, trouble, now);
    learnParts(state);
    learnPublished(state, now);
    countWaiting(state);
    if (incident.tracksAll == 0)
        incident.tracksHere = std::max(0, state.heldTracks);
    const bool othersAnswer = trouble.scope != Scope::Server && isKnownToAnswer(state);
    if (!incident.scopeFound.isValid() && (state.diagnosis.nature != Nature::Unknown || othersAnswer))
        incident.scopeFound = after(incident.noticed, now);
}

/// The incident is called what it was for longest, and at first what it is now.
void IncidentRecord::look(const ServiceState& state, const Trouble& trouble, const QDateTime& now)
{
    if (m_lookedAt.isValid())
        m_looks[m_look].ms += std::max<qint64>(0, m_lookedAt.msecsTo(now));
    m_lookedAt = now;
    const auto known = std::find_if(m_looks.begin(), m_looks.end(), [&](const Look& one) {
        return one.trouble.kind == trouble.kind && one.trouble.scope == trouble.scope;
    });
    m_look = known - m_looks.begin();
    if (known == m_looks.end())
        m_looks.append({trouble, Nature::Unknown, state.cause, 0});
    m_looks[m_look].cause = state.cause;
    if (state.diagnosis.nature != Nature::Unknown)
        m_looks[m_look].nature = state.diagnosis.nature;
    const Look* longest = &m_looks[m_look];
    for (const Look& one : std::as_const(m_looks))
        if (one.ms > longest->ms)
            longest = &one;
    incident.kind = longest->trouble.kind;
    incident.scope = longest->trouble.scope;
    incident.nature = longest->nature;
    incident.cause = longest->cause;
}

void IncidentRecord::learnParts(const ServiceState& state)
{
    int worked = 0;
    for (size_t i = 0; i < m_worked.size(); ++i) {
        m_worked[i] = m_worked[i] || answers(state.health[i]);
        m_failed[i] = m_failed[i] || state.health[i] == Health::Down;
        worked += m_worked[i] && !m_failed[i] ? 1 : 0;
    }
    incident.partsWorked = m_workedBefore < 0 ? worked : std::min(worked, m_workedBefore);
}

void IncidentRecord::learnPublished(const ServiceState& state, const QDateTime& now)
{
    using Says = Published::Says;
    if (incident.publishedAt.isValid() || !state.published)
        return;
    if (state.published->says != Says::Problem && state.published->says != Says::MaintenanceRunning)
        return;
    incident.publishedAt = state.published->checkedAt.isValid() ? std::min(state.published->checkedAt, now) : now;
    incident.publishedTitle = plainText(state.published->title, longestTitle);
}

/// What could not be sent before the trouble began does not wait because of it.
void IncidentRecord::countWaiting(const ServiceState& state)
{
    const int changes = state.changesSent + state.changesWaiting - std::min(m_parkedBefore, state.parked);
    incident.changesAll = std::max(incident.changesAll, changes);
    incident.playsAll = std::max(incident.playsAll, state.playsSent + state.playsWaiting);
}

void IncidentRecord::recovers(const ServiceState& state, const QDateTime& now)
{
    m_lookedAt = {};
    const bool said = state.downForMs > 0 && state.since.isValid();
    const QDateTime at = said ? state.since.addMSecs(state.downForMs) : now;
    incident.recovered = after(incident.noticed, std::min(at, now));
    catchesUp(state, now);
}

void IncidentRecord::catchesUp(const ServiceState& state, const QDateTime& now)
{
    if (isWhole())
        return;
    if (state.kind == BannerKind::Recovering)
        countWaiting(state);
    incident.changesSent = std::max(incident.changesSent, state.changesSent);
    incident.playsSent = std::max(incident.playsSent, state.playsSent);
    incident.changesAll = std::max(incident.changesAll, incident.changesSent);
    incident.playsAll = std::max(incident.playsAll, incident.playsSent);
    const int waits = std::max(0, state.changesWaiting - state.parked) + state.playsWaiting;
    if (state.kind == BannerKind::Recovering || waits > 0)
        return;
    incident.caughtUp = after(incident.recovered, now);
    if (incident.kind != BannerKind::SignedOut)
        return;
    // Nobody counts what is sent after a new password: what waited and does not any more was sent.
    const int refused = std::max(0, state.parked - m_parkedBefore);
    incident.changesSent = std::max(incident.changesSent, incident.changesAll - refused);
    incident.playsSent = incident.playsAll;
}

void IncidentRecord::ends(const QDateTime& now)
{
    m_lookedAt = {};
    if (isOpen())
        incident.recovered = after(incident.noticed, now);
    incident.caughtUp = incident.recovered;
}

void IncidentRecord::returns()
{
    incident.recovered = {};
    incident.caughtUp = {};
}

void IncidentRecord::learnTracks(int here, int all)
{
    incident.tracksHere = here;
    incident.tracksAll = all;
}

bool IncidentRecord::isSameAs(const Trouble& trouble, const QDateTime& now) const
{
    if (isOpen())
        return true;
    const QDateTime since = trouble.since.isValid() ? trouble.since : now;
    return incident.recovered.msecsTo(since) <= returnsWithinMs;
}

QDateTime IncidentRecord::after(const QDateTime& earlier, const QDateTime& time) const
{
    return earlier.isValid() ? std::max(earlier, time) : time;
}

} // namespace sostenuto::sync
