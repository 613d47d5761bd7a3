#include "app/demo/music/Composer.h"

#include "app/demo/music/Parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sostenuto::demo {

namespace {

struct Character {
    double slowest; ///< beats a minute
    double fastest;
    int beatsPerBar;
    double tail;
    int lowestRoot;
    std::array<Scale, 3> scales;
    void (*write)(Sketch&);
};

const Character& characterOf(Style style)
{
    static const std::array<Character, 9> characters{{
        {60, 72, 4, 6.0, 45, {lydianScale, majorScale, dorianScale}, writePads},
        {84, 84, 4, 6.0, 45, {dorianScale, minorScale, dorianScale}, writeTide},
        {88, 116, 4, 3.0, 48, {majorScale, mixolydianScale, dorianScale}, writePlucked},
        {70, 96, 4, 4.0, 48, {majorScale, minorScale, dorianScale}, writePiano},
        {124, 150, 4, 2.0, 48, {majorScale, minorScale, mixolydianScale}, writeChip},
        {92, 120, 3, 4.0, 48, {majorScale, minorScale, majorScale}, writeWaltz},
        {78, 94, 4, 3.0, 45, {dorianScale, minorScale, mixolydianScale}, writeGroove},
        {72, 100, 3, 4.0, 50, {majorScale, lydianScale, majorScale}, writeMusicbox},
        {66, 84, 4, 4.5, 48, {minorScale, dorianScale, majorScale}, writeStrings},
    }};
    return characters[static_cast<std::size_t>(style)];
}

} // namespace

Form planTrack(Style style, std::uint64_t seed)
{
    const Character& character = characterOf(style);
    Chance chance(seed ^ 0xf0f0f0f0ULL);
    Form form;
    form.beatSeconds = 60.0 / std::round(chance.between(character.slowest, character.fastest));
    form.beatsPerBar = character.beatsPerBar;
    form.tailSeconds = character.tail;
    const double wished = chance.between(28.0, 52.0) - form.tailSeconds;
    // Whole four-bar phrases and the bar of the final chord.
    form.bars = 4 * std::max(2, static_cast<int>(std::lround(wished / form.barSeconds() / 4.0))) + 1;
    return form;
}

Form planTide(int parts)
{
    const Character& character = characterOf(Style::Tide);
    Form form;
    form.beatSeconds = 60.0 / character.slowest;
    form.tailSeconds = character.tail;
    form.bars = 12 * parts;
    return form;
}

Score compose(Style style, const Form& form, std::uint64_t seed)
{
    const Character& character = characterOf(style);
    Chance chance(seed);
    const Harmony harmony = chooseHarmony(chance, character.scales, character.lowestRoot);
    Sketch sketch{form, harmony, chance, {}};
    character.write(sketch);
    sketch.score.seconds = form.seconds();
    return std::move(sketch.score);
}

} // namespace sostenuto::demo
