#include "app/demo/music/Parts.h"

#include <array>

// Bars are counted so that the last one is left for the final chord.

namespace sostenuto::demo {

namespace {

int lastBar(const Sketch& sketch)
{
    return sketch.form.bars - 1;
}

using Pattern = std::vector<int>;

/// A tune from bar `from` to the bar before the last one.
std::vector<MelodyNote> tuneFrom(Sketch& sketch, int from, double density, int centre)
{
    return makeMelody(sketch.chance, sketch.harmony,
                      {lastBar(sketch) - from, sketch.form.beatsPerBar, density, centre});
}

void drum(Sketch& sketch, int bar, double beat, Voice voice, float level, float pan = 0.0F)
{
    sketch.add({sketch.at(bar, beat), 0.2, 40.0F, level, pan, voice}, 0.003);
}

} // namespace

void writePads(Sketch& sketch)
{
    sketch.score.room = {0.42F, 4.5F, 0.45F, 0.30F, static_cast<float>(sketch.form.beatSeconds * 1.5), 0.45F};
    const int end = lastBar(sketch);
    holdChords(sketch, {Voice::Pad, 0.30F, 0.0F, 0.0}, 0, end, 4, 60);
    walkBass(sketch, {Voice::Bass, 0.30F, 0.0F, 0.0}, 1, end, {0.0});
    const std::vector<MelodyNote> tune = tuneFrom(sketch, 2, 0.15, 7);
    singTune(sketch, {Voice::Bell, 0.20F, 0.25F, 0.02}, 2, tune, 1);
    endOn(sketch, {Voice::Pad, 0.32F, 0.0F, 0.0}, 4, 60);
}

void writeTide(Sketch& sketch)
{
    sketch.score.room = {0.32F, 3.6F, 0.40F, 0.20F, static_cast<float>(sketch.form.beatSeconds * 0.75), 0.42F};
    const int end = lastBar(sketch);
    holdChords(sketch, {Voice::Pad, 0.19F, 0.0F, 0.0}, 0, end, 4, 58);
    walkBass(sketch, {Voice::Bass, 0.28F, 0.0F, 0.0}, 2, end, {0.0, 2.5});
    // The pulse thickens towards the middle and thins out again, over the whole album.
    static const std::array<Pattern, 3> pulses{Pattern{0, -1, 2, -1}, Pattern{0, 1, 2, 4, 2, 1, 3, 1},
                                               Pattern{0, 2, 1, 3, 2, 4, 3, 5, 4, 3, 2, 4, 3, 1, 2, 1}};
    for (int bar = 0; bar < end; ++bar) {
        const int depth = bar * 5 / end;
        const Pattern& pulse = pulses[static_cast<std::size_t>(depth == 2 ? 2 : depth == 1 || depth == 3 ? 1 : 0)];
        const float pan = bar % 2 == 0 ? -0.35F : 0.35F;
        breakChords(sketch, {depth == 2 ? Voice::Electric : Voice::Bell, 0.21F, pan, 0.004}, bar, bar + 1, pulse, 67);
        if (depth >= 1 && depth <= 3) {
            drum(sketch, bar, 0.0, Voice::Kick, 0.42F);
            drum(sketch, bar, 2.0, Voice::Kick, 0.32F);
        }
        for (double beat = 0.5; depth == 2 && beat < 4.0; beat += 1.0)
            drum(sketch, bar, beat, Voice::Hat, 0.10F, 0.3F);
    }
    singTune(sketch, {Voice::Strings, 0.24F, -0.15F, 0.01}, 8, tuneFrom(sketch, 8, 0.25, 7), 1);
    endOn(sketch, {Voice::Pad, 0.30F, 0.0F, 0.0}, 4, 58);
}

void writePlucked(Sketch& sketch)
{
    sketch.score.room = {0.20F, 1.6F, 0.5F};
    static const std::array<Pattern, 4> patterns{Pattern{0, 2, 1, 3, 2, 4, 3, 2}, Pattern{0, 3, 2, 4, 0, 3, 2, 3},
                                                 Pattern{0, 2, 3, 4, 3, 2, 3, 1}, Pattern{0, 3, 1, 4, 2, 3, 1, 2}};
    const Pattern& pattern = sketch.chance.pick(std::span<const Pattern>(patterns));
    const int end = lastBar(sketch);
    breakChords(sketch, {Voice::Pluck, 0.42F, -0.30F, 0.007}, 0, end, pattern, 52);
    walkBass(sketch, {Voice::Pluck, 0.46F, -0.15F, 0.006}, 0, end, {0.0, 2.0});
    singTune(sketch, {Voice::Pluck, 0.55F, 0.35F, 0.010}, 2, tuneFrom(sketch, 2, 0.65, 9), 1);
    endOn(sketch, {Voice::Pluck, 0.5F, 0.0F, 0.0}, 4, 55);
}

void writePiano(Sketch& sketch)
{
    sketch.score.room = {0.26F, 2.4F, 0.45F};
    static const std::array<Pattern, 3> patterns{Pattern{0, 1, 2, 1, 3, 1, 2, 1}, Pattern{0, 2, 1, 2, 3, 2, 1, 2},
                                                 Pattern{0, 1, 2, 3, 4, 3, 2, 1}};
    const Pattern& pattern = sketch.chance.pick(std::span<const Pattern>(patterns));
    const int end = lastBar(sketch);
    breakChords(sketch, {Voice::Piano, 0.30F, -0.20F, 0.009}, 0, end, pattern, 55);
    walkBass(sketch, {Voice::Piano, 0.36F, -0.10F, 0.008}, 0, end, {0.0});
    singTune(sketch, {Voice::Piano, 0.52F, 0.20F, 0.012}, 2, tuneFrom(sketch, 2, 0.5, 8), 1);
    endOn(sketch, {Voice::Piano, 0.42F, 0.0F, 0.0}, 5, 58);
}

void writeChip(Sketch& sketch)
{
    sketch.score.room = {0.08F, 0.9F, 0.3F, 0.16F, static_cast<float>(sketch.form.beatSeconds * 0.75), 0.3F};
    const int end = lastBar(sketch);
    static const Pattern arpeggio{0, 1, 2, 3, 2, 1, 0, 1, 2, 3, 2, 1, 0, 2, 1, 2};
    breakChords(sketch, {Voice::Pulse, 0.13F, -0.45F, 0.0}, 0, end, arpeggio, 64);
    walkBass(sketch, {Voice::Triangle, 0.36F, 0.0F, 0.0}, 0, end, {0.0, 1.0, 1.5, 2.5, 3.0});
    singTune(sketch, {Voice::Pulse, 0.24F, 0.25F, 0.0}, 2, tuneFrom(sketch, 2, 0.85, 8), 1);
    for (int bar = 2; bar < end; ++bar) {
        for (const double beat : {0.0, 2.0})
            drum(sketch, bar, beat, Voice::Kick, 0.40F);
        for (const double beat : {1.0, 3.0})
            drum(sketch, bar, beat, Voice::Brush, 0.24F);
        for (double beat = 0.5; beat < 4.0; beat += 1.0)
            drum(sketch, bar, beat, Voice::Hat, 0.10F);
    }
    endOn(sketch, {Voice::Pulse, 0.18F, 0.0F, 0.0}, 4, 64);
}

void writeWaltz(Sketch& sketch)
{
    sketch.score.room = {0.28F, 2.2F, 0.5F};
    const int end = lastBar(sketch);
    walkBass(sketch, {Voice::Bass, 0.34F, -0.05F, 0.008}, 0, end, {0.0});
    for (int bar = 0; bar < end; ++bar) {
        const std::vector<int> tones = sketch.harmony.voicing(sketch.harmony.chordAt(bar), 3, 60);
        for (const double beat : {1.0, 2.0}) {
            for (const int tone : tones)
                sketch.add(
                    {sketch.at(bar, beat), sketch.beats(0.6), static_cast<float>(tone), 0.20F, -0.25F, Voice::Piano},
                    0.010);
        }
    }
    const std::vector<MelodyNote> tune = tuneFrom(sketch, 2, 0.55, 8);
    singTune(sketch, {Voice::Strings, 0.24F, 0.20F, 0.012}, 2, tune, 1);
    singTune(sketch, {Voice::Bell, 0.09F, 0.40F, 0.012}, 2, tune, 2);
    endOn(sketch, {Voice::Piano, 0.36F, 0.0F, 0.0}, 4, 58);
}

void writeGroove(Sketch& sketch)
{
    sketch.score.room = {0.18F, 1.8F, 0.55F, 0.18F, static_cast<float>(sketch.form.beatSeconds * 0.75), 0.38F};
    const int end = lastBar(sketch);
    for (int bar = 0; bar < end; ++bar) {
        const std::vector<int> tones = sketch.harmony.voicing(sketch.harmony.chordAt(bar), 4, 62);
        for (const double beat : {0.0, 2.5}) {
            for (const int tone : tones)
                sketch.add(
                    {sketch.at(bar, beat), sketch.beats(1.8), static_cast<float>(tone), 0.20F, -0.2F, Voice::Electric},
                    0.010);
        }
        if (bar < 2)
            continue;
        for (const double beat : {0.0, 2.75})
            drum(sketch, bar, beat, Voice::Kick, 0.55F);
        for (const double beat : {1.0, 3.0})
            drum(sketch, bar, beat, Voice::Brush, 0.26F, 0.1F);
        for (double beat = 0.0; beat < 4.0; beat += 0.5) // the off-beats lie a little late
            drum(sketch, bar, beat == static_cast<int>(beat) ? beat : beat + 0.08, Voice::Hat, 0.10F, 0.35F);
    }
    walkBass(sketch, {Voice::Bass, 0.50F, 0.0F, 0.004}, 1, end, {0.0, 1.5, 2.75});
    singTune(sketch, {Voice::Electric, 0.34F, 0.25F, 0.010}, 4, tuneFrom(sketch, 4, 0.6, 8), 1);
    endOn(sketch, {Voice::Electric, 0.30F, 0.0F, 0.0}, 4, 62);
}

void writeMusicbox(Sketch& sketch)
{
    sketch.score.room = {0.26F, 2.6F, 0.3F, 0.12F, static_cast<float>(sketch.form.beatSeconds), 0.3F};
    static const std::array<Pattern, 2> patterns{Pattern{0, 2, 1, 3, 2, 4}, Pattern{0, 1, 2, 3, 2, 1}};
    const int end = lastBar(sketch);
    const Pattern& pattern = sketch.chance.pick(std::span<const Pattern>(patterns));
    breakChords(sketch, {Voice::Bell, 0.26F, -0.3F, 0.005}, 0, end, pattern, 67);
    singTune(sketch, {Voice::Bell, 0.36F, 0.3F, 0.008}, 1, tuneFrom(sketch, 1, 0.55, 9), 2);
    holdChords(sketch, {Voice::Pad, 0.09F, 0.0F, 0.0}, 4, end, 3, 55);
    endOn(sketch, {Voice::Bell, 0.32F, 0.0F, 0.0}, 5, 72);
}

void writeStrings(Sketch& sketch)
{
    sketch.score.room = {0.24F, 2.8F, 0.5F};
    const int end = lastBar(sketch);
    holdChords(sketch, {Voice::Strings, 0.20F, 0.0F, 0.012}, 0, end, 3, 57);
    walkBass(sketch, {Voice::Strings, 0.26F, 0.35F, 0.012}, 0, end, {0.0, 2.0});
    singTune(sketch, {Voice::Strings, 0.34F, -0.30F, 0.015}, 1, tuneFrom(sketch, 1, 0.45, 8), 1);
    static const Pattern plucked{-1, 1, -1, 2};
    breakChords(sketch, {Voice::Pluck, 0.60F, 0.25F, 0.008}, 4, end, plucked, 64);
    endOn(sketch, {Voice::Strings, 0.28F, 0.0F, 0.0}, 4, 57);
}

} // namespace sostenuto::demo
