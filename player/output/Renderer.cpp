#include "player/output/Renderer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sostenuto::player {

namespace {

constexpr std::int64_t Channels = 2;
constexpr int FadesPerSecond = 100; ///< pause and volume: 10 ms
constexpr int CutsPerSecond = 200;  ///< seek and skip: 5 ms, which is all that may be left of the old sound

} // namespace

Renderer::Renderer(std::int64_t capacityFrames) : m_ring(capacityFrames) {}

std::int64_t Renderer::write(std::span<const float> samples)
{
    const std::int64_t frames = m_ring.write(samples);
    m_written += frames;
    return frames;
}

void Renderer::discardWritten(bool fadeIn)
{
    m_discard.set(m_written * 2 + (fadeIn ? 1 : 0));
    m_discards.set(m_discards.get() + 1);
}

bool Renderer::discardPending() const
{
    return m_discarded.get() < m_discard.get() / 2;
}

std::int64_t Renderer::render(std::span<float> into)
{
    m_calls.set(m_calls.get() + 1);
    if (m_design.take())
        m_tone.take(m_design.value());
    const bool awaiting = m_discards.get() < m_discardsAwaited.get(); // before the discard itself is looked at
    std::int64_t done = finishDiscard(into);
    const bool open = m_openWanted.get() && !awaiting;
    m_gate.setTarget(open ? 1.0F : 0.0F);
    if (open && !m_midSound)
        m_gate.jumpTo(1.0F); // the start of a track stays as it is
    std::int64_t wanted = static_cast<std::int64_t>(into.size()) / Channels - done;
    if (!open)
        wanted = std::min<std::int64_t>(wanted, m_gate.framesLeft());
    const auto rest = into.subspan(static_cast<std::size_t>(done * Channels));
    m_gain.setTarget(m_gainWanted.get());
    if (m_rendered == 0)
        m_gain.jumpTo(m_gainWanted.get());
    const std::int64_t got = take(rest.first(static_cast<std::size_t>(wanted * Channels)));
    const auto sound = rest.first(static_cast<std::size_t>(got * Channels));
    if (!open && got == 0)
        m_gate.jumpTo(0.0F); // nothing left to fade
    m_gate.apply(sound);
    m_flowing = open && (m_flowing || got > 0);
    if (m_flowing && got < wanted)
        countUnderrun(wanted - got);
    done += got;
    m_rendered += done;
    m_midSound = m_midSound || got > 0;
    m_readShared.set(m_read);
    m_renderedShared.set(m_rendered);
    m_tap.rendered(into.first(static_cast<std::size_t>(done * Channels)));
    return done;
}

void Renderer::countUnderrun(std::int64_t frames)
{
    if (m_goesOn.get())
        m_underruns.set(m_underruns.get() + frames);
}

/// From the ring, never past what is to be discarded: what is there is looked at first, so that a discard that was
/// told before it was written is seen.
std::int64_t Renderer::pull(std::span<float> into)
{
    std::int64_t frames = std::min(static_cast<std::int64_t>(into.size()) / Channels, m_ring.filled());
    const std::int64_t until = m_discard.get() / 2;
    if (m_pulled < until)
        frames = std::min(frames, until - m_pulled);
    const auto got = into.first(
        static_cast<std::size_t>(m_ring.read(into.first(static_cast<std::size_t>(frames * Channels))) * Channels));
    m_tone.process(got);
    m_gain.apply(got);
    m_pulled += static_cast<std::int64_t>(got.size()) / Channels;
    return static_cast<std::int64_t>(got.size()) / Channels;
}

/// As many frames of finished sound as there are.
std::int64_t Renderer::take(std::span<float> into)
{
    const bool limited = m_limited.get();
    std::int64_t got = 0;
    if (!limited || m_emptying) {
        m_emptying = m_limiter.held() > 0;
        got = m_emptying ? m_limiter.flush(into) : 0;
        m_emptying = m_limiter.held() > 0;
    }
    const auto rest = into.subspan(static_cast<std::size_t>(got * Channels));
    if (!m_emptying)
        got += limited ? takeLimited(rest) : pull(rest);
    m_read += got;
    return got;
}

/// The limiter looks ahead into the ring. When that is empty there is nothing to look at, and it gives what it holds.
std::int64_t Renderer::takeLimited(std::span<float> into)
{
    const auto wanted = static_cast<std::int64_t>(into.size()) / Channels;
    std::array<float, 1024> block;
    std::int64_t got = 0;
    while (got < wanted) {
        const std::int64_t most = wanted - got + m_limiter.lookAhead() - m_limiter.held();
        const std::int64_t pulled = pull(
            std::span(block).first(static_cast<std::size_t>(std::min<std::int64_t>(most * Channels, block.size()))));
        if (pulled == 0)
            break;
        const auto sound = std::span(block).first(static_cast<std::size_t>(pulled * Channels));
        const std::int64_t given = m_limiter.process(sound, sound);
        std::ranges::copy(sound.first(static_cast<std::size_t>(given * Channels)),
                          into.begin() + static_cast<std::ptrdiff_t>(got * Channels));
        got += given;
    }
    if (got < wanted) {
        got += m_limiter.flush(into.subspan(static_cast<std::size_t>(got * Channels)));
        m_emptying = m_limiter.held() > 0;
    }
    return got;
}

/// Ends the sound that is no longer wanted with a short fade, if it sounds, and throws the rest of it away.
std::int64_t Renderer::finishDiscard(std::span<float> into)
{
    if (m_markOwed)
        markJump(m_rendered);
    const std::int64_t packed = m_discard.get();
    const std::int64_t until = packed / 2;
    if (m_read >= until) {
        if (std::exchange(m_discardSeen, packed) != packed)
            m_midSound = (packed & 1) != 0; // there was nothing to throw away
        return 0;
    }
    m_discardSeen = packed;
    const std::int64_t faded = fadeOutTail(into, until);
    m_limiter.clear();
    m_emptying = false;
    m_pulled += m_ring.drop(std::max<std::int64_t>(0, until - m_pulled));
    m_read = m_pulled;
    m_flowing = false;
    markJump(m_rendered + faded);
    m_discarded.set(m_read);
    m_gate.jumpTo(0.0F);
    m_midSound = (packed & 1) != 0;
    return faded;
}

std::int64_t Renderer::fadeOutTail(std::span<float> into, std::int64_t until)
{
    if (m_gate.gain() == 0.0F)
        return 0;
    const std::int64_t frames =
        std::min({static_cast<std::int64_t>(into.size()) / Channels, std::int64_t{m_fadeFrames}, until - m_read});
    const auto tail = into.first(static_cast<std::size_t>(frames * Channels));
    const std::int64_t got = take(tail);
    GainRamp fade(m_gate.gain());
    fade.setLength(static_cast<int>(std::max<std::int64_t>(got, 1)));
    fade.setTarget(0.0F);
    fade.apply(tail.first(static_cast<std::size_t>(got * Channels)));
    return got;
}

void Renderer::markJump(std::int64_t rendered)
{
    m_markOwed = !m_marks.push(Mark{rendered, m_read});
}

std::int64_t Renderer::contentFrame(std::int64_t heard)
{
    m_marks.consume_all([this](const Mark& mark) { m_known.push_back(mark); });
    while (m_known.size() > 1 && m_known[1].rendered <= heard)
        m_known.pop_front();
    const Mark& here = m_known.front();
    const std::int64_t frame = here.content + (heard - here.rendered);
    return m_known.size() > 1 ? std::min(frame, m_known[1].content) : frame;
}

void Renderer::setTone(const ToneSettings& tone)
{
    if (tone == m_toneWanted)
        return;
    m_toneWanted = tone;
    if (m_rate > 0)
        m_design.set(design(tone, m_rate));
}

void Renderer::rewind(int sampleRate)
{
    m_marks.consume_all([](const Mark&) {});
    m_rendered = 0;
    m_renderedShared.set(0);
    m_markOwed = false;
    m_discardSeen = m_discard.get();
    m_midSound = (m_discardSeen & 1) != 0;
    m_fadeFrames = sampleRate / CutsPerSecond;
    m_gain.setLength(sampleRate / FadesPerSecond);
    m_gate.setLength(sampleRate / FadesPerSecond);
    m_gate.jumpTo(0.0F);
    const std::int64_t until = m_discardSeen / 2;
    m_limiter.setRate(sampleRate);
    m_emptying = false;
    m_rate = sampleRate;
    m_design.set(design(m_toneWanted, sampleRate));
    (void)m_design.take(); // what was designed for another rate must not be found later
    m_tone.restart(sampleRate, m_design.value());
    m_pulled += m_ring.drop(std::max<std::int64_t>(0, until - m_pulled));
    m_read = m_pulled;
    m_flowing = false;
    m_readShared.set(m_read);
    m_discarded.set(m_read);
    m_known.assign(1, Mark{0, m_read});
}

} // namespace sostenuto::player
