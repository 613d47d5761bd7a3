#include "app/demo/catalogue/SongWords.h"
#include "app/demo/rest/Methods.h"

#include <QJsonArray>

namespace sostenuto::demo {

namespace {

QJsonObject structured(const Track& track, const Album& album, const Artist& artist, const SongWords& words)
{
    QJsonArray lines;
    for (qsizetype i = 0; i < words.lines.size(); ++i) {
        QJsonObject line{{QStringLiteral("value"), words.lines[i]}};
        if (words.isTimed)
            line.insert(QStringLiteral("start"), lineStartMs(i, words.lines.size(), durationMsOf(track, album)));
        lines.append(line);
    }
    return {{QStringLiteral("lang"), words.language},
            {QStringLiteral("synced"), words.isTimed},
            {QStringLiteral("displayArtist"), artist.name},
            {QStringLiteral("displayTitle"), track.title},
            {QStringLiteral("line"), lines}};
}

} // namespace

Outcome getLyricsBySongId(World& world, const Request& request)
{
    if (!request.has("id"))
        return missing("id");
    const std::optional<int> index = world.catalogue.trackIndex(request.value("id"));
    if (!index)
        return notFound("Song");
    const Track& track = world.catalogue.tracks()[*index];
    const Album& album = world.catalogue.albumOf(track);
    QJsonArray all;
    if (const auto words = songWords(track.title))
        all.append(structured(track, album, world.catalogue.artistOf(album), *words));
    return done({{QStringLiteral("lyricsList"), QJsonObject{{QStringLiteral("structuredLyrics"), all}}}});
}

Outcome getLyrics(World& world, const Request& request)
{
    QJsonObject lyrics;
    for (const Track& track : world.catalogue.tracks()) {
        const Artist& artist = world.catalogue.artistOf(world.catalogue.albumOf(track));
        if (track.title != request.value("title") || artist.name != request.value("artist"))
            continue;
        if (const auto words = songWords(track.title))
            lyrics = {{QStringLiteral("artist"), artist.name},
                      {QStringLiteral("title"), track.title},
                      {QStringLiteral("value"), words->lines.join(u'\n')}};
    }
    return done({{QStringLiteral("lyrics"), lyrics}});
}

} // namespace sostenuto::demo
