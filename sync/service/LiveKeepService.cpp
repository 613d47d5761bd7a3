#include "sync/service/LiveKeepService.h"

#include "sync/held/HeldMover.h"
#include "sync/service/AskThere.h"
#include "sync/service/KeepWorker.h"

#include <QNetworkInformation>

namespace sostenuto::sync {

LiveKeepService::LiveKeepService(KeepWorker* worker, HeldMover* mover, QObject* parent)
    : KeepService(parent), m_worker(worker), m_mover(mover), m_home(mover->home())
{
    connect(mover, &HeldMover::homeChanged, this, [this](const HeldHome& home) {
        m_home = home;
        Q_EMIT homeChanged(home);
    });
    connect(worker, &KeepWorker::keptChanged, this, &KeepService::keptChanged);
    watchNetwork();
}

QFuture<Result<void>> LiveKeepService::pin(const PinTarget& target)
{
    return askThere<void>(m_worker, [=](KeepWorker& worker) { return worker.pin(target); });
}

QFuture<Result<void>> LiveKeepService::unpin(const PinTarget& target)
{
    return askThere<void>(m_worker, [=](KeepWorker& worker) { return worker.unpin(target); });
}

QFuture<Result<QVector<PinState>>> LiveKeepService::pins()
{
    return askThere<QVector<PinState>>(m_worker, [](KeepWorker& worker) { return worker.pins(); });
}

QFuture<Result<HeldTotals>> LiveKeepService::totals()
{
    return askThere<HeldTotals>(m_worker, [](KeepWorker& worker) { return worker.totals(); });
}

QFuture<Result<KeepRules>> LiveKeepService::rules()
{
    return askThere<KeepRules>(m_worker, [](const KeepWorker& worker) { return worker.rules(); });
}

QFuture<Result<void>> LiveKeepService::setRules(const KeepRules& rules)
{
    return askThere<void>(m_worker, [=](KeepWorker& worker) { return worker.setRules(rules); });
}

QFuture<Result<void>> LiveKeepService::setQuota(qint64 bytes)
{
    return askThere<void>(m_worker, [=](KeepWorker& worker) { return worker.setQuota(bytes); });
}

QFuture<Result<void>> LiveKeepService::setPaused(bool paused)
{
    return askThere<void>(m_worker, [=](KeepWorker& worker) { return worker.setPaused(paused); });
}

QFuture<Result<void>> LiveKeepService::setLimits(const FetchLimits& limits)
{
    return askThere<void>(m_worker, [=](KeepWorker& worker) { return worker.setLimits(limits); });
}

QFuture<Result<void>> LiveKeepService::setQuality(int kbps)
{
    return askThere<void>(m_worker, [=](KeepWorker& worker) { return worker.setQuality(kbps); });
}

QFuture<Result<void>> LiveKeepService::setStreamQuality(int kbps)
{
    return askThere<void>(m_worker, [=](KeepWorker& worker) { return worker.setStreamQuality(kbps); });
}

/// Few systems tell; those that don't count no bytes.
void LiveKeepService::watchNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Metered))
        return;
    const auto tell = [this](bool metered) {
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, metered] { worker->setMetered(metered); }, Qt::QueuedConnection);
    };
    auto* information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::isMeteredChanged, this, tell);
    tell(information->isMetered());
}

QFuture<Result<void>> LiveKeepService::clearPassing()
{
    return askThere<void>(m_worker, [](KeepWorker& worker) { return worker.clearPassing(); });
}

void LiveKeepService::moveHome(const QString& folder)
{
    QMetaObject::invokeMethod(
        m_mover, [mover = m_mover, folder] { mover->move(folder); }, Qt::QueuedConnection);
}

void LiveKeepService::beginHomeAnew()
{
    QMetaObject::invokeMethod(m_mover, &HeldMover::beginAnew, Qt::QueuedConnection);
}

void LiveKeepService::cancelMove()
{
    QMetaObject::invokeMethod(m_mover, &HeldMover::cancel, Qt::QueuedConnection);
}

QFuture<Result<Readiness>> LiveKeepService::readiness(const QVector<TrackId>& tracks)
{
    return askThere<Readiness>(m_worker, [=](const KeepWorker& worker) { return worker.readiness(tracks); });
}

} // namespace sostenuto::sync
