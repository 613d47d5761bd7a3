// How one item goes over into the next.
#pragma once

#include "player/queue/PlayQueue.h"

namespace sostenuto::player {

/// `after` follows `before` on one album: their join is the music's own and stays as it is. Pure.
[[nodiscard]] bool continuesAlbum(const QueueItem& before, const QueueItem& after);

/// Milliseconds by which the beginning of `after` is laid over the end of `before`; 0 = it follows without a seam.
/// Never more than half of the shorter one, and never where an album goes on or an item is repeated. Pure.
[[nodiscard]] int overlapMs(const QueueItem& before, const QueueItem& after, int crossfadeMs);

constexpr int SilenceBetweenMs = 2000;

struct Join {
    int overlapMs = 0;
    int silenceMs = 0; ///< between the two
    friend bool operator==(const Join&, const Join&) = default;
};

/// Without `gapless` there is silence between any two items, of one album too, and nothing overlaps; but an item that
/// is repeated is a loop. Pure.
[[nodiscard]] Join planJoin(const QueueItem& before, const QueueItem& after, bool gapless, int crossfadeMs);

/// The item at `index` stands beside another one of its album. Pure.
[[nodiscard]] bool standsInAlbum(const PlayQueue& queue, std::size_t index);

} // namespace sostenuto::player
