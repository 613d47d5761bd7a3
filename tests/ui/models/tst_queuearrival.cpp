// How much of the queue is here, and when the rest will be.

#include <tests/support/ui/FakeServices.h>

#include <ui/models/QueueArrival.h>

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestQueueArrival : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRateIsMeasured();
    void otherTracksBeginAnew();
    void aStandstillIsSeen();
    void saysNothingUnlessTheQueueIsKept();
};

void TestQueueArrival::theRateIsMeasured()
{
    ArrivalRate rate;
    QVERIFY(!rate.leftMs());
    rate.note(1'000, 40, 100'000);
    QVERIFY(!rate.leftMs());
    rate.note(5'000, 40, 99'000); // too early to say
    QVERIFY(!rate.leftMs());
    rate.note(11'000, 40, 80'000); // 2 bytes a ms
    QCOMPARE(rate.leftMs(), std::optional<qint64>(40'000));
    rate.note(51'000, 40, 0);
    QCOMPARE(rate.leftMs(), std::optional<qint64>(0));
    ArrivalRate slow;
    slow.note(0, 40, 10'000'000'000);
    slow.note(10'000, 40, 10'000'000'000 - 1'000);
    QVERIFY(!slow.leftMs()); // years: no answer at all
}

void TestQueueArrival::otherTracksBeginAnew()
{
    ArrivalRate rate;
    rate.note(0, 40, 100'000);
    rate.note(10'000, 40, 80'000);
    rate.note(12'000, 39, 50'000); // one was skipped: that is no arrival
    QCOMPARE(rate.leftMs(), std::optional<qint64>(25'000));
    rate.note(14'000, 39, 90'000); // more is missing
    QCOMPARE(rate.leftMs(), std::optional<qint64>(45'000));
    rate.note(24'000, 39, 50'000);
    QCOMPARE(rate.leftMs(), std::optional<qint64>(12'500));
}

void TestQueueArrival::aStandstillIsSeen()
{
    ArrivalRate rate;
    rate.note(0, 40, 100'000);
    rate.note(12'000, 40, 76'000); // 2 bytes a ms; whole tracks arrive
    QCOMPARE(rate.patienceMs(), 36'000);
    rate.note(47'999, 40, 76'000);
    QCOMPARE(rate.leftMs(), std::optional<qint64>(38'000)); // a long track is no standstill
    rate.note(48'000, 40, 76'000);
    QVERIFY(!rate.leftMs());
    rate.note(600'000, 40, 76'000);
    QVERIFY(!rate.leftMs());
    rate.note(601'000, 40, 75'000);
    rate.note(610'000, 40, 66'000); // a byte a ms since then: what stood still before does not count
    QCOMPARE(rate.leftMs(), std::optional<qint64>(66'000));
    rate.note(620'000, 40, 0);
    rate.note(700'000, 40, 0); // all is here: nothing stands still
    QCOMPARE(rate.leftMs(), std::optional<qint64>(0));
}

void TestQueueArrival::saysNothingUnlessTheQueueIsKept()
{
    FakeServices fakes;
    fakes.keep.ready = {.tracks = 40, .here = 12, .msHere = 3'000'000, .bytesMissing = 1'000'000};
    QueueArrival arrival(fakes.services);
    QSignalSpy changed(&arrival, &QueueArrival::changed);
    Q_EMIT fakes.keep.keptChanged();
    QCOMPARE(fakes.keep.readinessAsked.size(), 0); // nobody looks
    arrival.setWatched(true);
    QTRY_COMPARE(arrival.here(), (QueueHere{12, 40, 3'000'000, {}}));
    fakes.keep.ready.here = 40;
    Q_EMIT fakes.keep.keptChanged();
    QTRY_COMPARE(arrival.here().here, 40);
    sync::KeepRules rules;
    rules.queue = false;
    fakes.keep.setRules(rules);
    QTRY_COMPARE(arrival.here(), QueueHere{});
    QVERIFY(changed.size() >= 3);
}

QTEST_MAIN(TestQueueArrival)
#include "tst_queuearrival.moc"
