#include "sync/status/StatusBoard.h"

#include "sync/model/DrillMark.h"
#include "sync/status/Concern.h"
#include "sync/status/DrillView.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// Three good checks take two seconds; a service that does not answer for so long after a drill is in real trouble.
constexpr int drillPatienceMs = 8'000;

} // namespace

StatusBoard::StatusBoard(QObject* parent) : QObject(parent), m_drillPatience(this)
{
    m_drillPatience.setSingleShot(true);
    m_drillPatience.setInterval(drillPatienceMs);
    connect(&m_drillPatience, &QTimer::timeout, this, [this] {
        m_drillLingers.clear();
        Q_EMIT statesChanged(states());
    });
}

StatusFlow* StatusBoard::find(SourceId source) const
{
    const auto found = m_flows.find(source);
    return found != m_flows.end() ? found->second.get() : nullptr;
}

void StatusBoard::useServices(const QVector<WatchedService>& services)
{
    m_order.clear();
    for (const WatchedService& service : services)
        m_order.append(service.source);
    std::erase_if(m_flows, [this](const auto& item) { return !m_order.contains(item.first); });
    for (const SourceId source : std::as_const(m_order)) // all of them before the first tells anything
        if (!find(source))
            make(source);
    for (const WatchedService& service : services) {
        StatusFlow* flow = find(service.source);
        if (flow->useService(service))
            teachAnswerTimes(service.source);
        if (m_networkGone) // a service that is new to the flow knows nothing of it
            flow->networkGone(true);
    }
    Q_EMIT statesChanged(states());
}

void StatusBoard::make(SourceId source)
{
    StatusFlow& flow = *m_flows.emplace(source, std::make_unique<StatusFlow>()).first->second;
    flow.setHeldTracks(m_heldTracks);
    flow.setTrust(m_trust);
    flow.setPlayed(m_drillOn);
    connect(&flow, &StatusFlow::reachChanged, this,
            [this, source](const Reach& reach) { Q_EMIT reachChanged(source, reach); });
    connect(&flow, &StatusFlow::partDue, this, [this, source](Capability part) { Q_EMIT partDue(source, part); });
    connect(&flow, &StatusFlow::stateChanged, this, [this, source](const ServiceState& state) {
        if (state.kind == BannerKind::Outage && state.scope == Scope::Server && !state.checking && !state.reachable)
            Q_EMIT away(source);
        if (!isTrouble(state))
            m_drillLingers.remove(source);
        Q_EMIT statesChanged(states());
    });
}

void StatusBoard::useBackend(SourceId source, Backend* backend)
{
    if (StatusFlow* flow = find(source))
        flow->useBackend(backend);
}

void StatusBoard::signedOut(SourceId source, const Error& error)
{
    if (StatusFlow* flow = find(source))
        flow->signedOut(error);
}

void StatusBoard::setWaiting(SourceId source, const Waiting& waiting)
{
    if (StatusFlow* flow = find(source))
        flow->setWaiting(waiting);
}

void StatusBoard::streams(SourceId source, bool inTime)
{
    if (StatusFlow* flow = find(source))
        flow->streams(inTime);
}

void StatusBoard::setPublished(SourceId source, const std::optional<Published>& published,
                               const std::array<std::optional<FeedState>, capabilityCount>& parts)
{
    if (StatusFlow* flow = find(source))
        flow->setPublished(published, parts);
}

void StatusBoard::setTrust(const CertificateTrust& trust)
{
    m_trust = trust;
    for (const auto& [source, flow] : m_flows) {
        flow->setTrust(trust);
        flow->tryNow();
    }
}

void StatusBoard::useAnswerTimes(const QVector<AnswerTime>& times)
{
    m_answerTimes = times;
    for (const SourceId source : std::as_const(m_order))
        teachAnswerTimes(source);
}

void StatusBoard::teachAnswerTimes(SourceId source)
{
    for (const AnswerTime& time : std::as_const(m_answerTimes))
        if (time.source == source)
            find(source)->setUsual(time.part, {time.ms, time.answers, 0});
}

QVector<AnswerTime> StatusBoard::answerTimes() const
{
    QVector<AnswerTime> times;
    for (const auto& [source, flow] : m_flows)
        for (int i = 0; i < capabilityCount; ++i) {
            const UsualTime& usual = flow->usual(static_cast<Capability>(i));
            if (usual.answers > 0)
                times.append({source, static_cast<Capability>(i), usual.ms, usual.answers});
        }
    return times;
}

void StatusBoard::setHeldTracks(int count)
{
    m_heldTracks = count;
    for (const auto& [source, flow] : m_flows)
        flow->setHeldTracks(count);
}

void StatusBoard::networkGone(bool gone)
{
    m_networkGone = gone;
    for (const auto& [source, flow] : m_flows)
        flow->networkGone(gone);
}

void StatusBoard::tryNow()
{
    for (const auto& [source, flow] : m_flows)
        flow->tryNow();
}

void StatusBoard::dismiss()
{
    if (const auto first = mostConcerning(states()); first && !m_drillOn)
        find(m_order[*first])->dismiss();
}

void StatusBoard::drill(const std::optional<Drill>& drill)
{
    m_drillPatience.stop();
    m_drillLingers.clear();
    if (!drill && m_drillOn) {
        for (const SourceId source : m_order)
            if (isTrouble(find(source)->state()))
                m_drillLingers.insert(source);
        m_drillPatience.start();
        m_drill->until = std::min(m_drill->until, QDateTime::currentDateTimeUtc());
    }
    m_drillOn = drill.has_value();
    for (const auto& [source, flow] : m_flows)
        flow->setPlayed(m_drillOn);
    if (drill)
        m_drill = drill;
    Q_EMIT statesChanged(states());
}

ServiceState StatusBoard::shown(SourceId source) const
{
    ServiceState state = find(source)->state();
    if (!m_drillOn && m_drill && followsDrill(state, *m_drill))
        state.technical = drillMark;
    if (!m_drillOn && !m_drillLingers.contains(source))
        return state;
    ServiceState played = asDrill(state, *m_drill);
    if (!m_drillOn) {
        played.checking = true;
        played.nextCheck = {};
    }
    return played;
}

QVector<ServiceState> StatusBoard::states() const
{
    QVector<ServiceState> all;
    for (const SourceId source : m_order)
        all.append(shown(source));
    return all;
}

} // namespace sostenuto::sync
