// One operation on a library, made to fail at every place where the disk or a lock can let it down.
#pragma once

#include "tests/support/sync/StoreFaults.h"

#include <sync/model/Error.h>

#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

namespace sostenuto::sync {

class Database;

struct FaultSweep {
    /// What is done with the library at `path`, from opening it to closing it. A failure is the store's.
    using Operation = std::function<Result<void>(const QString& path)>;
    /// What is wrong with the library after a fault; empty = nothing. `done` is what the operation said.
    using Check = std::function<QString(Database& database, const Result<void>& done)>;

    QString original; ///< the folder that each run gets a copy of; its library is library.db
    Operation operation;
    Check check;
    /// Done twice it is done twice: after a fault it has left no trace, or is done and not done again.
    bool isAtomic = false;
    /// Somebody reads along, and must be able to when the disk is full.
    bool withReader = true;
    bool mayBeSetAside = false; ///< the operation is about a damaged file; no other fault may look like damage
    QStringList unlike;         ///< "table.column" that may differ after a second try, beside times
    /// About so many places: the first and the last ones, and between them every so many, others for each fault.
    int most = 60;

    /// What was wrong, one line a place; empty = nothing. Afterwards: the library is opened anew ("the next start"),
    /// is consistent, passes `check`, and after the operation was done again is what it is without a fault. What was
    /// said to be done is done.
    [[nodiscard]] QString run(StoreFaults::Fault fault) const;
    [[nodiscard]] static const char* nameOf(StoreFaults::Fault fault);

    int* faults = nullptr; ///< counts those that were met
};

/// All rows of all tables, one line a row, without `unlike`, without times of doing and where a pull stands.
[[nodiscard]] QString contentOf(Database& database, const QStringList& unlike = {});
/// The first line in which two texts differ, of both.
[[nodiscard]] QString firstDifference(const QString& left, const QString& right);
/// Copies files and folders.
[[nodiscard]] bool copyFolder(const QString& from, const QString& to);

} // namespace sostenuto::sync
