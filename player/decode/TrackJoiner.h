// Track after track as one stream: one rate, one speed, ends laid over beginnings where that is wished.
#pragma once

#include "player/decode/Resampler.h"
#include "player/decode/Tempo.h"
#include "player/dsp/Overlap.h"

#include <memory>
#include <span>
#include <vector>

namespace sostenuto::player {

/// Interleaved stereo. Tracks of one rate share one resampler, so that a sound cut into tracks stays one sound.
/// Thread: decode.
class TrackJoiner {
public:
    TrackJoiner(int outputRate, double speed);

    /// What is pushed next has this rate.
    void useRate(int sourceRate);
    void push(std::span<const float> samples);
    /// What is pushed would be ready at once and unchanged: it may as well go to the ring itself.
    [[nodiscard]] bool passesThrough() const
    {
        return m_resampler && m_resampler->passesThrough() && m_speed == 1.0 && m_overlap.passesThrough() &&
               m_ready.empty();
    }
    /// Keep back the newest `frames` (at the output's rate) until it is known how they join what follows.
    void holdEnd(std::int64_t frames) { m_overlap.setHold(frames); }
    /// What was pushed so far has ended; what is kept back of it fades out under what is pushed next.
    /// Answers how many frames that are.
    std::int64_t layOver();
    /// Lets go of everything that is kept back: nothing follows, or not soon.
    void release();

    /// Behind what was released: nothing is kept back.
    void addSilence(std::int64_t frames);

    /// Ready for the ring; the owner empties it from the front.
    [[nodiscard]] const std::vector<float>& ready() const { return m_ready; }
    void clearReady() { m_ready.clear(); }
    /// Frames that were pushed and are not ready, at the output's rate and speed.
    [[nodiscard]] std::int64_t heldBack() const;
    [[nodiscard]] int outputRate() const { return m_rate; }
    [[nodiscard]] double speed() const { return m_speed; }

private:
    void endSound();

    int m_rate;
    double m_speed;
    std::unique_ptr<Resampler> m_resampler;
    Tempo m_tempo;
    Overlap m_overlap;
    std::vector<float> m_resampled;
    std::vector<float> m_timed;
    std::vector<float> m_ready;
};

} // namespace sostenuto::player
