// Changes that wait: rows that say what and why, tried again, discarded, exported; the popover of a playlist.
#include "PageScene.h"

#include <ui/models/PendingListModel.h>
#include <ui/pages/PendingPopover.h>
#include <ui/theme/PendingWords.h>
#include <ui/widgets/Chips.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>

#include <QFileDialog>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::ChangeKind;
using sync::ChangeState;

namespace {

sync::PendingChange change(qint64 id, ChangeKind kind, const QString& subject, const QString& detail = {})
{
    sync::PendingChange made;
    made.id = id;
    made.source = sync::SourceId{1};
    made.kind = kind;
    made.subject = subject;
    made.detail = detail;
    made.madeAt = QDateTime::currentDateTimeUtc().addSecs(-60 * id);
    return made;
}

sync::PendingChange parked(sync::PendingChange made, sync::ErrorKind why)
{
    made.state = why == sync::ErrorKind::NotFound ? ChangeState::Conflict : ChangeState::NeedsYou;
    made.why = why;
    return made;
}

struct Scene : PageScene {
    explicit Scene(QSize size = {1280, 800}) : PageScene(Place::Kind::Pending, size) {}

    void fill()
    {
        auto added = change(13, ChangeKind::PlaylistAdd, QStringLiteral("Kitchen, Sunday"), QStringLiteral("Tide"));
        added.count = 3;
        added.playlist = sync::PlaylistId{4};
        fake.pending.waiting = {parked(change(12, ChangeKind::Rate, QStringLiteral("Glass Tide"), QStringLiteral("4")),
                                       sync::ErrorKind::NotAllowed),
                                change(11, ChangeKind::Love, QStringLiteral("Night Ferry")), added,
                                change(14, ChangeKind::Play, QStringLiteral("Loose"))};
    }
    QListView& list() { return *find<QListView>("pendingChanges"); }
    QStringList rows()
    {
        QStringList words;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            words.append(list().model()->index(row, 0).data(TitleRole).toString());
        return words;
    }
    void choose(std::initializer_list<int> rows)
    {
        list().clearSelection();
        for (const int row : rows)
            list().selectionModel()->select(list().model()->index(row, 0), QItemSelectionModel::Select);
    }
    QString asked() { return fake.pending.calls.isEmpty() ? QString() : fake.pending.calls.last(); }
    QString said() { return host.toasts.isEmpty() ? QString() : host.toasts.last(); }
    void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
};

} // namespace

class TestPendingPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingWasSent()
    {
        Scene scene;
        scene.show({Place::Kind::Pending});
        QVERIFY(scene.find<QWidget>("emptyState")->isVisible());
        QVERIFY(scene.find<QWidget>("emptyState")->accessibleName().startsWith(QStringLiteral("Everything was sent")));
        QVERIFY(!scene.find<QWidget>("pendingOrder")->isVisible());
        QVERIFY(!scene.find<QPushButton>("pendingExport")->isEnabled());
        scene.picture(QStringLiteral("pending-empty"));
    }

    void rowsSayWhatAndWhy()
    {
        Scene scene;
        scene.fill();
        scene.fake.status.set(FakeStatus::serverDown());
        scene.show({Place::Kind::Pending});
        QTRY_COMPARE(
            scene.rows(),
            (QStringList{QStringLiteral("Rated “Glass Tide” 4 of 5"), QStringLiteral("Loved “Night Ferry”"),
                         QStringLiteral("Added 3 tracks to “Kitchen, Sunday”"), QStringLiteral("Played “Loose”")}));
        const QModelIndex first = scene.list().model()->index(0, 0);
        QCOMPARE(first.data(NoteRole).toString(), QStringLiteral("Needs you"));
        QCOMPARE(first.data(ItemKindRole).toString(), QStringLiteral("pendingChange"));
        QCOMPARE(first.data(ItemKeyRole).toString(), QStringLiteral("change:12"));
        QVERIFY(
            first.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Rated “Glass Tide” 4 of 5, ")));
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("Hearth does not allow it")));
        const QModelIndex second = scene.list().model()->index(1, 0);
        QVERIFY(second.data(SubtitleRole).toString().endsWith(QStringLiteral("Waits until Hearth is back")));
        QCOMPARE(scene.find<QLabel>("pendingOrder")->text(),
                 QStringLiteral("Sent in this order when Hearth is back. A restart keeps them."));
        QCOMPARE(scene.find<QLabel>("pendingCount")->text(), QStringLiteral("4 changes"));
        scene.fake.status.set(FakeStatus::up());
        QVERIFY(second.data(SubtitleRole).toString().endsWith(QStringLiteral("Waits for its turn")));
    }

    void theFilter()
    {
        Scene scene;
        scene.fill();
        scene.show({Place::Kind::Pending});
        scene.find<FilterChip>("pendingChipNeedsYou")->click();
        QTRY_COMPARE(scene.rows(), QStringList{QStringLiteral("Rated “Glass Tide” 4 of 5")});
        scene.fake.pending.waiting.removeFirst();
        Q_EMIT scene.fake.pending.pendingChanged();
        QTRY_VERIFY(scene.find<QWidget>("emptyState")->isVisible());
        QVERIFY(scene.find<QWidget>("emptyState")->accessibleName().startsWith(QStringLiteral("Nothing needs you")));
        scene.find<FilterChip>("pendingChipAll")->click();
        QTRY_COMPARE(scene.rows().size(), 3);
    }

    void theChosenStayChosen()
    {
        Scene scene;
        scene.fill();
        scene.show({Place::Kind::Pending});
        QTRY_COMPARE(scene.rows().size(), 4);
        scene.choose({2});
        scene.fake.pending.waiting.removeFirst();
        Q_EMIT scene.fake.pending.pendingChanged();
        QTRY_COMPARE(scene.rows().size(), 3);
        QCOMPARE(scene.list().selectionModel()->selectedRows().size(), 1);
        QCOMPARE(scene.list().selectionModel()->selectedRows().first().row(), 1);
    }

    void triedAgain()
    {
        Scene scene;
        scene.fill();
        scene.show({Place::Kind::Pending});
        QTRY_VERIFY(scene.find<QPushButton>("pendingRetry")->isEnabled());
        scene.click("pendingRetry"); // nothing is chosen: all that need the listener
        QTRY_COMPARE(scene.fake.pending.calls, QStringList{QStringLiteral("retry 12")});
        QTRY_COMPARE(scene.said(), QStringLiteral("1 change is sent again"));
        scene.choose({0, 2});
        scene.click("pendingRetry");
        QTRY_COMPARE(scene.asked(), QStringLiteral("retry 12 13"));
    }

    void oneIsDiscardedAtOnce()
    {
        Scene scene;
        scene.fill();
        scene.show({Place::Kind::Pending});
        QTRY_COMPARE(scene.rows().size(), 4);
        QVERIFY(!scene.find<QPushButton>("pendingDiscard")->isEnabled());
        scene.choose({1});
        scene.list().setFocus();
        QTest::keyClick(&scene.list(), Qt::Key_Delete);
        QTRY_COMPARE(scene.fake.pending.calls, QStringList{QStringLiteral("discard 11")});
        QTRY_COMPARE(scene.said(), QStringLiteral("1 change discarded"));
        QTRY_COMPARE(scene.rows().size(), 3);
    }

    void severalAreAskedAbout()
    {
        Scene scene;
        scene.fill();
        scene.show({Place::Kind::Pending});
        QTRY_COMPARE(scene.rows().size(), 4);
        scene.choose({1, 3});
        scene.click("pendingDiscard");
        auto* box = scene.frame.findChild<QMessageBox*>(QStringLiteral("pendingDiscardDialog"));
        QVERIFY(box);
        QCOMPARE(box->text(), discardQuestion(2, {}));
        QVERIFY(scene.fake.pending.calls.isEmpty());
        box->findChild<QPushButton*>(QStringLiteral("pendingDiscardYes"))->click();
        QTRY_COMPARE(scene.fake.pending.calls, QStringList{QStringLiteral("discard 11 14")});
    }

    void aWholeListIsAskedAbout()
    {
        Scene scene;
        scene.fake.pending.waiting = {change(1, ChangeKind::PlaylistCreate, QStringLiteral("Mix"))};
        scene.show({Place::Kind::Pending});
        QTRY_COMPARE(scene.rows().size(), 1);
        scene.choose({0});
        scene.click("pendingDiscard");
        auto* box = scene.frame.findChild<QMessageBox*>(QStringLiteral("pendingDiscardDialog"));
        QVERIFY(box);
        QCOMPARE(box->text(), discardQuestion(1, QStringLiteral("Mix")));
        box->reject();
        QVERIFY(scene.fake.pending.calls.isEmpty());
    }

    void whatIsOnItsWayIsSaid()
    {
        Scene scene;
        scene.fill();
        scene.fake.pending.sending = true;
        scene.show({Place::Kind::Pending});
        QTRY_COMPARE(scene.rows().size(), 4);
        scene.choose({1});
        scene.click("pendingDiscard");
        QTRY_COMPARE(scene.said(), pendingSentence(sync::ErrorKind::Cancelled));
        QCOMPARE(scene.rows().size(), 4);
    }

    void conflictsAreChosen()
    {
        Scene scene;
        scene.fill();
        auto moved = change(15, ChangeKind::PlaylistMove, QStringLiteral("Mix"), QStringLiteral("Tide"));
        scene.fake.pending.waiting.insert(1, parked(moved, sync::ErrorKind::NotFound));
        scene.show({Place::Kind::Pending});
        QTRY_VERIFY(scene.find<QWidget>("pendingConflict")->isVisible());
        QCOMPARE(scene.find<QWidget>("pendingConflictNote")->accessibleName(),
                 conflictSentence(QStringLiteral("Mix"), QStringLiteral("Hearth")));
        scene.picture(QStringLiteral("pending-conflict"));
        scene.click("pendingKeepMine");
        QTRY_COMPARE(scene.asked(), QStringLiteral("resolve 15 mine"));
        scene.click("pendingLetGo");
        QTRY_COMPARE(scene.asked(), QStringLiteral("resolve 15 theirs"));
        scene.fake.pending.waiting.removeAt(1);
        Q_EMIT scene.fake.pending.pendingChanged();
        QTRY_VERIFY(!scene.find<QWidget>("pendingConflict")->isVisible());
    }

    void twoNewNamesLeadToTheChoice()
    {
        Scene scene;
        scene.fill();
        auto renamed = change(15, ChangeKind::PlaylistRename, QStringLiteral("Mix"), QStringLiteral("Medley"));
        renamed = parked(renamed, sync::ErrorKind::NotAllowed);
        renamed.state = ChangeState::Conflict;
        renamed.playlist = sync::PlaylistId{3};
        scene.fake.pending.waiting.insert(1, renamed);
        scene.show({Place::Kind::Pending});
        QTRY_VERIFY(scene.find<QWidget>("pendingConflict")->isVisible());
        QVERIFY(!scene.find<QWidget>("pendingKeepMine")->isVisible());
        scene.find<QWidget>("pendingConflictNote")
            ->findChild<QPushButton*>(QStringLiteral("inPageNoteAction"))
            ->click();
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Playlist, 3, {}}));
    }

    void rowsLeadToTheirPlaylist()
    {
        Scene scene;
        scene.fill();
        scene.show({Place::Kind::Pending});
        QTRY_COMPARE(scene.rows().size(), 4);
        Q_EMIT scene.list().activated(scene.list().model()->index(1, 0)); // a love leads nowhere
        QVERIFY(scene.host.gone.isEmpty());
        Q_EMIT scene.list().activated(scene.list().model()->index(2, 0));
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Playlist, 4}));
        Q_EMIT scene.list().customContextMenuRequested(
            scene.list().visualRect(scene.list().model()->index(2, 0)).center());
        auto* menu = scene.page->findChild<QMenu*>(QStringLiteral("contextMenu"));
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        menu->close();
    }

    void exported()
    {
        Scene scene;
        scene.fill();
        scene.show({Place::Kind::Pending});
        QTRY_VERIFY(scene.find<QPushButton>("pendingExport")->isEnabled());
        scene.click("pendingExport");
        auto* dialog = scene.frame.findChild<QFileDialog*>(QStringLiteral("pendingExportDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(QStringLiteral("/somewhere/waiting.json"));
        dialog->close();
        QTRY_COMPARE(scene.fake.pending.calls, QStringList{QStringLiteral("write /somewhere/waiting.json")});
        QTRY_COMPARE(scene.said(), QStringLiteral("Exported to waiting.json"));
    }

    void manyAreReadAsTheyAreLookedAt()
    {
        Scene scene;
        for (int i = 1; i <= 5000; ++i)
            scene.fake.pending.waiting.append(change(i, ChangeKind::Play, QString::number(i)));
        scene.show({Place::Kind::Pending});
        QTRY_COMPARE(scene.list().model()->rowCount(), 5000);
        auto* model = qobject_cast<PendingListModel*>(scene.list().model());
        QVERIFY(!model->loaded(4990));
        scene.list().scrollToBottom();
        QTRY_VERIFY(model->loaded(4990));
    }

    void thePopoverOfAPlaylist()
    {
        PageScene scene(Place::Kind::Playlist);
        const sync::PlaylistId list = scene.playlistNamed(scene.fake.library.playlistRows.first().name);
        scene.fake.library.playlistRows[list.value].changesWaiting = 10;
        for (int i = 1; i <= 10; ++i) {
            auto moved = change(i, ChangeKind::PlaylistMove, QStringLiteral("Mix"), QStringLiteral("Tide"));
            moved.playlist = i == 10 ? sync::PlaylistId{999} : list;
            scene.fake.pending.waiting.append(moved);
        }
        scene.show({Place::Kind::Playlist, list.value});
        auto* chip = scene.find<Pill>("playlistPendingChip");
        QTRY_VERIFY(chip->isVisible());
        QTest::mouseClick(chip, Qt::LeftButton);
        auto* popover = scene.page->findChild<PendingPopover*>(QStringLiteral("pendingPopover"));
        QVERIFY(popover);
        QTRY_VERIFY(popover->isVisible());
        const auto undos = [&] {
            return popover->findChild<QWidget*>(QStringLiteral("pendingList"))
                ->findChildren<QAbstractButton*>(QRegularExpression(QStringLiteral("^pendingUndo")));
        };
        QCOMPARE(undos().size(), PendingPopover::mostShown); // and one more in words
        QCOMPARE(undos().first()->accessibleName(), QStringLiteral("Undo: Moved “Tide” in “Mix”"));
        if (const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES"); !folder.isEmpty())
            popover->grab().save(folder + QStringLiteral("/pending-popover.png"));
        undos().first()->click();
        QTRY_COMPARE(scene.fake.pending.calls, QStringList{QStringLiteral("discard 1")});
        popover->findChild<QPushButton*>(QStringLiteral("pendingShowAll"))->click();
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Pending}));
    }

    void pictures()
    {
        for (const QSize size : {QSize(1280, 800), QSize(900, 600)}) {
            Scene scene(size);
            scene.fill();
            scene.fake.status.set(FakeStatus::serverDown());
            scene.show({Place::Kind::Pending});
            QTRY_COMPARE(scene.rows().size(), 4);
            scene.picture(QStringLiteral("pending"));
        }
    }
};

QTEST_MAIN(TestPendingPage)
#include "tst_pendingpage.moc"
