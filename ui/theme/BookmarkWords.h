// Bookmarks in words.
#pragma once

#include <QString>

namespace sostenuto::ui {

/// In the window's strip, when a track goes on where it was left.
[[nodiscard]] QString continuesSentence(qint64 positionMs);
[[nodiscard]] QString fromTheBeginning();
/// In toasts.
[[nodiscard]] QString bookmarkedSentence(qint64 positionMs);
[[nodiscard]] QString bookmarksRemovedSentence(int tracks);

} // namespace sostenuto::ui
