#include "app/demo/files/SampleFormat.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace sostenuto::demo {

namespace {

template <class T>
T rounded(float value, float fullScale)
{
    return static_cast<T>(std::lround(std::clamp(value, -1.0F, 1.0F) * fullScale));
}

template <class T, class Convert>
void fill(AVFrame& frame, bool planar, std::span<const float> samples, Convert convert)
{
    for (int channel = 0; channel < 2; ++channel) {
        T* out = reinterpret_cast<T*>(frame.extended_data[planar ? channel : 0]) + (planar ? 0 : channel);
        const std::size_t stride = planar ? 1 : 2;
        for (std::size_t i = 0; i < samples.size() / 2; ++i)
            out[i * stride] = convert(samples[2 * i + static_cast<std::size_t>(channel)]);
    }
}

} // namespace

bool canFill(AVSampleFormat format)
{
    return format == AV_SAMPLE_FMT_S16 || format == AV_SAMPLE_FMT_S16P || format == AV_SAMPLE_FMT_S32 ||
           format == AV_SAMPLE_FMT_FLT || format == AV_SAMPLE_FMT_FLTP;
}

bool fillFrame(AVFrame& frame, std::span<const float> interleaved)
{
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_S16:
        fill<std::int16_t>(frame, planar, interleaved, [](float v) { return rounded<std::int16_t>(v, 32767.0F); });
        return true;
    case AV_SAMPLE_FMT_S32:
        fill<std::int32_t>(frame, planar, interleaved,
                           [](float v) { return rounded<std::int32_t>(v, 8388607.0F) * 256; });
        return true;
    case AV_SAMPLE_FMT_FLT:
        fill<float>(frame, planar, interleaved, [](float v) { return v; });
        return true;
    default:
        return false;
    }
}

} // namespace sostenuto::demo
