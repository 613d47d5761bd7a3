#include "app/adapters/PlayCounting.h"

#include <sync/model/Station.h>
#include <sync/service/EditService.h>

#include <algorithm>
#include <utility>

namespace sostenuto::app {

bool counts(const player::PlayReport& report)
{
    constexpr std::int64_t fourMinutes = 4 * 60 * 1000;
    const std::int64_t duration = report.durationMs > 0 ? report.durationMs : report.item.durationMs;
    if (duration <= 0)
        return report.toTheEnd || report.heardMs >= fourMinutes;
    return report.heardMs >= std::min(duration / 2, fourMinutes);
}

PlayCounting::PlayCounting(player::Player& player, sync::EditService& edits, std::function<bool()> submits,
                           QObject* parent)
    : QObject(parent), m_player(player), m_edits(edits), m_submits(std::move(submits))
{
    connect(&player, &player::Player::playEnded, this, [this](const player::PlayReport& report) {
        if (counts(report) && !sync::isStation(sync::TrackId{report.item.track}))
            count(sync::TrackId{report.item.track}, report.startedAt);
    });
    connect(&player, &player::Player::currentChanged, this, &PlayCounting::announce);
    connect(&player, &player::Player::stateChanged, this, &PlayCounting::announce);
}

void PlayCounting::count(sync::TrackId track, const QDateTime& startedAt)
{
    if (submits())
        m_edits.recordPlay(track, startedAt);
    else
        m_edits.keepPlay(track, startedAt);
}

void PlayCounting::announce()
{
    if (!submits())
        return;
    const auto current = m_player.queue().current();
    if (!current || current->key == m_announced || m_player.state() != player::PlayState::Playing)
        return;
    m_announced = current->key;
    if (const sync::TrackId track{current->track}; !sync::isStation(track))
        m_edits.announceNowPlaying(track);
}

} // namespace sostenuto::app
