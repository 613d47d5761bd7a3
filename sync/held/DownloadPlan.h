// Which downloads run next. Pure.
#pragma once

#include "sync/model/Ids.h"

#include <QHash>
#include <QSet>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

struct DownloadNeeds {
    QVector<TrackId> opened = {}; ///< somebody reads these now
    QVector<TrackId> wanted = {}; ///< what will be played, in order, the playing one first
    QVector<TrackId> kept = {};   ///< what is fetched for keeping, in order: after all of these
    QSet<TrackId> held = {};
    QVector<TrackId> running = {};
    QHash<TrackId, qint64> notBefore = {}; ///< failed ones wait, ms since 1970
    QSet<TrackId> away = {};               ///< no service that has it gives bytes
    bool tryOne = false;                   ///< one may try although its service is away
    bool paused = false;                   ///< no room
    bool onlyOpened = false;               ///< the listener wants nothing else to be fetched
    qint64 now = 0;
};

struct DownloadPlan {
    QVector<TrackId> start = {};
    QVector<TrackId> stop = {};
    std::optional<qint64> wakeAt; ///< when a failed one has waited long enough
};

inline constexpr int downloadsAtOnce = 2;

/// What is read or wanted comes one after the other: an urgent one may run beside one that was begun before it, no
/// more. When there is nothing of that to do, as many as there are places are fetched for keeping. They go on beside
/// what is wanted, and stop for what is read. Those that nobody wants any more are stopped as soon as another needs the
/// place.
[[nodiscard]] DownloadPlan planDownloads(const DownloadNeeds& needs);

/// Nothing waits longer.
inline constexpr qint64 longestWaitMs = 60LL * 60 * 1000;
/// When something may begin that was to wait until `notBefore`. A time further ahead than anything waits was written
/// under a clock that has been set back since: then it is now.
[[nodiscard]] qint64 dueAt(qint64 notBefore, qint64 now);

/// Before attempt `failures` + 1, in ms: 1, 2, 4 … 30 s, each spread over 40 %. `random` in [0, 1).
[[nodiscard]] qint64 downloadRetryMs(int failures, double random);

} // namespace sostenuto::sync
