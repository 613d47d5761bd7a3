#include "player/decode/SampleConvert.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
#include <libavutil/samplefmt.h>
}

#include <cstdint>

namespace sostenuto::player {

namespace {

float toFloat(std::uint8_t sample)
{
    return (static_cast<float>(sample) - 128.0F) / 128.0F;
}
float toFloat(std::int16_t sample)
{
    return static_cast<float>(sample) / 32768.0F;
}
float toFloat(std::int32_t sample)
{
    return static_cast<float>(sample) / 2147483648.0F;
}
float toFloat(std::int64_t sample)
{
    return static_cast<float>(static_cast<double>(sample) / 9223372036854775808.0);
}
float toFloat(float sample)
{
    return sample;
}
float toFloat(double sample)
{
    return static_cast<float>(sample);
}

template <typename T>
void append(const AVFrame& frame, bool planar, std::vector<float>& into)
{
    const auto channels = static_cast<std::size_t>(frame.ch_layout.nb_channels);
    const auto count = static_cast<std::size_t>(frame.nb_samples);
    const std::size_t begin = into.size();
    into.resize(begin + count * channels);
    float* out = into.data() + begin;
    if (!planar) {
        const T* in = reinterpret_cast<const T*>(frame.extended_data[0]);
        for (std::size_t i = 0; i < count * channels; ++i)
            out[i] = toFloat(in[i]);
        return;
    }
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const T* in = reinterpret_cast<const T*>(frame.extended_data[channel]);
        for (std::size_t i = 0; i < count; ++i)
            out[i * channels + channel] = toFloat(in[i]);
    }
}

Speaker speakerOf(AVChannel channel)
{
    switch (channel) {
    case AV_CHAN_FRONT_LEFT:
    case AV_CHAN_STEREO_LEFT:
    case AV_CHAN_FRONT_LEFT_OF_CENTER:
        return Speaker::Left;
    case AV_CHAN_FRONT_RIGHT:
    case AV_CHAN_STEREO_RIGHT:
    case AV_CHAN_FRONT_RIGHT_OF_CENTER:
        return Speaker::Right;
    case AV_CHAN_FRONT_CENTER:
        return Speaker::Center;
    case AV_CHAN_LOW_FREQUENCY:
    case AV_CHAN_LOW_FREQUENCY_2:
        return Speaker::Low;
    case AV_CHAN_BACK_LEFT:
    case AV_CHAN_SIDE_LEFT:
        return Speaker::SideLeft;
    case AV_CHAN_BACK_RIGHT:
    case AV_CHAN_SIDE_RIGHT:
        return Speaker::SideRight;
    case AV_CHAN_BACK_CENTER:
        return Speaker::BackCenter;
    default:
        return Speaker::Elsewhere;
    }
}

} // namespace

bool appendAsFloat(const AVFrame& frame, std::vector<float>& into)
{
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_U8:
        append<std::uint8_t>(frame, planar, into);
        return true;
    case AV_SAMPLE_FMT_S16:
        append<std::int16_t>(frame, planar, into);
        return true;
    case AV_SAMPLE_FMT_S32:
        append<std::int32_t>(frame, planar, into);
        return true;
    case AV_SAMPLE_FMT_S64:
        append<std::int64_t>(frame, planar, into);
        return true;
    case AV_SAMPLE_FMT_FLT:
        append<float>(frame, planar, into);
        return true;
    case AV_SAMPLE_FMT_DBL:
        append<double>(frame, planar, into);
        return true;
    default:
        return false;
    }
}

std::vector<Speaker> speakersOf(const AVFrame& frame)
{
    AVChannelLayout usual{};
    const AVChannelLayout* layout = &frame.ch_layout;
    if (layout->order == AV_CHANNEL_ORDER_UNSPEC) {
        av_channel_layout_default(&usual, layout->nb_channels);
        layout = &usual;
    }
    std::vector<Speaker> speakers;
    for (unsigned i = 0; i < static_cast<unsigned>(frame.ch_layout.nb_channels); ++i)
        speakers.push_back(speakerOf(av_channel_layout_channel_from_index(layout, i)));
    av_channel_layout_uninit(&usual);
    return speakers;
}

} // namespace sostenuto::player
