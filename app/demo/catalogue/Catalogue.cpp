#include "app/demo/catalogue/Catalogue.h"

#include "app/demo/music/Composer.h"

#include <array>
#include <cmath>

namespace sostenuto::demo {

namespace {

constexpr int tracksPerAlbum = 5;

// Every name is invented.
const std::array<const char16_t*, 8> artistNames{
    u"Tern Colony",   u"Ilse Varrow", u"Marrow & Pine", u"Pocket Lanterns", u"The Ottoline Dance Society",
    u"Kelp Division", u"Sorrel Quay", u"Ambrose Fell",
};

} // namespace

struct AlbumSeed {
    const char16_t* title;
    const char16_t* genre;
    int artist;
    int year;
    Style style;
    Codec codec;
    std::array<const char16_t*, tracksPerAlbum> tracks;
};

namespace {

const std::array<AlbumSeed, 12> albumSeeds{{
    {u"Nocturnes for Five Windows",
     u"Chamber",
     7,
     2012,
     Style::Strings,
     Codec::Flac24,
     {u"The Landing Window", u"Snow on the Skylight", u"A Lamp across the Court", u"Rain, Then Not",
      u"The Garden Door"}},
    {u"Winding Springs",
     u"Minimal",
     6,
     2014,
     Style::Musicbox,
     Codec::Opus,
     {u"Brass Teeth", u"Second Drawer Down", u"The Keeper’s Daughter", u"Eleven Turns", u"Run Down"}},
    {u"Fieldstone",
     u"Folk",
     2,
     2015,
     Style::Plucked,
     Codec::Flac,
     {u"Boundary Walk", u"Hen and Lantern", u"Two Gates Open", u"Clearing the Upper Field", u"Home by the Ditch"}},
    {u"Dances for an Empty Pier",
     u"Waltz",
     4,
     2016,
     Style::Waltz,
     Codec::Flac,
     {u"First Lights", u"The Ticket Clerk Dances", u"Salt on the Parquet", u"Waltz of the Folded Chairs",
      u"Last Boat, Slow Tempo"}},
    {u"Rooms Facing East",
     u"Piano",
     1,
     2017,
     Style::Piano,
     Codec::Flac,
     {u"Six in the Morning", u"Kettle Song", u"The Unlit Stair", u"Étude with Open Window", u"Curtains, Breathing"}},
    {u"Save Point",
     u"Chiptune",
     3,
     2018,
     Style::Chip,
     Codec::Mp3,
     {u"Press Any Key", u"Village of Polite Slimes", u"The Long Corridor", u"Bonus Orchard", u"Credits over the Bay"}},
    {u"Weather for Two Harbours",
     u"Ambient",
     0,
     2019,
     Style::Pads,
     Codec::Flac,
     {u"Pressure Falling", u"Two Lights, One Fog", u"Lee Shore", u"The Gauge at Nine", u"Clearing from the West"}},
    {u"The Orchard Ledger",
     u"Folk",
     2,
     2020,
     Style::Plucked,
     Codec::Vorbis,
     {u"Forty Trees", u"Windfall", u"The Grafting Knife", u"Owed in Apples", u"Bees in the Account Book"}},
    {u"Letters Kept in Tins",
     u"Piano",
     1,
     2021,
     Style::Piano,
     Codec::Flac,
     {u"Dear All", u"The Blue Ink", u"Unposted", u"A Drawing of the Dog", u"Yours, As Ever"}},
    {u"Eight Small Suns",
     u"Chiptune",
     3,
     2022,
     Style::Chip,
     Codec::Mp3,
     {u"Launch Window", u"Moon with a Cat on It", u"Low Gravity Picnic", u"Comet Mail", u"Sleep Mode"}},
    {u"A Slow Tide",
     u"Ambient",
     0,
     2023,
     Style::Tide,
     Codec::Flac,
     {u"Ebb", u"The Shelf Uncovered", u"Slack Water", u"The Turn", u"Flood"}},
    {u"Low Light District",
     u"Downtempo",
     5,
     2024,
     Style::Groove,
     Codec::Flac,
     {u"Corner Shop, 2 a.m.", u"Wet Neon", u"The Night Bus Considers", u"Borrowed Coat", u"Shutters Up"}},
}};

quint32 seedOf(int album, int track)
{
    return 7919U * static_cast<quint32>(album + 1) + 104729U * static_cast<quint32>(track + 1);
}

qint64 frameAt(double seconds, int rate)
{
    return std::llround(seconds * rate);
}

} // namespace

Catalogue::Catalogue(Codec (*usable)(Codec))
{
    for (std::size_t i = 0; i < artistNames.size(); ++i)
        m_artists.append({QStringLiteral("ar-%1").arg(i + 1), QString::fromUtf16(artistNames[i]), {}});
    for (const AlbumSeed& seed : albumSeeds)
        addAlbum(seed, usable(seed.codec));
}

void Catalogue::addAlbum(const AlbumSeed& seed, Codec codec)
{
    const int index = static_cast<int>(m_albums.size());
    // Opus knows 48 kHz only.
    const int rate = seed.codec == Codec::Opus || seed.codec == Codec::Flac24 ? 48000 : 44100;
    Album album{QStringLiteral("al-%1").arg(index + 1, 2, 10, QLatin1Char('0')),
                QString::fromUtf16(seed.title),
                QString::fromUtf16(seed.genre),
                seed.artist,
                seed.year,
                QDate(2025, 1, 6).addDays(23 * ((index * 5) % 12)), // not in the order of the years
                seed.style,
                codec,
                rate,
                index,
                seed.style == Style::Tide,
                {}};
    const Form tide = planTide(tracksPerAlbum);
    const double partSeconds = tide.bars / tracksPerAlbum * tide.barSeconds();
    for (int i = 0; i < tracksPerAlbum; ++i) {
        Track track{QStringLiteral("tr-%1%2").arg(index + 1, 2, 10, QLatin1Char('0')).arg(i + 1),
                    QString::fromUtf16(seed.tracks[static_cast<std::size_t>(i)]),
                    index,
                    i + 1,
                    seedOf(index, i),
                    0,
                    0,
                    (index * 7 + i * 3) % 11};
        if (album.continuous) {
            const bool last = i == tracksPerAlbum - 1;
            track.seed = seedOf(index, 0);
            track.firstFrame = frameAt(i * partSeconds, rate);
            track.frames = frameAt(last ? tide.seconds() : (i + 1) * partSeconds, rate) - track.firstFrame;
        } else {
            track.frames = frameAt(planTrack(album.style, track.seed).seconds(), rate);
        }
        album.tracks.append(static_cast<int>(m_tracks.size()));
        m_tracks.append(track);
    }
    m_artists[seed.artist].albums.append(index);
    m_albums.append(album);
}

namespace {

template <class T>
std::optional<int> indexOf(const QVector<T>& all, const QString& id)
{
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].id == id)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

} // namespace

std::optional<int> Catalogue::artistIndex(const QString& id) const
{
    return indexOf(m_artists, id);
}
std::optional<int> Catalogue::albumIndex(const QString& id) const
{
    return indexOf(m_albums, id);
}
std::optional<int> Catalogue::trackIndex(const QString& id) const
{
    return indexOf(m_tracks, id);
}

QVector<PlaylistSeed> Catalogue::playlists() const
{
    QVector<int> everyOther;
    for (int i = 0; i < 25; ++i)
        everyOther.append((i * 17 + 4) % static_cast<int>(m_tracks.size()));
    return {
        {QStringLiteral("Quiet hours"),
         QStringLiteral("For reading, and for not reading."),
         {30, 20, 31, 5, 22, 0, 44, 33, 2}},
        {QStringLiteral("The long way home"), QStringLiteral("A bit of everything."), everyOther},
        {QStringLiteral("Bread rising"), QString(), {10, 35, 12, 16, 37, 14, 18}},
        {QStringLiteral("Pixels at dusk"), QString(), {25, 45, 27, 47, 55, 29}},
        {QStringLiteral("One whole tide"),
         QStringLiteral("Play it through; the joins are silent."),
         {50, 51, 52, 53, 54}},
    };
}

QVector<int> Catalogue::lovedTracks() const
{
    return {3, 11, 20, 24, 32, 47, 52, 58};
}

int bitDepthOf(Codec codec)
{
    return codec == Codec::Flac ? 16 : codec == Codec::Flac24 ? 24 : 0;
}

QString suffixOf(Codec codec)
{
    switch (codec) {
    case Codec::Opus:
        return QStringLiteral("opus");
    case Codec::Vorbis:
        return QStringLiteral("ogg");
    case Codec::Mp3:
        return QStringLiteral("mp3");
    case Codec::Flac:
    case Codec::Flac24:
        break;
    }
    return QStringLiteral("flac");
}

QString contentTypeOf(Codec codec)
{
    switch (codec) {
    case Codec::Opus:
    case Codec::Vorbis:
        return QStringLiteral("audio/ogg");
    case Codec::Mp3:
        return QStringLiteral("audio/mpeg");
    case Codec::Flac:
    case Codec::Flac24:
        break;
    }
    return QStringLiteral("audio/flac");
}

qint64 durationMsOf(const Track& track, const Album& album)
{
    return track.frames * 1000 / album.sampleRate;
}

} // namespace sostenuto::demo
