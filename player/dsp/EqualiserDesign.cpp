#include "player/dsp/EqualiserDesign.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace sostenuto::player {

namespace {

/// As the Cookbook writes them, before a0 is divided out.
struct Raw {
    double b0, b1, b2, a0, a1, a2;
};

Raw peak(double cosine, double alpha, double a)
{
    return {1 + alpha * a, -2 * cosine, 1 - alpha * a, 1 + alpha / a, -2 * cosine, 1 - alpha / a};
}

/// The two shelves mirror each other: `side` is 1 for the low one, -1 for the high one.
Raw shelf(double cosine, double alpha, double a, double side)
{
    const double c = side * cosine;
    const double slope = 2 * std::sqrt(a) * alpha;
    return {a * ((a + 1) - (a - 1) * c + slope), side * 2 * a * ((a - 1) - (a + 1) * c),
            a * ((a + 1) - (a - 1) * c - slope), (a + 1) + (a - 1) * c + slope,
            side * -2 * ((a - 1) + (a + 1) * c), (a + 1) + (a - 1) * c - slope};
}

/// Low pass with `side` 1, high pass with -1.
Raw pass(double cosine, double alpha, double side)
{
    const double edge = 1 - side * cosine;
    return {edge / 2, side * edge, edge / 2, 1 + alpha, -2 * cosine, 1 - alpha};
}

Raw rawOf(const EqualiserBand& band, int sampleRate)
{
    const double omega = 2 * std::numbers::pi * band.frequencyHz / sampleRate;
    const double cosine = std::cos(omega);
    const double alpha = std::sin(omega) / (2 * band.q);
    const double a = std::pow(10, band.gainDb / 40);
    switch (band.kind) {
    case FilterKind::Peak:
        return peak(cosine, alpha, a);
    case FilterKind::LowShelf:
        return shelf(cosine, alpha, a, 1);
    case FilterKind::HighShelf:
        return shelf(cosine, alpha, a, -1);
    case FilterKind::LowPass:
        return pass(cosine, alpha, 1);
    case FilterKind::HighPass:
        return pass(cosine, alpha, -1);
    }
    return {1, 0, 0, 1, 0, 0};
}

bool doesSomething(const EqualiserBand& band)
{
    return band.gainDb != 0 || band.kind == FilterKind::LowPass || band.kind == FilterKind::HighPass;
}

bool isFinite(const EqualiserBand& band)
{
    return std::isfinite(band.frequencyHz) && std::isfinite(band.gainDb) && std::isfinite(band.q);
}

} // namespace

EqualiserBand withinLimits(EqualiserBand band)
{
    if (!isFinite(band))
        return {};
    band.frequencyHz = std::clamp(band.frequencyHz, LeastBandHz, MostBandHz);
    band.gainDb = std::clamp(band.gainDb, -MostBandGainDb, MostBandGainDb);
    band.q = std::clamp(band.q, LeastBandQ, MostBandQ);
    return band;
}

EqualiserCoefficients design(const EqualiserSettings& settings, int sampleRate)
{
    EqualiserCoefficients made;
    if (!settings.on)
        return made;
    if (std::isfinite(settings.preampDb))
        made.preamp = std::pow(10, std::clamp(settings.preampDb, -MostBandGainDb, MostBandGainDb) / 20);
    for (const EqualiserBand& wanted : settings.bands) {
        const EqualiserBand band = withinLimits(wanted);
        if (made.count == MostEqualiserBands)
            break;
        if (!doesSomething(band) || band.frequencyHz >= 0.95 * sampleRate / 2)
            continue;
        const Raw raw = rawOf(band, sampleRate);
        made.biquads[static_cast<std::size_t>(made.count++)] = {raw.b0 / raw.a0, raw.b1 / raw.a0, raw.b2 / raw.a0,
                                                                raw.a1 / raw.a0, raw.a2 / raw.a0};
    }
    return made;
}

double responseDb(const EqualiserCoefficients& coefficients, int sampleRate, double frequencyHz)
{
    const std::complex<double> z1 = std::polar(1.0, -2 * std::numbers::pi * frequencyHz / sampleRate);
    const std::complex<double> z2 = z1 * z1;
    double gain = coefficients.preamp;
    for (int i = 0; i < coefficients.count; ++i) {
        const Biquad& f = coefficients.biquads[static_cast<std::size_t>(i)];
        gain *= std::abs((f.b0 + f.b1 * z1 + f.b2 * z2) / (1.0 + f.a1 * z1 + f.a2 * z2));
    }
    // A pass filter is silent at one end; -400 dB is as good as minus infinity and can be drawn.
    return 20 * std::log10(std::max(gain, 1e-20));
}

double responseDb(const EqualiserSettings& settings, int sampleRate, double frequencyHz)
{
    return responseDb(design(settings, sampleRate), sampleRate, frequencyHz);
}

} // namespace sostenuto::player
