// What the listener turns and hears at once: equaliser, balance, mono.
#pragma once

#include "player/dsp/EqualiserFilter.h"
#include "player/dsp/StereoImage.h"

namespace sostenuto::player {

struct ToneSettings {
    EqualiserSettings equaliser;
    ImageSettings image;
    friend bool operator==(const ToneSettings&, const ToneSettings&) = default;
};

/// The settings as numbers for one sample rate; trivially copyable, so that they can be handed to the audio callback.
struct ToneDesign {
    EqualiserCoefficients equaliser;
    ImageGains image;
};
[[nodiscard]] inline ToneDesign design(const ToneSettings& settings, int sampleRate)
{
    return {design(settings.equaliser, sampleRate), imageGains(settings.image)};
}

/// Thread: one, the audio callback. No allocation, no lock. With nothing turned it leaves every bit alone.
class Tone {
public:
    /// Forgets the sound, and is at once as the design says.
    void restart(int sampleRate, const ToneDesign& now)
    {
        m_equaliser.setRate(sampleRate);
        m_image.setRate(sampleRate);
        take(now);
        m_equaliser.clear();
        m_image.jump();
    }
    /// Becomes that, without a click.
    void take(const ToneDesign& next)
    {
        m_equaliser.take(next.equaliser);
        m_image.take(next.image);
    }
    /// Interleaved stereo.
    void process(std::span<float> samples)
    {
        m_equaliser.process(samples);
        m_image.process(samples);
    }

private:
    EqualiserFilter m_equaliser;
    StereoImage m_image;
};

} // namespace sostenuto::player
