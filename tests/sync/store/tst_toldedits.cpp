// What a pull was told before an edit arrived at the service takes nothing of that edit back.
#include "tests/support/sync/FakeMusicServer.h"
#include "tests/support/sync/StoreBuilders.h"

#include <sync/outbox/OutboxFlow.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/PlaylistStore.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

/// Three tracks and a list "Mix" of two of them, of one service.
struct World {
    World()
    {
        tracks = putSomeTracks(*store.database, store.source, 3);
        mix.remoteId = QStringLiteral("p");
        mix.name = QStringLiteral("Mix");
        mix.trackRemoteIds = {QStringLiteral("t1"), QStringLiteral("t2")};
        mix.songCount = 2;
        mix.hasEntries = true;
        server.lists.insert(mix.remoteId, mix);
        (void)playlists.putList(store.source, {}, {mix});
        (void)playlists.putEntries(store.source, mix);
        list = playlists.playlistOf(store.source, mix.remoteId).value().value();
    }
    void pullBegins() { QVERIFY(catalogue.beginQuestions(store.source)); }
    void editsArrive()
    {
        OutboxFlow flow({server, outbox, catalogue, playlists}, store.source);
        flow.setRandom([] { return 0.0; });
        flow.resume();
        QVERIFY(QTest::qWaitFor([&] { return flow.counts().edits == 0; }));
    }
    void toldOfTrack(int rating, bool loved)
    {
        RemoteTrack track =
            remoteTrack(QStringLiteral("t1"), QStringLiteral("Title"), QStringLiteral("A"), QStringLiteral("B"));
        track.rating = rating;
        track.loved = loved;
        QVERIFY(catalogue.putTracks(store.source, {track}, 2));
    }
    [[nodiscard]] QString marks()
    {
        return answerOf(*store.database, "SELECT loved, rating FROM track WHERE remote_id = 't1'");
    }
    [[nodiscard]] QString lists() { return answerOf(*store.database, "SELECT name FROM playlist ORDER BY name"); }
    [[nodiscard]] QString entries() const { return playlists.edited(list).value().local.join(u' '); }

    StoreFixture store;
    FakeMusicServer server;
    CatalogueStore catalogue{*store.database};
    PlaylistStore playlists{*store.database};
    OutboxStore outbox{*store.database};
    EditStore edits{*store.database};
    QVector<TrackId> tracks;
    RemotePlaylist mix;
    PlaylistId list;
};

} // namespace

class TestToldEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksStay();
    void listsKeepTheirEntriesAndNames();
    void aNewListStays();
    void aDeletedListStaysAway();
    void othersAreHeard();
};

void TestToldEdits::marksStay()
{
    World world;
    world.pullBegins();
    QVERIFY(world.edits.setRating(world.tracks[0], 4, moment()));
    QVERIFY(world.edits.setLoved({world.tracks[0]}, true, moment()));
    world.editsArrive();
    world.toldOfTrack(1, false); // said before they came
    QVERIFY(world.catalogue.setLoved(world.store.source, {}));
    QCOMPARE(world.marks(), QStringLiteral("1|4"));
    world.pullBegins(); // the next one knows
    world.toldOfTrack(2, false);
    QCOMPARE(world.marks(), QStringLiteral("0|2"));
}

void TestToldEdits::listsKeepTheirEntriesAndNames()
{
    World world;
    const RemotePlaylist before = world.mix;
    world.pullBegins();
    QVERIFY(world.edits.addToPlaylist(world.list, {world.tracks[2]}, 0, moment()));
    QVERIFY(world.edits.renamePlaylist(world.list, QStringLiteral("Evening"), moment()));
    world.editsArrive();
    const auto toRead = world.playlists.putList(world.store.source, {}, {before});
    QVERIFY(toRead && toRead->isEmpty());
    QVERIFY(world.playlists.putPulledEntries(world.store.source, before));
    QCOMPARE(world.entries(), QStringLiteral("t3 t1 t2"));
    QCOMPARE(world.lists(), QStringLiteral("Evening"));
    world.pullBegins();
    QVERIFY(world.playlists.putList(world.store.source, {}, {before}));
    QVERIFY(world.playlists.putPulledEntries(world.store.source, before));
    QCOMPARE(world.entries(), QStringLiteral("t1 t2"));
    QCOMPARE(world.lists(), QStringLiteral("Mix"));
}

void TestToldEdits::aNewListStays()
{
    World world;
    world.pullBegins();
    QVERIFY(world.edits.createPlaylist(world.store.source, QStringLiteral("New"), {world.tracks[0]}, moment()));
    world.editsArrive();
    QVERIFY(world.playlists.putList(world.store.source, {}, {world.mix}));
    QCOMPARE(world.lists(), QStringLiteral("Mix\nNew"));
    world.pullBegins();
    QVERIFY(world.playlists.putList(world.store.source, {}, {world.mix})); // somebody else deleted it
    QCOMPARE(world.lists(), QStringLiteral("Mix"));
}

void TestToldEdits::aDeletedListStaysAway()
{
    World world;
    world.pullBegins();
    QVERIFY(world.edits.deletePlaylist(world.list, moment()));
    world.editsArrive();
    QVERIFY(world.playlists.putList(world.store.source, {}, {world.mix}));
    QVERIFY(world.playlists.putPulledEntries(world.store.source, world.mix));
    QCOMPARE(world.lists(), QString());
}

void TestToldEdits::othersAreHeard()
{
    World world;
    world.pullBegins();
    QVERIFY(world.edits.setRating(world.tracks[1], 4, moment()));
    world.editsArrive();
    world.toldOfTrack(3, true);
    QCOMPARE(world.marks(), QStringLiteral("1|3"));
}

QTEST_GUILESS_MAIN(TestToldEdits)
#include "tst_toldedits.moc"
