// The account's queue on its way: what was left goes out rarely and at last, what others left is read first, and a
// service that loses connections or keeps no queue does no harm.
#include "sync/outbox/QueueFlow.h"
#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/FakeMusicServer.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

namespace {

const QString desk = QStringLiteral("Sostenuto (desk)");
const QString kitchen = QStringLiteral("Sostenuto (kitchen)");

/// A library with four tracks, and a service.
template <class Service>
struct Scene {
    Scene() { tracks = putSomeTracks(*store.database, store.source, 4); }

    std::unique_ptr<QueueFlow> flow(const QueuePace& pace = {0, 0, 0})
    {
        auto made = std::make_unique<QueueFlow>(service, queues, store.source, desk);
        made->setPace(pace, [] { return 0.0; }); // no waiting
        return made;
    }
    void leave(const QVector<TrackId>& list, int current, qint64 positionMs, int second = 0)
    {
        QVERIFY(queues.leave({list, current, positionMs}, moment(second)));
    }
    [[nodiscard]] bool waits() const
    {
        const auto left = queues.left(store.source);
        return left && *left && (*left)->waiting;
    }

    StoreFixture store;
    Service service;
    QueueStore queues{*store.database};
    QVector<TrackId> tracks;
};

RemoteQueue fromKitchen()
{
    return {{QStringLiteral("t3"), QStringLiteral("t4")}, 1, 134'000, kitchen, QDateTime::currentDateTimeUtc()};
}

} // namespace

class QueueFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestPlaceGoesOut();
    void itWaitsForTheServiceAndForQuiet();
    void hurrying();
    void whatAnotherLeftIsOffered();
    void whatWaitsIsDroppedForWhatIsNewer();
    void whatWaitsGoesOutOverWhatIsOlder();
    void unknownTracksAreLeftOut();
    void aServiceWithoutAQueueIsLeftAlone();
    void aRefusedPlaceIsGivenUp();
    void tracksThatLeftTheLibrary();
    void lookingAgain();
    void everyRequestBreaks_data();
    void everyRequestBreaks();
};

void QueueFlowTest::theNewestPlaceGoesOut()
{
    Scene<FakeBackend> scene;
    const auto flow = scene.flow();
    QSignalSpy rested(flow.get(), &QueueFlow::rested);
    scene.leave({scene.tracks[0], scene.tracks[1]}, 0, 1'000);
    scene.leave({scene.tracks[0], scene.tracks[1], scene.tracks[0]}, 2, 4'500);
    flow->wake();
    flow->resume();
    QTRY_VERIFY(!scene.waits());
    QCOMPARE(scene.service.calls, QStringList({QStringLiteral("queue"), QStringLiteral("saveQueue t1,t2,t1 2 4500")}));
    QCOMPARE(scene.service.left->changedBy, desk);
    QTRY_VERIFY(flow->isResting());
    // One more, left while that was under way, is not lost.
    scene.leave({scene.tracks[1]}, 0, 0);
    flow->wake();
    scene.leave({scene.tracks[2]}, 0, 7);
    flow->wake();
    QTRY_COMPARE(scene.service.callsOf(QStringLiteral("saveQueue")).last(), QStringLiteral("saveQueue t3 0 7"));
    QTRY_VERIFY(!scene.waits());
}

void QueueFlowTest::itWaitsForTheServiceAndForQuiet()
{
    Scene<FakeBackend> scene;
    const auto flow = scene.flow({3'600'000, 3'600'000, 0});
    scene.leave({scene.tracks[0]}, 0, 1'000);
    flow->wake(); // nobody said yet that the service is there
    QVERIFY(scene.service.calls.isEmpty());
    QVERIFY(flow->isResting());
    flow->resume();
    QTRY_COMPARE(scene.service.calls, QStringList{QStringLiteral("queue")});
    flow->pause();
    QTRY_VERIFY(flow->isResting());
    flow->resume();
    QTRY_COMPARE(scene.service.callsOf(QStringLiteral("queue")).size(), 2);
    QVERIFY(!flow->isResting()); // it is kept back
    QVERIFY(scene.waits());
    QVERIFY(scene.service.callsOf(QStringLiteral("saveQueue")).isEmpty());
}

void QueueFlowTest::hurrying()
{
    Scene<FakeBackend> scene;
    const auto flow = scene.flow({3'600'000, 3'600'000, 0});
    flow->resume();
    QTRY_VERIFY(flow->isResting());
    scene.leave({scene.tracks[0]}, 0, 1'000);
    flow->wake();
    QVERIFY(!flow->isResting());
    QSignalSpy rested(flow.get(), &QueueFlow::rested);
    flow->hurry();
    QTRY_COMPARE(scene.service.callsOf(QStringLiteral("saveQueue")).size(), 1);
    QTRY_COMPARE(rested.size(), 1);
    QVERIFY(flow->isResting());
}

void QueueFlowTest::whatAnotherLeftIsOffered()
{
    Scene<FakeBackend> scene;
    scene.service.left = fromKitchen();
    const auto flow = scene.flow();
    QSignalSpy offered(flow.get(), &QueueFlow::offered);
    flow->resume();
    QTRY_COMPARE(offered.size(), 1);
    const auto offer = offered[0][0].value<QueueOffer>();
    QCOMPARE(offer.source, scene.store.source);
    QCOMPARE(offer.place, (QueuePlace{{scene.tracks[2], scene.tracks[3]}, 1, 134'000}));
    QCOMPARE(offer.changedBy, QStringLiteral("kitchen"));
    QVERIFY(scene.queues.setAnswered(scene.store.source, offered[0][1].value<AnsweredQueue>()));
    flow->pause();
    flow->resume();
    QTRY_COMPARE(scene.service.callsOf(QStringLiteral("queue")).size(), 2);
    QTRY_VERIFY(flow->isResting());
    QCOMPARE(offered.size(), 1);
    QVERIFY(scene.service.callsOf(QStringLiteral("saveQueue")).isEmpty()); // never taken by itself
}

void QueueFlowTest::whatWaitsIsDroppedForWhatIsNewer()
{
    Scene<FakeBackend> scene;
    scene.leave({scene.tracks[0]}, 0, 1'000, 0); // long ago
    scene.service.left = fromKitchen();
    const auto flow = scene.flow();
    QSignalSpy offered(flow.get(), &QueueFlow::offered);
    flow->resume();
    QTRY_COMPARE(offered.size(), 1);
    QTRY_VERIFY(flow->isResting());
    QVERIFY(!scene.waits());
    QCOMPARE(scene.service.left->changedBy, kitchen);
}

void QueueFlowTest::whatWaitsGoesOutOverWhatIsOlder()
{
    Scene<FakeBackend> scene;
    QVERIFY(scene.queues.leave({{scene.tracks[0]}, 0, 1'000}, QDateTime::currentDateTimeUtc().addSecs(5)));
    scene.service.left = fromKitchen();
    const auto flow = scene.flow();
    QSignalSpy offered(flow.get(), &QueueFlow::offered);
    flow->resume();
    QTRY_VERIFY(!scene.waits());
    QCOMPARE(scene.service.left->changedBy, desk);
    QVERIFY(offered.isEmpty());
}

void QueueFlowTest::unknownTracksAreLeftOut()
{
    Scene<FakeBackend> scene;
    const auto flow = scene.flow();
    QSignalSpy offered(flow.get(), &QueueFlow::offered);
    scene.service.left = fromKitchen();
    scene.service.left->trackRemoteIds = {QStringLiteral("t1"), QStringLiteral("new"), QStringLiteral("t2")};
    flow->resume();
    QTRY_COMPARE(offered.size(), 1);
    QCOMPARE(offered[0][0].value<QueueOffer>().place, (QueuePlace{{scene.tracks[0], scene.tracks[1]}, 1, 0}));

    scene.service.left->trackRemoteIds = {QStringLiteral("new"), QStringLiteral("newer")};
    flow->pause();
    flow->resume();
    QTRY_COMPARE(scene.service.callsOf(QStringLiteral("queue")).size(), 2);
    QTRY_VERIFY(flow->isResting());
    QCOMPARE(offered.size(), 1); // nothing of it is known: no offer
}

void QueueFlowTest::aServiceWithoutAQueueIsLeftAlone()
{
    Scene<FakeBackend> scene;
    scene.service.keepsQueue = false;
    const auto flow = scene.flow();
    flow->resume();
    scene.leave({scene.tracks[0]}, 0, 1'000);
    flow->wake();
    QTRY_VERIFY(flow->isResting());
    flow->look();
    flow->hurry();
    flow->wake();
    QCOMPARE(scene.service.calls, QStringList{QStringLiteral("queue")});
}

void QueueFlowTest::aRefusedPlaceIsGivenUp()
{
    Scene<FakeBackend> scene;
    scene.service.failing[QStringLiteral("saveQueue")] = {ErrorKind::NotAllowed, QStringLiteral("no")};
    const auto flow = scene.flow();
    flow->resume();
    scene.leave({scene.tracks[0]}, 0, 1'000);
    flow->wake();
    QTRY_VERIFY(!scene.waits());
    QCOMPARE(scene.service.callsOf(QStringLiteral("saveQueue")).size(), 1);
    // A service that is in trouble is asked again, but not for ever.
    scene.service.failing[QStringLiteral("saveQueue")] = {ErrorKind::ServerError, QStringLiteral("oh")};
    scene.leave({scene.tracks[0]}, 0, 2'000);
    flow->wake();
    QTRY_VERIFY(!scene.waits());
    QCOMPARE(scene.service.callsOf(QStringLiteral("saveQueue")).size(), 1 + 6);
}

void QueueFlowTest::tracksThatLeftTheLibrary()
{
    Scene<FakeBackend> scene;
    scene.leave({scene.tracks[0], scene.tracks[1]}, 0, 1'000);
    QVERIFY(scene.store.database->transaction(Database::Durability::Fetchable, [&] {
        (void)answerOf(*scene.store.database, "UPDATE track SET hidden = 1 WHERE remote_id = 't1'");
    }));
    const auto flow = scene.flow();
    flow->resume();
    QTRY_VERIFY(!scene.waits());
    QCOMPARE(scene.service.callsOf(QStringLiteral("saveQueue")), QStringList{QStringLiteral("saveQueue t2 0 0")});
}

void QueueFlowTest::lookingAgain()
{
    Scene<FakeBackend> scene;
    const auto flow = scene.flow({0, 0, 0});
    flow->resume();
    QTRY_VERIFY(flow->isResting());
    scene.service.left = fromKitchen();
    QSignalSpy offered(flow.get(), &QueueFlow::offered);
    flow->look();
    QTRY_COMPARE(offered.size(), 1);
    flow->setPace({0, 0, 3'600'000}, [] { return 0.0; });
    flow->look(); // a moment ago
    QVERIFY(flow->isResting());
    QCOMPARE(scene.service.callsOf(QStringLiteral("queue")).size(), 2);
}

void QueueFlowTest::everyRequestBreaks_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<bool>("before");
    for (int request = 0; request < 4; ++request) {
        QTest::addRow("request %d, before it came", request) << request << true;
        QTest::addRow("request %d, its answer", request) << request << false;
    }
}

void QueueFlowTest::everyRequestBreaks()
{
    QFETCH(int, request);
    QFETCH(bool, before);
    Scene<FakeMusicServer> scene;
    scene.service.breaks = {request, before ? FakeMusicServer::Cut::Before : FakeMusicServer::Cut::After};
    const auto flow = scene.flow();
    QSignalSpy offered(flow.get(), &QueueFlow::offered);
    flow->resume();
    scene.leave({scene.tracks[0]}, 0, 1'000);
    flow->wake();
    QTRY_VERIFY(!scene.waits());
    scene.leave({scene.tracks[0], scene.tracks[1]}, 1, 2'000);
    flow->wake();
    QTRY_VERIFY(!scene.waits());
    QTRY_VERIFY(flow->isResting());
    QCOMPARE(scene.service.left->trackRemoteIds, QStringList({QStringLiteral("t1"), QStringLiteral("t2")}));
    QCOMPARE(scene.service.left->positionMs, 2'000);
    QVERIFY(offered.isEmpty()); // its own is no offer, however its answer was lost
}

QTEST_GUILESS_MAIN(QueueFlowTest)
#include "tst_queueflow.moc"
