// Edits on their way out: the connection breaks at every request, before and after the service acted on it, and every
// edit still ends up made exactly once.
#include "sync/outbox/OutboxFlow.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/EditStore.h"
#include "sync/store/PlaylistStore.h"
#include "sync/store/SourceStore.h"
#include "tests/support/sync/FakeMusicServer.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

namespace {

/// A library with five tracks and one playlist, edited while the service was away.
struct Edited {
    Edited();

    [[nodiscard]] std::unique_ptr<OutboxFlow> flow();
    [[nodiscard]] bool allWell(QString* why) const;

    StoreFixture store;
    FakeMusicServer server;
    CatalogueStore catalogue{*store.database};
    PlaylistStore playlists{*store.database};
    OutboxStore outbox{*store.database};
    QVector<TrackId> tracks;
    QDateTime played = moment(100);
};

Edited::Edited()
{
    tracks = putSomeTracks(*store.database, store.source, 5);
    RemotePlaylist old;
    old.remoteId = QStringLiteral("old");
    old.name = QStringLiteral("Old");
    old.trackRemoteIds = {QStringLiteral("t1"), QStringLiteral("t2"), QStringLiteral("t3"), QStringLiteral("t2")};
    old.hasEntries = true;
    server.lists.insert(old.remoteId, old);
    (void)playlists.putList(store.source, QString{}, {old});
    (void)playlists.putEntries(store.source, old);
    const PlaylistId list = playlists.playlistOf(store.source, old.remoteId).value().value();

    EditStore edits(*store.database);
    (void)edits.setLoved({tracks[0]}, true, moment(1));
    (void)edits.setRating(tracks[1], 4, moment(2));
    (void)edits.createPlaylist(store.source, QStringLiteral("New"), {tracks[2], tracks[0]}, moment(3));
    (void)edits.addToPlaylist(list, {tracks[3], tracks[1]}, -1, moment(4));
    const auto added = edits.addToPlaylist(list, {tracks[4]}, 1, moment(5));
    (void)edits.moveInPlaylist(list, added.value().first(), 0, moment(6));
    (void)edits.renamePlaylist(list, QStringLiteral("Older"), moment(7));
    (void)edits.recordPlay(tracks[4], played);
}

std::unique_ptr<OutboxFlow> Edited::flow()
{
    auto flow = std::make_unique<OutboxFlow>(OutboxParts{server, outbox, catalogue, playlists}, store.source);
    flow->setRandom([] { return 0.0; }); // no waiting
    return flow;
}

bool Edited::allWell(QString* why) const
{
    const QStringList old{QStringLiteral("t5"), QStringLiteral("t1"), QStringLiteral("t2"), QStringLiteral("t3"),
                          QStringLiteral("t2"), QStringLiteral("t4"), QStringLiteral("t2")};
    *why = QStringLiteral("%1; old: %2; lists: %3; plays: %4")
               .arg(server.calls.join(QLatin1Char(' ')),
                    server.lists.value(QStringLiteral("old")).trackRemoteIds.join(QLatin1Char(' ')))
               .arg(server.lists.size())
               .arg(server.plays.size());
    QStringList made;
    for (const RemotePlaylist& list : server.lists) {
        if (list.name == u"New")
            made = list.trackRemoteIds;
    }
    return server.lovedTracks == QStringList{QStringLiteral("t1")} && server.ratings.value(QStringLiteral("t2")) == 4 &&
           server.lists.size() == 2 && made == QStringList{QStringLiteral("t3"), QStringLiteral("t1")} &&
           server.lists.value(QStringLiteral("old")).trackRemoteIds == old &&
           server.lists.value(QStringLiteral("old")).name == u"Older" &&
           server.plays == QVector<FakeMusicServer::Play>{{QStringLiteral("t5"), played}};
}

} // namespace

class OutboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delivers();
    void brokenAtEveryRequest_data();
    void brokenAtEveryRequest();
    void aListThatAPullMetBeforeTheReplayIsMadeOnce();
    void aListThatIsRenamedAfterItsMakingWasCutOffIsMadeOnce();
    void whatWasTakenOutAfterItsMakingWasCutOffStaysOut();
    void playsAreSentAtMostOnceWhereNobodyCanTell();
    void poisonHoldsUpNobody();
    void waitsForTheService();
    void signedOutStopsEverything();
    void aClockThatWasSetBackHoldsUpNothing();
};

void OutboxTest::delivers()
{
    Edited edited;
    const auto flow = edited.flow();
    QCOMPARE(flow->counts().plays, 1);
    QVERIFY(edited.server.calls.isEmpty());
    flow->resume();
    QTRY_COMPARE(flow->counts(), OutboxCounts{});
    QString why;
    QVERIFY2(edited.allWell(&why), qPrintable(why));
    QCOMPARE(inconsistencies(*edited.store.database), QString{});
}

void OutboxTest::brokenAtEveryRequest_data()
{
    QTest::addColumn<bool>("after");
    QTest::addColumn<bool>("restart");
    QTest::newRow("the request is lost") << false << false;
    QTest::newRow("the answer is lost") << true << false;
    QTest::newRow("the request is lost, and the player is started again") << false << true;
    QTest::newRow("the answer is lost, and the player is started again") << true << true;
}

void OutboxTest::brokenAtEveryRequest()
{
    QFETCH(bool, after);
    QFETCH(bool, restart);
    int total = 1;
    for (int i = 0; i < total; ++i) {
        Edited edited;
        auto flow = edited.flow();
        edited.server.breaks = {i, after ? FakeMusicServer::Cut::After : FakeMusicServer::Cut::Before};
        bool broken = false;
        edited.server.onBreak = [&] { broken = true; };
        if (restart) {
            flow->resume();
            QTRY_VERIFY(broken || flow->counts() == OutboxCounts{});
            flow.reset(); // before it hears of the break
            flow = edited.flow();
        }
        flow->resume();
        QTRY_COMPARE(flow->counts(), OutboxCounts{});
        QString why;
        QVERIFY2(edited.allWell(&why), qPrintable(QStringLiteral("request %1: ").arg(i) + why));
        if (i == 0)
            total = edited.server.requests;
    }
    QVERIFY(total > 10);
}

/// Runs until the connection breaks at the n-th request, and the player with it.
static void cutOff(Edited& edited, int request, FakeMusicServer::Cut cut)
{
    auto flow = edited.flow();
    bool broken = false;
    edited.server.requests = 0;
    edited.server.breaks = {request, cut};
    edited.server.onBreak = [&] {
        broken = true;
        edited.server.refusing.insert(QStringLiteral("*"), Error{ErrorKind::Refused, {}, 0, false});
    };
    flow->resume();
    QTRY_VERIFY(broken);
    edited.server.refusing.clear();
}

/// The request that makes a list, counted from the ping.
static int makingIn(const FakeMusicServer& server)
{
    return static_cast<int>(server.calls.lastIndexOf(QStringLiteral("createPlaylist")));
}

void OutboxTest::aListThatAPullMetBeforeTheReplayIsMadeOnce()
{
    Edited whole;
    const auto first = whole.flow();
    first->resume();
    QTRY_COMPARE(first->counts(), OutboxCounts{});
    Edited edited;
    cutOff(edited, makingIn(whole.server), FakeMusicServer::Cut::After);
    QCOMPARE(edited.server.lists.size(), 2);
    // The next start pulls while it replays.
    const auto flow = edited.flow();
    QVERIFY(edited.playlists.putList(edited.store.source, QString{}, edited.server.lists.values()));
    flow->resume();
    QTRY_COMPARE(flow->counts(), OutboxCounts{});
    QString why;
    QVERIFY2(edited.allWell(&why), qPrintable(why));
    QCOMPARE(answerOf(*edited.store.database, "SELECT count(*) FROM playlist"), QStringLiteral("2"));
}

void OutboxTest::aListThatIsRenamedAfterItsMakingWasCutOffIsMadeOnce()
{
    for (const auto second : {FakeMusicServer::Cut::Before, FakeMusicServer::Cut::After}) {
        StoreFixture store;
        FakeMusicServer server;
        CatalogueStore catalogue(*store.database);
        PlaylistStore playlists(*store.database);
        OutboxStore outbox(*store.database);
        EditStore edits(*store.database);
        const auto tracks = putSomeTracks(*store.database, store.source, 1);
        const auto list = edits.createPlaylist(store.source, QStringLiteral("First"), tracks, moment(1));
        QVERIFY(list);
        const auto deliver = [&](int breakAt, FakeMusicServer::Cut cut) {
            OutboxFlow flow({server, outbox, catalogue, playlists}, store.source);
            flow.setRandom([] { return 0.0; });
            bool broken = false;
            server.requests = 0;
            server.breaks = {breakAt, cut};
            server.onBreak = [&] {
                broken = true;
                server.refusing.insert(QStringLiteral("*"), Error{ErrorKind::Refused, {}, 0, false});
            };
            flow.resume();
            QTRY_VERIFY(broken || flow.counts() == OutboxCounts{});
            server.refusing.clear();
        };
        deliver(1, FakeMusicServer::Cut::Before); // 0 is the ping
        QVERIFY(edits.renamePlaylist(*list, QStringLiteral("Second"), moment(2)));
        deliver(2, second); // 1 looks for it
        deliver(-1, second);
        QCOMPARE(server.lists.size(), 1);
        QCOMPARE(server.lists.first().name, QStringLiteral("Second"));
        QCOMPARE(outbox.counts(store.source).value(), OutboxCounts{});
    }
}

void OutboxTest::whatWasTakenOutAfterItsMakingWasCutOffStaysOut()
{
    for (const auto cut : {FakeMusicServer::Cut::Before, FakeMusicServer::Cut::After}) {
        Edited edited;
        Edited whole;
        const auto first = whole.flow();
        first->resume();
        QTRY_COMPARE(first->counts(), OutboxCounts{});
        cutOff(edited, makingIn(whole.server), cut);
        Database& database = *edited.store.database;
        const PlaylistId list{answerOf(database, "SELECT id FROM playlist WHERE name = 'New'").toLongLong()};
        const EntryId entry{answerOf(database,
                                     "SELECT e.id FROM playlist_entry e JOIN playlist p ON p.id = playlist_id "
                                     "WHERE p.name = 'New' AND e.position = 1")
                                .toLongLong()};
        QVERIFY(EditStore(database).removeFromPlaylist(list, {entry}, moment(50)));
        const auto flow = edited.flow();
        flow->resume();
        QTRY_COMPARE(flow->counts(), OutboxCounts{});
        QStringList made;
        for (const RemotePlaylist& one : std::as_const(edited.server.lists)) {
            if (one.name == u"New")
                made += one.trackRemoteIds;
        }
        QCOMPARE(made, QStringList{QStringLiteral("t3")});
    }
}

void OutboxTest::playsAreSentAtMostOnceWhereNobodyCanTell()
{
    for (const auto cut : {FakeMusicServer::Cut::Before, FakeMusicServer::Cut::After}) {
        StoreFixture store;
        FakeMusicServer server;
        server.tellsPlays = false;
        CatalogueStore catalogue(*store.database);
        PlaylistStore playlists(*store.database);
        OutboxStore outbox(*store.database);
        const auto tracks = putSomeTracks(*store.database, store.source, 1);
        QVERIFY(EditStore(*store.database).recordPlay(tracks[0], moment(5)));
        OutboxFlow flow({server, outbox, catalogue, playlists}, store.source);
        flow.setRandom([] { return 0.0; });
        server.breaks = {1, cut}; // 0 is the ping
        flow.resume();
        QTRY_COMPARE(flow.counts().plays, 0);
        QCOMPARE(server.plays.size(), cut == FakeMusicServer::Cut::After ? 1 : 0);
    }
}

void OutboxTest::poisonHoldsUpNobody()
{
    Edited edited;
    edited.server.refusing.insert(QStringLiteral("setRating"), Error{ErrorKind::NotFound, {}, 0, false});
    edited.server.refusing.insert(QStringLiteral("setLoved"), Error{ErrorKind::ServerError, {}, 0, true});
    const auto flow = edited.flow();
    QSignalSpy parked(flow.get(), &OutboxFlow::parked);
    flow->resume();
    QTRY_COMPARE(flow->counts().plays, 0);
    QTRY_COMPARE(parked.size(), 2); // what is not there at once, what is never well in the end
    QCOMPARE(edited.server.lists.size(), 2);
    QCOMPARE(flow->counts(), (OutboxCounts{0, 0, 2}));
}

void OutboxTest::waitsForTheService()
{
    Edited edited;
    edited.server.refusing.insert(QStringLiteral("*"), Error{ErrorKind::Refused, {}, 0, false});
    const auto flow = edited.flow();
    flow->setRandom([] { return 1.0; });
    QSignalSpy rested(flow.get(), &OutboxFlow::rested);
    flow->resume();
    QTRY_COMPARE(rested.size(), 1);
    QCOMPARE(edited.server.calls, QStringList{QStringLiteral("ping")});
    flow->wake(); // an edit does not hammer a service that is away
    QCOMPARE(edited.server.calls.size(), 1);
    flow->pause();
    edited.server.refusing.clear();
    flow->resume();
    QTRY_COMPARE(flow->counts(), OutboxCounts{});
}

void OutboxTest::signedOutStopsEverything()
{
    Edited edited;
    edited.server.refusing.insert(QStringLiteral("setLoved"), Error{ErrorKind::WrongPassword, {}, 0, false});
    const auto flow = edited.flow();
    flow->setRandom([] { return 1.0; });
    QSignalSpy rested(flow.get(), &OutboxFlow::rested);
    flow->resume();
    QTRY_COMPARE(rested.size(), 1);
    QCOMPARE(edited.server.calls.last(), QStringLiteral("setLoved"));
    QCOMPARE(flow->counts().parked, 0);
}

/// What was put off by a clock that ran far ahead is not put off for as long.
void OutboxTest::aClockThatWasSetBackHoldsUpNothing()
{
    Edited edited;
    (void)answerOf(*edited.store.database, "UPDATE outbox SET not_before = 4102444800000"); // in the year 2100
    const auto flow = edited.flow();
    flow->resume();
    QTRY_COMPARE(flow->counts(), OutboxCounts{});
    QString why;
    QVERIFY2(edited.allWell(&why), qPrintable(why));
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
