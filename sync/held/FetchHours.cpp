#include "sync/held/FetchHours.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int minuteMs = 60'000;

int bounded(int minute)
{
    return std::clamp(minute, 0, minutesOfDay - 1);
}

bool isAnyHour(const FetchLimits& limits)
{
    return bounded(limits.fromMinute) == bounded(limits.untilMinute);
}

/// Hours may go past midnight.
bool isWithin(const FetchLimits& limits, int minute)
{
    const int from = bounded(limits.fromMinute);
    const int until = bounded(limits.untilMinute);
    return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

} // namespace

FetchWait fetchWait(const FetchLimits& limits, const QTime& time, bool metered)
{
    if (metered && !limits.onMetered)
        return FetchWait::Metered;
    if (isAnyHour(limits) || isWithin(limits, time.msecsSinceStartOfDay() / minuteMs))
        return FetchWait::Nothing;
    return FetchWait::Hours;
}

std::optional<int> msToChange(const FetchLimits& limits, const QTime& time)
{
    if (isAnyHour(limits))
        return std::nullopt;
    const int now = time.msecsSinceStartOfDay();
    const auto ahead = [now](int minute) {
        const int ms = bounded(minute) * minuteMs - now;
        return ms > 0 ? ms : ms + minutesOfDay * minuteMs;
    };
    return std::min(ahead(limits.fromMinute), ahead(limits.untilMinute));
}

} // namespace sostenuto::sync
