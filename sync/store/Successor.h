// Finds the row of something that a service lists under another id now: servers give out new ids when their database is
// made anew, when a file moves, or at an update (Navidrome 0.64). The row stays, and with it bytes, plays and
// playlists.
#pragma once

#include "sync/model/Ids.h"
#include "sync/model/Remote.h"

namespace sostenuto::sync {

class Database;

/// All answer the id of the one row that is the same thing and that generation `generation` has not seen; 0 = there is
/// none, or more than one. They throw like any Query. Asked only for remote ids that no row has.
struct Successor {
    Database& database;
    SourceId source;
    qint64 generation;

    /// The same name.
    [[nodiscard]] qint64 formerRow(const RemoteArtist& artist) const;
    /// The same title, artist and year, or the same MusicBrainz id.
    [[nodiscard]] qint64 formerRow(const RemoteAlbum& album) const;
    /// The same place on the same album: title, artist, album, disc, number, length within a second, and size where
    /// both are known; or the same MusicBrainz id on the same album.
    [[nodiscard]] qint64 formerRow(const RemoteTrack& track) const;
};

} // namespace sostenuto::sync
