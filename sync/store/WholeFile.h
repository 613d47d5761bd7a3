// Files that are read or written in one piece.
#pragma once

#include "sync/model/Error.h"

#include <QByteArray>
#include <QString>

namespace sostenuto::sync {

/// Written aside, brought to the disk, then renamed onto what bore the name. After a failure that is as it was:
/// FileMissing when the folder is not there, DiskFull where the system says so, else ReadOnly. `what` is for the log.
[[nodiscard]] Result<void> writeWhole(const QString& path, const QByteArray& content, const char* what);
/// FileMissing: no file, or one that can't be opened. Protocol: larger than `most` bytes.
[[nodiscard]] Result<QByteArray> readWhole(const QString& path, qint64 most);

} // namespace sostenuto::sync
