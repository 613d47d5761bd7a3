// What one request's outcome says about the service.
#pragma once

#include "sync/model/Error.h"

#include <optional>

namespace sostenuto::sync {

enum class Meaning {
    Works,       ///< it answered as it should, be it with a refusal ("not found")
    ServerAway,  ///< nothing useful came back: other requests will fare the same
    PartFails,   ///< it answered that this part of it does not work
    SignedOut,   ///< it does not know us any more, or we have nothing to sign in with
    NoNetwork,   ///< this computer is the cause
    SaysNothing, ///< about the service: our disk, our own change of mind
};

[[nodiscard]] Meaning meaningOf(const std::optional<Error>& outcome);

} // namespace sostenuto::sync
