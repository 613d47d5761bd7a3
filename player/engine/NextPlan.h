// What plays next, and why something was passed over.
#pragma once

#include "player/decode/StreamFacts.h"
#include "player/queue/PlayQueue.h"

#include <unordered_map>

namespace sostenuto::player {

/// Items that failed since a track last played, by key. They are passed over, so that a queue of broken tracks is gone
/// through once and not for ever.
using FailedItems = std::unordered_map<std::int64_t, TrackTrouble>;

enum class Step {
    ByItself, ///< the track ended
    Skip,     ///< the Next button: Repeat::One is left
    Here,     ///< the item itself, or the first that can play after it
    Back,
};

struct NextPlan {
    std::optional<std::size_t> index;
    int passedOver = 0; ///< items on the way that cannot play now
    /// There is nothing to go to, but there would be if items could play that cannot now.
    [[nodiscard]] bool isDry() const { return !index && passedOver > 0; }
};

/// Pure. `from`: index of the item that is left.
[[nodiscard]] NextPlan planNext(const PlayQueue& queue, std::optional<std::size_t> from, Step step,
                                const PlayQueue::CanPlay& canPlay, const FailedItems& failed);

} // namespace sostenuto::player
