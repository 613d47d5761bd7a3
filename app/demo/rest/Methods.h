// The methods that answer with a document, by file.
#pragma once

#include "app/demo/rest/World.h"

namespace sostenuto::demo {

// MethodsBrowse.cpp
Outcome ping(World&, const Request&);
Outcome getLicense(World&, const Request&);
Outcome getOpenSubsonicExtensions(World&, const Request&);
Outcome getUser(World&, const Request&);
Outcome getMusicFolders(World&, const Request&);
Outcome getScanStatus(World&, const Request&);
Outcome getArtists(World&, const Request&);
Outcome getArtist(World&, const Request&);
Outcome getArtistInfo2(World&, const Request&);
Outcome getAlbum(World&, const Request&);
Outcome getSong(World&, const Request&);
Outcome getGenres(World&, const Request&);

// MethodsLyrics.cpp
Outcome getLyricsBySongId(World&, const Request&);
Outcome getLyrics(World&, const Request&);

// MethodsFind.cpp
Outcome getAlbumList2(World&, const Request&);
Outcome search3(World&, const Request&);
Outcome getStarred2(World&, const Request&);

// MethodsPlaylists.cpp
Outcome getPlaylists(World&, const Request&);
Outcome getPlaylist(World&, const Request&);
Outcome createPlaylist(World&, const Request&);
Outcome updatePlaylist(World&, const Request&);
Outcome deletePlaylist(World&, const Request&);

// MethodsMarks.cpp
Outcome star(World&, const Request&);
Outcome unstar(World&, const Request&);
Outcome setRating(World&, const Request&);
Outcome scrobble(World&, const Request&);

// MethodsBookmarks.cpp
Outcome getBookmarks(World&, const Request&);
Outcome createBookmark(World&, const Request&);
Outcome deleteBookmark(World&, const Request&);

// MethodsQueue.cpp
Outcome savePlayQueue(World&, const Request&);
Outcome getPlayQueue(World&, const Request&);
Outcome savePlayQueueByIndex(World&, const Request&);
Outcome getPlayQueueByIndex(World&, const Request&);

} // namespace sostenuto::demo
