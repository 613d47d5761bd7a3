#include "sync/service/RadioWorker.h"

namespace sostenuto::sync {

namespace {

Error noStore()
{
    return {ErrorKind::StoreFailed, QStringLiteral("no store"), 0, false};
}

} // namespace

/// One reader and what feeds it.
struct RadioWorker::Stream {
    std::shared_ptr<RadioBytes> bytes;
    std::unique_ptr<RadioFlow> flow;
};

RadioWorker::RadioWorker(QObject* parent) : QObject(parent) {}

RadioWorker::~RadioWorker() = default;

void RadioWorker::useStore(Database& database)
{
    m_http = new HttpClient(this);
    m_http->useInstead(m_instead);
    m_store.emplace(database);
}

void RadioWorker::useInstead(HttpClient::Instead instead)
{
    m_instead = std::move(instead);
    if (m_http)
        m_http->useInstead(m_instead);
}

void RadioWorker::close()
{
    for (const auto& [key, stream] : m_streams)
        stream->bytes->fail({ErrorKind::Cancelled, QStringLiteral("closing"), 0, false});
    m_streams.clear();
    m_store.reset();
}

void RadioWorker::serve(TrackId station, const std::shared_ptr<RadioBytes>& bytes)
{
    Result<std::optional<Station>> known = m_store ? m_store->station(station) : tl::unexpected(noStore());
    if (!known || !*known) {
        const Error error = known ? Error{ErrorKind::NotFound, QStringLiteral("no such station")} : known.error();
        bytes->fail(error);
        Q_EMIT failed(station, error);
        return;
    }
    if (bytes->isLeft())
        return;
    auto stream = std::make_unique<Stream>();
    stream->bytes = bytes;
    stream->flow = std::make_unique<RadioFlow>(*m_http, (*known)->address, bytes, m_waits);
    RadioFlow* flow = stream->flow.get();
    connect(flow, &RadioFlow::stateChanged, this,
            [this, station](RadioState state) { Q_EMIT stateChanged(station, state); });
    connect(flow, &RadioFlow::titleChanged, this,
            [this, station](const QString& title) { Q_EMIT titleChanged(station, title); });
    connect(flow, &RadioFlow::named, this, [this, station](const QString& name) {
        if (m_store && m_store->learnName(station, name).value_or(false)) {
            Q_EMIT stationTouched(station);
            Q_EMIT stationsChanged();
        }
    });
    const RadioBytes* key = bytes.get();
    connect(flow, &RadioFlow::failed, this, [this, station, key](const Error& error) {
        Q_EMIT failed(station, error);
        end(key);
    });
    connect(flow, &RadioFlow::left, this, [this, key] { end(key); });
    m_streams.emplace(key, std::move(stream));
    flow->start();
}

void RadioWorker::readerNews(const RadioBytes* bytes)
{
    const auto stream = m_streams.find(bytes);
    if (stream != m_streams.end())
        stream->second->flow->readerNews();
}

/// Called from within the flow that ends.
void RadioWorker::end(const RadioBytes* bytes)
{
    const auto stream = m_streams.find(bytes);
    if (stream == m_streams.end())
        return;
    stream->second->flow.release()->deleteLater();
    m_streams.erase(stream);
}

Result<QVector<Station>> RadioWorker::stations() const
{
    if (!m_store)
        return tl::unexpected(noStore());
    return m_store->all();
}

Result<Station> RadioWorker::add(const QUrl& address, const QString& name)
{
    if (!m_store)
        return tl::unexpected(noStore());
    auto station = m_store->put(address, name);
    if (station)
        Q_EMIT stationsChanged();
    return station;
}

Result<void> RadioWorker::remove(TrackId station)
{
    if (!m_store)
        return tl::unexpected(noStore());
    auto done = m_store->remove(station);
    if (done)
        Q_EMIT stationsChanged();
    return done;
}

} // namespace sostenuto::sync
