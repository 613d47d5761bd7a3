// What happens when the computer was asleep: services are looked after at once, and what played plays on.
#pragma once

#include <player/engine/PlayState.h>

#include <QObject>

namespace sostenuto::player {
class Player;
}
namespace sostenuto::sync {
class StatusService;
}

namespace sostenuto::app {

class SleepWatch;

enum class WakeStep { Nothing, Play, Pause };
/// What the player is told so that it does what it did before. Sleep takes sound devices away, and systems pause
/// players and start them again as they like. Pure.
[[nodiscard]] WakeStep wakeStep(player::PlayState before, player::PlayState now);

/// Thread: main. All outlive it.
class Waking : public QObject {
    Q_OBJECT

public:
    Waking(const SleepWatch& watch, player::Player& player, sync::StatusService& status, QObject* parent = nullptr);

private:
    void remember();
    void wake();

    player::Player& m_player;
    sync::StatusService& m_status;
    player::PlayState m_before = player::PlayState::Stopped;
    bool m_asleep = false;
};

} // namespace sostenuto::app
