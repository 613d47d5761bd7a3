// What is fetched for keeping, and in which order. Pure.
#pragma once

#include "sync/model/Ids.h"

#include <QSet>
#include <QVector>

namespace sostenuto::sync {

/// The most urgent first. What plays and the queue ahead come before all of them.
enum class HoldClass { Pinned, Loved, NewAlbum, Recent };

struct HoldCandidate {
    TrackId track;
    qint64 bytes = 0; ///< expected
    friend bool operator==(const HoldCandidate&, const HoldCandidate&) = default;
};

/// Bytes on this computer, by why they are.
struct HeldSpace {
    qint64 pinned = 0;
    qint64 automatic = 0; ///< by a rule; of these:
    qint64 newAlbums = 0;
    qint64 passing = 0; ///< was only played
};

struct HoldNeeds {
    // What each wants, in its order, here or not. The same track may be in several; the first class counts.
    QVector<HoldCandidate> pinned = {};
    QVector<HoldCandidate> loved = {};
    QVector<HoldCandidate> newAlbums = {};
    QVector<HoldCandidate> recent = {};
    QSet<TrackId> here = {};
    QSet<TrackId> wanted = {}; ///< fetched anyway, before all of these
    HeldSpace space = {};
    qint64 quota = 0;
};

struct HoldItem {
    TrackId track;
    HoldClass why = HoldClass::Pinned;
    friend bool operator==(const HoldItem&, const HoldItem&) = default;
};

struct HoldPlan {
    QVector<HoldItem> fetch;
    qint64 pinsBeyond = 0; ///< bytes by which the pins, all of them here, exceed the quota; 0 = they do not
};

/// New albums by loved artists take no more than this.
inline constexpr qint64 mostNewAlbumBytes = 5LL * 1000 * 1000 * 1000;
/// What was only played is brought back into room that is free, and leaves a tenth of the quota alone: what is played
/// next would push it out again.
inline constexpr int recentPercent = 90;
/// A track that a service did not give is asked for again after so long.
inline constexpr qint64 keptRetryMs = 60LL * 60 * 1000;

/// Pins are always fetched, also beyond the quota. What rules keep is fetched as far as it fits beside the pins and
/// what other rules keep; it pushes out what was only played, and nothing else. What was played lately pushes out
/// nothing. One that does not fit is passed over.
[[nodiscard]] HoldPlan planHolding(const HoldNeeds& needs);

} // namespace sostenuto::sync
