// "Keep on this computer" on the pages: buttons that show what is so, entries of menus, keys, undo, and the settings of
// the room.
#include "PageScene.h"

#include <ui/models/PlaylistEntriesModel.h>
#include <ui/pages/ReadinessDialog.h>
#include <ui/pages/StorageSettings.h>
#include <ui/theme/MoveWords.h>
#include <ui/widgets/AvailabilityGlyph.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/TrackView.h>

#include <QComboBox>
#include <QFileDialog>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::PinKind;

namespace {

sync::PinState pinOf(const sync::PinTarget& target, int here, int tracks)
{
    sync::PinState pin;
    pin.target = target;
    pin.here = here;
    pin.tracks = tracks;
    return pin;
}

QAction* inMenu(QMenu* menu, const char* name)
{
    return menu ? menu->findChild<QAction*>(QLatin1String(name)) : nullptr;
}

} // namespace

class TestKeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theButtonKeepsWhatThePageShows_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("pin");
        QTest::newRow("album") << int(Place::Kind::Album) << u"albumKeep"_qs << int(PinKind::Album);
        QTest::newRow("artist") << int(Place::Kind::Artist) << u"artistKeep"_qs << int(PinKind::Artist);
        QTest::newRow("playlist") << int(Place::Kind::Playlist) << u"playlistKeep"_qs << int(PinKind::Playlist);
        QTest::newRow("loved") << int(Place::Kind::Loved) << u"playlistKeep"_qs << int(PinKind::Loved);
        QTest::newRow("rule") << int(Place::Kind::SmartPlaylist) << u"smartKeep"_qs << int(PinKind::Rule);
    }
    void theButtonKeepsWhatThePageShows()
    {
        QFETCH(int, place);
        QFETCH(QString, button);
        QFETCH(int, pin);
        PageScene scene{Place::Kind(place)};
        sync::PinTarget target{PinKind(pin)};
        Place where{Place::Kind(place)};
        if (target.kind == PinKind::Rule)
            where.text = target.rule = QStringLiteral("genre:folk");
        else if (target.kind != PinKind::Loved)
            where.id = target.id = target.kind == PinKind::Album    ? scene.fake.library.albumRows.firstKey()
                                   : target.kind == PinKind::Artist ? scene.fake.library.artistRows.firstKey()
                                                                    : scene.fake.library.playlistRows.firstKey();
        scene.show(where);
        auto* keep = scene.page->findChild<QPushButton*>(button);
        QTRY_VERIFY(keep->isVisible());
        QCOMPARE(keep->text(), QStringLiteral("Keep on this computer"));
        QVERIFY(!keep->isChecked());
        keep->click();
        QTRY_VERIFY(scene.fake.keep.isPinned(target));
        QTRY_COMPARE(keep->accessibleName(), QStringLiteral("Kept on this computer"));
        QVERIFY(keep->isChecked());
        QTRY_COMPARE(scene.host.toasts.value(0), QStringLiteral("Kept on this computer, 9 tracks to download"));
        scene.host.lastUndo();
        QTRY_COMPARE(keep->text(), QStringLiteral("Keep on this computer"));
        QVERIFY(!scene.fake.keep.isPinned(target));
        // And letting go, with a way back.
        keep->click();
        QTRY_VERIFY(keep->isChecked());
        keep->click();
        QTRY_COMPARE(scene.host.toasts.last(), QStringLiteral("No longer kept. It goes when space is short"));
        QTRY_VERIFY(!keep->isChecked());
        scene.host.lastUndo();
        QTRY_VERIFY(keep->isChecked());
    }

    void aFailureIsSaid()
    {
        PageScene scene(Place::Kind::Album);
        scene.show({Place::Kind::Album, scene.fake.library.albumRows.firstKey()});
        auto* keep = scene.find<QPushButton>("albumKeep");
        scene.fake.keep.failNext = sync::ErrorKind::DiskFull;
        keep->click();
        QTRY_COMPARE(scene.host.toasts.size(), 1);
        QVERIFY(!scene.host.toasts.first().startsWith(QStringLiteral("Kept")));
        QVERIFY(!keep->isChecked());
    }

    void anAlbumSaysWhatBecomesOfTheRest()
    {
        PageScene scene(Place::Kind::Album);
        const sync::AlbumId album = scene.albumNamed(QStringLiteral("Sodium"));
        scene.fake.keep.pinned = {pinOf({PinKind::Album, album.value}, 5, 11)};
        Q_EMIT scene.fake.keep.keptChanged();
        scene.show({Place::Kind::Album, album.value});
        auto* words = scene.find<ElidedLabel>("albumAvailability");
        QTRY_VERIFY(words->fullText().startsWith(QStringLiteral("5 of 11 tracks on this computer")));
        QVERIFY(words->fullText().endsWith(QStringLiteral(". 6 are being downloaded")));
        scene.fake.keep.held.paused = true;
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_VERIFY(words->fullText().endsWith(QStringLiteral(". 6 wait while downloads are paused")));
        scene.fake.keep.held.paused = false;
        scene.fake.status.set(FakeStatus::serverDown());
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_VERIFY(words->fullText().endsWith(QStringLiteral(". 6 wait for Hearth")));
    }

    void aPlaylistSaysItToo()
    {
        PageScene scene(Place::Kind::Playlist);
        const sync::PlaylistId playlist = scene.playlistNamed(QStringLiteral("Night Ferry"));
        scene.fake.keep.pinned = {pinOf({PinKind::Playlist, playlist.value}, 10, 12)};
        Q_EMIT scene.fake.keep.keptChanged();
        scene.show({Place::Kind::Playlist, playlist.value});
        QTRY_VERIFY(scene.find<ElidedLabel>("playlistMeta")
                        ->fullText()
                        .endsWith(QStringLiteral("  ·  2 are being downloaded")));
    }

    void buttonsShrinkWhereThereIsNoRoom()
    {
        PageScene scene(Place::Kind::Album, {1080, 800}); // wide enough for all words, were it not for the sidebar
        scene.show({Place::Kind::Album, scene.fake.library.albumRows.firstKey()});
        auto* queue = scene.find<QPushButton>("albumQueue");
        auto* keep = scene.find<QPushButton>("albumKeep");
        QTRY_VERIFY(keep->isVisible());
        QTRY_COMPARE(queue->text(), QString());
        QCOMPARE(queue->accessibleName(), QStringLiteral("Add to queue"));
        QCOMPARE(keep->text(), QStringLiteral("Keep on this computer"));
        scene.frame.resize(1280, 800);
        QTRY_COMPARE(queue->text(), QStringLiteral("Add to queue"));
    }

    void aLimitedListCanBeKept()
    {
        PageScene scene(Place::Kind::SmartPlaylist);
        sync::SmartPlaylist list;
        list.id = sync::SmartPlaylistId{7};
        list.query = QStringLiteral("year:>2000");
        list.limit = {sync::ListLimit::Unit::Tracks, 100};
        scene.fake.library.smartRows.insert(7, list);
        scene.show({Place::Kind::SmartPlaylist, 7});
        QTRY_VERIFY(scene.find<QWidget>("smartMore")->isVisible());
        QTRY_VERIFY(scene.find<QPushButton>("smartKeep")->isVisible());
    }

    void rowsAreKeptByKeyMenuAndBar()
    {
        PageScene scene(Place::Kind::Album);
        scene.show({Place::Kind::Album, scene.albumNamed(QStringLiteral("Sodium")).value});
        auto* view = scene.find<TrackView>("albumTrackList");
        QTRY_VERIFY(!view->model()->index(2, Title).data().toString().isEmpty());
        const auto idOf = [view](int row) { return view->model()->index(row, 0).data(IdRole).toLongLong(); };
        view->setFocus();
        view->selectionModel()->setCurrentIndex(view->model()->index(0, Title),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(view, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(scene.fake.keep.calls, QStringList{QStringLiteral("pin 0 %1").arg(idOf(0))});
        QTRY_COMPARE(scene.host.toasts.size(), 1);
        // One of two is kept: the other joins it, and an undo takes back that one only.
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        scene.find<QPushButton>("selectionKeep")->click();
        QCOMPARE(scene.fake.keep.calls.last(), QStringLiteral("pin 0 %1").arg(idOf(1)));
        QCOMPARE(scene.fake.keep.calls.size(), 2);
        QTRY_COMPARE(scene.host.toasts.size(), 2);
        scene.host.lastUndo();
        QTRY_COMPARE(scene.fake.keep.pinned.size(), 1);
        // The menu offers to let go when all of them are kept.
        PageScene::settle();
        view->selectionModel()->setCurrentIndex(view->model()->index(0, Title),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        Q_EMIT view->customContextMenuRequested(QPoint(10, 10));
        auto* menu = scene.find<QMenu>("contextMenu");
        QAction* keep = inMenu(menu, "actionKeep");
        QVERIFY(keep);
        QCOMPARE(keep->text(), QStringLiteral("Stop keeping"));
        keep->trigger();
        menu->close();
        QTRY_VERIFY(scene.fake.keep.pinned.isEmpty());
    }

    void tooManyAreRefused()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.fake.library.addManyTracks(1001);
        scene.show({Place::Kind::Tracks});
        auto* view = scene.find<TrackView>("tracksTable");
        QTRY_VERIFY(view->model()->rowCount() > 1000);
        view->setFocus();
        view->selectAll();
        QTest::keyClick(view, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(scene.host.toasts.size(), 1);
        QVERIFY(scene.fake.keep.calls.isEmpty());
    }

    void cardsAreKeptByKey()
    {
        PageScene scene(Place::Kind::Albums);
        scene.show({Place::Kind::Albums});
        auto* grid = scene.find<QListView>("albumsGrid");
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Right);
        const qint64 album = grid->currentIndex().data(IdRole).toLongLong();
        QTest::keyClick(grid, Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(scene.host.toasts.size(), 1);
        QVERIFY(scene.fake.keep.isPinned({PinKind::Album, album}));
        Q_EMIT grid->customContextMenuRequested(grid->visualRect(grid->currentIndex()).center());
        QTRY_VERIFY(scene.find<QMenu>("contextMenu"));
        auto* menu = scene.find<QMenu>("contextMenu");
        QCOMPARE(inMenu(menu, "actionKeep")->text(), QStringLiteral("Stop keeping"));
        scene.fake.keep.ready.tracks = 11;
        scene.fake.keep.ready.here = 11;
        inMenu(menu, "actionReadiness")->trigger();
        menu->close();
        auto* dialog = scene.page->window()->findChild<ReadinessDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->findChild<QLabel*>(QStringLiteral("readinessTitle"))->text(), QStringLiteral("Ready"));
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("readinessFetch"))->isVisible());
        dialog->close();
    }

    void artistsHaveAMenu()
    {
        PageScene scene(Place::Kind::Artists);
        scene.show({Place::Kind::Artists});
        auto* grid = scene.find<QListView>("artistsGrid");
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Right);
        const qint64 artist = grid->currentIndex().data(IdRole).toLongLong();
        Q_EMIT grid->customContextMenuRequested(grid->visualRect(grid->currentIndex()).center());
        QTRY_VERIFY(scene.find<QMenu>("contextMenu"));
        auto* menu = scene.find<QMenu>("contextMenu");
        inMenu(menu, "actionKeep")->trigger();
        menu->close();
        QTRY_VERIFY(scene.fake.keep.isPinned({PinKind::Artist, artist}));
    }

    void searchResultsAreKeptByKey()
    {
        PageScene scene(Place::Kind::Search);
        scene.show({Place::Kind::Search});
        auto* field = scene.find<QWidget>("searchField");
        QTest::keyClicks(field, QStringLiteral("sodium"));
        auto* tracks = scene.find<QListView>("searchTracks");
        QTRY_VERIFY(scene.find<QListView>("searchAlbums")->model()->rowCount() > 0 || tracks->model()->rowCount() > 0);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(scene.fake.keep.calls.size(), 1);
        QVERIFY(scene.fake.keep.calls.first().startsWith(QStringLiteral("pin ")));
    }

    void aPlaylistIsFetchedFromItsMenu()
    {
        PageScene scene(Place::Kind::Playlist);
        const sync::PlaylistId playlist = scene.playlistNamed(QStringLiteral("Night Ferry"));
        scene.show({Place::Kind::Playlist, playlist.value});
        scene.fake.keep.ready.tracks = 40;
        scene.fake.keep.ready.here = 12;
        scene.fake.keep.ready.bytesMissing = 1'100'000'000;
        scene.find<QAbstractButton>("playlistMore")->click();
        auto* menu = scene.find<QMenu>("contextMenu");
        QVERIFY(inMenu(menu, "actionKeep"));
        inMenu(menu, "actionReadiness")->trigger();
        menu->close();
        auto* dialog = scene.page->window()->findChild<ReadinessDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->findChild<QLabel*>(QStringLiteral("readinessMissing"))->text(),
                     QStringLiteral("28 tracks are missing, 1.1 GB"));
        QCOMPARE(scene.fake.keep.readinessAsked.last().size(), scene.fake.library.entryRows[playlist.value].size());
        auto* fetch = dialog->findChild<QPushButton*>(QStringLiteral("readinessFetch"));
        QVERIFY(fetch->isVisible());
        fetch->click();
        QVERIFY(scene.fake.keep.isPinned({PinKind::Playlist, playlist.value}));
        QTRY_VERIFY(!fetch->isVisible());
        dialog->close();
    }

    void theRoomIsSet()
    {
        PageScene scene(Place::Kind::Settings);
        scene.fake.keep.held.quotaBytes = 15'000'000'000; // none of the usual ones
        scene.fake.keep.held.passing = {3, 90'000'000, 600'000};
        Q_EMIT scene.fake.keep.keptChanged();
        scene.show({Place::Kind::Settings});
        auto* limit = scene.find<QComboBox>("storageLimit");
        QTRY_COMPARE(limit->currentText(), QStringLiteral("15 GB"));
        QCOMPARE(limit->accessibleName(), QStringLiteral("Room for held music"));
        QVERIFY(scene.fake.keep.calls.isEmpty());
        limit->setCurrentIndex(limit->findText(QStringLiteral("40 GB")));
        QCOMPARE(scene.fake.keep.calls, QStringList{QStringLiteral("setQuota 40000000000")});
        QCOMPARE(limit->currentText(), QStringLiteral("40 GB"));
        auto* clear = scene.find<QPushButton>("storageClearRecent");
        QVERIFY(clear->isEnabled());
        clear->click();
        QCOMPARE(scene.fake.keep.calls.last(), QStringLiteral("clearPassing"));
        scene.fake.keep.held.passing = {};
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_VERIFY(!clear->isEnabled());
    }

    void theHoursAreSet()
    {
        PageScene scene(Place::Kind::Settings);
        scene.fake.keep.held.limits = {false, 23 * 60, 5 * 60}; // none of the usual ones
        Q_EMIT scene.fake.keep.keptChanged();
        scene.show({Place::Kind::Settings});
        auto* hours = scene.find<QComboBox>("storageHours");
        QTRY_COMPARE(hours->currentText(), QStringLiteral("23:00 to 05:00"));
        QCOMPARE(hours->accessibleName(), QStringLiteral("Download ahead"));
        QVERIFY(scene.fake.keep.calls.isEmpty());
        hours->setCurrentIndex(hours->findText(QStringLiteral("22:00 to 06:00")));
        Q_EMIT hours->activated(hours->currentIndex());
        QCOMPARE(scene.fake.keep.calls, QStringList{QStringLiteral("setLimits 0 1320 360")});
        auto* metered = scene.find<QAbstractButton>("storageMetered");
        QVERIFY(!metered->isChecked());
        metered->click();
        QCOMPARE(scene.fake.keep.calls.last(), QStringLiteral("setLimits 1 1320 360"));
    }

    void theQualityOfKeptMusicIsChosen()
    {
        PageScene scene(Place::Kind::Settings);
        scene.fake.keep.held.quality = {96, 0}; // none of the usual ones
        Q_EMIT scene.fake.keep.keptChanged();
        scene.show({Place::Kind::Settings});
        auto* quality = scene.find<QComboBox>("storageQuality");
        QTRY_COMPARE(quality->currentText(), QStringLiteral("Up to 96 kbit/s"));
        QCOMPARE(quality->itemText(0), QStringLiteral("Original"));
        QCOMPARE(quality->accessibleName(), QStringLiteral("Quality of kept music"));
        QVERIFY(scene.fake.keep.calls.isEmpty());
        quality->setCurrentIndex(quality->findText(QStringLiteral("Up to 192 kbit/s")));
        Q_EMIT quality->activated(quality->currentIndex());
        QCOMPARE(scene.fake.keep.calls, QStringList{QStringLiteral("setQuality 192")});
    }

    void theQualityOfWhatPlaysIsChosen()
    {
        PageScene scene(Place::Kind::Settings);
        scene.show({Place::Kind::Settings});
        auto* quality = scene.find<QComboBox>("playbackQuality");
        QCOMPARE(quality->accessibleName(), QStringLiteral("Streaming quality"));
        QTRY_COMPARE(quality->currentText(), QStringLiteral("Automatic"));
        QStringList choices;
        for (int i = 0; i < quality->count(); ++i)
            choices.append(quality->itemText(i));
        QCOMPARE(choices, (QStringList{QStringLiteral("Automatic"), QStringLiteral("Original"),
                                       QStringLiteral("Up to 320 kbit/s"), QStringLiteral("Up to 192 kbit/s"),
                                       QStringLiteral("Up to 128 kbit/s")}));
        QVERIFY(quality->accessibleDescription().contains(QStringLiteral("192")));
        scene.fake.keep.held.quality.kbps = 128; // what is kept is lower still
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_VERIFY(quality->accessibleDescription().contains(QStringLiteral("128")));
        quality->setCurrentIndex(quality->findText(QStringLiteral("Up to 320 kbit/s")));
        Q_EMIT quality->activated(quality->currentIndex());
        QCOMPARE(scene.fake.keep.calls, QStringList{QStringLiteral("setStreamQuality 320")});
        scene.fake.keep.held.quality.streamKbps = 64; // none of the usual ones, chosen elsewhere
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_COMPARE(quality->currentText(), QStringLiteral("Up to 64 kbit/s"));
    }

    void theFolderOfHeldMusicIsChosen()
    {
        PageScene scene(Place::Kind::Settings);
        scene.show({Place::Kind::Settings});
        auto* folder = scene.find<ElidedLabel>("storageFolder");
        QCOMPARE(folder->fullText(), folderName(scene.fake.keep.lies.folder));
        auto* cancel = scene.find<QPushButton>("storageFolderCancel");
        auto* trouble = scene.find<QLabel>("storageFolderTrouble");
        QVERIFY(cancel->isHidden() && trouble->isHidden());
        auto* change = scene.find<QPushButton>("storageFolderChange");
        change->click();
        auto* dialog = scene.page->window()->findChild<QFileDialog*>(QStringLiteral("storageFolderDialog"));
        Q_EMIT dialog->fileSelected(QStringLiteral("/media/disk"));
        QCOMPARE(scene.fake.keep.calls, QStringList{QStringLiteral("moveHome /media/disk")});
    }

    void aDriveThatIsGoneForGoodCanBeGivenUp()
    {
        PageScene scene(Place::Kind::Settings);
        scene.show({Place::Kind::Settings});
        auto* anew = scene.find<QPushButton>("storageFolderAnew");
        QVERIFY(anew->isHidden());
        sync::HeldHome home = scene.fake.keep.lies;
        home.to = QStringLiteral("/media/disk");
        home.trouble = sync::MoveTrouble::Away;
        scene.fake.keep.tellHome(home);
        QVERIFY(!anew->isHidden());
        const auto box = [&] {
            return scene.page->window()->findChild<QMessageBox*>(QStringLiteral("storageFolderAnewDialog"));
        };
        anew->click();
        QVERIFY(box() && box()->text().contains(folderName(home.to)));
        box()->findChild<QPushButton*>(QStringLiteral("storageFolderAnewNo"))->click();
        QTRY_VERIFY(!box());
        QVERIFY(scene.fake.keep.calls.isEmpty());
        anew->click();
        box()->findChild<QPushButton*>(QStringLiteral("storageFolderAnewYes"))->click();
        QCOMPARE(scene.fake.keep.calls, QStringList{QStringLiteral("beginHomeAnew")});
        home.trouble = sync::MoveTrouble::None;
        scene.fake.keep.tellHome(home);
        QVERIFY(anew->isHidden());
    }

    void itsMoveIsToldAndCanBeCancelled()
    {
        PageScene scene(Place::Kind::Settings);
        scene.show({Place::Kind::Settings});
        auto* cancel = scene.find<QPushButton>("storageFolderCancel");
        auto* change = scene.find<QPushButton>("storageFolderChange");
        auto* trouble = scene.find<QLabel>("storageFolderTrouble");
        sync::HeldHome home = scene.fake.keep.lies;
        home.to = QStringLiteral("/media/disk");
        home.stage = sync::HeldHome::Stage::Copying;
        home.files = 3;
        home.filesDone = 1;
        change->setFocus();
        scene.fake.keep.tellHome(home);
        QVERIFY(!cancel->isHidden() && cancel->isEnabled() && !change->isEnabled());
        QVERIFY(cancel->hasFocus()); // it is not lost
        cancel->click();
        QCOMPARE(scene.fake.keep.calls, QStringList{QStringLiteral("cancelMove")});
        QVERIFY(!cancel->isEnabled()); // once is enough
        home.stage = sync::HeldHome::Stage::Rests;
        home.trouble = sync::MoveTrouble::NotWritable;
        scene.fake.keep.tellHome(home);
        QVERIFY(cancel->isHidden() && change->isEnabled() && !trouble->isHidden());
        QVERIFY(trouble->text().contains(folderName(home.to)));
        home.stage = sync::HeldHome::Stage::Looking;
        scene.fake.keep.tellHome(home);
        QVERIFY(cancel->isEnabled() && trouble->isHidden());
    }

    void roomChoicesHoldThePresentOne()
    {
        QVERIFY(!roomChoices(0).contains(0));
        const QVector<qint64> choices = roomChoices(15'000'000'000);
        QVERIFY(choices.contains(15'000'000'000));
        QVERIFY(std::is_sorted(choices.begin(), choices.end()));
        QCOMPARE(roomChoices(choices.first()).size(), choices.size() - 1);
    }
};

QTEST_MAIN(TestKeeping)
#include "tst_keeping.moc"
