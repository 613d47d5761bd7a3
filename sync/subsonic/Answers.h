// What each kind of answer holds: from the content of "subsonic-response" to our words. Pure.
//
// One rule for all: what can't be read is not nothing. An answer of which no row can be read, or that has something
// else where its list should be, is an Error (Protocol), so that nobody takes it for an empty list and lets go of what
// is here. Where only some rows can't be read the others count; each function says how it tells of the rest.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/subsonic/RemoteValues.h"

#include <QJsonObject>
#include <QStringList>

namespace sostenuto::sync {

/// More entries than this are not read, and the answer is an Error that says so: half a year of music.
inline constexpr int mostEntries = 100'000;
inline constexpr int mostPlaylists = 10'000;

/// Pages count rows that can't be read: `count` is larger than `rows` then.
[[nodiscard]] Result<Page<RemoteArtist>> readArtistPage(const QJsonObject& response, const QString& wrapper);
[[nodiscard]] Result<Page<RemoteAlbum>> readAlbumPage(const QJsonObject& response, const QString& wrapper);
[[nodiscard]] Result<Page<RemoteTrack>> readTrackPage(const QJsonObject& response, const QString& wrapper,
                                                      const Dialect& dialect);
/// getArtists: index[] of artist[], all of it in one page.
[[nodiscard]] Result<Page<RemoteArtist>> readArtistIndex(const QJsonObject& response);
/// All of its tracks or an Error.
[[nodiscard]] Result<QVector<RemoteTrack>> readAlbumTracks(const QJsonObject& response, const Dialect& dialect);
/// The one that was asked for.
[[nodiscard]] Result<RemoteTrack> readTrack(const QJsonObject& response, const QString& id, const Dialect& dialect);

/// A list that can't be read stands there without a remote id: the others are not all there are.
[[nodiscard]] Result<QVector<RemotePlaylist>> readPlaylists(const QJsonObject& response, const Dialect& dialect);
/// The one that was asked for. An entry that can't be read is left out, but counted in `songCount`.
[[nodiscard]] Result<RemotePlaylist> readPlaylist(const QJsonObject& response, const QString& id,
                                                  const Dialect& dialect);
/// getScanStatus. Only a time of the last scan is a stamp: equal counts prove nothing.
[[nodiscard]] Result<RemoteSignal> readSignal(const QJsonObject& response);
/// What can't be read is an empty id.
[[nodiscard]] Result<RemoteLoved> readLoved(const QJsonObject& response);
/// getArtistInfo2. Similar artists that can't be read are left out; what is no text says nothing of the artist.
[[nodiscard]] Result<RemoteArtistInfo> readArtistInfo(const QJsonObject& response);
/// getLyricsBySongId. Lines that can't be read are left out.
[[nodiscard]] Result<QVector<Lyrics>> readLyrics(const QJsonObject& response);
/// getLyrics: one text, which may be LRC; none where the wrapper is left out.
[[nodiscard]] Result<QVector<Lyrics>> readLyricsText(const QJsonObject& response);
/// A station that can't be read stands there without a name and an address.
[[nodiscard]] Result<QVector<RemoteStation>> readStations(const QJsonObject& response);

/// getPlayQueue, or getPlayQueueByIndex where `wrapper` is that of the latter. nullopt: nobody left one. An entry that
/// can't be read is left out; when it is the current one, the next is current, from its start.
[[nodiscard]] Result<std::optional<RemoteQueue>> readQueue(const QJsonObject& response, const QString& wrapper);

/// getBookmarks. An answer of which some can't be read is an Error: what is missing in it would count as taken away.
[[nodiscard]] Result<QVector<RemoteBookmark>> readBookmarks(const QJsonObject& response);

} // namespace sostenuto::sync
