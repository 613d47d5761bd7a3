#include "sync/service/PendingWorker.h"

#include "sync/store/PlaylistConflicts.h"
#include "sync/store/PlaylistNotes.h"

namespace sostenuto::sync {

Result<QVector<PendingChange>> PendingWorker::changes(int, int) const
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<int> PendingWorker::count() const
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<void> PendingWorker::retry(const QVector<qint64>&)
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<void> PendingWorker::discard(const QVector<qint64>&)
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<QVector<PlaylistConflict>> PendingWorker::conflicts() const
{
    if (!m_database)
        return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
    return playlistConflicts(*m_database);
}

Result<void> PendingWorker::resolve(qint64 id, ConflictChoice choice)
{
    if (!m_database)
        return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
    const auto list = resolveConflict(*m_database, id, choice, QDateTime::currentDateTimeUtc());
    if (!list)
        return tl::unexpected(list.error());
    Q_EMIT conflictResolved(*list);
    Q_EMIT pendingChanged();
    return {};
}

Result<void> PendingWorker::write(const QString&) const
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<QVector<PlaylistNote>> PendingWorker::history(PlaylistId playlist) const
{
    if (!m_database)
        return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
    return playlistHistory(*m_database, playlist);
}

} // namespace sostenuto::sync
