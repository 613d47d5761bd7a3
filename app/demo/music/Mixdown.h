// From a score to samples.
#pragma once

#include "app/demo/music/Score.h"

#include <vector>

namespace sostenuto::demo {

/// Interleaved stereo, exactly round(seconds × rate) frames, peak at most -2.5 dB of full scale, mean level at most -20
/// dB, silent at the last frame. The same score gives the same samples. Thread: any.
[[nodiscard]] std::vector<float> mixdown(const Score& score, int sampleRate);

} // namespace sostenuto::demo
