#include "player/dsp/Limiter.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

namespace {

/// What is limited goes 0.15 dB below the ceiling: TruePeak reads a little low at times, and a gain that moves bends
/// the curve between the samples a little.
constexpr float Below = 0.98288F;

} // namespace

void Limiter::Least::setLength(int length)
{
    m_length = length;
    clear();
}

/// The kept values rise from front to back: one that is not below a later one can never again be the least.
std::int64_t Limiter::Least::push(std::int64_t value)
{
    const auto entry = [this](std::size_t i) -> Entry& { return m_entries[(m_begin + i) % Size]; };
    ++m_at;
    while (m_count > 0 && entry(m_count - 1).value >= value)
        --m_count;
    if (value < One)
        entry(m_count++) = {value, m_at};
    if (m_count > 0 && entry(0).at <= m_at - m_length) {
        m_begin = (m_begin + 1) % Size;
        --m_count;
    }
    return m_count > 0 ? entry(0).value : One;
}

void Limiter::Mean::setLength(int length)
{
    m_length = length;
    clear();
}

void Limiter::Mean::clear()
{
    m_values.fill(One);
    m_at = 0;
    m_sum = m_length * One;
}

std::int64_t Limiter::Mean::push(std::int64_t value)
{
    std::int64_t& oldest = m_values[static_cast<std::size_t>(m_at)];
    m_sum += value - oldest;
    oldest = value;
    m_at = m_at + 1 == m_length ? 0 : m_at + 1;
    return m_sum / m_length;
}

Limiter::Limiter()
{
    setRate(44100);
    setCeiling(-0.1);
}

void Limiter::setRate(int sampleRate)
{
    const int rate = std::clamp(sampleRate, LeastRate, MostRate);
    const int half = rate * 3 / 2000;
    // The two means and the steps between them: frame m is given when need m + m_smooth is known, and its gain is made
    // of leasts that all have m and m + 1 in their windows. The peak before m + 1 is a peak after m.
    m_smooth = 2 * half - 1;
    m_first.setLength(half);
    m_second.setLength(half);
    m_least.setLength(2 * half + rate / 100);
    m_release = static_cast<std::int64_t>(std::ldexp(1 - std::exp(-1 / (0.08 * rate)), 32));
    clear();
}

void Limiter::setCeiling(double decibels)
{
    m_ceiling = static_cast<float>(std::pow(10, std::clamp(decibels, -24.0, 0.0) / 20));
    m_target = m_ceiling * Below;
    m_peak.setFloor(m_ceiling);
}

void Limiter::clear()
{
    m_peak.clear();
    m_least.clear();
    m_first.clear();
    m_second.clear();
    m_envelope = One;
    m_held = 0;
    m_flushing = false;
}

/// The gain of the frame that came in lookAhead() ago, now that this peak is known.
std::int64_t Limiter::gainFor(float peak)
{
    const std::int64_t need =
        peak > m_ceiling ? static_cast<std::int64_t>(static_cast<double>(m_target) / peak * static_cast<double>(One))
                         : One;
    const std::int64_t least = m_least.push(need);
    const std::int64_t recovered = m_envelope + (((One - m_envelope) * m_release) >> 32) + 1; // + 1: it arrives
    m_envelope = std::min({least, recovered, One});
    return m_second.push(m_first.push(m_envelope));
}

void Limiter::give(std::size_t frame, std::int64_t gain, std::span<float> out) const
{
    const std::size_t at = frame % LineFrames * 2;
    const float factor = gain == One ? 1.0F : static_cast<float>(static_cast<double>(gain) / static_cast<double>(One));
    out[0] = m_line[at] * factor;
    out[1] = m_line[at + 1] * factor;
}

/// All of `in`, which is a chunk. What it gives goes to the front of `out`; returns the frames. Everything is read
/// before anything is written, and no more is given than was taken, so `out` may be `in`.
std::size_t Limiter::processChunk(std::span<const float> in, std::span<float> out)
{
    std::array<float, TruePeak::MostFrames> peaks;
    const std::size_t frames = in.size() / 2;
    const bool quiet = m_peak.process(in, peaks) <= m_ceiling && !isWorking();
    for (std::size_t i = 0; i < frames; ++i) {
        const std::size_t at = (m_writeAt + i) % LineFrames * 2;
        m_line[at] = in[i * 2];
        m_line[at + 1] = in[i * 2 + 1];
    }
    std::size_t given = 0;
    for (std::size_t i = 0; i < frames; ++i) {
        const std::int64_t gain = quiet ? One : gainFor(peaks[i]);
        if (m_held < lookAhead()) {
            ++m_held;
            continue;
        }
        give(m_writeAt + i + LineFrames - static_cast<std::size_t>(m_held), gain, out.subspan(given * 2, 2));
        ++given;
    }
    m_writeAt = (m_writeAt + frames) % LineFrames;
    return given;
}

std::int64_t Limiter::process(std::span<const float> in, std::span<float> out)
{
    if (m_flushing)
        clear();
    std::size_t given = 0;
    while (in.size() >= 2) {
        const std::size_t length = std::min(in.size() / 2, TruePeak::MostFrames) * 2;
        given += processChunk(in.first(length), out.subspan(given * 2));
        in = in.subspan(length);
    }
    return static_cast<std::int64_t>(given);
}

/// Silence pushes the rest out.
std::int64_t Limiter::flush(std::span<float> out)
{
    if (!m_flushing) {
        m_flushing = true;
        for (std::int64_t missing = lookAhead() - m_held; missing > 0; --missing)
            gainAfterSilence();
    }
    std::size_t given = 0;
    for (; m_held > 0 && out.size() >= 2; --m_held, ++given) {
        give(m_writeAt + LineFrames - static_cast<std::size_t>(m_held), gainAfterSilence(), out);
        out = out.subspan(2);
    }
    if (m_held == 0)
        clear();
    return static_cast<std::int64_t>(given);
}

std::int64_t Limiter::gainAfterSilence()
{
    constexpr std::array<float, 2> Silence{};
    std::array<float, 1> peak;
    m_peak.process(Silence, peak);
    return gainFor(peak.front());
}

} // namespace sostenuto::player
