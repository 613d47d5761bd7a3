#include "ui/theme/KeepWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QLocale>
#include <QStringList>
#include <QTime>

#include <algorithm>

namespace sostenuto::ui {

using sync::HeldShare;
using sync::HeldTotals;
using sync::PinKind;
using sync::PinState;

namespace {

constexpr double giga = 1e9;

QString tracksOf(int n)
{
    return counted(n, "1 track", "%1 tracks");
}

/// Of bytes, as a bare number: one decimal below a hundred.
QString gigabytes(qint64 bytes)
{
    const double n = double(bytes) / giga;
    const bool whole = bytes % qint64(giga) == 0 || n >= 99.95;
    return QLocale().toString(n, 'f', whole ? 0 : 1);
}

QString troubleOf(const PinState& pin)
{
    return pin.failed > 0 ? counted(pin.failed, "1 failed", "%1 failed") : QString();
}

QString nextTryOf(const PinState& pin)
{
    return pin.nextTry.isValid() ? say("next try at %1").arg(pin.nextTry.toLocalTime().toString(u"HH:mm")) : QString();
}

} // namespace

QString keepWord(bool pinned)
{
    return pinned ? say("Stop keeping") : say("Keep on this computer");
}

QString keepStateWord(bool pinned)
{
    return pinned ? say("Kept on this computer") : say("Keep on this computer");
}

QString keptWords(int toDownload)
{
    if (toDownload <= 0)
        return say("Kept on this computer");
    return counted(toDownload, "Kept on this computer, 1 track to download",
                   "Kept on this computer, %1 tracks to download");
}

QString notKeptWords()
{
    return say("No longer kept. It goes when space is short");
}

QString tooManyToKeep()
{
    return say("These are too many to keep one by one. Keep their albums, artists or a playlist of them");
}

QString onlyServer(const QVector<sync::ServiceState>& services)
{
    return services.size() == 1 ? services.first().serverName : QString();
}

QString needWords(int tracks, const QString& server)
{
    if (server.isEmpty())
        return counted(tracks, "1 track needs its server", "%1 tracks need their server");
    return counted(tracks, "1 track needs %2", "%1 tracks need %2").replace(u"%2"_qs, server);
}

QString pinName(const PinState& pin)
{
    if (pin.target.kind == PinKind::Loved)
        return say("Loved tracks");
    return pin.name.isEmpty() ? pin.target.rule : pin.name;
}

QString pinSubtitle(const PinState& pin)
{
    switch (pin.target.kind) {
    case PinKind::Album:
        return pin.subtitle.isEmpty() ? say("Album") : say("Album by %1").arg(pin.subtitle);
    case PinKind::Track:
        return pin.subtitle.isEmpty() ? say("Track") : say("Track by %1").arg(pin.subtitle);
    case PinKind::Artist:
        return say("Artist, %1").arg(tracksOf(pin.tracks));
    case PinKind::Rule:
        return say("Smart playlist, %1").arg(tracksOf(pin.tracks));
    case PinKind::Playlist:
    case PinKind::Loved:
        break;
    }
    return say("Playlist, %1").arg(tracksOf(pin.tracks));
}

PinProgress pinProgress(const PinState& pin)
{
    if (pin.failed > 0) {
        const QString next = nextTryOf(pin);
        return {troubleOf(pin), next.isEmpty() ? QString() : u", "_qs + next, -1};
    }
    if (pin.tracks == 0)
        return {{}, say("No tracks"), -1};
    if (pin.here >= pin.tracks)
        return {{}, pin.tracks == 1 ? say("On this computer") : say("All %1 tracks").arg(number(pin.tracks)), -1};
    return {{}, say("%1 of %2").arg(number(pin.here), number(pin.tracks)), double(pin.here) / pin.tracks};
}

QString pinSentence(const PinState& pin)
{
    const PinProgress progress = pinProgress(pin);
    QString far = progress.trouble + progress.words;
    if (progress.share >= 0)
        far = say("%1 on this computer").arg(far);
    QStringList parts{pinName(pin), pinSubtitle(pin), far};
    if (pin.bytesHere > 0)
        parts += sizeOf(pin.bytesHere);
    return parts.join(u", "_qs);
}

QString hoursWords(const sync::FetchLimits& limits)
{
    if (limits.fromMinute == limits.untilMinute)
        return say("At any hour");
    const auto at = [](int minute) { return QTime::fromMSecsSinceStartOfDay(minute * 60'000).toString(u"HH:mm"); };
    return say("%1 to %2").arg(at(limits.fromMinute), at(limits.untilMinute));
}

QString hoursHelp(const HeldTotals& totals)
{
    if (totals.waits == sync::FetchWait::Hours)
        return say("Downloads wait for these hours. What plays is fetched at once");
    return say("What plays is fetched at once, whatever the hour");
}

QString meteredHelp(const HeldTotals& totals)
{
    if (totals.waits == sync::FetchWait::Metered)
        return say("The network counts bytes: downloads wait. What plays is fetched at once");
    return say("Networks that count bytes, as a phone's does, as far as the system tells");
}

QString keptQualityWords(int kbps)
{
    return kbps > 0 ? say("Up to %1 kbit/s").arg(number(kbps)) : say("Original");
}

QString keptQualityHelp(const HeldTotals& totals)
{
    if (totals.lowerTracks > 0)
        return counted(totals.lowerTracks,
                       "1 pinned track is here in lower quality. It plays until a better one is here",
                       "%1 pinned tracks are here in lower quality. They play until better ones are here");
    if (totals.quality.kbps <= 0)
        return say("The files as the server has them");
    return say("Smaller files, made by the server. What is here in better quality stays. Servers that would count this "
               "as plays, or can't do it, give the original");
}

QString streamQualityWords(int kbps)
{
    return kbps == sync::KeptQuality::automatic ? say("Automatic") : keptQualityWords(kbps);
}

QString streamQualityHelp(const sync::KeptQuality& quality)
{
    if (quality.streamKbps == sync::KeptQuality::automatic)
        return say("At home: original. Elsewhere, where the network counts bytes: up to %1 kbit/s")
            .arg(number(quality.meteredKbps()));
    if (quality.streamKbps == 0)
        return say("What plays comes as the server has it, over every network");
    return say("Smaller files, made by the server, at home too. Servers that would count this as plays, or can't do "
               "it, give the original");
}

QString restWords(const PinState& pin, bool paused, bool reachable, const QString& server, sync::FetchWait waits)
{
    const int rest = pin.tracks - pin.here;
    if (rest <= 0)
        return {};
    if (paused)
        return counted(rest, "1 waits while downloads are paused", "%1 wait while downloads are paused");
    if (!reachable)
        return counted(rest, "1 waits for %2", "%1 wait for %2")
            .replace(u"%2"_qs, server.isEmpty() ? say("the server") : server);
    if (waits == sync::FetchWait::Hours)
        return counted(rest, "1 waits for the hours that you chose", "%1 wait for the hours that you chose");
    if (waits == sync::FetchWait::Metered)
        return counted(rest, "1 waits for a network that counts no bytes",
                       "%1 wait for a network that counts no bytes");
    if (pin.failed > 0) {
        const QString next = nextTryOf(pin);
        return next.isEmpty() ? troubleOf(pin) : QStringLiteral("%1, %2").arg(troubleOf(pin), next);
    }
    return counted(rest, "1 is being downloaded", "%1 are being downloaded");
}

HeldShare heldInAll(const HeldTotals& totals)
{
    HeldShare all;
    for (const HeldShare& share : {totals.pinned, totals.automatic, totals.passing}) {
        all.tracks += share.tracks;
        all.bytes += share.bytes;
        all.ms += share.ms;
    }
    return all;
}

QString heldWords(int tracks)
{
    return counted(tracks, "of music on this computer, 1 track", "of music on this computer, %1 tracks");
}

QString heldShort(qint64 ms)
{
    constexpr qint64 hour = 3'600'000;
    if (ms <= 0)
        return {};
    return ms >= hour && ms <= 100 * hour ? say("%1 h").arg(ms / hour) : amountOfMusic(ms);
}

QString roomSize(qint64 bytes)
{
    return bytes >= qint64(giga) ? say("%1 GB").arg(gigabytes(bytes)) : sizeOf(bytes);
}

QString quotaSentence(const HeldTotals& totals)
{
    const HeldShare all = heldInAll(totals);
    return say("%1 of %2 gigabytes: pinned %3, kept automatically %4, recently played %5")
        .arg(gigabytes(all.bytes), gigabytes(totals.quotaBytes), gigabytes(totals.pinned.bytes),
             gigabytes(totals.automatic.bytes), gigabytes(totals.passing.bytes));
}

QString freeWords(const HeldTotals& totals)
{
    constexpr qint64 minute = 60'000;
    const HeldShare all = heldInAll(totals);
    const qint64 room = totals.quotaBytes - all.bytes;
    if (all.bytes <= 0 || all.ms < minute || room <= 0)
        return {};
    const auto ms = qint64(double(room) * double(all.ms) / double(all.bytes));
    return say("about %1").arg(heldShort(std::max(ms, minute)));
}

QString roomHelp(const HeldTotals& totals)
{
    return say("%1 of it are used. What is pinned stays, even when it needs more")
        .arg(roomSize(heldInAll(totals).bytes));
}

QString passingHelp(const HeldTotals& totals)
{
    if (totals.passing.tracks == 0)
        return say("Nothing is here only because it was played lately");
    return counted(totals.passing.tracks, "1 track, %2. It goes by itself when space is short",
                   "%1 tracks, %2. They go by themselves when space is short")
        .replace(u"%2"_qs, sizeOf(totals.passing.bytes));
}

QString foldersNote(const HeldTotals& totals)
{
    if (totals.folders <= 0)
        return {};
    return counted(totals.folders, "Your local folder, %2, is always here and does not count.",
                   "Your %1 local folders, %2, are always here and do not count.")
        .replace(u"%2"_qs, tracksOf(totals.folderTracks));
}

QString heldAwaySentence()
{
    return say(
        "The drive with your held music is not connected. Nothing is lost: it plays again when it is back. Until "
        "then what you play comes from the server.");
}

QString beyondRoomSentence(const HeldTotals& totals)
{
    if (totals.pinsBeyondBytes <= 0)
        return {};
    return say("What is pinned needs %1 more than the room for held music. It is kept all the same, as long as the "
               "disk "
               "has space. Give it more room in the storage settings, or stop keeping some of it.")
        .arg(sizeOf(totals.pinsBeyondBytes));
}

} // namespace sostenuto::ui
