// How the player says that it ended, or could not start.
#pragma once

#include <QString>

namespace sostenuto::ui {

/// "Sostenuto ended unexpectedly last time. …": at the start after it.
[[nodiscard]] QString endedSentence();
/// In safe mode. `failedStarts`: in a row before it; 0 = the listener asked for it.
[[nodiscard]] QString safeModeSentence(int failedStarts);

} // namespace sostenuto::ui
