#include "sync/status/CheckTimes.h"

#include <algorithm>
#include <array>

namespace sostenuto::sync {

qint64 checkDelayMs(int step, double random)
{
    constexpr std::array<qint64, 5> seconds = {15, 30, 60, 120, 300};
    const auto base = seconds[static_cast<size_t>(std::clamp(step, 0, static_cast<int>(seconds.size()) - 1))];
    return static_cast<qint64>(static_cast<double>(base) * 1000.0 * (0.5 + random));
}

int goodsNeeded(int first, int relapses)
{
    constexpr int mostDoublings = 2;
    return first << std::clamp(relapses, 0, mostDoublings);
}

qint64 quickRetryDelayMs(int retry, double random)
{
    const double base = retry == 0 ? 500.0 : 1500.0;
    return static_cast<qint64>(base + random * 500.0);
}

} // namespace sostenuto::sync
