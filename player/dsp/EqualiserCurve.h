// From a drawn curve to the bands that follow it.
#pragma once

#include "player/dsp/Equaliser.h"

#include <span>

namespace sostenuto::player {

struct CurvePoint {
    double frequencyHz = 1000;
    double gainDb = 0;
};

/// Peaks at thirds of an octave from 20 Hz to 20 kHz, switched on, so that the whole follows the curve. The points lie
/// in rising order of frequency, above 0, at least one; between them the curve is a straight line over log frequency,
/// outside it goes on level. Each band is asked for the curve's mean over its third. What all bands share becomes the
/// preamp; the rest is tuned until the sum fits, since neighbours reach into each other.
[[nodiscard]] EqualiserSettings settingsAlong(std::span<const CurvePoint> curve);

} // namespace sostenuto::player
