#include "app/adapters/SilenceCounting.h"

#include <player/engine/Player.h>
#include <sync/model/Station.h>
#include <sync/model/WhenDone.h>
#include <sync/service/IncidentService.h>
#include <sync/service/LibraryService.h>

namespace sostenuto::app {

using player::Player;
using player::PlayState;

bool needsService(const sync::Track& track)
{
    return !sync::isStation(track.id) && track.availability != sync::Availability::Kept &&
           track.availability != sync::Availability::Held && track.availability != sync::Availability::Live;
}

SilenceCounting::SilenceCounting(Player& player, sync::LibraryService& library, sync::IncidentService& incidents)
    : m_player(player), m_library(library), m_incidents(incidents)
{
    connect(&player, &Player::stateChanged, this, &SilenceCounting::follow);
    connect(&player, &Player::currentChanged, this, [this] {
        end(); // it gave up, or the listener did: what comes now is another wait
        follow();
    });
}

void SilenceCounting::follow()
{
    const bool waits = m_player.state() == PlayState::Waiting;
    if (waits && !m_waiting.isValid())
        begin();
    else if (!waits)
        end();
}

void SilenceCounting::begin()
{
    const auto current = m_player.queue().current();
    if (!current)
        return;
    m_waiting.start();
    m_source = {};
    // Now, not when it is over: then the file may be whole.
    sync::whenDone(m_library.tracks({sync::TrackId{current->track}}), this,
                   [this, wait = ++m_wait](const sync::Result<QVector<sync::Track>>& rows) {
                       if (wait == m_wait && rows && !rows->isEmpty() && needsService(rows->first()))
                           m_source = rows->first().source;
                   });
}

void SilenceCounting::end()
{
    if (!m_waiting.isValid())
        return;
    const qint64 ms = m_waiting.elapsed();
    m_waiting.invalidate();
    ++m_wait;
    if (m_source.isValid() && ms >= leastMs)
        m_incidents.silent(m_source, ms);
}

} // namespace sostenuto::app
