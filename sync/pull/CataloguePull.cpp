#include "sync/pull/CataloguePull.h"

#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"

namespace sostenuto::sync {

namespace {

template <class T>
QString idsOfPage(const QVector<T>& rows)
{
    return rows.isEmpty() ? QString{} : rows.first().remoteId + QLatin1Char('\n') + rows.last().remoteId;
}

int announcedBy(const QVector<RemoteAlbum>& albums)
{
    int tracks = 0;
    for (const RemoteAlbum& album : albums)
        tracks += album.trackCount;
    return tracks;
}

} // namespace

CataloguePull::CataloguePull(const PullParts& parts, SourceId source, PullState state, QObject* parent)
    : QObject(parent), m_parts(parts), m_source(source), m_state(std::move(state))
{
}

void CataloguePull::start()
{
    whenDone(m_parts.backend.listsTracks(), this, [this](const Result<bool>& lists) {
        if (!lists)
            return end(lists.error());
        const bool walks = !*lists;
        if (walks != m_state.walksAlbums && m_state.phase == PullPhase::Tracks)
            m_state.phase = PullPhase::Albums; // the tracks come with the albums now: from the first of them
        if (walks != m_state.walksAlbums)
            m_state.offset = 0;
        m_state.walksAlbums = walks;
        step();
    });
}

void CataloguePull::step()
{
    const int offset = m_state.offset;
    const qint64 generation = m_state.generation;
    switch (m_state.phase) {
    case PullPhase::Artists:
        return takePage<RemoteArtist>(m_parts.backend.artists(offset, pageSize), &PullState::artists,
                                      [this, generation](const QVector<RemoteArtist>& rows) {
                                          return m_parts.catalogue.putArtists(m_source, rows, generation);
                                      });
    case PullPhase::Albums:
        if (m_state.walksAlbums)
            return walkAlbums();
        return takePage<RemoteAlbum>(m_parts.backend.albums(offset, pageSize), &PullState::albums,
                                     [this, generation](const QVector<RemoteAlbum>& rows) {
                                         m_state.announcedTracks += announcedBy(rows);
                                         return m_parts.catalogue.putAlbums(m_source, rows, generation);
                                     });
    case PullPhase::Tracks:
        return takePage<RemoteTrack>(m_parts.backend.tracks(offset, pageSize), &PullState::tracks,
                                     [this, generation](const QVector<RemoteTrack>& rows) {
                                         return m_parts.catalogue.putTracks(m_source, rows, generation);
                                     });
    case PullPhase::Lists:
    case PullPhase::Sweep:
    case PullPhase::Done:
        return end(std::nullopt);
    }
}

template <class T, class Put>
void CataloguePull::takePage(const QFuture<Result<Page<T>>>& asked, int PullState::*counter, Put put)
{
    whenDone(asked, this, [this, counter, put](const Result<Page<T>>& page) {
        if (!page)
            return end(page.error());
        if (!page->rows.isEmpty()) {
            if (const auto stored = put(page->rows); !stored)
                return end(stored.error());
            m_state.*counter += static_cast<int>(page->rows.size());
            Q_EMIT catalogueChanged();
        }
        pageDone(page->count, idsOfPage(page->rows));
    });
}

void CataloguePull::pageDone(int received, const QString& pageIds)
{
    m_state = advanced(m_state, received, pageIds);
    if (const auto kept = m_parts.sources.setPullState(m_source, m_state.toJson()); !kept)
        return end(kept.error());
    Q_EMIT advancedTo(m_state);
    step();
}

void CataloguePull::walkAlbums()
{
    whenDone(m_parts.backend.albums(m_state.offset, pageSize), this, [this](const Result<Page<RemoteAlbum>>& page) {
        if (!page)
            return end(page.error());
        if (const auto stored = m_parts.catalogue.putAlbums(m_source, page->rows, m_state.generation); !stored)
            return end(stored.error());
        m_albums = page->rows;
        m_nextAlbum = 0;
        m_pageCount = page->count;
        m_state.albums += static_cast<int>(m_albums.size());
        m_state.announcedTracks += announcedBy(m_albums);
        fetchMoreAlbums();
    });
}

void CataloguePull::fetchMoreAlbums()
{
    while (!m_ended && m_inFlight < albumsAtOnce && m_nextAlbum < m_albums.size()) {
        ++m_inFlight;
        whenDone(m_parts.backend.albumTracks(m_albums[m_nextAlbum++].remoteId), this,
                 [this](const Result<QVector<RemoteTrack>>& tracks) { albumArrived(tracks); });
    }
    if (!m_ended && m_inFlight == 0)
        pageDone(m_pageCount, idsOfPage(m_albums));
}

void CataloguePull::albumArrived(const Result<QVector<RemoteTrack>>& tracks)
{
    --m_inFlight;
    if (m_ended)
        return;
    if (!tracks && !isOneRequests(tracks.error().kind))
        return end(tracks.error());
    if (!tracks) {
        m_state.clean = false;
    } else {
        if (const auto stored = m_parts.catalogue.putTracks(m_source, *tracks, m_state.generation); !stored)
            return end(stored.error());
        m_state.tracks += static_cast<int>(tracks->size());
        Q_EMIT catalogueChanged();
    }
    fetchMoreAlbums();
}

void CataloguePull::end(const std::optional<Error>& error)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT finished(error);
}

} // namespace sostenuto::sync
