// The half of Downloads that deals with how attempts end and with a service that comes and goes.
#include "sync/held/Downloads.h"

#include "sync/held/FailureVerdict.h"

#include <QDateTime>

#include <utility>

namespace sostenuto::sync {

namespace {

constexpr qint64 pauseMs = 60'000;
/// A track that the service would not give is asked for again no sooner.
constexpr qint64 gaveUpMs = 10 * 60'000;

} // namespace

void Downloads::ended(TrackId track, const std::optional<Error>& error)
{
    if (!error)
        return completed(track);
    Entry& entry = m_entries.at(track);
    if (error->kind == ErrorKind::NotFound)
        Q_EMIT missedAtService();
    switch (verdictOf(error->kind, ++entry.failures)) {
    case FailureVerdict::Retry:
        failed(track, entry, *error);
        break;
    case FailureVerdict::GiveUp:
        giveUp(track, entry, *error);
        break;
    case FailureVerdict::Pause:
        pause(*error);
        break;
    }
    plan();
}

void Downloads::completed(TrackId track)
{
    const auto entry = m_entries.extract(track);
    const Fetch& fetch = *entry.mapped().fetch;
    const qint64 length = fetch.available();
    m_readers.tell(track, [&](HeldBytes& bytes) {
        bytes.begin(fetch.path(), length, length);
        bytes.complete(fetch.path());
    });
    // The fetch is the sender of what called us.
    entry.mapped().fetch.release()->deleteLater();
    m_files->changed(track);
    Q_EMIT progressChanged(track, Availability::Held, 1.0);
    Q_EMIT heldChanged({track});
    makeRoom();
    plan();
}

void Downloads::failed(TrackId track, Entry& entry, const Error& error)
{
    const qint64 wait = std::max<qint64>(m_retryMs(entry.failures), error.retryAfterS * 1000LL);
    entry.notBefore = QDateTime::currentMSecsSinceEpoch() + wait;
    m_lastFailed = track;
    if (!m_reachable && (m_stallOver || entry.fetch->available() == 0))
        failReaders(track, error);
}

void Downloads::giveUp(TrackId track, Entry& entry, const Error& error)
{
    entry.gaveUp = true;
    entry.notBefore = QDateTime::currentMSecsSinceEpoch() + gaveUpMs;
    m_files->markFailed(track, error.kind);
    failReaders(track, error);
    Q_EMIT progressChanged(track, Availability::Failed, 0.0);
}

void Downloads::pause(const Error& error)
{
    m_pausedUntil = QDateTime::currentMSecsSinceEpoch() + pauseMs;
    for (const TrackId track : m_readers.tracks())
        if (!m_files->has(track))
            failReaders(track, error);
    wakeAt(m_pausedUntil);
    Q_EMIT trouble(error);
}

void Downloads::failReaders(TrackId track, const Error& error)
{
    m_readers.tell(track, [&](HeldBytes& bytes) { bytes.fail(error); });
}

void Downloads::setReachable(bool reachable, const Error& cause)
{
    m_cause = cause;
    if (reachable == m_reachable)
        return;
    m_reachable = reachable;
    m_stallOver = false;
    if (reachable)
        return goOn();
    for (auto& [track, entry] : m_entries) {
        entry.stands = true;
        if (entry.fetch->available() == 0 && !entry.fetch->isRunning())
            failReaders(track, cause);
    }
    m_stall.start();
}

void Downloads::stalled()
{
    m_stallOver = true;
    for (const auto& [track, entry] : m_entries)
        if (entry.stands)
            failReaders(track, m_cause);
}

/// The service is back: readers that still wait, or failed and are still there, get the rest.
void Downloads::goOn()
{
    m_stall.stop();
    for (auto& [track, entry] : m_entries) {
        if (entry.gaveUp)
            continue;
        entry.failures = 0;
        entry.notBefore = 0;
        const Fetch& fetch = *entry.fetch;
        if (!fetch.isRunning())
            m_readers.tell(track,
                           [&](HeldBytes& bytes) { bytes.begin(fetch.partPath(), fetch.available(), fetch.total()); });
    }
    plan();
}

void Downloads::makeRoom()
{
    if (!m_files)
        return;
    const QVector<TrackId> open = m_readers.tracks();
    QSet<TrackId> needed(m_wanted.begin(), m_wanted.end());
    needed.unite(QSet<TrackId>(open.begin(), open.end()));
    const QVector<TrackId> gone = m_files->evict(m_quota, needed, !m_reachable);
    for (const TrackId track : gone)
        Q_EMIT progressChanged(track, Availability::Server, 0.0);
    if (!gone.isEmpty())
        Q_EMIT heldChanged(gone);
}

} // namespace sostenuto::sync
