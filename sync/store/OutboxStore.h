// What the listener did and the service does not have yet, in the order of doing.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

/// An `occurrence` tells apart the entries of one track in one list: 0 is the first. The payloads of a playlist's edits
/// speak of the list as it was just before the edit, so that they can be played onto a list that changed elsewhere.
/// `before`, `from`, `to` and `dropped` are for taking an edit back here (see PendingStore): what was before it, places
/// in the list here, and what else waited for a list that was deleted. Rows from before schema 12 do not have them.
enum class EditKind {
    Love,           ///< object track:N | album:N | artist:N; payload {loved: bool}; without `before` it was the other
    Rate,           ///< object track:N; payload {rating: int, before: int}
    PlaylistCreate, ///< object playlist:N; payload {name}
    PlaylistRename, ///< payload {name, before; theirs: the name that somebody else gave it meanwhile, parked by that}
    PlaylistDelete, ///< payload {remoteId, dropped: [{kind, payload, madeAt ms}…]}
    PlaylistAdd, ///< payload {tracks: [trackId…], entries: [entryId…], after: trackId, occurrence, to}; `after` 0 = at
                 ///< the end, -1 = at the top
    PlaylistRemove, ///< payload {track, occurrence, from}
    PlaylistMove,   ///< payload {track, occurrence, after: trackId, afterOccurrence, from, to}; `after` 0 = to the top,
                    ///< and afterOccurrence is counted without the entry that moves
    Play,           ///< object play:N (one object each: plays have no order among them); payload {track, startedAt ms,
                    ///< before ms: when it was played last}
    PlaylistDescribe, ///< payload {comment, before}
    Bookmark, ///< object track:N; payload {position ms, -1 = taken away; at ms; before: {position, at}, absent = there
              ///< was none}
};

/// No edit is put off for so long, see retryAfterSeconds(): what waits longer does since the clock was set back, and is
/// due.
inline constexpr qint64 longestPutOffMs = 2 * 3'600'000LL;

enum class EditState { Queued, Sending, Ambiguous, Parked };

struct OutboxRow {
    qint64 id = 0;
    SourceId source;
    EditKind kind = EditKind::Love;
    QString object;
    QJsonObject payload;
    QDateTime madeAt;
    int attempts = 0;
    QDateTime notBefore; ///< invalid = at once
    EditState state = EditState::Queued;
    ErrorKind trouble = ErrorKind::Protocol;     ///< with Parked
    std::optional<ErrorKind> why = std::nullopt; ///< of the last failure
};

struct OutboxCounts {
    int edits = 0;
    int plays = 0;
    int parked = 0;
    friend bool operator==(const OutboxCounts&, const OutboxCounts&) = default;
};

/// Thread: sync. Rows are added by EditStore only (same transaction as the change itself).
class OutboxStore {
public:
    explicit OutboxStore(Database& database);

    /// All rows that are not parked, oldest first.
    [[nodiscard]] Result<QVector<OutboxRow>> waiting(SourceId source) const;
    enum class Plays { Too, Not };
    /// Those of the object whose turn it is at `now`: with a row that leads its kind's order and need not wait. However
    /// many wait behind it, nothing else is read. Plays::Not: of plays nothing, as if none waited.
    [[nodiscard]] Result<QVector<OutboxRow>> due(SourceId source, const QDateTime& now, Plays plays = Plays::Too) const;
    [[nodiscard]] Result<OutboxCounts> counts(SourceId source) const;
    /// A row found Sending at start was cut off: whether it arrived is not known.
    [[nodiscard]] Result<void> markInterrupted(SourceId source);
    [[nodiscard]] Result<void> setSending(qint64 row);
    /// `why` it did not go through, for who looks at it; so the next. attempts + 1.
    [[nodiscard]] Result<void> setQueued(qint64 row, const QDateTime& notBefore,
                                         std::optional<ErrorKind> why = std::nullopt);
    [[nodiscard]] Result<void> setAmbiguous(qint64 row, const QDateTime& notBefore,
                                            std::optional<ErrorKind> why = std::nullopt);
    /// `unsure`: it may have arrived. Tried again, it is looked up first.
    [[nodiscard]] Result<void> park(qint64 row, ErrorKind trouble, bool unsure = false);
    /// Delivered: the row goes, and the waiting marks of its object when nothing else waits for it.
    [[nodiscard]] Result<void> done(const QVector<qint64>& rows);

private:
    [[nodiscard]] Result<void> putBack(qint64 row, EditState state, const QDateTime& notBefore,
                                       std::optional<ErrorKind> why);

    Database& m_database;
};

} // namespace sostenuto::sync
