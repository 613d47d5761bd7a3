// Tells the tray how the services are.
#pragma once

#include "app/desktop/TrayItem.h"

#include <sync/model/ServiceState.h>

namespace sostenuto::app {

/// `now` in UTC. Without a service there is nothing to say. Thread: main, for the theme's colours.
[[nodiscard]] TrayService trayService(const sync::ServiceState& state, const QDateTime& now);

} // namespace sostenuto::app
