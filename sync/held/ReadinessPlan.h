// Whether a list of tracks plays to its end without any service. Pure.
#pragma once

#include "sync/model/Kept.h"

namespace sostenuto::sync {

struct ReadyTrack {
    TrackId track;
    qint64 durationMs = 0;
    qint64 bytes = 0; ///< expected
    bool here = false;
};

/// A track that is in the list twice counts twice, but is missing once.
[[nodiscard]] Readiness readinessOf(const QVector<ReadyTrack>& tracks);

} // namespace sostenuto::sync
