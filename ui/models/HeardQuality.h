// What quality is heard, as against what the library says.
#pragma once

#include <player/engine/Player.h>
#include <sync/model/Library.h>

namespace sostenuto::ui {

/// What the decoder found stands above what the library says: the service may have sent it in another format.
[[nodiscard]] sync::Track asHeard(sync::Track track, const player::StreamFacts& facts);

} // namespace sostenuto::ui
