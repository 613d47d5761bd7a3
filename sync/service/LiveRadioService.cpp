#include "sync/service/LiveRadioService.h"

#include "sync/service/AskThere.h"
#include "sync/service/RadioWorker.h"

namespace sostenuto::sync {

LiveRadioService::LiveRadioService(RadioWorker* worker, QObject* parent) : RadioService(parent), m_worker(worker)
{
    connect(worker, &RadioWorker::stationsChanged, this, &RadioService::stationsChanged);
    connect(worker, &RadioWorker::stateChanged, this, &RadioService::stateChanged);
    connect(worker, &RadioWorker::titleChanged, this, &RadioService::titleChanged);
    connect(worker, &RadioWorker::failed, this, &RadioService::failed);
}

std::shared_ptr<RadioBytes> LiveRadioService::open(TrackId station)
{
    // The bytes outlive the word of them: the worker only compares the address.
    const auto self = std::make_shared<const RadioBytes*>(nullptr);
    auto bytes = std::make_shared<RadioBytes>([worker = m_worker, self] {
        QMetaObject::invokeMethod(
            worker, [worker, key = *self] { worker->readerNews(key); }, Qt::QueuedConnection);
    });
    *self = bytes.get();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, station, bytes] { worker->serve(station, bytes); }, Qt::QueuedConnection);
    return bytes;
}

QFuture<Result<QVector<Station>>> LiveRadioService::stations()
{
    return askThere<QVector<Station>>(m_worker, [](const RadioWorker& worker) { return worker.stations(); });
}

QFuture<Result<Station>> LiveRadioService::add(const QUrl& address, const QString& name)
{
    return askThere<Station>(m_worker, [address, name](RadioWorker& worker) { return worker.add(address, name); });
}

QFuture<Result<void>> LiveRadioService::remove(TrackId station)
{
    return askThere<void>(m_worker, [station](RadioWorker& worker) { return worker.remove(station); });
}

} // namespace sostenuto::sync
