// The changes that wait for their service: what, since when, why, and what can be done about it.
#pragma once

#include "sync/model/Pending.h"

#include <QFuture>
#include <QObject>

namespace sostenuto::sync {

/// Thread: main.
class PendingService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Of all services: first those that need the listener, which are not sent, then the others in the order of
    /// sending.
    virtual QFuture<Result<QVector<qint64>>> ids(const PendingFilter& filter) = 0;
    /// In the order of `ids`; those that do not wait any more are left out.
    virtual QFuture<Result<QVector<PendingChange>>> changesOf(const QVector<qint64>& ids) = 0;
    /// As ids(), without a filter; at most `atMost`, from `offset` on.
    virtual QFuture<Result<QVector<PendingChange>>> changes(int offset, int atMost) = 0;
    virtual QFuture<Result<int>> count() = 0;
    /// Those that need the listener are sent again. Unknown ids are passed over.
    virtual QFuture<Result<void>> retry(const QVector<qint64>& ids) = 0;
    /// Never sent; what it did here is taken back as far as it can be. Cancelled: one of them is on its way now, and
    /// none was discarded.
    virtual QFuture<Result<void>> discard(const QVector<qint64>& ids) = 0;
    /// The playlists that wait for a choice.
    virtual QFuture<Result<QVector<PlaylistConflict>>> conflicts() = 0;
    /// Durable at once, sent when the service is there. NotFound: it is no conflict (any more). Cancelled: a change of
    /// the list is on its way now.
    virtual QFuture<Result<void>> resolve(qint64 id, ConflictChoice choice) = 0;
    /// As a text document (JSON), for somebody who wants to see or move them. Path absolute; errors as TransferService.
    virtual QFuture<Result<void>> write(const QString& path) = 0;

    /// The newest first, at most a hundred.
    virtual QFuture<Result<QVector<PlaylistNote>>> history(PlaylistId playlist) = 0;

Q_SIGNALS:
    /// At most four times a second.
    void pendingChanged();
};

} // namespace sostenuto::sync
