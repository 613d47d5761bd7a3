#include "sync/pull/CataloguePull.h"

#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

template <class T>
QString idsOfPage(const QVector<T>& rows)
{
    return rows.isEmpty() ? QString{} : rows.first().remoteId + QLatin1Char('\n') + rows.last().remoteId;
}

} // namespace

CataloguePull::CataloguePull(const PullParts& parts, SourceId source, PullState state, QObject* parent)
    : QObject(parent), m_parts(parts), m_source(source), m_state(std::move(state))
{
}

void CataloguePull::start()
{
    const bool fromTheBeginning = m_state.phase == PullPhase::Artists && m_state.offset == 0;
    if (!fromTheBeginning)
        return learnWay();
    whenDone(m_parts.backend.signal(), this, [this](const Result<RemoteSignal>& told) {
        if (!told && !isOneRequests(told.error().kind))
            return end(told.error());
        const RemoteSignal signal = told.value_or(RemoteSignal{});
        m_state.stamp = signal.stamp;
        m_state.counted = signal.tracks;
        m_state.scanning = signal.scanning;
        learnWay();
    });
}

void CataloguePull::learnWay()
{
    whenDone(m_parts.backend.listsTracks(), this, [this](const Result<bool>& lists) {
        if (!lists)
            return end(lists.error());
        const bool walks = !*lists;
        if (walks != m_state.walksAlbums && m_state.phase == PullPhase::Tracks)
            m_state.phase = PullPhase::Albums; // the tracks come with the albums now: from the first of them
        if (walks != m_state.walksAlbums)
            m_state.offset = m_state.ahead = m_state.gap = 0;
        m_state.walksAlbums = walks;
        step();
    });
}

void CataloguePull::step()
{
    const int offset = nextOffset(m_state);
    const int size = nextSize(m_state);
    switch (m_state.phase) {
    case PullPhase::Artists:
        return takePage<RemoteArtist>(m_parts.backend.artists(offset, size), &PullState::artists,
                                      [this](const QVector<RemoteArtist>& rows) {
                                          return m_parts.catalogue.putArtists(m_source, rows, m_state.generation);
                                      });
    case PullPhase::Albums:
        return takePage<RemoteAlbum>(m_parts.backend.albums(offset, size), &PullState::albums,
                                     [this](const QVector<RemoteAlbum>& rows) { return putAlbums(rows); });
    case PullPhase::Tracks:
        return takePage<RemoteTrack>(m_parts.backend.tracks(offset, size), &PullState::tracks,
                                     [this](const QVector<RemoteTrack>& rows) {
                                         return m_parts.catalogue.putTracks(m_source, rows, m_state.generation);
                                     });
    case PullPhase::Lists:
    case PullPhase::Sweep:
    case PullPhase::Done:
        return end(std::nullopt);
    }
}

template <class T>
void CataloguePull::takePage(const QFuture<Result<Page<T>>>& asked, int PullState::*counter,
                             std::function<Result<int>(const QVector<T>& rows)> put)
{
    whenDone(asked, this, [this, counter, put = std::move(put)](const Result<Page<T>>& page) {
        if (!page)
            return stumble(page.error());
        m_page = {page->count, page->count - static_cast<int>(page->rows.size()), 0, idsOfPage(page->rows)};
        m_albums.clear();
        if (!page->rows.isEmpty() && !looksAhead(m_state)) {
            const auto fresh = put(page->rows);
            if (!fresh)
                return end(fresh.error());
            m_page.fresh = *fresh;
            m_state.*counter += *fresh;
            Q_EMIT catalogueChanged();
        }
        fetchMoreAlbums();
    });
}

void CataloguePull::stumble(const Error& error)
{
    const bool own = isOneRequests(error.kind);
    const bool isOdd = looksAhead(m_state) || m_state.gap > 0;
    // A broken line in the middle of a look ahead says nothing of pages.
    if (!own && (isOdd || !mayBeThePages(error.kind)))
        return end(error);
    m_state = stumbled(m_state);
    if (keep())
        own && ++m_stumbles < mostStumbles ? step() : end(error);
}

/// What is to be fetched of each album is noted, where tracks come with their albums.
Result<int> CataloguePull::putAlbums(const QVector<RemoteAlbum>& rows)
{
    for (const RemoteAlbum& album : rows) {
        if (m_announced.contains(album.remoteId))
            continue;
        m_announced.insert(album.remoteId);
        m_state.announcedTracks = std::min(m_state.announcedTracks + album.trackCount, longestListing);
        if (m_state.walksAlbums)
            m_albums.append(album);
    }
    m_nextAlbum = 0;
    return m_parts.catalogue.putAlbums(m_source, rows, m_state.generation);
}

void CataloguePull::fetchMoreAlbums()
{
    while (!m_ended && m_inFlight < albumsAtOnce && m_nextAlbum < m_albums.size()) {
        ++m_inFlight;
        const RemoteAlbum album = m_albums[m_nextAlbum++];
        whenDone(m_parts.backend.albumTracks(album.remoteId), this,
                 [this, album](const Result<QVector<RemoteTrack>>& tracks) { albumArrived(album, tracks); });
    }
    if (!m_ended && m_inFlight == 0)
        pageDone();
}

void CataloguePull::albumArrived(const RemoteAlbum& album, const Result<QVector<RemoteTrack>>& tracks)
{
    --m_inFlight;
    if (m_ended)
        return;
    if (!tracks && !isOneRequests(tracks.error().kind))
        return end(tracks.error());
    if (!tracks || (tracks->isEmpty() && album.trackCount > 0)) {
        m_state.clean = false;
    } else {
        const auto fresh = m_parts.catalogue.putTracks(m_source, *tracks, m_state.generation);
        if (!fresh)
            return end(fresh.error());
        m_state.tracks += *fresh;
        m_state.repeated += static_cast<int>(tracks->size()) - *fresh;
        Q_EMIT catalogueChanged();
    }
    fetchMoreAlbums();
}

void CataloguePull::pageDone()
{
    m_state = advanced(m_state, m_page);
    if (keep())
        step();
}

/// False: it could not be kept, and the flow has ended.
bool CataloguePull::keep()
{
    if (const auto kept = m_parts.sources.setPullState(m_source, m_state.toJson()); !kept) {
        end(kept.error());
        return false;
    }
    Q_EMIT advancedTo(m_state);
    return true;
}

void CataloguePull::end(const std::optional<Error>& error)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT finished(error);
}

} // namespace sostenuto::sync
