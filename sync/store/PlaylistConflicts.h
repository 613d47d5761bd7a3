// Playlists that were changed here and deleted or renamed at their service: neither side can have its way by itself.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"
#include "sync/model/Pending.h"

#include <QDateTime>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

struct OutboxRow;

/// Pure. What the row says that its list is in: parked with NotFound, or a new name that met another one. nullopt = in
/// no conflict. This is the only place that knows.
[[nodiscard]] std::optional<PlaylistConflict::What> conflictIn(const OutboxRow& row);

[[nodiscard]] Result<QVector<PlaylistConflict>> playlistConflicts(Database& database);

/// `change`: any edit of the list. Of a deleted list: KeepMine: all that waits for it gives way to its creation, with
/// what is in it now. TakeTheirs: it goes. KeepBoth: it becomes a list of this computer. Of one with two names: the one
/// or the other, or the other and a new list with ours. Answers which list it was. NotFound: it is no conflict (any
/// more). Cancelled: an edit of it is on its way at this moment. One durable transaction; nothing is sent.
[[nodiscard]] Result<PlaylistId> resolveConflict(Database& database, qint64 change, ConflictChoice choice,
                                                 const QDateTime& now);

} // namespace sostenuto::sync
