#include "player/engine/SignalPath.h"

#include "player/dsp/EqualiserDesign.h"

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr int FloatBits = 24; ///< integers of so many bits are exact in 32-bit float

bool isFloat(const QString& codec)
{
    return codec.startsWith(QLatin1String("pcm_f"));
}

} // namespace

SignalPath describePath(const PathFacts& facts, const SoundSettings& sound, float gain)
{
    SignalPath path;
    path.known = facts.known;
    if (!facts.known)
        return path;
    path.levelDb = facts.level.gainDb;
    path.sourceRate = facts.stream.sampleRate;
    path.outputRate = facts.outputRate;
    path.deviceRate = facts.deviceRate;
    const auto note = [&path](bool happens, SignalPath::Change change) {
        if (happens)
            path.changes.push_back(change);
    };
    using Change = SignalPath::Change;
    note(gain != 1.0F, Change::Volume);
    note(facts.level.gain != 1.0F, Change::Levelling);
    note(!design(sound.equaliser, std::max(1, facts.outputRate)).isIdentity(), Change::Equaliser);
    note(sound.balance != 0, Change::Balance);
    note(sound.mono, Change::Mono);
    note(facts.speed != 1.0, Change::Speed);
    note(facts.outputRate > 0 && facts.outputRate != facts.stream.sampleRate, Change::Resampled);
    note(facts.deviceRate > 0 && facts.outputRate > 0 && facts.deviceRate != facts.outputRate, Change::SystemResamples);
    note(facts.stream.channels > 2, Change::Downmixed);
    note(facts.stream.bitDepth > FloatBits && !isFloat(facts.stream.codec), Change::Rounded);
    note(facts.limited, Change::Limited);
    return path;
}

} // namespace sostenuto::player
