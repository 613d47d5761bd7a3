#include "app/adapters/Waking.h"

#include "app/desktop/SleepWatch.h"

#include <player/engine/Player.h>
#include <sync/service/StatusService.h>

#include <utility>

namespace sostenuto::app {

using player::PlayState;

namespace {

bool wantsSound(PlayState state)
{
    return state == PlayState::Playing || state == PlayState::Waiting;
}

} // namespace

WakeStep wakeStep(PlayState before, PlayState now)
{
    if (wantsSound(before) && now == PlayState::Paused)
        return WakeStep::Play;
    if (!wantsSound(before) && wantsSound(now))
        return WakeStep::Pause;
    return WakeStep::Nothing; // what came to its end stays there
}

Waking::Waking(const SleepWatch& watch, player::Player& player, sync::StatusService& status, QObject* parent)
    : QObject(parent), m_player(player), m_status(status)
{
    connect(&watch, &SleepWatch::fallsAsleep, this, &Waking::remember);
    connect(&watch, &SleepWatch::woke, this, &Waking::wake);
}

void Waking::remember()
{
    if (!std::exchange(m_asleep, true))
        m_before = m_player.state();
}

void Waking::wake()
{
    m_status.tryNow(); // whatever was known of the network is old
    if (!std::exchange(m_asleep, false))
        return;
    switch (wakeStep(m_before, m_player.state())) {
    case WakeStep::Play:
        return m_player.play();
    case WakeStep::Pause:
        return m_player.pause();
    case WakeStep::Nothing:
        break;
    }
}

} // namespace sostenuto::app
