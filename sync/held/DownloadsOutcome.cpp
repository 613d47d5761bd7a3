// The half of Downloads that deals with how attempts end and with a service that comes and goes.
#include "sync/held/Downloads.h"

#include "sync/held/FailureVerdict.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(heldLog, "sostenuto.held", QtWarningMsg)

/// Beyond its budget of retries what is only kept waits so long.
constexpr qint64 unhurriedMs = 5 * 60'000;
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
        Q_EMIT missedAtService(entry.source);
    if (entry.fetch->isTranscoded() && endedTranscoded(track, entry, *error))
        return plan();
    switch (verdictOf(error->kind, ++entry.failures)) {
    case FailureVerdict::Retry:
        failed(track, entry, *error);
        break;
    case FailureVerdict::GiveUp:
        giveUp(track, entry, *error);
        break;
    case FailureVerdict::Pause:
        if (m_files->lookAtFolder() && isStandingIn())
            return; // the drive was pulled: all that was on its way there comes anew
        pause(*error);
        break;
    }
    if (isOnlyKept(track))
        rest(track);
    plan();
}

/// The next attempt brings other bytes: those who read these have to open it again. After some that ended well and were
/// not whole the original is asked for; true = so it was now.
bool Downloads::endedTranscoded(TrackId track, Entry& entry, const Error& error)
{
    m_readers.letGo(track, error);
    const bool isWrong = error.kind == ErrorKind::CutShort || error.kind == ErrorKind::NotAudio ||
                         error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Undecodable;
    if (!isWrong || verdictOf(error.kind, entry.failures + 1) != FailureVerdict::GiveUp)
        return false;
    m_onlyOriginal.insert(track);
    entry.fetch.release()->deleteLater(); // it is the sender of what called us
    m_entries.erase(track);
    return true;
}

void Downloads::completed(TrackId track)
{
    const auto entry = m_entries.extract(track);
    const Fetch& fetch = *entry.mapped().fetch;
    service(entry.mapped().source).budget.asked();
    const qint64 length = fetch.available();
    const bool standsIn = fetch.standsIn();
    m_readers.tell(track, [&](HeldBytes& bytes) {
        bytes.begin(fetch.path(), length, length);
        bytes.complete(fetch.path());
    });
    if (standsIn && m_standIn)
        m_standIn->add(track, fetch.path(), needed());
    // The fetch is the sender of what called us.
    entry.mapped().fetch.release()->deleteLater();
    if (standsIn) {
        Q_EMIT progressChanged(track, notHere(track), 0.0);
        return plan();
    }
    m_files->changed(track);
    Q_EMIT progressChanged(track, m_kept.contains(track) ? Availability::Kept : Availability::Held, 1.0);
    Q_EMIT heldChanged({track});
    makeRoom();
    plan();
}

void Downloads::failed(TrackId track, Entry& entry, const Error& error)
{
    const qint64 asked = std::max<qint64>(m_retryMs(entry.failures), error.retryAfterS * 1000LL);
    Service& from = service(entry.source);
    // Nobody waits for what is only kept: of that no more than one request in ten is made again soon.
    const bool mayHurry = !isOnlyKept(track) || from.budget.takeRetry();
    const qint64 wait = std::min(mayHurry ? asked : std::max(asked, unhurriedMs), longestWaitMs);
    entry.notBefore = QDateTime::currentMSecsSinceEpoch() + wait;
    from.lastFailed = track;
    if (!from.reachable && (from.stallOver || entry.fetch->available() == 0))
        failReaders(track, error);
}

void Downloads::giveUp(TrackId track, Entry& entry, const Error& error)
{
    entry.gaveUp = true;
    entry.notBefore = QDateTime::currentMSecsSinceEpoch() + gaveUpMs;
    if (entry.fetch->replaces())
        return; // what is here plays on
    if (!entry.fetch->standsIn())
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
    if (m_readers.has(track))
        qCInfo(heldLog).noquote() << "who reads track" << track.value << "gets no more:" << error.detail;
    m_readers.tell(track, [&](HeldBytes& bytes) { bytes.fail(error); });
}

void Downloads::setReachable(SourceId source, bool reachable, const Error& cause)
{
    Service& from = service(source);
    from.cause = cause;
    if (reachable == from.reachable)
        return;
    from.reachable = reachable;
    from.stallOver = false;
    if (reachable)
        return goOn(source);
    goElsewhere(source);
    for (auto& [track, entry] : m_entries) {
        if (entry.source != source)
            continue;
        entry.stands = true;
        if (entry.fetch->available() == 0 && !entry.fetch->isRunning())
            failReaders(track, cause);
    }
    from.stall->start(m_stallMs);
}

/// What was not begun, or is read now, is fetched from another service that has the same recording. The rest of what
/// was begun may come from where it began.
void Downloads::goElsewhere(SourceId from)
{
    QVector<TrackId> tracks;
    for (const auto& [track, entry] : m_entries)
        if (entry.source == from && (entry.fetch->available() == 0 || m_readers.has(track)))
            tracks.append(track);
    bool moved = false;
    for (const TrackId track : std::as_const(tracks))
        moved = moveElsewhere(track) || moved;
    if (moved)
        plan();
}

/// Gives up what came of it, if its service gives nothing now and another one has it: two encodings are never mixed in
/// one file. Those who read it keep what is here, and have to open it again for the rest.
bool Downloads::moveElsewhere(TrackId track)
{
    const auto entry = m_entries.find(track);
    if (entry == m_entries.end() || service(entry->second.source).gives())
        return false;
    const auto place = bestPlace(track);
    if (!place || !service(place->source).gives())
        return false;
    m_readers.letGo(track, service(entry->second.source).cause);
    m_entries.erase(entry);
    return true;
}

void Downloads::stalled(SourceId source)
{
    Service& from = service(source);
    from.stallOver = true;
    for (const auto& [track, entry] : m_entries)
        if (entry.stands && entry.source == source)
            failReaders(track, from.cause);
}

void Downloads::beginAnew()
{
    if (!m_files)
        return;
    for (const auto& [source, from] : m_services)
        if (from.gives())
            goOn(source);
}

/// The service is back: what waited for it need not wait any more; readers that still wait, or failed and are still
/// there, get the rest.
void Downloads::goOn(SourceId source)
{
    service(source).stall->stop();
    m_resting.removeIf(
        [&](const QHash<TrackId, Rest>::iterator& item) { return item->source == source && !item->gaveUp; });
    for (auto& [track, entry] : m_entries) {
        if (entry.gaveUp || entry.source != source)
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

} // namespace sostenuto::sync
