// What is said of music that a removed server leaves on this computer.
#pragma once

#include <sync/model/Account.h>

#include <QString>

namespace sostenuto::ui {

/// "Keep the music that is on this computer: 42 tracks, 1.2 GB"
[[nodiscard]] QString keepHeldWords(const sync::MusicHere& held);
/// "Removed. 42 tracks of it are kept on this computer, 1.2 GB"
[[nodiscard]] QString leftMusicWords(const sync::MusicHere& left);
/// What happens when they go.
[[nodiscard]] QString leftMusicQuestion(const sync::MusicHere& left);

} // namespace sostenuto::ui
