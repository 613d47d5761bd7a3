#include "sync/status/StatusMachine.h"

#include "sync/status/Meaning.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestName = 80;

/// Whether one such answer is reason to ask whether the whole service is in trouble.
bool castsDoubt(ErrorKind kind)
{
    return kind == ErrorKind::ServerError || kind == ErrorKind::Protocol;
}

} // namespace

StatusMachine::StatusMachine(std::function<double()> random) : m_random(std::move(random)) {}

void StatusMachine::setService(SourceId source, const QString& name)
{
    const int held = m_state.heldTracks;
    std::function<double()> random = std::move(m_random);
    *this = StatusMachine(std::move(random));
    m_state.source = source;
    rename(name);
    m_state.heldTracks = held;
    m_firstCheck = source.isValid();
}

void StatusMachine::rename(const QString& name)
{
    m_state.serverName = name.simplified().left(longestName);
}

void StatusMachine::answered(Capability c, const std::optional<Error>& outcome, qint64 ms, qint64 now)
{
    m_checkedAt = now;
    switch (meaningOf(outcome)) {
    case Meaning::Works:
        serverWorks(now);
        part(c).worked(ms, now);
        return;
    case Meaning::ServerAway: {
        // While quick checks find out whether the whole service is away, a burst of requests must not blame one part.
        const bool undecided = m_breaker.phase == Breaker::Phase::Suspect;
        m_breaker.failed(*outcome, ms, now, m_random());
        if (!undecided)
            partFailed(c, *outcome, now);
        return;
    }
    case Meaning::PartFails:
        if (castsDoubt(outcome->kind))
            m_breaker.failed(*outcome, 0, now, m_random());
        partFailed(c, *outcome, now);
        return;
    case Meaning::SignedOut:
        signOut(*outcome, now);
        return;
    case Meaning::NoNetwork:
        m_breaker.forceOpen(*outcome, now, m_random());
        return;
    case Meaning::SaysNothing:
        return;
    }
}

void StatusMachine::streams(bool inTime, qint64 now)
{
    part(Capability::Streaming).streams(inTime, now);
}

void StatusMachine::partFailed(Capability c, const Error& error, qint64 now)
{
    // While the whole service is away its parts are not to blame.
    if (m_breaker.lets())
        part(c).failed(error, now, m_random());
}

void StatusMachine::checked(const std::optional<Error>& outcome, qint64 ms, qint64 now)
{
    m_checking = false;
    m_checkedAt = now;
    switch (meaningOf(outcome)) {
    case Meaning::Works:
        serverWorks(now);
        part(Capability::SignIn).worked(ms, now);
        return;
    case Meaning::SignedOut:
        signOut(*outcome, now);
        return;
    case Meaning::NoNetwork:
        m_breaker.forceOpen(*outcome, now, m_random());
        m_breaker.checkFailed(*outcome, ms, now, m_random());
        return;
    case Meaning::ServerAway:
    case Meaning::PartFails: {
        const Error gone{ErrorKind::NoNetwork, outcome->detail};
        m_breaker.checkFailed(m_networkGone ? gone : *outcome, ms, now, m_random());
        return;
    }
    case Meaning::SaysNothing:
        m_breaker.checkDropped(now, m_random());
        return;
    }
}

void StatusMachine::serverWorks(qint64 now)
{
    m_networkGone = false; // whatever the system thinks
    m_signedOut.reset();
    const bool wasAway = !m_breaker.lets();
    m_breaker.answered(now);
    if (!wasAway || !m_breaker.lets())
        return;
    for (PartHealth& p : m_parts) { // what failed then says nothing about now
        const UsualTime usual = p.usual;
        p = {};
        p.usual = usual;
    }
    m_look.reset();
    m_lookedAt = 0;
}

void StatusMachine::signOut(const Error& error, qint64 now)
{
    if (!m_signedOut)
        m_signedOutSince = now;
    m_signedOut = error;
    m_breaker = {}; // no checks: asking again with the same password locks accounts
}

void StatusMachine::networkGone(bool gone, qint64 now)
{
    if (m_networkGone == gone || !m_state.source.isValid())
        return;
    m_networkGone = gone;
    if (gone)
        m_breaker.forceOpen({ErrorKind::NoNetwork, QStringLiteral("the system reports no network")}, now, m_random());
    else
        tryNow(now);
}

void StatusMachine::waiting(const Waiting& waiting, qint64 now)
{
    const Waiting before = std::exchange(m_waiting, waiting);
    // From the outage's first moment: what waited may be sent as soon as the first check is good.
    const bool counts = m_incident.since > 0 && (m_incident.ended == 0 || m_incident.catchingUp);
    if (!counts || !waiting.sent)
        return;
    const int parked = std::max(0, waiting.parked - before.parked);
    const int changes = std::max(0, before.changes - waiting.changes - parked);
    const int plays = std::max(0, before.plays - waiting.plays);
    m_incident.changesSent += changes;
    m_incident.playsSent += plays;
    if (changes + plays + parked > 0)
        m_incident.progressAt = now;
}

void StatusMachine::heldTracks(int count)
{
    m_state.heldTracks = count;
}

void StatusMachine::looked(const Look& look, qint64 now)
{
    m_looking = false;
    m_lookedAt = now;
    if (!m_breaker.lets())
        m_look = look;
}

void StatusMachine::published(const std::optional<Published>& published,
                              const std::array<std::optional<FeedState>, capabilityCount>& parts)
{
    m_published = published;
    m_state.publishedParts = parts;
}

void StatusMachine::tryNow(qint64 now)
{
    if (!m_state.source.isValid())
        return;
    for (PartHealth& p : m_parts)
        p.tryNow(now);
    if (!m_checking)
        m_breaker.checkNow(now);
    m_breaker.step = 0;
}

void StatusMachine::dismiss()
{
    m_incident.allClear = false;
    if (m_shown.kind == BannerKind::Degraded || m_shown.kind == BannerKind::MaintenancePlanned)
        m_dismissed = m_shown;
    if (m_dismissed == m_shown || m_shown.kind == BannerKind::AllClear)
        m_shown = {};
}

StatusMachine::Due StatusMachine::advance(qint64 now)
{
    Due due;
    if (m_state.source.isValid()) {
        m_breaker.advance(now, m_random());
        part(Capability::Streaming).forgetLate(now);
        due = takeDue(now);
    }
    followIncident(now);
    const Banner banner = wanted();
    show(banner, now);
    describe(banner == m_shown);
    return due;
}

StatusMachine::Due StatusMachine::takeDue(qint64 now)
{
    Due due;
    due.check = !m_checking && (m_firstCheck || (m_breaker.nextCheck && *m_breaker.nextCheck <= now));
    if (due.check) {
        m_checking = true;
        m_firstCheck = false;
        m_breaker.nextCheck.reset();
    }
    due.look = takeLook(now, due.check);
    if (m_breaker.phase != Breaker::Phase::Closed || m_signedOut)
        return due;
    for (int i = 0; i < capabilityCount; ++i) {
        const auto c = static_cast<Capability>(i);
        if (!part(c).nextTry || *part(c).nextTry > now)
            continue;
        part(c).planNextTry(now, m_random());
        due.parts.append(c);
    }
    return due;
}

/// As soon as it is away, and then with a check at most, not more often than every two minutes.
bool StatusMachine::takeLook(qint64 now, bool check)
{
    const bool away = m_breaker.phase == Breaker::Phase::Open && !m_signedOut && !m_networkGone;
    if (!away || m_looking || (m_lookedAt > 0 && (!check || now < m_lookedAt + lookEveryMs)))
        return false;
    m_looking = true;
    return true;
}

Diagnosis StatusMachine::diagnosisOf(const Error& cause, Scope scope) const
{
    const qint64 heardAt = m_look ? m_lookedAt : m_checkedAt; // what it asks for counts from then
    return diagnose(cause, scope, m_look, QDateTime::fromMSecsSinceEpoch(heardAt, Qt::UTC), earliestRightTime());
}

std::optional<qint64> StatusMachine::wakeAt() const
{
    std::optional<qint64> first;
    const auto consider = [&first](const std::optional<qint64>& at) {
        if (at && (!first || *at < *first))
            first = at;
    };
    if (!m_checking)
        consider(m_firstCheck ? std::optional<qint64>(0) : m_breaker.nextCheck);
    consider(m_breaker.deadline());
    if (m_breaker.phase == Breaker::Phase::Closed && !m_signedOut)
        for (const PartHealth& p : m_parts)
            consider(p.nextTry);
    consider(part(Capability::Streaming).lateUntil);
    consider(m_holdUntil);
    if (m_incident.catchingUp)
        consider(m_incident.progressAt + catchUpPatienceMs);
    if (m_incident.allClear && m_incident.closesAt > 0)
        consider(m_incident.closesAt);
    return first;
}

} // namespace sostenuto::sync
