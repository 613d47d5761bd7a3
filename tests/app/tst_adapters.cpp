// The joints between player and sync: what is wanted ahead, what counts as a play, how the queue is remembered.

#include <app/QueueSession.h>
#include <app/adapters/HeldByteStream.h>
#include <app/adapters/PlayCounting.h>
#include <app/adapters/QueueHolding.h>
#include <tests/support/ui/FakeServices.h>

#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;

namespace {

std::vector<player::QueueItem> itemsOf(const QVector<qint64>& tracks, qint64 durationMs = 60'000)
{
    std::vector<player::QueueItem> items;
    for (qsizetype i = 0; i < tracks.size(); ++i)
        items.push_back({i + 1, tracks[i], durationMs});
    return items;
}

QVector<qint64> values(const QVector<sync::TrackId>& ids)
{
    QVector<qint64> values;
    for (const sync::TrackId id : ids)
        values.append(id.value);
    return values;
}

} // namespace

class TestAdapters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wantedAhead_data();
    void wantedAhead();
    void theHorizonIsTheListeners();
    void maintenanceWantsTheWholeQueue();
    void maintenanceIsFollowed();
    void whatIsHeldOnceComesLast();
    void countsAsPlay_data();
    void countsAsPlay();
    void queueSurvivesJson();
    void brokenJsonIsNoQueue_data();
    void brokenJsonIsNoQueue();
    void streamReadsHeldBytes();
};

void TestAdapters::wantedAhead_data()
{
    QTest::addColumn<QVector<qint64>>("tracks");
    QTest::addColumn<int>("current");
    QTest::addColumn<bool>("repeatAll");
    QTest::addColumn<qint64>("horizonMinutes");
    QTest::addColumn<QVector<qint64>>("wanted");
    using V = QVector<qint64>;
    QTest::newRow("empty") << V{} << 0 << false << 180LL << V{};
    QTest::newRow("from the current one on") << V{5, 6, 7} << 1 << false << 180LL << V{6, 7};
    QTest::newRow("round again") << V{5, 6, 7} << 1 << true << 180LL << V{6, 7, 5};
    QTest::newRow("up to the horizon") << V{5, 6, 7, 8} << 0 << false << 2LL << V{5, 6};
    QTest::newRow("each once") << V{5, 5, 6, 5} << 0 << true << 180LL << V{5, 6};
}

void TestAdapters::wantedAhead()
{
    QFETCH(QVector<qint64>, tracks);
    QFETCH(int, current);
    QFETCH(bool, repeatAll);
    QFETCH(qint64, horizonMinutes);
    QFETCH(QVector<qint64>, wanted);
    player::PlayQueue queue;
    if (!tracks.isEmpty())
        queue.set(itemsOf(tracks), size_t(current), 1);
    queue.setRepeat(repeatAll ? player::Repeat::All : player::Repeat::Off);
    QCOMPARE(values(app::wantedAhead(queue, {horizonMinutes * 60'000, 500})), wanted);
}

void TestAdapters::theHorizonIsTheListeners()
{
    player::PlayQueue queue;
    queue.set(itemsOf({5, 6, 7}), 1, 1);
    sync::KeepRules rules;
    rules.horizonMs = 60'000;
    QCOMPARE(values(app::wantedAhead(queue, app::horizonOf(rules))), QVector<qint64>{6});
    rules.horizonMs = 120'000;
    QCOMPARE(values(app::wantedAhead(queue, app::horizonOf(rules))), (QVector<qint64>{6, 7}));
    rules.queue = false;
    QCOMPARE(values(app::wantedAhead(queue, app::horizonOf(rules))), QVector<qint64>{6}); // what plays, always
}

void TestAdapters::maintenanceWantsTheWholeQueue()
{
    player::PlayQueue queue;
    queue.set(itemsOf({5, 6, 7, 8}), 1, 1);
    sync::KeepRules rules;
    rules.horizonMs = 60'000;
    QCOMPARE(values(app::wantedAhead(queue, app::horizonOf(rules, true))), (QVector<qint64>{6, 7, 8}));
    rules.queue = false; // by the listener's choice
    QCOMPARE(values(app::wantedAhead(queue, app::horizonOf(rules, true))), QVector<qint64>{6});

    QVector<sync::ServiceState> states(2);
    QVERIFY(!app::maintenanceAhead(states));
    states[1].published = sync::Published{};
    states[1].published->says = sync::Published::Says::Problem;
    QVERIFY(!app::maintenanceAhead(states));
    states[1].published->says = sync::Published::Says::MaintenancePlanned; // whatever its banner is about
    QVERIFY(app::maintenanceAhead(states));
    states[1].published->says = sync::Published::Says::MaintenanceRunning; // and until it is over
    QVERIFY(app::maintenanceAhead(states));
}

void TestAdapters::maintenanceIsFollowed()
{
    ui::FakeServices fakes;
    fakes.keep.keptBy.horizonMs = 60'000;
    const app::QueueHolding holding(fakes.player, fakes.held, fakes.keep, fakes.status);
    fakes.player.restore(itemsOf({5, 6, 7}), 0, 0);
    QTRY_COMPARE(values(fakes.held.wanted), QVector<qint64>{5});
    sync::ServiceState state = ui::FakeStatus::up();
    state.published = sync::Published{};
    state.published->says = sync::Published::Says::MaintenancePlanned;
    fakes.status.set(state);
    QTRY_COMPARE(values(fakes.held.wanted), (QVector<qint64>{5, 6, 7}));
    fakes.status.set(ui::FakeStatus::up());
    QTRY_COMPARE(values(fakes.held.wanted), QVector<qint64>{5});
}

/// Behind the queue ahead, until it is here or could not be had.
void TestAdapters::whatIsHeldOnceComesLast()
{
    ui::FakeServices fakes;
    app::QueueHolding holding(fakes.player, fakes.held, fakes.keep, fakes.status);
    const auto ids = [](const QVector<qint64>& tracks) {
        QVector<sync::TrackId> all;
        for (const qint64 track : tracks)
            all.append(sync::TrackId{track});
        return all;
    };
    QCOMPARE(app::wantedInAll(ids({5, 6}), ids({7, 6, 7})), ids({5, 6, 7}));
    holding.fetchOnce(ids({8, 6}));
    QTRY_COMPARE(values(fakes.held.wanted), (QVector<qint64>{8, 6})); // nothing plays
    fakes.player.restore(itemsOf({5, 6, 7}), 0, 0);
    QTRY_COMPARE(values(fakes.held.wanted), (QVector<qint64>{5, 6, 7, 8}));
    holding.fetchOnce(ids({9, 8}));
    QTRY_COMPARE(values(fakes.held.wanted), (QVector<qint64>{5, 6, 7, 8, 9}));
    Q_EMIT fakes.held.progressChanged(sync::TrackId{8}, sync::Availability::Loading, 0.5);
    Q_EMIT fakes.held.progressChanged(sync::TrackId{8}, sync::Availability::Held, 1);
    QTRY_COMPARE(values(fakes.held.wanted), (QVector<qint64>{5, 6, 7, 9}));
    Q_EMIT fakes.held.progressChanged(sync::TrackId{9}, sync::Availability::Failed, 0);
    QTRY_COMPARE(values(fakes.held.wanted), (QVector<qint64>{5, 6, 7}));
}

void TestAdapters::countsAsPlay_data()
{
    QTest::addColumn<qint64>("heardMs");
    QTest::addColumn<qint64>("durationMs");
    QTest::addColumn<bool>("toTheEnd");
    QTest::addColumn<bool>("counted");
    QTest::newRow("half") << 90'000LL << 180'000LL << false << true;
    QTest::newRow("less than half") << 89'999LL << 180'000LL << false << false;
    QTest::newRow("four minutes of an hour") << 240'000LL << 3'600'000LL << false << true;
    QTest::newRow("less than four minutes of an hour") << 239'999LL << 3'600'000LL << false << false;
    QTest::newRow("length unknown, to the end") << 10'000LL << 0LL << true << true;
    QTest::newRow("length unknown, cut") << 10'000LL << 0LL << false << false;
}

void TestAdapters::countsAsPlay()
{
    QFETCH(qint64, heardMs);
    QFETCH(qint64, durationMs);
    QFETCH(bool, toTheEnd);
    QFETCH(bool, counted);
    player::PlayReport report;
    report.heardMs = heardMs;
    report.durationMs = durationMs;
    report.toTheEnd = toTheEnd;
    QCOMPARE(app::counts(report), counted);
}

void TestAdapters::queueSurvivesJson()
{
    const app::SavedQueue queue{itemsOf({7, 8, 7}), 2, 12'345};
    const auto back = app::fromJson(app::toJson(queue));
    QVERIFY(back);
    QCOMPARE(back->current, size_t(2));
    QCOMPARE(back->positionMs, 12'345);
    QCOMPARE(back->items.size(), size_t(3));
    QCOMPARE(back->items[2].track, 7);
    QCOMPARE(back->items[1].durationMs, 60'000);
}

void TestAdapters::brokenJsonIsNoQueue_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("\x00\xff garbage");
    QTest::newRow("cut") << app::toJson({itemsOf({1, 2}), 0, 0}).chopped(5);
    QTest::newRow("no items") << QByteArray(R"({"items":[],"current":0})");
    QTest::newRow("current outside") << QByteArray(R"({"items":[[1,2]],"current":4})");
    QTest::newRow("current negative") << QByteArray(R"({"items":[[1,2]],"current":-1})");
    QTest::newRow("no track") << QByteArray(R"({"items":[["x"]],"current":0})");
}

void TestAdapters::brokenJsonIsNoQueue()
{
    QFETCH(QByteArray, json);
    QVERIFY(!app::fromJson(json));
}

void TestAdapters::streamReadsHeldBytes()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bytes"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("0123456789");
    file.close();
    auto bytes = std::make_shared<sync::HeldBytes>();
    bytes->begin(path, 10, 10);
    bytes->complete(path);
    app::HeldByteStream stream(bytes);
    std::byte buffer[4];
    QCOMPARE(stream.size(), std::optional<std::int64_t>(10));
    QVERIFY(stream.seek(8));
    const auto read = stream.read(buffer, 4);
    QCOMPARE(int(read.status), int(player::ByteStream::Status::Ok));
    QCOMPARE(read.bytes, 2);
    QCOMPARE(char(buffer[1]), '9');
    QCOMPARE(int(stream.read(buffer, 4).status), int(player::ByteStream::Status::End));
    QVERIFY(!stream.seek(-1));
    stream.abort();
    QVERIFY(stream.seek(0));
    QCOMPARE(int(stream.read(buffer, 4).status), int(player::ByteStream::Status::Aborted));
}

QTEST_GUILESS_MAIN(TestAdapters)
#include "tst_adapters.moc"
