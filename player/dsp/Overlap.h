// The end of one sound under the beginning of the next.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sostenuto::player {

/// A line of interleaved stereo that can keep back its newest frames until it is known what follows them. Without a
/// hold and without an overlap samples pass bit for bit. The curves are those of equal power: cosine and sine.
///
/// Thread: one at a time.
class Overlap {
public:
    /// Keep back the newest `frames`; fewer than before are let go with the next push().
    void setHold(std::int64_t frames) { m_hold = frames; }
    /// Appends to `into` what is not kept back.
    void push(std::span<const float> samples, std::vector<float>& into);
    /// What is kept back fades out from here, under what is pushed next.
    void layOver();
    /// Lets go of everything: what is kept back, and what is left of a fade.
    void release(std::vector<float>& into);
    /// What is pushed comes out at once and unchanged.
    [[nodiscard]] bool passesThrough() const { return m_hold <= 0 && m_kept.empty() && m_tail.empty(); }
    /// Frames kept back.
    [[nodiscard]] std::int64_t held() const { return static_cast<std::int64_t>(m_kept.size() / 2); }

private:
    void mixUnder(std::span<float> samples);
    [[nodiscard]] double fadePlace() const;

    std::int64_t m_hold = 0;
    std::vector<float> m_kept;
    std::vector<float> m_tail;  ///< fades out
    std::size_t m_tailDone = 0; ///< samples of it that were laid under
    std::vector<float> m_mixed;
};

} // namespace sostenuto::player
