#include "sync/backend/Retry.h"

#include <algorithm>

namespace sostenuto::sync {

qint64 retryDelayMs(int attempts, double random, int retryAfterS, const RetryPlan& plan)
{
    const double share = std::clamp(random, 0.0, 1.0);
    if (retryAfterS > 0) {
        const double asked = retryAfterS * 1000.0;
        return static_cast<qint64>(asked + asked * 0.1 * share);
    }
    qint64 window = plan.firstMs;
    for (int i = 0; i < attempts && window < plan.longestMs; ++i)
        window *= 2;
    return static_cast<qint64>(share * static_cast<double>(std::min(window, plan.longestMs)));
}

} // namespace sostenuto::sync
