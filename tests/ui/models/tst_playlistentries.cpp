// A playlist's own order: moves, removals and their undo, drops, filters, failures.
#include <tests/support/ui/FakeServices.h>

#include <ui/models/EditSteps.h>
#include <ui/models/Playback.h>
#include <ui/models/PlaylistEntriesModel.h>
#include <ui/models/TrackMime.h>
#include <ui/widgets/ItemRoles.h>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QtTest>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestPlaylistEntries : public QObject {
    Q_OBJECT

    struct Scene {
        FakeServices fake;
        Playback playback{fake.services};
        PlaylistEntriesModel model{fake.services, playback};
        sync::PlaylistId playlist{fake.library.playlistRows.firstKey()};

        bool show()
        {
            model.setPlaylist(playlist, true);
            return QTest::qWaitFor([this] { return model.rowCount() > 0; });
        }
        QVector<qint64> stored() const
        {
            QVector<qint64> ids;
            for (const sync::PlaylistEntry& entry : fake.library.entryRows.value(playlist.value))
                ids.append(entry.id.value);
            return ids;
        }
        int editCount() const { return int(fake.edits.calls.size()); }
    };

private Q_SLOTS:
    void answersAsAModelShould()
    {
        Scene scene;
        QAbstractItemModelTester tester(&scene.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(scene.show());
        scene.model.moveTo({5, 6}, 1);
        scene.model.removeEntries({0, 3});
        scene.model.setFilter(QStringLiteral("a"));
        scene.model.setFilter(QString());
        QTRY_COMPARE(scene.stored(), scene.model.ids());
    }

    void movesShowAtOnceAndAreStored()
    {
        Scene scene;
        QVERIFY(scene.show());
        const qint64 entry = scene.model.idAt(4);
        QVERIFY(scene.model.moveBy({4}, -1));
        QCOMPARE(scene.model.idAt(3), entry);
        QCOMPARE(scene.model.index(3, Number).data().toString(), QStringLiteral("4"));
        QCOMPARE(scene.model.index(3, Note).data(WaitingRole).toBool(), true);
        QCOMPARE(scene.fake.edits.calls.last(),
                 QStringLiteral("moveInPlaylist %1 %2 3").arg(scene.playlist.value).arg(entry));
        QTRY_COMPARE(scene.stored(), scene.model.ids());
    }

    void movesStopAtTheEnds()
    {
        Scene scene;
        QVERIFY(scene.show());
        QVERIFY(!scene.model.moveBy({0}, -1));
        QVERIFY(!scene.model.moveBy({scene.model.rowCount() - 1}, 1));
        QCOMPARE(scene.editCount(), 0);
    }

    void aMoveKeepsPersistentIndexes()
    {
        Scene scene;
        QVERIFY(scene.show());
        const QPersistentModelIndex watched(scene.model.index(2, Title));
        const qint64 entry = scene.model.idAt(2);
        QVERIFY(scene.model.moveTo({2}, 9));
        QVERIFY(watched.isValid());
        QCOMPARE(scene.model.idAt(watched.row()), entry);
        QCOMPARE(watched.row(), 8);
    }

    void removalCanBeUndone()
    {
        Scene scene;
        QVERIFY(scene.show());
        const auto tracksBefore = scene.model.trackIds();
        const auto removed = scene.model.removeEntries({2, 3, 7});
        QCOMPARE(removed.size(), 3);
        QCOMPARE(scene.model.rowCount(), int(tracksBefore.size()) - 3);
        QTRY_COMPARE(scene.stored(), scene.model.ids());
        EditSteps::of(scene.fake.edits).removed(scene.playlist, removed).undo();
        QTRY_COMPARE(scene.model.trackIds(), tracksBefore);
    }

    void theSameTrackTwiceIsTwoEntries()
    {
        Scene scene;
        const sync::TrackId track{scene.fake.library.trackRows.firstKey()};
        scene.playlist = scene.fake.library.addPlaylist(QStringLiteral("Twice"), {track, track});
        QVERIFY(scene.show());
        QCOMPARE(scene.model.rowCount(), 2);
        scene.model.removeEntries({0});
        QTRY_COMPARE(scene.stored().size(), 1);
        QCOMPARE(scene.model.trackIds(), QVector<sync::TrackId>{track});
    }

    void filterHidesButDoesNotForget()
    {
        Scene scene;
        QVERIFY(scene.show());
        const int all = scene.model.rowCount();
        scene.model.setHereOnly(true);
        QVERIFY(scene.model.rowCount() > 0);
        QVERIFY(scene.model.rowCount() < all);
        // A move among what is shown lands beside the same neighbour in the whole list.
        const qint64 moved = scene.model.idAt(2);
        const qint64 anchor = scene.model.idAt(0);
        QVERIFY(scene.model.moveTo({2}, 0));
        QTRY_VERIFY(scene.stored().indexOf(moved) + 1 == scene.stored().indexOf(anchor));
        scene.model.setHereOnly(false);
        QCOMPARE(scene.model.rowCount(), all);
    }

    void aFailedChangeIsTakenBack()
    {
        Scene scene;
        QVERIFY(scene.show());
        const auto before = scene.model.ids();
        QSignalSpy failed(&scene.model, &PlaylistEntriesModel::changeFailed);
        scene.fake.edits.failNext = sync::ErrorKind::DiskFull;
        QVERIFY(scene.model.moveTo({5}, 0));
        QVERIFY(scene.model.ids() != before);
        QTRY_COMPARE(failed.size(), 1);
        QTRY_COMPARE(scene.model.ids(), before);
    }

    void othersCannotBeChanged()
    {
        Scene scene;
        scene.model.setPlaylist(scene.playlist, false);
        QTRY_VERIFY(scene.model.rowCount() > 0);
        QVERIFY(!scene.model.moveTo({3}, 0));
        QVERIFY(scene.model.removeEntries({3}).isEmpty());
        QCOMPARE(scene.editCount(), 0);
    }

    void dropWithinIsAMove()
    {
        Scene scene;
        QVERIFY(scene.show());
        const qint64 entry = scene.model.idAt(6);
        const std::unique_ptr<QMimeData> data(scene.model.mimeData({scene.model.index(6, 0)}));
        QVERIFY(scene.model.canDropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
        QVERIFY(!scene.model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
        QCOMPARE(scene.model.idAt(1), entry);
        QTRY_COMPARE(scene.stored(), scene.model.ids());
    }

    void dropFromElsewhereAdds()
    {
        Scene scene;
        QVERIFY(scene.show());
        const int before = scene.model.rowCount();
        QMimeData data;
        const sync::TrackId track{scene.fake.library.trackRows.lastKey()};
        setTracks(data, {track});
        QSignalSpy added(&scene.model, &PlaylistEntriesModel::tracksAdded);
        QVERIFY(!scene.model.dropMimeData(&data, Qt::CopyAction, 2, 0, {})); // a copy: nothing is removed elsewhere
        QTRY_COMPARE(added.size(), 1);
        QTRY_COMPARE(scene.model.rowCount(), before + 1);
        QCOMPARE(scene.model.trackIdAt(2), track);
        QVERIFY(!scene.model.canDropMimeData(&data, Qt::CopyAction, 0, 0, scene.model.index(0, 0)));
    }

    void downloadsShowInEveryRowOfATrack()
    {
        Scene scene;
        const sync::TrackId track{scene.fake.library.trackRows.firstKey()};
        scene.playlist = scene.fake.library.addPlaylist(QStringLiteral("Twice"), {track, track});
        QVERIFY(scene.show());
        Q_EMIT scene.fake.held.progressChanged(track, sync::Availability::Loading, 0.25);
        for (int row = 0; row < 2; ++row)
            QCOMPARE(scene.model.index(row, Availability).data(ProgressRole).toDouble(), 0.25);
    }
};

QTEST_MAIN(TestPlaylistEntries)
#include "tst_playlistentries.moc"
