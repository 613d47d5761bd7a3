// A playlist's page: how much is here, its order, removing and taking back, an outage, loved tracks.
#include "PageScene.h"

#include <ui/models/PlaylistEntriesModel.h>
#include <ui/widgets/Chips.h>
#include <ui/widgets/HeldMeter.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/TrackView.h>

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestPlaylistPage : public QObject {
    Q_OBJECT

    struct Scene : PageScene {
        Scene() : PageScene(Place::Kind::Playlist)
        {
            playlist = playlistNamed(QStringLiteral("Night Ferry"));
            show({Place::Kind::Playlist, playlist.value});
            view = find<TrackView>("playlistTrackList");
            view->setFocus();
        }
        QVector<qint64> stored() const
        {
            QVector<qint64> ids;
            for (const sync::PlaylistEntry& entry : fake.library.entryRows.value(playlist.value))
                ids.append(entry.id.value);
            return ids;
        }
        QVector<qint64> shown() const { return qobject_cast<IdListModel*>(view->model())->ids(); }
        QWidget* dialog(const char* name) const
        {
            auto* found = frame.findChild<QWidget*>(QLatin1String(name));
            return found && found->isVisible() ? found : nullptr;
        }
        void pictureOf(QWidget* dialog, const QString& name) const
        {
            const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES");
            if (!folder.isEmpty())
                dialog->grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
        }
        void choose(int row) { view->setCurrentIndex(view->model()->index(row, Title)); }

        sync::PlaylistId playlist;
        TrackView* view = nullptr;
    };

private Q_SLOTS:
    void saysHowMuchIsHere()
    {
        Scene scene;
        const sync::Playlist counted = scene.fake.library.counted(scene.playlist);
        QCOMPARE(scene.find<ElidedLabel>("playlistTitle")->fullText(), QStringLiteral("Night Ferry"));
        QVERIFY(scene.find<ElidedLabel>("playlistMeta")
                    ->fullText()
                    .contains(QStringLiteral("%1 on this computer").arg(counted.heldCount)));
        QCOMPARE(scene.find<HeldMeter>("playlistHeldMeter")->accessibleName(),
                 QStringLiteral("%1 of %2 tracks are on this computer").arg(counted.heldCount).arg(counted.trackCount));
        QCOMPARE(scene.page->keeps().here, counted.heldCount);
        QCOMPARE(scene.page->keeps().total, counted.trackCount);
    }

    void altArrowsMoveTheRow()
    {
        Scene scene;
        scene.choose(4);
        const qint64 moved = scene.shown().value(4);
        QTest::keyClick(scene.view, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(scene.view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(scene.shown().value(2), moved);
        QCOMPARE(scene.view->currentIndex().row(), 2);
        QTRY_COMPARE(scene.stored().value(2), moved);
        QTest::keyClick(scene.view, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(scene.stored().value(3), moved);
        QCOMPARE(scene.stored(), scene.shown());
    }

    void deleteRemovesAndUndoBringsBack()
    {
        Scene scene;
        const auto before = qobject_cast<TrackTableModel*>(scene.view->model())->trackIds();
        scene.choose(3);
        QTest::keyClick(scene.view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(scene.view, Qt::Key_Delete);
        QTRY_COMPARE(scene.stored().size(), before.size() - 2);
        QCOMPARE(scene.host.toasts.last(), QStringLiteral("Removed from Night Ferry"));
        QCOMPARE(scene.view->currentIndex().row(), 3);
        scene.host.lastUndo();
        QTRY_COMPARE(qobject_cast<TrackTableModel*>(scene.view->model())->trackIds(), before);
    }

    void aFailureIsSaid()
    {
        Scene scene;
        const auto before = scene.shown();
        scene.fake.edits.failNext = sync::ErrorKind::DiskFull;
        scene.choose(0);
        QTest::keyClick(scene.view, Qt::Key_Delete);
        QTRY_COMPARE(scene.shown(), before);
        QVERIFY(!scene.host.toasts.isEmpty());
    }

    void anOutagePlaysWhatIsHere()
    {
        Scene scene;
        auto* play = scene.find<QPushButton>("playlistPlay");
        QCOMPARE(play->text(), QStringLiteral("Play"));
        scene.fake.status.set(FakeStatus::streamingDown());
        QTRY_COMPARE(play->text(), QStringLiteral("Play what is here"));
        int skipped = 0;
        for (int row = 0; row < scene.view->model()->rowCount(); ++row)
            skipped += scene.view->model()->index(row, Note).data().toString() == QStringLiteral("Skipped") ? 1 : 0;
        QVERIFY(skipped > 0);
        play->click();
        QTRY_VERIFY(scene.playback.currentTrack().isValid());
        const sync::Track heard = scene.fake.library.trackRows.value(scene.playback.currentTrack().value);
        QVERIFY(sync::isHere(heard.availability) || heard.availability == sync::Availability::Loading);
        // The order can be changed all the same.
        scene.choose(1);
        QTest::keyClick(scene.view, Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(scene.fake.edits.calls.last().section(u' ', 0, 0), QStringLiteral("moveInPlaylist"));
    }

    void waitingChangesAreCounted()
    {
        Scene scene;
        auto* chip = scene.find<Pill>("playlistPendingChip");
        QVERIFY(!chip->isVisible());
        scene.fake.library.playlistRows[scene.playlist.value].changesWaiting = 3;
        Q_EMIT scene.fake.library.playlistsChanged();
        QTRY_VERIFY(chip->isVisible());
        QCOMPARE(chip->accessibleName(), QStringLiteral("3 changes waiting to sync"));
    }

    void filterAndChip()
    {
        Scene scene;
        const int all = scene.view->model()->rowCount();
        scene.find<FilterChip>("playlistHideUnavailable")->click();
        QVERIFY(scene.view->model()->rowCount() < all);
        scene.page->focusFilter();
        QTest::keyClicks(scene.page->focusWidget(), QStringLiteral("zzz"));
        QCOMPARE(scene.view->model()->rowCount(), 0);
        QVERIFY(scene.find<QWidget>("emptyState")->isVisible());
        scene.find<QPushButton>("emptyStateAction")->click();
        QCOMPARE(scene.view->model()->rowCount(), all);
    }

    void anEmptyOneSaysWhatToDo()
    {
        Scene scene;
        const sync::PlaylistId empty = scene.fake.library.addPlaylist(QStringLiteral("New"), {});
        scene.page->open({Place::Kind::Playlist, empty.value});
        QTRY_VERIFY(scene.find<QWidget>("emptyState")->accessibleName().startsWith(QStringLiteral("No tracks yet")));
        scene.find<QPushButton>("emptyStateAction")->click();
        QCOMPARE(scene.host.gone.last().kind, Place::Kind::Tracks);
    }

    void deletingCanBeUndone()
    {
        Scene scene;
        scene.find<QAbstractButton>("playlistMore")->click();
        auto* menu = scene.find<QMenu>("contextMenu");
        QVERIFY(menu);
        menu->findChild<QAction*>(QStringLiteral("actionDeletePlaylist"))->trigger();
        menu->close();
        QTRY_COMPARE(scene.host.toasts.value(0), QStringLiteral("Deleted Night Ferry"));
        QVERIFY(!scene.fake.library.playlistRows.contains(scene.playlist.value));
        scene.host.lastUndo();
        QTRY_VERIFY(scene.playlistNamed(QStringLiteral("Night Ferry")).isValid());
    }

    void deletedElsewhereItIsSaid()
    {
        Scene scene;
        QTRY_VERIFY(scene.view->model()->rowCount() > 0);
        const sync::Playlist playlist = scene.fake.library.playlistRows.take(scene.playlist.value);
        const auto entries = scene.fake.library.entryRows.take(scene.playlist.value);
        Q_EMIT scene.fake.library.playlistsChanged();
        QTRY_VERIFY(
            scene.find<QWidget>("emptyState")->accessibleName().startsWith(QStringLiteral("This playlist is gone")));
        QCOMPARE(scene.view->model()->rowCount(), 0);
        QCOMPARE(scene.find<ElidedLabel>("playlistTitle")->fullText(), QStringLiteral("Night Ferry"));
        QVERIFY(!scene.find<QAbstractButton>("playlistMore")->isVisible());
        QVERIFY(!scene.find<QPushButton>("playlistPlay")->isEnabled());
        // Another list, and one that came back.
        scene.fake.library.playlistRows.insert(scene.playlist.value, playlist);
        scene.fake.library.entryRows.insert(scene.playlist.value, entries);
        Q_EMIT scene.fake.library.playlistsChanged();
        QTRY_COMPARE(scene.view->model()->rowCount(), entries.size());
        QVERIFY(scene.find<QAbstractButton>("playlistMore")->isVisible());
    }

    void changedHereAndDeletedThereItAsks_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("call");
        QTest::newRow("mine") << QStringLiteral("conflictUseMine") << QStringLiteral("resolve 7 mine");
        QTest::newRow("theirs") << QStringLiteral("conflictUseTheirs") << QStringLiteral("resolve 7 theirs");
        QTest::newRow("both") << QStringLiteral("conflictKeepBoth") << QStringLiteral("resolve 7 both");
        QTest::newRow("not now") << QStringLiteral("conflictLater") << QString();
    }
    void changedHereAndDeletedThereItAsks()
    {
        QFETCH(QString, button);
        QFETCH(QString, call);
        Scene scene;
        QVERIFY(!scene.dialog("conflictDialog"));
        scene.fake.pending.inConflict = {{7, scene.playlist,
                                          scene.fake.library.playlistRows[scene.playlist.value].source,
                                          QStringLiteral("Night Ferry"), 3, QDateTime::currentDateTimeUtc()}};
        Q_EMIT scene.fake.library.playlistChanged(scene.playlist);
        QTRY_VERIFY(scene.dialog("conflictDialog"));
        scene.pictureOf(scene.dialog("conflictDialog"), QStringLiteral("conflict"));
        auto* choice = scene.dialog("conflictDialog")->findChild<QPushButton*>(button);
        QVERIFY(choice && !choice->text().isEmpty());
        choice->click();
        QTRY_VERIFY(!scene.dialog("conflictDialog"));
        QCOMPARE(scene.fake.pending.calls.join(u' '), call);
        QCOMPARE(scene.host.toasts.size(), call.isEmpty() ? 0 : 1);
        // Who does not choose now is asked again when the page is opened, not before.
        Q_EMIT scene.fake.library.playlistChanged(scene.playlist);
        scene.settle();
        QVERIFY(!scene.dialog("conflictDialog"));
        scene.page->open({Place::Kind::Playlist, scene.playlist.value});
        scene.settle();
        QCOMPARE(scene.dialog("conflictDialog") != nullptr, call.isEmpty());
    }

    void twoNewNamesAsk()
    {
        Scene scene;
        sync::PlaylistConflict conflict{7,
                                        scene.playlist,
                                        FakeStatus::up().source,
                                        QStringLiteral("Night Ferry"),
                                        1,
                                        QDateTime::currentDateTimeUtc()};
        conflict.what = sync::PlaylistConflict::What::RenamedTwice;
        conflict.theirs = QStringLiteral("Late Ferry");
        scene.fake.pending.inConflict = {conflict};
        Q_EMIT scene.fake.library.playlistChanged(scene.playlist);
        QTRY_VERIFY(scene.dialog("conflictDialog"));
        scene.pictureOf(scene.dialog("conflictDialog"), QStringLiteral("conflict-names"));
        scene.dialog("conflictDialog")->findChild<QPushButton*>(QStringLiteral("conflictKeepBoth"))->click();
        QTRY_COMPARE(scene.host.toasts.value(0),
                     QStringLiteral("“Late Ferry” stays, and “Night Ferry” is a copy of it"));
    }

    void nameAndDescription()
    {
        Scene scene;
        auto* shown = scene.find<ElidedLabel>("playlistDescription");
        const auto open = [&] {
            scene.find<QAbstractButton>("playlistMore")->click();
            auto* menu = scene.frame.findChild<QMenu*>(QStringLiteral("contextMenu"));
            QVERIFY(menu);
            menu->findChild<QAction*>(QStringLiteral("actionRenamePlaylist"))->trigger();
            menu->close();
            QTRY_VERIFY(scene.dialog("playlistDetailsDialog"));
        };
        const auto part = [&](const char* name) {
            return scene.dialog("playlistDetailsDialog")->findChild<QWidget*>(QLatin1String(name));
        };
        open();
        auto* words = qobject_cast<QPlainTextEdit*>(part("playlistDetailsDescription"));
        words->setPlainText(QStringLiteral("For the crossing,\nin the dark"));
        scene.pictureOf(scene.dialog("playlistDetailsDialog"), QStringLiteral("playlist-details"));
        qobject_cast<QPushButton*>(part("playlistDetailsSave"))->click();
        QTRY_VERIFY(!scene.dialog("playlistDetailsDialog"));
        QTRY_COMPARE(shown->fullText(), QStringLiteral("For the crossing, in the dark"));
        QVERIFY(shown->isVisible());
        scene.picture(QStringLiteral("playlist-described"));
        QVERIFY(scene.fake.edits.calls.filter(QStringLiteral("renamePlaylist")).isEmpty()); // only what was changed
        open();
        auto* name = qobject_cast<QLineEdit*>(part("playlistDetailsName"));
        auto* save = qobject_cast<QPushButton*>(part("playlistDetailsSave"));
        name->setText(QStringLiteral("  "));
        QVERIFY(!save->isEnabled());
        name->setText(QStringLiteral("Late Ferry"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(scene.find<ElidedLabel>("playlistTitle")->fullText(), QStringLiteral("Late Ferry"));
        QCOMPARE(scene.fake.edits.calls.filter(QStringLiteral("describePlaylist")).size(), 1);
    }

    void theTitleIsWrittenWhereItStands()
    {
        Scene scene;
        auto* title = scene.find<ElidedLabel>("playlistTitle");
        auto* field = scene.find<QLineEdit>("playlistTitleField");
        QVERIFY(!field->isVisible());
        QTest::mouseClick(title, Qt::LeftButton);
        QVERIFY(field->isVisible() && field->hasFocus() && !title->isVisible());
        QCOMPARE(field->text(), QStringLiteral("Night Ferry"));
        scene.picture(QStringLiteral("playlist-rename"));
        QTest::keyClicks(field, QStringLiteral(" Late  Ferry ")); // all of it was chosen
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->isVisible() && title->isVisible() && title->hasFocus());
        QCOMPARE(title->fullText(), QStringLiteral("Late Ferry")); // at once
        const QStringList renames = scene.fake.edits.calls.filter(QStringLiteral("renamePlaylist"));
        QCOMPARE(renames.size(), 1);
        QTRY_COMPARE(scene.host.toasts.value(0), QStringLiteral("Renamed to Late Ferry"));
        scene.host.lastUndo();
        QTRY_COMPARE(title->fullText(), QStringLiteral("Night Ferry"));
        scene.host.lastRedo();
        QTRY_COMPARE(title->fullText(), QStringLiteral("Late Ferry"));
    }

    void aTitleIsGivenUp_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("by Escape") << QStringLiteral("Late Ferry") << Qt::Key_Escape;
        QTest::newRow("as it was") << QStringLiteral("Night Ferry") << Qt::Key_Return;
        QTest::newRow("without a name") << QStringLiteral("   ") << Qt::Key_Return;
    }
    void aTitleIsGivenUp()
    {
        QFETCH(QString, typed);
        QFETCH(Qt::Key, key);
        Scene scene;
        auto* title = scene.find<ElidedLabel>("playlistTitle");
        title->setFocus();
        QTest::keyClick(title, Qt::Key_Return);
        auto* field = scene.find<QLineEdit>("playlistTitleField");
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, key);
        QVERIFY(!field->isVisible() && title->isVisible());
        QCOMPARE(title->fullText(), QStringLiteral("Night Ferry"));
        scene.settle();
        QVERIFY(scene.fake.edits.calls.filter(QStringLiteral("renamePlaylist")).isEmpty());
    }

    void aTitleIsKeptByGoingElsewhereButNotByAnotherList()
    {
        Scene scene;
        auto* title = scene.find<ElidedLabel>("playlistTitle");
        auto* field = scene.find<QLineEdit>("playlistTitleField");
        QTest::mouseClick(title, Qt::LeftButton);
        field->setText(QStringLiteral("Late Ferry"));
        scene.view->setFocus();
        QTRY_COMPARE(scene.host.toasts.value(0), QStringLiteral("Renamed to Late Ferry"));
        QVERIFY(scene.view->hasFocus());
        QTest::mouseClick(title, Qt::LeftButton);
        field->setText(QStringLiteral("Of another list"));
        scene.page->open({Place::Kind::Playlist, scene.fake.library.playlistRows.lastKey()});
        QVERIFY(!field->isVisible());
        scene.settle();
        QCOMPARE(scene.fake.edits.calls.filter(QStringLiteral("renamePlaylist")).size(), 1);
    }

    void aTitleThatCannotBeWrittenComesBack()
    {
        Scene scene;
        auto* title = scene.find<ElidedLabel>("playlistTitle");
        QTest::mouseClick(title, Qt::LeftButton);
        auto* field = scene.find<QLineEdit>("playlistTitleField");
        field->setText(QStringLiteral("Late Ferry"));
        scene.fake.edits.failNext = sync::ErrorKind::DiskFull;
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!scene.host.toasts.isEmpty());
        QCOMPARE(title->fullText(), QStringLiteral("Night Ferry"));
    }

    void whatIsNotOursIsNotRenamed()
    {
        Scene scene;
        for (sync::Playlist& playlist : scene.fake.library.playlistRows)
            playlist.editable = false;
        Q_EMIT scene.fake.library.playlistsChanged();
        scene.settle();
        scene.settle();
        auto* title = scene.find<ElidedLabel>("playlistTitle");
        QTest::mouseClick(title, Qt::LeftButton);
        QVERIFY(title->isVisible() && title->focusPolicy() == Qt::NoFocus);
    }

    void itsHistory()
    {
        Scene scene;
        sync::PlaylistNote note;
        note.at = QDateTime::currentDateTimeUtc();
        note.added = 4;
        note.titles = QStringList{QStringLiteral("Harbour"), QStringLiteral("Tide"), QStringLiteral("Pier")};
        scene.fake.pending.notes = {note};
        scene.find<QAbstractButton>("playlistMore")->click();
        auto* menu = scene.find<QMenu>("contextMenu");
        menu->findChild<QAction*>(QStringLiteral("actionPlaylistHistory"))->trigger();
        menu->close();
        QTRY_VERIFY(scene.dialog("historyDialog"));
        scene.pictureOf(scene.dialog("historyDialog"), QStringLiteral("history"));
        const QString text = scene.dialog("historyDialog")->findChild<QPlainTextEdit*>()->toPlainText();
        QVERIFY2(text.startsWith(QStringLiteral("4 tracks added elsewhere, ")), qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("Harbour, Tide, Pier and 1 more")), qPrintable(text));
        scene.dialog("historyDialog")->findChild<QPushButton*>(QStringLiteral("historyClose"))->click();
        QTRY_VERIFY(!scene.dialog("historyDialog"));
    }

    void lovedTracksLoseWhatIsNoLongerLoved()
    {
        PageScene scene(Place::Kind::Loved);
        scene.show({Place::Kind::Loved});
        auto* view = scene.find<TrackView>("playlistTrackList");
        const int all = view->model()->rowCount();
        QVERIFY(all > 3);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(1, Title));
        QTRY_COMPARE(view->model()->index(1, Love).data(LovedRole).toBool(), true);
        QTest::keyClick(view, Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(view->model()->rowCount(), all - 1);
    }
};

QTEST_MAIN(TestPlaylistPage)
#include "tst_playlistpage.moc"
