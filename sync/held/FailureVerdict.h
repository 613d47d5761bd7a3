// What follows from a download that failed. Pure.
#pragma once

#include "sync/model/Error.h"

namespace sostenuto::sync {

enum class FailureVerdict {
    Retry,  ///< after a while
    GiveUp, ///< this track cannot be had
    Pause,  ///< no download can be written
};

/// `failures` in a row, this one included.
[[nodiscard]] FailureVerdict verdictOf(ErrorKind kind, int failures);

} // namespace sostenuto::sync
