// The walk itself. Each step is driven through the window and checked through the faces of sync and player and through
// what the demo service recorded.
#include "app/tour/Tour.h"

#include "app/demo/DemoService.h"

#include <player/engine/Player.h>
#include <sync/service/AccountService.h>
#include <sync/service/StatusService.h>

#include <algorithm>
#include <cstdlib>

namespace sostenuto::app {

namespace {

/// One continuous piece in five tracks: its joins are what an outage must not be heard in.
const QString tourAlbum = QStringLiteral("A Slow Tide");

/// A play counts when half of the track was heard; the rest is skipped to keep the tour short.
constexpr double heardEnough = 0.56;
constexpr double nearTheEnd = 0.90;
constexpr qint64 startTimeToleranceMs = 3000;

bool banner(const sync::ServiceState& state)
{
    return state.kind == sync::BannerKind::Outage;
}

} // namespace

void Tour::planListening()
{
    add({QStringLiteral("library"), 60'000, [this] { return m_hands.click("navAlbums"); },
         [this] {
             return m_facts.counts().tracks == m_service.trackCount() &&
                    m_hands.rows("albumsGrid") == m_facts.counts().albums;
         },
         [this] {
             return QStringLiteral("%1 tracks, %2 albums, %3 playlists")
                 .arg(m_facts.counts().tracks)
                 .arg(m_facts.counts().albums)
                 .arg(m_facts.counts().playlists);
         },
         1500});
    add({QStringLiteral("album"), 10'000, [this] { return m_hands.clickItem("albumsGrid", tourAlbum); },
         [this] { return m_hands.find("albumPlay") != nullptr && m_hands.rows("albumTrackList") > 0; },
         [this] { return QStringLiteral("%1 tracks").arg(m_hands.rows("albumTrackList")); }, 800});
    add({QStringLiteral("play"), 30'000, [this] { return m_hands.click("albumPlay"); },
         [this] { return m_facts.soundsPast(1000) && m_facts.heard().id.isValid(); },
         [this] {
             m_playedTitle = m_facts.heard().title;
             m_playedAt = QDateTime::currentDateTimeUtc().addMSecs(-m_services.player.positionMs());
             return QStringLiteral("1 s of “%1” was heard %2 s after the click")
                 .arg(m_playedTitle)
                 .arg(seconds(), 0, 'f', 2);
         }});
    add({QStringLiteral("held"),
         90'000,
         {},
         [this] { return m_facts.queueLength() > 1 && m_facts.queueHere() == m_facts.queueLength(); },
         [this] { return QStringLiteral("all %1 tracks of the queue are here").arg(m_facts.queueHere()); }});
    add({QStringLiteral("search"), 10'000,
         [this] {
             if (m_hands.find("searchField") == nullptr) {
                 m_hands.click("navSearch");
                 return false;
             }
             m_walk.clock().start(); // from the first letter
             return m_hands.type("searchField", QStringLiteral("window"));
         },
         [this] { return m_hands.rows("searchTracks") > 0; },
         [this] {
             return QStringLiteral("%1 tracks for “window” after %2 ms")
                 .arg(m_hands.rows("searchTracks"))
                 .arg(m_walk.clock().elapsed());
         },
         800});
}

void Tour::planOutage()
{
    add({QStringLiteral("outage"), 20'000,
         [this] {
             if (!m_hands.click("navAlbums"))
                 return false;
             m_facts.countAnew();
             m_service.setOutage(demo::Outage::Gone);
             m_services.account.syncNow(); // something is asked of the service, as it would be sooner or later
             return true;
         },
         [this] { return m_hands.find("statusBanner") != nullptr && banner(m_services.status.state()); },
         [this] {
             return QStringLiteral("banner after %1 s: %2")
                 .arg(seconds(), 0, 'f', 2)
                 .arg(m_hands.text("bannerHeadline"));
         }});
    add({QStringLiteral("playing-on"),
         60'000,
         {},
         [this] { return m_facts.soundsPast(0) && m_facts.partHeard() > heardEnough; },
         [this] {
             return QStringLiteral("“%1” is at %2 %, %3 interruptions")
                 .arg(m_facts.heard().title)
                 .arg(qRound(m_facts.partHeard() * 100.0))
                 .arg(m_facts.interruptions());
         }});
    add({QStringLiteral("next-track"), 40'000, [this] { return m_hands.clickAt("playerSeek", nearTheEnd); },
         [this] {
             return m_facts.trackChanges() > 0 && m_facts.soundsPast(1500) && m_facts.heard().title != m_playedTitle &&
                    banner(m_services.status.state());
         },
         [this] {
             return QStringLiteral("“%1” follows, %2 interruptions, the service still gone")
                 .arg(m_facts.heard().title)
                 .arg(m_facts.interruptions());
         }});
    add({QStringLiteral("like"), 10'000,
         [this] {
             m_likedTitle = m_facts.heard().title;
             m_liked = !m_facts.heard().loved;
             return m_hands.click("playerLike");
         },
         [this] {
             return m_facts.heard().title == m_likedTitle && m_facts.heard().loved == m_liked &&
                    m_services.status.state().changesWaiting > 0;
         },
         [this] {
             return QStringLiteral("“%1” is %2 here, %3 change waits")
                 .arg(m_likedTitle, m_liked ? QStringLiteral("loved") : QStringLiteral("no longer loved"))
                 .arg(m_services.status.state().changesWaiting);
         }});
}

void Tour::planRecovery()
{
    add({QStringLiteral("recovery"), 40'000,
         [this] {
             m_service.setOutage(demo::Outage::None);
             if (!m_hands.click("bannerTryNow"))
                 m_services.status.tryNow();
             return true;
         },
         [this] { return m_services.status.state().reachable && !banner(m_services.status.state()); },
         [this] {
             return QStringLiteral("back after %1 s, %2 interruptions of the sound so far")
                 .arg(seconds(), 0, 'f', 2)
                 .arg(m_facts.interruptions());
         }});
    add({QStringLiteral("delivered"),
         40'000,
         {},
         [this] {
             const sync::ServiceState state = m_services.status.state();
             return lovedTitles().contains(m_likedTitle) == m_liked && playArrived() && state.changesWaiting == 0 &&
                    state.playsWaiting == 0;
         },
         [this] {
             return QStringLiteral("the service has the like of “%1” and the play of “%2”, begun %3 UTC")
                 .arg(m_likedTitle, m_playedTitle, m_playedAt.toString(QStringLiteral("hh:mm:ss")));
         },
         1000});
}

QStringList Tour::lovedTitles() const
{
    QStringList titles;
    for (const QString& track : m_service.lovedTracks())
        titles.append(m_service.titleOf(track));
    return titles;
}

bool Tour::playArrived() const
{
    const QVector<demo::DemoPlay> plays = m_service.plays();
    return std::any_of(plays.begin(), plays.end(), [this](const demo::DemoPlay& play) {
        return m_service.titleOf(play.track) == m_playedTitle &&
               std::abs(play.startedAt.msecsTo(m_playedAt)) <= startTimeToleranceMs;
    });
}

} // namespace sostenuto::app
