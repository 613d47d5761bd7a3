#include "app/adapters/PlayableTracks.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

namespace sostenuto::app {

PlayableTracks::PlayableTracks(player::Player& player, Faces faces, QObject* parent)
    : QObject(parent), m_player(player), m_faces(faces), m_reachable(faces.status.state().reachable)
{
    player.setCanPlay([this](const player::QueueItem& item) { return canPlay(sync::TrackId{item.track}); });
    connect(&faces.status, &sync::StatusService::stateChanged, this,
            [this](const sync::ServiceState& state) { setReachable(state.reachable); });
    connect(&faces.library, &sync::LibraryService::tracksChanged, this, &PlayableTracks::reread);
    connect(&faces.held, &sync::HeldService::progressChanged, this,
            [this](sync::TrackId track, sync::Availability availability, double) {
                if (!isHere(availability) || m_here.contains(track.value))
                    return;
                m_here.insert(track.value);
                m_player.retry();
            });
}

void PlayableTracks::load()
{
    sync::TrackQuery here;
    here.hereOnly = true;
    sync::whenDone(m_faces.library.trackIds(here), this, [this](const sync::Result<QVector<sync::TrackId>>& ids) {
        if (!ids)
            return;
        for (const sync::TrackId id : *ids)
            m_here.insert(id.value);
        m_known = true;
    });
}

void PlayableTracks::reread(const QVector<sync::TrackId>& tracks)
{
    sync::whenDone(m_faces.library.tracks(tracks), this, [this](const sync::Result<QVector<sync::Track>>& rows) {
        if (!rows)
            return;
        for (const sync::Track& track : *rows) {
            if (isHere(track.availability))
                m_here.insert(track.id.value);
            else
                m_here.remove(track.id.value);
        }
    });
}

bool PlayableTracks::canPlay(sync::TrackId track) const
{
    return m_reachable || !m_known || m_here.contains(track.value);
}

void PlayableTracks::setReachable(bool reachable)
{
    if (reachable == m_reachable)
        return;
    m_reachable = reachable;
    if (reachable)
        m_player.retry();
}

} // namespace sostenuto::app
