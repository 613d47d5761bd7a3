// What bringing a catalogue in costs the player: its own processor time, and its memory. The server is a process of its
// own that answers from memory.
//
// bench-pull serve TRACKS     prints its address and serves until it is ended
// bench-pull measure ADDRESS  one line of JSON: a pull into an empty library, one more of the same, a refresh

#include "GeneratedLibrary.h"

#include <sync/pull/PullFlow.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/Database.h>
#include <sync/store/PlaylistStore.h>
#include <sync/store/StationStore.h>
#include <sync/subsonic/SubsonicBackend.h>
#include <tests/support/sync/WireMusicServer.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace sostenuto::sync;
using sostenuto::tests::WireMusicServer;

namespace {

QJsonArray named(const QString& id, const QString& name)
{
    return {QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), name}}};
}

QString dated(const QDateTime& when)
{
    return when.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject artistRow(const RemoteArtist& artist)
{
    return {{QStringLiteral("id"), artist.remoteId},
            {QStringLiteral("name"), artist.name},
            {QStringLiteral("coverArt"), QString(QStringLiteral("ar-") + artist.remoteId)},
            {QStringLiteral("albumCount"), 5},
            {QStringLiteral("musicBrainzId"), QString()},
            {QStringLiteral("sortName"), artist.sortName}};
}

QJsonObject albumRow(const RemoteAlbum& album)
{
    return {{QStringLiteral("id"), album.remoteId},
            {QStringLiteral("name"), album.title},
            {QStringLiteral("artist"), album.artist},
            {QStringLiteral("artistId"), album.artistRemoteId},
            {QStringLiteral("artists"), named(album.artistRemoteId, album.artist)},
            {QStringLiteral("coverArt"), QString(QStringLiteral("al-") + album.remoteId)},
            {QStringLiteral("songCount"), album.trackCount},
            {QStringLiteral("duration"), album.durationMs / 1000},
            {QStringLiteral("created"), dated(album.added)},
            {QStringLiteral("year"), album.year},
            {QStringLiteral("genre"), album.genre},
            {QStringLiteral("genres"), QJsonArray{QJsonObject{{QStringLiteral("name"), album.genre}}}},
            {QStringLiteral("sortName"), album.sortName}};
}

/// All that a modern server says of a song, about 1.2 kB.
QJsonObject songRow(const RemoteTrack& track)
{
    const QJsonArray artists = named(track.artistRemoteId, track.artist);
    const QJsonObject gain{{QStringLiteral("trackGain"), -7.31},
                           {QStringLiteral("albumGain"), -7.9},
                           {QStringLiteral("trackPeak"), 0.988},
                           {QStringLiteral("albumPeak"), 1.0}};
    return {{QStringLiteral("id"), track.remoteId},
            {QStringLiteral("parent"), track.albumRemoteId},
            {QStringLiteral("isDir"), false},
            {QStringLiteral("title"), track.title},
            {QStringLiteral("album"), track.album},
            {QStringLiteral("artist"), track.artist},
            {QStringLiteral("track"), track.number},
            {QStringLiteral("discNumber"), track.disc},
            {QStringLiteral("year"), track.year},
            {QStringLiteral("genre"), track.genre},
            {QStringLiteral("coverArt"), QString(QStringLiteral("mf-") + track.remoteId)},
            {QStringLiteral("size"), track.sizeBytes},
            {QStringLiteral("contentType"), QStringLiteral("audio/flac")},
            {QStringLiteral("suffix"), track.suffix},
            {QStringLiteral("duration"), track.durationMs / 1000},
            {QStringLiteral("bitRate"), track.bitRateKbps},
            {QStringLiteral("path"), track.artist + u'/' + track.album + u'/' + track.title + QStringLiteral(".flac")},
            {QStringLiteral("playCount"), track.playCount.value_or(0)},
            {QStringLiteral("created"), dated(track.added)},
            {QStringLiteral("albumId"), track.albumRemoteId},
            {QStringLiteral("artistId"), track.artistRemoteId},
            {QStringLiteral("type"), QStringLiteral("music")},
            {QStringLiteral("isVideo"), false},
            {QStringLiteral("bpm"), 0},
            {QStringLiteral("comment"), QString()},
            {QStringLiteral("sortName"), track.title.toLower()},
            {QStringLiteral("mediaType"), QStringLiteral("song")},
            {QStringLiteral("musicBrainzId"), QString()},
            {QStringLiteral("genres"), QJsonArray{QJsonObject{{QStringLiteral("name"), track.genre}}}},
            {QStringLiteral("replayGain"), gain},
            {QStringLiteral("channelCount"), 2},
            {QStringLiteral("samplingRate"), 44'100},
            {QStringLiteral("bitDepth"), 16},
            {QStringLiteral("moods"), QJsonArray{}},
            {QStringLiteral("artists"), artists},
            {QStringLiteral("displayArtist"), track.artist},
            {QStringLiteral("albumArtists"), artists},
            {QStringLiteral("displayAlbumArtist"), track.artist},
            {QStringLiteral("contributors"), QJsonArray{}},
            {QStringLiteral("displayComposer"), QString()},
            {QStringLiteral("explicitStatus"), QString()}};
}

int serve(int tracks)
{
    const GeneratedLibrary library(tracks);
    WireMusicServer server;
    for (int i = 0; i < library.artistCount(); ++i)
        server.artists.append(artistRow(library.artist(i)));
    QHash<QString, int> songs;
    for (int i = 0; i < tracks; ++i) {
        const RemoteTrack track = library.track(i);
        ++songs[track.albumRemoteId];
        server.songs.append(songRow(track));
    }
    for (int i = 0; i < library.albumCount(); ++i) {
        RemoteAlbum album = library.album(i);
        album.trackCount = songs.value(album.remoteId);
        server.albums.append(albumRow(album));
    }
    server.scanStatus = {};
    server.start();
    std::printf("%s\n", qUtf8Printable(server.address().toString()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

struct Cost {
    double worked = 0; ///< processor seconds of all threads
    double passed = 0;
    bool well = false;
};

struct Player {
    explicit Player(const QUrl& address)
        : database(*Database::open(home.filePath(QStringLiteral("library.db")), Database::Mode::ReadWrite)),
          source(sources.put(QStringLiteral("subsonic"), address, QStringLiteral("ann"), QStringLiteral("bench"))->id),
          backend(http, {address, QStringLiteral("ann"), QStringLiteral("secret")}, {}),
          flow({backend, sources, catalogue, playlists, stations}, source)
    {
    }
    Cost costOf(void (PullFlow::*what)())
    {
        Cost cost;
        QEventLoop loop;
        QObject::connect(&flow, &PullFlow::finished, &loop, [&](const std::optional<Error>& error) {
            cost.well = !error;
            loop.quit();
        });
        QElapsedTimer timer;
        timer.start();
        const std::clock_t began = std::clock();
        (flow.*what)();
        if (flow.isRunning())
            loop.exec();
        cost.worked = double(std::clock() - began) / CLOCKS_PER_SEC;
        cost.passed = double(timer.nsecsElapsed()) / 1e9;
        return cost;
    }

    QTemporaryDir home;
    std::unique_ptr<Database> database;
    SourceStore sources{*database};
    CatalogueStore catalogue{*database};
    PlaylistStore playlists{*database};
    StationStore stations{*database};
    SourceId source;
    HttpClient http;
    SubsonicBackend backend;
    PullFlow flow;
};

/// The most that this process ever held, in megabytes; 0 where the system does not say.
double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

int measure(const QUrl& address)
{
    const double before = peakMegabytes();
    Player player(address);
    const Cost first = player.costOf(&PullFlow::pull);
    const double peak = peakMegabytes();
    const int tracks = player.catalogue.trackCount(player.source).value_or(0);
    const Cost again = player.costOf(&PullFlow::pull);
    const Cost refresh = player.costOf(&PullFlow::refresh);
    if (!first.well || !again.well || !refresh.well)
        return 1;
    std::printf("{\"tracks\": %d, \"pull_cpu\": %.3f, \"pull_wall\": %.3f, \"again_cpu\": %.3f, \"again_wall\": %.3f, "
                "\"refresh_cpu\": %.4f, \"refresh_wall\": %.4f, \"start_mb\": %.1f, \"peak_mb\": %.1f}\n",
                tracks, first.worked, first.passed, again.worked, again.passed, refresh.worked, refresh.passed, before,
                peak);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QStringLiteral("serve") && words.size() == 3)
        return serve(words[2].toInt());
    if (words.value(1) == QStringLiteral("measure") && words.size() == 3)
        return measure(QUrl(words[2]));
    std::fprintf(stderr, "bench-pull serve TRACKS | measure ADDRESS\n");
    return 2;
}
