// FFmpeg's many kinds of samples as interleaved float.
#pragma once

#include "player/dsp/StereoMix.h"

#include <vector>

struct AVFrame;

namespace sostenuto::player {

/// Appends the frame's samples. Integers of up to 24 bits come out exact. False: a kind that is not known.
[[nodiscard]] bool appendAsFloat(const AVFrame& frame, std::vector<float>& into);

/// Where each channel of the frame stands; without a layout in the file, the usual one for that many.
[[nodiscard]] std::vector<Speaker> speakersOf(const AVFrame& frame);

} // namespace sostenuto::player
