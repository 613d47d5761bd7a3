#include "sync/service/KeepWorker.h"

#include "sync/held/Downloads.h"
#include "sync/held/FetchHours.h"
#include "sync/held/ReadinessPlan.h"
#include "sync/store/Database.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(keepLog, "sostenuto.keep")

constexpr int quietMs = 1'000;
constexpr int planMs = 1'000;
constexpr int tellMs = 250; ///< four times a second at most
constexpr int retryMs = 60'000;
/// Reading takes at most so large a part of the time: a tenth.
constexpr int restPerRead = 10;

tl::unexpected<Error> noStore()
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

} // namespace

KeepWorker::KeepWorker(QObject* parent) : QObject(parent), m_read(this), m_plan(this), m_tell(this), m_hours(this)
{
    for (QTimer* timer : {&m_read, &m_plan, &m_tell, &m_hours})
        timer->setSingleShot(true);
    connect(&m_read, &QTimer::timeout, this, &KeepWorker::readNow);
    connect(&m_plan, &QTimer::timeout, this, &KeepWorker::plan);
    connect(&m_tell, &QTimer::timeout, this, &KeepWorker::keptChanged);
    connect(&m_hours, &QTimer::timeout, this, &KeepWorker::limit);
}

void KeepWorker::useDownloads(Downloads& downloads)
{
    m_downloads = &downloads;
    connect(&downloads, &Downloads::heldChanged, this, &KeepWorker::heldChanged);
    connect(&downloads, &Downloads::wantedChanged, this, &KeepWorker::planSoon);
    connect(&downloads, &Downloads::folderMoved, this, [this] {
        m_isStale = true; // every answer is another one now
        readSoon(0);
    });
    connect(&downloads, &Downloads::progressChanged, this, [this](TrackId track, Availability availability) {
        if (availability == Availability::Failed)
            heldChanged({track});
    });
}

void KeepWorker::useStore(Database& database)
{
    m_database = &database;
    m_library.emplace(database);
    if (const auto keeping = KeepingStore(database).get())
        m_keeping = *keeping;
    limit();
    tellQuality();
    readSoon(0);
}

void KeepWorker::close()
{
    for (QTimer* timer : {&m_read, &m_plan, &m_tell})
        timer->stop();
    m_library.reset();
    m_database = nullptr;
}

/// One of the listener's own changes.
Result<void> KeepWorker::changed(const Result<void>& done)
{
    if (done) {
        m_isStale = true;
        readSoon(0);
        tellSoon();
    }
    return done;
}

Result<void> KeepWorker::pin(const PinTarget& target)
{
    if (!m_database)
        return noStore();
    return changed(PinStore(*m_database).put(target, QDateTime::currentDateTimeUtc()));
}

Result<void> KeepWorker::unpin(const PinTarget& target)
{
    if (!m_database)
        return noStore();
    return changed(PinStore(*m_database).remove(target));
}

Result<QVector<PinState>> KeepWorker::pins()
{
    if (!m_database)
        return noStore();
    readIfStale();
    return m_library->states();
}

HeldShares KeepWorker::sharesNow() const
{
    return KeptStore(*m_database).shares(m_keeping.rules.loved, keptByOtherRules()).value_or(HeldShares{});
}

QVector<TrackId> KeepWorker::keptByOtherRules() const
{
    QVector<TrackId> tracks = m_library->newAlbums();
    if (m_keeping.rules.queue)
        tracks += m_downloads->wanted();
    return tracks;
}

Result<HeldTotals> KeepWorker::totals()
{
    if (!m_database)
        return noStore();
    readIfStale();
    const KeptStore kept(*m_database);
    const auto shares = kept.shares(m_keeping.rules.loved, keptByOtherRules());
    const auto beside = kept.beside();
    if (!shares || !beside)
        return tl::unexpected(shares ? beside.error() : shares.error());
    HeldTotals totals{shares->pinned, shares->automatic, shares->passing, m_keeping.quotaBytes};
    totals.folderTracks = beside->folderTracks;
    totals.folders = beside->folders;
    totals.lovedTracks = beside->lovedTracks;
    totals.paused = m_keeping.paused;
    totals.limits = m_keeping.limits;
    totals.waits = m_waits;
    totals.quality = m_keeping.quality;
    totals.lowerTracks = m_library->lowerTracks();
    totals.away = m_downloads->files() && m_downloads->files()->isAway();
    totals.pinsBeyondBytes = m_pinsBeyond;
    return totals;
}

Result<KeepRules> KeepWorker::rules() const
{
    return m_database ? Result<KeepRules>(m_keeping.rules) : noStore();
}

Result<void> KeepWorker::setRules(const KeepRules& rules)
{
    if (!m_database)
        return noStore();
    const auto done = KeepingStore(*m_database).setRules(rules);
    if (done) {
        m_keeping.rules = rules;
        m_keeping.rules.horizonMs = std::max<qint64>(0, rules.horizonMs);
    }
    return changed(done);
}

Result<void> KeepWorker::setQuota(qint64 bytes)
{
    if (!m_database)
        return noStore();
    const auto done = KeepingStore(*m_database).setQuota(bytes);
    if (done)
        m_keeping.quotaBytes = std::max<qint64>(0, bytes);
    return changed(done);
}

Result<void> KeepWorker::setPaused(bool paused)
{
    if (!m_database)
        return noStore();
    const auto done = KeepingStore(*m_database).setPaused(paused);
    if (done) {
        m_keeping.paused = paused;
        limit();
        tellSoon();
    }
    return done;
}

Result<void> KeepWorker::setLimits(const FetchLimits& limits)
{
    if (!m_database)
        return noStore();
    const auto done = KeepingStore(*m_database).setLimits(limits);
    if (done) {
        m_keeping.limits = limits;
        limit();
        tellSoon();
    }
    return done;
}

Result<void> KeepWorker::setQuality(int kbps)
{
    return putQuality({std::max(0, kbps), m_keeping.quality.streamKbps});
}

Result<void> KeepWorker::setStreamQuality(int kbps)
{
    return putQuality({m_keeping.quality.kbps, std::max(KeptQuality::automatic, kbps)});
}

Result<void> KeepWorker::putQuality(const KeptQuality& quality)
{
    if (!m_database)
        return noStore();
    const auto done = KeepingStore(*m_database).setQuality(quality);
    if (done) {
        m_keeping.quality = quality;
        tellQuality();
    }
    return changed(done);
}

void KeepWorker::setMetered(bool metered)
{
    if (std::exchange(m_metered, metered) == metered || !m_database)
        return;
    limit();
    tellQuality();
}

void KeepWorker::tellQuality()
{
    m_downloads->setQuality(fetchQuality(m_keeping.quality, m_metered));
}

/// What plays is fetched whatever the limits say, see Downloads::setPausedByListener().
void KeepWorker::limit()
{
    const QTime now = QTime::currentTime();
    const FetchWait before = std::exchange(m_waits, fetchWait(m_keeping.limits, now, m_metered));
    m_downloads->setPausedByListener(m_keeping.paused || m_waits != FetchWait::Nothing);
    if (const auto change = msToChange(m_keeping.limits, now))
        m_hours.start(*change);
    else
        m_hours.stop();
    if (before != m_waits)
        tellSoon();
}

Result<void> KeepWorker::clearPassing()
{
    if (!m_database)
        return noStore();
    readIfStale();
    m_downloads->clearPassing();
    return {};
}

Result<Readiness> KeepWorker::readiness(const QVector<TrackId>& tracks) const
{
    if (!m_database)
        return noStore();
    const auto facts = KeptStore(*m_database).facts(tracks);
    if (!facts)
        return tl::unexpected(facts.error());
    QVector<ReadyTrack> ready;
    ready.reserve(facts->size());
    for (const KeptTrack& kept : *facts)
        ready.append({kept.track, kept.fact.durationMs, kept.fact.bytes, kept.fact.here});
    return readinessOf(ready);
}

void KeepWorker::libraryChanged()
{
    readSoon(quietMs);
}

void KeepWorker::readSoon(int ms)
{
    if (!m_database)
        return;
    const int wait = ms == 0 ? 0 : std::max(ms, int(std::min<qint64>(60'000, m_lastReadMs * restPerRead)));
    if (!m_read.isActive() || m_read.remainingTime() > wait)
        m_read.start(wait);
}

void KeepWorker::readIfStale()
{
    if (m_isStale)
        readNow();
}

void KeepWorker::readNow()
{
    if (!m_database)
        return;
    m_read.stop();
    QElapsedTimer time;
    time.start();
    const auto changed = m_library->read(m_keeping.rules, QDateTime::currentDateTimeUtc());
    m_lastReadMs = time.elapsed();
    if (!changed) {
        qCWarning(keepLog).noquote() << "what is kept can't be read:" << changed.error().detail;
        m_read.start(retryMs);
        return;
    }
    m_isStale = false;
    m_downloads->setKept(m_library->pinned());
    if (!changed->isEmpty())
        Q_EMIT keptTracksChanged(*changed);
    holdCovers();
    plan();
}

void KeepWorker::heldChanged(const QVector<TrackId>& tracks)
{
    if (!m_database || m_isStale)
        return;
    if (const auto read = m_library->refresh(tracks); !read)
        qCWarning(keepLog).noquote() << "what is here of what is kept can't be read:" << read.error().detail;
    planSoon();
}

void KeepWorker::planSoon()
{
    if (m_database && !m_isStale && !m_plan.isActive())
        m_plan.start(planMs);
    tellSoon();
}

void KeepWorker::plan()
{
    if (!m_database)
        return;
    m_plan.stop();
    const HeldShares shares = sharesNow();
    HoldNeeds needs = m_library->needs();
    const QVector<TrackId>& wanted = m_downloads->wanted();
    needs.wanted = {wanted.begin(), wanted.end()};
    needs.space = {shares.pinned.bytes, shares.automatic.bytes, m_library->newAlbumBytesHere(), shares.passing.bytes};
    needs.quota = m_keeping.quotaBytes;
    const HoldPlan next = planHolding(needs);
    if (next.pinsBeyond > 0 && m_pinsBeyond == 0)
        qCWarning(keepLog) << "what is pinned exceeds the room for it by" << next.pinsBeyond << "bytes";
    m_pinsBeyond = next.pinsBeyond;
    const QVector<TrackId> also = keptByOtherRules();
    m_downloads->setRetention(
        {m_keeping.quotaBytes, m_keeping.rules.loved, m_keeping.rules.recent, QSet<TrackId>(also.begin(), also.end())});
    m_downloads->setWishes(m_library->wishes(next));
    tellSoon();
}

void KeepWorker::tellSoon()
{
    if (m_database && !m_tell.isActive())
        m_tell.start(tellMs);
}

void KeepWorker::coversReachable()
{
    m_heldCovers.clear();
    if (m_database && !m_isStale)
        holdCovers();
}

void KeepWorker::holdCovers()
{
    const auto covers = m_library->covers();
    if (!covers)
        return;
    for (const QString& cover : *covers) {
        if (m_heldCovers.contains(cover))
            continue;
        m_heldCovers.insert(cover);
        Q_EMIT coverKept(cover);
    }
}

} // namespace sostenuto::sync
