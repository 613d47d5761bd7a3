#include "sync/status/PartHealth.h"

#include "sync/status/CheckTimes.h"

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr int timesKept = 7;
constexpr qint64 burstMs = 2000;

bool isSlow(QVector<qint64> times)
{
    if (times.size() < 3)
        return false;
    const auto middle = times.begin() + times.size() / 2;
    std::nth_element(times.begin(), middle, times.end());
    return *middle > slowMs;
}

} // namespace

Health PartHealth::health() const
{
    if (down)
        return Health::Down;
    if (slow)
        return Health::Slow;
    return seen ? Health::Ok : Health::Unknown;
}

void PartHealth::worked(qint64 ms, qint64 now)
{
    seen = true;
    down = false;
    failures = 0;
    step = 0;
    nextTry.reset();
    times.append(ms);
    if (times.size() > timesKept)
        times.removeFirst();
    const bool wasSlow = std::exchange(slow, isSlow(times));
    if (slow && !wasSlow)
        since = now;
}

void PartHealth::failed(const Error& error, qint64 now, double random)
{
    cause = error;
    if (failures++ == 0)
        since = now;
    if (!down && (failures < failuresToOpen || now - since < burstMs))
        return;
    if (!std::exchange(down, true))
        planNextTry(now, random);
}

void PartHealth::planNextTry(qint64 now, double random)
{
    nextTry = now + std::max<qint64>(checkDelayMs(step++, random), cause.retryAfterS * 1000LL);
}

void PartHealth::tryNow(qint64 now)
{
    if (!down)
        return;
    step = 0;
    nextTry = now;
}

} // namespace sostenuto::sync
