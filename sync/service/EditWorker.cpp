#include "sync/service/EditWorker.h"

#include "sync/store/Database.h"
#include "sync/store/EditRows.h"

namespace sostenuto::sync {

EditWorker::EditWorker(Database& database, QObject* parent)
    : QObject(parent), m_database(database), m_edits(database), m_smart(database)
{
}

static bool isStoreTrouble(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreFailed:
        return true;
    default:
        return false;
    }
}

template <class T, class Changed>
Result<T> EditWorker::told(Result<T> result, Changed changed)
{
    if (result) {
        changed();
        Q_EMIT outboxGrew();
    } else if (isStoreTrouble(result.error().kind)) {
        Q_EMIT trouble(result.error());
    }
    return result;
}

template <class T>
Result<T> EditWorker::toldList(Result<T> result, PlaylistId id)
{
    return told(std::move(result), [&] {
        Q_EMIT playlistChanged(id);
        Q_EMIT playlistsChanged();
    });
}

Result<void> EditWorker::setLoved(const QVector<TrackId>& tracks, bool loved, const QDateTime& now)
{
    return told(m_edits.setLoved(tracks, loved, now), [&] { Q_EMIT tracksChanged(tracks); });
}

Result<void> EditWorker::setAlbumLoved(AlbumId album, bool loved, const QDateTime& now)
{
    return told(m_edits.setAlbumLoved(album, loved, now), [&] { Q_EMIT catalogueChanged(); });
}

Result<void> EditWorker::setArtistLoved(ArtistId artist, bool loved, const QDateTime& now)
{
    return told(m_edits.setArtistLoved(artist, loved, now), [&] { Q_EMIT catalogueChanged(); });
}

Result<void> EditWorker::setRating(TrackId track, int rating, const QDateTime& now)
{
    return told(m_edits.setRating(track, rating, now), [&] { Q_EMIT tracksChanged({track}); });
}

Result<PlaylistId> EditWorker::createPlaylist(const QString& name, const QVector<TrackId>& tracks, const QDateTime& now)
{
    const auto source =
        m_database.change(Database::Durability::Listener, [&] { return homeOfPlaylist(m_database, tracks); });
    if (!source)
        return tl::unexpected(source.error());
    if (!source->isValid())
        return failure(ErrorKind::NotFound, QStringLiteral("no source takes these tracks"));
    return told(m_edits.createPlaylist(*source, name, tracks, now), [&] { Q_EMIT playlistsChanged(); });
}

Result<void> EditWorker::renamePlaylist(PlaylistId id, const QString& name, const QDateTime& now)
{
    return toldList(m_edits.renamePlaylist(id, name, now), id);
}

Result<void> EditWorker::describePlaylist(PlaylistId id, const QString& comment, const QDateTime& now)
{
    return toldList(m_edits.describePlaylist(id, comment, now), id);
}

Result<void> EditWorker::deletePlaylist(PlaylistId id, const QDateTime& now)
{
    return told(m_edits.deletePlaylist(id, now), [&] { Q_EMIT playlistsChanged(); });
}

Result<QVector<EntryId>> EditWorker::addToPlaylist(PlaylistId id, const QVector<TrackId>& tracks, int position,
                                                   const QDateTime& now)
{
    return toldList(m_edits.addToPlaylist(id, tracks, position, now), id);
}

Result<void> EditWorker::removeFromPlaylist(PlaylistId id, const QVector<EntryId>& entries, const QDateTime& now)
{
    return toldList(m_edits.removeFromPlaylist(id, entries, now), id);
}

Result<void> EditWorker::moveInPlaylist(PlaylistId id, EntryId entry, int position, const QDateTime& now)
{
    return toldList(m_edits.moveInPlaylist(id, entry, position, now), id);
}

Result<SmartPlaylistId> EditWorker::addSmartPlaylist(const SmartPlaylist& list)
{
    return told(m_smart.add(list), [&] { Q_EMIT playlistsChanged(); });
}

Result<void> EditWorker::changeSmartPlaylist(const SmartPlaylist& list)
{
    return told(m_smart.change(list), [&] { Q_EMIT playlistsChanged(); });
}

Result<void> EditWorker::removeSmartPlaylist(SmartPlaylistId id)
{
    return told(m_smart.remove(id), [&] { Q_EMIT playlistsChanged(); });
}

Result<void> EditWorker::setBookmark(TrackId track, qint64 positionMs, const QDateTime& now)
{
    return told(m_edits.setBookmark(track, positionMs, now), [&] { Q_EMIT bookmarksChanged(); });
}

Result<void> EditWorker::removeBookmarks(const QVector<TrackId>& tracks, const QDateTime& now)
{
    return told(m_edits.removeBookmarks(tracks, now), [&] { Q_EMIT bookmarksChanged(); });
}

Result<void> EditWorker::recordPlay(TrackId track, const QDateTime& startedAt)
{
    return told(m_edits.recordPlay(track, startedAt), [&] { Q_EMIT tracksChanged({track}); });
}

Result<void> EditWorker::keepPlay(TrackId track, const QDateTime& startedAt)
{
    const auto kept = m_edits.recordPlay(track, startedAt, EditStore::Told::Nobody);
    if (kept)
        Q_EMIT tracksChanged({track});
    return kept;
}

Result<int> EditWorker::clearHistory()
{
    const auto cleared = m_edits.clearHistory();
    if (cleared)
        Q_EMIT catalogueChanged(); // pages that show when and how much read again
    return cleared;
}

void EditWorker::importChanged(bool stations)
{
    Q_EMIT catalogueChanged();
    Q_EMIT playlistsChanged();
    if (stations)
        Q_EMIT stationsChanged();
    Q_EMIT outboxGrew();
}

void EditWorker::importFailed(const Error& error)
{
    if (isStoreTrouble(error.kind))
        Q_EMIT trouble(error);
}

} // namespace sostenuto::sync
