// What waited in the outbox takes its turn after an outage; what the listener does goes at once.
#include "sync/outbox/OutboxFlow.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/EditStore.h"
#include "sync/store/PlaylistStore.h"
#include "tests/support/sync/FakeMusicServer.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QTest>

using namespace sostenuto::sync;

namespace {

constexpr qint64 anHour = 3'600'000;

struct Edited {
    Edited()
    {
        tracks = putSomeTracks(*store.database, store.source, 4);
        for (int i = 0; i < 3; ++i)
            love(i);
        (void)edits.recordPlay(tracks[3], moment(100));
        flow.setRandom([] { return 0.0; });
        flow.wake(); // knows of them
    }
    void love(int i) { (void)edits.setLoved({tracks[i]}, true, moment(i + 1)); }
    [[nodiscard]] qsizetype loved() const { return server.lovedTracks.size(); }
    [[nodiscard]] qsizetype pings() const { return server.calls.count(QStringLiteral("ping")); }
    /// Whatever wants to happen has happened.
    static void letAllHappen()
    {
        for (int i = 0; i < 200; ++i)
            QCoreApplication::processEvents();
    }

    StoreFixture store;
    FakeMusicServer server;
    CatalogueStore catalogue{*store.database};
    PlaylistStore playlists{*store.database};
    OutboxStore outbox{*store.database};
    EditStore edits{*store.database};
    QVector<TrackId> tracks;
    OutboxFlow flow{OutboxParts{server, outbox, catalogue, playlists}, store.source};
};

} // namespace

class OutboxPaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsForItsTurn()
    {
        Edited edited;
        edited.flow.resume({.beginMs = anHour});
        Edited::letAllHappen();
        QCOMPARE(edited.server.requests, 0);
        edited.flow.resume();
        QTRY_COMPARE(edited.flow.counts(), OutboxCounts{});
    }

    void whatTheListenerDoesBeginsIt()
    {
        Edited edited;
        edited.flow.resume({.beginMs = anHour});
        edited.love(3);
        edited.flow.wake();
        QTRY_COMPARE(edited.loved(), 4);
    }

    void playsWaitLonger()
    {
        Edited edited;
        edited.flow.resume({.playsMs = anHour});
        QTRY_COMPARE(edited.loved(), 3);
        edited.flow.wake();
        Edited::letAllHappen();
        QVERIFY(edited.server.plays.isEmpty());
        QCOMPARE(edited.flow.counts().plays, 1);
        edited.flow.resume({.playsMs = 1});
        QTRY_COMPARE(edited.server.plays.size(), 1);
    }

    void playsThatCameFirstHoldUpNothing()
    {
        Edited edited;
        (void)edited.edits.setRating(edited.tracks[0], 4, moment(101)); // after the play
        edited.flow.resume({.playsMs = anHour});
        QTRY_COMPARE(edited.server.ratings.value(QStringLiteral("t1")), 4);
        Edited::letAllHappen();
        QVERIFY(edited.server.plays.isEmpty());
        QCOMPARE(edited.flow.counts().edits, 0);
    }

    void oneAfterTheOther()
    {
        Edited edited;
        edited.flow.resume({.gapMs = anHour});
        QTRY_COMPARE(edited.loved(), 1);
        Edited::letAllHappen();
        QCOMPARE(edited.loved(), 1);
        edited.flow.resume({.gapMs = 1});
        QTRY_COMPARE(edited.flow.counts(), OutboxCounts{});
        edited.flow.resume({.gapMs = anHour}); // the gap is only for what waited
        Edited::letAllHappen();
        edited.love(3);
        edited.flow.wake();
        QTRY_COMPARE(edited.loved(), 4);
    }

    void aServiceThatJustAnsweredIsNotAskedAgain()
    {
        Edited edited;
        edited.flow.resume({.proven = true});
        QTRY_COMPARE(edited.flow.counts(), OutboxCounts{});
        QCOMPARE(edited.pings(), 0);
        edited.flow.pause();
        edited.flow.resume();
        edited.love(3);
        edited.flow.wake();
        QTRY_COMPARE(edited.loved(), 4);
        QVERIFY(edited.pings() > 0);
    }

    /// One request in ten is one that was made before, and three at the very beginning.
    void retriesHaveABudget()
    {
        Edited edited;
        edited.server.refusing.insert(QStringLiteral("*"), {ErrorKind::ServerError, {}, 0, false});
        edited.flow.resume({.gapMs = 1});
        QTRY_COMPARE(edited.pings(), 4);
        Edited::letAllHappen();
        QCOMPARE(edited.pings(), 4);
        edited.server.refusing.clear();
        edited.flow.resume();
        QTRY_COMPARE(edited.flow.counts(), OutboxCounts{});
    }
};

QTEST_GUILESS_MAIN(OutboxPaceTest)
#include "tst_outboxpace.moc"
