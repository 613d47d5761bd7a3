// The window around the pages, over services in memory.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/shell/Navigation.h>
#include <ui/shell/RememberedWindow.h>
#include <ui/theme/Appearance.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/SeekBar.h>
#include <ui/widgets/StatusBanner.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QSlider>
#include <QStackedWidget>

using namespace sostenuto;
using namespace sostenuto::ui;
using player::PlayState;
using sync::TrackId;

namespace {

/// What a screen reader says: the accessible name, or what Qt takes in its place (a button's text).
QString spokenName(const QWidget* widget)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

constexpr auto ctrlShift = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init() { m_under = std::make_unique<WindowUnderTest>(); }
    void cleanup() { m_under.reset(); }

    void startsWithTheAlbums();
    void goesByKeys_data();
    void goesByKeys();
    void goesBackAndForward();
    void everyWidgetCanBeNamed();
    void actionsHaveNamesAndWords();
    void shortcutsAreUnique();

    void theBannerFollowsTheService();
    void theBannerTriesNow();
    void drillsAreBegunAndEnded();
    void theStatusRowOpensDetails();
    void allClearLeadsToTheReport();
    void changesThatNeedTheListenerAreSaid();
    void theDetailsLeadToWhatWaits();
    void signedOutAsksForThePassword();

    void spacePlaysExceptInFields();
    void transportButtonsPlay();
    void seekBarShowsWhatIsHeld();
    void volumeAndMute();
    void loveIsSentAndTakenBack();
    void theTitleSaysWhatPlays();
    void theQueuePanelShowsTheOrder();
    void clearingTheQueueCanBeTakenBack();
    void aDryQueueOffersWhatIsHere();

    void playlistsAreListed();
    void aNewPlaylistIsNamedInPlace();
    void deletingAPlaylistCanBeTakenBack();

    void narrowWindowsHaveARail();
    void f6GoesFromAreaToArea();
    void themesSwitch();
    void remembersItsState();
    void closingAsksToQuit();
    void troublesAreSaid();

private:
    [[nodiscard]] FakeServices& fakes() const { return *m_under->fakes; }
    [[nodiscard]] Place place() const { return m_under->part<Navigation>("pageStack")->place(); }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

void TestMainWindow::startsWithTheAlbums()
{
    QCOMPARE(place().kind, Place::Kind::Albums);
    QVERIFY(m_under->isShown("pageAlbums"));
    QVERIFY(m_under->isShown("sidebar"));
    QVERIFY(m_under->part<QAbstractButton>("navAlbums")->isChecked());
    QVERIFY(!m_under->isShown("statusBanner"));
    QVERIFY(!m_under->isShown("rightPanel"));
    QCOMPARE(m_under->part<>("playerBar")->height(), 84);
}

void TestMainWindow::goesByKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("entry");
    QTest::newRow("search") << Qt::Key_2 << "pageSearch"
                            << "navSearch";
    QTest::newRow("search everywhere") << Qt::Key_E << "pageSearch"
                                       << "navSearch";
    QTest::newRow("artists") << Qt::Key_4 << "pageArtists"
                             << "navArtists";
    QTest::newRow("tracks") << Qt::Key_5 << "pageTracks"
                            << "navTracks";
}

void TestMainWindow::goesByKeys()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, page);
    QFETCH(QString, entry);
    m_under->key(key, Qt::ControlModifier);
    QVERIFY(m_under->isShown(qPrintable(page)));
    QVERIFY(m_under->part<QAbstractButton>(qPrintable(entry))->isChecked());
    QVERIFY(!m_under->part<QAbstractButton>("navAlbums")->isChecked());
    QVERIFY(!m_under->isShown("pageAlbums"));
}

void TestMainWindow::goesBackAndForward()
{
    QVERIFY(!m_under->action("actionGoBack")->isEnabled());
    m_under->click("navTracks");
    m_under->click("navArtists");
    m_under->key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(place().kind, Place::Kind::Tracks);
    m_under->key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(place().kind, Place::Kind::Artists);
    QTest::mouseClick(m_under->part<>("pageArtists"), Qt::BackButton);
    QCOMPARE(place().kind, Place::Kind::Tracks);
    QVERIFY(m_under->action("actionGoForward")->isEnabled());
}

/// Everything that can be pressed, typed in or chosen from has an object name and an accessible name, on each page.
void TestMainWindow::everyWidgetCanBeNamed()
{
    m_under->playSomething();
    m_under->action("actionShowQueue")->trigger();
    fakes().status.set(FakeStatus::serverDown());
    (void)fakes().keep.pin({sync::PinKind::Loved});
    const qint64 album = fakes().library.albumRows.firstKey();
    const qint64 artist = fakes().library.artistRows.firstKey();
    const qint64 playlist = fakes().library.playlistRows.firstKey();
    QStringList nameless;
    for (const Place& where :
         {Place{Place::Kind::Albums, 0}, Place{Place::Kind::Album, album}, Place{Place::Kind::Artists, 0},
          Place{Place::Kind::Artist, artist}, Place{Place::Kind::Tracks, 0}, Place{Place::Kind::Playlist, playlist},
          Place{Place::Kind::Loved, 0}, Place{Place::Kind::Search, 0}, Place{Place::Kind::Offline, 0}}) {
        m_under->part<Navigation>("pageStack")->go(where);
        QTest::qWait(0);
        for (const QWidget* widget : m_under->window->findChildren<QWidget*>()) {
            const bool interactive =
                qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                qobject_cast<const QAbstractSlider*>(widget) ||
                (qobject_cast<const QAbstractItemView*>(widget) && !widget->inherits("QHeaderView"));
            if (!interactive || !widget->isVisible() || widget->inherits("QScrollBar"))
                continue;
            if (widget->inherits("QLineEditIconButton")) // Qt's own cross in a field: Esc does the same
                continue;
            const bool named =
                !widget->objectName().isEmpty() && !widget->objectName().startsWith(QStringLiteral("qt_"));
            if (!named || spokenName(widget).isEmpty())
                nameless.append(QStringLiteral("%1 %2 '%3' in %4")
                                    .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                         spokenName(widget), widget->parentWidget()->objectName()));
        }
    }
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestMainWindow::actionsHaveNamesAndWords()
{
    for (const QAction* action : m_under->window->actions()) {
        QVERIFY2(action->objectName().startsWith(QStringLiteral("action")), qPrintable(action->text()));
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
    }
}

void TestMainWindow::shortcutsAreUnique()
{
    QHash<QKeySequence, QString> taken;
    for (const QAction* action : m_under->window->actions()) {
        for (const QKeySequence& keys : action->shortcuts()) {
            QVERIFY2(!taken.contains(keys), qPrintable(action->objectName() + u' ' + taken.value(keys)));
            taken.insert(keys, action->objectName());
        }
    }
}

void TestMainWindow::theBannerFollowsTheService()
{
    fakes().status.set(FakeStatus::serverDown());
    const auto* banner = m_under->part<StatusBanner>("statusBanner");
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->property("bannerKind").toString(), QStringLiteral("outage"));
    QVERIFY(banner->property("plainText").toString().startsWith(QStringLiteral("Hearth is not answering")));
    QVERIFY(banner->property("plainText").toString().contains(QStringLiteral("764 tracks on this computer")));
    // What it counts follows the page.
    const qint64 album = fakes().library.albumRows.firstKey();
    m_under->part<Navigation>("pageStack")->go({Place::Kind::Album, album});
    QTRY_VERIFY(banner->property("plainText").toString().contains(QStringLiteral("in this album")));
    fakes().status.set(FakeStatus::up());
    QTRY_VERIFY(!banner->isVisible());
}

void TestMainWindow::theBannerTriesNow()
{
    QVERIFY(!m_under->action("actionBannerAction")->isEnabled());
    fakes().status.set(FakeStatus::serverDown());
    m_under->click("bannerTryNow");
    QCOMPARE(fakes().status.triedNow, 1);
    m_under->key(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(fakes().status.triedNow, 2);
    sync::ServiceState checking = FakeStatus::serverDown();
    checking.checking = true;
    fakes().status.set(checking);
    QVERIFY(!m_under->part<>("bannerTryNow")->isEnabled());
    QVERIFY(!m_under->action("actionBannerAction")->isEnabled());
}

void TestMainWindow::drillsAreBegunAndEnded()
{
    QVERIFY(!m_under->action("actionDrillEnd")->isEnabled());
    struct Choice {
        const char* action;
        sync::DrillKind kind;
    };
    for (const Choice& choice :
         {Choice{"actionDrillNetwork", sync::DrillKind::NetworkGone},
          Choice{"actionDrillServer", sync::DrillKind::ServerGone}, Choice{"actionDrillSlow", sync::DrillKind::Slow},
          Choice{"actionDrillErrors", sync::DrillKind::Errors},
          Choice{"actionDrillSignIn", sync::DrillKind::SignInLost},
          Choice{"actionDrillStreaming", sync::DrillKind::StreamingOnly},
          Choice{"actionDrillWrites", sync::DrillKind::WritesOnly},
          Choice{"actionDrillMaintenance", sync::DrillKind::Maintenance}}) {
        m_under->action(choice.action)->trigger();
        QVERIFY(fakes().drill.drill());
        QCOMPARE(fakes().drill.drill()->kind, choice.kind);
        QVERIFY(m_under->action(choice.action)->isChecked());
        QVERIFY(m_under->action("actionDrillEnd")->isEnabled());
    }
    QVERIFY(!m_under->action("actionDrillNetwork")->isChecked());
    m_under->action("actionDrillMaintenance")->trigger(); // chosen again
    QVERIFY(!fakes().drill.drill());
    m_under->key(Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(fakes().drill.drill());

    sync::ServiceState state = FakeStatus::serverDown();
    state.kind = sync::BannerKind::Drill;
    fakes().status.set(state);
    QCOMPARE(m_under->action("actionBannerAction")->text(), QStringLiteral("End drill"));
    m_under->click("bannerEndDrill");
    QVERIFY(!fakes().drill.drill());
    m_under->action("actionOutageDrill")->trigger();
    QVERIFY(m_under->action("actionDrillServer")->isChecked());
    m_under->key(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(!fakes().drill.drill());
}

void TestMainWindow::theStatusRowOpensDetails()
{
    QCOMPARE(m_under->part<>("navStatus")->accessibleName(), QStringLiteral("Service status: All services up"));
    fakes().status.set(FakeStatus::streamingDown());
    QCOMPARE(m_under->part<>("navStatus")->accessibleName(), QStringLiteral("Service status: Streaming down"));
    QVERIFY(m_under->isShown("statusBanner"));
    m_under->click("navStatus");
    QVERIFY(m_under->isShown("pageStatus"));
    QCOMPARE(m_under->part<StatusBanner>("statusBanner")->kind(), QString()); // the page says it
    m_under->click("statusCheckNow");
    QCOMPARE(fakes().status.triedNow, 1);
    sync::ServiceState signedOut = FakeStatus::serverDown();
    signedOut.kind = sync::BannerKind::SignedOut;
    fakes().status.set(signedOut); // what can be done about it is in the banner only
    QCOMPARE(m_under->part<StatusBanner>("statusBanner")->kind(), QStringLiteral("signedOut"));
    fakes().status.set(FakeStatus::streamingDown());
    QCOMPARE(m_under->part<StatusBanner>("statusBanner")->kind(), QString());
    m_under->action("actionGoAlbums")->trigger();
    QCOMPARE(m_under->part<StatusBanner>("statusBanner")->kind(), QStringLiteral("outage"));
    m_under->key(Qt::Key_9, Qt::ControlModifier);
    QVERIFY(m_under->isShown("pageStatus"));
}

void TestMainWindow::allClearLeadsToTheReport()
{
    sync::ServiceState state = FakeStatus::up();
    state.kind = sync::BannerKind::AllClear;
    state.since = QDateTime::currentDateTimeUtc().addSecs(-600);
    state.downForMs = 300'000;
    fakes().status.set(state);
    QVERIFY(m_under->isShown("bannerReport"));
    QVERIFY(!m_under->isShown("bannerDetails"));
    QCOMPARE(m_under->action("actionBannerAction")->text(), QStringLiteral("See report"));
    m_under->click("bannerReport");
    QVERIFY(m_under->isShown("pageStatus"));
    m_under->action("actionGoAlbums")->trigger();
    m_under->action("actionBannerAction")->trigger();
    QVERIFY(m_under->isShown("pageStatus"));
    QCOMPARE(fakes().status.triedNow, 0);
}

void TestMainWindow::changesThatNeedTheListenerAreSaid()
{
    const auto kind = [this] { return m_under->part<StatusBanner>("statusBanner")->kind(); };
    sync::ServiceState state = FakeStatus::up();
    state.parked = 1;
    fakes().status.set(state);
    QCOMPARE(kind(), QStringLiteral("changeNeedsYou"));
    QVERIFY(m_under->part<StatusBanner>("statusBanner")->text().headline.startsWith(QStringLiteral("1 change could")));
    QVERIFY(!m_under->isShown("bannerDetails")); // it would lead to the same place
    m_under->click("bannerResolve");
    QVERIFY(m_under->isShown("pagePending"));
    m_under->action("actionGoAlbums")->trigger();
    QCOMPARE(m_under->action("actionBannerAction")->text(), QStringLiteral("Choose"));
    m_under->action("actionBannerAction")->trigger();
    QVERIFY(m_under->isShown("pagePending"));
    m_under->action("actionGoAlbums")->trigger();
    m_under->action("actionBannerDetails")->trigger();
    QVERIFY(m_under->isShown("pagePending"));
    m_under->click("bannerDismiss");
    QCOMPARE(kind(), QString());
    QCOMPARE(fakes().status.dismissed, 0); // it is no state of the service
    state.parked = 2;                      // one more
    fakes().status.set(state);
    QCOMPARE(kind(), QStringLiteral("changeNeedsYou"));
    sync::ServiceState down = FakeStatus::serverDown(); // what is worse is said first
    down.parked = 2;
    fakes().status.set(down);
    QCOMPARE(kind(), QStringLiteral("outage"));
}

void TestMainWindow::theDetailsLeadToWhatWaits()
{
    sync::ServiceState state = FakeStatus::serverDown();
    fakes().status.set(state);
    m_under->action("actionBannerDetails")->trigger();
    QVERIFY(m_under->isShown("pageStatus"));
    const auto show = [this] {
        return m_under->part<>("statusRowSync")->findChild<QAbstractButton*>(QStringLiteral("statusShowChanges"));
    };
    QVERIFY(!show()->isVisible());
    state.changesWaiting = 3;
    fakes().status.set(state);
    QVERIFY(show()->isVisible());
    show()->click();
    QVERIFY(m_under->isShown("pagePending"));
}

void TestMainWindow::signedOutAsksForThePassword()
{
    sync::ServiceState state = FakeStatus::serverDown();
    state.kind = sync::BannerKind::SignedOut;
    state.cause = sync::ErrorKind::WrongPassword;
    fakes().status.set(state);
    m_under->click("bannerSignIn");
    QVERIFY(m_under->isShown("signInDialog"));
    QVERIFY(!m_under->part<>("signInButton")->isEnabled());
    fakes().account.connectError = sync::ErrorKind::WrongPassword;
    m_under->part<QLineEdit>("signInPassword")->setText(QStringLiteral("guess"));
    m_under->click("signInButton");
    QTRY_VERIFY(m_under->isShown("signInError"));
    QCOMPARE(m_under->part<QLineEdit>("signInPassword")->text(), QStringLiteral("guess"));
    fakes().account.connectError.reset();
    m_under->click("signInButton");
    QTRY_VERIFY(!m_under->isShown("signInDialog"));
}

void TestMainWindow::spacePlaysExceptInFields()
{
    m_under->playSomething();
    QTRY_COMPARE(fakes().player.state(), PlayState::Playing);
    m_under->part<>("albumsGrid")->setFocus();
    m_under->key(Qt::Key_Space);
    QTRY_COMPARE(fakes().player.state(), PlayState::Paused);
    m_under->part<>("albumsFilter")->setFocus();
    m_under->key(Qt::Key_Space);
    QCOMPARE(fakes().player.state(), PlayState::Paused);
    QCOMPARE(m_under->part<QLineEdit>("albumsFilter")->text(), QStringLiteral(" "));
    m_under->part<>("playerShuffle")->setFocus();
    m_under->key(Qt::Key_Space);
    QVERIFY(fakes().player.queue().shuffled());
    m_under->key(Qt::Key_Return); // as Space does
    QVERIFY(!fakes().player.queue().shuffled());
    QCOMPARE(fakes().player.state(), PlayState::Paused);
    m_under->key(Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(fakes().player.state(), PlayState::Playing);
}

void TestMainWindow::transportButtonsPlay()
{
    QVERIFY(!m_under->part<>("playerPlayPause")->isEnabled());
    m_under->playSomething();
    QVERIFY(m_under->part<>("playerPlayPause")->isEnabled());
    QTRY_COMPARE(m_under->part<>("playerPlayPause")->accessibleName(), QStringLiteral("Pause"));
    const auto here = m_under->tracksHere(4);
    m_under->click("playerNext");
    QTRY_COMPARE(fakes().player.queue().current()->track, here[2].value);
    m_under->click("playerPrevious");
    QTRY_COMPARE(fakes().player.queue().current()->track, here[1].value);
    QCOMPARE(m_under->part<>("playerRepeat")->accessibleName(), QStringLiteral("Repeat: off"));
    m_under->key(Qt::Key_R, ctrlShift);
    QCOMPARE(fakes().player.queue().repeat(), player::Repeat::All);
    QCOMPARE(m_under->part<>("playerRepeat")->accessibleName(), QStringLiteral("Repeat: all"));
}

void TestMainWindow::seekBarShowsWhatIsHeld()
{
    const auto* seek = m_under->part<SeekBar>("playerSeek");
    m_under->playSomething();
    QTRY_COMPARE(seek->heldRanges().size(), 1);
    QCOMPARE(seek->heldRanges().first().second, fakes().player.durationMs());
    const TrackId current{fakes().player.queue().current()->track};
    Q_EMIT fakes().held.progressChanged(current, sync::Availability::Loading, 0.5);
    QCOMPARE(seek->heldRanges().first().second, fakes().player.durationMs() / 2);
}

void TestMainWindow::volumeAndMute()
{
    auto* volume = m_under->part<QSlider>("playerVolume");
    QCOMPARE(volume->value(), 80); // the first time
    volume->setValue(40);
    QCOMPARE(fakes().player.volume(), 0.4);
    m_under->key(Qt::Key_Up, ctrlShift);
    QCOMPARE(volume->value(), 45);
    m_under->key(Qt::Key_M, ctrlShift);
    QVERIFY(fakes().player.muted());
    QCOMPARE(m_under->part<>("playerMute")->accessibleName(), QStringLiteral("Sound on"));
}

void TestMainWindow::loveIsSentAndTakenBack()
{
    m_under->playSomething();
    const qint64 id = fakes().player.queue().current()->track;
    const bool before = fakes().library.trackRows[id].loved;
    QTRY_VERIFY(m_under->isShown("playerLike"));
    m_under->click("playerLike");
    const QString word = before ? QStringLiteral("false") : QStringLiteral("true");
    const QString back = before ? QStringLiteral("true") : QStringLiteral("false");
    QTRY_COMPARE(fakes().edits.calls.value(0), QStringLiteral("setLoved %1 %2").arg(id).arg(word));
    QTRY_VERIFY(m_under->isShown("toastArea"));
    QTRY_VERIFY(m_under->action("actionUndo")->isEnabled());
    m_under->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fakes().edits.calls.last(), QStringLiteral("setLoved %1 %2").arg(id).arg(back));
    QVERIFY(!m_under->action("actionUndo")->isEnabled());
}

void TestMainWindow::theTitleSaysWhatPlays()
{
    QCOMPARE(m_under->window->windowTitle(), QStringLiteral("Sostenuto"));
    m_under->playSomething();
    const sync::Track track = fakes().library.trackRows[fakes().player.queue().current()->track];
    QTRY_COMPARE(m_under->window->windowTitle(), QStringLiteral("%1 · %2").arg(track.title, track.artist));
    fakes().player.clearQueue();
    QTRY_COMPARE(m_under->window->windowTitle(), QStringLiteral("Sostenuto"));
}

void TestMainWindow::theQueuePanelShowsTheOrder()
{
    m_under->playSomething();
    m_under->key(Qt::Key_Q, ctrlShift);
    QVERIFY(m_under->isShown("rightPanel"));
    const auto here = m_under->tracksHere(11);
    auto* list = m_under->part<QListView>("queueList");
    QCOMPARE(list->model()->rowCount(), 9);
    QTRY_COMPARE(list->model()->index(0, 0).data(TitleRole).toString(), fakes().library.trackRows[here[2].value].title);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    m_under->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(fakes().player.queue().items()[2].track, here[3].value);
    m_under->key(Qt::Key_Delete);
    QCOMPARE(list->model()->rowCount(), 8);
    QCOMPARE(fakes().player.queue().items()[2].track, here[2].value);
    m_under->key(Qt::Key_Escape);
    QVERIFY(!m_under->isShown("rightPanel"));
    QVERIFY(!m_under->action("actionShowQueue")->isChecked());
}

void TestMainWindow::clearingTheQueueCanBeTakenBack()
{
    m_under->playSomething();
    m_under->action("actionShowQueue")->trigger();
    m_under->click("queueClear");
    QCOMPARE(fakes().player.queue().items().size(), size_t(2)); // what was heard, and what is heard
    m_under->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fakes().player.queue().items().size(), size_t(11));
}

void TestMainWindow::aDryQueueOffersWhatIsHere()
{
    m_under->action("actionShowQueue")->trigger();
    fakes().status.set(FakeStatus::serverDown());
    Q_EMIT fakes().player.ranDry();
    QVERIFY(m_under->isShown("windowNote"));
    m_under->click("windowNoteAction");
    QTRY_COMPARE(fakes().player.state(), PlayState::Playing);
    const qint64 id = fakes().player.queue().current()->track;
    QVERIFY(sync::isHere(fakes().library.trackRows[id].availability));
    QVERIFY(!m_under->isShown("windowNote"));
}

void TestMainWindow::playlistsAreListed()
{
    auto* list = m_under->part<QListView>("playlistList");
    QTRY_COMPARE(list->model()->rowCount(), int(fakes().library.playlistRows.size()) + 1);
    QCOMPARE(list->model()->index(0, 0).data(ItemKeyRole).toString(), QStringLiteral("playlist:loved"));
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    m_under->key(Qt::Key_Return);
    QCOMPARE(place().kind, Place::Kind::Playlist);
    QCOMPARE(place().id, list->model()->index(1, 0).data(IdRole).toLongLong());
}

void TestMainWindow::aNewPlaylistIsNamedInPlace()
{
    auto* list = m_under->part<QListView>("playlistList");
    QTRY_VERIFY(list->model()->rowCount() > 1);
    m_under->key(Qt::Key_N, Qt::ControlModifier);
    auto* field = m_under->part<QLineEdit>("playlistNameField");
    QTest::keyClicks(field, QStringLiteral("Long drives"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(fakes().edits.calls.contains(QStringLiteral("createPlaylist Long drives")));
    QTRY_COMPARE(place().kind, Place::Kind::Playlist);
    QTRY_COMPARE(list->model()->rowCount(), int(fakes().library.playlistRows.size()) + 1);
    // Leaving the field empty makes nothing.
    const auto calls = fakes().edits.calls.size();
    m_under->action("actionNewPlaylist")->trigger();
    QTRY_VERIFY(m_under->isShown("playlistNameField"));
    QTest::keyClick(m_under->part<>("playlistNameField"), Qt::Key_Escape);
    QTRY_COMPARE(list->model()->rowCount(), int(fakes().library.playlistRows.size()) + 1);
    QCOMPARE(fakes().edits.calls.size(), calls);
}

void TestMainWindow::deletingAPlaylistCanBeTakenBack()
{
    const sync::Playlist playlist = fakes().library.counted({fakes().library.playlistRows.firstKey()});
    m_under->part<Navigation>("pageStack")->go({Place::Kind::Playlist, playlist.id.value});
    m_under->action("actionDeletePlaylist")->trigger();
    QTRY_VERIFY(!fakes().library.playlistRows.contains(playlist.id.value));
    QTRY_COMPARE(place().kind, Place::Kind::Albums);
    m_under->key(Qt::Key_Z, Qt::ControlModifier);
    const sync::Playlist again = fakes().library.counted({fakes().library.playlistRows.lastKey()});
    QCOMPARE(again.name, playlist.name);
    QCOMPARE(again.trackCount, playlist.trackCount);
}

void TestMainWindow::narrowWindowsHaveARail()
{
    m_under->playSomething();
    m_under->action("actionShowQueue")->trigger();
    QTRY_VERIFY(m_under->isShown("playerQuality"));
    QVERIFY(m_under->isShown("pageStack")); // the panel stands beside it
    m_under->window->resize(900, 600);
    QTRY_VERIFY(m_under->isShown("sidebarRail"));
    QCOMPARE(m_under->part<>("sidebarRail")->width(), 64);
    QVERIFY(m_under->isShown("navPlaylists"));
    QVERIFY(!m_under->isShown("playlistList"));
    QVERIFY(!m_under->isShown("playerQuality"));
    QVERIFY(!m_under->isShown("playerVolume"));
    QVERIFY(m_under->isShown("playerVolumeButton"));
    QVERIFY(m_under->isShown("rightPanel")); // in the page's place
    QVERIFY(!m_under->isShown("pageStack"));
    m_under->click("navTracks");
    QVERIFY(m_under->isShown("pageStack"));
    QVERIFY(!m_under->isShown("rightPanel"));
    m_under->window->resize(720, 520);
    QTest::qWait(0);
    QCOMPARE(m_under->window->size(), QSize(720, 520));
    m_under->window->resize(1280, 800);
    QTRY_VERIFY(m_under->isShown("sidebar"));
    QVERIFY(m_under->isShown("playerVolume"));
    m_under->key(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(m_under->isShown("sidebarRail"));
}

void TestMainWindow::f6GoesFromAreaToArea()
{
    fakes().status.set(FakeStatus::serverDown());
    m_under->part<>("albumsGrid")->setFocus();
    const auto areaOf = [this] {
        const QWidget* focused = QApplication::focusWidget();
        for (const char* area : {"statusBanner", "sidebar", "pageStack", "rightPanel", "playerBar"}) {
            if (m_under->part<>(area)->isAncestorOf(focused))
                return QString::fromLatin1(area);
        }
        return QString();
    };
    QStringList visited;
    for (int i = 0; i < 4; ++i) {
        m_under->key(Qt::Key_F6);
        visited.append(areaOf());
    }
    QCOMPARE(visited, QStringList({QStringLiteral("playerBar"), QStringLiteral("statusBanner"),
                                   QStringLiteral("sidebar"), QStringLiteral("pageStack")}));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("albumsGrid"));
    m_under->key(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(areaOf(), QStringLiteral("sidebar"));
}

void TestMainWindow::themesSwitch()
{
    m_under->action("actionThemeLight")->trigger();
    QVERIFY(!Theme::current().isDark());
    QCOMPARE(RememberedWindow::appearance(fakes().settings).mode, Theme::Mode::Light);
    m_under->action("actionThemeDark")->trigger();
    QVERIFY(Theme::current().isDark());
    QCOMPARE(RememberedWindow::appearance(fakes().settings).mode, Theme::Mode::Dark);
}

void TestMainWindow::remembersItsState()
{
    m_under->window->resize(1100, 700);
    m_under->click("navTracks");
    m_under->action("actionShowQueue")->trigger();
    m_under->part<QSlider>("playerVolume")->setValue(30);
    m_under->action("actionMute")->trigger();
    m_under->action("actionShuffle")->trigger();
    m_under->action("actionRepeat")->trigger();
    m_under->window->close();
    fakes().player.setVolume(1);
    fakes().player.setMuted(false);
    fakes().player.setShuffled(false);
    fakes().player.setRepeat(player::Repeat::Off);
    m_under->window = std::make_unique<MainWindow>(fakes().services);
    m_under->window->show();
    QCOMPARE(m_under->window->size(), QSize(1100, 700));
    QCOMPARE(place().kind, Place::Kind::Tracks);
    QVERIFY(m_under->isShown("rightPanel"));
    QCOMPARE(fakes().player.volume(), 0.3);
    QVERIFY(fakes().player.muted());
    QVERIFY(fakes().player.queue().shuffled());
    QCOMPARE(fakes().player.queue().repeat(), player::Repeat::All);
}

void TestMainWindow::closingAsksToQuit()
{
    QSignalSpy quit(m_under->window.get(), &MainWindow::quitRequested);
    m_under->key(Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quit.size(), 1);
}

void TestMainWindow::troublesAreSaid()
{
    Q_EMIT fakes().held.trouble({sync::ErrorKind::DiskFull, {}});
    QVERIFY(m_under->isShown("windowNote"));
    m_under->click("windowNoteAction");
    QVERIFY(!m_under->isShown("windowNote"));
    Q_EMIT fakes().library.storeReplaced(QStringLiteral("log"));
    QVERIFY(m_under->isShown("windowNote"));
    QVERIFY(m_under->part("windowNote")->findChild<QLabel*>()->text().contains(QStringLiteral("was brought back")));
    Q_EMIT fakes().library.storeTrouble({sync::ErrorKind::StoreDamaged, {}});
    QVERIFY(!m_under->part("windowNote")->findChild<QLabel*>()->text().contains(QStringLiteral("was brought back")));
    m_under->click("windowNoteAction");
    Q_EMIT fakes().player.deviceAvailable(false);
    QVERIFY(m_under->isShown("windowNote"));
    Q_EMIT fakes().player.deviceAvailable(true);
    QVERIFY(!m_under->isShown("windowNote"));
    Q_EMIT fakes().player.trackFailed({}, player::TrackTrouble::Unreadable);
    QVERIFY(m_under->isShown("toastArea"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
