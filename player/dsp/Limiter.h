// Keeps what is too loud below the ceiling, without clipping it.
#pragma once

#include "player/dsp/TruePeak.h"

#include <array>
#include <cstdint>
#include <span>

namespace sostenuto::player {

/// Looks ahead: the gain is down before the peak arrives. What comes out are the samples that went in, in order, times
/// a gain; none is added, none is lost. Both sides get the same gain, so the image does not move. Peaks between the
/// samples count (see TruePeak). While nothing is above the ceiling, and once the last reduction is over, the gain is
/// exactly 1 and bits pass untouched.
///
/// How: each frame needs a gain. The least of the needs over a window is held 10 ms (half a wave of 50 Hz, so that
/// a bass note is not reshaped), recovers with a time constant of 80 ms, and is smoothed by two averages that together
/// are as long as the look-ahead: a mean of values that are all low enough is low enough. Gains are whole numbers, 2^30
/// for 1: sums stay exact for ever. Thread: one, the audio callback. No allocation, no lock.
class Limiter {
public:
    static constexpr int LeastRate = 8000;
    static constexpr int MostRate = 384000;

    Limiter();

    /// Clears. Rates outside the limits count as the nearest.
    void setRate(int sampleRate);
    /// In dBTP, -24..0; -0.1 if never set. For what comes from now on.
    void setCeiling(double decibels);

    /// Frames that are kept back: about 3 ms.
    [[nodiscard]] std::int64_t lookAhead() const { return m_smooth + static_cast<std::int64_t>(TruePeak::DelayFrames); }
    /// Of those, frames that are inside now.
    [[nodiscard]] std::int64_t held() const { return m_held; }
    /// It lowers something, or has and is not back at 1 yet.
    [[nodiscard]] bool isWorking() const { return !m_first.isOne() || !m_second.isOne() || !atRest(); }

    /// Takes all of `in`, interleaved stereo, finite; gives the frames that have fallen out of the look-ahead, and
    /// returns how many: fewer than it took until lookAhead() frames are inside, as many from then on. `out` is at
    /// least as long as `in`; it is the same memory or does not overlap it.
    std::int64_t process(std::span<const float> in, std::span<float> out);
    /// The frames that are still inside, as many as fit; returns how many. Once begun it is called until held() is 0:
    /// process() after half a flush() drops the rest. Afterwards as after clear().
    std::int64_t flush(std::span<float> out);
    /// Drops what is inside, for a seek.
    void clear();

private:
    static constexpr std::int64_t One = std::int64_t{1} << 30;
    static constexpr int MostSmooth = MostRate * 3 / 1000;
    static constexpr int MostHold = MostRate / 100;

    /// The least of the last values. Only values below One are kept.
    class Least {
    public:
        void setLength(int length);
        void clear() { m_count = 0; }
        std::int64_t push(std::int64_t value);
        [[nodiscard]] bool isOne() const { return m_count == 0; }

    private:
        struct Entry {
            std::int64_t value;
            std::int64_t at;
        };
        static constexpr std::size_t Size = 8192; ///< a power of two, above the longest window
        static_assert(Size > MostSmooth + MostHold + 1);
        std::array<Entry, Size> m_entries{};
        std::size_t m_begin = 0;
        std::size_t m_count = 0;
        std::int64_t m_length = 1;
        std::int64_t m_at = 0;
    };

    /// The mean of the last values, rounded down.
    class Mean {
    public:
        void setLength(int length);
        void clear();
        std::int64_t push(std::int64_t value);
        [[nodiscard]] bool isOne() const { return m_sum == m_length * One; }

    private:
        std::array<std::int64_t, MostSmooth / 2 + 1> m_values{};
        std::int64_t m_length = 1;
        std::int64_t m_at = 0;
        std::int64_t m_sum = One;
    };

    [[nodiscard]] bool atRest() const { return m_least.isOne() && m_envelope == One; }
    std::int64_t gainFor(float peak);
    std::int64_t gainAfterSilence();
    std::size_t processChunk(std::span<const float> in, std::span<float> out);
    void give(std::size_t frame, std::int64_t gain, std::span<float> out) const;

    TruePeak m_peak;
    Least m_least;
    Mean m_first;
    Mean m_second;
    std::int64_t m_smooth = 1;
    std::int64_t m_envelope = One;
    std::int64_t m_release = 0; ///< of what is missing to One, the part recovered in a frame, 2^32 for all
    float m_ceiling = 1;
    float m_target = 1; ///< a little below it

    static constexpr std::size_t LineFrames = 2048; ///< a power of two, above the longest look-ahead and a chunk
    static_assert(LineFrames > MostSmooth + TruePeak::DelayFrames + TruePeak::MostFrames);
    std::array<float, LineFrames * 2> m_line{};
    std::size_t m_writeAt = 0;
    std::int64_t m_held = 0;
    bool m_flushing = false;
};

} // namespace sostenuto::player
