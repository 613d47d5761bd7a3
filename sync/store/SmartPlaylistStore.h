// The listener's lists by rules.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/SmartPlaylist.h"

#include <optional>

namespace sostenuto::sync {

class Database;

/// Thread: sync; all() also on the reader's connection. Names are made plain, of 1 to 200 characters ("Smart playlist"
/// where nothing is left), rules of at most 500.
class SmartPlaylistStore {
public:
    explicit SmartPlaylistStore(Database& database);

    /// By name.
    [[nodiscard]] Result<QVector<SmartPlaylist>> all() const;
    /// `list.id` is not looked at: the new one is answered.
    [[nodiscard]] Result<SmartPlaylistId> add(const SmartPlaylist& list);
    /// NotFound: it was removed.
    [[nodiscard]] Result<void> change(const SmartPlaylist& list);
    [[nodiscard]] Result<void> remove(SmartPlaylistId id);

private:
    Database& m_database;
};

/// Adds it where there is none like it; whether it did. Runs inside a transaction and throws like any Query.
bool putSmartPlaylist(Database& database, const SmartPlaylist& list);

/// The words of the file for these, and for the document of an export. Words that are none: Artist, None.
[[nodiscard]] QString wordOf(TrackOrder order);
[[nodiscard]] TrackOrder trackOrderOf(const QString& word);
[[nodiscard]] QString wordOf(ListLimit::Unit unit);
[[nodiscard]] ListLimit::Unit limitUnitOf(const QString& word);

} // namespace sostenuto::sync
