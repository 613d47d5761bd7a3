// How loud a sound is, as EBU R 128 measures it.
#pragma once

#include "player/dsp/Loudness.h"

#include <memory>
#include <span>

namespace sostenuto::player {

/// Integrated loudness (ITU-R BS.1770-4, gated) and true peak of stereo, by libebur128. Memory does not grow with the
/// sound: loudness is kept as a histogram in steps of 0.1 LU. Any one thread.
class LoudnessMeter {
public:
    /// A rate that libebur128 does not take (below 16 Hz, above 2.8 MHz) measures nothing.
    explicit LoudnessMeter(int sampleRate);
    ~LoudnessMeter();
    LoudnessMeter(const LoudnessMeter&) = delete;
    LoudnessMeter& operator=(const LoudnessMeter&) = delete;

    /// What comes from now on has this rate.
    void useRate(int sampleRate);
    /// Interleaved stereo.
    void add(std::span<const float> samples);

    /// LUFS. nullopt: silence, or shorter than the 0.4 s that a measurement takes.
    [[nodiscard]] std::optional<double> lufs() const;
    /// Linear, 1 = full scale. 0 for silence.
    [[nodiscard]] double truePeak() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The gain that brings a sound of so many LUFS to the loudness of ReplayGain 2.0.
[[nodiscard]] constexpr double gainOfLufs(double lufs)
{
    return -18 - lufs;
}

} // namespace sostenuto::player
