// Pictures of the window over a realistic library, for people to look at: SOSTENUTO_PICTURES names the folder. Without
// it the same windows are painted and only looked at for being painted at all.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/SomeArtist.h>
#include <tests/support/ui/SomeHome.h>
#include <tests/support/ui/SomeLyrics.h>
#include <tests/support/ui/SomePins.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <player/dsp/EqualiserPresets.h>
#include <ui/pages/NotFoundDialog.h>
#include <ui/shell/Navigation.h>
#include <ui/shell/SoundPopover.h>

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>

using namespace sostenuto;
using namespace sostenuto::ui;

namespace {

void turnSound(WindowUnderTest& under, const QString& what)
{
    player::SoundSettings sound;
    sound.level.levelling = player::Levelling::Album;
    sound.crossfadeMs = 3000;
    sound.balance = -0.2;
    sound.equaliser = player::settingsOf(player::equaliserPresets()[11]);
    if (what == QStringLiteral("equaliser-bands"))
        sound.equaliser.bands = {{player::FilterKind::LowShelf, 105, 3.5, 0.7},
                                 {player::FilterKind::Peak, 2300, -6.25, 3},
                                 {player::FilterKind::HighPass, 24, 0, 0.71}};
    under.fakes->player.setSound(sound);
    if (what.startsWith(QStringLiteral("equaliser")))
        return under.action("actionEqualiser")->trigger();
    under.action("actionSettings")->trigger();
    QTRY_VERIFY(under.part<QScrollArea>("settingsScroll")->verticalScrollBar()->maximum() > 0); // it is laid out
    if (what == QStringLiteral("settings-more"))
        under.part<QListWidget>("settingsNavList")->setCurrentRow(2);
    if (what == QStringLiteral("settings-offline"))
        under.part<QListWidget>("settingsNavList")->setCurrentRow(3);
    if (what == QStringLiteral("settings-data"))
        under.part<QListWidget>("settingsNavList")->setCurrentRow(8);
}

void fillStatistics(FakeLibrary& library)
{
    sync::Statistics& played = library.played;
    played.first = QDateTime(QDate(2024, 1, 6), QTime(20, 0), Qt::UTC);
    for (int day = 0; day < 28; ++day) {
        const int plays = day % 9 == 4 ? 0 : 6 + (day * 37) % 31;
        played.periods.append(
            {sync::PlayedPeriod::Length::Day, QDate(2026, 4, 29).addDays(day), plays, plays * 252'000});
        played.plays += plays;
        played.ms += plays * 252'000;
    }
    for (int hour = 7; hour < 24; ++hour)
        played.byHour[size_t(hour)] = (hour * 23) % 41 + (hour > 17 ? 20 : 0);
    for (int day = 0; day < 7; ++day)
        played.byWeekday[size_t(day)] = 30 + (day * 31) % 50;
    played.tracks = 187;
    played.artists = 12;
    int plays = 61;
    for (const sync::Artist& artist : std::as_const(library.artistRows)) {
        if (played.topArtists.size() < sync::Statistics::mostListed)
            played.topArtists.append({{artist.id, artist.name}, plays -= 4});
    }
    plays = 47;
    for (const sync::Album& album : std::as_const(library.albumRows)) {
        if (played.topAlbums.size() < sync::Statistics::mostListed)
            played.topAlbums.append({album.id, album.title, album.artist, plays -= 3});
    }
    plays = 22;
    for (const sync::Track& track : std::as_const(library.trackRows)) {
        if (played.topTracks.size() < sync::Statistics::mostListed && track.number % 3 == 1)
            played.topTracks.append({track.id, track.albumId, track.title, track.artist, plays -= 1});
    }
}

/// What was done while Hearth was away; one of it is refused.
void fillPending(FakeServices& fakes)
{
    using Kind = sync::ChangeKind;
    const QDateTime made = QDateTime::currentDateTimeUtc().addSecs(-40 * 60);
    const auto add = [&](Kind kind, const QString& subject, const QString& detail = {}, int count = 1) {
        sync::PendingChange change;
        change.id = fakes.pending.waiting.size() + 1;
        change.source = sync::SourceId{1};
        change.kind = kind;
        change.subject = subject;
        change.detail = detail;
        change.count = count;
        change.madeAt = made.addSecs(60 * change.id);
        fakes.pending.waiting.append(change);
    };
    add(Kind::Rate, QStringLiteral("Glass Tide"), QStringLiteral("4"));
    add(Kind::Love, QStringLiteral("Night Ferry"));
    add(Kind::PlaylistAdd, QStringLiteral("Kitchen, Sunday"), QStringLiteral("Slack Water"), 3);
    add(Kind::PlaylistMove, QStringLiteral("Kitchen, Sunday"), QStringLiteral("Onde lunghe"));
    add(Kind::PlaylistRemove, QStringLiteral("Kitchen, Sunday"), QStringLiteral("Harbour Lights, the long version"));
    add(Kind::PlaylistRename, QStringLiteral("Untitled"), QStringLiteral("For the train"));
    add(Kind::PlaylistCreate, QStringLiteral("Rain"));
    add(Kind::Play, QStringLiteral("Weatherboard"));
    add(Kind::Play, QStringLiteral("Glass Tide"));
    fakes.pending.waiting.first().state = sync::ChangeState::NeedsYou;
    fakes.pending.waiting.first().why = sync::ErrorKind::NotAllowed;
}

/// Ninety days of all parts, with an outage here and there.
sync::Uptime someDays(const QDate& today)
{
    using State = sync::DayState;
    sync::Uptime days;
    for (int part = 0; part < sync::capabilityCount; ++part) {
        for (int i = 0; i < sync::uptimeDays; ++i)
            days[size_t(part)].append({today.addDays(i + 1 - sync::uptimeDays), State::Good, 30'000, 0});
        days[size_t(part)][61] = {today.addDays(-28), State::Maintenance, 30'000, 600};
    }
    const auto set = [&](sync::Capability part, int day, State state, int bad) {
        days[size_t(part)][day].worst = state;
        days[size_t(part)][day].badSeconds = bad;
    };
    set(sync::Capability::Library, 12, State::Degraded, 0);
    set(sync::Capability::Streaming, 33, State::Degraded, 0);
    set(sync::Capability::Streaming, 34, State::Outage, 6'000);
    set(sync::Capability::Streaming, 89, State::Outage, 2'814);
    set(sync::Capability::Artwork, 70, State::Degraded, 0);
    set(sync::Capability::Artwork, 71, State::Degraded, 0);
    set(sync::Capability::Artwork, 89, State::Degraded, 0);
    for (const int day : {5, 6})
        days[size_t(sync::Capability::Writes)][day] = {today.addDays(day - 89), State::NoData, 0, 0};
    return days;
}

sync::Incident someIncident(const QDateTime& began)
{
    sync::Incident incident;
    incident.id = {1};
    incident.source = sync::SourceId{1};
    incident.serverName = QStringLiteral("Hearth");
    incident.kind = sync::BannerKind::Outage;
    incident.scope = sync::Scope::Streaming;
    incident.cause = sync::ErrorKind::ServerError;
    incident.began = began;
    incident.noticed = began.addSecs(42);
    incident.scopeFound = began.addSecs(140);
    incident.recovered = began.addSecs(2'814);
    incident.caughtUp = began.addSecs(2'841);
    incident.publishedAt = began.addSecs(26 * 60);
    incident.failures = 37;
    incident.tracksHere = 212;
    incident.tracksAll = 240;
    incident.changesSent = incident.changesAll = 14;
    incident.playsSent = incident.playsAll = 11;
    incident.partsWorked = 4;
    return incident;
}

void openStatus(WindowUnderTest& under, const QString& what)
{
    FakeServices& fakes = *under.fakes;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    sync::ServiceState state = FakeStatus::up();
    if (what == QStringLiteral("status-outage"))
        state = FakeStatus::serverDown();
    state.diagnosis.nature = what == QStringLiteral("status-outage") ? sync::Nature::Unreachable : sync::Nature::Slow;
    state.answerMs = {84, 142, 300, 6'200, 90};
    state.published = sync::Published{};
    state.published->page = QStringLiteral("Hearth status");
    state.published->checkedAt = now.addSecs(-90);
    for (const sync::Capability part :
         {sync::Capability::Library, sync::Capability::Streaming, sync::Capability::Artwork})
        state.publishedParts[size_t(part)] = sync::FeedState::Operational;
    state.checkedAt = now.addSecs(-20);
    state.nextCheck = now.addSecs(40);
    state.since = now.addSecs(-50 * 60);
    if (what != QStringLiteral("status-outage")) {
        state.kind = sync::BannerKind::Degraded;
        state.scope = sync::Scope::Artwork;
        state.technical = QStringLiteral("GET getCoverArt: 6.2 s");
        state.health[size_t(sync::Capability::Artwork)] = sync::Health::Slow;
    }
    fakes.incidents.since = now.toLocalTime().date();
    for (QVector<sync::DayUptime>& part : fakes.incidents.days)
        part.fill({}, sync::uptimeDays);
    if (what != QStringLiteral("status-empty")) {
        fakes.incidents.days = someDays(now.toLocalTime().date());
        sync::Incident drill = someIncident(now.addDays(-40));
        drill.drill = true;
        drill.publishedAt = {};
        fakes.incidents.all = {someIncident(now.addSecs(-3 * 3600)), drill, someIncident(now.addDays(-55))};
        if (what == QStringLiteral("status-outage")) {
            sync::Incident open = someIncident(now.addSecs(-50 * 60));
            open.scope = sync::Scope::Server;
            open.cause = sync::ErrorKind::Refused;
            open.scopeFound = open.recovered = open.caughtUp = open.publishedAt = {};
            open.changesSent = open.playsSent = open.partsWorked = 0;
            fakes.incidents.all.prepend(open);
            state.changesWaiting = 14;
        }
        if (what == QStringLiteral("status-outage")) {
            sync::ServiceState attic = FakeStatus::up();
            attic.source = sync::SourceId{2};
            attic.serverName = QStringLiteral("Attic");
            fakes.status.others = {attic};
        }
    }
    fakes.status.set(state);
    under.action("actionGoStatus")->trigger();
    if (what == QStringLiteral("status-export"))
        under.click("statusExport");
}

player::SignalPath busyPath()
{
    using Change = player::SignalPath::Change;
    player::SignalPath path{true, {}, -6.2, 96000, 48000, 44100};
    path.changes = {Change::Volume,    Change::Levelling, Change::Equaliser, Change::Balance,
                    Change::Mono,      Change::Speed,     Change::Resampled, Change::SystemResamples,
                    Change::Downmixed, Change::Rounded,   Change::Limited};
    return path;
}

void openSound(WindowUnderTest& under, const QString& what)
{
    player::Player& player = under.fakes->player;
    if (what == QStringLiteral("sound-gone"))
        Q_EMIT player.deviceGone(QStringLiteral("Desk speakers"), false);
    if (what == QStringLiteral("sound-devices"))
        under.action("actionOutputDevice")->trigger();
    if (what == QStringLiteral("sound-passing")) {
        player::SoundSettings sound;
        sound.speed = 1.25;
        player.setSound(sound);
        player.setStopAfterCurrent(true);
    }
    if (what == QStringLiteral("sound-popover")) {
        player::SoundSettings sound;
        sound.level.levelling = player::Levelling::Track;
        sound.mono = true;
        sound.speed = 1.25;
        player.setSound(sound);
        under.click("playerQuality");
    }
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void windows_data();
    void windows();

private:
    std::unique_ptr<testing::Look> m_look;
};

void TestPictures::windows_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const char* what : {"home",
                             "home-outage",
                             "playlists",
                             "albums",
                             "album",
                             "artists",
                             "artist",
                             "tracks",
                             "playlist-outage",
                             "loved",
                             "search",
                             "queue",
                             "welcome",
                             "welcome-error",
                             "details",
                             "recovering",
                             "empty",
                             "settings",
                             "settings-more",
                             "equaliser",
                             "equaliser-bands",
                             "sound-gone",
                             "sound-passing",
                             "sound-popover",
                             "sound-devices",
                             "stations",
                             "genres",
                             "smart",
                             "settings-data",
                             "not-found",
                             "statistics",
                             "statistics-empty",
                             "offline",
                             "offline-empty",
                             "readiness",
                             "settings-offline",
                             "pending",
                             "pending-empty",
                             "changes-need-you",
                             "status",
                             "status-outage",
                             "status-empty",
                             "status-export",
                             "now-playing",
                             "now-playing-plain",
                             "now-playing-rtl",
                             "now-playing-none",
                             "panel-lyrics",
                             "panel-details",
                             "mirrored-home",
                             "mirrored-queue",
                             "mirrored-tracks",
                             "artist-long",
                             "mirrored-artist"}) {
        for (const bool dark : {true, false}) {
            for (const QSize size : {QSize(1280, 800), QSize(900, 600)})
                QTest::addRow("%s-%s-%d", what, dark ? "dark" : "light", size.width())
                    << QString::fromLatin1(what) << dark << size;
        }
    }
}

void TestPictures::windows()
{
    QFETCH(QString, what);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES");
    if (folder.isEmpty() && (size.width() == 900) == dark) // half of them will do
        QSKIP("SOSTENUTO_PICTURES names no folder");
    Theme::current().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    const bool welcome = what.startsWith(QStringLiteral("welcome"));
    if (what.startsWith(QStringLiteral("mirrored-"))) {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        what = what.mid(9);
    }
    const QScopeGuard fromTheLeft([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    WindowUnderTest under(!welcome, size);
    FakeServices& fakes = *under.fakes;
    auto* pages = under.part<Navigation>("pageStack");
    giveWords(under, what);
    if (what != QStringLiteral("empty") && !welcome) {
        under.playSomething();
        QTRY_COMPARE(fakes.player.state(), player::PlayState::Playing);
        fakes.player.seek(72000);
        fakes.player.pause();
        fakes.player.setRepeat(player::Repeat::All);
    }
    if (what.startsWith(QStringLiteral("home"))) {
        fillHome(fakes);
        if (what == QStringLiteral("home-outage"))
            fakes.status.set(FakeStatus::streamingDown());
        pages->go({Place::Kind::Home});
    } else if (what != QStringLiteral("offline-empty") && what != QStringLiteral("empty") && !welcome)
        keepSomeThings(fakes);
    const qint64 album = fakes.library.albumRows.firstKey();
    const qint64 artist = fakes.library.artistRows.firstKey();
    const qint64 playlist = fakes.library.playlistRows.firstKey();
    if (what == QStringLiteral("playlists"))
        pages->go({Place::Kind::Playlists});
    else if (what == QStringLiteral("album"))
        pages->go({Place::Kind::Album, album});
    else if (what == QStringLiteral("artists"))
        pages->go({Place::Kind::Artists, 0});
    else if (what.startsWith(QStringLiteral("artist"))) {
        fillAppearances(fakes.library, artist);
        fillArtist(fakes.library, artist, what == QStringLiteral("artist-long"));
        pages->go({Place::Kind::Artist, artist});
    } else if (what.startsWith(QStringLiteral("statistics"))) {
        if (what == QStringLiteral("statistics"))
            fillStatistics(fakes.library);
        pages->go({Place::Kind::Statistics, 0});
    } else if (what.startsWith(QStringLiteral("offline")) || what == QStringLiteral("readiness")) {
        pages->go({Place::Kind::Offline, 0});
        if (what == QStringLiteral("readiness"))
            under.click("offlineReady");
    } else if (what.startsWith(QStringLiteral("pending"))) {
        if (what == QStringLiteral("pending")) {
            fillPending(fakes);
            fakes.status.set(FakeStatus::serverDown());
        }
        under.action("actionGoPending")->trigger();
    } else if (what == QStringLiteral("changes-need-you")) {
        sync::ServiceState state = FakeStatus::up();
        state.parked = 2;
        fakes.status.set(state);
    } else if (what.startsWith(QStringLiteral("status"))) {
        openStatus(under, what);
    } else if (what.startsWith(QStringLiteral("now-playing"))) {
        pages->go({Place::Kind::NowPlaying, 0});
        if (size.width() > 1000)
            under.action("actionShowQueue")->trigger();
    } else if (what.startsWith(QStringLiteral("panel-"))) {
        under.action(what == QStringLiteral("panel-lyrics") ? "actionShowLyrics" : "actionShowDetails")->trigger();
    } else if (what == QStringLiteral("tracks"))
        pages->go({Place::Kind::Tracks, 0});
    else if (what == QStringLiteral("genres"))
        pages->go({Place::Kind::Groups, 0});
    else if (what == QStringLiteral("smart"))
        pages->go({Place::Kind::SmartPlaylist, 0, QStringLiteral("plays:>=3")});
    else if (what == QStringLiteral("loved"))
        pages->go({Place::Kind::Loved, 0});
    else if (what == QStringLiteral("search")) {
        pages->go({Place::Kind::Search, 0});
        under.part<QLineEdit>("searchField")->setText(QStringLiteral("sal"));
    } else if (what == QStringLiteral("playlist-outage")) {
        fakes.status.set(FakeStatus::streamingDown());
        pages->go({Place::Kind::Playlist, playlist});
    } else if (what == QStringLiteral("queue")) {
        under.action("actionShowQueue")->trigger();
    } else if (what == QStringLiteral("stations")) {
        fakes.radio.add(QUrl(QStringLiteral("http://night.example/")), QStringLiteral("Night music"));
        fakes.radio.add(QUrl(QStringLiteral("http://cafe.example/")), QStringLiteral("Café del vecchio porto"));
        under.action("actionOpenStream")->trigger();
        under.part<QListView>("stationList")
            ->setCurrentIndex(under.part<QListView>("stationList")->model()->index(0, 0));
    } else if (what == QStringLiteral("not-found")) {
        NotFoundDialog::tell(QStringLiteral("Road trip"),
                             {QStringLiteral("Café del vecchio porto - Onde lunghe"),
                              QStringLiteral("Halyard - Slack Water"), QStringLiteral("06 Unknown title")},
                             3, under.window.get());
    } else if (what == QStringLiteral("details")) {
        fakes.status.set(FakeStatus::streamingDown());
        under.action("actionBannerDetails")->trigger();
    } else if (what == QStringLiteral("recovering")) {
        sync::ServiceState state = FakeStatus::up();
        state.kind = sync::BannerKind::Recovering;
        state.downForMs = 47 * 60000;
        state.changesSent = 14;
        state.changesWaiting = 6;
        fakes.status.set(state);
        pages->toast(QStringLiteral("5 tracks added to the queue"), [] {});
    } else if (welcome) {
        if (what == QStringLiteral("welcome-error"))
            fakes.account.connectError = sync::ErrorKind::WrongPassword;
        under.part<QLineEdit>("welcomeServerAddress")->setText(QStringLiteral("hearth.example.net"));
        under.part<QLineEdit>("welcomeUser")->setText(QStringLiteral("mira"));
        under.part<QLineEdit>("welcomePassword")->setText(QStringLiteral("open sesame"));
        if (what == QStringLiteral("welcome-error")) {
            under.click("welcomeConnectButton");
            QTRY_VERIFY(under.isShown("welcomeError"));
        }
        QTRY_VERIFY(under.isShown("welcomeAddressState"));
    }
    if (what.startsWith(QStringLiteral("settings")) || what.startsWith(QStringLiteral("equaliser")))
        turnSound(under, what);
    if (what.startsWith(QStringLiteral("sound-")))
        openSound(under, what);
    QTest::qWait(folder.isEmpty() ? 0 : 400); // covers are decoded elsewhere
    QImage picture = under.window->grab().toImage();
    if (QWidget* report = under.window->findChild<QWidget*>(QStringLiteral("exportDialog")))
        picture = report->grab().toImage();
    if (QWidget* equaliser = under.window->findChild<QWidget*>(QStringLiteral("equaliserDialog")))
        picture = equaliser->grab().toImage();
    if (QWidget* stations = under.window->findChild<QWidget*>(QStringLiteral("openStreamDialog")))
        picture = stations->grab().toImage();
    if (QWidget* missing = under.window->findChild<QWidget*>(QStringLiteral("notFoundDialog")))
        picture = missing->grab().toImage();
    if (QWidget* readiness = under.window->findChild<QWidget*>(QStringLiteral("readinessDialog")))
        picture = readiness->grab().toImage();
    if (auto* path = under.window->findChild<SoundPopover*>())
        path->say(busyPath());
    if (QWidget* popup = QApplication::activePopupWidget()) {
        picture = popup->grab().toImage();
        popup->close();
    }
    QVERIFY(!picture.isNull());
    if (!folder.isEmpty())
        QVERIFY(
            picture.save(QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"))));
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
