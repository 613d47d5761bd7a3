#include "app/demo/rest/Shapes.h"

#include <QJsonArray>

namespace sostenuto::demo {

namespace {

void addMarks(const World& world, const QString& id, QJsonObject& object)
{
    if (const auto loved = world.state.loved().constFind(id); loved != world.state.loved().constEnd())
        object.insert(QStringLiteral("starred"), dateText(*loved));
    if (const int rating = world.state.ratings().value(id))
        object.insert(QStringLiteral("userRating"), rating);
}

QJsonArray named(const QString& id, const QString& name)
{
    return {QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), name}}};
}

qint64 secondsOf(const Catalogue& catalogue, const Track& track)
{
    return (durationMsOf(track, catalogue.albumOf(track)) + 500) / 1000;
}

} // namespace

QJsonObject artistShape(const World& world, int index)
{
    const Artist& artist = world.catalogue.artists()[index];
    QJsonObject object{
        {QStringLiteral("id"), artist.id},
        {QStringLiteral("name"), artist.name},
        {QStringLiteral("coverArt"), artist.id},
        {QStringLiteral("albumCount"), artist.albums.size()},
        {QStringLiteral("musicBrainzId"), QString()},
        {QStringLiteral("sortName"), artist.name.startsWith(QStringLiteral("The ")) ? artist.name.mid(4) : artist.name},
        {QStringLiteral("roles"), QJsonArray{QStringLiteral("albumartist"), QStringLiteral("artist")}}};
    addMarks(world, artist.id, object);
    return object;
}

QJsonObject albumShape(const World& world, int index)
{
    const Album& album = world.catalogue.albums()[index];
    const Artist& artist = world.catalogue.artistOf(album);
    qint64 seconds = 0;
    int plays = 0;
    for (const int track : album.tracks) {
        const Track& t = world.catalogue.tracks()[track];
        seconds += secondsOf(world.catalogue, t);
        plays += t.baseplays + world.state.playsOf(t.id);
    }
    QJsonObject object{
        {QStringLiteral("id"), album.id},
        {QStringLiteral("name"), album.title},
        {QStringLiteral("artist"), artist.name},
        {QStringLiteral("artistId"), artist.id},
        {QStringLiteral("displayArtist"), artist.name},
        {QStringLiteral("artists"), named(artist.id, artist.name)},
        {QStringLiteral("coverArt"), album.id},
        {QStringLiteral("songCount"), album.tracks.size()},
        {QStringLiteral("duration"), seconds},
        {QStringLiteral("playCount"), plays},
        {QStringLiteral("created"), dateText(album.added.startOfDay(Qt::UTC))},
        {QStringLiteral("year"), album.year},
        {QStringLiteral("genre"), album.genre},
        {QStringLiteral("genres"), QJsonArray{QJsonObject{{QStringLiteral("name"), album.genre}}}},
        {QStringLiteral("musicBrainzId"), QString()},
        {QStringLiteral("isCompilation"), false},
        {QStringLiteral("sortName"), album.title},
    };
    addMarks(world, album.id, object);
    return object;
}

QJsonObject songShape(const World& world, int index)
{
    const Track& track = world.catalogue.tracks()[index];
    const Album& album = world.catalogue.albumOf(track);
    const Artist& artist = world.catalogue.artistOf(album);
    const std::optional<TrackFile> file = world.files.ready(index);
    const QString suffix = suffixOf(album.codec);
    QJsonObject object{
        {QStringLiteral("id"), track.id},
        {QStringLiteral("parent"), album.id},
        {QStringLiteral("isDir"), false},
        {QStringLiteral("title"), track.title},
        {QStringLiteral("album"), album.title},
        {QStringLiteral("albumId"), album.id},
        {QStringLiteral("artist"), artist.name},
        {QStringLiteral("artistId"), artist.id},
        {QStringLiteral("displayArtist"), artist.name},
        {QStringLiteral("displayAlbumArtist"), artist.name},
        {QStringLiteral("artists"), named(artist.id, artist.name)},
        {QStringLiteral("albumArtists"), named(artist.id, artist.name)},
        {QStringLiteral("track"), track.number},
        {QStringLiteral("discNumber"), 1},
        {QStringLiteral("year"), album.year},
        {QStringLiteral("genre"), album.genre},
        {QStringLiteral("genres"), QJsonArray{QJsonObject{{QStringLiteral("name"), album.genre}}}},
        {QStringLiteral("coverArt"), album.id},
        {QStringLiteral("contentType"), contentTypeOf(album.codec)},
        {QStringLiteral("suffix"), suffix},
        {QStringLiteral("duration"), secondsOf(world.catalogue, track)},
        {QStringLiteral("path"), QStringLiteral("%1/%2/%3.%4").arg(artist.name, album.title, track.title, suffix)},
        {QStringLiteral("playCount"), track.baseplays + world.state.playsOf(track.id)},
        {QStringLiteral("created"), dateText(album.added.startOfDay(Qt::UTC))},
        {QStringLiteral("type"), QStringLiteral("music")},
        {QStringLiteral("mediaType"), QStringLiteral("song")},
        {QStringLiteral("isVideo"), false},
        {QStringLiteral("musicBrainzId"), QString()},
        {QStringLiteral("sortName"), track.title},
        {QStringLiteral("channelCount"), 2},
        {QStringLiteral("samplingRate"), album.sampleRate},
    };
    if (const int depth = bitDepthOf(album.codec))
        object.insert(QStringLiteral("bitDepth"), depth);
    if (file) {
        object.insert(QStringLiteral("size"), file->size);
        object.insert(QStringLiteral("bitRate"), file->size * 8 / qMax<qint64>(1, durationMsOf(track, album)));
    }
    if (const QDateTime played = world.state.lastPlayed(track.id); played.isValid())
        object.insert(QStringLiteral("played"), dateText(played));
    addMarks(world, track.id, object);
    return object;
}

QJsonObject playlistShape(const World& world, const Playlist& playlist, bool withEntries)
{
    qint64 seconds = 0;
    QJsonArray entries;
    for (const QString& id : playlist.tracks) {
        const std::optional<int> track = world.catalogue.trackIndex(id);
        if (!track)
            continue;
        seconds += secondsOf(world.catalogue, world.catalogue.tracks()[*track]);
        if (withEntries)
            entries.append(songShape(world, *track));
    }
    QJsonObject object{
        {QStringLiteral("id"), playlist.id},
        {QStringLiteral("name"), playlist.name},
        {QStringLiteral("comment"), playlist.comment},
        {QStringLiteral("owner"), world.user},
        {QStringLiteral("public"), false},
        {QStringLiteral("readonly"), false},
        {QStringLiteral("songCount"), playlist.tracks.size()},
        {QStringLiteral("duration"), seconds},
        {QStringLiteral("created"), dateText(playlist.created)},
        {QStringLiteral("changed"), dateText(playlist.changed)},
        {QStringLiteral("coverArt"), playlist.id},
    };
    if (withEntries)
        object.insert(QStringLiteral("entry"), entries);
    return object;
}

} // namespace sostenuto::demo
