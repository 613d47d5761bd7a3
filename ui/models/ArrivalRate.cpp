#include "ui/models/ArrivalRate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sostenuto::ui {

namespace {

constexpr qint64 leastMs = 5'000; ///< what is measured for less is chance
constexpr qint64 leastPatienceMs = 30'000;
constexpr qint64 mostMs = 24LL * 3600 * 1000; ///< whoever waits longer is told nothing

} // namespace

void ArrivalRate::begin(qint64 now, int tracks, qint64 missingBytes)
{
    m_tracks = tracks;
    m_beganAt = now;
    m_beganWith = missingBytes;
    m_missing = missingBytes;
    m_arrivedAt = now;
    m_longestGapMs = 0;
}

qint64 ArrivalRate::patienceMs() const
{
    return std::max(leastPatienceMs, 3 * m_longestGapMs);
}

void ArrivalRate::note(qint64 now, int tracks, qint64 missingBytes)
{
    if (tracks != m_tracks || missingBytes > m_missing)
        return begin(now, tracks, missingBytes);
    const bool came = missingBytes < std::exchange(m_missing, missingBytes);
    if (came)
        m_longestGapMs = std::max(m_longestGapMs, now - std::exchange(m_arrivedAt, now));
    if (missingBytes > 0 && now - m_arrivedAt >= patienceMs()) {
        m_bytesPerMs = 0;
        m_beganAt = now; // the time in which nothing came is no part of what is measured next
        m_beganWith = missingBytes;
        m_arrivedAt = now;
        m_longestGapMs = 0;
        return;
    }
    const qint64 passed = now - m_beganAt;
    const qint64 arrived = m_beganWith - missingBytes;
    if (came && passed >= leastMs) // whole tracks arrive: between two of them nothing is slower
        m_bytesPerMs = double(arrived) / double(passed);
}

std::optional<qint64> ArrivalRate::leftMs() const
{
    if (m_bytesPerMs <= 0)
        return std::nullopt;
    const double left = std::ceil(double(m_missing) / m_bytesPerMs);
    return left <= double(mostMs) ? std::optional(qint64(left)) : std::nullopt;
}

} // namespace sostenuto::ui
