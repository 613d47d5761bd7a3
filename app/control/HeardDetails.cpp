#include "app/control/HeardDetails.h"

#include <sync/model/Station.h>
#include <sync/model/TrackDetails.h>
#include <sync/model/WhenDone.h>
#include <sync/service/ArtworkService.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <ui/models/Services.h>

namespace sostenuto::app {

using sync::Result;

HeardDetails::HeardDetails(ui::Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    connect(&m_services.artwork, &sync::ArtworkService::retryWorthwhile, this, [this] {
        if (m_coverFile.isEmpty())
            m_coverKey.clear();
        followCover();
    });
}

void HeardDetails::follow(const std::optional<sync::Track>& row)
{
    m_row = row;
    followCover();
    const sync::TrackId track = row ? row->id : sync::TrackId{};
    const sync::AlbumId album = row ? row->albumId : sync::AlbumId{};
    if (track == m_track && album == m_album)
        return;
    m_track = track;
    m_album = album;
    m_albumArtist.clear();
    m_file.clear();
    readAgain();
}

void HeardDetails::readAgain()
{
    readAlbum();
    readFile();
}

void HeardDetails::followCover()
{
    const QString key = m_row ? m_row->coverKey : QString();
    if (key == m_coverKey)
        return;
    m_coverKey = key;
    m_coverFile.clear();
    if (key.isEmpty())
        return;
    sync::whenDone(m_services.artwork.coverFile(key), this, [this, key](const Result<QString>& file) {
        if (key != m_coverKey || !file)
            return;
        m_coverFile = *file;
        Q_EMIT changed();
    });
}

void HeardDetails::readAlbum()
{
    if (!m_album.isValid())
        return;
    ++m_reading;
    sync::whenDone(m_services.library.albums({m_album}), this,
                   [this, album = m_album](const Result<QVector<sync::Album>>& rows) {
                       if (album == m_album && rows && !rows->isEmpty())
                           m_albumArtist = rows->first().artist;
                       wasRead();
                   });
}

void HeardDetails::readFile()
{
    if (!m_track.isValid() || sync::isStation(m_track))
        return;
    ++m_reading;
    sync::whenDone(m_services.held.details(m_track), this,
                   [this, track = m_track](const Result<sync::TrackDetails>& details) {
                       if (track == m_track && details)
                           m_file = details->place == sync::TrackDetails::Place::Folder ? details->file : QString();
                       wasRead();
                   });
}

void HeardDetails::wasRead()
{
    if (--m_reading == 0)
        Q_EMIT changed();
}

} // namespace sostenuto::app
