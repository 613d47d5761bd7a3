// What the listener pinned.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Kept.h"

#include <optional>

namespace sostenuto::sync {

class Database;

struct Pin {
    PinTarget target;
    QDateTime at; ///< UTC
    friend bool operator==(const Pin&, const Pin&) = default;
};

/// Durable like edits: on the disk when a call returns. Thread: sync; all() also on a connection that only reads.
class PinStore {
public:
    explicit PinStore(Database& database);

    /// The newest first, each named by the row that is shown for it, once. Those whose playlist was deleted or belongs
    /// to a service that was let go are left out; they are there again when it is.
    [[nodiscard]] Result<QVector<Pin>> all() const;
    /// Pinned already: nothing changes. NotFound: no such row.
    [[nodiscard]] Result<void> put(const PinTarget& target, const QDateTime& now);
    /// Not pinned: nothing changes.
    [[nodiscard]] Result<void> remove(const PinTarget& target);

private:
    Database& m_database;
};

// These run inside a transaction and throw like any Query.

/// Adds it where there is none like it; whether it did. Nothing is added for what is not there.
bool putPin(Database& database, const PinTarget& target, const QDateTime& now);
/// The tracks of a pin in the order in which they would be played, each once, as the library is now: those shown, and
/// those that a playlist holds although their service lists them no more. A smart playlist with a limit holds what that
/// takes of its rule.
[[nodiscard]] QVector<TrackId> tracksOfPin(Database& database, const PinTarget& target);

/// The words of the file for these, and for the document of an export. nullopt: none of them.
[[nodiscard]] QString wordOf(PinKind kind);
[[nodiscard]] std::optional<PinKind> pinKindOf(const QString& word);

} // namespace sostenuto::sync
