#include "player/dsp/StereoMix.h"

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr float MinusThreeDecibel = 0.70710678F;

} // namespace

StereoMix::StereoMix(const std::vector<Speaker>& speakers)
{
    if (speakers.size() == 1) {
        m_gains = {{1.0F, 1.0F}};
        return;
    }
    m_identity = speakers == std::vector{Speaker::Left, Speaker::Right};
    for (const Speaker speaker : speakers) {
        switch (speaker) {
        case Speaker::Left:
            m_gains.push_back({1.0F, 0.0F});
            break;
        case Speaker::Right:
            m_gains.push_back({0.0F, 1.0F});
            break;
        case Speaker::SideLeft:
            m_gains.push_back({MinusThreeDecibel, 0.0F});
            break;
        case Speaker::SideRight:
            m_gains.push_back({0.0F, MinusThreeDecibel});
            break;
        case Speaker::Center:
            m_gains.push_back({MinusThreeDecibel, MinusThreeDecibel});
            break;
        case Speaker::BackCenter:
        case Speaker::Elsewhere:
            m_gains.push_back({0.5F, 0.5F});
            break;
        case Speaker::Low:
            m_gains.push_back({0.0F, 0.0F});
            break;
        }
    }
    scaleToFit();
}

void StereoMix::scaleToFit()
{
    float left = 0;
    float right = 0;
    for (const Gains& gains : m_gains) {
        left += gains.left;
        right += gains.right;
    }
    const float most = std::max(left, right);
    if (most <= 1.0F)
        return;
    for (Gains& gains : m_gains) {
        gains.left /= most;
        gains.right /= most;
    }
}

void StereoMix::mix(std::span<const float> from, std::vector<float>& into) const
{
    if (m_identity) {
        into.assign(from.begin(), from.end());
        return;
    }
    const std::size_t channels = m_gains.size();
    const std::size_t frames = from.size() / channels;
    into.assign(frames * 2, 0.0F);
    for (std::size_t frame = 0; frame < frames; ++frame) {
        for (std::size_t channel = 0; channel < channels; ++channel) {
            const float sample = from[frame * channels + channel];
            into[frame * 2] += sample * m_gains[channel].left;
            into[frame * 2 + 1] += sample * m_gains[channel].right;
        }
    }
}

} // namespace sostenuto::player
