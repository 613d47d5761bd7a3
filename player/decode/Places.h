// Which sample of the music a place in a file is, and how many there are.
#pragma once

#include "player/decode/FrameReader.h"

#include <cstdint>
#include <optional>

namespace sostenuto::player {

struct TrackLength {
    std::optional<std::int64_t> frames; ///< where the file says it exactly
    bool cut = false;                   ///< FFmpeg gives more than that; it must be cut off
};
/// `complete`: the end of the file may be looked at.
[[nodiscard]] TrackLength lengthOf(FrameReader& reader, bool complete);

/// An Ogg file of several links. Looks at its end.
[[nodiscard]] bool isChained(FrameReader& reader);

/// The container's seek lands on a place whose time it knows; of others (ADPCM, Speex, AC-3) it guesses.
[[nodiscard]] bool canJump(const FrameReader& reader);
/// Times within one page of Ogg are counted back from its end, which is a lie in the last page. A second page proves
/// it.
[[nodiscard]] bool needsSecondPage(const FrameReader& reader);

/// What is known of how a stream is divided into frames.
struct FrameGrid {
    std::int64_t first = 0; ///< samples in the first frame
    std::int64_t each = 0;  ///< and in this one
    AVCodecID codec = AV_CODEC_ID_NONE;
};
/// The sample at `ticks` of the time base after the first. Where the time base is too coarse to tell (Matroska counts
/// in milliseconds), codecs with frames of one size give the place by their number. nullopt: cannot be told.
[[nodiscard]] std::optional<std::int64_t> placeOf(std::int64_t ticks, AVRational timeBase, int rate,
                                                  const FrameGrid& grid);

} // namespace sostenuto::player
