#include "sync/service/QueueWorker.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(queueLog, "sostenuto.queue", QtWarningMsg)

/// Nobody needs more of a queue than half a week; a whole library that plays is a longer one.
constexpr qsizetype mostLeft = 1'000;

} // namespace

QueueWorker::QueueWorker(const QString& player, QObject* parent) : QObject(parent), m_player(player) {}

QueueWorker::~QueueWorker() = default;

void QueueWorker::useStore(Database& database)
{
    m_store = std::make_unique<QueueStore>(database);
}

void QueueWorker::close()
{
    m_flows.clear();
    giveWhenResting();
    m_store.reset();
}

void QueueWorker::useBackend(SourceId source, Backend* backend)
{
    m_flows.erase(source);
    if (!backend || !m_store)
        return giveWhenResting();
    const auto made = m_flows.emplace(source, std::make_unique<QueueFlow>(*backend, *m_store, source, m_player));
    QueueFlow* flow = made.first->second.get();
    connect(backend, &Backend::answered, flow,
            [this, source](Capability capability, const std::optional<Error>& error) {
                if (!error && capability == Capability::SignIn)
                    resume(source);
            });
    connect(flow, &QueueFlow::rested, this, &QueueWorker::giveWhenResting);
    connect(flow, &QueueFlow::offered, this, [this, source](const QueueOffer& offer, const AnsweredQueue& what) {
        m_offered[source] = what;
        Q_EMIT offered(offer);
    });
}

void QueueWorker::setReachable(SourceId source, bool reachable)
{
    const auto flow = m_flows.find(source);
    if (flow != m_flows.end())
        reachable ? resume(source) : flow->second->pause();
}

void QueueWorker::resume(SourceId source)
{
    const auto turn = m_turns.find(source);
    m_flows.at(source)->resume(turn != m_turns.end() ? turn->second : 0);
}

void QueueWorker::leave(const QueuePlace& place)
{
    if (!m_store || place.current < 0 || place.current >= place.tracks.size())
        return;
    // The whole of it: a slice of a playlist is not that playlist.
    if (const auto noted = m_store->noteBegun(place, QDateTime::currentDateTimeUtc()); !noted)
        qCWarning(queueLog).noquote() << noted.error().detail;
    const QueueSlice part = sliceAround(place.tracks.size(), place.current, mostLeft);
    const QueuePlace kept{place.tracks.mid(part.first, part.count), place.current - static_cast<int>(part.first),
                          std::max<qint64>(0, place.positionMs)};
    const auto left = m_store->leave(kept, QDateTime::currentDateTimeUtc());
    if (!left) {
        qCWarning(queueLog).noquote() << left.error().detail;
        return;
    }
    for (const SourceId source : *left)
        if (const auto flow = m_flows.find(source); flow != m_flows.end())
            flow->second->wake();
}

void QueueWorker::answered(const QueueOffer& offer)
{
    const auto what = m_offered.find(offer.source);
    if (!m_store || what == m_offered.end())
        return;
    if (const auto kept = m_store->setAnswered(offer.source, what->second); !kept)
        qCWarning(queueLog).noquote() << kept.error().detail;
}

void QueueWorker::look()
{
    for (const auto& [source, flow] : m_flows)
        flow->look();
}

void QueueWorker::sendNow(const Answer<void>& answer)
{
    m_asked.append(answer);
    for (const auto& [source, flow] : m_flows)
        flow->hurry();
    giveWhenResting();
}

void QueueWorker::giveWhenResting()
{
    const bool rests =
        std::all_of(m_flows.cbegin(), m_flows.cend(), [](const auto& one) { return one.second->isResting(); });
    if (!rests)
        return;
    const auto asked = std::exchange(m_asked, {});
    for (const Answer<void>& answer : asked)
        answer.give({});
}

} // namespace sostenuto::sync
