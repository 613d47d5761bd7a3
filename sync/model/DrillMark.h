// How a state says that what it tells was played, also when the drill is over.
#pragma once

#include "sync/model/ServiceState.h"

namespace sostenuto::sync {

/// In ServiceState::technical. Plain words: it is shown too.
inline constexpr QLatin1String drillMark{"an outage drill"};

[[nodiscard]] inline bool isOfDrill(const ServiceState& state)
{
    return state.technical == drillMark;
}

} // namespace sostenuto::sync
