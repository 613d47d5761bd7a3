// PendingService's work, on the sync thread.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Pending.h"

#include <QObject>
#include <QTimer>

namespace sostenuto::sync {

class Database;
struct DiscardTouched;

/// Made on the main thread and moved to the sync thread with SyncCore. Before useStore() and after close() every
/// question fails with StoreFailed. What each does is said in PendingService. Thread: sync.
///
/// Wiring: outboxChanged() whenever rows came, went or changed; woken() → whoever delivers; the other signals →
/// LiveLibraryService's announce…() of the same meaning.
class PendingWorker : public QObject {
    Q_OBJECT

public:
    explicit PendingWorker(QObject* parent = nullptr);

    void useStore(Database& database) { m_database = &database; }
    void close();

    [[nodiscard]] Result<QVector<qint64>> ids(const PendingFilter& filter) const;
    [[nodiscard]] Result<QVector<PendingChange>> changesOf(const QVector<qint64>& ids) const;
    [[nodiscard]] Result<QVector<PendingChange>> changes(int offset, int atMost) const;
    [[nodiscard]] Result<int> count() const;
    [[nodiscard]] Result<void> retry(const QVector<qint64>& ids);
    [[nodiscard]] Result<void> discard(const QVector<qint64>& ids);
    [[nodiscard]] Result<QVector<PlaylistConflict>> conflicts() const;
    [[nodiscard]] Result<void> resolve(qint64 id, ConflictChoice choice);
    [[nodiscard]] Result<void> write(const QString& path) const;
    [[nodiscard]] Result<QVector<PlaylistNote>> history(PlaylistId playlist) const;

    void outboxChanged();

Q_SIGNALS:
    void pendingChanged();
    /// Something may go out now, or waits no more.
    void woken();
    void catalogueChanged();
    void tracksChanged(const QVector<sostenuto::sync::TrackId>& ids);
    void playlistsChanged();
    void playlistChanged(sostenuto::sync::PlaylistId id);
    /// The outbox has other edits of this list, or the list went.
    void conflictResolved(sostenuto::sync::PlaylistId playlist);

private:
    void tell(const DiscardTouched& touched);

    Database* m_database = nullptr;
    QTimer m_soon; ///< pendingChanged() is told when it ends
};

} // namespace sostenuto::sync
