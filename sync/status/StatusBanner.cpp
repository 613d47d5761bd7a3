// The half of StatusMachine that goes from what is known to what is shown.
#include "sync/status/StatusMachine.h"

#include <QRegularExpression>

#include <array>
#include <cstdlib>
#include <utility>

namespace sostenuto::sync {

namespace {

struct PartScope {
    Capability part;
    Scope scope;
};

/// In order of importance. Artwork stops nothing: it is never an outage.
constexpr std::array<PartScope, 4> stopping = {
    PartScope{Capability::Streaming, Scope::Streaming}, PartScope{Capability::Library, Scope::Library},
    PartScope{Capability::SignIn, Scope::SignIn}, PartScope{Capability::Writes, Scope::Writes}};
constexpr std::array<PartScope, 4> degrading = {
    PartScope{Capability::Streaming, Scope::Streaming}, PartScope{Capability::Library, Scope::Library},
    PartScope{Capability::Writes, Scope::Writes}, PartScope{Capability::Artwork, Scope::Artwork}};

/// Smaller is more important (DESIGN-UI 7.4).
int rank(BannerKind kind, Scope scope)
{
    switch (kind) {
    case BannerKind::Drill:
        return 0;
    case BannerKind::Offline:
        return 1;
    case BannerKind::SignedOut:
        return 2;
    case BannerKind::Outage:
        return scope == Scope::Server ? 3 : 4;
    case BannerKind::Maintenance:
        return 5;
    case BannerKind::Recovering:
        return 6;
    case BannerKind::Degraded:
        return 7;
    case BannerKind::MaintenancePlanned:
        return 8;
    case BannerKind::AllClear:
        return 9;
    case BannerKind::None:
        break;
    }
    return 10;
}

Capability partOf(Scope scope)
{
    for (const auto& entries : {stopping, degrading})
        for (const PartScope& entry : entries)
            if (entry.scope == scope)
                return entry.part;
    return Capability::SignIn;
}

/// Requests come by the hundred; nobody reads seconds.
constexpr qint64 checkedStepMs = 10'000;

QDateTime utc(std::optional<qint64> ms)
{
    return ms ? QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC) : QDateTime();
}

/// One bounded line. Queries carry the credentials of a Subsonic request: none gets through, whoever wrote the detail.
QString technicalLine(const QString& detail)
{
    static const QRegularExpression query(QStringLiteral("\\?\\S*"));
    return QString(detail).replace(query, QStringLiteral("?…")).simplified().left(200);
}

} // namespace

std::optional<qint64> StatusMachine::stoppedSince() const
{
    if (!m_breaker.lets())
        return m_breaker.since;
    for (const PartScope& entry : stopping)
        if (part(entry.part).down)
            return part(entry.part).since;
    return std::nullopt;
}

void StatusMachine::followIncident(qint64 now)
{
    Incident& incident = m_incident;
    const bool goesOn = incident.since > 0 && incident.ended == 0;
    const auto since = stoppedSince();
    if (since && !goesOn) {
        const bool same = incident.since > 0 && *since - incident.ended <= sameIncidentMs;
        incident = same ? Incident{.since = incident.since,
                                   .changesSent = incident.changesSent,
                                   .playsSent = incident.playsSent}
                        : Incident{.since = *since};
    } else if (!since && goesOn) {
        incident.ended = now;
        incident.progressAt = now;
        incident.catchingUp = true;
    }
    const bool waits = m_waiting.changes + m_waiting.plays > 0;
    if (incident.catchingUp && (!waits || now >= incident.progressAt + catchUpPatienceMs)) {
        incident.catchingUp = false;
        incident.allClear = true;
    }
    if (incident.closesAt > 0 && now >= incident.closesAt)
        incident.allClear = false;
}

StatusMachine::Banner StatusMachine::wanted() const
{
    if (!m_state.source.isValid())
        return {};
    const Nature nature = m_breaker.lets() ? Nature::Unknown : diagnosisOf(m_breaker.cause, Scope::Server).nature;
    if (nature == Nature::NoNetwork || nature == Nature::NetworkSignIn)
        return {BannerKind::Offline, Scope::Server};
    if (m_signedOut)
        return {BannerKind::SignedOut, Scope::SignIn};
    const bool announced = m_published && m_published->says == Published::Says::MaintenanceRunning;
    if (!m_breaker.lets() && (nature == Nature::Maintenance || (announced && nature != Nature::Clock)))
        return {BannerKind::Maintenance, Scope::Server};
    if (!m_breaker.lets())
        return {BannerKind::Outage, Scope::Server};
    for (const PartScope& entry : stopping)
        if (part(entry.part).down)
            return {BannerKind::Outage, entry.scope};
    if (m_incident.catchingUp)
        return {BannerKind::Recovering, Scope::Server};
    for (const PartScope& entry : degrading)
        if (part(entry.part).down || part(entry.part).slow)
            return {BannerKind::Degraded, entry.scope};
    if (announced || (m_published && m_published->says == Published::Says::MaintenancePlanned))
        return {BannerKind::MaintenancePlanned, Scope::Server};
    if (m_incident.allClear)
        return {BannerKind::AllClear, Scope::Server};
    return {};
}

void StatusMachine::show(const Banner& wanted, qint64 now)
{
    m_holdUntil.reset();
    if (!(wanted == m_dismissed))
        m_dismissed = {};
    const Banner next = m_dismissed.kind != BannerKind::None ? Banner{} : wanted;
    if (next == m_shown)
        return;
    const bool lesser = rank(next.kind, next.scope) > rank(m_shown.kind, m_shown.scope);
    if (lesser && now < m_shownAt + bannerMinimumMs) {
        m_holdUntil = m_shownAt + bannerMinimumMs;
        return;
    }
    m_shown = next;
    m_shownAt = now;
    if (next.kind == BannerKind::AllClear && m_incident.closesAt == 0)
        m_incident.closesAt = now + allClearMs;
}

void StatusMachine::describe(bool asWanted)
{
    m_state.kind = m_shown.kind;
    m_state.scope = m_shown.scope;
    if (asWanted) // else the shown banner is past and keeps the words it had
        describeTrouble();
    const bool after = m_shown.kind == BannerKind::Recovering || m_shown.kind == BannerKind::AllClear;
    m_state.downForMs = after ? m_incident.ended - m_incident.since : 0;
    m_state.changesSent = after ? m_incident.changesSent : 0;
    m_state.playsSent = after ? m_incident.playsSent : 0;
    m_state.changesWaiting = m_waiting.changes;
    m_state.playsWaiting = m_waiting.plays;
    m_state.parked = m_waiting.parked;
    m_state.reachable = m_breaker.lets() && !m_signedOut && !part(Capability::Streaming).down;
    const bool inDoubt = !m_breaker.lets() || m_signedOut.has_value();
    m_state.checking = m_breaker.phase == Breaker::Phase::Confirming || (m_checking && inDoubt);
    m_state.published = m_published;
    m_state.checkedAt = m_checkedAt > 0 ? utc(m_checkedAt - m_checkedAt % checkedStepMs) : QDateTime();
    describeHealth();
}

void StatusMachine::describeTrouble()
{
    Error cause{};
    std::optional<qint64> since;
    std::optional<qint64> next;
    const PartHealth& shownPart = part(partOf(m_shown.scope));
    if (m_shown.kind == BannerKind::SignedOut) {
        cause = *m_signedOut;
        since = m_signedOutSince;
    } else if (m_shown.kind == BannerKind::Degraded) {
        cause = shownPart.cause;
        since = shownPart.since;
        next = shownPart.nextTry;
    } else if (m_shown.kind != BannerKind::None && m_shown.kind != BannerKind::MaintenancePlanned) {
        const bool server = m_shown.scope == Scope::Server;
        cause = server ? m_breaker.cause : shownPart.cause;
        since = m_incident.since;
        next = server ? m_breaker.nextCheck : shownPart.nextTry;
    }
    const bool trouble = m_shown.kind != BannerKind::None && m_shown.kind != BannerKind::AllClear &&
                         m_shown.kind != BannerKind::Recovering && m_shown.kind != BannerKind::MaintenancePlanned;
    m_state.diagnosis = trouble ? diagnosisOf(cause, m_shown.scope) : Diagnosis{};
    if (trouble && m_shown.kind == BannerKind::Degraded && shownPart.slow && !shownPart.down)
        m_state.diagnosis.nature = Nature::Slow;
    m_state.cause = cause.kind;
    m_state.technical = technicalLine(cause.detail);
    m_state.since = utc(since);
    m_state.nextCheck = m_breaker.phase == Breaker::Phase::Confirming ? QDateTime() : utc(next);
}

void StatusMachine::describeHealth()
{
    for (int i = 0; i < capabilityCount; ++i) {
        const auto c = static_cast<Capability>(i);
        const bool signIn = c == Capability::SignIn && m_signedOut;
        m_state.health[static_cast<size_t>(i)] = signIn || !m_breaker.lets() ? Health::Down : part(c).health();
        qint64& told = m_state.answerMs[static_cast<size_t>(i)];
        const qint64 usual = part(c).answerMs();
        if (std::abs(usual - told) * 4 > told)
            told = usual;
    }
}

} // namespace sostenuto::sync
