// PendingService's work, on the sync thread.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Pending.h"

#include <QObject>

namespace sostenuto::sync {

class Database;

/// Made on the main thread and moved to the sync thread with SyncCore. Before useStore() and after close() every
/// question fails with StoreFailed. What each does is said in PendingService. Thread: sync.
class PendingWorker : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void useStore(Database& database) { m_database = &database; }
    void close() { m_database = nullptr; }

    [[nodiscard]] Result<QVector<PendingChange>> changes(int offset, int atMost) const;
    [[nodiscard]] Result<int> count() const;
    [[nodiscard]] Result<void> retry(const QVector<qint64>& ids);
    [[nodiscard]] Result<void> discard(const QVector<qint64>& ids);
    [[nodiscard]] Result<QVector<PlaylistConflict>> conflicts() const;
    [[nodiscard]] Result<void> resolve(qint64 id, ConflictChoice choice);
    [[nodiscard]] Result<void> write(const QString& path) const;
    [[nodiscard]] Result<QVector<PlaylistNote>> history(PlaylistId playlist) const;

Q_SIGNALS:
    void pendingChanged();
    /// The outbox has other edits of this list, or the list went.
    void conflictResolved(sostenuto::sync::PlaylistId playlist);

private:
    Database* m_database = nullptr;
};

} // namespace sostenuto::sync
