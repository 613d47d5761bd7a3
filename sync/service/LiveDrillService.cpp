#include "sync/service/LiveDrillService.h"

#include "sync/service/DrillWorker.h"

namespace sostenuto::sync {

LiveDrillService::LiveDrillService(DrillWorker* worker, QObject* parent) : DrillService(parent), m_worker(worker)
{
    connect(worker, &DrillWorker::drillChanged, this, [this](const std::optional<Drill>& drill) {
        m_drill = drill;
        Q_EMIT drillChanged();
    });
}

void LiveDrillService::start(DrillKind kind, std::chrono::seconds length)
{
    if (m_worker)
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, kind, length] { worker->start(kind, length); }, Qt::QueuedConnection);
}

void LiveDrillService::end()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &DrillWorker::end, Qt::QueuedConnection);
}

} // namespace sostenuto::sync
