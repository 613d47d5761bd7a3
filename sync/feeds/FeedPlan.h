// When a status page is asked again, politely. Pure; the randomness is the caller's.
#pragma once

#include "sync/model/Feed.h"

#include <optional>

namespace sostenuto::sync {

struct FeedPace {
    qint64 floorMs = 30'000;        ///< between two tries, whatever the reason
    qint64 fineMs = 240'000;        ///< everything is fine
    qint64 busyMs = 60'000;         ///< the service fails, or the page reports something
    qint64 afterMs = 900'000;       ///< so long after a recovery as if it still failed
    qint64 longestMs = 1'800'000;   ///< nothing but a Retry-After is longer
    qint64 firstFailureMs = 60'000; ///< a page that can't be read: 0 … this, doubled each time
    qint64 startMs = 5'000;         ///< at the start not all players at once
    double spread = 0.2;
};

struct FeedMood {
    bool failing = false;                       ///< our own requests to the service
    std::optional<qint64> sinceRecoveryMs = {}; ///< nullopt = there was none
    bool reports = false;                       ///< see isReporting()
    int failures = 0;                           ///< of reading the page, in a row
    int retryAfterS = 0;                        ///< asked for by the page's server
    int maxAgeS = 0;                            ///< the answer counts as new so long, by its server
    std::optional<qint64> toNextMomentMs = {};  ///< till a maintenance begins or ends
};

/// An open incident, running maintenance or something that is not well.
[[nodiscard]] bool isReporting(const FeedSnapshot& snapshot);
/// Till the next announced begin or end, at least 1.
[[nodiscard]] std::optional<qint64> nextMomentMs(const FeedSnapshot& snapshot, const QDateTime& now);
/// `random` is uniform in [0, 1).
[[nodiscard]] qint64 feedDelayMs(const FeedMood& mood, double random, const FeedPace& pace = {});

} // namespace sostenuto::sync
