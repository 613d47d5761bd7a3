#include "player/dsp/Overlap.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sostenuto::player {

void Overlap::push(std::span<const float> samples, std::vector<float>& into)
{
    if (passesThrough()) {
        into.insert(into.end(), samples.begin(), samples.end());
        return;
    }
    const std::size_t before = m_kept.size();
    m_kept.insert(m_kept.end(), samples.begin(), samples.end());
    mixUnder(std::span(m_kept).subspan(before));
    const std::size_t keep = static_cast<std::size_t>(std::max<std::int64_t>(0, m_hold)) * 2;
    if (m_kept.size() <= keep)
        return;
    const auto let = m_kept.begin() + static_cast<std::ptrdiff_t>(m_kept.size() - keep);
    into.insert(into.end(), m_kept.begin(), let);
    m_kept.erase(m_kept.begin(), let);
}

void Overlap::layOver()
{
    std::vector<float> rest;
    release(rest); // a tail that is not through goes on under what was kept
    m_tail = std::move(rest);
    m_tailDone = 0;
}

void Overlap::release(std::vector<float>& into)
{
    into.insert(into.end(), m_kept.begin(), m_kept.end());
    m_kept.clear();
    std::vector<float> rest(m_tail.size() - m_tailDone, 0.0F);
    mixUnder(rest);
    into.insert(into.end(), rest.begin(), rest.end());
    m_tail.clear();
    m_tailDone = 0;
}

/// 0 at the beginning of the overlap, a quarter of a turn at its end.
double Overlap::fadePlace() const
{
    return std::numbers::pi / 2 * static_cast<double>(m_tailDone) / static_cast<double>(m_tail.size());
}

void Overlap::mixUnder(std::span<float> samples)
{
    for (std::size_t i = 0; i + 1 < samples.size() && m_tailDone < m_tail.size(); i += 2, m_tailDone += 2) {
        const auto in = static_cast<float>(std::sin(fadePlace()));
        const auto out = static_cast<float>(std::cos(fadePlace()));
        samples[i] = samples[i] * in + m_tail[m_tailDone] * out;
        samples[i + 1] = samples[i + 1] * in + m_tail[m_tailDone + 1] * out;
    }
    if (m_tailDone >= m_tail.size()) {
        m_tail.clear();
        m_tailDone = 0;
    }
}

} // namespace sostenuto::player
