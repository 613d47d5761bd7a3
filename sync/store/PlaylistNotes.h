// What was done to a playlist, and by whom, as far as it was seen when two versions of it met.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"
#include "sync/model/Pending.h"

#include <QDateTime>
#include <QVector>

namespace sostenuto::sync {

class Database;

enum class ChangedBy { Us, SomebodyElse };

// Both run inside a transaction and throw like any Query. A list keeps the newest hundred.

/// Writes nothing when the two are the same.
void noteChange(Database& database, PlaylistId list, const QVector<TrackId>& before, const QVector<TrackId>& after,
                ChangedBy who, const QDateTime& at);
/// By somebody else.
void noteRename(Database& database, PlaylistId list, const QString& from, const QDateTime& at);

/// The newest first. A list that does not exist has none.
[[nodiscard]] Result<QVector<PlaylistNote>> playlistHistory(Database& database, PlaylistId list);

} // namespace sostenuto::sync
