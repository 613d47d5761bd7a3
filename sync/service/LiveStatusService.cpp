#include "sync/service/LiveStatusService.h"

#include "sync/status/StatusFlow.h"

#include <QNetworkInformation>
#include <QTimer>

namespace sostenuto::sync {

namespace {

/// Asking the system loads a plug-in and talks to a daemon: not while the first window is being painted.
constexpr int watchAfterMs = 1500;

} // namespace

LiveStatusService::LiveStatusService(StatusFlow* flow, QObject* parent) : StatusService(parent), m_flow(flow)
{
    connect(flow, &StatusFlow::stateChanged, this, [this](const ServiceState& state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    });
    QTimer::singleShot(watchAfterMs, this, &LiveStatusService::watchNetwork);
}

void LiveStatusService::tryNow()
{
    if (m_flow)
        QMetaObject::invokeMethod(m_flow, &StatusFlow::tryNow, Qt::QueuedConnection);
}

void LiveStatusService::dismiss()
{
    if (m_flow)
        QMetaObject::invokeMethod(m_flow, &StatusFlow::dismiss, Qt::QueuedConnection);
}

void LiveStatusService::watchNetwork()
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const auto tell = [this](Reachability reachability) {
        const bool gone = reachability == Reachability::Disconnected;
        if (m_flow)
            QMetaObject::invokeMethod(
                m_flow, [flow = m_flow, gone] { flow->networkGone(gone); }, Qt::QueuedConnection);
    };
    auto* information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, tell);
    tell(information->reachability());
}

} // namespace sostenuto::sync
