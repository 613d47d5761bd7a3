#include "app/adapters/QueueHolding.h"

#include <player/engine/Player.h>
#include <sync/model/Station.h>
#include <sync/model/WhenDone.h>
#include <sync/service/HeldService.h>
#include <sync/service/KeepService.h>
#include <sync/service/StatusService.h>

#include <QSet>

#include <algorithm>
#include <limits>

namespace sostenuto::app {

namespace {

constexpr Horizon wholeQueue{.ms = std::numeric_limits<qint64>::max(), .mostTracks = 2000};

} // namespace

QVector<sync::TrackId> wantedAhead(const player::PlayQueue& queue, const Horizon& horizon)
{
    const auto current = queue.currentIndex();
    if (!current)
        return {};
    const auto& items = queue.items();
    const std::size_t end = queue.repeat() == player::Repeat::All ? items.size() : items.size() - *current;
    QVector<sync::TrackId> wanted;
    QSet<qint64> seen;
    qint64 ahead = 0;
    for (std::size_t step = 0; step < end && ahead < horizon.ms && wanted.size() < horizon.mostTracks; ++step) {
        const player::QueueItem& item = items[(*current + step) % items.size()];
        if (seen.contains(item.track) || sync::isStation(sync::TrackId{item.track}))
            continue;
        seen.insert(item.track);
        wanted.append(sync::TrackId{item.track});
        ahead += item.durationMs;
    }
    return wanted;
}

QVector<sync::TrackId> wantedInAll(const QVector<sync::TrackId>& ahead, const QVector<sync::TrackId>& once)
{
    QVector<sync::TrackId> all = ahead;
    QSet<sync::TrackId> seen(ahead.begin(), ahead.end());
    for (const sync::TrackId track : once) {
        if (!seen.contains(track))
            all.append(track);
        seen.insert(track);
    }
    return all;
}

Horizon horizonOf(const sync::KeepRules& rules, bool maintenanceAhead)
{
    if (!rules.queue || rules.horizonMs <= 0)
        return {.ms = 1, .mostTracks = 1};
    return maintenanceAhead ? wholeQueue : Horizon{.ms = rules.horizonMs};
}

bool maintenanceAhead(const QVector<sync::ServiceState>& states)
{
    using Says = sync::Published::Says;
    return std::any_of(states.begin(), states.end(), [](const sync::ServiceState& state) {
        return state.published &&
               (state.published->says == Says::MaintenancePlanned || state.published->says == Says::MaintenanceRunning);
    });
}

QueueHolding::QueueHolding(player::Player& player, sync::HeldService& held, sync::KeepService& keep,
                           sync::StatusService& status)
    : m_player(player), m_held(held), m_keep(keep), m_status(status)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        const QVector<sync::TrackId> wanted = wantedInAll(wantedAhead(m_player.queue(), m_horizon), m_once);
        if (wanted == m_wanted)
            return;
        m_wanted = wanted;
        m_held.setWanted(wanted);
    });
    const auto soon = [this] { m_soon.start(); };
    connect(&player, &player::Player::queueChanged, this, soon);
    connect(&player, &player::Player::currentChanged, this, soon);
    connect(&held, &sync::HeldService::progressChanged, this, &QueueHolding::followProgress);
    connect(&keep, &sync::KeepService::keptChanged, this, &QueueHolding::askRules);
    connect(&status, &sync::StatusService::stateChanged, this, &QueueHolding::followHorizon);
    askRules();
}

void QueueHolding::fetchOnce(const QVector<sync::TrackId>& tracks)
{
    m_once = wantedInAll(m_once, tracks);
    m_soon.start();
}

void QueueHolding::followProgress(sync::TrackId track, sync::Availability availability)
{
    const bool isOver = sync::isHere(availability) || availability == sync::Availability::Failed;
    if (isOver && m_once.removeOne(track))
        m_soon.start();
}

void QueueHolding::askRules()
{
    sync::whenDone(m_keep.rules(), this, [this](const sync::Result<sync::KeepRules>& rules) {
        if (!rules) // the store is not open yet; it says so when it is
            return;
        m_rules = *rules;
        followHorizon();
    });
}

void QueueHolding::followHorizon()
{
    const Horizon horizon = horizonOf(m_rules, maintenanceAhead(m_status.states()));
    if (horizon == m_horizon)
        return;
    m_horizon = horizon;
    m_soon.start();
}

} // namespace sostenuto::app
