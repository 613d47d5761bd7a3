#include "ui/models/EqualiserEdit.h"

#include "ui/theme/SoundSentences.h"
#include "ui/theme/Words.h"

#include <player/dsp/EqualiserDesign.h>

#include <algorithm>
#include <cmath>

namespace sostenuto::ui {

using player::EqualiserBand;
using player::EqualiserSettings;
using player::FilterKind;
using player::OctaveBandsHz;
using player::OctaveGains;

namespace {

constexpr int curveRate = 48000; ///< Hz; what is audible looks the same at others
constexpr double firstHz = 20;
constexpr double lastHz = 20000;
constexpr double near = 0.05; ///< dB: text keeps four places, and nobody hears this

} // namespace

std::optional<OctaveGains> slidersOf(const EqualiserSettings& settings)
{
    OctaveGains gains{};
    if (settings.bands.empty())
        return gains;
    if (settings.bands.size() != gains.size())
        return std::nullopt;
    for (std::size_t i = 0; i < gains.size(); ++i) {
        const EqualiserBand& band = settings.bands[i];
        if (band.kind != FilterKind::Peak || std::abs(band.frequencyHz - OctaveBandsHz[i]) > near ||
            std::abs(band.q - player::OctaveBandQ) > near / 10)
            return std::nullopt;
        gains[i] = band.gainDb;
    }
    return gains;
}

EqualiserSettings withSlider(EqualiserSettings settings, std::size_t slider, double gainDb)
{
    OctaveGains gains = slidersOf(settings).value_or(OctaveGains{});
    gains.at(slider) = gainDb;
    settings.bands = player::octaveSettings(gains).bands;
    return settings;
}

int presetOf(const EqualiserSettings& settings)
{
    const std::optional<OctaveGains> gains = slidersOf(settings);
    const auto presets = player::equaliserPresets();
    if (!gains)
        return -1;
    const auto same = [&](const player::EqualiserPreset& preset) {
        return std::equal(gains->begin(), gains->end(), preset.gainsDb.begin(),
                          [](double a, double b) { return std::abs(a - b) < near; });
    };
    const auto it = std::find_if(presets.begin(), presets.end(), same);
    return it == presets.end() ? -1 : int(it - presets.begin());
}

EqualiserSettings withPreset(int preset)
{
    return player::settingsOf(player::equaliserPresets()[std::size_t(preset)]);
}

std::vector<CurvePixel> responseCurve(EqualiserSettings settings, int count)
{
    settings.on = true;
    const player::EqualiserCoefficients design = player::design(settings, curveRate);
    std::vector<CurvePixel> curve;
    for (int i = 0; i < count; ++i) {
        const double hz = firstHz * std::pow(lastHz / firstHz, double(i) / (count - 1));
        curve.push_back({hz, player::responseDb(design, curveRate, hz)});
    }
    return curve;
}

QString curveInWords(const std::vector<CurvePixel>& curve)
{
    if (curve.empty())
        return {};
    const auto [least, most] =
        std::minmax_element(curve.begin(), curve.end(), [](auto& a, auto& b) { return a.db < b.db; });
    if (most->db - least->db < near)
        return say("The same at all frequencies: %1").arg(decibels(most->db));
    const auto hz = [](double value) { return frequencyWord(std::round(value)); };
    return say("Loudest at %1 with %2, softest at %3 with %4")
        .arg(hz(most->frequencyHz), decibels(most->db), hz(least->frequencyHz), decibels(least->db));
}

} // namespace sostenuto::ui
