#include "app/demo/music/Voices.h"

#include "app/demo/music/Chance.h"
#include "app/demo/music/Oscillators.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace sostenuto::demo {

namespace {

constexpr double pi = std::numbers::pi;

double hertz(double pitch)
{
    return 440.0 * std::exp2((pitch - 69.0) / 12.0);
}

struct Gains {
    float left;
    float right;
};

/// Equal power.
Gains panned(float pan, float level)
{
    const double angle = (std::clamp(pan, -1.0F, 1.0F) + 1.0) * pi / 4.0;
    return {static_cast<float>(std::cos(angle)) * level, static_cast<float>(std::sin(angle)) * level};
}

/// Where a note's frames lie in the bus.
struct Place {
    std::size_t first = 0;
    std::size_t count = 0;
};

Place placeOf(const Note& note, double ringSeconds, int rate, const Bus& bus)
{
    const auto first = static_cast<std::size_t>(note.start * rate);
    if (first >= bus.frames())
        return {};
    return {first, std::min(bus.frames() - first, static_cast<std::size_t>((note.length + ringSeconds) * rate))};
}

struct Tone {
    Wave wave = Wave::Soft;
    double attack = 0.01;  ///< seconds, time constant
    double release = 0.05; ///< seconds, time constant
    double detune = 0.0;   ///< cents, left down and right up
    double vibrato = 0.0;  ///< cents
    double decay = 0.0;    ///< seconds, time constant while held; 0 = does not fall
};

const Tone& toneOf(Voice voice)
{
    static const Tone pad{Wave::Soft, 0.70, 0.65, 6.0, 0.0, 0.0};
    static const Tone strings{Wave::Bright, 0.12, 0.16, 3.0, 7.0, 0.0};
    static const Tone bass{Wave::Round, 0.008, 0.05, 0.0, 0.0, 0.9};
    static const Tone pulse{Wave::Pulse, 0.002, 0.02, 0.0, 0.0, 0.35};
    static const Tone triangle{Wave::Triangle, 0.002, 0.015, 0.0, 0.0, 0.0};
    switch (voice) {
    case Voice::Pad:
        return pad;
    case Voice::Strings:
        return strings;
    case Voice::Pulse:
        return pulse;
    case Voice::Triangle:
        return triangle;
    default:
        return bass;
    }
}

/// A held tone from a wave table. The envelope follows its target exponentially; it is cut when inaudible.
void soundTone(const Note& note, int rate, Bus& bus)
{
    const Tone& tone = toneOf(note.voice);
    const Place place = placeOf(note, tone.release * 8.0, rate, bus);
    const double frequency = hertz(note.pitch);
    const Table& table = tableFor(tone.wave, frequency);
    const Gains gains = panned(note.pan, note.level);
    const auto held = static_cast<std::size_t>(note.length * rate);
    const auto attack = static_cast<float>(1.0 - std::exp(-1.0 / (tone.attack * rate)));
    const auto release = static_cast<float>(1.0 - std::exp(-1.0 / (tone.release * rate)));
    const auto fall = static_cast<float>(tone.decay > 0.0 ? std::exp(-1.0 / (tone.decay * rate)) : 1.0);
    Oscillator left(table, frequency * std::exp2(-tone.detune / 1200.0) / rate, 0.13);
    Oscillator right(table, frequency * std::exp2(tone.detune / 1200.0) / rate, tone.detune > 0.0 ? 0.61 : 0.13);
    float envelope = 0.0F;
    float target = 1.0F;
    constexpr std::size_t slice = 64; // the vibrato moves once a slice
    for (std::size_t i = 0; i < place.count; i += slice) {
        if (tone.vibrato > 0.0) {
            const double seconds = static_cast<double>(i) / rate;
            const double cents =
                tone.vibrato * std::min(1.0, seconds) * std::sin(2.0 * pi * 5.1 * seconds + note.pitch);
            left.bend(std::exp2(cents / 1200.0));
            right.bend(std::exp2(cents / 1200.0));
        }
        const std::size_t end = std::min(place.count, i + slice);
        for (std::size_t k = i; k < end; ++k) {
            target = k < held ? target * fall : 0.0F;
            envelope += (target - envelope) * (k < held ? attack : release);
            bus.left[place.first + k] += left.next() * envelope * gains.left;
            bus.right[place.first + k] += right.next() * envelope * gains.right;
        }
    }
}

struct Partial {
    double ratio;
    double level;
    double seconds; ///< decay time constant
};

std::vector<Partial> pianoPartials(double frequency)
{
    std::vector<Partial> partials;
    const double ring = std::clamp(2.2 * std::sqrt(220.0 / frequency), 0.35, 3.2);
    for (int n = 1; n <= 9 && frequency * n < 9000.0; ++n) {
        const double stiff = n * std::sqrt(1.0 + 0.0004 * n * n); // a real string's partials lie wide
        partials.push_back({stiff, std::pow(n, -1.35) * (n % 7 == 0 ? 0.3 : 1.0), ring / (0.7 + 0.38 * n)});
    }
    return partials;
}

std::vector<Partial> partialsOf(Voice voice, double frequency)
{
    if (voice == Voice::Piano)
        return pianoPartials(frequency);
    if (voice == Voice::Electric)
        return {{1.0, 1.0, 1.4}, {2.0, 0.28, 0.7}, {3.0, 0.10, 0.4}, {14.0, 0.07, 0.06}};
    return {{1.0, 1.0, 1.1}, {2.0, 0.30, 0.6}, {3.01, 0.20, 0.35}, {5.42, 0.14, 0.16}};
}

/// Four partials that ring out, each by y[n] = 2 r cos(w) y[n-1] - r² y[n-2]. Four at a time, because one alone leaves
/// the processor waiting for its own last result.
struct Resonators {
    std::array<double, 4> a{};
    std::array<double, 4> b{};
    std::array<double, 4> now{};
    std::array<double, 4> before{};

    void set(std::size_t i, const Partial& partial, double w, int rate)
    {
        const double r = std::exp(-1.0 / (partial.seconds * rate));
        a[i] = 2.0 * r * std::cos(w);
        b[i] = -r * r;
        before[i] = -std::sin(w) / r * partial.level;
    }

    float next()
    {
        const double sum = (now[0] + now[1]) + (now[2] + now[3]);
        for (std::size_t i = 0; i < 4; ++i) {
            const double y = a[i] * now[i] + b[i] * before[i];
            before[i] = now[i];
            now[i] = y;
        }
        return static_cast<float>(sum);
    }
};

void ring(const std::vector<Partial>& partials, double frequency, int rate, std::vector<float>& mono)
{
    for (std::size_t first = 0; first < partials.size(); first += 4) {
        Resonators group;
        double longest = 0.0;
        for (std::size_t i = first; i < std::min(partials.size(), first + 4); ++i) {
            const double w = 2.0 * pi * frequency * partials[i].ratio / rate;
            if (w > 0.85 * pi)
                continue;
            group.set(i - first, partials[i], w, rate);
            longest = std::max(longest, partials[i].seconds);
        }
        const std::size_t audible = std::min(mono.size(), static_cast<std::size_t>(longest * 9.0 * rate));
        for (std::size_t i = 0; i < audible; ++i)
            mono[i] += group.next();
    }
}

void soundStruck(const Note& note, int rate, Bus& bus)
{
    const bool damped = note.voice != Voice::Bell; // a music box has no dampers
    const Place place = placeOf(note, damped ? 0.9 : 3.5, rate, bus);
    const double frequency = hertz(note.pitch);
    std::vector<float> mono(place.count, 0.0F);
    ring(partialsOf(note.voice, frequency), frequency, rate, mono);
    const Gains gains = panned(note.pan, note.level);
    const auto held = static_cast<std::size_t>(note.length * rate);
    const auto damper = static_cast<float>(damped ? std::exp(-1.0 / (0.12 * rate)) : std::exp(-1.0 / (0.9 * rate)));
    const float hammer = 1.0F / (0.002F * static_cast<float>(rate));
    float envelope = 0.0F;
    float rise = 0.0F;
    for (std::size_t i = 0; i < place.count; ++i) {
        rise = std::min(1.0F, rise + hammer);
        envelope = i < held ? rise : envelope * damper;
        bus.left[place.first + i] += mono[i] * envelope * gains.left;
        bus.right[place.first + i] += mono[i] * envelope * gains.right;
    }
}

/// A plucked string after Karplus and Strong: noise runs round a delay line and loses treble at each turn.
void soundPlucked(const Note& note, int rate, Bus& bus)
{
    const Place place = placeOf(note, 1.6, rate, bus);
    const double frequency = hertz(note.pitch);
    const double period = rate / frequency - 0.5; // the averaging below delays by half a sample
    const auto whole = static_cast<std::size_t>(period);
    const auto part = static_cast<float>(period - static_cast<double>(whole));
    std::vector<float> line(whole + 2);
    Chance chance(static_cast<std::uint64_t>(note.start * 1000.0) * 131 + static_cast<std::uint64_t>(note.pitch));
    float soft = 0.0F;
    for (float& value : line) {
        soft += (static_cast<float>(chance.between(-1.0, 1.0)) - soft) * 0.45F;
        value = soft;
    }
    const auto keep = static_cast<float>(std::pow(10.0, -3.0 / (frequency * std::clamp(900.0 / frequency, 1.2, 4.5))));
    const Gains gains = panned(note.pan, note.level * 1.5F);
    const auto held = static_cast<std::size_t>((note.length + 0.5) * rate);
    const auto damper = static_cast<float>(std::exp(-1.0 / (0.12 * rate)));
    const float rise = 1.0F / (0.001F * static_cast<float>(rate));
    std::size_t at = 0;
    float last = 0.0F;
    float envelope = 0.0F;
    for (std::size_t i = 0; i < place.count; ++i) {
        const std::size_t next = at + 1 < line.size() ? at + 1 : 0;
        const float read = line[next] * part + line[next + 1 < line.size() ? next + 1 : 0] * (1.0F - part);
        line[at] = keep * 0.5F * (read + last);
        last = read;
        at = next;
        envelope = i < held ? std::min(1.0F, envelope + rise) : envelope * damper;
        bus.left[place.first + i] += read * envelope * gains.left;
        bus.right[place.first + i] += read * envelope * gains.right;
    }
}

struct Beat {
    double ring;      ///< seconds, time constant
    double sweepFrom; ///< Hz; 0 = noise
    double sweepTo;
    float highPass; ///< 0..1 of the noise that is taken away below
};

void soundDrum(const Note& note, int rate, Bus& bus)
{
    const Beat beat = note.voice == Voice::Kick    ? Beat{0.11, 130.0, 46.0, 0.0F}
                      : note.voice == Voice::Brush ? Beat{0.07, 0.0, 0.0, 0.25F}
                                                   : Beat{0.022, 0.0, 0.0, 0.85F};
    const Place place = placeOf({note.start, 0.0}, beat.ring * 8.0, rate, bus);
    const Gains gains = panned(note.pan, note.level);
    Chance chance(static_cast<std::uint64_t>(note.start * 1000.0) + 17);
    const auto fall = static_cast<float>(std::exp(-1.0 / (beat.ring * rate)));
    const double bend = std::exp(-1.0 / (0.03 * rate));
    double frequency = beat.sweepFrom;
    double phase = 0.0;
    float low = 0.0F;
    float envelope = 1.0F;
    for (std::size_t i = 0; i < place.count; ++i) {
        float value = 0.0F;
        if (beat.sweepFrom > 0.0) {
            value = static_cast<float>(std::sin(phase));
            phase += 2.0 * pi * frequency / rate;
            frequency = beat.sweepTo + (frequency - beat.sweepTo) * bend;
        } else {
            const auto noise = static_cast<float>(chance.between(-1.0, 1.0));
            low += (noise - low) * 0.25F;
            value = noise - low * (0.6F + 0.4F * beat.highPass);
        }
        const float rise = std::min(1.0F, static_cast<float>(i) / (0.001F * static_cast<float>(rate)));
        bus.left[place.first + i] += value * envelope * rise * gains.left;
        bus.right[place.first + i] += value * envelope * rise * gains.right;
        envelope *= fall;
    }
}

} // namespace

void sound(const Note& note, int sampleRate, Bus& bus)
{
    switch (note.voice) {
    case Voice::Pad:
    case Voice::Bass:
    case Voice::Pulse:
    case Voice::Triangle:
    case Voice::Strings:
        soundTone(note, sampleRate, bus);
        break;
    case Voice::Piano:
    case Voice::Electric:
    case Voice::Bell:
        soundStruck(note, sampleRate, bus);
        break;
    case Voice::Pluck:
        soundPlucked(note, sampleRate, bus);
        break;
    case Voice::Kick:
    case Voice::Brush:
    case Voice::Hat:
        soundDrum(note, sampleRate, bus);
        break;
    }
}

bool staysDry(Voice voice)
{
    return voice == Voice::Bass || voice == Voice::Kick || voice == Voice::Hat || voice == Voice::Triangle;
}

} // namespace sostenuto::demo
