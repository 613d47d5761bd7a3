#include "app/demo/music/Mixdown.h"

#include "app/demo/music/Space.h"
#include "app/demo/music/Voices.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sostenuto::demo {

namespace {

constexpr float peakLevel = 0.75F;
constexpr float meanLevel = 0.10F; // all pieces about equally loud
constexpr double openingSeconds = 0.002;
constexpr double closingSeconds = 1.5;

float loudest(const std::vector<float>& samples)
{
    float peak = 1e-6F;
    for (const float value : samples)
        peak = std::max(peak, std::abs(value));
    return peak;
}

float mean(const std::vector<float>& samples)
{
    double sum = 1e-9;
    for (const float value : samples)
        sum += static_cast<double>(value) * value;
    return static_cast<float>(std::sqrt(sum / static_cast<double>(samples.size())));
}

/// Fades the first and the last frames, so that both ends are silent.
void softenEnds(std::vector<float>& samples, int rate)
{
    const std::size_t frames = samples.size() / 2;
    const auto fade = [&](double seconds, auto frameAt) {
        const std::size_t count = std::min(frames, static_cast<std::size_t>(seconds * rate));
        for (std::size_t i = 0; i < count; ++i) { // i = 0 is the outermost
            const double part = static_cast<double>(i) / static_cast<double>(count);
            const auto gain = static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * part));
            samples[2 * frameAt(i)] *= gain;
            samples[2 * frameAt(i) + 1] *= gain;
        }
    };
    fade(openingSeconds, [](std::size_t i) { return i; });
    fade(closingSeconds, [&](std::size_t i) { return frames - 1 - i; });
}

} // namespace

std::vector<float> mixdown(const Score& score, int sampleRate)
{
    const auto frames = static_cast<std::size_t>(std::llround(score.seconds * sampleRate));
    Bus bus(frames);
    const auto play = [&](bool dry) {
        for (const Note& note : score.notes) {
            if (staysDry(note.voice) == dry)
                sound(note, sampleRate, bus);
        }
    };
    play(false);
    addRoom(score.room, sampleRate, bus);
    play(true); // after the room, so that it does not hear them
    std::vector<float> samples(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        samples[2 * i] = bus.left[i];
        samples[2 * i + 1] = bus.right[i];
    }
    const float gain = std::min(peakLevel / loudest(samples), meanLevel / mean(samples));
    for (float& value : samples)
        value *= gain;
    softenEnds(samples, sampleRate);
    return samples;
}

} // namespace sostenuto::demo
