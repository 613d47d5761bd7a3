// What becomes of a library file that cannot be trusted. Nothing is ever deleted here but our own notes.
#pragma once

#include "sync/model/Error.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace sostenuto::sync {

/// Worth a full check before use: the last writer was cut off (its write-ahead log is still there), or damage was met.
[[nodiscard]] bool isSuspect(const QString& path);
/// The last writer of this file was cut off, or still is at work.
[[nodiscard]] bool hasLog(const QString& path);
/// Leaves a note beside the file that it must be checked. Thread: any that owns a connection.
void markSuspect(const QString& path);
void clearSuspicion(const QString& path);

/// Renames the file, its log and its index to library.damaged-<time>.db…. From then on the new library is owed what is
/// in there: a note beside it says so until settle(). Where the note can't be written nothing is renamed. A library
/// that is set aside while it is still owed something was never used: the debt stays that of the first one.
[[nodiscard]] Result<void> setAsideDamaged(const QString& path, const QDateTime& now);
/// Ends what a setting aside that was cut off began. Before the file is opened to write.
[[nodiscard]] Result<void> finishSettingAside(const QString& path);
/// The damaged file whose contents this library is owed; it may be gone.
[[nodiscard]] std::optional<QString> owedFrom(const QString& path);
void settle(const QString& path);

} // namespace sostenuto::sync
