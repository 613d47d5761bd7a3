#include "app/demo/rest/Methods.h"
#include "app/demo/rest/Shapes.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace sostenuto::demo {

namespace {

struct Page {
    qsizetype offset = 0;
    qsizetype count = 0;
};

Page pageOf(const Request& request, const char* count, const char* offset, int usual)
{
    return {std::max<qsizetype>(0, request.value(offset).toInt()),
            request.has(count) ? std::clamp(request.value(count).toInt(), 0, 500) : usual};
}

template <class Shape>
QJsonArray shapes(const World& world, const QVector<int>& indexes, Page page, Shape shape)
{
    QJsonArray array;
    for (const int index : indexes.mid(page.offset, page.count))
        array.append(shape(world, index));
    return array;
}

template <class Key>
void sortBy(QVector<int>& indexes, Key key)
{
    std::stable_sort(indexes.begin(), indexes.end(), [&](int a, int b) { return key(a) < key(b); });
}

template <class Keep>
void keepOnly(QVector<int>& indexes, Keep keep)
{
    indexes.removeIf([&](int index) { return !keep(index); });
}

int playsOfAlbum(const World& world, const Album& album)
{
    return std::accumulate(album.tracks.begin(), album.tracks.end(), 0, [&](int sum, int track) {
        const Track& t = world.catalogue.tracks()[track];
        return sum + t.baseplays + world.state.playsOf(t.id);
    });
}

QDateTime lastPlayedOfAlbum(const World& world, const Album& album)
{
    QDateTime last;
    for (const int track : album.tracks) {
        const QDateTime played = world.state.lastPlayed(world.catalogue.tracks()[track].id);
        if (played.isValid() && (!last.isValid() || played > last))
            last = played;
    }
    return last;
}

void keepYears(const Request& request, const QVector<Album>& albums, QVector<int>& indexes)
{
    const int from = request.value("fromYear").toInt();
    const int to = request.value("toYear").toInt();
    keepOnly(indexes,
             [&](int i) { return albums[i].year >= std::min(from, to) && albums[i].year <= std::max(from, to); });
    sortBy(indexes, [&](int i) { return from <= to ? albums[i].year : -albums[i].year; });
}

/// False = an unknown type.
bool arrange(const World& world, const Request& request, QVector<int>& indexes)
{
    const QString type = request.value("type");
    const QVector<Album>& albums = world.catalogue.albums();
    const auto is = [&](const char* name) { return type == QLatin1String(name); };
    if (is("newest"))
        sortBy(indexes, [&](int i) { return -albums[i].added.toJulianDay(); });
    else if (is("alphabeticalByName"))
        sortBy(indexes, [&](int i) { return albums[i].title.toLower(); });
    else if (is("alphabeticalByArtist"))
        sortBy(indexes, [&](int i) { return world.catalogue.artistOf(albums[i]).name.toLower(); });
    else if (is("frequent"))
        sortBy(indexes, [&](int i) { return -playsOfAlbum(world, albums[i]); });
    else if (is("recent"))
        keepOnly(indexes, [&](int i) { return lastPlayedOfAlbum(world, albums[i]).isValid(); });
    else if (is("starred"))
        keepOnly(indexes, [&](int i) { return world.state.loved().contains(albums[i].id); });
    else if (is("highest"))
        sortBy(indexes, [&](int i) { return -world.state.ratings().value(albums[i].id); });
    else if (is("byYear"))
        keepYears(request, albums, indexes);
    else if (is("byGenre"))
        keepOnly(indexes, [&](int i) { return albums[i].genre == request.value("genre"); });
    else if (!is("random"))
        return false;
    if (is("recent"))
        sortBy(indexes, [&](int i) { return -lastPlayedOfAlbum(world, albums[i]).toMSecsSinceEpoch(); });
    return true;
}

QVector<int> upTo(qsizetype count)
{
    QVector<int> indexes(count);
    std::iota(indexes.begin(), indexes.end(), 0);
    return indexes;
}

/// Every word of the query stands somewhere in the text; so does the empty query.
bool matches(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

Outcome getAlbumList2(World& world, const Request& request)
{
    if (!request.has("type"))
        return missing("type");
    QVector<int> indexes = upTo(world.catalogue.albums().size());
    if (!arrange(world, request, indexes))
        return refuse(Fault::Generic, QStringLiteral("Unknown list type"));
    const QJsonArray albums = shapes(world, indexes, pageOf(request, "size", "offset", 10), albumShape);
    return done({{QStringLiteral("albumList2"), QJsonObject{{QStringLiteral("album"), albums}}}});
}

Outcome search3(World& world, const Request& request)
{
    if (!request.has("query"))
        return missing("query");
    QString query = request.value("query");
    if (query == QStringLiteral("\"\"")) // some clients ask for everything in this way
        query.clear();
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const Catalogue& catalogue = world.catalogue;
    QVector<int> artists = upTo(catalogue.artists().size());
    keepOnly(artists, [&](int i) { return matches(catalogue.artists()[i].name, words); });
    QVector<int> albums = upTo(catalogue.albums().size());
    keepOnly(albums, [&](int i) {
        const Album& album = catalogue.albums()[i];
        return matches(album.title + QLatin1Char(' ') + catalogue.artistOf(album).name, words);
    });
    QVector<int> songs = upTo(catalogue.tracks().size());
    keepOnly(songs, [&](int i) {
        const Track& track = catalogue.tracks()[i];
        const Album& album = catalogue.albumOf(track);
        return matches(track.title + QLatin1Char(' ') + album.title + QLatin1Char(' ') + catalogue.artistOf(album).name,
                       words);
    });
    const QJsonObject result{
        {QStringLiteral("artist"),
         shapes(world, artists, pageOf(request, "artistCount", "artistOffset", 20), artistShape)},
        {QStringLiteral("album"), shapes(world, albums, pageOf(request, "albumCount", "albumOffset", 20), albumShape)},
        {QStringLiteral("song"), shapes(world, songs, pageOf(request, "songCount", "songOffset", 20), songShape)}};
    return done({{QStringLiteral("searchResult3"), result}});
}

Outcome getStarred2(World& world, const Request&)
{
    const Catalogue& catalogue = world.catalogue;
    const auto loved = [&](const QString& id) { return world.state.loved().contains(id); };
    QVector<int> artists = upTo(catalogue.artists().size());
    keepOnly(artists, [&](int i) { return loved(catalogue.artists()[i].id); });
    QVector<int> albums = upTo(catalogue.albums().size());
    keepOnly(albums, [&](int i) { return loved(catalogue.albums()[i].id); });
    QVector<int> songs = upTo(catalogue.tracks().size());
    keepOnly(songs, [&](int i) { return loved(catalogue.tracks()[i].id); });
    const Page all{0, catalogue.tracks().size()};
    return done(
        {{QStringLiteral("starred2"), QJsonObject{{QStringLiteral("artist"), shapes(world, artists, all, artistShape)},
                                                  {QStringLiteral("album"), shapes(world, albums, all, albumShape)},
                                                  {QStringLiteral("song"), shapes(world, songs, all, songShape)}}}});
}

} // namespace sostenuto::demo
