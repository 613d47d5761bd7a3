// The schema's steps, and taking a file through those it has not seen.
#pragma once

#include "sync/model/Error.h"

#include <QByteArray>
#include <QVector>

namespace sostenuto::sync {

class Database;

struct Migration {
    int number = 0; ///< 1, 2, …: the file's user_version afterwards
    QByteArray sql;
};

/// Those compiled in (`resources/schema/NNNN_name.sql`), in order.
[[nodiscard]] QVector<Migration> builtInMigrations();

/// Each missing step in one transaction, so that a step is there whole or not at all. A file whose number is higher
/// than the last step's was written by a newer version: StoreTooNew, nothing is written.
[[nodiscard]] Result<void> migrate(Database& database, const QVector<Migration>& steps);

} // namespace sostenuto::sync
