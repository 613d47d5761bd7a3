// What levelling does to a track.
#pragma once

#include "player/dsp/Loudness.h"

namespace sostenuto::player {

struct Level {
    double gainDb = 0;
    float gain = 1;       ///< linear; exactly 1 when levelling is off
    bool known = false;   ///< the gain comes from tags or a measurement
    bool lowered = false; ///< the peak asked for less than the gain said
    friend bool operator==(const Level&, const Level&) = default;
};

/// Pure. `albumGoesOn`: a neighbour in the queue is of the same album, which Automatic asks for. Where a track has only
/// one of the two gains, that one serves for both. The settings are kept within MostLevelDb.
[[nodiscard]] Level planLevel(const Loudness& known, const LevelSettings& settings, bool albumGoesOn);

/// Pure. Tags are what somebody meant, so a gain in them wins together with its peak. Of a peak that they lack (Opus
/// tags never have one) or a gain that they lack the measured one is taken.
[[nodiscard]] Loudness merge(const Loudness& tags, const Loudness& measured);

} // namespace sostenuto::player
