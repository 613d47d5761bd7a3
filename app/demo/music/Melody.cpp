#include "app/demo/music/Melody.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace sostenuto::demo {

namespace {

using Rhythm = std::vector<double>; ///< lengths in beats; negative = rest

const std::array<Rhythm, 3> calmInFour{Rhythm{2, 2}, Rhythm{3, 1}, Rhythm{-1, 1, 2}};
const std::array<Rhythm, 4> livelyInFour{Rhythm{1.5, 0.5, 1, 1}, Rhythm{1, 1, 2}, Rhythm{-0.5, 0.5, 1, 1, 1},
                                         Rhythm{1, 0.5, 0.5, 1.5, 0.5}};
const std::array<Rhythm, 4> busyInFour{Rhythm{0.5, 0.5, 1, 0.5, 0.5, 1}, Rhythm{1, 0.5, 0.5, 0.5, 0.5, 1},
                                       Rhythm{-0.5, 0.5, 0.5, 0.5, 1, 1}, Rhythm{0.75, 0.75, 0.5, 1, 1}};
const std::array<Rhythm, 3> calmInThree{Rhythm{3}, Rhythm{2, 1}, Rhythm{-1, 2}};
const std::array<Rhythm, 4> livelyInThree{Rhythm{1, 1, 1}, Rhythm{1.5, 0.5, 1}, Rhythm{2, 0.5, 0.5}, Rhythm{1, 2}};

const Rhythm& chooseRhythm(Chance& chance, const MelodyWish& wish)
{
    const bool lively = chance.happens(wish.density);
    if (wish.beatsPerBar == 3)
        return lively ? chance.pick(std::span<const Rhythm>(livelyInThree))
                      : chance.pick(std::span<const Rhythm>(calmInThree));
    if (lively && chance.happens(wish.density * 0.7))
        return chance.pick(std::span<const Rhythm>(busyInFour));
    return lively ? chance.pick(std::span<const Rhythm>(livelyInFour))
                  : chance.pick(std::span<const Rhythm>(calmInFour));
}

struct Motif {
    std::array<Rhythm, 2> rhythms; ///< of its two bars
    std::vector<int> steps;        ///< from note to note
};

Motif makeMotif(Chance& chance, const MelodyWish& wish)
{
    Motif motif;
    std::size_t notes = 0;
    for (Rhythm& rhythm : motif.rhythms) {
        rhythm = chooseRhythm(chance, wish);
        notes += rhythm.size();
    }
    for (std::size_t i = 0; i < notes; ++i) {
        const int size = chance.happens(0.7) ? 1 : chance.happens(0.75) ? 2 : 4;
        motif.steps.push_back(chance.happens(0.5) ? size : -size);
    }
    return motif;
}

int nearestChordTone(int degree, int chord)
{
    for (int distance = 0; distance < 3; ++distance) {
        if (Harmony::isChordTone(degree - distance, chord))
            return degree - distance;
        if (Harmony::isChordTone(degree + distance, chord))
            return degree + distance;
    }
    return degree;
}

/// A leap away from home turns round, so that the tune stays within about an octave.
int stepTowardsHome(int degree, int step, int centre)
{
    const int next = degree + step;
    return std::abs(next - centre) > 5 ? degree - step : next;
}

} // namespace

std::vector<MelodyNote> makeMelody(Chance& chance, const Harmony& harmony, const MelodyWish& wish)
{
    const Motif a = makeMotif(chance, wish);
    const Motif b = makeMotif(chance, wish);
    std::vector<MelodyNote> tune;
    int degree = wish.centre;
    for (int bar = 0; bar < wish.bars; bar += 2) {
        const int phrase = bar / 2 % 4;
        const Motif& motif = phrase == 2 ? b : a;
        std::size_t step = 0;
        for (int half = 0; half < 2 && bar + half < wish.bars; ++half) {
            const int chord = harmony.chordAt(bar + half);
            double beat = 0.0;
            for (const double length : motif.rhythms[static_cast<std::size_t>(half)]) {
                const int wished = stepTowardsHome(degree, motif.steps[step++], wish.centre);
                const bool strong = beat == 0.0 || length >= 2.0;
                degree = strong ? nearestChordTone(wished, chord) : wished;
                if (length > 0.0)
                    tune.push_back({(bar + half) * wish.beatsPerBar + beat, length, degree, beat == 0.0});
                beat += std::abs(length);
            }
        }
        if (phrase == 3 && !tune.empty()) // the phrase comes home
            tune.back().degree = nearestChordTone(wish.centre, harmony.chordAt(bar + 1));
        degree = phrase == 3 ? wish.centre : degree;
    }
    return tune;
}

} // namespace sostenuto::demo
