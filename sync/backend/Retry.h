// How long to wait before asking again. Pure arithmetic; the randomness is the caller's.
#pragma once

#include <QtGlobal>

namespace sostenuto::sync {

struct RetryPlan {
    qint64 firstMs = 2'000;
    qint64 longestMs = 300'000;
};

/// Full jitter: anything from 0 to firstMs doubled `attempts` times, at most longestMs. So many clients that lost the
/// same service do not come back together. A Retry-After wins, with up to a tenth on top.
/// `random` is uniform in [0, 1); `attempts` counts the failures before this one.
[[nodiscard]] qint64 retryDelayMs(int attempts, double random, int retryAfterS = 0, const RetryPlan& plan = {});

} // namespace sostenuto::sync
