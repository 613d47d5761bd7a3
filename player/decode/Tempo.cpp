#include "player/decode/Tempo.h"

#include <soundtouch/SoundTouch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <type_traits>

namespace sostenuto::player {

static_assert(std::is_same_v<soundtouch::SAMPLETYPE, float>, "SoundTouch must be built for float samples");

struct Tempo::Stretch {
    soundtouch::SoundTouch touch;
};

Tempo::Tempo(int sampleRate, double speed) : m_speed(speed)
{
    if (speed == 1.0)
        return;
    m_stretch = std::make_unique<Stretch>();
    m_stretch->touch.setSampleRate(static_cast<unsigned>(sampleRate));
    m_stretch->touch.setChannels(2);
    m_stretch->touch.setTempo(speed);
}

Tempo::~Tempo() = default;

void Tempo::convert(std::span<const float> samples, std::vector<float>& into)
{
    if (!m_stretch) {
        into.insert(into.end(), samples.begin(), samples.end());
        return;
    }
    const auto frames = static_cast<unsigned>(samples.size() / 2);
    m_in += frames;
    m_stretch->touch.putSamples(samples.data(), frames);
    take(into, std::numeric_limits<std::int64_t>::max());
}

void Tempo::flush(std::vector<float>& into)
{
    if (!m_stretch)
        return;
    const std::int64_t owed = heldBack();
    m_stretch->touch.flush(); // pads with silence, and so gives more than is owed
    take(into, owed);
    const std::int64_t missing = heldBack();
    into.insert(into.end(), static_cast<std::size_t>(std::max<std::int64_t>(0, missing)) * 2, 0.0F);
    m_stretch->touch.clear();
    m_in = m_out = 0;
}

std::int64_t Tempo::heldBack() const
{
    if (!m_stretch)
        return 0;
    const auto all = static_cast<std::int64_t>(std::llround(static_cast<double>(m_in) / m_speed));
    return std::max<std::int64_t>(0, all - m_out);
}

void Tempo::take(std::vector<float>& into, std::int64_t atMost)
{
    std::array<float, 4096> block;
    while (atMost > 0) {
        const auto want = static_cast<unsigned>(std::min<std::int64_t>(atMost, std::int64_t{block.size() / 2}));
        const unsigned got = m_stretch->touch.receiveSamples(block.data(), want);
        if (got == 0)
            return;
        into.insert(into.end(), block.begin(), block.begin() + std::ptrdiff_t{got} * 2);
        m_out += got;
        atMost -= got;
    }
}

} // namespace sostenuto::player
