#include "app/adapters/QueueLeaving.h"

#include <player/engine/Player.h>
#include <sync/model/Station.h>
#include <sync/service/QueueService.h>

#include <algorithm>

namespace sostenuto::app {

using player::Player;
using player::PlayState;

std::optional<sync::QueuePlace> placeIn(const player::PlayQueue& queue, qint64 positionMs)
{
    const auto current = queue.currentIndex();
    if (!current || sync::isStation(sync::TrackId{queue.items()[*current].track}))
        return std::nullopt;
    sync::QueuePlace place;
    place.positionMs = std::max<qint64>(0, positionMs);
    for (std::size_t i = 0; i < queue.items().size(); ++i) {
        const sync::TrackId track{queue.items()[i].track};
        if (i == *current)
            place.current = static_cast<int>(place.tracks.size());
        if (!sync::isStation(track))
            place.tracks.append(track);
    }
    return place;
}

QueueLeaving::QueueLeaving(Player& player, sync::QueueService& queues, QObject* parent)
    : QObject(parent), m_player(player), m_queues(queues)
{
    connect(&player, &Player::stateChanged, this, &QueueLeaving::stateChanged);
    connect(&player, &Player::currentChanged, this, [this] {
        if (m_player.state() == PlayState::Playing)
            leave();
    });
    connect(&player, &Player::positionChanged, this, [this] {
        const bool isDue = !m_sinceLeft.isValid() || m_sinceLeft.hasExpired(whilePlayingMs);
        if (isDue && m_player.state() == PlayState::Playing)
            leave();
    });
}

void QueueLeaving::stateChanged(PlayState state)
{
    switch (state) {
    case PlayState::Playing:
        m_played = true;
        break;
    case PlayState::Paused:
        leave();
        break;
    case PlayState::Stopped: // the queue is over or another one comes: the place that was left last holds
    case PlayState::Waiting:
        break;
    }
}

void QueueLeaving::leave()
{
    const auto place = m_played ? placeIn(m_player.queue(), m_player.positionMs()) : std::nullopt;
    if (!place)
        return;
    m_sinceLeft.start();
    m_queues.leave(*place);
}

} // namespace sostenuto::app
