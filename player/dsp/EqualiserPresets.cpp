#include "player/dsp/EqualiserPresets.h"
#include "player/dsp/EqualiserDesign.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

namespace {

// clang-format off
constexpr EqualiserPreset presets[] = {
    //                     31    62   125   250   500    1k    2k    4k    8k   16k
    {"Flat",           {   0,    0,    0,    0,    0,    0,    0,    0,    0,    0}},
    {"Bass boost",     {   6,  5.5,    4,    2,  0.5,    0,    0,    0,    0,    0}},
    {"Bass cut",       {  -6,   -5,   -4,   -2, -0.5,    0,    0,    0,    0,    0}},
    {"Treble boost",   {   0,    0,    0,    0,    0,  0.5,  1.5,    3,  4.5,  5.5}},
    {"Treble cut",     {   0,    0,    0,    0,    0, -0.5, -1.5,   -3, -4.5,   -6}},
    {"Loudness",       {   6,  4.5,    2,    0,   -1,   -1,    0,    1,    3,  4.5}},
    {"Vocal",          {  -3, -2.5, -1.5,    0,  1.5,    3,  3.5,  2.5,    1,    0}},
    {"Spoken word",    {  -9,   -6,   -2,    0,    1,  2.5,    4,    3,    0,   -2}},
    {"Acoustic",       {   2,    2,  1.5,  0.5,    0,  0.5,  1.5,    2,    2,  1.5}},
    {"Classical",      { 1.5,    1,  0.5,    0,    0,    0, -0.5,    0,  1.5,    2}},
    {"Jazz",           {   2,    2,    1,    1, -0.5, -0.5,    0,    1,    2,  2.5}},
    {"Rock",           { 3.5,  3.5,    2,  0.5,   -1,   -1,  0.5,    2,    3,    3}},
    {"Pop",            {-0.5,    1,    2,    1,  0.5,    1,    2,    2,    2,    1}},
    {"Electronic",     {   5,    5,  2.5,    0, -1.5, -0.5,  0.5,  1.5,    3,    4}},
    {"Hip-hop",        {   5,    5,    3,    1, -0.5, -0.5,  0.5,  0.5,  1.5,    2}},
    {"Small speakers", {  -9,   -3,  3.5,    3,    1,    0,    0,  0.5,  1.5,    2}},
    {"Late night",     {  -6,   -4,   -2,    0,    1,    2,    2,    1,   -1,   -2}},
    {"Warm",           {   2,  2.5,    2,  1.5,  0.5,    0, -0.5, -1.5,   -2, -2.5}},
};
// clang-format on

} // namespace

EqualiserSettings octaveSettings(const OctaveGains& gainsDb, double preampDb)
{
    EqualiserSettings made{true, preampDb, {}};
    for (std::size_t i = 0; i < gainsDb.size(); ++i)
        made.bands.push_back({FilterKind::Peak, OctaveBandsHz[i], gainsDb[i], OctaveBandQ});
    return made;
}

double safePreampDb(const EqualiserSettings& settings, int sampleRate)
{
    EqualiserSettings bands = settings;
    bands.on = true;
    bands.preampDb = 0;
    const EqualiserCoefficients coefficients = design(bands, sampleRate);
    const double end = sampleRate / 2.0;
    double loudest = 0;
    const auto look = [&](double frequencyHz) {
        if (frequencyHz <= end)
            loudest = std::max(loudest, responseDb(coefficients, sampleRate, frequencyHz));
    };
    // Steps of a 48th of an octave, since even the narrowest band is wider; 16 octaves from 5 Hz reach past any rate.
    for (int step = 0; step < 16 * 48; ++step)
        look(LeastBandHz / 2 * std::exp2(step / 48.0));
    look(end);
    for (const EqualiserBand& band : bands.bands)
        look(withinLimits(band).frequencyHz);
    return loudest < 0.001 ? 0 : -std::ceil(loudest * 10) / 10;
}

std::span<const EqualiserPreset> equaliserPresets()
{
    return presets;
}

EqualiserSettings settingsOf(const EqualiserPreset& preset)
{
    EqualiserSettings settings = octaveSettings(preset.gainsDb);
    settings.preampDb = std::min(safePreampDb(settings, 44100), safePreampDb(settings, 192000));
    return settings;
}

} // namespace sostenuto::player
