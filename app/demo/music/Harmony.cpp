#include "app/demo/music/Harmony.h"

#include <algorithm>

namespace sostenuto::demo {

namespace {

// Degrees that suit any of the scales above: no diminished chord stands where a listener would trip over it.
const std::vector<Progression> brightProgressions{
    {0, 4, 5, 3},
    {0, 5, 3, 4},
    {0, 3, 1, 4},
    {0, 2, 3, 4},
    {5, 3, 0, 4},
    {0, 4, 5, 2, 3, 0, 3, 4},
    {0, 5, 1, 4, 0, 2, 3, 4},
    {3, 0, 4, 5},
};
const std::vector<Progression> darkProgressions{
    {0, 5, 2, 6}, {0, 3, 5, 4}, {0, 6, 5, 6}, {0, 2, 6, 3}, {0, 3, 6, 2, 5, 3, 0, 4}, {0, 5, 3, 6}, {0, 2, 5, 4},
};

int floorDiv(int a, int b)
{
    return a >= 0 ? a / b : -((b - 1 - a) / b);
}

} // namespace

int Harmony::pitch(int degree) const
{
    const int octave = floorDiv(degree, 7);
    return root + octave * 12 + scale[static_cast<std::size_t>(degree - octave * 7)];
}

std::vector<int> Harmony::voicing(int degree, int count, int centre) const
{
    std::vector<int> tones;
    for (int i = 0; i < count; ++i) {
        int tone = pitch(degree + 2 * i);
        while (tone > centre + 6)
            tone -= 12;
        while (tone <= centre - 6)
            tone += 12;
        tones.push_back(tone);
    }
    std::sort(tones.begin(), tones.end());
    return tones;
}

bool Harmony::isChordTone(int degree, int chord)
{
    const int step = ((degree - chord) % 7 + 7) % 7;
    return step == 0 || step == 2 || step == 4;
}

Harmony chooseHarmony(Chance& chance, std::span<const Scale> scales, int lowestRoot)
{
    Harmony harmony;
    harmony.root = lowestRoot + chance.below(8);
    harmony.scale = chance.pick(scales);
    const bool bright = harmony.scale[2] == 4;
    harmony.progression = chance.pick(std::span<const Progression>(bright ? brightProgressions : darkProgressions));
    return harmony;
}

} // namespace sostenuto::demo
