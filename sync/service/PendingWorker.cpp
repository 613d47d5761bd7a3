#include "sync/service/PendingWorker.h"

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

Result<void> PendingWorker::resolve(qint64, ConflictChoice)
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<void> PendingWorker::write(const QString&) const
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

Result<QVector<PlaylistNote>> PendingWorker::history(PlaylistId) const
{
    return failure(ErrorKind::StoreFailed, QStringLiteral("no store"));
}

} // namespace sostenuto::sync
