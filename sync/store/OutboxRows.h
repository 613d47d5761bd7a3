// The outbox's rows as text: how kinds, states and objects are written. Shared by the stores, inside their
// transactions.
#pragma once

#include "sync/store/OutboxStore.h"

#include <string>

namespace sostenuto::sync {

class Database;
class Query;

[[nodiscard]] QString textOf(EditKind kind);
[[nodiscard]] EditKind editKindOf(const QString& text);
/// The kinds that EditKind has, as a list for SQL's IN.
[[nodiscard]] std::string editKindsSql();
[[nodiscard]] QString textOf(EditState state);
[[nodiscard]] EditState editStateOf(const QString& text);

[[nodiscard]] QString objectOf(ArtistId id);
[[nodiscard]] QString objectOf(AlbumId id);
[[nodiscard]] QString objectOf(TrackId id);
[[nodiscard]] QString objectOf(PlaylistId id);

/// The columns of outboxRow(), from "SELECT" to "FROM outbox ".
extern const std::string outboxColumns;
[[nodiscard]] OutboxRow outboxRow(const Query& query);

/// What is written when the listener does something.
struct NewEdit {
    SourceId source;
    EditKind kind = EditKind::Love;
    QString object;
    QJsonObject payload;
    QDateTime madeAt;
};

// These run inside a transaction and throw like any Query.

void addEdit(Database& database, const NewEdit& edit);
/// The newest row of this kind for this object that a merge may touch: not Sending, not Ambiguous, and not parked
/// with an unknown end. 0 = none.
[[nodiscard]] qint64 mergeableEdit(Database& database, const QString& object, EditKind kind);
/// Gives a mergeable row a new payload, and a fresh start if it was parked.
void replaceEdit(Database& database, qint64 row, const QJsonObject& payload);
/// Nothing else of it changes.
void setPayload(Database& database, qint64 row, const QJsonObject& payload);
void removeEdit(Database& database, qint64 row);
[[nodiscard]] QJsonObject payloadOf(Database& database, qint64 row);
[[nodiscard]] int editsWaiting(Database& database, const QString& object);

} // namespace sostenuto::sync
