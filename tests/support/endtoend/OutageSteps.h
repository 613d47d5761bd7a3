// The steps of a listening through an outage. Each answers what did not happen; empty = it did.
#pragma once

#include "tests/support/endtoend/OutageStage.h"

#include <QSet>

namespace sostenuto::tests {

/// Waits until a track plays (1-based) and was heard for some seconds.
[[nodiscard]] QString playsTrack(OutageStage& stage, int number, int heardSeconds, int patienceSeconds);
/// SIGKILL to the server, then the banner on screen within five seconds of the first request that failed. `bannerMs` is
/// how long it took.
[[nodiscard]] QString killAndSeeBanner(OutageStage& stage, qint64& bannerMs);
/// Loves track 4, rates track 5 with four stars, adds track 6 to the playlist: through the window.
[[nodiscard]] QString editMeanwhile(OutageStage& stage);
/// The server comes back and everything that waited is gone from the outbox.
[[nodiscard]] QString recovers(OutageStage& stage);
/// The three edits are on the server, and each of these tracks was submitted once, with a start time within the
/// listening.
[[nodiscard]] QString wasDelivered(OutageStage& stage, const QSet<int>& played, qint64 fromMs, qint64 toMs);
/// What was recorded has no silence that the music does not have.
[[nodiscard]] QString soundIsWhole(const OutageStage& stage, const Sound& heard, double& seconds);

} // namespace sostenuto::tests
