// Small files that are there whole or not at all.
#pragma once

#include "sync/model/Error.h"

#include <QByteArray>
#include <QString>

namespace sostenuto::sync {

/// Written aside, brought to the disk, then renamed onto what bore the name. After a failure that is as it was:
/// DiskFull where the system says so, else ReadOnly. `what` is for the log. The folder has to be there.
[[nodiscard]] Result<void> writeWhole(const QString& path, const QByteArray& content, const char* what);

} // namespace sostenuto::sync
