#include "app/demo/rest/Methods.h"

#include <algorithm>
#include <array>

namespace sostenuto::demo {

const MethodEntry* findMethod(const QString& name)
{
    static const std::array<MethodEntry, 33> methods{{
        {"ping", ping},
        {"getLicense", getLicense},
        {"getOpenSubsonicExtensions", getOpenSubsonicExtensions},
        {"getUser", getUser},
        {"getMusicFolders", getMusicFolders},
        {"getScanStatus", getScanStatus},
        {"getArtists", getArtists},
        {"getArtist", getArtist},
        {"getArtistInfo2", getArtistInfo2},
        {"getAlbum", getAlbum},
        {"getSong", getSong},
        {"getLyricsBySongId", getLyricsBySongId},
        {"getLyrics", getLyrics},
        {"getGenres", getGenres},
        {"getAlbumList2", getAlbumList2},
        {"search3", search3},
        {"getStarred2", getStarred2},
        {"getPlaylists", getPlaylists},
        {"getPlaylist", getPlaylist},
        {"createPlaylist", createPlaylist, true},
        {"updatePlaylist", updatePlaylist, true},
        {"deletePlaylist", deletePlaylist, true},
        {"star", star, true},
        {"unstar", unstar, true},
        {"setRating", setRating, true},
        {"scrobble", scrobble, true},
        {"getBookmarks", getBookmarks},
        {"createBookmark", createBookmark, true},
        {"deleteBookmark", deleteBookmark, true},
        {"savePlayQueue", savePlayQueue, true},
        {"getPlayQueue", getPlayQueue},
        {"savePlayQueueByIndex", savePlayQueueByIndex, true},
        {"getPlayQueueByIndex", getPlayQueueByIndex},
    }};
    const auto found = std::find_if(methods.begin(), methods.end(),
                                    [&](const MethodEntry& entry) { return name == QLatin1String(entry.name); });
    return found == methods.end() ? nullptr : &*found;
}

} // namespace sostenuto::demo
