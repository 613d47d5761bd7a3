#include "app/StatusReport.h"

#include "app/Profile.h"
#include "app/QueueSession.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>
#include <sync/service/KeepService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>
#include <ui/models/Services.h>
#include <ui/shell/BannerFeed.h>
#include <ui/theme/Sentences.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QTimer>

#include <cmath>
#include <utility>

namespace sostenuto::app {

namespace {

constexpr int patienceMs = 1000;

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

QString nameOf(player::Repeat repeat)
{
    switch (repeat) {
    case player::Repeat::Off:
        break;
    case player::Repeat::All:
        return QStringLiteral("all");
    case player::Repeat::One:
        return QStringLiteral("one");
    }
    return QStringLiteral("off");
}

QString nameOf(sync::Nature nature)
{
    using sync::Nature;
    switch (nature) {
    case Nature::Unknown:
        break;
    case Nature::NoNetwork:
        return QStringLiteral("noNetwork");
    case Nature::NetworkSignIn:
        return QStringLiteral("networkSignIn");
    case Nature::NameLookup:
        return QStringLiteral("nameLookup");
    case Nature::Unreachable:
        return QStringLiteral("unreachable");
    case Nature::Silent:
        return QStringLiteral("silent");
    case Nature::Certificate:
        return QStringLiteral("certificate");
    case Nature::Clock:
        return QStringLiteral("clock");
    case Nature::WrongPage:
        return QStringLiteral("wrongPage");
    case Nature::Gateway:
        return QStringLiteral("gateway");
    case Nature::ServerErrors:
        return QStringLiteral("serverErrors");
    case Nature::Busy:
        return QStringLiteral("busy");
    case Nature::Maintenance:
        return QStringLiteral("maintenance");
    case Nature::SignIn:
        return QStringLiteral("signIn");
    case Nature::Slow:
        return QStringLiteral("slow");
    case Nature::OnePart:
        return QStringLiteral("onePart");
    case Nature::OneAddress:
        return QStringLiteral("oneAddress");
    case Nature::OtherServer:
        return QStringLiteral("otherServer");
    }
    return QStringLiteral("unknown");
}

QString nameOf(sync::Availability availability)
{
    using sync::Availability;
    switch (availability) {
    case Availability::Kept:
        return QStringLiteral("kept");
    case Availability::Held:
        return QStringLiteral("held");
    case Availability::Loading:
        return QStringLiteral("arriving");
    case Availability::Waiting:
        return QStringLiteral("waiting");
    case Availability::Server:
        return QStringLiteral("server");
    case Availability::Failed:
        return QStringLiteral("failed");
    case Availability::Live:
        return QStringLiteral("live");
    }
    return {};
}

QJsonObject serviceReport(const sync::ServiceState& state)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {
        {QStringLiteral("name"), state.serverName},
        {QStringLiteral("banner"), ui::bannerKindWord(state.kind)},
        {QStringLiteral("diagnosis"), nameOf(state.diagnosis.nature)},
        {QStringLiteral("says"), ui::bannerText(state, {}, now).plainText(false)},
        {QStringLiteral("since"), state.since.toString(Qt::ISODateWithMs)},
        {QStringLiteral("reachable"), state.reachable},
        {QStringLiteral("heldTracks"), state.heldTracks},
        {QStringLiteral("changesWaiting"), state.changesWaiting},
        {QStringLiteral("playsWaiting"), state.playsWaiting},
        {QStringLiteral("needYou"), state.parked},
    };
}

/// Without what plays: that is asked of the library.
QJsonObject playerReport(const player::Player& player)
{
    QJsonArray queue;
    for (const player::QueueItem& item : player.queue().items())
        queue.append(qint64(item.track));
    const auto current = player.queue().currentIndex();
    return {
        {QStringLiteral("state"), nameOf(player.state())},
        {QStringLiteral("track"), qint64(player.queue().current().value_or(player::QueueItem{}).track)},
        {QStringLiteral("index"), current ? qint64(*current) : -1},
        {QStringLiteral("positionMs"), player.positionMs()},
        {QStringLiteral("durationMs"), player.durationMs()},
        {QStringLiteral("volume"), int(std::lround(player.volume() * 100))},
        {QStringLiteral("muted"), player.muted()},
        {QStringLiteral("shuffle"), player.queue().shuffled()},
        {QStringLiteral("repeat"), nameOf(player.queue().repeat())},
        {QStringLiteral("queueLength"), qint64(player.queue().items().size())},
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

QJsonObject waitingReport(const QVector<sync::ServiceState>& states)
{
    int changes = 0;
    int plays = 0;
    int needYou = 0;
    for (const sync::ServiceState& state : states) {
        changes += state.changesWaiting;
        plays += state.playsWaiting;
        needYou += state.parked;
    }
    return {
        {QStringLiteral("changes"), changes}, {QStringLiteral("plays"), plays}, {QStringLiteral("needYou"), needYou}};
}

QJsonObject shareReport(const sync::HeldShare& share)
{
    return {{QStringLiteral("tracks"), share.tracks},
            {QStringLiteral("bytes"), share.bytes},
            {QStringLiteral("ms"), share.ms}};
}

QJsonObject heldReport(const sync::HeldTotals& totals)
{
    return {{QStringLiteral("tracks"), totals.pinned.tracks + totals.automatic.tracks + totals.passing.tracks},
            {QStringLiteral("pinned"), shareReport(totals.pinned)},
            {QStringLiteral("automatic"), shareReport(totals.automatic)},
            {QStringLiteral("passing"), shareReport(totals.passing)},
            {QStringLiteral("folderTracks"), totals.folderTracks},
            {QStringLiteral("quotaBytes"), totals.quotaBytes},
            {QStringLiteral("paused"), totals.paused}};
}

QJsonObject heading(bool running)
{
    return {{QStringLiteral("format"), statusFormat},
            {QStringLiteral("version"), QCoreApplication::applicationVersion()},
            {QStringLiteral("running"), running}};
}

} // namespace

StatusQuestion::StatusQuestion(ui::Services& services, Take take, QObject* parent)
    : QObject(parent), m_services(services), m_take(std::move(take))
{
    look();
    QTimer::singleShot(patienceMs, this, &StatusQuestion::end);
}

void StatusQuestion::look()
{
    const auto answered = [this] {
        if (--m_open == 0)
            end();
    };
    const auto current = m_services.player.queue().current();
    m_open = current ? 2 : 1;
    if (current)
        sync::whenDone(m_services.library.tracks({sync::TrackId{current->track}}), this,
                       [this, answered](const sync::Result<QVector<sync::Track>>& rows) {
                           if (rows && !rows->isEmpty())
                               m_track = rows->first();
                           answered();
                       });
    sync::whenDone(m_services.keep.totals(), this, [this, answered](const sync::Result<sync::HeldTotals>& totals) {
        if (totals)
            m_totals = *totals;
        answered();
    });
}

void StatusQuestion::end()
{
    const Take take = std::exchange(m_take, {});
    if (!take)
        return;
    deleteLater();
    QJsonArray all;
    const QVector<sync::ServiceState> states = m_services.status.states();
    for (const sync::ServiceState& state : states)
        all.append(serviceReport(state));
    QJsonObject player = playerReport(m_services.player);
    if (m_track && m_track->id.value == player.value(QStringLiteral("track")).toInteger()) {
        player.insert(QStringLiteral("title"), m_track->title);
        player.insert(QStringLiteral("artist"), m_track->artist);
        player.insert(QStringLiteral("album"), m_track->album);
        player.insert(QStringLiteral("loved"), m_track->loved);
        player.insert(QStringLiteral("availability"), nameOf(m_track->availability));
    }
    QJsonObject report = heading(true);
    report.insert(QStringLiteral("service"), serviceReport(m_services.status.state())); // the banner's
    report.insert(QStringLiteral("services"), all);
    report.insert(QStringLiteral("player"), player);
    report.insert(QStringLiteral("library"), libraryReport(m_services.account));
    report.insert(QStringLiteral("waiting"), waitingReport(states));
    if (m_totals)
        report.insert(QStringLiteral("held"), heldReport(*m_totals));
    take(report);
}

QJsonObject leftStatus(const Profile& profile)
{
    constexpr qint64 longest = 64LL * 1024 * 1024;
    QJsonObject report = heading(false);
    QFile file(profile.sessionFile);
    const auto saved = file.open(QIODevice::ReadOnly) ? fromJson(file.read(longest)) : std::nullopt;
    if (!saved)
        return report;
    report.insert(QStringLiteral("player"),
                  QJsonObject{{QStringLiteral("state"), QStringLiteral("stopped")},
                              {QStringLiteral("track"), qint64(saved->items[saved->current].track)},
                              {QStringLiteral("index"), qint64(saved->current)},
                              {QStringLiteral("positionMs"), saved->positionMs},
                              {QStringLiteral("queueLength"), qint64(saved->items.size())}});
    return report;
}

} // namespace sostenuto::app
