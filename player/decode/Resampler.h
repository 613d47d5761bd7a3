// Stereo from one rate to another.
#pragma once

#include "player/decode/FfmpegHandles.h"

#include <span>
#include <vector>

namespace sostenuto::player {

/// Thread: decode. With equal rates samples pass bit for bit.
class Resampler {
public:
    Resampler(int fromRate, int toRate);

    [[nodiscard]] int fromRate() const { return m_from; }
    [[nodiscard]] int toRate() const { return m_to; }
    [[nodiscard]] bool passesThrough() const { return m_from == m_to; }

    /// Interleaved stereo. Appends what is ready; some is kept back until more comes or flush().
    void convert(std::span<const float> samples, std::vector<float>& into);
    /// Appends what was kept back. The next convert() begins a new sound.
    void flush(std::vector<float>& into);
    /// Frames at the new rate that are kept back.
    [[nodiscard]] std::int64_t heldBack() const;

private:
    bool start();

    int m_from;
    int m_to;
    SwrHandle m_swr; ///< empty when the rates are equal, and after flush()
};

} // namespace sostenuto::player
