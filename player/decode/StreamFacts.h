// What is known of a stream, and what can go wrong with it.
#pragma once

#include "player/dsp/Loudness.h"

#include <QString>

#include <cstdint>

namespace sostenuto::player {

enum class TrackTrouble {
    Unreadable, ///< does not decode
    NotHere,    ///< the bytes did not come
    CutShort,   ///< ended before its time; what came was played
};

struct StreamFacts {
    QString codec;      ///< "flac", "mp3", …
    int sampleRate = 0; ///< Hz
    int bitDepth = 0;   ///< 0 = lossy
    int channels = 0;
    std::int64_t durationMs = 0;
    Loudness tags; ///< what the file's tags say of its loudness
    friend bool operator==(const StreamFacts&, const StreamFacts&) = default;
};

} // namespace sostenuto::player
