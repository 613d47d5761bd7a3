#include "player/dsp/Spectrum.h"

#include <algorithm>
#include <cmath>
#include <numbers>

extern "C" {
#include <libavutil/tx.h>
}

namespace sostenuto::player {

namespace {

float decibelsOfPower(double power)
{
    return std::max(SilenceDb, static_cast<float>(10 * std::log10(std::max(power, 1e-15))));
}

} // namespace

Levels levelsOf(std::span<const float> samples)
{
    Levels levels;
    const std::size_t frames = samples.size() / 2;
    for (std::size_t side = 0; side < 2; ++side) {
        double peak = 0;
        double power = 0;
        for (std::size_t i = side; i < frames * 2; i += 2) {
            const double sample = samples[i];
            peak = std::max(peak, std::abs(sample));
            power += sample * sample;
        }
        levels.peakDb[side] = decibelsOfPower(peak * peak);
        levels.rmsDb[side] = decibelsOfPower(power / static_cast<double>(std::max<std::size_t>(1, frames)));
    }
    return levels;
}

void Spectrum::Free::operator()(AVTXContext* context) const
{
    av_tx_uninit(&context);
}

Spectrum::Spectrum(int sampleRate, std::size_t bands) : m_window(Frames), m_in(Frames), m_out(Frames)
{
    AVTXContext* plan = nullptr;
    const float scale = 1;
    // Fails only for want of memory; then read() shows silence.
    if (av_tx_init(&plan, &m_transform, AV_TX_FLOAT_FFT, 0, static_cast<int>(Frames), &scale, AV_TX_UNALIGNED) >= 0)
        m_plan.reset(plan);
    for (std::size_t i = 0; i < Frames; ++i) {
        m_window[i] = static_cast<float>(
            0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(Frames)));
    }
    const double most = std::min(MostHz, 0.95 * sampleRate / 2);
    m_octavesPerBand = std::log2(most / LeastHz) / static_cast<double>(bands);
    for (std::size_t band = 0; band < bands; ++band)
        m_ranges.push_back(rangeOf(band, sampleRate));
}

Spectrum::~Spectrum() = default;

double Spectrum::centreHz(std::size_t band) const
{
    return LeastHz * std::exp2((static_cast<double>(band) + 0.5) * m_octavesPerBand);
}

/// A bin belongs to the band that its middle is in. Bin 0 is no sound, and belongs to none.
Spectrum::Range Spectrum::rangeOf(std::size_t band, int sampleRate) const
{
    const double binsPerHz = static_cast<double>(Frames) / sampleRate;
    const double centre = centreHz(band) * binsPerHz;
    const double low = LeastHz * std::exp2(static_cast<double>(band) * m_octavesPerBand) * binsPerHz;
    const double high = low * std::exp2(m_octavesPerBand);
    const double first = std::min(std::ceil(low), std::round(centre - 1.5));
    const double last = std::max(std::ceil(high) - 1, std::round(centre + 1.5));
    constexpr std::size_t LastBin = Frames / 2 - 1;
    const auto bin = [](double place) {
        return static_cast<std::size_t>(std::clamp(place, 1.0, static_cast<double>(LastBin)));
    };
    return {bin(first), bin(last)};
}

/// Left is the real part of what was transformed, right the imaginary one: the mean power of the two sides at a bin is
/// that of the bin and of its mirror image, without taking them apart.
double Spectrum::powerAt(std::size_t bin) const
{
    const auto power = [](const Complex& value) {
        return static_cast<double>(value.re) * value.re + static_cast<double>(value.im) * value.im;
    };
    return (power(m_out[bin]) + power(m_out[Frames - bin])) / 4;
}

void Spectrum::read(std::span<const float> samples, std::span<float> decibels)
{
    if (!m_plan) {
        std::fill(decibels.begin(), decibels.end(), SilenceDb);
        return;
    }
    const std::size_t frames = std::min(samples.size() / 2, Frames);
    const std::span<const float> last = samples.last(frames * 2);
    std::fill_n(m_in.begin(), Frames - frames, Complex{});
    for (std::size_t i = 0; i < frames; ++i) {
        const float weight = m_window[Frames - frames + i];
        m_in[Frames - frames + i] = {last[i * 2] * weight, last[i * 2 + 1] * weight};
    }
    m_transform(m_plan.get(), m_out.data(), m_in.data(), sizeof(Complex));
    // By Parseval: a sine of amplitude A has A²/4 · Frames · (sum of the squared window, which is 3/8 · Frames) in the
    // bins around it.
    const double whole = 3.0 / 32 * static_cast<double>(Frames * Frames);
    for (std::size_t band = 0; band < std::min(m_ranges.size(), decibels.size()); ++band) {
        double power = 0;
        for (std::size_t bin = m_ranges[band].first; bin <= m_ranges[band].last; ++bin)
            power += powerAt(bin);
        decibels[band] = decibelsOfPower(power / whole);
    }
}

} // namespace sostenuto::player
