// Choosing what becomes of a playlist that was deleted at its service, as the window asks for it.
#include <sync/service/PendingWorker.h>
#include <sync/store/EditStore.h>
#include <sync/store/OutboxStore.h>
#include <sync/store/PlaylistNotes.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

namespace {

struct Parked {
    Parked()
    {
        const auto tracks = putSomeTracks(*store.database, store.source, 2);
        list =
            EditStore(*store.database).createPlaylist(store.source, QStringLiteral("Mix"), tracks, moment(1)).value();
        const auto rows = outbox.waiting(store.source).value();
        for (const OutboxRow& row : rows)
            (void)outbox.park(row.id, ErrorKind::NotFound);
        worker.useStore(*store.database);
    }

    StoreFixture store;
    OutboxStore outbox{*store.database};
    PlaylistId list;
    PendingWorker worker;
};

} // namespace

class TestConflicts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingWithoutAStore()
    {
        PendingWorker worker;
        QCOMPARE(worker.conflicts().error().kind, ErrorKind::StoreFailed);
        QCOMPARE(worker.resolve(1, ConflictChoice::KeepMine).error().kind, ErrorKind::StoreFailed);
        QCOMPARE(worker.history(PlaylistId{1}).error().kind, ErrorKind::StoreFailed);
    }

    void aChoiceIsTold()
    {
        Parked parked;
        QSignalSpy resolved(&parked.worker, &PendingWorker::conflictResolved);
        const auto conflicts = parked.worker.conflicts().value();
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().since, moment(1));
        QVERIFY(parked.worker.resolve(conflicts.first().change, ConflictChoice::KeepMine));
        QCOMPARE(resolved.size(), 1);
        QCOMPARE(parked.worker.resolve(conflicts.first().change, ConflictChoice::KeepMine).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(resolved.size(), 1);
        const auto rows = parked.outbox.waiting(parked.store.source).value();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().kind, EditKind::PlaylistCreate);
    }

    /// An edit that was made since is on its way, and may find the list again.
    void notWhileAnEditIsOnItsWay()
    {
        Parked parked;
        const auto conflict = parked.worker.conflicts().value().first();
        QVERIFY(EditStore(*parked.store.database).renamePlaylist(parked.list, QStringLiteral("Other"), moment(2)));
        QVERIFY(EditStore(*parked.store.database).addToPlaylist(parked.list, {TrackId{1}}, -1, moment(3)));
        const auto rows = parked.outbox.waiting(parked.store.source).value();
        QVERIFY(!rows.isEmpty());
        QVERIFY(parked.outbox.setSending(rows.last().id));
        QCOMPARE(parked.worker.resolve(conflict.change, ConflictChoice::TakeTheirs).error().kind, ErrorKind::Cancelled);
        QCOMPARE(answerOf(*parked.store.database, "SELECT name FROM playlist"), QStringLiteral("Other"));
    }

    void historyComesThroughIt()
    {
        Parked parked;
        QVERIFY(parked.worker.history(parked.list)->isEmpty());
        Database& database = *parked.store.database;
        QVERIFY(database.transaction(Database::Durability::Fetchable,
                                     [&] { noteRename(database, parked.list, QStringLiteral("Old"), moment(4)); }));
        QCOMPARE(parked.worker.history(parked.list)->first().renamedFrom, QStringLiteral("Old"));
    }
};

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
