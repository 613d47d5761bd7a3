#include "sync/pull/WordsPull.h"

#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"

namespace sostenuto::sync {

WordsPull::WordsPull(const PullParts& parts, const SourceRow& source, PullMemory memory, QObject* parent)
    : QObject(parent), m_parts(parts), m_source(source), m_memory(std::move(memory)), m_pages(wordsPages(m_memory))
{
}

void WordsPull::start()
{
    readPage();
}

void WordsPull::readPage()
{
    if (m_memory.wordsAt >= m_memory.tracks)
        m_memory.wordsAt = -1;
    if (m_pages-- <= 0 || m_memory.wordsAt < 0)
        return end(std::nullopt);
    whenDone(m_parts.backend.tracks(m_memory.wordsAt, wholePage), this,
             [this](const Result<Page<RemoteTrack>>& page) { pageArrived(page); });
}

/// A page that can't be had is passed over: a whole pull goes through it row by row.
void WordsPull::pageArrived(const Result<Page<RemoteTrack>>& page)
{
    if (!page && !isOneRequests(page.error().kind))
        return end(page.error());
    QVector<RemoteTrack> known;
    for (const RemoteTrack& row : page ? page->rows : QVector<RemoteTrack>()) {
        const auto here = m_parts.catalogue.trackOf(m_source.id, row.remoteId);
        if (!here)
            return end(here.error());
        if (*here)
            known.append(row);
    }
    if (const auto put = m_parts.catalogue.putTracks(m_source.id, known, m_source.generation); !put)
        return end(put.error());
    m_memory.wordsAt += page && page->count > 0 ? page->count : wholePage;
    if (!known.isEmpty())
        Q_EMIT catalogueChanged();
    readPage();
}

void WordsPull::end(const std::optional<Error>& error)
{
    Q_EMIT finished(error);
}

} // namespace sostenuto::sync
