#include "sync/pull/ListsPull.h"

#include "sync/model/WhenDone.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/PlaylistStore.h"
#include "sync/store/StationStore.h"

#include <QLoggingCategory>

namespace sostenuto::sync {

static Q_LOGGING_CATEGORY(listsLog, "sostenuto.pull", QtWarningMsg)

    ListsPull::ListsPull(const PullParts& parts, const SourceRow& source, QObject* parent)
    : QObject(parent), m_parts(parts), m_source(source)
{
}

bool ListsPull::passOver(const Error& error)
{
    m_clean = false;
    if (isOneRequests(error.kind)) {
        qCWarning(listsLog).noquote() << "passed over:" << error.detail;
        return true;
    }
    Q_EMIT finished(error);
    return false;
}

void ListsPull::start()
{
    whenDone(m_parts.backend.loved(), this, [this](const Result<RemoteLoved>& loved) {
        if (!loved)
            return passOver(loved.error()) ? readPlaylists() : void();
        if (const auto stored = m_parts.catalogue.setLoved(m_source.id, *loved); !stored)
            return Q_EMIT finished(stored.error());
        Q_EMIT lovedChanged();
        readPlaylists();
    });
}

void ListsPull::readPlaylists()
{
    whenDone(m_parts.backend.playlists(), this, [this](const Result<QVector<RemotePlaylist>>& lists) {
        if (!lists)
            return passOver(lists.error()) ? readBookmarks() : void();
        const auto toRead = m_parts.playlists.putList(m_source.id, m_source.user, *lists);
        if (!toRead)
            return Q_EMIT finished(toRead.error());
        m_toRead = *toRead;
        Q_EMIT playlistsChanged();
        readNext();
    });
}

void ListsPull::readNext()
{
    if (m_toRead.isEmpty())
        return readBookmarks();
    whenDone(m_parts.backend.playlist(m_toRead.takeFirst()), this, [this](const Result<RemotePlaylist>& list) {
        if (!list)
            return passOver(list.error()) ? readNext() : void();
        if (list->trackRemoteIds.isEmpty() &&
            list->songCount > 0) // all of it hidden there, or half an answer: it stays
            return readNext();
        const auto changed = m_parts.playlists.putPulledEntries(m_source.id, *list);
        if (!changed)
            return Q_EMIT finished(changed.error());
        if (*changed)
            Q_EMIT playlistsChanged();
        readNext();
    });
}

/// Many services keep none: then those of this computer stay.
void ListsPull::readBookmarks()
{
    whenDone(m_parts.backend.bookmarks(), this, [this](const Result<QVector<RemoteBookmark>>& bookmarks) {
        if (bookmarks) {
            const auto changed = m_parts.catalogue.setBookmarks(m_source.id, *bookmarks);
            if (!changed)
                return Q_EMIT finished(changed.error());
            if (*changed)
                Q_EMIT bookmarksChanged();
        } else if (!isOneRequests(bookmarks.error().kind)) {
            return Q_EMIT finished(bookmarks.error());
        }
        readStations();
    });
}

/// Few servers list any, and some refuse the question in their own way: whatever is wrong with it is not the pull's.
void ListsPull::readStations()
{
    whenDone(m_parts.backend.stations(), this, [this](const Result<QVector<RemoteStation>>& stations) {
        if (stations) {
            if (const auto stored = m_parts.stations.putList(m_source.id, *stations); !stored)
                return Q_EMIT finished(stored.error());
        }
        Q_EMIT finished(std::nullopt);
    });
}

} // namespace sostenuto::sync
