#include "sync/service/LiveFeedService.h"

#include "sync/service/FeedWorker.h"

namespace sostenuto::sync {

LiveFeedService::LiveFeedService(FeedWorker* worker, QObject* parent) : FeedService(parent), m_worker(worker)
{
    connect(worker, &FeedWorker::placesChanged, this, [this](const QVector<FeedPlace>& places) {
        m_places = places;
        Q_EMIT placesChanged();
    });
}

QFuture<Result<FeedPlace>> LiveFeedService::preview(const QUrl& address)
{
    const Answer<FeedPlace> answer;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, address, answer] { worker->preview(address, answer); }, Qt::QueuedConnection);
    return answer.future();
}

QFuture<Result<FeedPlace>> LiveFeedService::find(SourceId source)
{
    const Answer<FeedPlace> answer;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, source, answer] { worker->find(source, answer); }, Qt::QueuedConnection);
    return answer.future();
}

void LiveFeedService::use(const FeedPlace& place)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, place] { worker->use(place); }, Qt::QueuedConnection);
}

void LiveFeedService::forget(SourceId source)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, source] { worker->forget(source); }, Qt::QueuedConnection);
}

void LiveFeedService::ignore(SourceId source, const QString& component)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, source, component] { worker->ignore(source, component); }, Qt::QueuedConnection);
}

void LiveFeedService::match(SourceId source, const QString& component, std::optional<Capability> part)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, source, component, part] { worker->match(source, component, part); },
        Qt::QueuedConnection);
}

} // namespace sostenuto::sync
