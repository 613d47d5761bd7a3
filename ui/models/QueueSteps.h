// Changes of the play queue as steps that can be taken back and made again.
#pragma once

#include "ui/models/UndoStep.h"

#include <player/queue/PlayQueue.h>

#include <functional>
#include <vector>

namespace sostenuto::player {
class Player;
}

namespace sostenuto::ui {

using QueueItems = std::vector<player::QueueItem>;

/// What becomes of the queue `now` when the change that led from `from` to `to` is made in it. What was put in or taken
/// out since stays in or out; where the order is another one since (shuffle), it stays so. The item `kept` (a key, 0 =
/// none) is never taken out: it is heard.
[[nodiscard]] QueueItems queueWith(const QueueItems& now, const QueueItems& from, const QueueItems& to,
                                   std::int64_t kept);

/// Makes the change and answers how it is taken back. The player outlives the step.
UndoStep changeQueue(player::Player& player, const std::function<void()>& change);

} // namespace sostenuto::ui
