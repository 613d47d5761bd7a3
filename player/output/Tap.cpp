#include "player/output/Tap.h"

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr std::int64_t Channels = 2;

} // namespace

void Tap::setOn(bool on)
{
    if (on == isOn())
        return;
    m_on.set(on);
    m_history.clear();
    m_ring.drop(m_ring.filled()); // what is left of the last look
}

std::span<const float> Tap::newest(std::int64_t frames, std::int64_t ahead)
{
    const std::size_t before = m_history.size();
    m_history.resize(before + static_cast<std::size_t>(m_ring.filled() * Channels));
    const std::int64_t got = m_ring.read(std::span(m_history).subspan(before));
    m_history.resize(before + static_cast<std::size_t>(got * Channels));
    if (m_history.size() > static_cast<std::size_t>(HistoryFrames * Channels))
        m_history.erase(m_history.begin(), m_history.end() - HistoryFrames * Channels);
    const auto have = static_cast<std::int64_t>(m_history.size()) / Channels;
    const std::int64_t end = std::max<std::int64_t>(0, have - std::max<std::int64_t>(0, ahead));
    const std::int64_t begin = std::max<std::int64_t>(0, end - frames);
    return std::span<const float>(m_history).subspan(static_cast<std::size_t>(begin * Channels),
                                                     static_cast<std::size_t>((end - begin) * Channels));
}

} // namespace sostenuto::player
