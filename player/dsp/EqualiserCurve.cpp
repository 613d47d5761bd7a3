#include "player/dsp/EqualiserCurve.h"
#include "player/dsp/EqualiserDesign.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace sostenuto::player {

namespace {

constexpr int LowestThird = -17; ///< thirds of an octave from 1 kHz
constexpr int HighestThird = 13;
static_assert(HighestThird - LowestThird + 1 <= MostEqualiserBands);
/// Wider than a third: narrow ones would leave ripples between their centres.
constexpr double BandQ = 2.2;
/// The rate to fit for: the shape of the highest bands depends on it a little.
constexpr int FitRate = 48000;
/// Each round puts right this part of what is wrong. Neighbours add up to more than twice of each, so the whole at once
/// would swing ever wider.
constexpr double Share = 0.4;
constexpr int Rounds = 24;

double gainAt(std::span<const CurvePoint> curve, double frequencyHz)
{
    const auto after = std::upper_bound(curve.begin(), curve.end(), frequencyHz,
                                        [](double f, const CurvePoint& point) { return f < point.frequencyHz; });
    if (after == curve.begin())
        return curve.front().gainDb;
    if (after == curve.end())
        return curve.back().gainDb;
    const CurvePoint& low = *std::prev(after);
    const double place = std::log(frequencyHz / low.frequencyHz) / std::log(after->frequencyHz / low.frequencyHz);
    return std::lerp(low.gainDb, after->gainDb, place);
}

/// Over a third of an octave.
template <typename F>
double meanAround(double frequencyHz, F gain)
{
    constexpr int Reach = 6;
    double sum = 0;
    for (int step = -Reach; step <= Reach; ++step)
        sum += gain(std::min(frequencyHz * std::exp2(step / (6.0 * Reach)), FitRate / 2.0));
    return sum / (2 * Reach + 1);
}

} // namespace

EqualiserSettings settingsAlong(std::span<const CurvePoint> curve)
{
    EqualiserSettings settings{true, 0, {}};
    std::vector<double> wanted;
    for (int third = LowestThird; third <= HighestThird; ++third) {
        const double frequency = std::round(10000 * std::exp2(third / 3.0)) / 10;
        wanted.push_back(meanAround(frequency, [&](double f) { return gainAt(curve, f); }));
        settings.bands.push_back({FilterKind::Peak, frequency, 0, BandQ});
    }
    const double shared = std::accumulate(wanted.begin(), wanted.end(), 0.0) / static_cast<double>(wanted.size());
    for (int round = 0; round < Rounds; ++round) {
        const EqualiserCoefficients now = design(settings, FitRate);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            EqualiserBand& band = settings.bands[i];
            const double reached = meanAround(band.frequencyHz, [&](double f) { return responseDb(now, FitRate, f); });
            const double better = band.gainDb + Share * (wanted[i] - shared - reached);
            band.gainDb = std::clamp(better, -MostBandGainDb, MostBandGainDb);
        }
    }
    for (EqualiserBand& band : settings.bands)
        band.gainDb = std::round(band.gainDb * 100) / 100;
    settings.preampDb = std::round(std::clamp(shared, -MostBandGainDb, MostBandGainDb) * 100) / 100;
    return settings;
}

} // namespace sostenuto::player
