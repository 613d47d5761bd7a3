#include "app/tour/TourFacts.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <algorithm>

namespace sostenuto::app {

namespace {

constexpr int askEveryMs = 250;

} // namespace

TourFacts::TourFacts(ui::Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    connect(&m_timer, &QTimer::timeout, this, &TourFacts::ask);
    connect(&services.player, &player::Player::currentChanged, this, [this] {
        ++m_trackChanges;
        ask();
    });
    connect(&services.player, &player::Player::stateChanged, this, [this](player::PlayState state) {
        const bool playing = state == player::PlayState::Playing;
        if (m_wasPlaying && !playing)
            ++m_interruptions;
        m_wasPlaying = playing;
    });
    m_timer.start(askEveryMs);
    ask();
}

void TourFacts::ask()
{
    sync::whenDone(m_services.library.counts(), this, [this](const sync::Result<sync::LibraryCounts>& counts) {
        if (counts)
            m_counts = *counts;
    });
    QVector<sync::TrackId> ids;
    for (const player::QueueItem& item : m_services.player.queue().items())
        ids.append(sync::TrackId{item.track});
    sync::whenDone(m_services.library.tracks(ids), this, [this](const sync::Result<QVector<sync::Track>>& tracks) {
        if (tracks)
            takeQueue(*tracks);
    });
}

void TourFacts::takeQueue(const QVector<sync::Track>& tracks)
{
    m_queueHere = static_cast<int>(std::count_if(tracks.begin(), tracks.end(),
                                                 [](const sync::Track& track) { return isHere(track.availability); }));
    const auto current = m_services.player.queue().current();
    const auto heard = std::find_if(tracks.begin(), tracks.end(), [&](const sync::Track& track) {
        return current && track.id.value == current->track;
    });
    m_heard = heard == tracks.end() ? sync::Track() : *heard;
}

int TourFacts::queueLength() const
{
    return static_cast<int>(m_services.player.queue().items().size());
}

bool TourFacts::soundsPast(qint64 ms) const
{
    return m_services.player.state() == player::PlayState::Playing && m_services.player.positionMs() >= ms;
}

double TourFacts::partHeard() const
{
    const qint64 duration = m_services.player.durationMs();
    return duration <= 0 ? 0.0 : static_cast<double>(m_services.player.positionMs()) / static_cast<double>(duration);
}

void TourFacts::countAnew()
{
    m_trackChanges = 0;
    m_interruptions = 0;
}

} // namespace sostenuto::app
