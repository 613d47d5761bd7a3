// Keys, scales and chords.
#pragma once

#include "app/demo/music/Chance.h"

#include <array>
#include <span>
#include <vector>

namespace sostenuto::demo {

using Scale = std::array<int, 7>; ///< semitones above the root

inline constexpr Scale majorScale{0, 2, 4, 5, 7, 9, 11};
inline constexpr Scale minorScale{0, 2, 3, 5, 7, 8, 10};
inline constexpr Scale dorianScale{0, 2, 3, 5, 7, 9, 10};
inline constexpr Scale lydianScale{0, 2, 4, 6, 7, 9, 11};
inline constexpr Scale mixolydianScale{0, 2, 4, 5, 7, 9, 10};

/// One chord to a bar, as degrees of the scale from 0.
using Progression = std::vector<int>;

struct Harmony {
    int root = 48; ///< MIDI number of degree 0
    Scale scale = majorScale;
    Progression progression;

    /// MIDI number of a degree; degrees below 0 and above 6 are other octaves.
    [[nodiscard]] int pitch(int degree) const;
    [[nodiscard]] int chordAt(int bar) const { return progression[static_cast<std::size_t>(bar) % progression.size()]; }
    /// `count` tones of the chord on `degree` (root, third, fifth, seventh, ninth), each in the octave nearest to
    /// `centre`: chords that follow one another so move as little as hands would. Ascending.
    [[nodiscard]] std::vector<int> voicing(int degree, int count, int centre) const;
    /// Is this scale degree a tone of the triad on `chord`?
    [[nodiscard]] static bool isChordTone(int degree, int chord);
};

/// A key and a progression of four or eight bars that ends ready to begin again.
[[nodiscard]] Harmony chooseHarmony(Chance& chance, std::span<const Scale> scales, int lowestRoot);

} // namespace sostenuto::demo
