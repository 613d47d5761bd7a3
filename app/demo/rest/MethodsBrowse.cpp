#include "app/demo/catalogue/ArtistTexts.h"
#include "app/demo/rest/Methods.h"
#include "app/demo/rest/Shapes.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace sostenuto::demo {

namespace {

/// So few years apart two artists' albums may be for the artists to be called alike.
constexpr int nearYears = 5;

/// Between the two albums of these artists that are nearest to each other.
int yearsApart(const Catalogue& catalogue, int one, int other)
{
    int least = std::numeric_limits<int>::max();
    for (const int a : catalogue.artists()[one].albums)
        for (const int b : catalogue.artists()[other].albums)
            least = std::min(least, std::abs(catalogue.albums()[a].year - catalogue.albums()[b].year));
    return least;
}

/// Artists who made records at the same time, the nearest first: no two of them play in one style.
QVector<int> alike(const Catalogue& catalogue, int artist)
{
    QVector<std::pair<int, int>> found; // years apart, artist
    for (int other = 0; other < catalogue.artists().size(); ++other) {
        const int apart = yearsApart(catalogue, artist, other);
        if (other != artist && apart <= nearYears)
            found.append({apart, other});
    }
    std::sort(found.begin(), found.end());
    QVector<int> others;
    for (const auto& [apart, other] : std::as_const(found))
        others.append(other);
    return others;
}

} // namespace

Outcome ping(World&, const Request&)
{
    return done();
}

Outcome getLicense(World&, const Request&)
{
    return done({{QStringLiteral("license"), QJsonObject{{QStringLiteral("valid"), true}}}});
}

Outcome getOpenSubsonicExtensions(World&, const Request&)
{
    QJsonArray extensions;
    for (const char* name : {"formPost", "indexBasedQueue", "songLyrics"})
        extensions.append(
            QJsonObject{{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("versions"), QJsonArray{1}}});
    return done({{QStringLiteral("openSubsonicExtensions"), extensions}});
}

Outcome getUser(World& world, const Request& request)
{
    if (!request.has("username"))
        return missing("username");
    if (request.value("username") != world.user)
        return notFound("User");
    QJsonObject user{{QStringLiteral("username"), world.user}, {QStringLiteral("folder"), QJsonArray{1}}};
    for (const char* role : {"downloadRole", "streamRole", "playlistRole", "coverArtRole", "scrobblingEnabled"})
        user.insert(QLatin1String(role), true);
    for (const char* role : {"adminRole", "settingsRole", "uploadRole", "commentRole", "podcastRole", "jukeboxRole",
                             "shareRole", "videoConversionRole"})
        user.insert(QLatin1String(role), false);
    return done({{QStringLiteral("user"), user}});
}

Outcome getMusicFolders(World&, const Request&)
{
    const QJsonObject folder{{QStringLiteral("id"), 1}, {QStringLiteral("name"), QStringLiteral("Music")}};
    return done({{QStringLiteral("musicFolders"), QJsonObject{{QStringLiteral("musicFolder"), QJsonArray{folder}}}}});
}

/// The music never changes: it was looked through when the last of it came.
static QDateTime newestDay(const World& world)
{
    QDate newest;
    for (const Album& album : world.catalogue.albums()) {
        if (!newest.isValid() || album.added > newest)
            newest = album.added;
    }
    return newest.startOfDay(Qt::UTC);
}

Outcome getScanStatus(World& world, const Request&)
{
    return done(
        {{QStringLiteral("scanStatus"), QJsonObject{{QStringLiteral("scanning"), false},
                                                    {QStringLiteral("lastScan"), dateText(newestDay(world))},
                                                    {QStringLiteral("count"), world.catalogue.tracks().size()}}}});
}

Outcome getArtists(World& world, const Request&)
{
    QMap<QString, QJsonArray> byLetter;
    for (int i = 0; i < world.catalogue.artists().size(); ++i) {
        const QJsonObject artist = artistShape(world, i);
        const QString sortName = artist.value(QStringLiteral("sortName")).toString();
        byLetter[sortName.left(1).toUpper()].append(artist);
    }
    QJsonArray indexes;
    for (auto it = byLetter.begin(); it != byLetter.end(); ++it)
        indexes.append(QJsonObject{{QStringLiteral("name"), it.key()}, {QStringLiteral("artist"), it.value()}});
    return done({{QStringLiteral("artists"), QJsonObject{{QStringLiteral("ignoredArticles"), QStringLiteral("The")},
                                                         {QStringLiteral("index"), indexes}}}});
}

Outcome getArtist(World& world, const Request& request)
{
    if (!request.has("id"))
        return missing("id");
    const std::optional<int> artist = world.catalogue.artistIndex(request.value("id"));
    if (!artist)
        return notFound("Artist");
    QJsonObject shape = artistShape(world, *artist);
    QJsonArray albums;
    for (const int album : world.catalogue.artists()[*artist].albums)
        albums.append(albumShape(world, album));
    shape.insert(QStringLiteral("album"), albums);
    return done({{QStringLiteral("artist"), shape}});
}

Outcome getArtistInfo2(World& world, const Request& request)
{
    if (!request.has("id"))
        return missing("id");
    const std::optional<int> artist = world.catalogue.artistIndex(request.value("id"));
    if (!artist)
        return notFound("Artist");
    const int most = request.has("count") ? std::clamp(request.value("count").toInt(), 0, 100) : 20;
    QJsonArray similar;
    for (const int other : alike(world.catalogue, *artist).mid(0, most))
        similar.append(artistShape(world, other));
    QJsonObject info{{QStringLiteral("similarArtist"), similar}};
    if (const QString text = artistText(world.catalogue.artists()[*artist].name); !text.isEmpty())
        info.insert(QStringLiteral("biography"), text);
    return done({{QStringLiteral("artistInfo2"), info}});
}

Outcome getAlbum(World& world, const Request& request)
{
    if (!request.has("id"))
        return missing("id");
    const std::optional<int> album = world.catalogue.albumIndex(request.value("id"));
    if (!album)
        return notFound("Album");
    QJsonObject shape = albumShape(world, *album);
    QJsonArray songs;
    for (const int track : world.catalogue.albums()[*album].tracks)
        songs.append(songShape(world, track));
    shape.insert(QStringLiteral("song"), songs);
    return done({{QStringLiteral("album"), shape}});
}

Outcome getSong(World& world, const Request& request)
{
    if (!request.has("id"))
        return missing("id");
    const std::optional<int> track = world.catalogue.trackIndex(request.value("id"));
    return track ? done({{QStringLiteral("song"), songShape(world, *track)}}) : notFound("Song");
}

Outcome getGenres(World& world, const Request&)
{
    struct Counts {
        int albums = 0;
        int songs = 0;
    };
    QMap<QString, Counts> counts;
    for (const Album& album : world.catalogue.albums()) {
        ++counts[album.genre].albums;
        counts[album.genre].songs += static_cast<int>(album.tracks.size());
    }
    QJsonArray genres;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        genres.append(QJsonObject{{QStringLiteral("value"), it.key()},
                                  {QStringLiteral("songCount"), it->songs},
                                  {QStringLiteral("albumCount"), it->albums}});
    return done({{QStringLiteral("genres"), QJsonObject{{QStringLiteral("genre"), genres}}}});
}

} // namespace sostenuto::demo
