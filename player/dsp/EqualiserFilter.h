// The equaliser as it runs in the audio callback.
#pragma once

#include "player/dsp/EqualiserDesign.h"

#include <array>
#include <cstdint>
#include <span>

namespace sostenuto::player {

/// Interleaved stereo through an EqualiserCoefficients. New ones are taken over without a click: they run beside the
/// old ones unheard until they have settled, then the two are crossfaded. The identity leaves every bit alone and costs
/// nothing.
/// Thread: one, the audio callback. No allocation, no lock.
class EqualiserFilter {
public:
    /// Forgets the sound. `sampleRate` is that of the coefficients, in Hz.
    void setRate(int sampleRate);

    /// What to become. While one change is on its way the next waits; of several that wait the last wins.
    void take(const EqualiserCoefficients& coefficients);
    /// Forgets the sound, and is at once what it was to become: for a seek, where nothing continues.
    void clear();

    /// Input is finite. Output is within ±MostOutput: settings that add up to more are not meant to be heard.
    void process(std::span<float> samples);

    /// On its way to other coefficients.
    [[nodiscard]] bool isChanging() const { return m_changeLeft > 0; }

    static constexpr float MostOutput = 16;

private:
    static constexpr std::size_t ChunkFrames = 64;
    using Chunk = std::array<double, ChunkFrames * 2>;

    /// One set of coefficients and what it remembers of the sound.
    struct Chain {
        struct Memory {
            double left1 = 0, left2 = 0, right1 = 0, right2 = 0;
        };
        EqualiserCoefficients coefficients;
        std::array<Memory, MostEqualiserBands> memory{};

        void start(const EqualiserCoefficients& with);
        void forget() { memory.fill({}); }
        void run(Chunk& chunk, std::size_t frames);
        [[nodiscard]] bool settleMemory();
    };

    void beginChange();
    std::size_t processChunk(std::span<float> samples);
    void blend(Chunk& into, const Chunk& next, std::size_t frames) const;

    Chain m_now;
    Chain m_next;
    EqualiserCoefficients m_waiting;
    bool m_isWaiting = false;
    int m_fadeFrames = 882;
    int m_changeLeft = 0; ///< frames; more than m_fadeFrames while the next chain settles, 0 at rest
};

} // namespace sostenuto::player
