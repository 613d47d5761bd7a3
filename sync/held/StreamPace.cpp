#include "sync/held/StreamPace.h"

namespace sostenuto::sync {

namespace {

constexpr int lateWindows = 2;
/// A little less than is heard is made up for by what came before.
constexpr double enough = 0.95;

} // namespace

void StreamPace::begin(qint64 now, qint64 available)
{
    *this = {};
    m_since = now;
    m_had = available;
}

std::optional<bool> StreamPace::note(qint64 now, qint64 available, double perSecond, int window)
{
    const qint64 ms = now - m_since;
    if (ms < 0)
        begin(now, available);
    if (ms < window || perSecond <= 0.0)
        return std::nullopt;
    const bool inTime = double(available - m_had) * 1000.0 >= perSecond * enough * double(ms);
    m_since = now;
    m_had = available;
    m_late = inTime ? 0 : m_late + 1;
    if (inTime)
        return true;
    return m_late >= lateWindows ? std::optional(false) : std::nullopt;
}

} // namespace sostenuto::sync
