// The text that headphone corrections are passed around in.
#pragma once

#include "player/dsp/Equaliser.h"

#include <QString>

#include <tl/expected.hpp>

namespace sostenuto::player {

struct AutoEqImport {
    EqualiserSettings settings; ///< switched on, all values within the equaliser's limits
    int leftOut = 0;            ///< bands past MostEqualiserBands
};

/// Longer texts are refused unread.
constexpr qsizetype LongestAutoEqText = 64 * 1024;

/// Reads what the AutoEq project writes for Equalizer APO (ParametricEQ.txt, GraphicEQ.txt), after APO's "Configuration
/// reference". Any case, any spaces, CRLF, comments from # on. Numbers have a decimal point and no exponent.
///
/// - `Preamp: -6.2 dB`. Several add up.
/// - `Filter 1: ON PK Fc 105 Hz Gain -2.8 dB Q 0.70`, numbered or not. PK and PEQ are peaks; LS, LSC and LSQ low
/// shelves,
///   HS, HSC and HSQ high ones; LP, LPQ, HP and HPQ passes, which need no gain. Without a Q, which a peak must have, it
///   is 0.7071. Filters that are OFF, or None, are passed over.
/// - `GraphicEQ: 20 -7.1; 21 -7.0; …`: a curve, followed as in settingsAlong(). One at most.
///
/// Anything else is a mistake, as is a text that says nothing: half a correction is worse than none. The mistake is
/// told as the line's number and the line itself, shortened and plain.
[[nodiscard]] tl::expected<AutoEqImport, QString> parseAutoEqText(const QString& text);

/// As parseAutoEqText() reads it. Values are brought within the limits and rounded to four places. Whether the settings
/// are on is not part of it.
[[nodiscard]] QString toAutoEqText(const EqualiserSettings& settings);

} // namespace sostenuto::player
