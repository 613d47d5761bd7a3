// Has the service said anything new about a track?
#pragma once

#include "sync/model/Remote.h"

namespace sostenuto::sync {

/// The same for the same facts, never 0. Kept with the row, so that a pull that finds nothing new writes next to
/// nothing.
[[nodiscard]] qint64 digestOf(const RemoteTrack& row);

} // namespace sostenuto::sync
