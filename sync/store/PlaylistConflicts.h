// Playlists that were changed here and deleted at their service: neither side can have its way by itself.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"
#include "sync/model/Pending.h"

#include <QDateTime>
#include <QVector>

namespace sostenuto::sync {

class Database;

/// A list whose edits are parked with NotFound: see PlaylistDelivery.
[[nodiscard]] Result<QVector<PlaylistConflict>> playlistConflicts(Database& database);

/// `change`: any edit of the list. KeepMine: all that waits for the list gives way to its creation, with what is in it
/// now. TakeTheirs: the list goes. Answers which list it was. NotFound: it is no conflict (any more). Cancelled: an
/// edit of it is on its way at this moment. One durable transaction; nothing is sent.
[[nodiscard]] Result<PlaylistId> resolveConflict(Database& database, qint64 change, ConflictChoice choice,
                                                 const QDateTime& now);

} // namespace sostenuto::sync
