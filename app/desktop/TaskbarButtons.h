// The buttons under the picture of the window that the taskbar of Windows shows. Others have none.
#pragma once

#include "app/desktop/MediaSession.h"

#include <memory>

namespace sostenuto::app {

/// Previous, play or pause, next: as iconEntries() has them. nullptr = this system has no such buttons. `commands`
/// outlives it; `window` is the native one of the player's window.
[[nodiscard]] std::unique_ptr<MediaSession> makeTaskbarButtons(MediaCommands& commands, quintptr window);

} // namespace sostenuto::app
