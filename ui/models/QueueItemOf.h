// A track of the library as the player's queue takes it.
#pragma once

#include <player/queue/PlayQueue.h>
#include <sync/model/Library.h>

namespace sostenuto::ui {

/// A new place in the queue.
[[nodiscard]] player::QueueItem queueItemOf(const sync::Track& track);

} // namespace sostenuto::ui
