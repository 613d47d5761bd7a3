// What a piece of demo music is asked to be.
#pragma once

namespace sostenuto::demo {

enum class Style {
    Pads,    ///< slow, wide, ambient
    Tide,    ///< pads with a pulse, for a long continuous piece
    Plucked, ///< finger-picked strings
    Piano,   ///< broken chords and a song-like melody
    Chip,    ///< four channels of an old games console
    Waltz,   ///< slow three-four
    Groove,  ///< electric piano, bass and soft drums
    Musicbox,
    Strings, ///< a small ensemble
};

} // namespace sostenuto::demo
