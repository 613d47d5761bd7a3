#include "ui/models/QueueItemOf.h"

#include <player/engine/Player.h>

namespace sostenuto::ui {

player::QueueItem queueItemOf(const sync::Track& track)
{
    player::QueueItem item = player::Player::makeItem(track.id.value, track.durationMs);
    item.album = track.albumId.value;
    item.disc = track.disc;
    item.number = track.number;
    return item;
}

} // namespace sostenuto::ui
