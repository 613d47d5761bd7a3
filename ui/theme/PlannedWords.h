// What the banner of planned maintenance says of the queue.
#pragma once

#include "ui/theme/Sentences.h"

#include <optional>

namespace sostenuto::ui {

/// How much of the queue, from the current track on, is on this computer.
struct QueueHere {
    int here = 0;
    int total = 0;                   ///< 0 = nothing is queued, or it is not kept by the listener's choice
    qint64 ms = 0;                   ///< of what is here
    std::optional<qint64> readyInMs; ///< nothing = not known
    friend bool operator==(const QueueHere&, const QueueHere&) = default;
};

/// Of MaintenancePlanned; every other banner is left as it is.
[[nodiscard]] BannerText withQueue(BannerText text, const sync::ServiceState& state, const QueueHere& queue);

} // namespace sostenuto::ui
