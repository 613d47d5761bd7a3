// When a service that failed is asked again. Random spread, so that the players of one service do not all knock at
// once.
#pragma once

#include <QtGlobal>

namespace sostenuto::sync {

/// Waiting time before check `step` (0, 1, …) of an outage, in ms: 15, 30, 60, 120, then 300 s, each times something
/// from 0.5 to 1.5: see DECISIONS. `random` in [0, 1).
[[nodiscard]] qint64 checkDelayMs(int step, double random);

/// Waiting time before quick retry 0 or 1 after a first failure. Both are over 3.5 s after the failure at the latest.
[[nodiscard]] qint64 quickRetryDelayMs(int retry, double random);

/// After a first failure nothing good for so long is an outage, also when the quick retries themselves hang.
inline constexpr qint64 suspicionMs = 4000;
/// A single request that got no answer for so long is an outage without any retry.
inline constexpr qint64 silenceMs = 15'000;
/// Between the checks that confirm a recovery; goods closer together count as one.
inline constexpr qint64 confirmEveryMs = 1000;
inline constexpr int goodsToRecover = 3;
inline constexpr int failuresToOpen = 3;

/// Trouble that returns so soon after a recovery shows that the recovery was told too early.
inline constexpr qint64 relapseMs = 60'000;
/// How many good answers in a row a recovery needs after so many relapses: `first`, doubled with each, at most
/// four times it. So what works half of the time is told once, not every minute.
[[nodiscard]] int goodsNeeded(int first, int relapses);

} // namespace sostenuto::sync
