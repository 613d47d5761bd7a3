#include "sync/held/ReadinessPlan.h"

#include <QSet>

namespace sostenuto::sync {

Readiness readinessOf(const QVector<ReadyTrack>& tracks)
{
    Readiness ready;
    QSet<TrackId> missing;
    for (const ReadyTrack& track : tracks) {
        ++ready.tracks;
        if (track.here) {
            ++ready.here;
            ready.msHere += track.durationMs;
            if (missing.isEmpty())
                ready.msAhead += track.durationMs;
            continue;
        }
        if (missing.contains(track.track))
            continue;
        missing.insert(track.track);
        ready.bytesMissing += track.bytes;
        if (ready.missing.size() < Readiness::mostMissing)
            ready.missing.append(track.track);
    }
    return ready;
}

} // namespace sostenuto::sync
