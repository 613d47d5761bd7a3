// Decoded sound on its way to the output: the ring, what is to be thrown away from it, the tone, and gains that do not
// click.
#pragma once

#include "player/dsp/GainRamp.h"
#include "player/dsp/Limiter.h"
#include "player/dsp/Tone.h"
#include "player/output/PcmRing.h"
#include "player/output/Tap.h"

#include <deque>

namespace sostenuto::player {

/// Counts in two ways. A *content frame* is a place in all that was ever written here. A *rendered frame* was handed to
/// the output since it was opened. They run apart where written sound is discarded (seek, skip).
///
/// Thread: three sides, each named below.
class Renderer {
public:
    explicit Renderer(std::int64_t capacityFrames);

    // Decode thread.

    /// Takes as many frames of stereo as there is room for.
    std::int64_t write(std::span<const float> samples);
    [[nodiscard]] std::int64_t written() const { return m_written; }
    [[nodiscard]] std::int64_t room() const { return m_ring.room(); }
    [[nodiscard]] std::int64_t capacity() const { return m_ring.capacity(); }
    /// Everything written so far is no longer wanted. `fadeIn`: what comes begins in the middle of a sound. Must follow
    /// each awaitDiscard().
    void discardWritten(bool fadeIn);
    /// discardWritten() was called and the output has not come to it yet.
    [[nodiscard]] bool discardPending() const;
    /// False: what was written last is the end, and silence after it is no underrun.
    void setGoesOn(bool goesOn) { m_goesOn.set(goesOn); }

    // Audio callback, or whatever thread the output renders on. No lock, no allocation, no Qt.

    /// Fills with frames of stereo as far as there are any; answers the frames.
    std::int64_t render(std::span<float> into);

    // Main thread.

    void setGain(float gain) { m_gainWanted.set(gain); }
    void setTone(const ToneSettings& tone);
    /// Whether sound that is too loud is brought below full scale. Turning it on or off is not heard.
    void setLimited(bool limited) { m_limited.set(limited); }
    [[nodiscard]] bool limited() const { return m_limited.get(); }
    /// Closed, it fades out and then renders nothing; opened again, it goes on at the next sample.
    void setOpen(bool open) { m_openWanted.set(open); }
    /// The decode thread has been told to discard what is written: from now on nothing of it is rendered but a fade.
    void awaitDiscard() { m_discardsAwaited.set(m_discardsAwaited.get() + 1); }
    /// The content frame that follows the last of `heard` rendered frames. `heard` must not fall between calls.
    [[nodiscard]] std::int64_t contentFrame(std::int64_t heard);
    /// The content frame that is handed to the output next.
    [[nodiscard]] std::int64_t renderedFrame() const { return m_readShared.get(); }
    /// Rendered frames since rewind().
    [[nodiscard]] std::int64_t renderedFrames() const { return m_renderedShared.get(); }
    [[nodiscard]] Tap& tap() { return m_tap; }
    /// How often the output asked for sound.
    [[nodiscard]] std::int64_t calls() const { return m_calls.get(); }
    /// Frames that the output asked for in the middle of sound and did not get.
    [[nodiscard]] std::int64_t underruns() const { return m_underruns.get(); }
    /// Begins to count rendered frames anew, for an output of `sampleRate`. Only while no output renders.
    void rewind(int sampleRate);

private:
    struct Mark {
        std::int64_t rendered = 0;
        std::int64_t content = 0;
    };

    std::int64_t take(std::span<float> into);
    std::int64_t takeLimited(std::span<float> into);
    std::int64_t pull(std::span<float> into);
    void countUnderrun(std::int64_t frames);
    std::int64_t finishDiscard(std::span<float> into);
    void markJump(std::int64_t rendered);
    std::int64_t fadeOutTail(std::span<float> into, std::int64_t until);

    PcmRing m_ring;
    SharedValue<float> m_gainWanted{1.0F};
    SharedValue<bool> m_openWanted{false};
    SharedValue<std::int64_t> m_discard{0};  ///< (content frame that is wanted next) × 2 + fadeIn
    SharedValue<std::int64_t> m_discards{0}; ///< how often discardWritten() was called
    SharedValue<std::int64_t> m_discardsAwaited{0};
    SharedValue<std::int64_t> m_discarded{0}; ///< the content frame up to which the output has thrown away
    SharedValue<std::int64_t> m_readShared{0};
    SharedValue<std::int64_t> m_renderedShared{0};
    SharedValue<std::int64_t> m_calls{0};
    SharedValue<std::int64_t> m_underruns{0};
    SharedValue<bool> m_goesOn{true};
    SharedValue<bool> m_limited{false};
    Handover<Mark, 64> m_marks;
    Latest<ToneDesign> m_design;

    Tap m_tap;

    // Decode thread.
    std::int64_t m_written = 0;

    // Rendering thread.
    std::int64_t m_pulled = 0;      ///< content frames taken from the ring
    std::int64_t m_read = 0;        ///< content frames handed out; the limiter holds those between
    std::int64_t m_rendered = 0;    ///< frames handed out since rewind()
    std::int64_t m_discardSeen = 0; ///< the m_discard that was come to last
    bool m_markOwed = false;        ///< a mark that found no place
    Tone m_tone;
    Limiter m_limiter;
    bool m_emptying = false; ///< the limiter gives what it holds, and takes nothing
    GainRamp m_gain{1.0F};
    GainRamp m_gate{0.0F};
    int m_fadeFrames = 220;
    bool m_flowing = false;  ///< sound came last time, so that none now is a hole
    bool m_midSound = false; ///< what comes next is the middle of a sound: a gate that opens must fade it in

    // Main thread.
    std::deque<Mark> m_known{Mark{}};
    ToneSettings m_toneWanted;
    int m_rate = 0; ///< 0 = no output was open yet
};

} // namespace sostenuto::player
