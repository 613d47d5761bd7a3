// Which tracks of the library lie in a file or a folder of this computer.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"

#include <QByteArray>
#include <QVector>

namespace sostenuto::sync {

class Database;

/// `path` is absolute, as the system has it. Of a folder all that is below it, in the order of the paths; of a file
/// with several tracks (a cue sheet) all of them in order. Visible tracks only, each once: for a twin, the one that is
/// shown for it. None: it lies in no folder of the library. Thread: that of the connection.
[[nodiscard]] Result<QVector<TrackId>> fileTracks(Database& database, const QByteArray& path);

} // namespace sostenuto::sync
