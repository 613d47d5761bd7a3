// What can be pinned, which tracks that is, and the sign of how far a pin is.
#pragma once

#include <sync/model/Ids.h>
#include <sync/model/Kept.h>
#include <sync/model/SmartPlaylist.h>

#include <QVector>

#include <functional>
#include <optional>

class QObject;

namespace sostenuto::sync {
class LibraryService;
}

namespace sostenuto::ui {

using PinTargets = QVector<sync::PinTarget>;

/// Radio stations can't be kept: they are left out.
[[nodiscard]] PinTargets pinTargets(const QVector<sync::TrackId>& tracks);
/// One that takes only so many of what its rule finds is pinned as itself, others as their rule. nullopt: every track
/// there is can't be pinned.
[[nodiscard]] std::optional<sync::PinTarget> pinTargetOf(const sync::SmartPlaylist& list);

/// The word of AvailabilityRole: kept, loading (the arc stands still while nothing arrives), failed; empty = no tracks.
[[nodiscard]] QString pinAvailability(const sync::PinState& pin);
/// How much of it is here, 0..1.
[[nodiscard]] double pinShare(const sync::PinState& pin);

/// Calls `then` with the tracks in the order in which they would play; not at all when there are none, or when `owner`
/// has gone. Thread: main.
void withTracksOf(sync::LibraryService& library, QObject* owner, const sync::PinTarget& target,
                  std::function<void(const QVector<sync::TrackId>& tracks)> then);

} // namespace sostenuto::ui
