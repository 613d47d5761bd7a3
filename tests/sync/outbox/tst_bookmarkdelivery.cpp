// Bookmarks on their way out: the newer place holds, whatever breaks, and a service without bookmarks is no trouble.
#include "sync/outbox/BookmarkDelivery.h"
#include "sync/outbox/OutboxFlow.h"
#include "sync/store/Bookmarks.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/EditStore.h"
#include "sync/store/PlaylistStore.h"
#include "tests/support/sync/FakeMusicServer.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QTest>

using namespace sostenuto::sync;

namespace {

const QString t1 = QStringLiteral("t1");

struct World {
    World() { tracks = putSomeTracks(*store.database, store.source, 2); }

    void set(qint64 ms, int at) { QVERIFY(EditStore(*store.database).setBookmark(tracks[0], ms, moment(at))); }
    void remove(int at) { QVERIFY(EditStore(*store.database).removeBookmarks({tracks[0]}, moment(at))); }
    void told() { QVERIFY(catalogue.setBookmarks(store.source, server.marks)); }
    std::unique_ptr<OutboxFlow> flow()
    {
        auto flow = std::make_unique<OutboxFlow>(OutboxParts{server, outbox, catalogue, playlists}, store.source);
        flow->setRandom([] { return 0.0; });
        return flow;
    }
    void deliver()
    {
        const auto running = flow();
        running->resume();
        QVERIFY(QTest::qWaitFor([&] { return running->counts() == OutboxCounts{}; }));
    }
    [[nodiscard]] QString here() const
    {
        const auto marks = bookmarksIn(*store.database).value();
        return marks.isEmpty() ? QStringLiteral("none") : QString::number(marks.first().positionMs);
    }
    [[nodiscard]] QString there() const
    {
        return server.marks.isEmpty() ? QStringLiteral("none") : QString::number(server.marks.first().positionMs);
    }

    StoreFixture store;
    FakeMusicServer server;
    CatalogueStore catalogue{*store.database};
    PlaylistStore playlists{*store.database};
    OutboxStore outbox{*store.database};
    QVector<TrackId> tracks;
};

} // namespace

class TestBookmarkDelivery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps_data();
    void steps();
    void theLastPlaceArrives();
    void takenAwayHereGoesThere();
    void theNewerPlaceHolds();
    void aClockThatRunsAheadTakesNothingBack();
    void whatWasTakenAwayThereComesBackWithANewerPlace();
    void brokenAtEveryRequest_data();
    void brokenAtEveryRequest();
    void servicesWithoutBookmarks_data();
    void servicesWithoutBookmarks();
};

void TestBookmarkDelivery::steps_data()
{
    QTest::addColumn<qint64>("mine");
    QTest::addColumn<int>("agreed");
    QTest::addColumn<int>("theirs");
    QTest::addColumn<int>("changed");
    QTest::addColumn<int>("step");
    constexpr int none = -1;
    constexpr int send = int(BookmarkStep::Send);
    constexpr int take = int(BookmarkStep::Take);
    constexpr int nothing = int(BookmarkStep::Nothing);
    // Ours is of moment 100; `changed` none = not said.
    const auto row = [](const char* name, qint64 mine, int agreed, int theirs, int changed, int step) {
        QTest::newRow(name) << mine << agreed << theirs << changed << step;
    };
    row("new", 60'000, none, none, none, send);
    row("gone there", 60'000, 30'000, none, none, send);
    row("taken away here, gone there", -1, 30'000, none, none, nothing);
    row("taken away here", -1, 30'000, 30'000, 50, send);
    row("taken away here, moved there since", -1, 30'000, 40'000, 150, take);
    row("taken away here, moved there before", -1, 30'000, 40'000, 50, send);
    row("moved here only", 60'000, 30'000, 30'000, 50, send);
    row("moved here only, their clock runs ahead", 60'000, 30'000, 30'000, 9'000, send);
    row("moved here only, they count seconds", 60'000, 30'400, 30'000, 9'000, send);
    row("both, theirs is newer", 60'000, 30'000, 90'000, 150, take);
    row("both, ours is newer", 60'000, 30'000, 90'000, 50, send);
    row("both, theirs does not say", 60'000, 30'000, 90'000, none, send);
    row("both new, theirs is newer", 60'000, none, 90'000, 150, take);
    row("the same place", 60'000, 30'000, 60'400, 150, nothing);
}

void TestBookmarkDelivery::steps()
{
    QFETCH(qint64, mine);
    QFETCH(int, agreed);
    QFETCH(int, theirs);
    QFETCH(int, changed);
    QFETCH(int, step);
    std::optional<RemoteBookmark> there;
    if (theirs >= 0)
        there = RemoteBookmark{t1, theirs, changed < 0 ? QDateTime{} : moment(changed)};
    const auto known = agreed < 0 ? std::nullopt : std::optional<qint64>(agreed);
    QCOMPARE(int(bookmarkStep(mine, moment(100), known, there)), step);
}

void TestBookmarkDelivery::theLastPlaceArrives()
{
    World world;
    world.set(60'000, 1);
    world.set(90'000, 2);
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("90000"));
    QCOMPARE(world.server.calls.count(QStringLiteral("setBookmark")), 1);
    QCOMPARE(world.catalogue.bookmarkThere(world.tracks[0]).value(), std::optional<qint64>(90'000));
}

void TestBookmarkDelivery::takenAwayHereGoesThere()
{
    World world;
    world.set(60'000, 1);
    world.deliver();
    world.remove(2);
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("none"));
    QCOMPARE(world.here(), QStringLiteral("none"));
    QCOMPARE(answerOf(*world.store.database, "SELECT count(*) FROM bookmark"), QStringLiteral("0"));
}

void TestBookmarkDelivery::theNewerPlaceHolds()
{
    World world;
    world.server.marks = {{t1, 30'000, moment(0)}};
    world.told();
    world.set(60'000, 100);                           // here, on the train
    world.server.marks = {{t1, 90'000, moment(200)}}; // then in the kitchen, on another player
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("90000"));
    QCOMPARE(world.here(), QStringLiteral("90000"));
    world.set(120'000, 300);
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("120000"));
}

void TestBookmarkDelivery::aClockThatRunsAheadTakesNothingBack()
{
    World world;
    world.server.now = moment(100'000);
    world.set(60'000, 1);
    world.deliver();
    world.set(90'000, 61);
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("90000"));
    QCOMPARE(world.here(), QStringLiteral("90000"));
}

void TestBookmarkDelivery::whatWasTakenAwayThereComesBackWithANewerPlace()
{
    World world;
    world.set(60'000, 1);
    world.deliver();
    world.set(90'000, 2);
    world.server.marks.clear();
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("90000"));
}

void TestBookmarkDelivery::brokenAtEveryRequest_data()
{
    QTest::addColumn<bool>("after");
    QTest::newRow("the request is lost") << false;
    QTest::newRow("the answer is lost") << true;
}

void TestBookmarkDelivery::brokenAtEveryRequest()
{
    QFETCH(bool, after);
    int total = 1;
    for (int i = 0; i < total; ++i) {
        World world;
        world.set(60'000, 1);
        world.server.breaks = {i, after ? FakeMusicServer::Cut::After : FakeMusicServer::Cut::Before};
        world.deliver();
        QCOMPARE(world.there(), QStringLiteral("60000"));
        QCOMPARE(world.here(), QStringLiteral("60000"));
        total = std::max(total, world.server.requests);
    }
    QVERIFY(total >= 3); // ping, read, write
}

void TestBookmarkDelivery::servicesWithoutBookmarks_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("has none") << QStringLiteral("bookmarks") << ErrorKind::NotFound;
    QTest::newRow("does not allow it") << QStringLiteral("setBookmark") << ErrorKind::NotAllowed;
    QTest::newRow("does not know the track") << QStringLiteral("setBookmark") << ErrorKind::NotFound;
}

/// It is kept here, and nobody is bothered with it.
void TestBookmarkDelivery::servicesWithoutBookmarks()
{
    QFETCH(QString, call);
    QFETCH(ErrorKind, kind);
    World world;
    world.server.refusing.insert(call, Error{kind, QStringLiteral("no"), 0, false});
    world.set(60'000, 1);
    world.deliver();
    QCOMPARE(world.here(), QStringLiteral("60000"));
    QCOMPARE(world.there(), QStringLiteral("none"));
}

QTEST_GUILESS_MAIN(TestBookmarkDelivery)
#include "tst_bookmarkdelivery.moc"
