#include "player/dsp/TruePeak.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

namespace {

/// The table of BS.1770-4, Annex 2: phases 0 and 1. Phases 3 and 2 are these read backwards.
constexpr float phases[2][12] = {
    {0.0017089843750F, 0.0109863281250F, -0.0196533203125F, 0.0332031250000F, -0.0594482421875F, 0.1373291015625F,
     0.9721679687500F, -0.1022949218750F, 0.0476074218750F, -0.0266113281250F, 0.0148925781250F, -0.0083007812500F},
    {-0.0291748046875F, 0.0292968750000F, -0.0517578125000F, 0.0891113281250F, -0.1665039062500F, 0.4650878906250F,
     0.7797851562500F, -0.2003173828125F, 0.1015625000000F, -0.0582275390625F, 0.0330810546875F, -0.0189208984375F},
};

/// The most that a phase can make of samples that are all below 1: the sum of phase 1 without signs, rounded up.
constexpr float MostOvershoot = 2.03F;

/// Constant lengths and no branches, so that the compiler makes vectors of it.
template <std::size_t Frames, std::size_t Length>
void raise(const std::array<float, Length>& samples, std::array<float, Frames>& peaks)
{
    for (const auto& phase : phases) {
        std::array<float, Frames> forwards{};
        std::array<float, Frames> backwards{};
        for (std::size_t tap = 0; tap < 12; ++tap) {
            for (std::size_t i = 0; i < Frames; ++i) {
                forwards[i] += phase[tap] * samples[i + tap];
                backwards[i] += phase[11 - tap] * samples[i + tap];
            }
        }
        for (std::size_t i = 0; i < Frames; ++i)
            peaks[i] = std::max(peaks[i], std::max(std::abs(forwards[i]), std::abs(backwards[i])));
    }
}

} // namespace

void TruePeak::clear()
{
    m_left.fill(0);
    m_right.fill(0);
}

void TruePeak::take(std::span<const float> samples)
{
    for (std::size_t i = 0; i < samples.size() / 2; ++i) {
        m_left[Taps - 1 + i] = samples[i * 2];
        m_right[Taps - 1 + i] = samples[i * 2 + 1];
    }
}

void TruePeak::forgetAllButTheLast(std::size_t frames)
{
    std::copy_n(m_left.begin() + static_cast<std::ptrdiff_t>(frames), Taps - 1, m_left.begin());
    std::copy_n(m_right.begin() + static_cast<std::ptrdiff_t>(frames), Taps - 1, m_right.begin());
}

float TruePeak::process(std::span<const float> samples, std::span<float> peaks)
{
    const std::size_t frames = samples.size() / 2;
    take(samples);
    float loudest = 0;
    for (std::size_t i = 0; i < Taps - 1 + frames; ++i)
        loudest = std::max(loudest, std::max(std::abs(m_left[i]), std::abs(m_right[i])));
    if (loudest * MostOvershoot <= m_floor) {
        std::fill_n(peaks.begin(), frames, loudest);
    } else {
        std::array<float, MostFrames> high;
        for (std::size_t i = 0; i < MostFrames; ++i) {
            const std::size_t at = Taps - 1 + i - DelayFrames;
            high[i] = std::max(std::abs(m_left[at]), std::abs(m_right[at]));
        }
        raise(m_left, high);
        raise(m_right, high);
        std::copy_n(high.begin(), frames, peaks.begin());
        loudest = *std::max_element(peaks.begin(), peaks.begin() + static_cast<std::ptrdiff_t>(frames));
    }
    forgetAllButTheLast(frames);
    return loudest;
}

} // namespace sostenuto::player
