// Albums, artists and search results as cards and rows.
#include <tests/support/ui/FakeServices.h>

#include <ui/models/AlbumGridModel.h>
#include <ui/models/ArtistGridModel.h>
#include <ui/models/Playback.h>
#include <ui/models/SearchListModel.h>
#include <ui/widgets/ItemRoles.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestCardModels : public QObject {
    Q_OBJECT

    struct Scene {
        FakeServices fake;
        Playback playback{fake.services};
    };

    static bool load(const QAbstractItemModel& model, int row)
    {
        return QTest::qWaitFor([&] { return !model.index(row, 0).data(TitleRole).toString().isEmpty(); });
    }

private Q_SLOTS:
    void albums()
    {
        Scene scene;
        AlbumGridModel model(scene.fake.services, scene.playback);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        sync::AlbumQuery query;
        query.filter = QStringLiteral("Paper Foxes");
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(load(model, 0));
        const QModelIndex kept = model.index(0, 0);
        QCOMPARE(kept.data(TitleRole).toString(), QStringLiteral("Nine Small Engines"));
        QCOMPARE(kept.data(SubtitleRole).toString(), QStringLiteral("Paper Foxes"));
        QCOMPARE(kept.data(AvailabilityRole).toString(), QStringLiteral("held"));
        QCOMPARE(kept.data(ItemKindRole).toString(), QStringLiteral("albumCard"));
        QCOMPARE(kept.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Nine Small Engines, Paper Foxes, album, On this computer"));
    }

    void albumsDimWhenTheServerIsAway()
    {
        Scene scene;
        AlbumGridModel model(scene.fake.services, scene.playback);
        sync::AlbumQuery query;
        query.filter = QStringLiteral("Maren Solvik"); // one here, one on the server
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(load(model, 0));
        QCOMPARE(model.index(1, 0).data(DimmedRole).toBool(), false);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        scene.fake.status.set(FakeStatus::serverDown());
        QTRY_VERIFY(!changes.isEmpty());
        QCOMPARE(model.index(0, 0).data(DimmedRole).toBool(), false);
        QCOMPARE(model.index(1, 0).data(DimmedRole).toBool(), true);
        QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("Needs Hearth")));
    }

    void partOfAnAlbumIsCounted()
    {
        Scene scene;
        AlbumGridModel model(scene.fake.services, scene.playback);
        sync::AlbumQuery query;
        query.filter = QStringLiteral("Sodium");
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(load(model, 0));
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Sodium, Nightjar Assembly, album, 5 of 11 tracks on this computer"));
        QCOMPARE(model.index(0, 0).data(AvailabilityRole).toString(), QStringLiteral("server"));
    }

    void aPinnedAlbumShowsHowFarItIs()
    {
        Scene scene;
        AlbumGridModel model(scene.fake.services, scene.playback);
        model.setQuery({});
        QTRY_VERIFY(model.rowCount() > 0);
        QVERIFY(load(model, 0));
        const sync::PinTarget target{sync::PinKind::Album, model.idAt(0)};
        (void)scene.fake.keep.pin(target);
        QTRY_COMPARE(model.index(0, 0).data(AvailabilityRole).toString(), QStringLiteral("loading"));
        scene.fake.keep.pinned.first().here = 3;
        Q_EMIT scene.fake.keep.keptChanged();
        QTRY_VERIFY(model.index(0, 0).data(ProgressRole).toDouble() > 0.3);
        (void)scene.fake.keep.unpin(target);
        QTRY_VERIFY(model.index(0, 0).data(AvailabilityRole).toString() != QStringLiteral("loading"));
    }

    void artists()
    {
        Scene scene;
        ArtistGridModel model(scene.fake.services, scene.playback);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter(QString());
        QTRY_COMPARE(model.rowCount(), int(scene.fake.library.artistRows.size()));
        QVERIFY(load(model, 0));
        QCOMPARE(model.index(0, 0).data(RoundCoverRole).toBool(), true);
        model.setFilter(QStringLiteral("okon"));
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(load(model, 0));
        QCOMPARE(model.index(0, 0).data(SubtitleRole).toString(), QStringLiteral("2 albums"));
    }

    void everyCardAnswersTheContract_data()
    {
        QTest::addColumn<SearchListModel::Kind>("kind");
        QTest::addColumn<QString>("itemKind");
        QTest::newRow("tracks") << SearchListModel::Kind::Tracks << "searchTrackRow";
        QTest::newRow("albums") << SearchListModel::Kind::Albums << "albumCard";
        QTest::newRow("artists") << SearchListModel::Kind::Artists << "searchArtistRow";
        QTest::newRow("playlists") << SearchListModel::Kind::Playlists << "searchPlaylistRow";
    }
    void everyCardAnswersTheContract()
    {
        QFETCH(SearchListModel::Kind, kind);
        Scene scene;
        SearchListModel model(kind, scene.fake.services, scene.playback);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto answer = scene.fake.library.search(QStringLiteral("in"), false, 10).result();
        QVERIFY(answer);
        model.show(*answer, 3);
        QVERIFY(model.rowCount() > 0);
        QVERIFY(model.rowCount() <= 3);
        const QModelIndex row = model.index(0);
        QTEST(row.data(ItemKindRole).toString(), "itemKind");
        QCOMPARE(row.data(MatchRole).toString(), QStringLiteral("in"));
        for (const int role : {int(ItemKeyRole), int(AvailabilityRole), int(PlayableRole), int(TitleRole),
                               int(SubtitleRole), int(DimmedRole), int(IdRole), int(Qt::AccessibleTextRole)})
            QVERIFY2(row.data(role).isValid(), QByteArray::number(role).constData());
        model.show({}, 3);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestCardModels)
#include "tst_cardmodels.moc"
