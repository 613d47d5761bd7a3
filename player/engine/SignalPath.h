// What happens to the samples between the file and the output.
#pragma once

#include "player/decode/StreamFacts.h"
#include "player/dsp/LevelPlan.h"
#include "player/engine/SoundSettings.h"

#include <vector>

namespace sostenuto::player {

/// A plain value.
struct SignalPath {
    /// In the order in which a listener would undo them.
    enum class Change {
        Volume, ///< not at 100 %, or muted
        Levelling,
        Equaliser,
        Balance,
        Mono,
        Speed,
        Resampled,       ///< by the player, to outputRate
        SystemResamples, ///< by the system, to deviceRate
        Downmixed,       ///< more or fewer than two channels
        Rounded,         ///< integers of more than 24 bits: outputs take 32-bit float
        Limited,         ///< the limiter is in the path
    };

    bool known = false;          ///< something is heard
    std::vector<Change> changes; ///< none: the output gets the decoded samples bit for bit
    double levelDb = 0;          ///< what levelling does to this track
    int sourceRate = 0;          ///< Hz
    int outputRate = 0;
    int deviceRate = 0; ///< 0 = not known

    [[nodiscard]] bool bitPerfect() const { return known && changes.empty(); }
    friend bool operator==(const SignalPath&, const SignalPath&) = default;
};

/// What a signal path is judged by.
struct PathFacts {
    bool known = false;
    StreamFacts stream;
    Level level;
    double speed = 1;
    int outputRate = 0;
    int deviceRate = 0;
    bool limited = false;
};

/// Pure. `gain`: what the volume comes to, 1 = untouched.
[[nodiscard]] SignalPath describePath(const PathFacts& facts, const SoundSettings& sound, float gain);

} // namespace sostenuto::player
