// From the player to the account's queue: what is left, and when.

#include <app/adapters/QueueLeaving.h>
#include <sync/model/Station.h>
#include <tests/support/ui/FakeServices.h>

#include <QTest>

using namespace sostenuto;
using player::PlayState;
using sync::QueuePlace;
using sync::TrackId;

namespace {

std::vector<player::QueueItem> itemsOf(const QVector<qint64>& tracks)
{
    std::vector<player::QueueItem> items;
    for (const qint64 track : tracks)
        items.push_back(player::Player::makeItem(track, 180'000));
    return items;
}

} // namespace

class TestQueueLeaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void aQueueThatWasPutBackIsNotLeft();
    void pausingLeavesThePlace();
    void anotherTrackLeavesThePlace();
};

void TestQueueLeaving::places_data()
{
    QTest::addColumn<QVector<qint64>>("tracks");
    QTest::addColumn<int>("current");
    QTest::addColumn<QVector<qint64>>("left");
    QTest::addColumn<int>("at");
    using V = QVector<qint64>;
    QTest::newRow("a queue") << V{5, 6, 5} << 2 << V{5, 6, 5} << 2;
    QTest::newRow("with stations") << V{-1, 5, -2, 6} << 3 << V{5, 6} << 1;
    QTest::newRow("a station plays") << V{5, -1} << 1 << V{} << -1;
    QTest::newRow("nothing") << V{} << 0 << V{} << -1;
}

void TestQueueLeaving::places()
{
    QFETCH(QVector<qint64>, tracks);
    QFETCH(int, current);
    QFETCH(QVector<qint64>, left);
    QFETCH(int, at);
    player::PlayQueue queue;
    if (!tracks.isEmpty())
        queue.set(itemsOf(tracks), size_t(current), 1);
    const auto place = app::placeIn(queue, 1'500);
    QCOMPARE(place.has_value(), at >= 0);
    if (!place)
        return;
    QVector<qint64> ids;
    for (const TrackId id : place->tracks)
        ids.append(id.value);
    QCOMPARE(ids, left);
    QCOMPARE(place->current, at);
    QCOMPARE(place->positionMs, 1'500);
}

void TestQueueLeaving::aQueueThatWasPutBackIsNotLeft()
{
    ui::FakeServices fakes;
    const app::QueueLeaving leaving(fakes.player, fakes.queues);
    fakes.player.restore(itemsOf({1, 2}), 1, 60'000);
    QCoreApplication::processEvents();
    fakes.player.pause();
    QVERIFY(fakes.queues.left.isEmpty());
}

void TestQueueLeaving::pausingLeavesThePlace()
{
    ui::FakeServices fakes;
    const app::QueueLeaving leaving(fakes.player, fakes.queues);
    fakes.player.restore(itemsOf({1, 2}), 1, 60'000);
    fakes.player.play();
    QTRY_VERIFY(fakes.player.state() == PlayState::Playing);
    fakes.player.pause();
    QVERIFY(!fakes.queues.left.isEmpty());
    const QueuePlace left = fakes.queues.left.last();
    QCOMPARE(left.tracks, (QVector<TrackId>{TrackId{1}, TrackId{2}}));
    QCOMPARE(left.current, 1);
    QVERIFY(left.positionMs >= 60'000);
    const qsizetype before = fakes.queues.left.size();
    fakes.player.stop();
    QCOMPARE(fakes.queues.left.size(), before); // the place of the pause holds
}

void TestQueueLeaving::anotherTrackLeavesThePlace()
{
    ui::FakeServices fakes;
    const app::QueueLeaving leaving(fakes.player, fakes.queues);
    fakes.player.playItems(itemsOf({1, 2, 3}), 0);
    QTRY_VERIFY(fakes.player.state() == PlayState::Playing);
    fakes.player.next();
    QTRY_VERIFY(!fakes.queues.left.isEmpty() && fakes.queues.left.last().current == 1);
    const qsizetype calls = fakes.queues.left.size();
    fakes.player.seek(30'000); // and some ticks of the position
    QTRY_VERIFY(fakes.player.positionMs() >= 30'000);
    QVERIFY(fakes.queues.left.size() <= calls + 1);
}

QTEST_MAIN(TestQueueLeaving)
#include "tst_queueleaving.moc"
