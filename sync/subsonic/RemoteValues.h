// Subsonic's objects (ArtistID3, AlbumID3, Child, Playlist) in our words. Pure.
#pragma once

#include "sync/model/Remote.h"

#include <QJsonObject>

namespace sostenuto::sync {

// Names are plain and bounded, ids unchanged or empty, numbers that can't be true are 0 (unknown): nothing that a
// service says can break the sums of a library or the line of a screen.

/// What a server leaves out, and what that means: OpenSubsonic servers always send a supported field, so that an absent
/// one is unknown; but nobody sends "starred" for what is not loved, nor Navidrome a zero.
struct Dialect {
    bool openSubsonic = false;
    bool exposesPlays = true;      ///< playCount and played mean this user's plays
    bool readOnlyInverted = false; ///< Ampache says readonly to those who may write
    bool padsTrackNumbers = false; ///< Nextcloud Music sends disc * 100 + track
    QString user;                  ///< who signed in
};

[[nodiscard]] RemoteArtist toArtist(const QJsonObject& object);
[[nodiscard]] RemoteAlbum toAlbum(const QJsonObject& object);
[[nodiscard]] RemoteTrack toTrack(const QJsonObject& object, const Dialect& dialect);
[[nodiscard]] RemoteStation toStation(const QJsonObject& object);
/// Without its entries, see readPlaylist().
[[nodiscard]] RemotePlaylist toPlaylist(const QJsonObject& object, const Dialect& dialect);

} // namespace sostenuto::sync
