// Everything the listener made, as one JSON document that can be read without this player.
#pragma once

#include "sync/model/Error.h"

#include <QJsonObject>

namespace sostenuto::sync {

class Database;

/// Of the document's shape. Higher when a reader of the older shape would misunderstand it.
inline constexpr int exportVersion = 1;
/// Bytes of the document as a file; nothing larger is read.
inline constexpr qint64 largestExport = 256 * 1024 * 1024;

/// Sources (address and user, never a password), loves, ratings, playlists with their entries, plays, pins,
/// bookmarks, own radio
/// stations, the folders of this computer (paths as escapedPath() writes them), and the edits that wait. What a service
/// told us is in it only as far as it names these.
///
/// Rows are named by their id in this library, which means something only inside the document: "artists", "albums" and
/// "tracks" say for each id what recognises it elsewhere (source and remote id, MusicBrainz id, artist, title, album,
/// disc, number, duration). Every id that the document names is listed there. Times are ms since 1970, UTC.
///
/// The document is of one moment, and nobody waits meanwhile. A connection that only reads will do. Thread: that of the
/// connection.
[[nodiscard]] Result<QJsonObject> exportOf(Database& database);
/// The same of a file that may be damaged, only reading: parts that can't be read are not in it, and it may be of
/// several moments.
[[nodiscard]] QJsonObject readableExportOf(Database& database);

} // namespace sostenuto::sync
