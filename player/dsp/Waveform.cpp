#include "player/dsp/Waveform.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

namespace {

constexpr char Version = 1;
constexpr qsizetype Length = 1 + 2 * static_cast<qsizetype>(Waveform::Buckets);

std::uint8_t byteOf(double value)
{
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 1.0) * 255));
}

} // namespace

QByteArray toBytes(const Waveform& waveform)
{
    QByteArray bytes;
    bytes.reserve(Length);
    bytes.append(Version);
    for (const Waveform::Bucket& bucket : waveform.buckets) {
        bytes.append(static_cast<char>(bucket.peak));
        bytes.append(static_cast<char>(bucket.rms));
    }
    return bytes;
}

std::optional<Waveform> waveformOf(const QByteArray& bytes)
{
    if (bytes.size() != Length || bytes[0] != Version)
        return std::nullopt;
    Waveform waveform;
    qsizetype at = 1;
    for (Waveform::Bucket& bucket : waveform.buckets) {
        bucket.peak = static_cast<std::uint8_t>(bytes[at++]);
        bucket.rms = static_cast<std::uint8_t>(bytes[at++]);
        if (bucket.rms > bucket.peak)
            return std::nullopt;
    }
    return waveform;
}

void WaveformSketch::Bin::take(const Bin& other)
{
    peak = std::max(peak, other.peak);
    squares += other.squares;
    frames += other.frames;
}

void WaveformSketch::add(std::span<const float> samples)
{
    for (std::size_t i = 0; i + 1 < samples.size(); i += 2) {
        if (m_bins.empty() || m_bins.back().frames == m_binFrames) {
            if (m_bins.size() == MostBins)
                fold();
            m_bins.emplace_back();
        }
        Bin& bin = m_bins.back();
        ++bin.frames;
        for (const float sample : {samples[i], samples[i + 1]}) {
            bin.peak = std::max(bin.peak, std::abs(sample));
            bin.squares += static_cast<double>(sample) * sample;
        }
    }
}

void WaveformSketch::fold()
{
    for (std::size_t i = 0; i < MostBins / 2; ++i) {
        Bin both = m_bins[2 * i];
        both.take(m_bins[2 * i + 1]);
        m_bins[i] = both;
    }
    m_bins.resize(MostBins / 2);
    m_binFrames *= 2;
}

Waveform WaveformSketch::finished() const
{
    Waveform waveform;
    const std::size_t bins = m_bins.size();
    for (std::size_t i = 0; i < Waveform::Buckets && bins > 0; ++i) {
        // Every bin that the bucket touches; a sound of fewer bins than buckets gives each bin to several.
        const std::size_t from = i * bins / Waveform::Buckets;
        const std::size_t to = std::max(from + 1, ((i + 1) * bins + Waveform::Buckets - 1) / Waveform::Buckets);
        Bin sum;
        for (std::size_t bin = from; bin < std::min(to, bins); ++bin)
            sum.take(m_bins[bin]);
        const double rms = std::sqrt(sum.squares / (2.0 * static_cast<double>(std::max<std::int64_t>(1, sum.frames))));
        waveform.buckets[i].peak = byteOf(sum.peak);
        waveform.buckets[i].rms = std::min(waveform.buckets[i].peak, byteOf(rms));
    }
    return waveform;
}

} // namespace sostenuto::player
