// Which playlists a picker shows for what was typed, the likeliest first.
#pragma once

#include <sync/model/Library.h>

#include <QString>
#include <QVector>

class QSettings;

namespace sostenuto::ui {

/// Those that can be changed and whose name contains what was typed, without case and accents: first names that begin
/// so, then names with a word that does. Among equals those that were used last (`recent`, latest first), then by name.
/// Pure.
[[nodiscard]] QVector<sync::Playlist> pickedPlaylists(const QVector<sync::Playlist>& playlists, const QString& typed,
                                                      const QVector<qint64>& recent);

/// The playlists that something was added to lately, latest first.
[[nodiscard]] QVector<qint64> recentPlaylists(const QSettings& settings);
void noteRecentPlaylist(QSettings& settings, sync::PlaylistId playlist);

} // namespace sostenuto::ui
