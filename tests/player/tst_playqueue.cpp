#include "player/queue/PlayQueue.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace sostenuto::player;

namespace {

using Keys = QList<qint64>;
using Place = std::optional<std::size_t>;

std::vector<QueueItem> items(const Keys& keys)
{
    std::vector<QueueItem> made;
    for (const qint64 key : keys)
        made.push_back({key, key * 10, 0});
    return made;
}

Keys keys(const PlayQueue& queue)
{
    Keys found;
    for (const QueueItem& item : queue.items())
        found.append(item.key);
    return found;
}

Keys range(qint64 first, qint64 last)
{
    Keys made;
    for (qint64 key = first; key <= last; ++key)
        made.append(key);
    return made;
}

PlayQueue queueOf(const Keys& keys, std::size_t start)
{
    PlayQueue queue;
    queue.set(items(keys), start, 1);
    return queue;
}

int asInt(const Place& place)
{
    return place ? static_cast<int>(*place) : -1;
}

} // namespace

class TestPlayQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void next_data();
    void next();
    void removing_data();
    void removing();
    void movingKeepsCurrent();
    void insertingAndAppending();
    void shuffleKeepsWhatWasHeard();
    void unshuffleRestoresAroundCurrent();
    void settingWhileShuffledStartsWithTheChosen();
    void sameTrackTwice();
    void emptyQueue();
};

void TestPlayQueue::next_data()
{
    QTest::addColumn<int>("repeat");
    QTest::addColumn<int>("current");
    QTest::addColumn<Keys>("playable");
    QTest::addColumn<int>("byItself");
    QTest::addColumn<int>("skip");
    QTest::addColumn<int>("back");

    const int off = static_cast<int>(Repeat::Off);
    const int all = static_cast<int>(Repeat::All);
    const int one = static_cast<int>(Repeat::One);
    const Keys every{0, 1, 2, 3};
    QTest::newRow("in the middle") << off << 1 << every << 2 << 2 << 0;
    QTest::newRow("at the start") << off << 0 << every << 1 << 1 << -1;
    QTest::newRow("at the end") << off << 3 << every << -1 << -1 << 2;
    QTest::newRow("passes over") << off << 0 << Keys{0, 3} << 3 << 3 << -1;
    QTest::newRow("passes over back") << off << 3 << Keys{0, 3} << -1 << -1 << 0;
    QTest::newRow("nothing ahead plays") << off << 1 << Keys{0, 1} << -1 << -1 << 0;
    QTest::newRow("nothing plays") << all << 1 << Keys{} << -1 << -1 << -1;
    QTest::newRow("all: wraps") << all << 3 << every << 0 << 0 << 2;
    QTest::newRow("all: wraps back") << all << 0 << every << 1 << 1 << 3;
    QTest::newRow("all: wraps over unplayable") << all << 3 << Keys{1, 3} << 1 << 1 << 1;
    QTest::newRow("all: only itself") << all << 2 << Keys{2} << 2 << 2 << 2;
    QTest::newRow("one: stays") << one << 1 << every << 1 << 2 << 0;
    QTest::newRow("one: skip wraps") << one << 3 << every << 3 << 0 << 2;
    QTest::newRow("one: cannot stay, goes on") << one << 1 << Keys{0, 3} << 3 << 3 << 0;
}

void TestPlayQueue::next()
{
    QFETCH(int, repeat);
    QFETCH(int, current);
    QFETCH(Keys, playable);
    QFETCH(int, byItself);
    QFETCH(int, skip);
    QFETCH(int, back);
    PlayQueue queue = queueOf({0, 1, 2, 3}, static_cast<std::size_t>(current));
    queue.setRepeat(static_cast<Repeat>(repeat));
    const auto canPlay = [&](const QueueItem& item) { return playable.contains(item.key); };
    QCOMPARE(asInt(queue.nextIndex(canPlay)), byItself);
    QCOMPARE(asInt(queue.skipIndex(canPlay)), skip);
    QCOMPARE(asInt(queue.previousIndex(canPlay)), back);
}

void TestPlayQueue::removing_data()
{
    QTest::addColumn<qint64>("key");
    QTest::addColumn<Keys>("left");
    QTest::addColumn<int>("current");
    QTest::newRow("before current") << qint64{1} << Keys{2, 3} << 0;
    QTest::newRow("current: the one after it") << qint64{2} << Keys{1, 3} << 1;
    QTest::newRow("after current") << qint64{3} << Keys{1, 2} << 1;
    QTest::newRow("not there") << qint64{9} << Keys{1, 2, 3} << 1;
}

void TestPlayQueue::removing()
{
    QFETCH(qint64, key);
    QFETCH(Keys, left);
    QFETCH(int, current);
    PlayQueue queue = queueOf({1, 2, 3}, 1);
    queue.remove(key);
    QCOMPARE(keys(queue), left);
    QCOMPARE(asInt(queue.currentIndex()), current);
}

void TestPlayQueue::movingKeepsCurrent()
{
    for (std::size_t from = 0; from < 5; ++from) {
        for (std::size_t to = 0; to < 5; ++to) {
            PlayQueue queue = queueOf({1, 2, 3, 4, 5}, 2);
            const QueueItem moved = queue.items()[from];
            queue.move(from, to);
            QCOMPARE(queue.items()[to], moved);
            QCOMPARE(queue.current()->key, 3);
            QCOMPARE(queue.items().size(), std::size_t{5});
        }
    }
    PlayQueue queue = queueOf({1, 2}, 0);
    queue.move(0, 2);
    QCOMPARE(keys(queue), Keys({1, 2}));
}

void TestPlayQueue::insertingAndAppending()
{
    PlayQueue queue = queueOf({1, 2, 3}, 1);
    queue.insertNext(items({7, 8}));
    QCOMPARE(keys(queue), Keys({1, 2, 7, 8, 3}));
    queue.append(items({9}));
    QCOMPARE(keys(queue), Keys({1, 2, 7, 8, 3, 9}));
    QCOMPARE(queue.current()->key, 2);
    queue.insertAt(1, items({5, 6})); // what is current stays so
    QCOMPARE(keys(queue), Keys({1, 5, 6, 2, 7, 8, 3, 9}));
    QCOMPARE(queue.current()->key, 2);
    queue.insertAt(4, items({4}));
    QCOMPARE(keys(queue), Keys({1, 5, 6, 2, 4, 7, 8, 3, 9}));
    queue.insertAt(90, items({10}));
    QCOMPARE(keys(queue).last(), 10);
    PlayQueue empty;
    empty.insertNext(items({4, 5}));
    QCOMPARE(empty.current()->key, 4);
}

void TestPlayQueue::shuffleKeepsWhatWasHeard()
{
    std::set<Keys> orders;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        PlayQueue queue = queueOf(range(1, 12), 3);
        queue.setShuffled(true, seed);
        Keys order = keys(queue);
        QCOMPARE(order.mid(0, 4), range(1, 4));
        QCOMPARE(queue.current()->key, 4);
        orders.insert(order);
        std::ranges::sort(order);
        QCOMPARE(order, range(1, 12));
    }
    QVERIFY(orders.size() > 15); // the seed matters
}

void TestPlayQueue::unshuffleRestoresAroundCurrent()
{
    PlayQueue queue = queueOf(range(1, 8), 2);
    queue.setShuffled(true, 5);
    queue.setCurrent(6);
    const qint64 playing = queue.current()->key;
    queue.insertNext(items({20}));
    queue.append(items({30}));
    queue.insertAt(*queue.indexOf(8), items({40}));
    queue.remove(1);
    queue.setShuffled(false, 0);
    Keys wanted = range(2, 8);
    wanted.insert(wanted.indexOf(playing) + 1, 20);
    wanted.append(30);
    wanted.insert(wanted.indexOf(8), 40);
    QCOMPARE(keys(queue), wanted);
    QCOMPARE(queue.current()->key, playing);
}

void TestPlayQueue::settingWhileShuffledStartsWithTheChosen()
{
    PlayQueue queue;
    queue.setShuffled(true, 1);
    queue.set(items(range(1, 9)), 4, 7);
    QCOMPARE(asInt(queue.currentIndex()), 0);
    QCOMPARE(queue.current()->key, 5);
    QVERIFY(keys(queue) != range(1, 9));
    queue.setShuffled(false, 0);
    QCOMPARE(keys(queue), range(1, 9));
    QCOMPARE(queue.current()->key, 5);
}

void TestPlayQueue::sameTrackTwice()
{
    PlayQueue queue;
    queue.set({{1, 50, 0}, {2, 50, 0}, {3, 50, 0}}, 1, 0);
    queue.remove(1);
    QCOMPARE(queue.current()->key, 2);
    QVERIFY(queue.jumpTo(3));
    QCOMPARE(queue.current()->key, 3);
    QVERIFY(!queue.jumpTo(1));
}

void TestPlayQueue::emptyQueue()
{
    PlayQueue queue = queueOf({1}, 0);
    queue.setRepeat(Repeat::All);
    queue.remove(1);
    QVERIFY(queue.isEmpty());
    QVERIFY(!queue.current());
    QVERIFY(!queue.nextIndex({}));
    QVERIFY(!queue.skipIndex({}));
    QVERIFY(!queue.previousIndex({}));
    queue.setShuffled(true, 1);
    queue.append(items({3}));
    QCOMPARE(queue.current()->key, 3);
    queue.set(items({1, 2}), 99, 0);
    QCOMPARE(queue.current().has_value(), true);
    queue.clear();
    QVERIFY(!queue.current());
}

QTEST_GUILESS_MAIN(TestPlayQueue)
#include "tst_playqueue.moc"
