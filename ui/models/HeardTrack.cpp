#include "ui/models/HeardTrack.h"

#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/theme/Words.h"

#include <sync/model/WhenDone.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/RadioService.h>

namespace sostenuto::ui {

using sync::Track;
using sync::TrackId;

HeardTrack::HeardTrack(Services& services, Playback& playback, QObject* parent)
    : QObject(parent), m_services(services), m_playback(playback)
{
    connect(&playback, &Playback::currentChanged, this, &HeardTrack::follow);
    connect(&services.library, &sync::LibraryService::tracksChanged, this, [this](const QVector<TrackId>& ids) {
        if (ids.contains(m_id))
            read();
    });
    connect(&services.library, &sync::LibraryService::catalogueChanged, this, &HeardTrack::read);
    connect(&services.held, &sync::HeldService::progressChanged, this,
            [this](TrackId id, sync::Availability availability, double heldTo) {
                if (id != m_id)
                    return;
                m_heldTo = sync::isHere(availability) ? 1.0 : heldTo;
                if (m_track)
                    m_track->availability = availability;
                Q_EMIT heldChanged();
            });
    listenToRadio();
    follow();
}

void HeardTrack::listenToRadio()
{
    connect(&m_services.radio, &sync::RadioService::titleChanged, this, [this](TrackId id, const QString& title) {
        if (id != m_id)
            return;
        m_radioTitle = title;
        read();
    });
    connect(&m_services.radio, &sync::RadioService::stateChanged, this, [this](TrackId id, sync::RadioState state) {
        if (id != m_id)
            return;
        m_reconnecting = state == sync::RadioState::Reconnecting;
        read();
    });
}

void HeardTrack::follow()
{
    const TrackId id = m_playback.currentTrack();
    if (id == m_id)
        return;
    m_id = id;
    m_heldTo = 0;
    m_radioTitle.clear();
    m_reconnecting = false;
    if (id == TrackId{}) {
        m_track.reset();
        Q_EMIT changed();
        return;
    }
    read(); // the old row stays on screen until the new one is here: no flicker between tracks
}

void HeardTrack::read()
{
    if (m_id == TrackId{})
        return;
    sync::whenDone(m_services.library.tracks({m_id}), this,
                   [this, id = m_id](const sync::Result<QVector<Track>>& rows) {
                       if (id != m_id)
                           return;
                       const bool isNew = !m_track || m_track->id != id;
                       take(rows && !rows->isEmpty() ? std::optional(rows->first()) : std::nullopt);
                       if (m_track && sync::isHere(m_track->availability))
                           m_heldTo = 1.0;
                       else if (isNew && m_track && m_heldTo <= 0)
                           m_heldTo = m_track->progress;
                       Q_EMIT changed();
                   });
}

void HeardTrack::take(const std::optional<Track>& row)
{
    m_track = row;
    if (!row || !sync::isStation(row->id))
        return;
    if (!m_radioTitle.isEmpty()) {
        m_track->artist = row->title;
        m_track->title = m_radioTitle;
    }
    if (m_reconnecting)
        m_track->artist = say("Reconnecting to %1").arg(row->title);
}

} // namespace sostenuto::ui
