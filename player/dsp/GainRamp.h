// Loudness changes that do not click.
#pragma once

#include <span>

namespace sostenuto::player {

/// Moves a gain towards its target in a straight line. At rest on 1 it leaves every bit alone.
/// No allocation, no lock: made for the audio callback.
class GainRamp {
public:
    explicit GainRamp(float gain) : m_gain(gain), m_target(gain) {}

    /// How many frames a change from 0 to 1 takes; at least 1.
    void setLength(int frames);
    void setTarget(float gain) { m_target = gain; }
    /// At once, without a ramp.
    void jumpTo(float gain) { m_gain = m_target = gain; }

    [[nodiscard]] float gain() const { return m_gain; }
    [[nodiscard]] bool atRest() const { return m_gain == m_target; }
    /// Frames until the target is reached.
    [[nodiscard]] int framesLeft() const;

    /// Interleaved stereo.
    void apply(std::span<float> samples);

private:
    float m_gain;
    float m_target;
    float m_step = 1.0F / 512.0F;
};

/// Where a volume fader at 0..1 puts the gain: a cube, so that equal ways sound like equal steps. 1 gives exactly 1.
[[nodiscard]] float gainOfFader(double fader);

} // namespace sostenuto::player
