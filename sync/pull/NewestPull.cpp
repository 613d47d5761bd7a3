#include "sync/pull/NewestPull.h"

#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"

namespace sostenuto::sync {

NewestPull::NewestPull(const PullParts& parts, const SourceRow& source, QObject* parent)
    : QObject(parent), m_parts(parts), m_source(source)
{
}

void NewestPull::start()
{
    whenDone(m_parts.backend.newestAlbums(mostAlbums), this, [this](const Result<QVector<RemoteAlbum>>& albums) {
        if (!albums)
            return Q_EMIT finished(isOneRequests(albums.error().kind) ? std::nullopt : std::optional(albums.error()));
        m_albums = *albums;
        readNext();
    });
}

void NewestPull::readNext()
{
    if (m_albums.isEmpty())
        return Q_EMIT finished(std::nullopt);
    const RemoteAlbum album = m_albums.takeFirst();
    whenDone(m_parts.backend.albumTracks(album.remoteId), this,
             [this, album](const Result<QVector<RemoteTrack>>& tracks) {
                 if (!tracks)
                     return isOneRequests(tracks.error().kind) ? readNext() : Q_EMIT finished(tracks.error());
                 const auto put = m_parts.catalogue.putAlbums(m_source.id, {album}, m_source.generation);
                 if (!put)
                     return Q_EMIT finished(put.error());
                 const auto isNew = take(*tracks);
                 if (!isNew)
                     return Q_EMIT finished(isNew.error());
                 *isNew ? readNext() : Q_EMIT finished(std::nullopt);
             });
}

/// Was there a track that we did not know?
Result<bool> NewestPull::take(const QVector<RemoteTrack>& tracks)
{
    bool isNew = false;
    for (const RemoteTrack& track : tracks) {
        const auto known = m_parts.catalogue.trackOf(m_source.id, track.remoteId);
        if (!known)
            return tl::unexpected(known.error());
        isNew = isNew || !known->has_value();
    }
    if (const auto stored = m_parts.catalogue.putTracks(m_source.id, tracks, m_source.generation); !stored)
        return tl::unexpected(stored.error());
    if (isNew)
        Q_EMIT catalogueChanged();
    return isNew;
}

} // namespace sostenuto::sync
