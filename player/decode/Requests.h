// What the decode thread is asked for, and what it tells.
#pragma once

#include "player/decode/StreamFacts.h"
#include "player/dsp/LevelPlan.h"

#include <optional>

namespace sostenuto::player {

/// A place in a track: so many frames at this rate. At rate 1000 a frame is a millisecond.
struct Offset {
    std::int64_t frames = 0;
    int rate = 1000;

    [[nodiscard]] static Offset ofMs(std::int64_t ms) { return {ms, 1000}; }
    /// Exact when the rates are the same.
    [[nodiscard]] std::int64_t at(int otherRate) const { return frames * otherRate / rate; }
    [[nodiscard]] std::int64_t ms() const { return at(1000); }
};

/// A track to be played once. The serial names this once; it grows with every request.
struct PlayRequest {
    std::int64_t serial = 0;
    std::int64_t track = 0;
    std::int64_t libraryMs = 0; ///< its length as the library says, 0 = unknown
    Offset from;
    int overlapMs = 0;        ///< its beginning is laid over so much of the end of the one before
    int silenceMs = 0;        ///< or so much silence stands between the two
    bool albumGoesOn = false; ///< a neighbour in the queue is of the same album
};

/// What the stream of samples is like, from one start to the next.
struct StreamShape {
    int outputRate = 0;      ///< Hz; 0: that of the first track
    bool followRate = false; ///< a track of another rate does not follow in this stream
    double speed = 1;
    LevelSettings level;
};

/// The first samples of it stand at this content frame.
struct TrackBegan {
    std::int64_t serial = 0;
    std::int64_t contentFrame = 0;
    std::int64_t trackFrame = 0; ///< how far into the track that is, at the output's rate
    int outputRate = 0;
    std::int64_t overlap = 0; ///< content frames that lie over the end of the track before
    double speed = 1;         ///< frames of the track to a frame of content
    StreamFacts facts;
    Level level; ///< what levelling does to it
};

/// Told again when there is silence behind it.
struct TrackFinished {
    std::int64_t serial = 0;
    std::int64_t contentFrame = 0; ///< behind its last sample
    std::int64_t heldBack = 0;     ///< frames before that one which come only with the next track
    std::int64_t silence = 0;      ///< content frames of silence from there to the next track
    std::optional<TrackTrouble> trouble;
};

/// Not a single sample came of it.
struct TrackUnheard {
    std::int64_t serial = 0;
    TrackTrouble trouble = TrackTrouble::Unreadable;
};

/// It has another rate than the stream, which ends here: it needs a start of its own.
struct TrackParted {
    std::int64_t serial = 0;
};

} // namespace sostenuto::player
