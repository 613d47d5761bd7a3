#include "player/dsp/GainRamp.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

void GainRamp::setLength(int frames)
{
    m_step = 1.0F / static_cast<float>(std::max(1, frames));
}

int GainRamp::framesLeft() const
{
    return static_cast<int>(std::ceil(std::abs(m_target - m_gain) / m_step));
}

void GainRamp::apply(std::span<float> samples)
{
    std::size_t i = 0;
    for (; i + 1 < samples.size() && m_gain != m_target; i += 2) {
        m_gain = m_gain < m_target ? std::min(m_gain + m_step, m_target) : std::max(m_gain - m_step, m_target);
        samples[i] *= m_gain;
        samples[i + 1] *= m_gain;
    }
    if (m_gain == 1.0F)
        return;
    for (; i < samples.size(); ++i)
        samples[i] *= m_gain;
}

float gainOfFader(double fader)
{
    const auto place = static_cast<float>(std::clamp(fader, 0.0, 1.0));
    return place * place * place;
}

} // namespace sostenuto::player
