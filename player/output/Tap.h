// A look at what is heard, for level and spectrum views.
#pragma once

#include "player/output/PcmRing.h"

#include <vector>

namespace sostenuto::player {

/// While nobody looks the callback pays for one look at a flag. Thread: as named.
class Tap {
public:
    Tap() : m_ring(RingFrames) {}

    /// Rendering thread: what goes to the output now, interleaved stereo. What finds no room is left out.
    void rendered(std::span<const float> samples)
    {
        if (m_on.get())
            m_ring.write(samples);
    }

    // Main thread.

    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_on.get(); }
    /// The `frames` that were heard last, when `ahead` frames of what was rendered are still on their way to the ear.
    /// Fewer when there are fewer. Valid until the next call.
    [[nodiscard]] std::span<const float> newest(std::int64_t frames, std::int64_t ahead);

private:
    static constexpr std::int64_t RingFrames = 1 << 15;
    static constexpr std::int64_t HistoryFrames = 1 << 17; ///< more than any output has on its way

    PcmRing m_ring;
    SharedValue<bool> m_on{false};
    std::vector<float> m_history; ///< main thread's
};

} // namespace sostenuto::player
