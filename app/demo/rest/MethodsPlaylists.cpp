#include "app/demo/rest/Methods.h"
#include "app/demo/rest/Shapes.h"

#include <QJsonArray>

#include <algorithm>

namespace sostenuto::demo {

namespace {

constexpr qsizetype longestName = 500;

bool allKnown(const World& world, const QStringList& tracks)
{
    return std::all_of(tracks.begin(), tracks.end(),
                       [&](const QString& id) { return world.catalogue.trackIndex(id).has_value(); });
}

Outcome replace(World& world, const Request& request, const QStringList& tracks)
{
    const Playlist* present = world.state.playlist(request.value("playlistId"));
    if (present == nullptr)
        return notFound("Playlist");
    Playlist changed = *present;
    changed.tracks = tracks;
    if (request.has("name"))
        changed.name = request.value("name").left(longestName);
    world.state.setPlaylist(changed);
    return done({{QStringLiteral("playlist"), playlistShape(world, *world.state.playlist(changed.id), true)}});
}

} // namespace

Outcome getPlaylists(World& world, const Request&)
{
    QJsonArray playlists;
    for (const Playlist& playlist : world.state.playlists())
        playlists.append(playlistShape(world, playlist, false));
    return done({{QStringLiteral("playlists"), QJsonObject{{QStringLiteral("playlist"), playlists}}}});
}

Outcome getPlaylist(World& world, const Request& request)
{
    if (!request.has("id"))
        return missing("id");
    const Playlist* playlist = world.state.playlist(request.value("id"));
    return playlist == nullptr ? notFound("Playlist")
                               : done({{QStringLiteral("playlist"), playlistShape(world, *playlist, true)}});
}

Outcome createPlaylist(World& world, const Request& request)
{
    const QStringList tracks = request.values("songId");
    if (!allKnown(world, tracks))
        return notFound("Song");
    if (request.has("playlistId"))
        return replace(world, request, tracks);
    const QString name = request.value("name").left(longestName);
    if (name.isEmpty())
        return missing("name");
    const QString id = world.state.addPlaylist(name, tracks);
    return done({{QStringLiteral("playlist"), playlistShape(world, *world.state.playlist(id), true)}});
}

/// Indexes speak of the list as it was before the call.
Outcome updatePlaylist(World& world, const Request& request)
{
    if (!request.has("playlistId"))
        return missing("playlistId");
    const Playlist* present = world.state.playlist(request.value("playlistId"));
    if (present == nullptr)
        return notFound("Playlist");
    const QStringList added = request.values("songIdToAdd");
    if (!allKnown(world, added))
        return notFound("Song");
    Playlist changed = *present;
    const QStringList removed = request.values("songIndexToRemove");
    changed.tracks.clear();
    for (qsizetype i = 0; i < present->tracks.size(); ++i) {
        if (!removed.contains(QString::number(i)))
            changed.tracks.append(present->tracks[i]);
    }
    changed.tracks.append(added);
    if (request.has("name"))
        changed.name = request.value("name").left(longestName);
    if (request.has("comment"))
        changed.comment = request.value("comment").left(longestName);
    world.state.setPlaylist(changed);
    return done();
}

Outcome deletePlaylist(World& world, const Request& request)
{
    if (!request.has("id"))
        return missing("id");
    return world.state.removePlaylist(request.value("id")) ? done() : notFound("Playlist");
}

} // namespace sostenuto::demo
