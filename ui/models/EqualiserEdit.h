// What the equaliser's window does to its settings: pure.
#pragma once

#include <player/dsp/EqualiserPresets.h>

#include <QString>

#include <optional>
#include <vector>

namespace sostenuto::ui {

/// The ten sliders, when the bands are what ten sliders make (or there are none: all at 0).
[[nodiscard]] std::optional<player::OctaveGains> slidersOf(const player::EqualiserSettings& settings);
/// With one slider at another place. The bands become the ten octaves; the preamp and the switch stay.
[[nodiscard]] player::EqualiserSettings withSlider(player::EqualiserSettings settings, std::size_t slider,
                                                   double gainDb);
/// The preset whose bands these are; -1 = none. No bands are "Flat".
[[nodiscard]] int presetOf(const player::EqualiserSettings& settings);
/// The preset's bands and preamp, switched on.
[[nodiscard]] player::EqualiserSettings withPreset(int preset);

struct CurvePixel {
    double frequencyHz = 0;
    double db = 0;
};
/// The response from 20 Hz to 20 kHz in `count` steps of equal ratio, as if switched on; `count` >= 2.
[[nodiscard]] std::vector<CurvePixel> responseCurve(player::EqualiserSettings settings, int count);
/// "Loudest at 62 Hz with +5.5 dB, softest at 4 kHz with −2.0 dB": for those who don't see the curve.
[[nodiscard]] QString curveInWords(const std::vector<CurvePixel>& curve);

} // namespace sostenuto::ui
