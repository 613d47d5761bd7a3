// The equaliser's settings: what the listener turns.
#pragma once

#include <vector>

namespace sostenuto::player {

enum class FilterKind { Peak, LowShelf, HighShelf, LowPass, HighPass };

struct EqualiserBand {
    FilterKind kind = FilterKind::Peak;
    double frequencyHz = 1000;
    double gainDb = 0;
    double q = 1.41;
    friend bool operator==(const EqualiserBand&, const EqualiserBand&) = default;
};

/// At most MostEqualiserBands bands are heard. A plain value.
struct EqualiserSettings {
    bool on = false;
    double preampDb = 0;
    std::vector<EqualiserBand> bands;
    friend bool operator==(const EqualiserSettings&, const EqualiserSettings&) = default;
};

constexpr int MostEqualiserBands = 32;

} // namespace sostenuto::player
