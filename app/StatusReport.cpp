#include "app/StatusReport.h"

#include <player/engine/Player.h>
#include <sync/service/AccountService.h>
#include <sync/service/StatusService.h>
#include <ui/models/Services.h>
#include <ui/shell/BannerFeed.h>
#include <ui/theme/Sentences.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sostenuto::app {

namespace {

QString nameOf(player::PlayState state)
{
    switch (state) {
    case player::PlayState::Stopped:
        break;
    case player::PlayState::Playing:
        return QStringLiteral("playing");
    case player::PlayState::Paused:
        return QStringLiteral("paused");
    case player::PlayState::Waiting:
        return QStringLiteral("waiting");
    }
    return QStringLiteral("stopped");
}

QJsonObject serviceReport(const sync::ServiceState& state)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {
        {QStringLiteral("name"), state.serverName},
        {QStringLiteral("banner"), ui::bannerKindWord(state.kind)},
        {QStringLiteral("says"), ui::bannerText(state, {}, now).plainText(false)},
        {QStringLiteral("since"), state.since.toString(Qt::ISODateWithMs)},
        {QStringLiteral("reachable"), state.reachable},
        {QStringLiteral("heldTracks"), state.heldTracks},
        {QStringLiteral("changesWaiting"), state.changesWaiting},
        {QStringLiteral("playsWaiting"), state.playsWaiting},
        {QStringLiteral("needYou"), state.parked},
    };
}

QJsonObject playerReport(const player::Player& player)
{
    QJsonArray queue;
    for (const player::QueueItem& item : player.queue().items())
        queue.append(static_cast<qint64>(item.track));
    const auto current = player.queue().currentIndex();
    return {
        {QStringLiteral("state"), nameOf(player.state())},
        {QStringLiteral("track"), static_cast<qint64>(player.queue().current().value_or(player::QueueItem{}).track)},
        {QStringLiteral("index"), current ? static_cast<qint64>(*current) : -1},
        {QStringLiteral("positionMs"), player.positionMs()},
        {QStringLiteral("durationMs"), player.durationMs()},
        {QStringLiteral("queue"), queue},
    };
}

QJsonObject libraryReport(const sync::AccountService& account)
{
    const sync::PullProgress pull = account.pull();
    return {
        {QStringLiteral("connected"), !account.accounts().isEmpty()},
        {QStringLiteral("reading"), pull.running},
        {QStringLiteral("readAt"), pull.finishedAt.toString(Qt::ISODateWithMs)},
    };
}

} // namespace

QByteArray statusReport(const ui::Services& services)
{
    QJsonArray all;
    const QVector<sync::ServiceState> states = services.status.states();
    for (const sync::ServiceState& state : states)
        all.append(serviceReport(state));
    // "service" is the one that the banner speaks of.
    return QJsonDocument(QJsonObject{{QStringLiteral("service"), serviceReport(services.status.state())},
                                     {QStringLiteral("services"), all},
                                     {QStringLiteral("player"), playerReport(services.player)},
                                     {QStringLiteral("library"), libraryReport(services.account)}})
        .toJson(QJsonDocument::Indented);
}

} // namespace sostenuto::app
