// Which of several services' states is told first. Pure.
#pragma once

#include "sync/model/ServiceState.h"

#include <QVector>

#include <optional>

namespace sostenuto::sync {

/// The less, the sooner it is told: a drill, no network, signed out, an outage, catching up, degraded, all clear,
/// nothing.
[[nodiscard]] int concernRank(const ServiceState& state);
/// Its place in the list; of equals the first. nullopt = the list is empty.
[[nodiscard]] std::optional<qsizetype> mostConcerning(const QVector<ServiceState>& states);

} // namespace sostenuto::sync
