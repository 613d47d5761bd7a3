// What goes out next, and what becomes of it. Pure.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Remote.h"
#include "sync/store/OutboxStore.h"

#include <QDateTime>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

/// Rows that are settled by one delivery, oldest first: all that waits for one playlist; every like, or every rating,
/// of one track, album or artist (the last one counts); one play.
struct Delivery {
    QString object;
    EditKind kind = EditKind::Love; ///< of the first row; any playlist kind for a playlist
    QVector<OutboxRow> rows;

    [[nodiscard]] bool isPlaylist() const { return object.startsWith(u"playlist:"); }
    [[nodiscard]] bool isAmbiguous() const;
    [[nodiscard]] int attempts() const;
    /// N of "track:N".
    [[nodiscard]] qint64 objectId() const;
};

/// Oldest first, one object after the other. An object that has to wait (see OutboxRow::notBefore) holds up nothing but
/// itself. `waiting` is in the order of doing.
[[nodiscard]] std::optional<Delivery> nextDelivery(const QVector<OutboxRow>& waiting, const QDateTime& now);
/// When the next delivery is due; nullopt = nothing waits.
[[nodiscard]] std::optional<QDateTime> nextDue(const QVector<OutboxRow>& waiting);

enum class Verdict {
    Delivered,
    RetryLater,    ///< certainly not done; others may go on meanwhile
    Stop,          ///< certainly not done, and nobody else would get through either
    Ambiguous,     ///< may have been done; look before sending again; others may go on
    StopAmbiguous, ///< may have been done; nobody else would get through
    Park,          ///< will never be taken as it is: the listener has to know
};

/// `attempts` counts the failures before this one.
[[nodiscard]] Verdict verdictOn(EditKind kind, const std::optional<Error>& error, int attempts);

/// Can the same write be sent twice without harm?
[[nodiscard]] bool isRepeatable(EditKind kind);

/// Did a play reach the service, judged by what it now says of the track? nullopt = it does not say.
[[nodiscard]] std::optional<bool> playArrived(const RemoteTrack& track, const QDateTime& startedAt);

} // namespace sostenuto::sync
