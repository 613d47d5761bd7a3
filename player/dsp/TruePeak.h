// The peaks between the samples.
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace sostenuto::player {

/// How high the curve through the samples goes, by the 4-times oversampling filter of ITU-R BS.1770-4, Annex 2 (48 taps
/// in 4 phases). Both sides are taken together. Where nothing comes near `floor` the filter is not run.
/// No allocation, no lock: made for the audio callback.
class TruePeak {
public:
    /// A peak is told this many frames after the frame it belongs to has come in.
    static constexpr std::size_t DelayFrames = 5;
    static constexpr std::size_t MostFrames = 32; ///< at a time

    /// Peaks below `floor` (linear) do not interest: something below it is told in their place.
    void setFloor(float floor) { m_floor = floor; }
    /// As if silence had come before.
    void clear();

    /// Takes interleaved stereo, at most MostFrames frames, finite. `peaks` gets one value a frame: the highest of the
    /// frame that came in DelayFrames ago and of the curve between it and the one before. Returns the highest.
    float process(std::span<const float> samples, std::span<float> peaks);

private:
    static constexpr std::size_t Taps = 12;
    using Side = std::array<float, Taps - 1 + MostFrames>; ///< the last Taps - 1, then what came

    void take(std::span<const float> samples);
    void forgetAllButTheLast(std::size_t frames);

    Side m_left{};
    Side m_right{};
    float m_floor = 0;
};

} // namespace sostenuto::player
