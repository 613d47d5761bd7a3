#include "ui/models/HeardQuality.h"

namespace sostenuto::ui {

sync::Track asHeard(sync::Track track, const player::StreamFacts& facts)
{
    if (facts.codec.isEmpty())
        return track;
    track.suffix = facts.codec.section(u'_', 0, 0);
    track.sampleRateHz = facts.sampleRate;
    track.bitDepth = facts.bitDepth;
    return track;
}

} // namespace sostenuto::ui
