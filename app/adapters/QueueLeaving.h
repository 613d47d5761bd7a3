// Where the listener is in the queue, on its way from the player to the account's other players.
#pragma once

#include <player/engine/PlayState.h>
#include <player/queue/PlayQueue.h>
#include <sync/model/QueuePlace.h>

#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace sostenuto::player {
class Player;
}
namespace sostenuto::sync {
class QueueService;
}

namespace sostenuto::app {

/// Pure. nullopt: there is no place to go on from (nothing is current, or a radio station is). Stations in the queue
/// are left out.
[[nodiscard]] std::optional<sync::QueuePlace> placeIn(const player::PlayQueue& queue, qint64 positionMs);

/// A place is left when the listener pauses or comes to another track, and now and then while music plays. A queue that
/// was only put back, and not played since, is not left: another player may have gone on meanwhile. Thread: main.
class QueueLeaving : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 whilePlayingMs = 30'000;

    QueueLeaving(player::Player& player, sync::QueueService& queues, QObject* parent = nullptr);

private:
    void stateChanged(player::PlayState state);
    void leave();

    player::Player& m_player;
    sync::QueueService& m_queues;
    QElapsedTimer m_sinceLeft;
    bool m_played = false; ///< since the queue was put back
};

} // namespace sostenuto::app
