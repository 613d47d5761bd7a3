// From what the listener turns to the numbers that filter.
#pragma once

#include "player/dsp/Equaliser.h"

#include <array>

namespace sostenuto::player {

/// y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] - a1 y[n-1] - a2 y[n-2]. A plain value.
struct Biquad {
    double b0 = 1;
    double b1 = 0;
    double b2 = 0;
    double a1 = 0;
    double a2 = 0;
    friend bool operator==(const Biquad&, const Biquad&) = default;
};

/// What the audio callback is handed: of fixed size and trivially copyable, so that it crosses threads by being copied.
struct EqualiserCoefficients {
    std::array<Biquad, MostEqualiserBands> biquads;
    int count = 0;
    double preamp = 1; ///< linear
    [[nodiscard]] bool isIdentity() const { return count == 0 && preamp == 1; }
    friend bool operator==(const EqualiserCoefficients&, const EqualiserCoefficients&) = default;
};

/// What is heard: values outside are moved to the nearest end.
constexpr double LeastBandHz = 10;
constexpr double MostBandHz = 22000;
constexpr double MostBandGainDb = 24; ///< of the preamp too; the least is its negative
constexpr double LeastBandQ = 0.1;
constexpr double MostBandQ = 20;

/// The band with its values within those limits. What is not a number becomes a band that does nothing.
[[nodiscard]] EqualiserBand withinLimits(EqualiserBand band);

/// The formulas are those of Robert Bristow-Johnson's Audio EQ Cookbook, shelves by Q. Left out: bands at or above 0.95
/// of half the sample rate (too little is left to hear there, and the formulas break down at the half), bands that do
/// nothing, bands past MostEqualiserBands. Settings that are off, or that change nothing, give the identity.
/// `sampleRate` in Hz, above 0.
[[nodiscard]] EqualiserCoefficients design(const EqualiserSettings& settings, int sampleRate);

/// Of a design, at a frequency from 0 to half the sample rate; preamp included.
[[nodiscard]] double responseDb(const EqualiserCoefficients& coefficients, int sampleRate, double frequencyHz);
/// The same from the settings; designs anew, so for a whole curve design once.
[[nodiscard]] double responseDb(const EqualiserSettings& settings, int sampleRate, double frequencyHz);

} // namespace sostenuto::player
