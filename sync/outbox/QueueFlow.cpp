#include "sync/outbox/QueueFlow.h"

#include "sync/backend/Retry.h"
#include "sync/model/WhenDone.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(queueLog, "sostenuto.queue", QtWarningMsg)

/// Of another player's queue so much is looked up.
constexpr qsizetype mostOffered = 2'000;

qint64 elapsed(const QElapsedTimer& timer)
{
    return timer.isValid() ? timer.elapsed() : -1;
}

} // namespace

QueueFlow::QueueFlow(Backend& backend, QueueStore& store, SourceId source, const QString& player, QObject* parent)
    : QObject(parent), m_backend(backend), m_store(store), m_source(source), m_player(player),
      m_random([] { return QRandomGenerator::global()->generateDouble(); })
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &QueueFlow::next);
}

void QueueFlow::setPace(const QueuePace& pace, std::function<double()> random)
{
    m_pace = pace;
    m_random = std::move(random);
}

void QueueFlow::resume(qint64 afterMs)
{
    if (!std::exchange(m_paused, false))
        return;
    m_hasRead = false;
    m_keepsNone = false;
    m_troubles = 0;
    m_notBefore = QDeadlineTimer(afterMs);
    next();
}

void QueueFlow::pause()
{
    m_paused = true;
    m_later.stop();
    if (!m_busy)
        rest();
}

void QueueFlow::wake()
{
    m_sinceLeft.start();
    next();
}

void QueueFlow::hurry()
{
    m_hurried = true;
    next();
}

void QueueFlow::look()
{
    const bool askedJustNow = m_sinceAsked.isValid() && m_sinceAsked.elapsed() < m_pace.lookMs;
    if (m_paused || m_busy || m_keepsNone || askedJustNow)
        return;
    m_hasRead = false;
    next();
}

bool QueueFlow::isResting() const
{
    if (m_busy)
        return false;
    if (m_paused || m_keepsNone || !m_notBefore.hasExpired())
        return true;
    const auto left = m_store.left(m_source);
    return m_hasRead && (!left || !*left || !(*left)->waiting);
}

void QueueFlow::next()
{
    if (m_paused || m_busy)
        return;
    m_later.stop();
    if (m_keepsNone)
        return rest();
    if (!m_notBefore.hasExpired()) {
        m_later.start(static_cast<int>(m_notBefore.remainingTime()) + 1);
        return rest();
    }
    if (!m_hasRead)
        return ask();
    const auto left = m_store.left(m_source);
    if (!left)
        report(left.error());
    if (!left || !*left || !(*left)->waiting)
        return rest();
    const qint64 wait = m_hurried ? 0 : keptBackMs(elapsed(m_sinceLeft), elapsed(m_sinceSent), m_pace);
    if (wait > 0)
        return m_later.start(static_cast<int>(wait));
    send(**left);
}

void QueueFlow::ask()
{
    m_busy = true;
    m_sinceAsked.start();
    whenDone(m_backend.queue(), this, [this](const Result<std::optional<RemoteQueue>>& there) {
        m_busy = false;
        if (there) {
            m_hasRead = true;
            m_troubles = 0;
            read(*there);
        } else if (there.error().kind == ErrorKind::NotFound) {
            m_keepsNone = true;
        } else if (there.error().kind == ErrorKind::Protocol) {
            report(there.error());
            m_hasRead = true; // it will not be read better the next time
        } else {
            return retryLater(there.error());
        }
        next();
    });
}

/// The answer may be one of before a pause: an offer is right all the same.
void QueueFlow::read(const std::optional<RemoteQueue>& there)
{
    if (!there)
        return;
    const auto known = here();
    if (!known)
        return report(known.error());
    const QueueVerdict verdict = judgeQueue(*there, *known, QDateTime::currentDateTimeUtc());
    if (verdict.oursIsOld) {
        const auto left = m_store.left(m_source);
        const auto dropped =
            left && *left ? m_store.settle(m_source, (*left)->revision) : Result<void>{}; // no newer one comes between
        if (!dropped)
            report(dropped.error());
    }
    if (verdict.isOffer)
        offer(*there);
}

Result<QueueHere> QueueFlow::here() const
{
    QueueHere known;
    known.player = m_player;
    const auto left = m_store.left(m_source);
    const auto answered = m_store.answered(m_source);
    if (!left)
        return tl::unexpected(left.error());
    if (!answered)
        return tl::unexpected(answered.error());
    known.answered = *answered;
    if (!*left)
        return known;
    auto words = inItsWords((*left)->place);
    if (!words)
        return tl::unexpected(words.error());
    words->changedAt = (*left)->at;
    known.left = *words;
    known.waiting = (*left)->waiting;
    return known;
}

/// Without the tracks that it does not have.
Result<RemoteQueue> QueueFlow::inItsWords(const QueuePlace& place) const
{
    const auto ids = m_store.remoteIds(m_source, place.tracks);
    if (!ids)
        return tl::unexpected(ids.error());
    QVector<bool> known;
    for (const QString& id : *ids)
        known.append(!id.isEmpty());
    const KnownPlaces places = knownPlaces(known, place.current);
    RemoteQueue queue;
    for (const int at : places.places)
        queue.trackRemoteIds.append(ids->at(at));
    queue.current = places.current;
    queue.positionMs = places.isExact ? place.positionMs : 0;
    queue.changedBy = m_player;
    return queue;
}

void QueueFlow::offer(const RemoteQueue& there)
{
    const QueueSlice part = sliceAround(there.trackRemoteIds.size(), there.current, mostOffered);
    const auto tracks = m_store.tracks(m_source, there.trackRemoteIds.mid(part.first, part.count));
    if (!tracks)
        return report(tracks.error());
    QVector<bool> known;
    for (const TrackId track : *tracks)
        known.append(track.isValid());
    const KnownPlaces places = knownPlaces(known, there.current - static_cast<int>(part.first));
    if (places.places.isEmpty())
        return;
    QueueOffer offer;
    offer.source = m_source;
    for (const int at : places.places)
        offer.place.tracks.append(tracks->at(at));
    offer.place.current = places.current;
    offer.place.positionMs = places.isExact ? there.positionMs : 0;
    offer.changedBy = placeOfPlayer(there.changedBy);
    offer.changedAt = there.changedAt;
    Q_EMIT offered(offer, {listDigest(there), there.changedAt});
}

void QueueFlow::send(const QueueLeft& left)
{
    m_hurried = false;
    const auto queue = inItsWords(left.place);
    if (!queue)
        return retryLater(queue.error());
    if (queue->trackRemoteIds.isEmpty()) // they have left the library meanwhile
        return sent(left.revision, Error{ErrorKind::NotFound, QStringLiteral("none of its tracks is known")});
    m_busy = true;
    whenDone(m_backend.saveQueue(*queue), this, [this, revision = left.revision](const Result<void>& result) {
        m_busy = false;
        m_sinceSent.start();
        sent(revision, result ? std::nullopt : std::optional(result.error()));
    });
}

void QueueFlow::sent(qint64 revision, const std::optional<Error>& error)
{
    if (error && fateOf(*error, m_troubles) == QueueFate::Again)
        return retryLater(*error);
    if (error)
        report(*error);
    m_troubles = 0;
    if (const auto settled = m_store.settle(m_source, revision); !settled)
        return retryLater(settled.error());
    next();
}

void QueueFlow::retryLater(const Error& error)
{
    report(error);
    m_notBefore.setRemainingTime(1 + retryDelayMs(m_troubles++, m_random(), error.retryAfterS));
    next();
}

void QueueFlow::rest()
{
    m_hurried = false;
    Q_EMIT rested();
}

void QueueFlow::report(const Error& error) const
{
    qCInfo(queueLog).noquote() << "source" << m_source.value << error.detail;
}

} // namespace sostenuto::sync
