#include "player/decode/TrackJoiner.h"

#include <cmath>

namespace sostenuto::player {

TrackJoiner::TrackJoiner(int outputRate, double speed) : m_rate(outputRate), m_speed(speed), m_tempo(outputRate, speed)
{
}

/// A resampler of the same rate goes on; another one gives out what it held back first.
void TrackJoiner::useRate(int sourceRate)
{
    if (m_resampler && m_resampler->fromRate() == sourceRate)
        return;
    if (m_resampler) {
        m_resampled.clear();
        m_resampler->flush(m_resampled);
        m_timed.clear();
        m_tempo.convert(m_resampled, m_timed);
        m_overlap.push(m_timed, m_ready);
    }
    m_resampler = std::make_unique<Resampler>(sourceRate, m_rate);
}

void TrackJoiner::push(std::span<const float> samples)
{
    if (m_resampler->passesThrough() && m_speed == 1.0) { // nearly always: without copies on the way
        m_overlap.push(samples, m_ready);
        return;
    }
    m_resampled.clear();
    m_resampler->convert(samples, m_resampled);
    m_timed.clear();
    m_tempo.convert(m_resampled, m_timed);
    m_overlap.push(m_timed, m_ready);
}

void TrackJoiner::endSound()
{
    if (!m_resampler)
        return;
    const int sourceRate = m_resampler->fromRate();
    m_resampled.clear();
    m_resampler->flush(m_resampled);
    m_timed.clear();
    m_tempo.convert(m_resampled, m_timed);
    m_tempo.flush(m_timed);
    m_overlap.push(m_timed, m_ready);
    m_resampler = std::make_unique<Resampler>(sourceRate, m_rate);
}

std::int64_t TrackJoiner::layOver()
{
    endSound();
    const std::int64_t frames = m_overlap.held();
    m_overlap.layOver();
    return frames;
}

void TrackJoiner::release()
{
    endSound();
    m_overlap.release(m_ready);
}

void TrackJoiner::addSilence(std::int64_t frames)
{
    m_ready.insert(m_ready.end(), static_cast<std::size_t>(frames) * 2, 0.0F);
}

std::int64_t TrackJoiner::heldBack() const
{
    const std::int64_t resampling = m_resampler ? m_resampler->heldBack() : 0;
    const auto timed = m_speed == 1.0 ? resampling : std::llround(static_cast<double>(resampling) / m_speed);
    return timed + m_tempo.heldBack() + m_overlap.held();
}

} // namespace sostenuto::player
