// Bookmarks as rows: what the listener did here, and what the service says.
#pragma once

#include "sync/model/Bookmark.h"
#include "sync/model/Error.h"

#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

/// Newest first. A track that is shown for its twins has the newest of theirs.
[[nodiscard]] Result<QVector<Bookmark>> bookmarksIn(Database& database);

// The others run inside a transaction and throw like any Query.

/// As the service has them, all of them. What the listener did and the service has not heard of stays, and so does what
/// arrived there since the pull began. A bookmark goes only if the service once had it: one that keeps none takes none.
/// Answers whether anything changed.
bool putBookmarks(Database& database, SourceId source, const QVector<RemoteBookmark>& bookmarks);
/// What the service had when it was last heard of; nullopt = none.
[[nodiscard]] std::optional<qint64> bookmarkThere(Database& database, TrackId track);
/// The service has it so now; nullopt = none any more. What is here stays as it is.
void noteBookmarkThere(Database& database, TrackId track, std::optional<qint64> positionMs);
/// The service's is newer than ours.
void takeBookmark(Database& database, TrackId track, const RemoteBookmark& bookmark);

} // namespace sostenuto::sync
