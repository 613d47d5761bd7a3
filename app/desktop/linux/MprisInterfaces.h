// The interfaces of MPRIS 2.2 as they are told to whoever looks into the object.
#pragma once

#include <QString>

#include <optional>

namespace sostenuto::app {

inline const QString mprisRoot = QStringLiteral("org.mpris.MediaPlayer2");
inline const QString mprisPlayer = QStringLiteral("org.mpris.MediaPlayer2.Player");
inline const QString mprisTrackList = QStringLiteral("org.mpris.MediaPlayer2.TrackList");
inline const QString mprisPlaylists = QStringLiteral("org.mpris.MediaPlayer2.Playlists");

/// Of a call into the object: "so" for a string and a path; nullopt = there is no such method.
[[nodiscard]] std::optional<QString> mprisArguments(const QString& interface, const QString& method);
/// The XML of the four.
[[nodiscard]] QString mprisInterfaces();

} // namespace sostenuto::app
