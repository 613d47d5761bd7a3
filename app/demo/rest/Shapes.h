// Artists, albums, tracks and playlists as OpenSubsonic describes them (ArtistID3, AlbumID3, Child, Playlist).
#pragma once

#include "app/demo/rest/World.h"

namespace sostenuto::demo {

[[nodiscard]] QJsonObject artistShape(const World& world, int artist);
[[nodiscard]] QJsonObject albumShape(const World& world, int album);
[[nodiscard]] QJsonObject songShape(const World& world, int track);
[[nodiscard]] QJsonObject playlistShape(const World& world, const Playlist& playlist, bool withEntries);

} // namespace sostenuto::demo
