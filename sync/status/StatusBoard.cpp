#include "sync/status/StatusBoard.h"

#include "sync/status/Concern.h"

namespace sostenuto::sync {

StatusBoard::StatusBoard(QObject* parent) : QObject(parent) {}

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
        flow->useService(service);
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
    connect(&flow, &StatusFlow::reachChanged, this,
            [this, source](const Reach& reach) { Q_EMIT reachChanged(source, reach); });
    connect(&flow, &StatusFlow::partDue, this, [this, source](Capability part) { Q_EMIT partDue(source, part); });
    connect(&flow, &StatusFlow::stateChanged, this, [this, source](const ServiceState& state) {
        if (state.kind == BannerKind::Outage && state.scope == Scope::Server && !state.checking && !state.reachable)
            Q_EMIT away(source);
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
    if (const auto shown = mostConcerning(states()))
        find(m_order[*shown])->dismiss();
}

QVector<ServiceState> StatusBoard::states() const
{
    QVector<ServiceState> all;
    for (const SourceId source : m_order)
        all.append(find(source)->state());
    return all;
}

} // namespace sostenuto::sync
