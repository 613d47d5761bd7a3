// What levelling does to a track.
#pragma once

#include "player/dsp/Loudness.h"

namespace sostenuto::player {

struct Level {
    double gainDb = 0;
    float gain = 1;
    bool known = false;
    bool lowered = false;
};
[[nodiscard]] inline Level planLevel(const Loudness&, const LevelSettings&, bool)
{
    return {};
}
[[nodiscard]] inline Loudness merge(const Loudness& tags, const Loudness&)
{
    return tags;
}

} // namespace sostenuto::player
