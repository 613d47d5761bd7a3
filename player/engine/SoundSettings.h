// How the listener wants it to sound. Plain values.
#pragma once

#include "player/dsp/Equaliser.h"
#include "player/dsp/Loudness.h"

#include <QString>

namespace sostenuto::player {

enum class RateChoice {
    KeepRate,    ///< the output stays at the rate it was opened with; other tracks are resampled
    FollowTrack, ///< the output is opened anew where the rate changes: exact samples, a short pause there
};

enum class WhenDeviceGoes { Pause, Move };

constexpr int LongestCrossfadeMs = 12'000;
constexpr double SlowestSpeed = 0.5;
constexpr double FastestSpeed = 2.0;

/// The defaults leave every bit alone.
struct SoundSettings {
    LevelSettings level;
    EqualiserSettings equaliser;
    double balance = 0; ///< -1 = left only … 1 = right only
    bool mono = false;
    double speed = 1;    ///< SlowestSpeed..FastestSpeed, pitch kept
    bool gapless = true; ///< false: SilenceBetweenMs between any two tracks that follow by themselves
    int crossfadeMs = 0; ///< 0..LongestCrossfadeMs; never where an album goes on, and only while gapless
    RateChoice rate = RateChoice::KeepRate;
    QString device; ///< id of an OutputDevice; empty = follow the system
    WhenDeviceGoes whenDeviceGoes = WhenDeviceGoes::Pause;
    friend bool operator==(const SoundSettings&, const SoundSettings&) = default;
};

} // namespace sostenuto::player
