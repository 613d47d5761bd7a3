// What the listener did and the service does not have yet, in the order of doing.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

namespace sostenuto::sync {

class Database;

/// An `occurrence` tells apart the entries of one track in one list: 0 is the first. The payloads of a playlist's edits
/// speak of the list as it was just before the edit, so that they can be played onto a list that changed elsewhere.
enum class EditKind {
    Love,           ///< object track:N | album:N | artist:N; payload {loved: bool}
    Rate,           ///< object track:N; payload {rating: int}
    PlaylistCreate, ///< object playlist:N; payload {name}
    PlaylistRename, ///< payload {name}
    PlaylistDelete, ///< payload {remoteId}
    PlaylistAdd, ///< payload {tracks: [trackId…], entries: [entryId…], after: trackId, occurrence}; `after` 0 = at the
                 ///< end, -1 = at the top
    PlaylistRemove, ///< payload {track, occurrence}
    PlaylistMove,   ///< payload {track, occurrence, after: trackId, afterOccurrence}; `after` 0 = to the top, and
                    ///< afterOccurrence is counted without the entry that moves
    Play,           ///< object play:N (one object each: plays have no order among them); payload {track, startedAt ms}
};

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
    ErrorKind trouble = ErrorKind::Protocol; ///< with Parked
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
    [[nodiscard]] Result<OutboxCounts> counts(SourceId source) const;
    /// A row found Sending at start was cut off: whether it arrived is not known.
    [[nodiscard]] Result<void> markInterrupted(SourceId source);
    [[nodiscard]] Result<void> setSending(qint64 row);
    [[nodiscard]] Result<void> setQueued(qint64 row, const QDateTime& notBefore); ///< attempts + 1
    [[nodiscard]] Result<void> setAmbiguous(qint64 row, const QDateTime& notBefore);
    [[nodiscard]] Result<void> park(qint64 row, ErrorKind trouble);
    /// Delivered: the row goes, and the waiting marks of its object when nothing else waits for it.
    [[nodiscard]] Result<void> done(const QVector<qint64>& rows);

private:
    Database& m_database;
};

} // namespace sostenuto::sync
