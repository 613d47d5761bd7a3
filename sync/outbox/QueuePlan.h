// The account's play queue: what of it is told, when, and what of others is worth an offer. Pure.
#pragma once

#include "sync/model/QueuePlace.h"
#include "sync/model/Remote.h"
#include "sync/store/QueueStore.h"

#include <optional>

namespace sostenuto::sync {

/// How the player on the computer of this name calls itself: "Sostenuto (kitchen)".
[[nodiscard]] QString playerNamed(const QString& computer);
/// For the screen: "kitchen" of "Sostenuto (kitchen)"; others as they call themselves.
[[nodiscard]] QString placeOfPlayer(const QString& changedBy);

/// A part of a list.
struct QueueSlice {
    qsizetype first = 0;
    qsizetype count = 0;
    friend bool operator==(const QueueSlice&, const QueueSlice&) = default;
};
/// Not more than `most` of `size`: the current one, most of what lies ahead of it, and a tenth of what is over.
[[nodiscard]] QueueSlice sliceAround(qsizetype size, int current, qsizetype most);

/// Which places of a list remain when those that are not known are left out.
struct KnownPlaces {
    QVector<int> places;  ///< indices into the list
    int current = -1;     ///< index into `places`; -1 = none is left
    bool isExact = false; ///< the current one itself is known: the position in it holds
};
/// When the current one is not known the next one is current; after the last, the last one.
[[nodiscard]] KnownPlaces knownPlaces(const QVector<bool>& known, int current);

/// Digest of who left it and of its tracks.
[[nodiscard]] QString listDigest(const RemoteQueue& queue);

/// What this player knows when it reads the service's queue.
struct QueueHere {
    QString player;                  ///< how it calls itself there
    std::optional<RemoteQueue> left; ///< what it left last; changedAt by the clock of this computer
    bool waiting = false;            ///< the service does not have that yet
    std::optional<AnsweredQueue> answered;
};
struct QueueVerdict {
    bool isOffer = false;
    bool oursIsOld = false; ///< what waits here is older than what is there: it is not sent any more
    friend bool operator==(const QueueVerdict&, const QueueVerdict&) = default;
};
/// `now` by the clock of this computer.
[[nodiscard]] QueueVerdict judgeQueue(const RemoteQueue& there, const QueueHere& here, const QDateTime& now);

/// Politeness, in ms.
struct QueuePace {
    qint64 settleMs = 2'000; ///< after a place was left: the next often follows at once
    qint64 gapMs = 10'000;   ///< between two that are sent
    qint64 lookMs = 60'000;  ///< between two questions
};
/// How long a place that waits is kept back; -1 = that never happened.
[[nodiscard]] qint64 keptBackMs(qint64 sinceLeftMs, qint64 sinceSentMs, const QueuePace& pace);

/// What becomes of a place that was not taken.
enum class QueueFate {
    Again,  ///< later
    Dropped ///< the service will never take it as it is
};
/// `attempts` counts the failures before this one.
[[nodiscard]] QueueFate fateOf(const Error& error, int attempts);

} // namespace sostenuto::sync
