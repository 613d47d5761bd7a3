#include "player/output/PcmRing.h"

#include <algorithm>
#include <array>

namespace sostenuto::player {

namespace {

constexpr std::int64_t Channels = 2;

} // namespace

PcmRing::PcmRing(std::int64_t frames) : m_frames(frames), m_samples(static_cast<std::size_t>(frames * Channels)) {}

std::int64_t PcmRing::write(std::span<const float> samples)
{
    const std::int64_t frames = std::min(static_cast<std::int64_t>(samples.size()) / Channels, room());
    m_samples.push(samples.data(), static_cast<std::size_t>(frames * Channels));
    return frames;
}

std::int64_t PcmRing::room() const
{
    return static_cast<std::int64_t>(m_samples.write_available()) / Channels;
}

std::int64_t PcmRing::read(std::span<float> samples)
{
    const std::int64_t frames = std::min(static_cast<std::int64_t>(samples.size()) / Channels, filled());
    m_samples.pop(samples.data(), static_cast<std::size_t>(frames * Channels));
    return frames;
}

std::int64_t PcmRing::drop(std::int64_t frames)
{
    std::array<float, 2048> nowhere;
    std::int64_t dropped = 0;
    while (dropped < frames) {
        const auto want =
            std::min<std::size_t>(nowhere.size(), static_cast<std::size_t>((frames - dropped) * Channels));
        const std::int64_t got = read(std::span(nowhere).first(want));
        if (got == 0)
            break;
        dropped += got;
    }
    return dropped;
}

std::int64_t PcmRing::filled() const
{
    return static_cast<std::int64_t>(m_samples.read_available()) / Channels;
}

} // namespace sostenuto::player
