// What was listened to.
#pragma once

#include "player/queue/PlayQueue.h"

#include <QDateTime>

#include <cstdint>

namespace sostenuto::player {

struct PlayReport {
    QueueItem item;
    QDateTime startedAt;         ///< UTC
    std::int64_t heardMs = 0;    ///< sound that was heard of it, seeks do not count
    std::int64_t durationMs = 0; ///< real length where known
    bool toTheEnd = false;
};

} // namespace sostenuto::player
