// When music may be fetched ahead, by the listener's wish: at which hours, over which networks. Pure.
#pragma once

#include "sync/model/Kept.h"

#include <QTime>

#include <optional>

namespace sostenuto::sync {

/// Why nothing is fetched ahead now; Nothing = it is. `time` of the local day.
[[nodiscard]] FetchWait fetchWait(const FetchLimits& limits, const QTime& time, bool metered);
/// After how many ms the hours may say something else; nullopt = they never do.
[[nodiscard]] std::optional<int> msToChange(const FetchLimits& limits, const QTime& time);

} // namespace sostenuto::sync
