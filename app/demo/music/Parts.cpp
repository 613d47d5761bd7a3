#include "app/demo/music/Parts.h"

#include <algorithm>

namespace sostenuto::demo {

void Sketch::add(Note note, double looseness)
{
    if (looseness > 0.0) {
        note.start = std::max(0.0, note.start + chance.between(-looseness, looseness));
        note.level *= static_cast<float>(chance.between(0.88, 1.06));
    }
    score.notes.push_back(note);
}

void holdChords(Sketch& sketch, const Hand& hand, int from, int to, int count, int centre)
{
    for (int bar = from; bar < to; ++bar) {
        const std::vector<int> tones = sketch.harmony.voicing(sketch.harmony.chordAt(bar), count, centre);
        for (std::size_t i = 0; i < tones.size(); ++i) {
            const float spread =
                tones.size() > 1 ? static_cast<float>(i) / static_cast<float>(tones.size() - 1) - 0.5F : 0.0F;
            sketch.add({sketch.at(bar), sketch.form.barSeconds() * 0.98, static_cast<float>(tones[i]), hand.level,
                        hand.pan + spread * 0.9F, hand.voice},
                       hand.looseness);
        }
    }
}

void breakChords(Sketch& sketch, const Hand& hand, int from, int to, const std::vector<int>& pattern, int centre)
{
    const double step = sketch.form.barSeconds() / static_cast<double>(pattern.size());
    for (int bar = from; bar < to; ++bar) {
        const std::vector<int> tones = sketch.harmony.voicing(sketch.harmony.chordAt(bar), 3, centre);
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (pattern[i] < 0)
                continue;
            const auto index = static_cast<std::size_t>(pattern[i]);
            const int tone = tones[index % tones.size()] + 12 * static_cast<int>(index / tones.size());
            const float accent = i == 0 ? 1.0F : 0.78F;
            sketch.add({sketch.at(bar) + static_cast<double>(i) * step, step * 1.8, static_cast<float>(tone),
                        hand.level * accent, hand.pan, hand.voice},
                       hand.looseness);
        }
    }
}

void singTune(Sketch& sketch, const Hand& hand, int fromBar, const std::vector<MelodyNote>& tune, int octaves)
{
    for (const MelodyNote& note : tune) {
        const auto pitch = static_cast<float>(sketch.harmony.pitch(note.degree) + 12 * octaves);
        sketch.add({sketch.at(fromBar, note.beat), sketch.beats(note.length) * 0.95, pitch,
                    hand.level * (note.strong ? 1.0F : 0.85F), hand.pan, hand.voice},
                   hand.looseness);
    }
}

void walkBass(Sketch& sketch, const Hand& hand, int from, int to, const std::vector<double>& beats)
{
    for (int bar = from; bar < to; ++bar) {
        const int chord = sketch.harmony.chordAt(bar);
        const int low = sketch.harmony.voicing(chord, 1, 40).front();
        for (std::size_t i = 0; i < beats.size(); ++i) {
            const double next = i + 1 < beats.size() ? beats[i + 1] : sketch.form.beatsPerBar;
            const bool fifth = i > 0 && sketch.chance.happens(0.3);
            sketch.add({sketch.at(bar, beats[i]), sketch.beats(next - beats[i]) * 0.92,
                        static_cast<float>(fifth ? low + 7 : low), hand.level, hand.pan, hand.voice},
                       hand.looseness);
        }
    }
}

void endOn(Sketch& sketch, const Hand& hand, int count, int centre)
{
    const std::vector<int> tones = sketch.harmony.voicing(sketch.harmony.progression.front(), count, centre);
    double start = sketch.at(sketch.form.bars - 1);
    for (const int tone : tones) {
        sketch.add({start, sketch.form.barSeconds(), static_cast<float>(tone), hand.level, hand.pan, hand.voice});
        start += 0.06;
    }
}

} // namespace sostenuto::demo
