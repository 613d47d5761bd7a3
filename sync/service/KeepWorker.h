// KeepService's work, on the sync thread.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Kept.h"

#include <QObject>

namespace sostenuto::sync {

class Database;

/// Made on the main thread and moved to the sync thread with SyncCore. Before useStore() and after close() every
/// question fails with StoreFailed. What each does is said in KeepService. Thread: sync.
class KeepWorker : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void useStore(Database& database) { m_database = &database; }
    void close() { m_database = nullptr; }

    [[nodiscard]] Result<void> pin(const PinTarget& target);
    [[nodiscard]] Result<void> unpin(const PinTarget& target);
    [[nodiscard]] Result<QVector<PinState>> pins() const;
    [[nodiscard]] Result<HeldTotals> totals() const;
    [[nodiscard]] Result<KeepRules> rules() const;
    [[nodiscard]] Result<void> setRules(const KeepRules& rules);
    [[nodiscard]] Result<void> setQuota(qint64 bytes);
    [[nodiscard]] Result<void> setPaused(bool paused);
    [[nodiscard]] Result<void> clearPassing();
    [[nodiscard]] Result<Readiness> readiness(const QVector<TrackId>& tracks) const;

Q_SIGNALS:
    void keptChanged();

private:
    Database* m_database = nullptr;
};

} // namespace sostenuto::sync
