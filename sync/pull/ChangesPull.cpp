#include "sync/pull/ChangesPull.h"

#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"

#include <QHash>
#include <QSet>

#include <algorithm>

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

void ChangesPull::start(How how)
{
    whenDone(m_parts.backend.listsTracks(), this, [this, how](const Result<bool>& lists) { // how albums are listed here
        if (!lists)
            return end(lists.error());
        if (how == How::Read || m_memory.albums == 0)
            return readAll();
        countEnds(m_parts.backend.albums(m_memory.albums - 1, 2), &ChangesPull::lookAtTracks);
    });
}

/// Of a list as long as it was, the last row alone is left.
template <class T>
void ChangesPull::countEnds(const QFuture<Result<Page<T>>>& tail, void (ChangesPull::*then)())
{
    whenDone(tail, this, [this, then](const Result<Page<T>>& page) {
        if (!page)
            return giveUp(page.error());
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
    m_offset = m_unknown = 0;
    m_changed.clear();
    readPage();
}

/// Without those that were read already and did not become the same by it.
Result<QVector<RemoteAlbum>> ChangesPull::changedOf(const QVector<RemoteAlbum>& rows)
{
    const auto found = m_parts.catalogue.changedAlbums(m_source.id, rows);
    if (!found)
        return tl::unexpected(found.error());
    QVector<RemoteAlbum> changed;
    for (const RemoteAlbum& row : rows) {
        const bool isUnknown = found->unknown.contains(row.remoteId);
        m_unknown += isUnknown ? 1 : 0;
        if (isUnknown || (found->other.contains(row.remoteId) && !m_memory.odd.contains(announcedAs(row))))
            changed.append(row);
    }
    return changed;
}

void ChangesPull::readPage()
{
    whenDone(m_parts.backend.albums(m_offset, wholePage), this, [this](const Result<Page<RemoteAlbum>>& page) {
        if (!page)
            return giveUp(page.error());
        const auto changed = changedOf(page->rows);
        if (!changed)
            return end(changed.error());
        if (!m_all)
            return changed->isEmpty() ? end(std::nullopt) : readAll();
        const QString first = page->rows.isEmpty() ? QString{} : page->rows.first().remoteId;
        if (page->count == 0 || first == std::exchange(m_firstOfPage, first) || m_offset > longestListing)
            return pagesEnded();
        m_offset += page->count;
        m_changed += *changed;
        readPage();
    });
}

/// Fewer rows than there were and should be: something went, and only a pull that sees everything may tell what.
void ChangesPull::pagesEnded()
{
    const bool isLess = m_offset < m_memory.albums + m_unknown;
    m_memory.clean = m_memory.clean && !isLess;
    m_needsWhole = m_changed.size() > mostAlbums || (isLess && m_unknown > 0);
    if (m_needsWhole)
        return end(std::nullopt);
    m_memory.albums = m_offset;
    if (const auto put = m_parts.catalogue.putAlbums(m_source.id, m_changed, m_source.generation); !put)
        return end(put.error());
    readNext();
}

void ChangesPull::readNext()
{
    if (m_changed.isEmpty())
        return countTracks();
    const RemoteAlbum album = m_changed.takeFirst();
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
    if (!still->other.isEmpty()) { // tracks that are gone, or a service that counts in its own way
        m_memory.clean = false;
        m_memory.odd.append(announcedAs(album));
        if (m_memory.odd.size() > mostAlbums)
            m_memory.odd.removeFirst();
    }
    readNext();
}

void ChangesPull::countTracks()
{
    const auto here = m_parts.catalogue.trackCount(m_source.id);
    if (!here)
        return end(here.error());
    if (m_memory.tracks == 0 || *here == 0)
        return end(std::nullopt);
    whenDone(m_parts.backend.tracks(*here - 1, 2), this, [this, here = *here](const Result<Page<RemoteTrack>>& tail) {
        if (!tail)
            return giveUp(tail.error());
        const bool asHere = tail->count == 1;
        m_memory.tracks = asHere ? here : 0;
        m_memory.clean = m_memory.clean && asHere;
        end(std::nullopt);
    });
}

void ChangesPull::giveUp(const Error& error)
{
    end(isOneRequests(error.kind) ? std::nullopt : std::optional(error));
}

void ChangesPull::end(const std::optional<Error>& error)
{
    Q_EMIT finished(error);
}

} // namespace sostenuto::sync
