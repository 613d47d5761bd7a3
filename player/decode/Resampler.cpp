#include "player/decode/Resampler.h"

extern "C" {
#include <libavutil/channel_layout.h>
}

namespace sostenuto::player {

Resampler::Resampler(int fromRate, int toRate) : m_from(fromRate), m_to(toRate) {}

bool Resampler::start()
{
    if (m_swr)
        return true;
    AVChannelLayout stereo{};
    av_channel_layout_default(&stereo, 2);
    SwrContext* context = nullptr;
    swr_alloc_set_opts2(&context, &stereo, AV_SAMPLE_FMT_FLT, m_to, &stereo, AV_SAMPLE_FMT_FLT, m_from, 0, nullptr);
    m_swr.reset(context);
    if (!m_swr || swr_init(m_swr.get()) < 0)
        m_swr.reset();
    return m_swr != nullptr;
}

void Resampler::convert(std::span<const float> samples, std::vector<float>& into)
{
    if (m_from == m_to) {
        into.insert(into.end(), samples.begin(), samples.end());
        return;
    }
    if (!start())
        return;
    const int frames = static_cast<int>(samples.size() / 2);
    const int most = swr_get_out_samples(m_swr.get(), frames);
    const std::size_t begin = into.size();
    into.resize(begin + static_cast<std::size_t>(most) * 2);
    const auto* in = reinterpret_cast<const std::uint8_t*>(samples.data());
    auto* out = reinterpret_cast<std::uint8_t*>(into.data() + begin);
    const int got = swr_convert(m_swr.get(), &out, most, &in, frames);
    into.resize(begin + static_cast<std::size_t>(got > 0 ? got : 0) * 2);
}

void Resampler::flush(std::vector<float>& into)
{
    if (!m_swr)
        return;
    const int most = swr_get_out_samples(m_swr.get(), 0) + 64;
    const std::size_t begin = into.size();
    into.resize(begin + static_cast<std::size_t>(most) * 2);
    auto* out = reinterpret_cast<std::uint8_t*>(into.data() + begin);
    const int got = swr_convert(m_swr.get(), &out, most, nullptr, 0);
    into.resize(begin + static_cast<std::size_t>(got > 0 ? got : 0) * 2);
    m_swr.reset();
}

std::int64_t Resampler::heldBack() const
{
    return m_swr ? swr_get_delay(m_swr.get(), m_to) : 0;
}

} // namespace sostenuto::player
