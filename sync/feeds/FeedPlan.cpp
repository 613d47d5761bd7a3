#include "sync/feeds/FeedPlan.h"

#include "sync/backend/Retry.h"

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

bool isReporting(const FeedSnapshot& snapshot)
{
    return !snapshot.incidents.isEmpty() || snapshot.overall >= FeedState::Maintenance;
}

std::optional<qint64> nextMomentMs(const FeedSnapshot& snapshot, const QDateTime& now)
{
    std::optional<qint64> next;
    for (const FeedMaintenance& maintenance : snapshot.maintenances)
        for (const QDateTime& moment : {maintenance.from, maintenance.until}) {
            const qint64 ms = moment.isValid() ? now.msecsTo(moment) : 0;
            if (ms > 0)
                next = std::min(next.value_or(ms), ms);
        }
    return next;
}

qint64 feedDelayMs(const FeedMood& mood, double random, const FeedPace& pace)
{
    if (mood.retryAfterS > 0)
        return std::max(pace.floorMs, retryDelayMs(0, random, mood.retryAfterS));
    if (mood.failures > 0) {
        const RetryPlan plan{pace.firstFailureMs, pace.longestMs};
        return std::max(pace.floorMs, retryDelayMs(mood.failures - 1, random, 0, plan));
    }
    const bool justRecovered = mood.sinceRecoveryMs && *mood.sinceRecoveryMs < pace.afterMs;
    const bool isBusy = mood.failing || mood.reports || justRecovered;
    const double base = static_cast<double>(isBusy ? pace.busyMs : pace.fineMs);
    auto delay = static_cast<qint64>(base * (1 - pace.spread + 2 * pace.spread * random));
    const qint64 freshMs = std::min<qint64>(mood.maxAgeS * qint64(1'000), pace.longestMs);
    delay = std::max(delay, freshMs);
    if (mood.toNextMomentMs)
        delay = std::min(delay, *mood.toNextMomentMs + static_cast<qint64>(random * 5'000));
    return std::max(delay, pace.floorMs);
}

} // namespace sostenuto::sync
