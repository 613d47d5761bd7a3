#include "sync/service/FeedWorker.h"

#include "sync/feeds/FeedHosts.h"
#include "sync/model/WebAddress.h"
#include "sync/model/WhenDone.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(feedLog, "sostenuto.feeds", QtWarningMsg)

FeedNeed needOf(const ServiceState& state)
{
    const auto is = [&](Health health) {
        return std::find(state.health.begin(), state.health.end(), health) != state.health.end();
    };
    const bool failing = is(Health::Down);
    return {failing, !failing && (is(Health::Ok) || is(Health::Slow)), state.kind == BannerKind::Offline};
}

QMap<QString, Capability> meantBy(const FeedSnapshot& snapshot)
{
    QMap<QString, Capability> meant;
    for (const FeedComponent& component : snapshot.components)
        if (const auto part = partOf(component, {}))
            meant.insert(component.id, *part);
    return meant;
}

FeedPlace placeOf(const FeedRead& read, SourceId source, bool found)
{
    FeedPlace place;
    place.source = source;
    place.address = read.address;
    place.found = found;
    place.last = read.snapshot;
    place.checkedAt = read.snapshot.fetchedAt;
    place.meant = meantBy(read.snapshot);
    return place;
}

Error noStore()
{
    return {ErrorKind::StoreFailed, QStringLiteral("no store"), 0, false};
}

void report(const Result<void>& done)
{
    if (!done)
        qCWarning(feedLog).noquote() << done.error().detail;
}

} // namespace

FeedWorker::FeedWorker(QObject* parent) : QObject(parent) {}

FeedWorker::~FeedWorker() = default;

void FeedWorker::useStore(Database& database)
{
    m_store.emplace(database);
    m_http = std::make_unique<HttpClient>();
    m_http->useInstead(m_instead);
    m_fetch = std::make_unique<FeedFetch>(*m_http);
    m_reader = std::make_unique<FeedReader>(*m_fetch);
    if (!m_accounts.isEmpty())
        useServices(m_accounts);
}

void FeedWorker::useInstead(HttpClient::Instead instead)
{
    m_instead = std::move(instead);
    if (m_http)
        m_http->useInstead(m_instead);
}

void FeedWorker::close()
{
    m_flows.clear();
    m_reader.reset();
    m_fetch.reset();
    m_http.reset();
    m_store.reset();
}

void FeedWorker::useServices(const QVector<Account>& accounts)
{
    m_accounts = accounts;
    if (!m_store)
        return;
    const auto isThere = [&](SourceId source) {
        return std::any_of(accounts.begin(), accounts.end(),
                           [&](const Account& account) { return account.source == source; });
    };
    const auto gone = std::erase_if(m_flows, [&](const auto& flow) { return !isThere(flow.first); });
    const auto kept = m_store->all();
    if (!kept)
        qCWarning(feedLog).noquote() << kept.error().detail;
    bool came = false;
    for (const KeptFeed& feed : kept.value_or(QVector<KeptFeed>{})) {
        if (!isThere(feed.source) || m_flows.contains(feed.source))
            continue;
        begin(feed);
        came = true;
    }
    if (came || gone > 0)
        tellPlaces();
}

void FeedWorker::setStates(const QVector<ServiceState>& states)
{
    for (const ServiceState& state : states) {
        const FeedNeed need = needOf(state);
        m_needs[state.source] = need;
        if (const auto flow = m_flows.find(state.source); flow != m_flows.end())
            flow->second->setNeed(need);
    }
}

void FeedWorker::begin(const KeptFeed& feed)
{
    const SourceId source = feed.source;
    auto flow = std::make_unique<FeedFlow>(*m_reader, *m_store, feed);
    flow->setPace(m_pace, [] { return QRandomGenerator::global()->generateDouble(); });
    flow->setNeed(m_needs[source]);
    connect(flow.get(), &FeedFlow::changed, this, [this, source] {
        tell(source);
        tellPlaces();
    });
    FeedFlow* begun = flow.get();
    m_flows[source] = std::move(flow);
    tell(source); // what was read last may still count
    begun->start();
}

void FeedWorker::preview(const QUrl& address, const Answer<FeedPlace>& answer)
{
    if (!m_reader)
        return answer.fail(noStore());
    whenDone(m_reader->search({address}), this, [answer](const Result<FeedRead>& read) {
        read ? answer.give(placeOf(*read, {}, false)) : answer.fail(read.error());
    });
}

void FeedWorker::find(SourceId source, const Answer<FeedPlace>& answer)
{
    const auto account =
        std::find_if(m_accounts.cbegin(), m_accounts.cend(), [&](const Account& one) { return one.source == source; });
    if (!m_reader)
        return answer.fail(noStore());
    if (account == m_accounts.cend())
        return answer.fail({ErrorKind::NotFound, QStringLiteral("no such service")});
    whenDone(m_reader->searchFrom(account->address), this, [answer, source](const Result<FeedRead>& read) {
        read ? answer.give(placeOf(*read, source, true)) : answer.fail(read.error());
    });
}

void FeedWorker::use(const FeedPlace& place)
{
    const QUrl address = webAddress(place.address);
    const bool isKnown = std::any_of(m_accounts.cbegin(), m_accounts.cend(),
                                     [&](const Account& one) { return one.source == place.source; });
    if (!m_store || !address.isValid() || !isKnown)
        return;
    const KeptFeed feed{place.source, address,         place.found, {},
                        place.last,   place.checkedAt, place.parts, place.ignored};
    const auto kept = m_store->put(feed);
    report(kept);
    if (!kept)
        return;
    begin(feed);
    tellPlaces();
}

void FeedWorker::forget(SourceId source)
{
    if (!m_store)
        return;
    const auto removed = m_store->remove(source);
    report(removed);
    if (!removed)
        return;
    m_flows.erase(source);
    Q_EMIT published(source, std::nullopt, {});
    tellPlaces();
}

void FeedWorker::match(SourceId source, const QString& component, std::optional<Capability> part)
{
    const auto flow = m_flows.find(source);
    if (!m_store || flow == m_flows.end())
        return;
    const auto kept = m_store->setPart(source, component, part);
    report(kept);
    if (!kept)
        return;
    flow->second->setPart(component, part);
    tell(source);
    tellPlaces();
}

void FeedWorker::ignore(SourceId source, const QString& component)
{
    const auto flow = m_flows.find(source);
    if (!m_store || flow == m_flows.end())
        return;
    const auto kept = m_store->setIgnored(source, component);
    report(kept);
    if (!kept)
        return;
    flow->second->setIgnored(component);
    tell(source);
    tellPlaces();
}

void FeedWorker::tell(SourceId source)
{
    const auto flow = m_flows.find(source);
    if (flow == m_flows.end())
        return;
    const KeptFeed& feed = flow->second->feed();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const FeedSnapshot ours = withoutIgnored(feed.last, feed.ignored);
    Q_EMIT published(source, publishedFor(ours, feed.parts, now), publishedParts(ours, feed.parts, now));
}

void FeedWorker::tellPlaces()
{
    QVector<FeedPlace> places;
    for (const auto& [source, flow] : m_flows) {
        const KeptFeed& feed = flow->feed();
        places.append({source, feed.address, feed.found, feed.last, flow->trouble(), feed.checkedAt, feed.parts,
                       feed.ignored, meantBy(feed.last)});
    }
    Q_EMIT placesChanged(places);
}

} // namespace sostenuto::sync
