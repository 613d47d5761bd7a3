// What is pinned, as rows know it: read once, read again after changes, in the sidebar and in the list of pins.
#include <tests/support/ui/FakeServices.h>

#include <ui/models/KeptThings.h>
#include <ui/models/PinListModel.h>
#include <ui/models/PinTargets.h>
#include <ui/models/PlaylistListModel.h>
#include <ui/models/QueueReadiness.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/RowDelegates.h>

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::PinKind;
using sync::PinState;

namespace {

PinState pin(PinKind kind, qint64 id, const QString& name, int here, int tracks)
{
    PinState state;
    state.target = {kind, id, {}};
    state.name = name;
    state.here = here;
    state.tracks = tracks;
    return state;
}

QStringList words(const char* parted)
{
    return QString::fromLatin1(parted).split(u' ');
}

QStringList namesIn(const PinListModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, 0).data(TitleRole).toString();
    return names;
}

} // namespace

class TestKeptThings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodySharesOne()
    {
        FakeKeep keep;
        keep.pinned = {pin(PinKind::Album, 3, QStringLiteral("Sodium"), 5, 11)};
        KeptThings& kept = KeptThings::of(keep);
        QCOMPARE(&KeptThings::of(keep), &kept);
        QVERIFY(!kept.isRead());
        QTRY_VERIFY(kept.isRead());
        QCOMPARE(keep.pinsAsked, 1);
        QVERIFY(kept.isPinned({PinKind::Album, 3}));
        QCOMPARE(kept.pinOf({PinKind::Album, 3})->here, 5);
        QVERIFY(!kept.isPinned({PinKind::Artist, 3}));
        QVERIFY(!kept.isPinned({PinKind::Album, 4}));
    }

    void manyChangesAreReadAsFew()
    {
        FakeKeep keep;
        KeptThings& kept = KeptThings::of(keep);
        QTRY_VERIFY(kept.isRead());
        QSignalSpy changed(&kept, &KeptThings::changed);
        for (qint64 id = 1; id <= 20; ++id)
            (void)keep.pin({PinKind::Track, id});
        QTRY_COMPARE(kept.pins().size(), 20);
        QCOMPARE(keep.pinsAsked, 3); // the first, one under way, one for all that came meanwhile
        QVERIFY(changed.size() <= 2);
        QVERIFY(kept.isPinned({PinKind::Track, 20}));
        const int asked = keep.pinsAsked;
        changed.clear();
        Q_EMIT keep.keptChanged(); // with nothing new
        QTRY_COMPARE(keep.pinsAsked, asked + 1);
        QTest::qWait(0);
        QCOMPARE(changed.size(), 0);
        (void)keep.unpin({PinKind::Track, 20});
        QTRY_VERIFY(!kept.isPinned({PinKind::Track, 20}));
        QVERIFY(kept.isPinned({PinKind::Track, 19}));
    }

    void orders_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("largest") << int(PinOrder::Largest) << words("Cellar Barn Attic");
        QTest::newRow("name") << int(PinOrder::Name) << words("Attic Barn Cellar");
        QTest::newRow("newest") << int(PinOrder::Newest) << words("Barn Attic Cellar");
        QTest::newRow("problems") << int(PinOrder::ProblemsFirst) << words("Barn Cellar Attic");
    }
    void orders()
    {
        QFETCH(int, order);
        QFETCH(QStringList, expected);
        const QDateTime day(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
        QVector<PinState> pins{pin(PinKind::Album, 1, QStringLiteral("Attic"), 4, 4),
                               pin(PinKind::Album, 2, QStringLiteral("Barn"), 1, 4),
                               pin(PinKind::Album, 3, QStringLiteral("Cellar"), 2, 4)};
        pins[0].bytesHere = 1;
        pins[1].bytesHere = 2;
        pins[2].bytesHere = 3;
        pins[0].pinnedAt = day.addDays(1);
        pins[1].pinnedAt = day.addDays(2);
        pins[2].pinnedAt = day;
        pins[1].failed = 1;
        QStringList names;
        for (const PinState& state : ordered(pins, PinOrder(order)))
            names += state.name;
        QCOMPARE(names, expected);
    }

    void rowsStayWhereTheyAre()
    {
        FakeKeep keep;
        keep.pinned = {pin(PinKind::Album, 1, QStringLiteral("Attic"), 4, 4),
                       pin(PinKind::Playlist, 2, QStringLiteral("Barn"), 1, 4),
                       pin(PinKind::Artist, 3, QStringLiteral("Cellar"), 2, 4)};
        KeptThings& kept = KeptThings::of(keep);
        PinListModel model(kept);
        model.setOrder(PinOrder::Name);
        QTRY_COMPARE(namesIn(model), (words("Attic Barn Cellar")));
        const QPersistentModelIndex barn = model.index(1, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        keep.pinned[2].failed = 2;
        keep.pinned.prepend(pin(PinKind::Track, 2, QStringLiteral("Abbey"), 0, 1)); // the id of another kind
        model.setOrder(PinOrder::ProblemsFirst);
        Q_EMIT keep.keptChanged();
        QTRY_COMPARE(namesIn(model), (words("Cellar Abbey Barn Attic")));
        QCOMPARE(barn.data(TitleRole).toString(), QStringLiteral("Barn"));
        (void)keep.unpin({PinKind::Artist, 3});
        QTRY_COMPARE(namesIn(model), (words("Abbey Barn Attic")));
        QCOMPARE(barn.row(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void aRowSaysWhatItIs()
    {
        FakeKeep keep;
        PinState state = pin(PinKind::Playlist, 2, QStringLiteral("Barn"), 1, 4);
        state.coverKeys = {QStringLiteral("a"), QStringLiteral("b")};
        state.bytesHere = 412'000'000;
        keep.pinned = {state};
        const PinListModel model(KeptThings::of(keep));
        QTRY_COMPARE(model.rowCount(), 1);
        const QModelIndex row = model.index(0, 0);
        QCOMPARE(row.data(ItemKindRole).toString(), QStringLiteral("offlineItem"));
        QCOMPARE(row.data(ItemKeyRole).toString(), QStringLiteral("playlist:2"));
        QCOMPARE(row.data(AvailabilityRole).toString(), QStringLiteral("loading"));
        QCOMPARE(row.data(ProgressRole).toDouble(), 0.25);
        QCOMPARE(row.data(ShareRole).toDouble(), 0.25);
        QCOMPARE(row.data(ProgressWordsRole).toString(), QStringLiteral("1 of 4"));
        QCOMPARE(row.data(Qt::DisplayRole).toString(), QStringLiteral("412 MB"));
        QCOMPARE(row.data(MosaicKeysRole).toStringList(), (words("a b")));
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Barn, Playlist, 4 tracks, 1 of 4 on this computer, 412 MB"));
    }

    void theSidebarShowsHowFarPinsAre()
    {
        FakeLibrary library;
        library.fillWithMusic();
        sync::SmartPlaylist smart;
        smart.id = sync::SmartPlaylistId{7};
        smart.query = QStringLiteral("genre:folk");
        library.smartRows.insert(7, smart);
        const qint64 playlist = library.playlistRows.firstKey();
        FakeKeep keep;
        keep.pinned = {pin(PinKind::Playlist, playlist, {}, 3, 4), pin(PinKind::Loved, 0, {}, 4, 4)};
        keep.pinned.append(pin(PinKind::Rule, 0, {}, 1, 2));
        keep.pinned.last().target.rule = smart.query;
        keep.pinned.last().failed = 1;
        PlaylistListModel model(library);
        model.showKept(KeptThings::of(keep));
        QTRY_COMPARE(model.rowCount(), int(library.playlistRows.size()) + 2);
        const auto sign = [&model](int row) { return model.index(row).data(AvailabilityRole).toString(); };
        QTRY_COMPARE(sign(0), QStringLiteral("kept"));
        QCOMPARE(sign(1), QStringLiteral("failed"));
        const int row = model.rowOf(sync::PlaylistId{playlist});
        QCOMPARE(sign(row), QStringLiteral("loading"));
        QCOMPARE(model.index(row).data(ProgressRole).toDouble(), 0.75);
        (void)keep.unpin({PinKind::Loved});
        QTRY_COMPARE(sign(0), QString());
    }

    void notEveryRuleCanBePinned()
    {
        sync::SmartPlaylist list;
        QVERIFY(!pinTargetOf(list)); // every track there is
        list.query = QStringLiteral(" genre:folk ");
        QCOMPARE(pinTargetOf(list), (sync::PinTarget{PinKind::Rule, 0, QStringLiteral("genre:folk")}));
        list.limit = {sync::ListLimit::Unit::Tracks, 100};
        QVERIFY(!pinTargetOf(list)); // nothing to be known by
        list.id = sync::SmartPlaylistId{4};
        QCOMPARE(pinTargetOf(list), (sync::PinTarget{PinKind::Rule, 4, QStringLiteral("genre:folk")}));
        list.query.clear();
        QCOMPARE(pinTargetOf(list), (sync::PinTarget{PinKind::Rule, 4, {}}));
    }

    void stationsCannotBePinned()
    {
        QCOMPARE(pinTargets({sync::TrackId{4}, sync::TrackId{-2}}), (PinTargets{{PinKind::Track, 4}}));
    }

    void theQueueIsAskedAboutWhileSomebodyLooks()
    {
        FakeServices fakes;
        QueueReadiness queue(fakes.services);
        QSignalSpy changed(&queue, &QueueReadiness::changed);
        std::vector<player::QueueItem> items;
        for (const qint64 track : {11, 12, -3, 13})
            items.push_back(player::Player::makeItem(track, 200'000));
        fakes.player.playItems(items, 1);
        QTRY_COMPARE(fakes.player.state(), player::PlayState::Playing);
        Q_EMIT fakes.keep.keptChanged();
        QTest::qWait(0);
        QVERIFY(fakes.keep.readinessAsked.isEmpty());
        fakes.keep.ready.tracks = 2;
        queue.setWatched(true);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(fakes.keep.readinessAsked.last(), (QVector<sync::TrackId>{sync::TrackId{12}, sync::TrackId{13}}));
        // Whatever happens at once is one more question.
        const auto asked = fakes.keep.readinessAsked.size();
        for (int i = 0; i < 50; ++i)
            Q_EMIT fakes.library.tracksChanged({});
        fakes.keep.ready.here = 1;
        QTRY_COMPARE(queue.readiness().here, 1);
        QCOMPARE(fakes.keep.readinessAsked.size(), asked + 1);
        queue.setWatched(false);
        Q_EMIT fakes.keep.keptChanged();
        QTest::qWait(0);
        QCOMPARE(fakes.keep.readinessAsked.size(), asked + 1);
    }

    void tracksOfAPin_data()
    {
        QTest::addColumn<int>("kind");
        for (const PinKind kind :
             {PinKind::Track, PinKind::Album, PinKind::Artist, PinKind::Playlist, PinKind::Loved, PinKind::Rule})
            QTest::addRow("%d", int(kind)) << int(kind);
    }
    void tracksOfAPin()
    {
        QFETCH(int, kind);
        FakeLibrary library;
        library.fillWithMusic();
        const sync::Track some = library.trackRows.first();
        sync::PinTarget target{PinKind(kind)};
        QVector<sync::TrackId> expected;
        switch (target.kind) {
        case PinKind::Track:
            target.id = some.id.value;
            expected = {some.id};
            break;
        case PinKind::Album:
            target.id = some.albumId.value;
            break;
        case PinKind::Artist:
            target.id = some.artistId.value;
            break;
        case PinKind::Playlist:
            target.id = library.playlistRows.firstKey();
            for (const sync::PlaylistEntry& entry : library.entryRows.value(target.id))
                expected += entry.track.id;
            break;
        case PinKind::Loved:
            expected = library.lovedTrackIds().result().value();
            break;
        case PinKind::Rule:
            target.rule = QStringLiteral("year:%1").arg(library.albumRows.first().year);
            break;
        }
        QVector<sync::TrackId> found;
        withTracksOf(library, this, target, [&found](const QVector<sync::TrackId>& tracks) { found = tracks; });
        QTRY_VERIFY(!found.isEmpty());
        if (!expected.isEmpty())
            QCOMPARE(found, expected);
        for (const sync::TrackId id : std::as_const(found)) {
            const sync::Track track = library.trackRows.value(id.value);
            QVERIFY(target.kind != PinKind::Album || track.albumId == some.albumId);
            QVERIFY(target.kind != PinKind::Artist || track.artistId == some.artistId);
        }
    }
};

QTEST_MAIN(TestKeptThings)
#include "tst_keptthings.moc"
