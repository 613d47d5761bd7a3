// Edits that shall never be sent: their rows go, and what they did here is taken back.
#pragma once

#include "sync/model/Ids.h"

#include <QVector>

namespace sostenuto::sync {

class Database;

/// What changed here, for who shows it.
struct DiscardTouched {
    QVector<TrackId> tracks;
    QVector<PlaylistId> lists;
    bool catalogue = false; ///< the love of an album or an artist
};

// These run inside a transaction and throw like any Query.

/// Also when one is on its way that goes by itself with one of these: what waits for a playlist that is not made yet.
[[nodiscard]] bool anyIsSending(Database& database, const QVector<qint64>& ids);

/// None of them may be on its way. The newest is taken back first.
/// A love, a rating or a name is again what it was before, unless it was changed again later: then the later change
/// takes over what was before. A playlist that the service never had goes with all that waits for it; a deleted one
/// comes back with what waited for it. Other edits of a playlist are taken out of what was done to it (see ListSteps).
/// A play leaves the history. A playlist of which nothing waits any more is read again with the next pull.
[[nodiscard]] DiscardTouched discardEdits(Database& database, const QVector<qint64>& ids);

} // namespace sostenuto::sync
