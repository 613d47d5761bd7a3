// Which held files go when space is short. Pure.
#pragma once

#include "sync/store/HeldStore.h"

#include <QSet>

namespace sostenuto::sync {

/// Why a file is here.
enum class HeldReason {
    Passing,   ///< was only played
    Automatic, ///< a rule keeps it
    Pinned,
};

struct EvictionNeeds {
    struct File {
        HeldFile file;
        HeldReason reason = HeldReason::Passing;
    };
    QVector<File> files;   ///< whole ones, in any order
    qint64 totalBytes = 0; ///< of all that is held
    qint64 quota = 0;
    QSet<TrackId> needed = {}; ///< wanted or read now
    bool serviceAway = false;
    bool passingStays = true; ///< as long as there is room; else for passingMs after it was used
    QDateTime now = {};
};

inline constexpr qint64 passingMs = 24LL * 60 * 60 * 1000;

/// How much a file is worth keeping among those that rules keep: how lately it was used, whether it is loved, how often
/// it was played. A loved track that was not heard for months is worth more than one that was played yesterday, and
/// less than one that was played often this week.
[[nodiscard]] double worthOf(const HeldFile& file, const QDateTime& now);

/// What was only played goes first, the one used longest ago before the others; then what rules keep, what is worth
/// least first. Never a pin, never what is needed. Nothing goes while a service is away: what is here is all there is.
[[nodiscard]] QVector<HeldFile> planEviction(const EvictionNeeds& needs);
/// The listener wants the room: all that was only played, and is not needed.
[[nodiscard]] QVector<HeldFile> planClearing(const EvictionNeeds& needs);

} // namespace sostenuto::sync
