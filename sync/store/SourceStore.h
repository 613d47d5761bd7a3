// The services of this library, and where their pulls stand.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>
#include <QUrl>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

struct SourceRow {
    SourceId id;
    QString kind;
    QUrl address;
    QString user;
    QString name;
    QByteArray capabilities; ///< JSON
    qint64 generation = 0;
    QDateTime pulledAt;   ///< invalid = never
    QByteArray pullState; ///< JSON
};

/// Thread: sync.
class SourceStore {
public:
    explicit SourceStore(Database& database);

    [[nodiscard]] Result<QVector<SourceRow>> all() const;
    /// The row of this address and user, made when there is none; `name` is updated.
    [[nodiscard]] Result<SourceRow> put(const QString& kind, const QUrl& address, const QString& user,
                                        const QString& name);
    [[nodiscard]] Result<void> setCapabilities(SourceId id, const QByteArray& json);
    /// Starts a pull: the next generation.
    [[nodiscard]] Result<qint64> beginPull(SourceId id);
    [[nodiscard]] Result<void> setPullState(SourceId id, const QByteArray& json);
    /// `memory`: what the next one should know, JSON.
    [[nodiscard]] Result<void> endPull(SourceId id, const QDateTime& at, const QByteArray& memory = "{}");

private:
    Database& m_database;
};

} // namespace sostenuto::sync
