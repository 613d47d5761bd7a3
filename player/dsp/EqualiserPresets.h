// The equaliser of ten sliders, and settings to start from.
#pragma once

#include "player/dsp/Equaliser.h"

#include <array>
#include <span>

namespace sostenuto::player {

/// The ten bands everyone knows: octaves around 1 kHz (ISO 266, written exactly), each as wide as the step to the next.
constexpr std::array<double, 10> OctaveBandsHz{31.25, 62.5, 125, 250, 500, 1000, 2000, 4000, 8000, 16000};
constexpr double OctaveBandQ = 1.41;

using OctaveGains = std::array<double, OctaveBandsHz.size()>; ///< decibels

/// Switched on, with all ten bands in that order, also those at 0 dB.
[[nodiscard]] EqualiserSettings octaveSettings(const OctaveGains& gainsDb, double preampDb = 0);

/// The preamp, 0 or less, in tenths of a decibel, with which these bands raise nothing above 0 dB: full scale in does
/// not clip for being equalised. (Peaks can still grow by shifts of phase; the limiter is for those.) Whatever preamp
/// the settings have is not looked at, nor is whether they are on.
[[nodiscard]] double safePreampDb(const EqualiserSettings& settings, int sampleRate = 44100);

struct EqualiserPreset {
    const char* name; ///< English, for the window to show or translate; unique
    OctaveGains gainsDb;
};

[[nodiscard]] std::span<const EqualiserPreset> equaliserPresets();
/// With a preamp that is safe at 44.1 kHz and at higher rates, where the upper bands reach a little further.
[[nodiscard]] EqualiserSettings settingsOf(const EqualiserPreset& preset);

} // namespace sostenuto::player
