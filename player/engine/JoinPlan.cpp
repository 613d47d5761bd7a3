#include "player/engine/JoinPlan.h"

#include <algorithm>

namespace sostenuto::player {

bool continuesAlbum(const QueueItem& before, const QueueItem& after)
{
    if (before.album == 0 || before.album != after.album || before.track == after.track)
        return false;
    if (before.number == 0 || after.number == 0)
        return true; // without numbers the album itself is all there is to go by
    if (before.disc == after.disc)
        return after.number == before.number + 1;
    return after.disc == before.disc + 1 && after.number == 1;
}

int overlapMs(const QueueItem& before, const QueueItem& after, int crossfadeMs)
{
    if (crossfadeMs <= 0 || before.key == after.key || continuesAlbum(before, after))
        return 0;
    std::int64_t most = crossfadeMs;
    for (const QueueItem& item : {before, after}) {
        if (item.durationMs > 0)
            most = std::min(most, item.durationMs / 2);
    }
    return static_cast<int>(most);
}

Join planJoin(const QueueItem& before, const QueueItem& after, bool gapless, int crossfadeMs)
{
    if (gapless)
        return {overlapMs(before, after, crossfadeMs), 0};
    return {0, before.key == after.key ? 0 : SilenceBetweenMs};
}

bool standsInAlbum(const PlayQueue& queue, std::size_t index)
{
    const auto& items = queue.items();
    if (index >= items.size() || queue.shuffled())
        return false;
    return (index > 0 && continuesAlbum(items[index - 1], items[index])) ||
           (index + 1 < items.size() && continuesAlbum(items[index], items[index + 1]));
}

} // namespace sostenuto::player
