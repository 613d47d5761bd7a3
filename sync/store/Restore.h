// Puts what the listener made back into a library that was begun anew, from what can be read of the damaged one and
// from the newest backup.
#pragma once

#include "sync/model/Error.h"

#include <QJsonObject>
#include <QString>

namespace sostenuto::sync {

class Database;

/// What came back.
struct Restored {
    int loved = 0; ///< and rated: tracks, albums and artists
    int playlists = 0;
    int plays = 0;
    int waiting = 0; ///< edits that the service does not have yet
    int stations = 0;
    int folders = 0;
    [[nodiscard]] bool isNothing() const { return loved + playlists + plays + waiting + stations + folders == 0; }
    friend bool operator==(const Restored&, const Restored&) = default;
};

/// As exportOf(), but from a file that may be damaged: a part of the document that can't be read whole is left out.
/// Never fails; the document is empty when the file is no library at all. `path` is only read.
[[nodiscard]] QJsonObject salvage(const QString& path);
/// `first`, and those of its parts that it does not have from `second`. Both are of one library: ids mean the same.
[[nodiscard]] QJsonObject merged(const QJsonObject& first, const QJsonObject& second);
/// The newest backup in this folder that can be read; empty when there is none.
[[nodiscard]] QJsonObject newestBackup(const QString& folder);

/// Into a library without a source: ids stay what they were, so that a saved queue means the same. What a service knows
/// (titles and the like) stands there hidden until the next pull brings it. Rows that are not what they should be are
/// left out: a document may come from a damaged file. NotAllowed: the library is not new. One transaction.
[[nodiscard]] Result<Restored> restore(Database& database, const QJsonObject& document);

/// What a library that was begun anew is owed (see Database::setAside): from the file that was set aside, and where
/// that is silent from the newest backup. nullopt: nothing is owed, or it is in there already. After a failure the debt
/// stays, and this has to be called again before anything else is written: a library with a source takes nothing.
[[nodiscard]] Result<std::optional<Restored>> bringBack(Database& database, const QString& backupFolder);

} // namespace sostenuto::sync
