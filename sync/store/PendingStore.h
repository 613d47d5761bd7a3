// The outbox as it is shown, and what the listener does about it.
#pragma once

#include "sync/model/Pending.h"
#include "sync/store/Discard.h"

#include <QJsonObject>

namespace sostenuto::sync {

class Database;

/// Rows of services that were let go, and of kinds that this version does not know, are passed over. Thread: sync.
class PendingStore {
public:
    explicit PendingStore(Database& database);

    /// Those that are parked, then the others in the order of sending: what waits for one object goes with the first
    /// of it.
    [[nodiscard]] Result<QVector<qint64>> ids(const PendingFilter& filter = {}) const;
    [[nodiscard]] Result<QVector<PendingChange>> changesOf(const QVector<qint64>& ids) const;
    [[nodiscard]] Result<QVector<PendingChange>> changes(int offset, int atMost) const;
    [[nodiscard]] Result<int> count() const;
    /// The parked ones are sent again, and with one of a playlist all that was parked of it; the others need not wait
    /// any longer for their turn. What may have arrived is looked up first.
    [[nodiscard]] Result<void> retry(const QVector<qint64>& ids);
    /// See PendingService. Unknown ids are passed over.
    [[nodiscard]] Result<DiscardTouched> discard(const QVector<qint64>& ids);
    /// All of them with names, for people and other programs; no secrets.
    [[nodiscard]] Result<QJsonObject> document(const QDateTime& now) const;

private:
    Database& m_database;
};

} // namespace sostenuto::sync
