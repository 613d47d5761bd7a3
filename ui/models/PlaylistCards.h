// Playlists, smart playlists and the loved tracks as cards. Pure.
#pragma once

#include "ui/models/CardList.h"

#include <sync/model/Kept.h>
#include <sync/model/SmartPlaylist.h>

namespace sostenuto::ui {

enum class PlaylistOrder { Name, MostTracks, Longest, HereFirst };

/// `pin`: how it is kept; nullptr = it is not. `reachable`: tracks that are not here can play now.
[[nodiscard]] CardFacts playlistCard(const sync::Playlist& list, bool reachable, const sync::PinState* pin);
[[nodiscard]] CardFacts smartCard(const sync::SmartPlaylist& list, const sync::PinState* pin);
/// `totals` of the first of them, for the covers.
[[nodiscard]] CardFacts lovedCard(int tracks, const sync::ListTotals& totals, const sync::PinState* pin);

/// Those whose name or comment has `filter` in it, in that order; among equals by name as the library sorts them, which
/// is how they come.
[[nodiscard]] QVector<sync::Playlist> orderedPlaylists(QVector<sync::Playlist> lists, PlaylistOrder order,
                                                       const QString& filter);

} // namespace sostenuto::ui
