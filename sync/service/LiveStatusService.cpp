#include "sync/service/LiveStatusService.h"

#include "sync/status/StatusBoard.h"

#include <QNetworkInformation>
#include <QTimer>

namespace sostenuto::sync {

namespace {

/// Asking the system loads a plug-in and talks to a daemon: not while the first window is being painted.
constexpr int watchAfterMs = 1500;

} // namespace

LiveStatusService::LiveStatusService(StatusBoard* board, QObject* parent) : StatusService(parent), m_board(board)
{
    connect(board, &StatusBoard::statesChanged, this, [this](const QVector<ServiceState>& states) {
        if (states == m_states)
            return;
        m_states = states;
        Q_EMIT stateChanged();
    });
    QTimer::singleShot(watchAfterMs, this, &LiveStatusService::watchNetwork);
}

void LiveStatusService::tryNow()
{
    if (m_board)
        QMetaObject::invokeMethod(m_board, &StatusBoard::tryNow, Qt::QueuedConnection);
}

void LiveStatusService::dismiss()
{
    if (m_board)
        QMetaObject::invokeMethod(m_board, &StatusBoard::dismiss, Qt::QueuedConnection);
}

void LiveStatusService::watchNetwork()
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const auto tell = [this](Reachability reachability) {
        const bool gone = reachability == Reachability::Disconnected;
        if (m_board)
            QMetaObject::invokeMethod(
                m_board, [board = m_board, gone] { board->networkGone(gone); }, Qt::QueuedConnection);
    };
    auto* information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, tell);
    tell(information->reachability());
}

} // namespace sostenuto::sync
