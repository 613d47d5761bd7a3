// A whole track at a glance: how loud it is from its start to its end.
#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sostenuto::player {

/// Equal parts of a track, however long that is. A plain value.
struct Waveform {
    static constexpr std::size_t Buckets = 800;
    struct Bucket {
        std::uint8_t peak = 0; ///< the highest sample of both sides, 255 = full scale and above
        std::uint8_t rms = 0;  ///< root of the mean square of both sides, on the same scale; never above the peak
        friend bool operator==(const Bucket&, const Bucket&) = default;
    };
    std::array<Bucket, Buckets> buckets{};
    friend bool operator==(const Waveform&, const Waveform&) = default;
};

/// Byte 0 is the version, 1; then peak and rms of each bucket: 1601 bytes.
[[nodiscard]] QByteArray toBytes(const Waveform& waveform);
/// nullopt: not what toBytes() of this version makes.
[[nodiscard]] std::optional<Waveform> waveformOf(const QByteArray& bytes);

/// Takes a track of unknown length in one pass and constant memory: when its bins are full, neighbours are folded into
/// one, so that each then stands for twice as many frames. Any one thread.
class WaveformSketch {
public:
    /// Interleaved stereo, every sample finite.
    void add(std::span<const float> samples);
    [[nodiscard]] Waveform finished() const;

private:
    struct Bin {
        float peak = 0;
        double squares = 0; ///< sum over both sides
        std::int64_t frames = 0;
        void take(const Bin& other);
    };
    void fold();

    static constexpr std::size_t MostBins = 2 * Waveform::Buckets;
    static constexpr std::int64_t FirstBinFrames = 64;
    std::vector<Bin> m_bins; ///< all but the last are full
    std::int64_t m_binFrames = FirstBinFrames;
};

} // namespace sostenuto::player
