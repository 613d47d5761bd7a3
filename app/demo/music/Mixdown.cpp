#include "app/demo/music/Mixdown.h"

#include "app/demo/music/Space.h"
#include "app/demo/music/Voices.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sostenuto::demo {

namespace {

constexpr float peakLevel = 0.75F;
constexpr double closingSeconds = 1.5;

float loudest(const std::vector<float>& samples)
{
    float peak = 1e-6F;
    for (const float value : samples)
        peak = std::max(peak, std::abs(value));
    return peak;
}

void closeSoftly(std::vector<float>& samples, int rate)
{
    const std::size_t frames = samples.size() / 2;
    const std::size_t closing = std::min(frames, static_cast<std::size_t>(closingSeconds * rate));
    for (std::size_t i = 0; i < closing; ++i) {
        const double left = static_cast<double>(closing - 1 - i) / static_cast<double>(closing);
        const auto gain = static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * left));
        const std::size_t frame = frames - closing + i;
        samples[2 * frame] *= gain;
        samples[2 * frame + 1] *= gain;
    }
}

} // namespace

std::vector<float> mixdown(const Score& score, int sampleRate)
{
    const auto frames = static_cast<std::size_t>(std::llround(score.seconds * sampleRate));
    Bus inRoom(frames);
    Bus dry(frames);
    for (const Note& note : score.notes)
        sound(note, sampleRate, staysDry(note.voice) ? dry : inRoom);
    addRoom(score.room, sampleRate, inRoom);
    std::vector<float> samples(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        samples[2 * i] = inRoom.left[i] + dry.left[i];
        samples[2 * i + 1] = inRoom.right[i] + dry.right[i];
    }
    const float gain = peakLevel / loudest(samples);
    for (float& value : samples)
        value *= gain;
    closeSoftly(samples, sampleRate);
    return samples;
}

} // namespace sostenuto::demo
