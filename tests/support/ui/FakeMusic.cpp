// What FakeLibrary is filled with: invented artists and albums, the same in every run.
#include "FakeLibrary.h"

#include <array>

namespace sostenuto::ui {

using namespace sync;

namespace {

struct AlbumSeed {
    const char16_t* artist;
    const char16_t* title;
    const char16_t* genre;
    int year;
    int tracks;
    Availability availability; ///< of its tracks; Loading leaves the second half on the server
};

constexpr auto kept = Availability::Kept;
constexpr auto held = Availability::Held;
constexpr auto loading = Availability::Loading;
constexpr auto server = Availability::Server;

constexpr std::array albumSeeds{
    AlbumSeed{u"Maren Solvik", u"Low Water Almanac", u"Chamber pop", 2021, 11, kept},
    AlbumSeed{u"Maren Solvik", u"Tidal Handwriting", u"Chamber pop", 2018, 10, server},
    AlbumSeed{u"Paper Foxes", u"Nine Small Engines", u"Indie", 2023, 12, kept},
    AlbumSeed{u"Paper Foxes", u"Postcards from Indoors", u"Indie", 2019, 9, held},
    AlbumSeed{u"The Long Exposure", u"Aperture", u"Post-rock", 2016, 7, server},
    AlbumSeed{u"The Long Exposure", u"Grain", u"Post-rock", 2020, 6, loading},
    AlbumSeed{u"Okon Bright", u"Brass for Beginners", u"Jazz", 2022, 9, kept},
    AlbumSeed{u"Okon Bright", u"Eleven Fifty-Nine", u"Jazz", 2015, 8, server},
    AlbumSeed{u"Ilse Vanderlinden", u"Études for Rain", u"Piano", 2017, 14, kept},
    AlbumSeed{u"Ilse Vanderlinden", u"A Room with One Chair", u"Piano", 2024, 12, held},
    AlbumSeed{u"Nightjar Assembly", u"Moth Hours", u"Electronic", 2020, 10, server},
    AlbumSeed{u"Nightjar Assembly", u"Sodium", u"Electronic", 2024, 11, loading},
    AlbumSeed{u"Harrow & Vale", u"The Hedge School", u"Folk", 2014, 13, server},
    AlbumSeed{u"Harrow & Vale", u"Carry the Gate", u"Folk", 2021, 12, kept},
    AlbumSeed{u"Die Leisen Maschinen", u"Stillstand", u"Krautrock", 2012, 6, server},
    AlbumSeed{u"Lumen Choir", u"Vespers for a Power Cut", u"Choral", 2019, 15, kept},
    AlbumSeed{u"Tomás Arriaga", u"Calle sin nombre", u"Nueva canción", 2016, 11, server},
    AlbumSeed{u"Saltbox", u"Weatherboard", u"Americana", 2018, 10, held},
    AlbumSeed{u"Yuki Morisaki", u"Paper Stations", u"Ambient", 2023, 8, kept},
    AlbumSeed{u"Yuki Morisaki", u"The Slow Elevator", u"Ambient", 2020, 7, server},
    AlbumSeed{u"Copper Kettle Radio", u"Frequency of Birds", u"Dream pop", 2022, 11, kept},
    AlbumSeed{u"Bela Ferenc Trio", u"Danube, Left Bank", u"Jazz", 2011, 9, server},
    AlbumSeed{u"Astrid Hallmark", u"Cartography of Kitchens", u"Singer-songwriter", 2025, 12, loading},
    AlbumSeed{u"Astrid Hallmark", u"Winter Inventory", u"Singer-songwriter", 2022, 10, server},
};

constexpr std::array firstWords{u"Lantern", u"Second", u"Borrowed", u"Quiet",  u"Copper", u"Northern",
                                u"Paper",   u"Salt",   u"Every",    u"Slow",   u"Glass",  u"Unsent",
                                u"Harbour", u"Hollow", u"Early",    u"Distant"};
constexpr std::array lastWords{u"Weather",     u"Arithmetic", u"Crossing", u"Letters", u"Engine", u"Garden", u"Signal",
                               u"Handwriting", u"Platform",   u"Window",   u"Orchard", u"Tide",   u"Morning"};

QString titleOf(int n)
{
    const auto first = QString::fromUtf16(firstWords[size_t(n * 7) % firstWords.size()]);
    const auto last = QString::fromUtf16(lastWords[size_t(n * 5 + n / 16) % lastWords.size()]);
    switch (n % 5) {
    case 0:
        return QStringLiteral("%1 in the %2").arg(first, last);
    case 1:
        return QStringLiteral("%1 %2, Part %3").arg(first, last).arg(n % 3 + 1);
    case 2:
        return QStringLiteral("The %1 We Kept").arg(last);
    default:
        return QStringLiteral("%1 %2").arg(first, last);
    }
}

Track trackOf(const Album& album, Availability availability, int number, int count, int n)
{
    Track track;
    track.title = titleOf(n);
    track.artist = album.artist;
    track.artistId = album.artistId;
    track.album = album.title;
    track.albumId = album.id;
    track.coverKey = album.coverKey;
    track.disc = 1;
    track.number = number;
    track.year = album.year;
    track.genre = album.genre;
    track.durationMs = 1000 * (131 + (n * 37) % 260);
    track.suffix = n % 4 == 3 ? QStringLiteral("mp3") : QStringLiteral("flac");
    track.bitRateKbps = n % 4 == 3 ? 320 : 912;
    track.sampleRateHz = n % 4 == 0 ? 96000 : 44100;
    track.bitDepth = n % 4 == 3 ? 0 : (n % 4 == 0 ? 24 : 16);
    track.sizeBytes = track.durationMs * track.bitRateKbps / 8;
    track.loved = n % 9 == 1;
    track.rating = n % 7 == 0 ? 4 : 0;
    track.playCount = (n * 13) % 47;
    if (track.playCount > 0)
        track.lastPlayed = QDateTime(QDate(2026, 5, 1), QTime(19, 30), Qt::UTC).addDays(-(n * 3) % 40);
    track.availability = availability;
    if (availability == Availability::Loading && number > count / 2) {
        track.availability = number == count / 2 + 1 ? Availability::Loading : Availability::Waiting;
        track.progress = 0.64;
    } else if (availability == Availability::Loading) {
        track.availability = Availability::Held;
    }
    return track;
}

} // namespace

void FakeLibrary::fillWithMusic()
{
    int n = 0;
    for (const AlbumSeed& seed : albumSeeds) {
        Album album;
        album.artist = QString::fromUtf16(seed.artist);
        for (const Artist& artist : std::as_const(artistRows)) {
            if (artist.name == album.artist)
                album.artistId = artist.id;
        }
        album.coverKey = QStringLiteral("cover-%1").arg(n);
        if (!album.artistId.isValid()) {
            Artist artist;
            artist.name = album.artist;
            artist.coverKey = album.coverKey;
            album.artistId = addArtist(artist);
        }
        album.title = QString::fromUtf16(seed.title);
        album.genre = QString::fromUtf16(seed.genre);
        album.year = seed.year;
        album.added = QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC).addDays(-(n * 11) % 90);
        album.id = addAlbum(album);
        for (int number = 1; number <= seed.tracks; ++number)
            addTrack(trackOf(album, seed.availability, number, seed.tracks, n++));
    }

    const QList<Track> all = trackRows.values();
    const std::array names{u"Night Ferry",          u"Kitchen, Sunday",      u"Trains & platforms",
                           u"Deep work, no words",  u"Rain on the skylight", u"For Mira",
                           u"Dinner, eight people", u"Winter 2024",          u"Covers we argue about"};
    for (size_t i = 0; i < names.size(); ++i) {
        QVector<TrackId> tracks;
        for (qsizetype t = qsizetype(i); t < all.size() && tracks.size() < 40; t += qsizetype(3 + i)) {
            if (i % 3 != 1 || isHere(all[t].availability)) // every third is here as a whole
                tracks.append(all[t].id);
        }
        addPlaylist(QString::fromUtf16(names[i]), tracks);
    }
}

void FakeLibrary::addManyTracks(int count)
{
    Album album;
    album.title = QStringLiteral("Collected Field Recordings");
    album.artist = QStringLiteral("Various");
    album.id = addAlbum(album);
    for (int number = 1; number <= count; ++number)
        addTrack(trackOf(album, number % 3 == 0 ? held : server, number, count, number));
}

} // namespace sostenuto::ui
