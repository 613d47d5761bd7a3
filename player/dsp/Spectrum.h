// How sound looks: bands of a spectrum, and levels.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

struct AVTXContext;

namespace sostenuto::player {

/// Nothing is shown below this.
constexpr float SilenceDb = -120;

/// Decibels per side, 0 = full scale. Of the root mean square a full-scale square wave has 0, a sine -3.01.
/// SilenceDb at least.
struct Levels {
    std::array<float, 2> peakDb{SilenceDb, SilenceDb};
    std::array<float, 2> rmsDb{SilenceDb, SilenceDb};
};

/// Of interleaved stereo, finite.
[[nodiscard]] Levels levelsOf(std::span<const float> samples);

/// Bands of equal width in octaves from LeastHz to MostHz (or 0.95 of half the rate, if that is lower). Both sides
/// together. A sine of full scale on both sides is at 0 dB in its band; on one side it is at -3 dB. A band holds what
/// falls into it, except that low bands, narrower than the transform can tell apart, are read as wide as a sine shows
/// in it (four bins) and so overlap. Thread: any, one at a time. Only the constructor allocates.
class Spectrum {
public:
    static constexpr std::size_t Frames = 2048;
    static constexpr double LeastHz = 30;
    static constexpr double MostHz = 18000;

    /// `sampleRate` in Hz, at least 8000; `bands` at least 1.
    Spectrum(int sampleRate, std::size_t bands);
    ~Spectrum();
    Spectrum(const Spectrum&) = delete;
    Spectrum& operator=(const Spectrum&) = delete;

    [[nodiscard]] std::size_t bands() const { return m_ranges.size(); }
    [[nodiscard]] double centreHz(std::size_t band) const;

    /// The last Frames frames of interleaved stereo, finite; what is missing counts as silence before it. `decibels`
    /// gets bands() values, SilenceDb at least.
    void read(std::span<const float> samples, std::span<float> decibels);

private:
    struct Complex {
        float re = 0;
        float im = 0;
    };
    struct Range {
        std::size_t first = 0; ///< bins, both included
        std::size_t last = 0;
    };
    struct Free {
        void operator()(AVTXContext* context) const;
    };

    [[nodiscard]] Range rangeOf(std::size_t band, int sampleRate) const;
    [[nodiscard]] double powerAt(std::size_t bin) const;

    std::unique_ptr<AVTXContext, Free> m_plan;
    void (*m_transform)(AVTXContext*, void*, void*, std::ptrdiff_t) = nullptr;
    std::vector<Range> m_ranges;
    double m_octavesPerBand = 1;
    std::vector<float> m_window;
    std::vector<Complex> m_in;
    std::vector<Complex> m_out;
};

} // namespace sostenuto::player
