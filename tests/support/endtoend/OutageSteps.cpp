#include "tests/support/endtoend/OutageSteps.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMap>

namespace sostenuto::tests {

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

QString tracksView()
{
    return text("Tracks of this album");
}

QJsonArray entriesOfPlaylist(const OutageStage& stage)
{
    const QJsonObject lists = stage.ask(text("getPlaylists")).value(text("playlists")).toObject();
    for (const QJsonValue& list : lists.value(text("playlist")).toArray()) {
        if (list.toObject().value(text("name")) == OutageStage::playlistName())
            return stage.ask(text("getPlaylist"), {{text("id"), list.toObject().value(text("id")).toString()}})
                .value(text("playlist"))
                .toObject()
                .value(text("entry"))
                .toArray();
    }
    return {};
}

QString wereEditsDelivered(const OutageStage& stage)
{
    const QJsonArray starred =
        stage.ask(text("getStarred2")).value(text("starred2")).toObject().value(text("song")).toArray();
    if (starred.size() != 1 || starred.at(0).toObject().value(text("title")) != OutageStage::title(4))
        return text("the like is not on the server");
    const QJsonObject rated =
        stage.ask(text("getSong"), {{text("id"), stage.remoteId(5)}}).value(text("song")).toObject();
    if (rated.value(text("userRating")).toInt() != 4)
        return text("the rating is not on the server");
    const QJsonArray entries = entriesOfPlaylist(stage);
    if (entries.size() != 3 || entries.at(2).toObject().value(text("title")) != OutageStage::title(6))
        return text("the playlist on the server is not what was made of it");
    return {};
}

} // namespace

QString playsTrack(OutageStage& stage, int number, int heardSeconds, int patienceSeconds)
{
    const auto there = [&] {
        const QJsonObject player = stage.player().player();
        return player.value(text("index")).toInt(-1) + 1 == number && player.value(text("state")) == text("playing") &&
               player.value(text("positionMs")).toInteger() >= heardSeconds * 1000LL;
    };
    return happens(there, patienceSeconds) ? QString() : text("track %1 was not reached").arg(number);
}

QString killAndSeeBanner(OutageStage& stage, qint64& bannerMs)
{
    stage.server().kill();
    const auto noticed = [&] { return stage.player().service().value(text("banner")) == text("outage"); };
    if (!happens(noticed, 60))
        return text("the outage was not noticed");
    if (!stage.player().drive({text("wait"), text("alert"), text("*not answering*")}))
        return text("the banner is not on screen");
    const QDateTime shown = QDateTime::currentDateTimeUtc();
    stage.picture(text("4-outage"));
    const QDateTime since =
        QDateTime::fromString(stage.player().service().value(text("since")).toString(), Qt::ISODateWithMs);
    bannerMs = since.msecsTo(shown);
    return bannerMs <= 5000 ? QString() : text("the banner came %1 ms after the first failure").arg(bannerMs);
}

QString editMeanwhile(OutageStage& stage)
{
    PlayerProcess& player = stage.player();
    if (!player.clickRow(tracksView(), OutageStage::title(4)) || !player.keys({text("ctrl+l")}))
        return text("the like could not be made");
    if (!player.clickRow(tracksView(), OutageStage::title(5)) || !player.keys({text("ctrl+alt+4")}))
        return text("the rating could not be made");
    if (!player.clickRow(tracksView(), OutageStage::title(6)) || !player.keys({text("ctrl+d")}) ||
        !player.keys({text("Return")}))
        return text("the playlist could not be edited");
    // Ctrl D opens the picker. Qt does not show popups to AT-SPI, so keys it is: the only playlist is its first entry.
    const auto waits = [&] { return player.service().value(text("changesWaiting")).toInt() >= 3; };
    stage.picture(text("5-edits-wait"));
    return happens(waits, 5) ? QString() : text("the edits do not wait in the outbox");
}

QString recovers(OutageStage& stage)
{
    if (!stage.server().start())
        return text("the server did not come back");
    stage.player().keys({text("ctrl+t")}); // Try now
    const auto delivered = [&] {
        const QJsonObject service = stage.player().service();
        return service.value(text("reachable")).toBool() && service.value(text("changesWaiting")).toInt(-1) == 0 &&
               service.value(text("playsWaiting")).toInt(-1) == 0;
    };
    if (!happens(delivered, 60))
        return text("what waited was not delivered");
    stage.picture(text("6-recovered"));
    return {};
}

QString wasDelivered(OutageStage& stage, const QSet<int>& played, qint64 fromMs, qint64 toMs)
{
    const QString edits = wereEditsDelivered(stage);
    if (!edits.isEmpty())
        return edits;
    QMap<QString, QVector<qint64>> submitted;
    for (const QJsonObject& request : stage.server().requests(text("scrobble"))) {
        if (SupysonicServer::parameter(request, text("submission")) != text("false"))
            submitted[SupysonicServer::parameter(request, text("id"))].append(
                SupysonicServer::parameter(request, text("time")).toLongLong());
    }
    qint64 before = 0;
    for (int number = 1; number <= OutageStage::trackCount; ++number) {
        const QVector<qint64> times = submitted.value(stage.remoteId(number));
        if (times.size() != (played.contains(number) ? 1 : 0))
            return text("track %1 was submitted %2 times").arg(number).arg(times.size());
        if (times.isEmpty())
            continue;
        if (times.first() < fromMs || times.first() > toMs || times.first() < before + OutageStage::trackSeconds * 500)
            return text("track %1 was submitted with a wrong start time").arg(number);
        before = times.first();
    }
    return {};
}

QString soundIsWhole(const OutageStage& stage, const Sound& heard, double& seconds)
{
    if (heard.frames() == 0)
        return text("nothing was recorded");
    seconds = double(heard.frames() - firstSound(heard)) / OutageStage::rate;
    const qint64 longest = longestSilence(heard);
    const qint64 allowed = stage.longestSilenceOfMusic();
    // A millisecond of grace: resampling and lossy codecs move the edge of a silence by a few frames.
    if (allowed < 0 || longest > allowed + OutageStage::rate / 1000)
        return text("%1 ms of silence, the music itself has %2 ms")
            .arg(longest * 1000 / OutageStage::rate)
            .arg(allowed * 1000 / OutageStage::rate);
    return {};
}

} // namespace sostenuto::tests
