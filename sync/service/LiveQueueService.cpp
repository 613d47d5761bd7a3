#include "sync/service/LiveQueueService.h"

#include "sync/service/QueueWorker.h"

namespace sostenuto::sync {

LiveQueueService::LiveQueueService(QueueWorker* worker, QObject* parent) : QueueService(parent), m_worker(worker)
{
    connect(worker, &QueueWorker::offered, this, &QueueService::offered);
}

void LiveQueueService::leave(const QueuePlace& place)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, place] { worker->leave(place); }, Qt::QueuedConnection);
}

void LiveQueueService::answered(const QueueOffer& offer)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, offer] { worker->answered(offer); }, Qt::QueuedConnection);
}

void LiveQueueService::look()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->look(); }, Qt::QueuedConnection);
}

QFuture<Result<void>> LiveQueueService::sendNow()
{
    const Answer<void> answer;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, answer] { worker->sendNow(answer); }, Qt::QueuedConnection);
    return answer.future();
}

} // namespace sostenuto::sync
