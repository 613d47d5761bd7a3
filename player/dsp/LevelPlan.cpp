#include "player/dsp/LevelPlan.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

namespace {

/// A gain and the peak that belongs to it.
struct Measure {
    std::optional<double> gainDb;
    std::optional<double> peak;
};

/// The first that has a gain. A peak of the other is better than none: an album's is never too low for its tracks, and
/// a track's is what is about to be heard.
Measure choose(const Measure& first, const Measure& other)
{
    Measure chosen = first.gainDb || !other.gainDb ? first : other;
    if (!chosen.peak)
        chosen.peak = first.peak ? first.peak : other.peak;
    return chosen;
}

Measure measureFor(const Loudness& known, Levelling levelling, bool albumGoesOn)
{
    const Measure track{known.trackGainDb, known.trackPeak};
    const Measure album{known.albumGainDb, known.albumPeak};
    const bool ofAlbum = levelling == Levelling::Album || (levelling == Levelling::Automatic && albumGoesOn);
    return ofAlbum ? choose(album, track) : choose(track, album);
}

double within(double db)
{
    return std::clamp(db, -MostLevelDb, MostLevelDb);
}

Measure mergePair(const Measure& tag, const Measure& measured)
{
    return {tag.gainDb ? tag.gainDb : measured.gainDb, tag.peak ? tag.peak : measured.peak};
}

} // namespace

Level planLevel(const Loudness& known, const LevelSettings& settings, bool albumGoesOn)
{
    Level level;
    if (settings.levelling == Levelling::Off)
        return level;
    const Measure measure = measureFor(known, settings.levelling, albumGoesOn);
    level.known = measure.gainDb.has_value();
    level.gainDb = level.known ? *measure.gainDb + within(settings.preampDb) : within(settings.untaggedDb);
    if (settings.preventClipping && measure.peak && *measure.peak > 0) {
        const double most = -20 * std::log10(*measure.peak);
        level.lowered = level.gainDb > most;
        level.gainDb = std::min(level.gainDb, most);
    }
    level.gain = static_cast<float>(std::pow(10.0, level.gainDb / 20));
    return level;
}

Loudness merge(const Loudness& tags, const Loudness& measured)
{
    const Measure track = mergePair({tags.trackGainDb, tags.trackPeak}, {measured.trackGainDb, measured.trackPeak});
    const Measure album = mergePair({tags.albumGainDb, tags.albumPeak}, {measured.albumGainDb, measured.albumPeak});
    return {track.gainDb, album.gainDb, track.peak, album.peak};
}

} // namespace sostenuto::player
