// What becomes of a library file that cannot be trusted. Nothing is ever deleted here but our own mark.
#pragma once

#include "sync/model/Error.h"

#include <QDateTime>
#include <QString>

namespace sostenuto::sync {

/// Worth a full check before use: the last writer was cut off (its write-ahead log is still there), or damage was met.
[[nodiscard]] bool isSuspect(const QString& path);
/// Leaves a note beside the file that it must be checked. Thread: any that owns a connection.
void markSuspect(const QString& path);
void clearSuspicion(const QString& path);

/// Renames the file, its log and its index to library.damaged-<time>.db…, and answers the new path.
[[nodiscard]] Result<QString> setAsideDamaged(const QString& path, const QDateTime& now);

} // namespace sostenuto::sync
