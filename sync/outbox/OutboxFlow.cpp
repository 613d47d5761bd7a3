#include "sync/outbox/OutboxFlow.h"

#include "sync/backend/Retry.h"
#include "sync/model/WhenDone.h"
#include "sync/outbox/BookmarkDelivery.h"
#include "sync/outbox/FlagDelivery.h"
#include "sync/outbox/PlayDelivery.h"
#include "sync/store/PlaylistStore.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(outboxLog, "sostenuto.outbox", QtWarningMsg)

/// A timer cannot wait longer than an int of milliseconds; an hour is enough to look again.
constexpr qint64 longestRestMs = 3'600'000;

bool keepsOrderOnly(Verdict verdict)
{
    return verdict == Verdict::RetryLater || verdict == Verdict::Ambiguous;
}

} // namespace

OutboxFlow::OutboxFlow(const OutboxParts& parts, SourceId source, QObject* parent)
    : QObject(parent), m_parts(parts), m_source(source),
      m_random([] { return QRandomGenerator::global()->generateDouble(); })
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &OutboxFlow::greet);
    if (const auto marked = m_parts.outbox.markInterrupted(m_source); !marked)
        qCWarning(outboxLog).noquote() << marked.error().detail;
    updateCounts(false);
}

void OutboxFlow::resume(const OutboxPace& pace)
{
    m_paused = false;
    m_troubles = 0;
    m_gapMs = pace.gapMs;
    m_playsFrom = QDeadlineTimer(pace.playsMs);
    m_greeted = m_greeted || pace.proven;
    m_waitsToBegin = pace.beginMs > 0;
    m_later.stop();
    if (m_waitsToBegin)
        m_later.start(static_cast<int>(std::min(pace.beginMs, longestRestMs)));
    else
        greet();
}

void OutboxFlow::pause()
{
    m_paused = true;
    m_greeted = false;
    m_later.stop();
}

void OutboxFlow::wake()
{
    updateCounts(false);
    if (!m_later.isActive() || m_greeted || m_waitsToBegin)
        greet();
}

/// One ping before the first write: after an outage, better this is lost than a play.
void OutboxFlow::greet()
{
    if (m_paused || m_busy)
        return;
    m_waitsToBegin = false;
    if (m_greeted || (m_counts.edits == 0 && m_counts.plays == 0))
        return next();
    m_busy = true;
    whenDone(m_parts.backend.ping(), this, [this](const Result<void>& answered) {
        m_busy = false;
        m_greeted = answered.has_value();
        if (m_greeted)
            return next();
        rest(retryMs(answered.error().retryAfterS));
    });
}

void OutboxFlow::next()
{
    if (m_paused || m_busy)
        return;
    m_later.stop();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto plays = m_playsFrom.hasExpired() ? OutboxStore::Plays::Too : OutboxStore::Plays::Not;
    const auto rows = m_parts.outbox.due(m_source, now, plays);
    if (!rows)
        return storeFailed(rows.error());
    if (const auto delivery = nextDelivery(*rows, now))
        return deliver(*delivery);
    auto waiting = m_parts.outbox.waiting(m_source);
    if (!waiting)
        return storeFailed(waiting.error());
    const bool someHeld = waiting->removeIf([this](const OutboxRow& row) { return holdsBack(row); }) > 0;
    std::optional<qint64> wait;
    if (someHeld)
        wait = m_playsFrom.remainingTime();
    if (const auto due = nextDue(*waiting))
        wait = std::min(std::max<qint64>(0, now.msecsTo(*due)), wait.value_or(longestRestMs));
    if (wait)
        return rest(*wait + 1);
    m_gapMs = 0; // what the listener does from now on goes at once
    Q_EMIT rested();
}

/// Plays that were heard in an outage hurry nobody.
bool OutboxFlow::holdsBack(const OutboxRow& row) const
{
    return row.kind == EditKind::Play && !m_playsFrom.hasExpired();
}

void OutboxFlow::storeFailed(const Error& error)
{
    qCWarning(outboxLog).noquote() << error.detail;
    rest(retryDelayMs(m_troubles++, m_random()));
}

void OutboxFlow::deliver(const Delivery& delivery)
{
    m_busy = true;
    const auto start = [this, delivery](auto* step) {
        connect(step, &std::remove_pointer_t<decltype(step)>::finished, this,
                [this, delivery](const std::optional<Error>& error, bool sent) { settled(delivery, error, sent); });
        step->start();
    };
    if (delivery.isPlaylist())
        start(new PlaylistDelivery(m_parts, delivery, this));
    else if (delivery.kind == EditKind::Play)
        start(new PlayDelivery(m_parts, delivery, this));
    else if (delivery.kind == EditKind::Bookmark)
        start(new BookmarkDelivery(m_parts, delivery, this));
    else
        start(new FlagDelivery(m_parts, delivery, this));
    Q_EMIT rowsChanged();
}

void OutboxFlow::settled(const Delivery& delivery, const std::optional<Error>& error, bool sent)
{
    m_busy = false;
    // A playlist's delivery may hold several kinds of edits; none of them may be sent blindly again.
    const EditKind kind = delivery.isPlaylist() ? EditKind::PlaylistAdd : delivery.kind;
    const Verdict verdict = verdictOn(kind, error, delivery.attempts());
    if (verdict == Verdict::Delivered)
        m_troubles = 0;
    else
        putBack(delivery, *error, verdict, sent);
    updateCounts(true);
    touch(delivery);
    Q_EMIT rowsChanged();
    if (verdict == Verdict::Delivered)
        Q_EMIT delivered(delivery.kind, static_cast<int>(delivery.rows.size()));
    if (verdict == Verdict::Park)
        Q_EMIT parked(delivery.kind, *error);
    m_budget.asked();
    if (verdict != Verdict::Stop && verdict != Verdict::StopAmbiguous)
        return m_gapMs > 0 ? m_later.start(static_cast<int>(m_gapMs)) : next();
    m_greeted = false;
    rest(retryMs(error->retryAfterS));
}

/// In a crowd that comes back, no more than one request in ten is one that was made before.
qint64 OutboxFlow::retryMs(int retryAfterS)
{
    if (m_gapMs > 0 && !m_budget.takeRetry())
        return RetryPlan{}.longestMs;
    return retryDelayMs(m_troubles++, m_random(), retryAfterS);
}

void OutboxFlow::putBack(const Delivery& delivery, const Error& error, Verdict verdict, bool sent)
{
    qCInfo(outboxLog).noquote() << "not delivered:" << delivery.object << error.detail;
    // What stops everybody delays nobody in particular: the flow itself waits.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime notBefore = keepsOrderOnly(verdict)
                                    ? now.addMSecs(retryDelayMs(delivery.attempts(), m_random(), error.retryAfterS))
                                    : QDateTime{};
    const bool nowUnknown = sent && mayHaveActed(delivery, error);
    for (const OutboxRow& row : delivery.rows) {
        const bool unknown = nowUnknown || row.state != EditState::Queued; // what was unknown before still is
        Result<void> kept;
        if (verdict == Verdict::Park)
            kept = m_parts.outbox.park(row.id, error.kind, unknown);
        else if (unknown)
            kept = m_parts.outbox.setAmbiguous(row.id, notBefore, error.kind);
        else
            kept = m_parts.outbox.setQueued(row.id, notBefore, error.kind);
        if (!kept)
            qCWarning(outboxLog).noquote() << kept.error().detail;
    }
}

/// Also what does no harm when it is sent twice is then no more as it was never sent: a later edit must not take it
/// back here alone.
bool OutboxFlow::mayHaveActed(const Delivery& delivery, const Error& error) const
{
    if (error.mayHaveArrived || !delivery.isPlaylist())
        return error.mayHaveArrived;
    // A list is written by several requests, of which those before this one went well.
    const auto address = m_parts.playlists.address(PlaylistId{delivery.objectId()});
    return !address || !address->remoteId.isEmpty();
}

void OutboxFlow::touch(const Delivery& delivery)
{
    if (delivery.isPlaylist())
        Q_EMIT playlistTouched(PlaylistId{delivery.objectId()});
    else if (delivery.kind == EditKind::Bookmark)
        Q_EMIT bookmarksChanged();
    else if (delivery.object.startsWith(u"track:"))
        Q_EMIT trackTouched(TrackId{delivery.objectId()});
}

void OutboxFlow::rest(qint64 ms)
{
    m_later.start(static_cast<int>(std::min(ms, longestRestMs)));
    Q_EMIT rested();
}

void OutboxFlow::updateCounts(bool sent)
{
    const auto counts = m_parts.outbox.counts(m_source);
    if (!counts || *counts == m_counts)
        return;
    m_counts = *counts;
    Q_EMIT countsChanged(m_counts, sent);
}

} // namespace sostenuto::sync
