// The courses of several crowds as one picture.
#pragma once

#include "FleetModel.h"

namespace sostenuto::bench {

/// Requests over time, in multiples of the steady rate, on a logarithmic scale; an SVG. false = could not be written.
[[nodiscard]] bool plot(const std::vector<FleetCourse>& courses, const char* path);

} // namespace sostenuto::bench
