// Single rows of the library as values. A window of a list is this, once per id: the statements stay prepared.
#pragma once

#include "sync/model/Library.h"

#include <optional>

namespace sostenuto::sync {

class Database;

// These throw like any Query. Hidden rows answer too: what plays or stands in a playlist may be hidden.

/// A station (see sync/model/Station.h) is a track without album and length.
[[nodiscard]] std::optional<Track> trackRow(Database& database, TrackId id);
[[nodiscard]] std::optional<Album> albumRow(Database& database, AlbumId id);
[[nodiscard]] std::optional<Artist> artistRow(Database& database, ArtistId id);
/// Nothing for a playlist that was deleted here.
[[nodiscard]] std::optional<Playlist> playlistRow(Database& database, PlaylistId id);

} // namespace sostenuto::sync
