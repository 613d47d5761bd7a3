// How a provider says that something of its service is.
#pragma once

namespace sostenuto::sync {

/// From good to bad; Unknown stands beside the order and never wins over a known one.
enum class FeedState { Unknown, Operational, Maintenance, Degraded, PartialOutage, MajorOutage };

} // namespace sostenuto::sync
