#include "ui/models/ArrivalRate.h"

#include <cmath>

namespace sostenuto::ui {

namespace {

constexpr qint64 leastMs = 5'000;             ///< what is measured for less is chance
constexpr qint64 mostMs = 24LL * 3600 * 1000; ///< whoever waits longer is told nothing

} // namespace

void ArrivalRate::begin(qint64 now, int tracks, qint64 missingBytes)
{
    m_tracks = tracks;
    m_beganAt = now;
    m_beganWith = missingBytes;
    m_missing = missingBytes;
}

void ArrivalRate::note(qint64 now, int tracks, qint64 missingBytes)
{
    if (tracks != m_tracks || missingBytes > m_missing)
        return begin(now, tracks, missingBytes);
    m_missing = missingBytes;
    const qint64 passed = now - m_beganAt;
    const qint64 arrived = m_beganWith - missingBytes;
    if (passed >= leastMs && arrived > 0)
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
