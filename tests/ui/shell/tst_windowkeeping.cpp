// Keeping in the whole window: the way to the Offline page, Ctrl K, the sidebar's signs and menu, the queue's line.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/SomePins.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/shell/Navigation.h>
#include <ui/theme/Tips.h>
#include <ui/widgets/ItemRoles.h>

#include <QContextMenuEvent>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::PinKind;

class TestWindowKeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init() { m_under = std::make_unique<WindowUnderTest>(); }
    void cleanup() { m_under.reset(); }

    void theOfflinePageIsReached();
    void theRailHasItToo();
    void storageSettingsAreScrolledTo();
    void ctrlKKeepsWhatIsShown();
    void theSidebarKeepsItsRow();
    void theQueueSaysHowLongItPlays();
    void theQueueNamesWhomItNeeds();

private:
    [[nodiscard]] FakeServices& fakes() const { return *m_under->fakes; }
    [[nodiscard]] Navigation* pages() const { return m_under->part<Navigation>("pageStack"); }

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

void TestWindowKeeping::theOfflinePageIsReached()
{
    keepSomeThings(fakes());
    m_under->key(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(m_under->isShown("pageOffline"));
    auto* entry = m_under->part<QToolButton>("navOffline");
    QVERIFY(entry->isChecked());
    QCOMPARE(entry->accessibleName(), QStringLiteral("Offline"));
    QTRY_COMPARE(entry->accessibleDescription(), QStringLiteral("41 h of music on this computer, 764 tracks"));
    pages()->go({Place::Kind::Albums, 0});
    QVERIFY(!entry->isChecked());
    entry->click();
    QVERIFY(m_under->isShown("pageOffline"));
    m_under->reopen(); // it is remembered
    QTRY_VERIFY(m_under->isShown("pageOffline"));
}

void TestWindowKeeping::theRailHasItToo()
{
    m_under->window->resize(900, 600);
    QTRY_VERIFY(m_under->isShown("sidebarRail"));
    auto* entry = m_under->part<QToolButton>("navOffline");
    QVERIFY(entry->isVisible());
    QCOMPARE(tipParts(entry->toolTip()), (TipParts{QStringLiteral("Offline"), QStringLiteral("Ctrl 8")}));
    QVERIFY(entry->y() < m_under->part<>("navStatus")->y());
    entry->click();
    QVERIFY(m_under->isShown("pageOffline"));
}

void TestWindowKeeping::storageSettingsAreScrolledTo()
{
    m_under->action("actionGoOffline")->trigger();
    m_under->click("offlineSettings");
    QVERIFY(m_under->isShown("storageLimit"));
    const auto* sections = m_under->part<QListWidget>("settingsNavList");
    QTRY_COMPARE(sections->currentItem()->text(), QStringLiteral("Offline"));
}

void TestWindowKeeping::ctrlKKeepsWhatIsShown()
{
    QAction* keep = m_under->action("actionKeep");
    QVERIFY(!keep->isEnabled()); // a grid of albums is no one thing
    const qint64 album = fakes().library.albumRows.firstKey();
    pages()->go({Place::Kind::Album, album});
    QVERIFY(keep->isEnabled());
    QCOMPARE(keep->text(), QStringLiteral("Keep on this computer"));
    m_under->part<>("albumPlay")->setFocus();
    m_under->key(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(fakes().keep.isPinned({PinKind::Album, album}));
    QTRY_COMPARE(keep->text(), QStringLiteral("Stop keeping"));
    QTRY_VERIFY(m_under->action("actionUndo")->isEnabled());
    m_under->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!fakes().keep.isPinned({PinKind::Album, album}));
    // In its list the key is the row's.
    auto* tracks = m_under->part<QAbstractItemView>("albumTrackList");
    QTRY_VERIFY(tracks->model()->rowCount() > 0);
    tracks->setFocus();
    tracks->setCurrentIndex(tracks->model()->index(0, 0));
    m_under->key(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(fakes().keep.calls.last().startsWith(QStringLiteral("pin 0 ")));
    QVERIFY(!fakes().keep.isPinned({PinKind::Album, album}));
}

void TestWindowKeeping::theSidebarKeepsItsRow()
{
    auto* list = m_under->part<QListView>("playlistList");
    QTRY_VERIFY(list->model()->rowCount() > 2);
    const qint64 playlist = list->model()->index(2, 0).data(IdRole).toLongLong();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(2, 0));
    m_under->key(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(fakes().keep.isPinned({PinKind::Playlist, playlist}));
    QTRY_COMPARE(list->model()->index(2, 0).data(AvailabilityRole).toString(), QStringLiteral("loading"));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(list->viewport(), &event);
    auto* menu = list->findChild<QMenu*>(QStringLiteral("contextMenu"));
    QVERIFY(menu);
    auto* entry = menu->findChild<QAction*>(QStringLiteral("actionKeep"));
    QVERIFY(entry);
    QCOMPARE(entry->text(), QStringLiteral("Stop keeping"));
    entry->trigger();
    menu->close();
    QTRY_VERIFY(!fakes().keep.isPinned({PinKind::Playlist, playlist}));
}

void TestWindowKeeping::theQueueSaysHowLongItPlays()
{
    fakes().keep.ready.tracks = 10;
    fakes().keep.ready.here = 8;
    fakes().keep.ready.msAhead = 200 * 60'000;
    m_under->playSomething();
    QVERIFY(fakes().keep.readinessAsked.isEmpty()); // nobody looks
    m_under->action("actionShowQueue")->trigger();
    auto* line = m_under->part<QLabel>("queueReadiness");
    QTRY_COMPARE(line->text(), QStringLiteral("The next 3 h 20 min of this queue are on this computer"));
    QVERIFY(line->isVisible());
    // From the current track on.
    QCOMPARE(fakes().keep.readinessAsked.last(), m_under->tracksHere(11).mid(1));
    fakes().keep.ready.here = 10;
    Q_EMIT fakes().keep.keptChanged();
    QTRY_COMPARE(line->text(), QStringLiteral("All of this queue is on this computer"));
    fakes().player.clearQueue();
    QTRY_VERIFY(!line->isVisible());
}

void TestWindowKeeping::theQueueNamesWhomItNeeds()
{
    fakes().keep.ready.tracks = 10;
    fakes().keep.ready.here = 2;
    m_under->playSomething();
    m_under->action("actionShowQueue")->trigger();
    QTRY_COMPARE(m_under->part<QLabel>("queueReadiness")->text(), QStringLiteral("8 tracks need Hearth"));
}

QTEST_MAIN(TestWindowKeeping)
#include "tst_windowkeeping.moc"
