// How far the listener is in albums and playlists, as the queue tells.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Home.h"
#include "sync/model/QueuePlace.h"

namespace sostenuto::sync {

class Database;

/// So near its end a list was heard.
inline constexpr qint64 heardToEndMs = 45'000;
/// More are not remembered.
inline constexpr int mostBegunKept = 32;

/// A queue of one album's tracks is that album; one that is a playlist, track for track, is that playlist; any other is
/// no list, and nothing is written. A list that is as good as over is forgotten. Thread: sync.
[[nodiscard]] Result<void> noteBegun(Database& database, const QueuePlace& place, const QDateTime& at);

/// The last one first, at most `most`; what the library no longer shows is left out. Throws like any Query.
[[nodiscard]] QVector<Begun> begunLists(Database& database, int most);

} // namespace sostenuto::sync
