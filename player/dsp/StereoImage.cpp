#include "player/dsp/StereoImage.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

ImageGains imageGains(const ImageSettings& settings)
{
    const double balance = std::isfinite(settings.balance) ? std::clamp(settings.balance, -1.0, 1.0) : 0;
    const auto left = static_cast<float>(std::min(1.0, 1 - balance));
    const auto right = static_cast<float>(std::min(1.0, 1 + balance));
    if (settings.mono)
        return {{left / 2, left / 2}, {right / 2, right / 2}};
    return {{left, 0}, {0, right}};
}

void StereoImage::setRate(int sampleRate)
{
    m_length = std::max(1, sampleRate / 100);
    jump();
}

void StereoImage::take(const ImageGains& gains)
{
    if (gains == m_target)
        return;
    m_from = m_now;
    m_target = gains;
    m_left = m_length;
}

void StereoImage::jump()
{
    m_now = m_target;
    m_left = 0;
}

void StereoImage::step()
{
    if (--m_left == 0) {
        m_now = m_target;
        return;
    }
    const float place = 1 - static_cast<float>(m_left) / static_cast<float>(m_length);
    for (std::size_t i = 0; i < 2; ++i) {
        m_now.left[i] = m_from.left[i] + (m_target.left[i] - m_from.left[i]) * place;
        m_now.right[i] = m_from.right[i] + (m_target.right[i] - m_from.right[i]) * place;
    }
}

void StereoImage::process(std::span<float> samples)
{
    for (std::size_t i = 0; i + 1 < samples.size(); i += 2) {
        if (m_left > 0)
            step();
        else if (m_now == ImageGains{})
            return;
        const float left = samples[i];
        const float right = samples[i + 1];
        samples[i] = left * m_now.left[0] + right * m_now.left[1];
        samples[i + 1] = left * m_now.right[0] + right * m_now.right[1];
    }
}

} // namespace sostenuto::player
