#include "sync/feeds/FeedFlow.h"

#include "sync/model/WhenDone.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(feedLog, "sostenuto.feeds", QtWarningMsg)

constexpr qint64 longestTimerMs = 24 * 3'600'000;

} // namespace

FeedFlow::FeedFlow(FeedReader& reader, FeedStore& store, KeptFeed feed, QObject* parent)
    : QObject(parent), m_reader(reader), m_store(store), m_feed(std::move(feed)), m_read(m_feed.last),
      m_random([] { return QRandomGenerator::global()->generateDouble(); })
{
    m_memory.reset(m_feed.last);
    m_next.setSingleShot(true);
    m_ages.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &FeedFlow::ask);
    connect(&m_ages, &QTimer::timeout, this, &FeedFlow::changed);
}

void FeedFlow::setPace(const FeedPace& pace, std::function<double()> random)
{
    m_pace = pace;
    m_random = std::move(random);
}

void FeedFlow::start()
{
    m_started = true;
    m_share = m_random();
    plan();
}

/// Not within the floor of the last try of an earlier run.
qint64 FeedFlow::firstDelayMs() const
{
    const qint64 ago = m_feed.checkedAt.isValid() ? m_feed.checkedAt.msecsTo(QDateTime::currentDateTimeUtc()) : -1;
    const qint64 wait = ago >= 0 && ago < m_pace.floorMs ? m_pace.floorMs - ago : 0;
    return wait + static_cast<qint64>(m_share * static_cast<double>(m_pace.startMs));
}

void FeedFlow::setNeed(const FeedNeed& need)
{
    const FeedNeed before = std::exchange(m_need, need);
    if (need == before)
        return;
    if (before.failing && !need.failing)
        m_sinceRecovery.start();
    m_isDue = m_isDue || (before.away && !need.away) || (need.failing && !before.failing);
    if (m_started)
        plan();
}

void FeedFlow::setPart(const QString& component, std::optional<Capability> part)
{
    m_feed.ignored.remove(component);
    if (part)
        m_feed.parts[component] = *part;
    else
        m_feed.parts.remove(component);
}

void FeedFlow::setIgnored(const QString& component)
{
    m_feed.parts.remove(component);
    m_feed.ignored.insert(component);
}

void FeedFlow::ask()
{
    if (m_busy || m_need.away)
        return;
    m_busy = true;
    m_isDue = false;
    m_sinceTry.start();
    m_share = m_random();
    const bool knows = m_read.format != FeedFormat::None;
    whenDone(m_reader.read({m_feed.address, knows ? m_feed.validators : FeedValidators{}}), this,
             [this](const Result<FeedRead>& got) { done(got); });
}

void FeedFlow::done(const Result<FeedRead>& got)
{
    m_busy = false;
    m_feed.checkedAt = QDateTime::currentDateTimeUtc();
    if (got) {
        m_trouble.reset();
        m_failures = 0;
        take(*got);
    } else {
        m_trouble = got.error();
        ++m_failures;
        qCInfo(feedLog).noquote() << "source" << m_feed.source.value << got.error().detail;
    }
    keep();
    plan();
    Q_EMIT changed();
}

void FeedFlow::take(const FeedRead& read)
{
    m_maxAgeS = read.maxAgeS;
    m_read = read.unchanged ? unchangedFeed(m_read, m_feed.checkedAt) : read.snapshot;
    if (!read.unchanged)
        m_feed.validators = read.validators;
    m_feed.last = m_memory.believed(m_read, m_need.answers && !m_need.failing);
    // A page that may be asked seldom only has to count until it is asked again.
    const qint64 wait = delayMs();
    if (3 * wait > feedValidS * qint64(1'000) && m_feed.last.validUntil == m_read.fetchedAt.addSecs(feedValidS))
        m_feed.last.validUntil = m_read.fetchedAt.addMSecs(3 * wait);
}

/// While a recovery is in doubt what is kept is not what the page said: the next start has to ask for all of it.
void FeedFlow::keep()
{
    const FeedValidators validators = m_memory.isDoubting() ? FeedValidators{} : m_feed.validators;
    if (const auto kept = m_store.setRead(m_feed.source, m_feed.last, validators, m_feed.checkedAt); !kept)
        qCWarning(feedLog).noquote() << kept.error().detail;
}

qint64 FeedFlow::delayMs() const
{
    FeedMood mood;
    mood.failing = m_need.failing;
    if (m_sinceRecovery.isValid())
        mood.sinceRecoveryMs = m_sinceRecovery.elapsed();
    mood.reports = isReporting(m_feed.last);
    mood.failures = m_failures;
    mood.retryAfterS = m_trouble ? m_trouble->retryAfterS : 0;
    mood.maxAgeS = m_maxAgeS;
    mood.toNextMomentMs = nextMomentMs(m_feed.last, QDateTime::currentDateTimeUtc());
    return feedDelayMs(mood, m_share, m_pace);
}

void FeedFlow::plan()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 valid = m_feed.last.validUntil.isValid() ? now.msecsTo(m_feed.last.validUntil) + 1 : 0;
    if (valid > 0)
        m_ages.start(static_cast<int>(std::min(valid, longestTimerMs)));
    if (m_busy)
        return;
    if (m_need.away)
        return m_next.stop();
    if (!m_sinceTry.isValid()) {
        if (!m_next.isActive())
            m_next.start(static_cast<int>(firstDelayMs()));
        return;
    }
    const bool hurries = m_isDue && (!m_trouble || m_trouble->retryAfterS == 0);
    const qint64 delay = hurries ? m_pace.floorMs : delayMs();
    m_next.start(static_cast<int>(std::clamp<qint64>(delay - m_sinceTry.elapsed(), 0, longestTimerMs)));
}

} // namespace sostenuto::sync
