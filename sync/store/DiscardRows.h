// One edit taken back. Private to Discard.
#pragma once

#include "sync/store/OutboxStore.h"

namespace sostenuto::sync {

class Database;

// These run inside a transaction and throw like any Query. The rows are still there, and go later.

void takeBackLove(Database& database, const OutboxRow& row);
void takeBackRating(Database& database, const OutboxRow& row);
void takeBackPlay(Database& database, const OutboxRow& row);
void takeBackBookmark(Database& database, const OutboxRow& row);
/// `rows`, oldest first, are all of one playlist. Removes them and what goes with them.
void takeBackOfPlaylist(Database& database, PlaylistId list, const QVector<OutboxRow>& rows);

/// The later edit of the same kind and object has `row`'s `before` now. false: there is none.
[[nodiscard]] bool handOver(Database& database, const OutboxRow& row);

} // namespace sostenuto::sync
