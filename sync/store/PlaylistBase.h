// What a playlist was when this computer and its service last agreed on it: the ground on which edits of both are
// joined.
#pragma once

#include "sync/model/Ids.h"

#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

// These run inside a transaction and throw like any Query. The base goes by itself with the last edit that waits.

/// Before an edit of a list: as it is now, unless edits wait already. Nothing for a list that stays on this computer.
void keepBase(Database& database, PlaylistId list);
/// `sent`: what the service is about to be asked to make of it; nothing = no such question is open.
void setBase(Database& database, PlaylistId list, const QVector<TrackId>& tracks,
             const std::optional<QVector<TrackId>>& sent = std::nullopt);
/// Nothing was kept: empty, on which both versions look like additions, so that neither takes anything from the other.
[[nodiscard]] QVector<TrackId> baseOf(Database& database, PlaylistId list);
[[nodiscard]] std::optional<QVector<TrackId>> sentOf(Database& database, PlaylistId list);

} // namespace sostenuto::sync
