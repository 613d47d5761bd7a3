// Writes float samples in the form an encoder takes.
#pragma once

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/samplefmt.h>
}

#include <span>

namespace sostenuto::demo {

/// Fills `frame` (allocated, stereo, `nb_samples` set) from interleaved samples. 16 bit is rounded to nearest; S32
/// carries 24 bits. False for a format that is none of S16, S16P, S32, FLT, FLTP.
[[nodiscard]] bool fillFrame(AVFrame& frame, std::span<const float> interleaved);
[[nodiscard]] bool canFill(AVSampleFormat format);

} // namespace sostenuto::demo
