// How a service is shown while an outage of it is played. Pure.
#pragma once

#include "sync/model/Drill.h"
#include "sync/model/ServiceState.h"

namespace sostenuto::sync {

/// What is played, as kind, scope and cause; ServiceState::nextCheck says when it ends by itself. Where the drill takes
/// the way to the bytes, `reachable` says so at once, before a request has found it out.
[[nodiscard]] ServiceState asDrill(ServiceState state, const Drill& drill);

/// Tells that what began in the drill is over. What was wrong before it is not the drill's.
[[nodiscard]] bool followsDrill(const ServiceState& state, const Drill& drill);

/// Something does not work: after a drill this may be the drill still.
[[nodiscard]] bool isTrouble(const ServiceState& state);

} // namespace sostenuto::sync
