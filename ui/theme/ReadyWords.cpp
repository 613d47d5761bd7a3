// Whether music would play without any service, in words.
#include "ui/theme/KeepWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QStringList>

#include <algorithm>

namespace sostenuto::ui {

using sync::PinKind;
using sync::PinState;
using sync::Readiness;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 minute = 60'000;
constexpr qint64 goodAheadMs = hour; ///< with so much of the queue nobody has to worry

/// What a number of pins is called.
enum class PinNoun { Playlists, Albums, Artists, Tracks, PlaylistsAndAlbums, Pins };

/// "1 min", in words.
bool isOne(qint64 ms)
{
    return ms < minute * 3 / 2;
}

bool isList(PinKind kind)
{
    return kind == PinKind::Playlist || kind == PinKind::Loved || kind == PinKind::Rule;
}

PinNoun nounOf(const QVector<PinState>& pins)
{
    const auto all = [&pins](auto fits) {
        return std::all_of(pins.begin(), pins.end(), [&fits](const PinState& pin) { return fits(pin.target.kind); });
    };
    if (all(isList))
        return PinNoun::Playlists;
    if (all([](PinKind kind) { return kind == PinKind::Album; }))
        return PinNoun::Albums;
    if (all([](PinKind kind) { return kind == PinKind::Artist; }))
        return PinNoun::Artists;
    if (all([](PinKind kind) { return kind == PinKind::Track; }))
        return PinNoun::Tracks;
    if (all([](PinKind kind) { return isList(kind) || kind == PinKind::Album; }))
        return PinNoun::PlaylistsAndAlbums;
    return PinNoun::Pins;
}

QString countOfPins(int n, PinNoun noun)
{
    switch (noun) {
    case PinNoun::Playlists:
        return counted(n, "1 playlist", "%1 playlists");
    case PinNoun::Albums:
        return counted(n, "1 album", "%1 albums");
    case PinNoun::Artists:
        return counted(n, "1 artist", "%1 artists");
    case PinNoun::Tracks:
        return counted(n, "1 track", "%1 tracks");
    case PinNoun::PlaylistsAndAlbums:
        return counted(n, "1 playlist or album", "%1 playlists and albums");
    case PinNoun::Pins:
        break;
    }
    return counted(n, "1 thing", "%1 things");
}

/// "4 of 6 pinned playlists complete"
QString completeWords(int complete, const QVector<PinState>& pins)
{
    const auto all = int(pins.size());
    const auto words = [&](const char* one, const char* every, const char* some) {
        if (complete < all)
            return say(some).arg(number(complete), number(all));
        return counted(all, one, every);
    };
    switch (nounOf(pins)) {
    case PinNoun::Playlists:
        return words("The pinned playlist is complete", countLater("All %1 pinned playlists complete"),
                     sayLater("%1 of %2 pinned playlists complete"));
    case PinNoun::Albums:
        return words("The pinned album is complete", countLater("All %1 pinned albums complete"),
                     sayLater("%1 of %2 pinned albums complete"));
    case PinNoun::PlaylistsAndAlbums:
        return words("What is pinned is complete", countLater("All %1 pinned playlists and albums complete"),
                     sayLater("%1 of %2 pinned playlists and albums complete"));
    default:
        return words("What is pinned is complete", countLater("All %1 pinned things complete"),
                     sayLater("%1 of %2 pinned things complete"));
    }
}

/// "51 tracks in 2 playlists need Hearth"
QString openWords(int missing, const QVector<PinState>& open, const QString& server)
{
    if (nounOf(open) == PinNoun::Tracks)
        return needWords(missing, server);
    const QString where = countOfPins(int(open.size()), nounOf(open));
    if (server.isEmpty())
        return counted(missing, "1 track in %2 needs its server", "%1 tracks in %2 need their server")
            .replace(u"%2"_qs, where);
    return counted(missing, "1 track in %2 needs %3", "%1 tracks in %2 need %3")
        .replace(u"%2"_qs, where)
        .replace(u"%3"_qs, server);
}

ReadyLine queueLine(const Readiness& queue)
{
    if (queue.isReady())
        return {StatusFamily::Ok, say("The queue plays to its end, %1").arg(amountOfMusic(queue.msHere))};
    if (queue.msAhead > 0)
        return {queue.msAhead >= goodAheadMs ? StatusFamily::Ok : StatusFamily::Degraded,
                say("The queue plays for %1").arg(amountOfMusic(queue.msAhead))};
    if (queue.here > 0)
        return {StatusFamily::Degraded, counted(queue.here, "%2 of the queue, 1 track, is on this computer",
                                                "%2 of the queue, %1 tracks, are on this computer")
                                            .replace(u"%2"_qs, amountOfMusic(queue.msHere))};
    return {StatusFamily::Degraded, say("Nothing of the queue is on this computer")};
}

} // namespace

QString pinnedCount(const QVector<PinState>& pins)
{
    return pins.isEmpty() ? QString() : countOfPins(int(pins.size()), nounOf(pins));
}

QVector<ReadyLine> readyLines(const Readiness& queue, const QVector<PinState>& pins, const QString& server)
{
    QVector<ReadyLine> lines;
    if (queue.tracks > 0)
        lines.append(queueLine(queue));
    if (pins.isEmpty()) {
        lines.append({queue.tracks > 0 ? StatusFamily::Ok : StatusFamily::Degraded, say("Nothing is pinned")});
        return lines;
    }
    QVector<PinState> open;
    int missing = 0;
    for (const PinState& pin : pins) {
        if (pin.here < pin.tracks) {
            open.append(pin);
            missing += pin.tracks - pin.here;
        }
    }
    const auto complete = int(pins.size() - open.size());
    lines.append({complete > 0 ? StatusFamily::Ok : StatusFamily::Degraded, completeWords(complete, pins)});
    if (missing > 0)
        lines.append({StatusFamily::Degraded, openWords(missing, open, server)});
    return lines;
}

QString queueRuleWords(qint64 horizonMs)
{
    if (horizonMs == hour)
        return say("The next hour of the queue");
    if (horizonMs % hour == 0)
        return say("The next %1 hours of the queue").arg(horizonMs / hour);
    return say("The next %1 of the queue").arg(amountOfMusic(horizonMs));
}

QString queueRuleHelp(const Readiness& queue, qint64 horizonMs)
{
    if (queue.tracks == 0)
        return say("The queue is empty");
    if (queue.isReady() || queue.msAhead >= horizonMs)
        return say("All of it is here");
    if (queue.msAhead < minute)
        return say("Not here yet");
    return (isOne(queue.msAhead) ? say("%1 of it is here") : say("%1 of it are here"))
        .arg(amountOfMusic(queue.msAhead));
}

QString readinessWord(bool ready)
{
    return ready ? say("Ready") : say("Not ready yet");
}

QString missingWords(int tracks, qint64 bytes)
{
    if (tracks <= 0)
        return {};
    const QString words = counted(tracks, "1 track is missing", "%1 tracks are missing");
    return bytes > 0 ? QStringLiteral("%1, %2").arg(words, sizeOf(bytes)) : words;
}

QString missingWords(const Readiness& queue, const QVector<PinState>& pins)
{
    int tracks = 0;
    qint64 bytes = 0;
    for (const PinState& pin : pins) {
        tracks += pin.tracks - pin.here;
        bytes += pin.bytesMissing;
    }
    QStringList lines;
    if (const QString words = missingWords(queue.tracks - queue.here, queue.bytesMissing); !words.isEmpty())
        lines += say("Of the queue %1").arg(words);
    if (const QString words = missingWords(tracks, bytes); !words.isEmpty())
        lines += say("Of what is pinned %1").arg(words);
    return lines.join(u'\n');
}

QString onItsWayWords(bool reachable, const QString& server)
{
    if (reachable)
        return say("It is being downloaded.");
    return server.isEmpty() ? say("It is downloaded when the servers are back.")
                            : say("It is downloaded when %1 is back.").arg(server);
}

ReadyLine readyLine(const QString& name, const Readiness& ready)
{
    if (ready.tracks == 0)
        return {StatusFamily::Ok, say("%1 has no tracks").arg(name)};
    if (!ready.isReady())
        return {StatusFamily::Degraded, counted(ready.tracks - ready.here, "1 track of %2 is not on this computer",
                                                "%1 tracks of %2 are not on this computer")
                                            .replace(u"%2"_qs, name)};
    return {StatusFamily::Ok,
            counted(ready.tracks, "The track of %2 is on this computer", "All %1 tracks of %2 are on this computer")
                .replace(u"%2"_qs, name)};
}

QString queueReadyWords(const Readiness& queue, const QString& server)
{
    if (queue.tracks == 0)
        return {};
    if (queue.isReady())
        return queue.tracks == 1 ? say("This track is on this computer") : say("All of this queue is on this computer");
    if (queue.msAhead < minute)
        return needWords(queue.tracks - queue.here, server);
    return (isOne(queue.msAhead) ? say("The next %1 of this queue is on this computer")
                                 : say("The next %1 of this queue are on this computer"))
        .arg(amountOfMusic(queue.msAhead));
}

} // namespace sostenuto::ui
