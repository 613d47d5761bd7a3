// Long lists: only what is looked at is read, and changes of the library leave selection and current row alone.
#include <tests/support/ui/FakeServices.h>

#include <ui/models/Playback.h>
#include <ui/models/TrackMime.h>
#include <ui/models/WindowedTrackModel.h>
#include <ui/widgets/ItemRoles.h>

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QSignalSpy>
#include <QtTest>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestWindowedTracks : public QObject {
    Q_OBJECT

    struct Scene {
        FakeServices fake;
        Playback playback{fake.services};
        WindowedTrackModel model{fake.services, playback};
        QSignalSpy listed{&model, &IdListModel::listed};

        bool ask(const sync::TrackQuery& query = {})
        {
            listed.clear();
            model.setQuery(query);
            return listed.wait();
        }
        QString titleAt(int row) { return model.index(row, Title).data().toString(); }
        bool load(int row)
        {
            return QTest::qWaitFor([this, row] { return !titleAt(row).isEmpty(); });
        }
    };

private Q_SLOTS:
    void answersAsAModelShould()
    {
        Scene scene;
        // Positions move when rows go, which the tester takes for a mistake.
        scene.model.setNumbering(WindowedTrackModel::Numbering::TrackNumber);
        QAbstractItemModelTester tester(&scene.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(scene.ask());
        QVERIFY(scene.load(0));
        sync::TrackQuery loved;
        loved.lovedOnly = true;
        QVERIFY(scene.ask(loved));
        QVERIFY(scene.ask());
        QCOMPARE(scene.model.rowCount(), int(scene.fake.library.trackRows.size()));
        QCOMPARE(scene.model.columnCount(), int(TrackColumnCount));
    }

    void readsOnlyWhatIsLookedAt()
    {
        Scene scene;
        scene.fake.library.addManyTracks(100'000);
        QVERIFY(scene.ask());
        QVERIFY(scene.model.rowCount() > 100'000);
        QCOMPARE(scene.fake.library.trackReads, 0);
        QVERIFY(scene.load(0));
        QCOMPARE(scene.fake.library.trackReads, 1);
        QVERIFY(!scene.titleAt(199).isEmpty());
        QVERIFY(scene.titleAt(200).isEmpty());
        QVERIFY(scene.load(90'000));
        QVERIFY(scene.fake.library.trackReads <= 3);
    }

    void passedWindowsAreNotRead()
    {
        Scene scene;
        scene.fake.library.addManyTracks(100'000);
        QVERIFY(scene.ask());
        for (int row = 0; row < 100'000; row += 200) // the scroll bar is dragged over everything
            scene.titleAt(row);
        QVERIFY(scene.load(99'800));
        QVERIFY(scene.fake.library.trackReads <= 6);
    }

    void forgetsWhatIsNotLookedAt()
    {
        Scene scene;
        scene.fake.library.addManyTracks(20'000);
        QVERIFY(scene.ask());
        for (int row = 0; row < 20'000; row += 200)
            QVERIFY(scene.load(row));
        QVERIFY(!scene.model.loadedTrack(0));
        QVERIFY(scene.model.loadedTrack(19'800));
        QVERIFY(scene.load(0)); // and reads it again
    }

    void placeholdersOnlyAfterAWhile()
    {
        Scene scene;
        QVERIFY(scene.ask());
        QCOMPARE(scene.model.index(0, Title).data(PlaceholderRole).toBool(), false);
        QVERIFY(scene.load(0));
        QCOMPARE(scene.model.index(0, Title).data(PlaceholderRole).toBool(), false);
    }

    void sortsByAQuery()
    {
        Scene scene;
        QVERIFY(scene.ask());
        scene.listed.clear();
        scene.model.sort(Plays, Qt::DescendingOrder);
        QVERIFY(scene.listed.wait());
        QVERIFY(scene.load(0));
        const int rows = scene.model.rowCount();
        for (int row = 1; row < rows && row < 200; ++row) {
            const int before = scene.model.index(row - 1, Plays).data().toInt();
            QVERIFY(before >= scene.model.index(row, Plays).data().toInt());
        }
        scene.model.sort(Note, Qt::AscendingOrder); // does not sort: no new question
        QVERIFY(scene.model.isListed());
    }

    void filters()
    {
        Scene scene;
        QVERIFY(scene.ask());
        sync::TrackQuery query;
        query.filter = QStringLiteral("low water");
        QVERIFY(scene.ask(query));
        QCOMPARE(scene.model.rowCount(), 11);
    }

    void aNewerQuestionWins()
    {
        Scene scene;
        sync::TrackQuery narrow;
        narrow.filter = QStringLiteral("low water");
        scene.model.setQuery({});
        scene.model.setQuery(narrow);
        QVERIFY(scene.listed.wait());
        QTest::qWait(1);
        QCoreApplication::processEvents();
        QCOMPARE(scene.model.rowCount(), 11);
        QCOMPARE(scene.listed.size(), 1);
    }

    void refreshKeepsSelectionAndCurrentRow()
    {
        Scene scene;
        QVERIFY(scene.ask());
        QItemSelectionModel selection(&scene.model);
        const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
        selection.select(scene.model.index(10, 0), rows);
        selection.select(scene.model.index(30, 0), rows);
        selection.setCurrentIndex(scene.model.index(30, Title), QItemSelectionModel::NoUpdate);
        const qint64 first = scene.model.idAt(10);
        const qint64 second = scene.model.idAt(30);
        QSignalSpy resets(&scene.model, &QAbstractItemModel::modelReset);

        scene.fake.library.trackRows.remove(scene.model.idAt(20));
        sync::Track track;
        track.artist = QStringLiteral("Aaron first of all");
        track.title = QStringLiteral("New here");
        scene.fake.library.addTrack(track);
        scene.listed.clear();
        Q_EMIT scene.fake.library.catalogueChanged();
        QVERIFY(scene.listed.wait());

        QCOMPARE(resets.size(), 0);
        QCOMPARE(selection.selectedRows().size(), 2);
        QSet<qint64> chosen;
        for (const QModelIndex& index : selection.selectedRows())
            chosen.insert(scene.model.idAt(index.row()));
        QCOMPARE(chosen, (QSet<qint64>{first, second}));
        QCOMPARE(scene.model.idAt(selection.currentIndex().row()), second);
        QVERIFY(scene.load(0));
        QCOMPARE(scene.titleAt(0), QStringLiteral("New here"));
    }

    void sortingKeepsTheSelection()
    {
        Scene scene;
        QVERIFY(scene.ask());
        QItemSelectionModel selection(&scene.model);
        selection.select(scene.model.index(7, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const qint64 chosen = scene.model.idAt(7);
        scene.listed.clear();
        scene.model.sort(Title, Qt::DescendingOrder);
        QVERIFY(scene.listed.wait());
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(scene.model.idAt(selection.selectedRows().first().row()), chosen);
    }

    void changedTracksAreReadAgainWhenLookedAt()
    {
        Scene scene;
        QVERIFY(scene.ask());
        QVERIFY(scene.load(0));
        const QModelIndex row = scene.model.index(0, Love);
        const bool loved = row.data(LovedRole).toBool();
        scene.fake.library.changeTrack(sync::TrackId{scene.model.idAt(0)},
                                       [loved](sync::Track& track) { track.loved = !loved; });
        QTRY_COMPARE(row.data(LovedRole).toBool(), !loved);
    }

    void downloadsShowAtOnce()
    {
        Scene scene;
        QVERIFY(scene.ask());
        QVERIFY(scene.load(0));
        QSignalSpy changes(&scene.model, &QAbstractItemModel::dataChanged);
        const sync::TrackId track{scene.model.idAt(3)};
        Q_EMIT scene.fake.held.progressChanged(track, sync::Availability::Loading, 0.5);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 3);
        const QModelIndex row = scene.model.index(3, Availability);
        QCOMPARE(row.data(AvailabilityRole).toString(), QStringLiteral("loading"));
        QCOMPARE(row.data(ProgressRole).toDouble(), 0.5);
    }

    void whatCannotPlaySaysSo()
    {
        Scene scene;
        sync::TrackQuery query;
        query.filter = QStringLiteral("Moth Hours"); // only the server has it
        QVERIFY(scene.ask(query));
        QVERIFY(scene.load(0));
        const QModelIndex row = scene.model.index(0, Note);
        QCOMPARE(row.data(PlayableRole).toBool(), true);
        scene.fake.status.set(FakeStatus::serverDown());
        QTRY_COMPARE(row.data(PlayableRole).toBool(), false);
        QCOMPARE(row.data().toString(), QStringLiteral("Skipped"));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("Needs Hearth, skipped")));
    }

    void lovedListFollowsLove()
    {
        Scene scene;
        scene.model.setLovedList(true);
        sync::TrackQuery query;
        query.lovedOnly = true;
        QVERIFY(scene.ask(query));
        const int before = scene.model.rowCount();
        QVERIFY(before > 0);
        scene.fake.library.changeTrack(sync::TrackId{scene.model.idAt(0)},
                                       [](sync::Track& track) { track.loved = false; });
        QTRY_COMPARE(scene.model.rowCount(), before - 1);
    }

    void dragsTracksThatAreNotLoaded()
    {
        Scene scene;
        QVERIFY(scene.ask());
        const std::unique_ptr<QMimeData> data(
            scene.model.mimeData({scene.model.index(4, 0), scene.model.index(2, 0), scene.model.index(4, 1)}));
        QCOMPARE(tracksOf(*data), scene.model.trackIds({2, 4}));
    }

    void aBeginningIsFoundInRowsThatAreNotLoaded()
    {
        Scene scene;
        scene.fake.library.addManyTracks(10'000);
        sync::TrackQuery byTitle;
        byTitle.order = sync::TrackOrder::Title;
        QVERIFY(scene.ask(byTitle));
        const int reads = scene.fake.library.trackReads;
        QSignalSpy found(&scene.model, &IdListModel::foundBeginning);
        const sync::TrackId wanted = scene.model.trackIdAt(9'000);
        const QString title = scene.fake.library.trackRows.value(wanted.value).title;
        scene.model.findBeginning(QStringLiteral("q")); // more is typed before it is answered
        scene.model.findBeginning(title);
        QVERIFY(found.wait());
        const sync::TrackId first = scene.model.trackIdAt(found.first().first().toInt());
        QCOMPARE(scene.fake.library.trackRows.value(first.value).title, title);
        QCOMPARE(scene.fake.library.trackReads, reads);
        QCOMPARE(found.size(), 1);
    }

    void theListMayChangeBeforeTheAnswer()
    {
        Scene scene;
        QVERIFY(scene.ask());
        QSignalSpy found(&scene.model, &IdListModel::foundBeginning);
        const sync::TrackId wanted = scene.model.trackIdAt(20);
        const QString artist = scene.fake.library.trackRows.value(wanted.value).artist;
        scene.model.findBeginning(artist);
        scene.fake.library.trackRows.remove(scene.model.trackIdAt(0).value);
        Q_EMIT scene.fake.library.catalogueChanged();
        QTRY_COMPARE(found.size(), 1);
        const sync::TrackId first = scene.model.trackIdAt(found.first().first().toInt());
        QCOMPARE(scene.fake.library.trackRows.value(first.value).artist, artist);
    }
};

QTEST_MAIN(TestWindowedTracks)
#include "tst_windowedtracks.moc"
