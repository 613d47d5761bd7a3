// Test sounds, encoders for them, and what came out.
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace sostenuto::player::test {

/// Interleaved stereo.
struct Sound {
    int sampleRate = 44100;
    std::vector<float> samples;
    [[nodiscard]] std::int64_t frames() const { return static_cast<std::int64_t>(samples.size() / 2); }
    [[nodiscard]] float left(std::int64_t frame) const { return samples[static_cast<std::size_t>(frame * 2)]; }
    [[nodiscard]] Sound part(std::int64_t from, std::int64_t frameCount) const;
};

/// A sine that slides from 600 Hz to 2 kHz, the right side inverted and softer. All values are whole 16-bit steps, so
/// that lossless codecs can give them back bit for bit.
[[nodiscard]] Sound sweep(int sampleRate, std::int64_t frames);
/// Frame n carries n: left and right are the two halves of the number, each a whole 16-bit step.
[[nodiscard]] Sound numbered(int sampleRate, std::int64_t frames);
/// The number in a frame of numbered(); -1: none.
[[nodiscard]] std::int64_t numberAt(const Sound& sound, std::int64_t frame);

/// What a recording of numbered() says: where it is not, frame by frame, what comes next.
struct Listened {
    std::int64_t first = -1; ///< number of the first frame that sounds; -1: none does
    std::int64_t last = -1;
    int jumps = 0;
};
[[nodiscard]] Listened listen(const Sound& recorded);
/// Silent frames between the first and the last that sound.
[[nodiscard]] std::int64_t silence(const Sound& recorded);

/// A sine, equal on both sides, in whole 16-bit steps.
[[nodiscard]] Sound hum(int sampleRate, std::int64_t frames, double hz, double loudness);
/// Of the left side, between neighbours.
[[nodiscard]] double largestStep(const Sound& sound);

[[nodiscard]] bool haveFfmpeg();
/// Writes 16-bit sound through the ffmpeg program into `path`; the name's ending and `options` choose the format.
[[nodiscard]] bool encode(const Sound& sound, const QString& path, const QStringList& options = {});
/// A 32-bit float WAV file as FileOutput writes it.
[[nodiscard]] Sound readWav(const QString& path);

} // namespace sostenuto::player::test
