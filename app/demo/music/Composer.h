// Writes pieces. Pure: the same wish gives the same score.
#pragma once

#include "app/demo/music/Score.h"
#include "app/demo/music/Style.h"

#include <cstdint>

namespace sostenuto::demo {

/// Beats, bars and length, known before a note is written.
struct Form {
    double beatSeconds = 0.5;
    int beatsPerBar = 4;
    int bars = 16;
    double tailSeconds = 3.0; ///< to ring out in

    [[nodiscard]] double barSeconds() const { return beatSeconds * beatsPerBar; }
    [[nodiscard]] double seconds() const { return bars * barSeconds() + tailSeconds; }
};

/// A track of 24 to 60 seconds. Style::Tide is for a whole album: see planTide().
[[nodiscard]] Form planTrack(Style style, std::uint64_t seed);
/// One long piece of `parts` equal parts; a part ends on a bar line, the last one has the tail.
[[nodiscard]] Form planTide(int parts);

[[nodiscard]] Score compose(Style style, const Form& form, std::uint64_t seed);

} // namespace sostenuto::demo
