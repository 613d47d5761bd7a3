// The cards of the first page: what was begun, albums that came lately, mixes of the day. Pure.
#pragma once

#include "ui/models/CardList.h"

#include <sync/model/Home.h>
#include <sync/model/Kept.h>

namespace sostenuto::ui {

/// `reachable`: tracks that are not here can play now.
[[nodiscard]] CardFacts begunCard(const sync::Begun& begun, bool reachable);
/// `pin`: how it is kept; nullptr = it is not. `server`: its display name.
[[nodiscard]] CardFacts recentCard(const sync::Album& album, bool reachable, const sync::PinState* pin,
                                   const QString& server);
[[nodiscard]] CardFacts mixCard(const sync::Mix& mix, const sync::ListTotals& totals, bool reachable);

} // namespace sostenuto::ui
