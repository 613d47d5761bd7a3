#include "player/dsp/Bursts.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

void tameBursts(std::span<float> samples)
{
    for (float& sample : samples) {
        const bool sound = std::abs(sample) <= LoudestMistake; // not so for NaN
        sample = sound ? std::clamp(sample, -LoudestSound, LoudestSound) : 0.0F;
    }
}

} // namespace sostenuto::player
