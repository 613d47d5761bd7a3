#include "player/dsp/EqualiserFilter.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

namespace {

/// Far below what a float of the output can show, far above where a double becomes slow (denormal).
constexpr double Nothing = 1e-30;

/// Clears what is too small to matter. False where it is not a number any more.
bool settle(double& value)
{
    if (std::abs(value) < Nothing)
        value = 0;
    return std::isfinite(value);
}

/// Transposed direct form II: the one that stays exact for low frequencies at high rates. Both sides in one loop, since
/// each has to wait for its own last sample.
template <typename Memory>
void filter(const Biquad& f, Memory& memory, double* samples, std::size_t frames)
{
    Memory m = memory;
    for (std::size_t i = 0; i < frames * 2; i += 2) {
        const double left = samples[i];
        const double right = samples[i + 1];
        const double leftOut = f.b0 * left + m.left1;
        const double rightOut = f.b0 * right + m.right1;
        m.left1 = f.b1 * left - f.a1 * leftOut + m.left2;
        m.right1 = f.b1 * right - f.a1 * rightOut + m.right2;
        m.left2 = f.b2 * left - f.a2 * leftOut;
        m.right2 = f.b2 * right - f.a2 * rightOut;
        samples[i] = leftOut;
        samples[i + 1] = rightOut;
    }
    memory = m;
}

} // namespace

void EqualiserFilter::Chain::start(const EqualiserCoefficients& with)
{
    coefficients = with;
    forget();
}

bool EqualiserFilter::Chain::settleMemory()
{
    bool sound = true;
    for (int i = 0; i < coefficients.count; ++i) {
        Memory& m = memory[static_cast<std::size_t>(i)];
        for (double* value : {&m.left1, &m.left2, &m.right1, &m.right2})
            sound = settle(*value) && sound;
    }
    return sound;
}

void EqualiserFilter::Chain::run(Chunk& chunk, std::size_t frames)
{
    if (coefficients.isIdentity())
        return;
    for (int i = 0; i < coefficients.count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        filter(coefficients.biquads[at], memory[at], chunk.data(), frames);
    }
    for (std::size_t i = 0; i < frames * 2; ++i)
        chunk[i] *= coefficients.preamp;
    if (!settleMemory()) {
        forget();
        chunk.fill(0);
    }
}

void EqualiserFilter::setRate(int sampleRate)
{
    m_fadeFrames = std::max(1, sampleRate / 50); // 20 ms
    clear();
}

void EqualiserFilter::take(const EqualiserCoefficients& coefficients)
{
    const EqualiserCoefficients& last =
        m_isWaiting ? m_waiting : (isChanging() ? m_next.coefficients : m_now.coefficients);
    if (coefficients == last)
        return;
    m_waiting = coefficients;
    m_isWaiting = true;
    if (!isChanging())
        beginChange();
}

void EqualiserFilter::beginChange()
{
    m_isWaiting = false;
    m_next.start(m_waiting);
    m_changeLeft = m_fadeFrames * 2; // as long to settle as to fade
}

void EqualiserFilter::clear()
{
    if (m_isWaiting)
        m_now.start(m_waiting);
    else if (isChanging())
        m_now.start(m_next.coefficients);
    else
        m_now.forget();
    m_isWaiting = false;
    m_changeLeft = 0;
}

void EqualiserFilter::process(std::span<float> samples)
{
    while (samples.size() >= 2) {
        if (!isChanging() && m_now.coefficients.isIdentity())
            return;
        samples = samples.subspan(processChunk(samples) * 2);
    }
}

/// Returns the frames it has done.
std::size_t EqualiserFilter::processChunk(std::span<float> samples)
{
    std::size_t frames = std::min(ChunkFrames, samples.size() / 2);
    if (isChanging())
        frames = std::min(frames, static_cast<std::size_t>(m_changeLeft)); // ends with a chunk
    Chunk chunk{};
    std::copy_n(samples.begin(), frames * 2, chunk.begin());
    if (isChanging()) {
        Chunk next = chunk;
        m_next.run(next, frames);
        m_now.run(chunk, frames);
        blend(chunk, next, frames);
        m_changeLeft -= static_cast<int>(frames);
        if (m_changeLeft == 0) {
            m_now = m_next;
            if (m_isWaiting)
                beginChange();
        }
    } else {
        m_now.run(chunk, frames);
    }
    for (std::size_t i = 0; i < frames * 2; ++i)
        samples[i] = std::clamp(static_cast<float>(chunk[i]), -MostOutput, MostOutput);
    return frames;
}

void EqualiserFilter::blend(Chunk& into, const Chunk& next, std::size_t frames) const
{
    for (std::size_t i = 0; i < frames; ++i) {
        const int done = m_fadeFrames - m_changeLeft + static_cast<int>(i) + 1; // negative while the next settles
        const double place = std::max(0, done) / static_cast<double>(m_fadeFrames);
        const double weight = place * place * (3 - 2 * place); // without corners at its ends
        into[i * 2] += weight * (next[i * 2] - into[i * 2]);
        into[i * 2 + 1] += weight * (next[i * 2 + 1] - into[i * 2 + 1]);
    }
}

} // namespace sostenuto::player
