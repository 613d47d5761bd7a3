// Which tracks' bytes are on this computer, and how far.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

enum class HeldState { Partial, Complete, Failed };

struct HeldRow {
    TrackId track;
    QString path; ///< relative to the held folder
    HeldState state = HeldState::Partial;
    qint64 bytes = 0;
    qint64 total = 0; ///< 0 = unknown
    QByteArray validator;
    QByteArray checksum; ///< SHA-256
    QDateTime usedAt;
    ErrorKind trouble = ErrorKind::CutShort; ///< with Failed
};

/// Thread: sync.
class HeldStore {
public:
    explicit HeldStore(Database& database);

    [[nodiscard]] Result<std::optional<HeldRow>> find(TrackId track) const;
    [[nodiscard]] Result<void> put(const HeldRow& row);
    [[nodiscard]] Result<void> touch(TrackId track, const QDateTime& usedAt);
    [[nodiscard]] Result<void> remove(TrackId track);
    /// Complete rows, least recently used first: what may go when space is short.
    [[nodiscard]] Result<QVector<HeldRow>> leastRecentlyUsed(int atMost) const;
    /// Of all rows, those still arriving too.
    [[nodiscard]] Result<qint64> totalBytes() const;
    [[nodiscard]] Result<int> completeCount() const;

private:
    Database& m_database;
};

} // namespace sostenuto::sync
