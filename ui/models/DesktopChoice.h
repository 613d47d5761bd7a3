// What the listener wants of the desktop beside the window.
#pragma once

class QSettings;

namespace sostenuto::ui {

/// Closing the window leaves the player in the tray. False until it was chosen; without a tray it means nothing.
[[nodiscard]] bool staysInTray(const QSettings& settings);
void setStaysInTray(QSettings& settings, bool stays);

/// The desktop tells of each track that begins while the window is not in use. False until it was chosen.
[[nodiscard]] bool tellsTracks(const QSettings& settings);
void setTellsTracks(QSettings& settings, bool tells);

} // namespace sostenuto::ui
