#include "sync/pull/ChangesPull.h"

#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace sostenuto::sync {

namespace {

/// An album as it is announced, as a number.
qint64 announcedAs(const RemoteAlbum& album)
{
    const QString facts =
        QStringLiteral("%1\n%2\n%3\n%4").arg(album.remoteId, album.title).arg(album.trackCount).arg(album.durationMs);
    return static_cast<qint64>(qHash(facts) & 0xFFFFFFFFFFFF); // what a JSON number holds
}

} // namespace

ChangesPull::ChangesPull(const PullParts& parts, const SourceRow& source, PullMemory memory, QObject* parent)
    : QObject(parent), m_parts(parts), m_source(source), m_memory(std::move(memory))
{
}

void ChangesPull::look()
{
    whenDone(m_parts.backend.listsTracks(), this, [this](const Result<bool>& lists) { // how albums are listed here
        if (!lists)
            return end(lists.error());
        if (m_memory.albums == 0)
            return readAll();
        countEnds(m_parts.backend.albums(m_memory.albums - 1, 2), &ChangesPull::lookAtTracks);
    });
}

/// Of a list as long as it was, the last row alone is left.
template <class T>
void ChangesPull::countEnds(const QFuture<Result<Page<T>>>& tail, Then then)
{
    whenDone(tail, this, [this, then](const Result<Page<T>>& page) {
        if (!page)
            return end(isOneRequests(page.error().kind) ? std::nullopt : std::optional(page.error()));
        page->count == 1 ? (this->*then)() : readAll();
    });
}

void ChangesPull::lookAtTracks()
{
    if (m_memory.tracks == 0)
        return lookAtOnePage();
    countEnds(m_parts.backend.tracks(m_memory.tracks - 1, 2), &ChangesPull::lookAtOnePage);
}

void ChangesPull::lookAtOnePage()
{
    const int pages = (m_memory.albums + wholePage - 1) / wholePage;
    m_offset = (m_memory.looks++ % std::max(1, pages)) * wholePage;
    readPage();
}

void ChangesPull::readAll()
{
    m_all = true;
    m_offset = m_newAlbums = 0;
    whenDone(m_parts.backend.listsTracks(), this,
             [this](const Result<bool>& lists) { lists ? readPage() : end(lists.error()); });
}

/// Without those that were read already and did not become the same by it.
Result<QVector<RemoteAlbum>> ChangesPull::changedOf(const QVector<RemoteAlbum>& rows) const
{
    const auto ids = m_parts.catalogue.changedAlbums(m_source.id, rows);
    if (!ids)
        return tl::unexpected(ids.error());
    const QSet<QString> changed(ids->cbegin(), ids->cend());
    QVector<RemoteAlbum> albums;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(albums), [&](const RemoteAlbum& row) {
        return changed.contains(row.remoteId) && !m_memory.odd.contains(announcedAs(row));
    });
    return albums;
}

void ChangesPull::readPage()
{
    whenDone(m_parts.backend.albums(m_offset, wholePage), this, [this](const Result<Page<RemoteAlbum>>& page) {
        if (!page)
            return end(isOneRequests(page.error().kind) ? std::nullopt : std::optional(page.error()));
        const auto changed = changedOf(page->rows);
        if (!changed)
            return end(changed.error());
        if (!m_all)
            return changed->isEmpty() ? end(std::nullopt) : readAll();
        if (page->count == 0 || m_offset > longestListing)
            return pagesEnded();
        const auto added = m_parts.catalogue.putAlbums(m_source.id, *changed, m_source.generation);
        if (!added)
            return end(added.error());
        m_newAlbums += *added;
        m_offset += page->count;
        m_toRead = *changed;
        readNext();
    });
}

void ChangesPull::readNext()
{
    if (m_toRead.isEmpty())
        return readPage();
    if (m_read++ >= mostAlbums) { // as much as a whole pull, which does it better
        m_memory.clean = false;
        return end(std::nullopt);
    }
    const RemoteAlbum album = m_toRead.takeFirst();
    whenDone(m_parts.backend.albumTracks(album.remoteId), this,
             [this, album](const Result<QVector<RemoteTrack>>& tracks) { albumArrived(album, tracks); });
}

void ChangesPull::albumArrived(const RemoteAlbum& album, const Result<QVector<RemoteTrack>>& tracks)
{
    if (!tracks && !isOneRequests(tracks.error().kind))
        return end(tracks.error());
    if (tracks) {
        if (const auto put = m_parts.catalogue.putTracks(m_source.id, *tracks, m_source.generation); !put)
            return end(put.error());
        Q_EMIT catalogueChanged();
    }
    const auto still = m_parts.catalogue.changedAlbums(m_source.id, {album});
    if (!still)
        return end(still.error());
    if (!still->isEmpty()) { // tracks that are gone, or a service that counts in its own way
        m_memory.clean = false;
        m_memory.odd.append(announcedAs(album));
        if (m_memory.odd.size() > mostAlbums)
            m_memory.odd.removeFirst();
    }
    readNext();
}

/// Fewer rows than there were, and than there should be: something went, and only a pull that sees everything may tell
/// what.
void ChangesPull::pagesEnded()
{
    if (m_offset < m_memory.albums + m_newAlbums)
        m_memory.clean = false;
    m_memory.albums = m_offset;
    const auto here = m_parts.catalogue.trackCount(m_source.id);
    if (!here)
        return end(here.error());
    if (m_memory.tracks == 0 || *here == 0)
        return end(std::nullopt);
    whenDone(m_parts.backend.tracks(*here - 1, 2), this, [this, here = *here](const Result<Page<RemoteTrack>>& tail) {
        if (!tail)
            return end(isOneRequests(tail.error().kind) ? std::nullopt : std::optional(tail.error()));
        const bool asHere = tail->count == 1;
        m_memory.tracks = asHere ? here : 0;
        m_memory.clean = m_memory.clean && asHere;
        end(std::nullopt);
    });
}

void ChangesPull::end(const std::optional<Error>& error)
{
    Q_EMIT finished(error);
}

} // namespace sostenuto::sync
