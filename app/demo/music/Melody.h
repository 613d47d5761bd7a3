// Tunes: a short motif, said, answered and varied over the chords.
#pragma once

#include "app/demo/music/Harmony.h"

#include <vector>

namespace sostenuto::demo {

struct MelodyNote {
    double beat = 0.0;   ///< from the start of the tune
    double length = 1.0; ///< beats
    int degree = 0;      ///< of the scale
    bool strong = false; ///< first of its bar
};

struct MelodyWish {
    int bars = 8;
    int beatsPerBar = 4;
    double density = 0.5; ///< 0 long notes .. 1 busy
    int centre = 9;       ///< degree that it moves around
};

/// Strong beats land on tones of the bar's chord; four-bar phrases come as A A' B A'. Bars with little going on are
/// left out now and then, so that the tune breathes.
[[nodiscard]] std::vector<MelodyNote> makeMelody(Chance& chance, const Harmony& harmony, const MelodyWish& wish);

} // namespace sostenuto::demo
