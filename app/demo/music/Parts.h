// What the styles are put together from. Each adds notes to a score.
#pragma once

#include "app/demo/music/Composer.h"
#include "app/demo/music/Harmony.h"
#include "app/demo/music/Melody.h"

#include <vector>

namespace sostenuto::demo {

/// A score being written.
struct Sketch {
    Form form;
    Harmony harmony;
    Chance chance;
    Score score;

    [[nodiscard]] double at(int bar, double beat = 0.0) const
    {
        return bar * form.barSeconds() + beat * form.beatSeconds;
    }
    [[nodiscard]] double beats(double n) const { return n * form.beatSeconds; }
    /// A note a hair early or late, a little louder or softer, as hands play.
    void add(Note note, double looseness = 0.0);
};

struct Hand {
    Voice voice = Voice::Piano;
    float level = 0.4F;
    float pan = 0.0F;
    double looseness = 0.008; ///< seconds
};

/// Long chords, one to a bar, from bar `from` up to `to`. `count` tones around `centre`.
void holdChords(Sketch& sketch, const Hand& hand, int from, int to, int count, int centre);
/// Chords broken up in an order that `pattern` gives (indexes into the chord's tones), evenly over each bar.
void breakChords(Sketch& sketch, const Hand& hand, int from, int to, const std::vector<int>& pattern, int centre);
/// The tune, lifted by octaves so that it stands around its voice's range.
void singTune(Sketch& sketch, const Hand& hand, int fromBar, const std::vector<MelodyNote>& tune, int octaves);
/// A root on each of `beats` of the bar.
void walkBass(Sketch& sketch, const Hand& hand, int from, int to, const std::vector<double>& beats);
/// The last chord, spread upwards, left to ring.
void endOn(Sketch& sketch, const Hand& hand, int count, int centre);

// One per style; each fills the sketch's score.
void writePads(Sketch& sketch);
void writeTide(Sketch& sketch);
void writePlucked(Sketch& sketch);
void writePiano(Sketch& sketch);
void writeChip(Sketch& sketch);
void writeWaltz(Sketch& sketch);
void writeGroove(Sketch& sketch);
void writeMusicbox(Sketch& sketch);
void writeStrings(Sketch& sketch);

} // namespace sostenuto::demo
