// The Offline page: what is held, the list of pins, the rules, and what would happen if it went down now.
#include "PageScene.h"

#include <tests/support/ui/SomePins.h>

#include <ui/pages/PinnedList.h>
#include <ui/pages/ReadinessDialog.h>
#include <ui/pages/ReadyLines.h>
#include <ui/pages/SettingsPage.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/QuotaBar.h>
#include <ui/widgets/RowDelegates.h>
#include <ui/widgets/Switch.h>

#include <QComboBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::PinKind;

class TestOfflinePage : public QObject {
    Q_OBJECT

    struct Scene : PageScene {
        explicit Scene(bool pins = true, QSize window = {1280, 800}) : PageScene(Place::Kind::Offline, window)
        {
            if (pins)
                keepSomeThings(fake);
            show({Place::Kind::Offline});
            list = find<PinnedList>("offlinePinnedList");
        }
        QString text(const char* name) { return find<QLabel>(name)->text(); }
        QStringList titles() const
        {
            QStringList names;
            for (int row = 0; row < list->model()->rowCount(); ++row)
                names += list->model()->index(row, 0).data(TitleRole).toString();
            return names;
        }
        void choose(int row)
        {
            list->setFocus();
            list->setCurrentIndex(list->model()->index(row, 0));
        }
        QString lastCall() const { return fake.keep.calls.isEmpty() ? QString() : fake.keep.calls.last(); }
        QMenu* menuOf(int row)
        {
            choose(row);
            QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
            QApplication::sendEvent(list->viewport(), &event);
            return page->findChild<QMenu*>(QStringLiteral("contextMenu"));
        }

        PinnedList* list = nullptr;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void namesAreThere()
    {
        Scene scene;
        QCOMPARE(scene.page->objectName(), QStringLiteral("pageOffline"));
        for (const char* name :
             {"offlineHeldHours", "offlineUsed", "offlineQuotaBar", "offlinePauseDownloads", "offlineSettings",
              "offlineSort", "offlinePinnedList", "outageDrillCard", "offlineReady", "offlineAutoCard",
              "keepLovedSwitch", "keepQueueSwitch", "keepRecentSwitch", "keepNewSwitch", "offlineFolders"})
            QVERIFY2(scene.page->findChildren<QWidget*>(QLatin1String(name)).size() == 1, name);
        for (const QAbstractButton* button : scene.page->findChildren<QAbstractButton*>()) {
            if (button->isVisibleTo(scene.page))
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        }
    }

    void saysWhatIsHeld()
    {
        Scene scene;
        QCOMPARE(scene.text("offlineHeldHours"), QStringLiteral("41 h 20 min"));
        QCOMPARE(scene.find<QLabel>("offlineUsed")->accessibleName(), QStringLiteral("38.2 GB of 60 GB"));
        auto* bar = scene.find<QuotaBar>("offlineQuotaBar");
        QCOMPARE(bar->accessibleName(),
                 QStringLiteral("38.2 of 60 gigabytes: pinned 22.3, kept automatically 10.6, recently played 5.3"));
        QCOMPARE(bar->parts().size(), 3);
        QVERIFY(qAbs(bar->parts()[0].share - 22.3 / 60) < 1e-9);
        QCOMPARE(scene.text("offlineFolders"),
                 QStringLiteral("Your 2 local folders, 1,204 tracks, are always here and do not count."));
        QCOMPARE(scene.text("offlinePinnedCount"), QStringLiteral("10 things"));
        QVERIFY(!scene.find<QWidget>("offlineAway")->isVisible());
    }

    void pinsAreListedAndSorted()
    {
        Scene scene;
        QCOMPARE(scene.list->model()->rowCount(), 10);
        QCOMPARE(scene.titles().first(), QStringLiteral("Night Ferry"));
        auto* sort = scene.find<QComboBox>("offlineSort");
        sort->setCurrentIndex(sort->findText(QStringLiteral("Problems first")));
        QCOMPARE(scene.list->model()->index(0, 0).data(AvailabilityRole).toString(), QStringLiteral("failed"));
        sort->setCurrentIndex(sort->findText(QStringLiteral("Name")));
        QStringList sorted = scene.titles();
        std::sort(sorted.begin(), sorted.end(),
                  [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
        QCOMPARE(scene.titles(), sorted);
        // All rows show: the page scrolls.
        QCOMPARE(scene.list->height(), 10 * 52);
    }

    void enterOpens()
    {
        Scene scene;
        const auto opens = [&](PinKind kind) {
            for (int row = 0; row < scene.list->model()->rowCount(); ++row) {
                const QString key = scene.list->model()->index(row, 0).data(ItemKeyRole).toString();
                const QString wanted = kind == PinKind::Playlist ? QStringLiteral("playlist:")
                                       : kind == PinKind::Album  ? QStringLiteral("album:")
                                       : kind == PinKind::Artist ? QStringLiteral("artist:")
                                                                 : QStringLiteral("playlist:loved");
                if (!key.startsWith(wanted) || (kind == PinKind::Playlist && key.endsWith(QStringLiteral("loved"))))
                    continue;
                scene.choose(row);
                QTest::keyClick(scene.list, Qt::Key_Return);
                return scene.host.gone.last();
            }
            return Place{};
        };
        QCOMPARE(opens(PinKind::Playlist).kind, Place::Kind::Playlist);
        QCOMPARE(opens(PinKind::Album),
                 (Place{Place::Kind::Album, std::next(scene.fake.library.albumRows.cbegin()).key()}));
        QCOMPARE(opens(PinKind::Artist), (Place{Place::Kind::Artist, scene.fake.library.artistRows.firstKey()}));
        QCOMPARE(opens(PinKind::Loved), Place{Place::Kind::Loved});
    }

    void aTrackOpensItsAlbumAndARuleItsList()
    {
        Scene scene(false);
        const sync::Track track = scene.fake.library.trackRows.last();
        (void)scene.fake.keep.pin({PinKind::Track, track.id.value});
        QTRY_COMPARE(scene.list->model()->rowCount(), 1);
        scene.choose(0);
        QTest::keyClick(scene.list, Qt::Key_Return);
        QTRY_COMPARE(scene.host.gone.value(0), (Place{Place::Kind::Album, track.albumId.value}));
        (void)scene.fake.keep.unpin({PinKind::Track, track.id.value});
        const QString rule = QStringLiteral("genre:folk");
        (void)scene.fake.keep.pin({PinKind::Rule, 0, rule});
        QTRY_COMPARE(scene.list->model()->index(0, 0).data(ItemKeyRole).toString(), QStringLiteral("rule:genre:folk"));
        scene.choose(0);
        QTest::keyClick(scene.list, Qt::Key_Return);
        QTRY_COMPARE(scene.host.gone.value(1), (Place{Place::Kind::SmartPlaylist, 0, rule}));
        sync::SmartPlaylist smart;
        smart.id = sync::SmartPlaylistId{7};
        smart.query = rule;
        scene.fake.library.smartRows.insert(7, smart);
        QTest::keyClick(scene.list, Qt::Key_Return);
        QTRY_COMPARE(scene.host.gone.value(2), (Place{Place::Kind::SmartPlaylist, 7}));
    }

    void aClickOpensAndTheSignOffersMore()
    {
        Scene scene;
        const QRect row = scene.list->visualRect(scene.list->model()->index(1, 0));
        QTest::mouseClick(scene.list->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(scene.host.gone.size(), 1);
        QTest::mouseClick(scene.list->viewport(), Qt::LeftButton, {},
                          PinRowDelegate::moreRect(row, Qt::LeftToRight).center());
        QCOMPARE(scene.host.gone.size(), 1);
        QVERIFY(scene.find<QMenu>("contextMenu"));
        scene.find<QMenu>("contextMenu")->close();
    }

    void deleteLetsGoAndUndoKeepsAgain()
    {
        Scene scene;
        scene.choose(0);
        const QString first = scene.titles().first();
        QTest::keyClick(scene.list, Qt::Key_Delete);
        QTRY_COMPARE(scene.host.toasts.value(0), QStringLiteral("No longer kept. It goes when space is short"));
        QVERIFY(scene.lastCall().startsWith(QStringLiteral("unpin 3 ")));
        QTRY_VERIFY(!scene.titles().contains(first));
        scene.host.lastUndo();
        QVERIFY(scene.lastCall().startsWith(QStringLiteral("pin 3 ")));
        QTRY_COMPARE(scene.list->model()->rowCount(), 10);
        scene.choose(0);
        QTest::keyClick(scene.list, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(scene.lastCall().startsWith(QStringLiteral("unpin ")));
    }

    void theMenuPlaysAndLetsGo()
    {
        Scene scene;
        QMenu* menu = scene.menuOf(0);
        QVERIFY(menu);
        menu->findChild<QAction*>(QStringLiteral("actionPlayItem"))->trigger();
        QTRY_VERIFY(scene.playback.currentTrack().isValid());
        QAction* keep = menu->findChild<QAction*>(QStringLiteral("actionKeep"));
        QCOMPARE(keep->text(), QStringLiteral("Stop keeping"));
        keep->trigger();
        menu->close();
        QVERIFY(scene.lastCall().startsWith(QStringLiteral("unpin 3 ")));
    }

    void rulesAreTurned_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("before");
        QTest::newRow("loved") << u"keepLovedSwitch"_qs << true;
        QTest::newRow("queue") << u"keepQueueSwitch"_qs << true;
        QTest::newRow("recent") << u"keepRecentSwitch"_qs << true;
        QTest::newRow("new albums") << u"keepNewSwitch"_qs << false;
    }
    void rulesAreTurned()
    {
        QFETCH(QString, name);
        QFETCH(bool, before);
        Scene scene;
        auto* control = scene.page->findChild<Switch*>(name);
        QCOMPARE(control->isChecked(), before);
        QVERIFY(!control->accessibleName().isEmpty());
        QVERIFY(!control->accessibleDescription().isEmpty());
        const sync::KeepRules rules = scene.fake.keep.keptBy;
        control->setFocus();
        QTest::keyClick(control, Qt::Key_Space);
        QCOMPARE(scene.lastCall(), QStringLiteral("setRules"));
        QVERIFY(!(scene.fake.keep.keptBy == rules));
        QTRY_COMPARE(control->isChecked(), !before);
        scene.fake.keep.keptBy = rules; // turned elsewhere
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_COMPARE(control->isChecked(), before);
    }

    void aRuleThatCouldNotBeWrittenGoesBack()
    {
        Scene scene;
        auto* control = scene.find<Switch>("keepLovedSwitch");
        scene.fake.keep.failNext = sync::ErrorKind::DiskFull;
        control->click();
        QTRY_COMPARE(scene.host.toasts.size(), 1);
        QVERIFY(control->isChecked());
    }

    void downloadsArePaused()
    {
        Scene scene;
        auto* pause = scene.find<QPushButton>("offlinePauseDownloads");
        QCOMPARE(pause->text(), QStringLiteral("Pause downloads"));
        pause->click();
        QCOMPARE(scene.lastCall(), QStringLiteral("setPaused 1"));
        QTRY_COMPARE(pause->text(), QStringLiteral("Resume downloads"));
        pause->click();
        QCOMPARE(scene.lastCall(), QStringLiteral("setPaused 0"));
        QTRY_COMPARE(pause->accessibleName(), QStringLiteral("Pause downloads"));
    }

    void storageSettingsAreNear()
    {
        Scene scene;
        scene.find<QPushButton>("offlineSettings")->click();
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Settings, SettingsPage::storageSection}));
    }

    void ifItWentDownNow()
    {
        Scene scene;
        auto* lines = scene.find<ReadyLines>("outageDrillPreview");
        QTRY_COMPARE(lines->accessibleName(),
                     QStringLiteral("The queue plays for 2 h 48 min. 6 of 10 pinned things complete. "
                                    "58 tracks in 4 playlists and albums need Hearth"));
        QVERIFY(lines->lines().last().family == StatusFamily::Degraded);
        for (sync::PinState& pin : scene.fake.keep.pinned)
            pin.here = pin.tracks;
        scene.fake.keep.ready.here = scene.fake.keep.ready.tracks;
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_COMPARE(lines->accessibleName(),
                     QStringLiteral("The queue plays to its end, 3 h. All 10 pinned things complete"));
    }

    void aDrillIsTurnedOnAndOff()
    {
        Scene scene;
        auto* turn = scene.find<QAbstractButton>("outageDrillSwitch");
        QVERIFY(!turn->isChecked());
        QCOMPARE(turn->accessibleDescription(),
                 QStringLiteral("Acts as if Hearth were down. Nothing is sent or fetched until you turn it off."));
        turn->click();
        QVERIFY(scene.fake.drill.drill());
        QCOMPARE(scene.fake.drill.drill()->kind, sync::DrillKind::ServerGone);
        QVERIFY(turn->isChecked());
        QVERIFY(turn->accessibleDescription().startsWith(QStringLiteral("A drill is on. It ends by itself at ")));
        scene.fake.drill.end(); // from elsewhere
        QVERIFY(!turn->isChecked());
        QVERIFY(turn->accessibleDescription().startsWith(QStringLiteral("Acts as if Hearth were down.")));
    }

    void nothingIsPinned()
    {
        Scene scene(false);
        auto* empty = scene.find<QWidget>("emptyState");
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->accessibleName().startsWith(QStringLiteral("Nothing pinned yet")));
        QVERIFY(!scene.list->isVisible());
        scene.find<QPushButton>("emptyStateAction")->click();
        QTRY_VERIFY(scene.find<QMenu>("keepPicker"));
        QMenu* picker = scene.find<QMenu>("keepPicker");
        QCOMPARE(picker->actions().first()->text(), QStringLiteral("Loved tracks"));
        QCOMPARE(picker->actions().size(), scene.fake.library.playlistRows.size() + 2);
        picker->actions().first()->trigger();
        picker->close();
        QCOMPARE(scene.lastCall(), QStringLiteral("pin 4 0"));
        QTRY_COMPARE(scene.host.toasts.value(0), QStringLiteral("Kept on this computer, 9 tracks to download"));
        QTRY_VERIFY(!empty->isVisible());
        QCOMPARE(scene.titles(), QStringList{QStringLiteral("Loved tracks")});
    }

    void theHeldFolderIsAway()
    {
        Scene scene;
        scene.fake.keep.held.away = true;
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_VERIFY(scene.find<QWidget>("offlineAway")->isVisible());
    }

    void whatIsPinnedNeedsMoreThanTheRoom()
    {
        Scene scene;
        QVERIFY(!scene.find<QWidget>("offlineBeyond")->isVisible());
        scene.fake.keep.held.pinsBeyondBytes = 3'200'000'000;
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_VERIFY(scene.find<QWidget>("offlineBeyond")->isVisible());
        QVERIFY(scene.find<QWidget>("offlineBeyond")->findChild<QLabel*>()->text().contains(u"3.2 GB more"));
    }

    void narrowWindowsPutTheCardsBelow()
    {
        Scene wide;
        QVERIFY(wide.find<QWidget>("outageDrillCard")->mapTo(wide.page, QPoint()).x() > wide.list->width());
        Scene narrow(true, {900, 600});
        const auto* card = narrow.find<QWidget>("outageDrillCard");
        QVERIFY(card->mapTo(narrow.page, QPoint()).y() > narrow.list->mapTo(narrow.page, QPoint()).y());
        QVERIFY(card->mapTo(narrow.page, QPoint()).x() < 100);
    }

    void readyOrNot()
    {
        Scene scene;
        scene.fake.keep.ready.missing = {sync::TrackId{4}, sync::TrackId{5}, sync::TrackId{6}};
        scene.find<QPushButton>("offlineReady")->click();
        auto* dialog = scene.page->window()->findChild<ReadinessDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->findChild<QLabel*>(QStringLiteral("readinessTitle"))->text(),
                     QStringLiteral("Not ready yet"));
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("readinessMissing"))
                    ->text()
                    .startsWith(QStringLiteral("Of the queue 3 tracks are missing, 95 MB\nOf what is pinned ")));
        auto* fetch = dialog->findChild<QPushButton*>(QStringLiteral("readinessFetch"));
        QTRY_VERIFY(fetch->isVisible());
        fetch->click();
        QCOMPARE(scene.fake.keep.calls, QStringLiteral("pin 0 4;pin 0 5;pin 0 6").split(u';'));
        QTRY_VERIFY(!fetch->isVisible()); // it was asked for
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("readinessMissing"))
                    ->text()
                    .endsWith(QStringLiteral("It is being downloaded.")));
        // All of it came.
        for (sync::PinState& pin : scene.fake.keep.pinned)
            pin.here = pin.tracks;
        scene.fake.keep.ready.here = scene.fake.keep.ready.tracks;
        scene.fake.keep.ready.missing.clear();
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_COMPARE(dialog->findChild<QLabel*>(QStringLiteral("readinessTitle"))->text(), QStringLiteral("Ready"));
        dialog->close();
    }

    void fetchingGoesOnAfterAPause()
    {
        Scene scene;
        scene.fake.keep.held.paused = true;
        scene.fake.keep.ready.here = scene.fake.keep.ready.tracks;
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_COMPARE(scene.find<QPushButton>("offlinePauseDownloads")->text(), QStringLiteral("Resume downloads"));
        scene.find<QPushButton>("offlineReady")->click();
        auto* dialog = scene.page->window()->findChild<ReadinessDialog*>();
        auto* fetch = dialog->findChild<QPushButton*>(QStringLiteral("readinessFetch"));
        QTRY_VERIFY(fetch->isVisible()); // everything is pinned, but nothing moves
        fetch->click();
        QCOMPARE(scene.fake.keep.calls, QStringList{QStringLiteral("setPaused 0")});
        dialog->close();
    }
};

QTEST_MAIN(TestOfflinePage)
#include "tst_offlinepage.moc"
