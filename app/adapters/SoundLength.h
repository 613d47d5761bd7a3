// The player's decoder as sync's proof that a file is whole.
#pragma once

#include <sync/held/SoundCheck.h>

namespace sostenuto::app {

/// Thread: what it holds may be called on any, several at once.
[[nodiscard]] sync::SoundLength soundLength();

} // namespace sostenuto::app
