// Edits that reached their service while a pull was under way. What that pull is told may have been said before they
// arrived, so of these objects it says nothing: else a love, a rating or a new list would be gone until the next pull.
#pragma once

#include "sync/model/Ids.h"

#include <QString>

namespace sostenuto::sync {

class Database;

// Kept with the connection, not in the file: a pull that was cut off asks anew. These throw like any Query.

/// Once, when the library is opened for writing.
void prepareTold(Database& database);
/// Of an edit in the outbox, before its row goes.
void noteTold(Database& database, qint64 row);
/// Of all edits of an object.
void noteToldAll(Database& database, const QString& object);
/// A pull begins: all that it will hear is newer than what arrived so far.
void forgetTold(Database& database, SourceId source);
/// Any edit of the playlist that the service calls so, its making and deleting too.
[[nodiscard]] bool wasTold(Database& database, SourceId source, const QString& playlistRemoteId);

} // namespace sostenuto::sync
