#include <sync/held/Downloads.h>

#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using namespace sostenuto::sync;
using Status = HeldBytes::Status;

namespace {

QByteArray noise(int bytes, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray out(bytes, 'R'); // begins like no document
    for (qsizetype i = 4; i < out.size(); ++i)
        out[i] = static_cast<char>(random.generate());
    return out;
}

/// The bytes that can be read without waiting.
QByteArray readable(HeldBytes& bytes)
{
    QByteArray out(bytes.available(), '\0');
    qint64 at = 0;
    while (at < out.size()) {
        const auto read = bytes.read(at, out.data() + at, out.size() - at);
        if (read.status != Status::Ok)
            return "(unreadable)";
        at += read.bytes;
    }
    return out;
}

/// Reads to the end on a thread of its own, as the decoder does.
struct Listener {
    explicit Listener(std::shared_ptr<HeldBytes> bytes) : held(std::move(bytes)), thread([this] { run(); }) {}
    ~Listener()
    {
        held->abort();
        thread.join();
    }
    void run()
    {
        char buffer[700];
        while (true) {
            const auto read = held->read(got.size(), buffer, sizeof buffer);
            if (read.status != Status::Ok) {
                end = read.status;
                break;
            }
            got.append(buffer, read.bytes);
        }
        isDone = true;
    }
    std::shared_ptr<HeldBytes> held;
    QByteArray got;
    Status end = Status::Ok;
    std::atomic<bool> isDone = false;
    std::thread thread;
};

} // namespace

class TestDownloads : public QObject {
    Q_OBJECT

private:
    /// A library of five tracks, a service that has them, and downloads without patience.
    struct World {
        StoreFixture store;
        HeldStore held{*store.database};
        CatalogueStore catalogue{*store.database};
        QVector<TrackId> tracks = putSomeTracks(*store.database, store.source, 5);
        FakeBackend service;
        QString folder = store.folder.filePath(QStringLiteral("held"));
        std::unique_ptr<Downloads> downloads;

        World()
        {
            for (int i = 1; i <= 5; ++i)
                service.files.insert(QStringLiteral("t%1").arg(i), noise(10'000 + i, static_cast<quint32>(i)));
            restart();
        }
        void restart()
        {
            downloads = std::make_unique<Downloads>(folder);
            downloads->setPatience([](int) { return 0; }, 50);
            downloads->useStores(held, catalogue);
            downloads->useBackend(store.source, &service);
        }
        QByteArray file(int i) const { return service.files.value(QStringLiteral("t%1").arg(i)); }
        std::optional<HeldRow> row(int i) const { return held.find(tracks[i - 1]).value_or(std::nullopt); }
        bool isHeld(int i) const { return row(i) && row(i)->state == HeldState::Complete; }
        QByteArray onDisk(int i) const
        {
            QFile file(folder + u'/' + row(i)->path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
        }
        std::shared_ptr<HeldBytes> open(int i)
        {
            auto bytes = std::make_shared<HeldBytes>();
            downloads->serve(tracks[i - 1], bytes);
            return bytes;
        }
        void away(bool is)
        {
            if (is)
                service.failing.insert(QStringLiteral("*"), {ErrorKind::Refused, {}});
            else
                service.failing.clear();
            downloads->setReachable(store.source, !is, {ErrorKind::Refused, QStringLiteral("away")});
        }
    };

private Q_SLOTS:
    /// After an outage what is only kept waits for its turn; what is wanted does not.
    void whatIsKeptWaitsForItsTurn()
    {
        World world;
        world.away(true);
        world.downloads->keepAfter(world.store.source, 3'600'000);
        world.downloads->setWishes({{world.tracks[0], world.store.source}});
        world.away(false);
        world.downloads->setWanted({world.tracks[1]});
        QTRY_VERIFY(world.isHeld(2));
        QCOMPARE(world.service.calls, QStringList{QStringLiteral("download t2 0")});
        world.downloads->keepAfter(world.store.source, 0);
        QTRY_VERIFY(world.isHeld(1));
    }

    void wantedTracksArriveWholeAndInOrder()
    {
        World world;
        QSignalSpy changed(world.downloads.get(), &Downloads::heldChanged);
        world.downloads->setWanted({world.tracks[2], world.tracks[0], world.tracks[4]});
        QTRY_COMPARE(changed.size(), 3);
        for (const int i : {3, 1, 5}) {
            QVERIFY(world.isHeld(i));
            QVERIFY(world.onDisk(i) == world.file(i));
            QCOMPARE(world.row(i)->checksum, QCryptographicHash::hash(world.file(i), QCryptographicHash::Sha256));
            QCOMPARE(world.row(i)->bytes, world.file(i).size());
        }
        QCOMPARE(world.service.calls, (QStringList{QStringLiteral("download t3 0"), QStringLiteral("download t1 0"),
                                                   QStringLiteral("download t5 0")}));
        QVERIFY(!world.isHeld(2));
    }

    void aReaderGetsTheBytesWhileTheyArrive()
    {
        World world;
        world.service.chunk = 100;
        Listener listener(world.open(2));
        QTRY_VERIFY(listener.isDone);
        QCOMPARE(listener.end, Status::End);
        QVERIFY(listener.got == world.file(2));
        QCOMPARE(listener.held->size(), std::optional<qint64>(world.file(2).size()));
    }

    void whatComesTooSlowlyIsTold_data()
    {
        QTest::addColumn<int>("lastsMs");
        QTest::addColumn<bool>("inTime");
        QTest::newRow("heard for three minutes") << 180'000 << true;
        QTest::newRow("heard in a millisecond") << 1 << false;
    }
    void whatComesTooSlowlyIsTold()
    {
        QFETCH(const int, lastsMs);
        QFETCH(const bool, inTime);
        World world;
        world.downloads->setPatience([](int) { return 0; }, 50, 1);
        world.service.files[QStringLiteral("t2")] = noise(200'000, 7);
        world.service.chunk = 10;
        (void)answerOf(*world.store.database, "UPDATE track SET duration_ms = " + QByteArray::number(lastsMs));
        QSignalSpy heard(world.downloads.get(), &Downloads::paceHeard);
        Listener listener(world.open(2));
        QTRY_VERIFY(listener.isDone);
        QVERIFY(!heard.isEmpty());
        QCOMPARE(heard.first().at(0).value<SourceId>(), world.store.source);
        QCOMPARE(heard.first().at(1).toBool(), inTime);
    }

    void twoReadersOfOneTrackShareOneDownload()
    {
        World world;
        Listener first(world.open(2));
        Listener second(world.open(2));
        QTRY_VERIFY(first.isDone && second.isDone);
        QVERIFY(first.got == world.file(2) && second.got == world.file(2));
        QCOMPARE(world.service.calls.size(), 1);
    }

    void aHeldTrackAsksNobody()
    {
        World world;
        world.downloads->setWanted({world.tracks[0]});
        QTRY_VERIFY(world.isHeld(1));
        world.service.calls.clear();
        world.away(true);
        const auto bytes = world.open(1);
        QVERIFY(readable(*bytes) == world.file(1));
        QVERIFY(world.service.calls.isEmpty());
    }

    void openedBeforeTheStoreIsItIsServedLater()
    {
        World world;
        Downloads late(world.folder);
        const auto bytes = std::make_shared<HeldBytes>();
        late.serve(world.tracks[0], bytes);
        QCOMPARE(bytes->available(), 0);
        late.useBackend(world.store.source, &world.service);
        late.useStores(world.held, world.catalogue);
        QTRY_COMPARE(bytes->available(), world.file(1).size());
    }

    void withoutAStoreReadersFail()
    {
        Downloads downloads(QStringLiteral("/nowhere"));
        const auto early = std::make_shared<HeldBytes>();
        downloads.serve(TrackId{1}, early);
        downloads.storesFailed({ErrorKind::StoreDamaged, {}});
        QCOMPARE(early->error()->kind, ErrorKind::StoreDamaged);
        const auto late = std::make_shared<HeldBytes>();
        downloads.serve(TrackId{1}, late);
        QCOMPARE(late->error()->kind, ErrorKind::StoreDamaged);
    }

    /// The connection breaks after every k-th chunk, for every k; with and without ranges and lengths.
    void everyCutIsMended_data()
    {
        QTest::addColumn<int>("afterChunks");
        QTest::addColumn<bool>("ranges");
        QTest::addColumn<bool>("total");
        for (const bool total : {true, false})
            for (int k = 1; k <= 11; ++k)
                QTest::addRow("ranges, %d, %d", total, k) << k << true << total;
        for (int k = 1; k <= 11; ++k)
            QTest::addRow("no ranges, %d", k) << k << false << true;
    }
    void everyCutIsMended()
    {
        QFETCH(const int, afterChunks);
        QFETCH(const bool, ranges);
        QFETCH(const bool, total);
        World world;
        world.service.cutAfterChunks = afterChunks;
        world.service.cuts = ranges ? -1 : 3;
        world.service.honoursRange = ranges;
        world.service.saysTotal = total;
        Listener listener(world.open(1));
        QTRY_VERIFY(world.isHeld(1));
        QTRY_VERIFY(listener.isDone);
        QVERIFY(listener.got == world.file(1));
        QCOMPARE(listener.end, Status::End);
        QVERIFY(world.onDisk(1) == world.file(1));
        QCOMPARE(world.row(1)->checksum, QCryptographicHash::hash(world.file(1), QCryptographicHash::Sha256));
        if (afterChunks < 10)
            QVERIFY(world.service.calls.size() > 1);
    }

    void aRestartGoesOnWhereItWas()
    {
        World world;
        world.service.cutAfterChunks = 4;
        world.service.cuts = 1;
        world.downloads->setPatience([](int) { return 100'000; }, 50);
        world.downloads->setWanted({world.tracks[0]});
        QTRY_COMPARE(world.service.cuts, 0);
        QTRY_VERIFY(world.row(1) && world.row(1)->bytes == 4000);
        world.service.calls.clear();
        world.restart();
        const auto bytes = world.open(1);
        QVERIFY(readable(*bytes) == world.file(1).left(4000));
        QTRY_VERIFY(world.isHeld(1));
        QCOMPARE(world.service.calls, QStringList{QStringLiteral("download t1 4000")});
        QVERIFY(world.onDisk(1) == world.file(1));
    }

    void endingInTheMiddleKeepsWhatCame()
    {
        World world;
        world.service.chunk = 500;
        connect(world.downloads.get(), &Downloads::progressChanged, this,
                [&](TrackId, Availability, double heldTo) { world.service.holdBytes = heldTo > 0.14; });
        const auto bytes = world.open(1);
        QTRY_VERIFY(bytes->available() >= 1500);
        world.downloads.reset();
        world.service.holdBytes = false;
        QCOMPARE(world.service.running(), 0);
        QVERIFY(world.row(1)->bytes >= 1500);
        char c = 0;
        QCOMPARE(bytes->read(0, &c, 1).status, Status::Aborted); // the decode thread is let go
        world.restart();
        world.downloads->setWanted({world.tracks[0]});
        QTRY_VERIFY(world.isHeld(1));
        QVERIFY(world.onDisk(1) == world.file(1));
        QVERIFY(!world.service.calls.last().endsWith(QStringLiteral(" 0")));
    }

    void aFileThatChangedMeanwhileIsFetchedAnew()
    {
        World world;
        world.service.cutAfterChunks = 4;
        world.service.cuts = 1;
        world.downloads->setPatience([](int) { return 100'000; }, 50);
        world.downloads->setWanted({world.tracks[0]});
        QTRY_VERIFY(world.row(1) && world.row(1)->bytes == 4000);
        world.service.validator = "\"v2\"";
        world.service.files[QStringLiteral("t1")] = noise(9000, 77);
        world.restart();
        world.downloads->setWanted({world.tracks[0]});
        QTRY_VERIFY(world.isHeld(1));
        QVERIFY(world.onDisk(1) == world.file(1));
    }

    void aRangeFromTheWrongPlaceIsNotTaken()
    {
        World world;
        world.service.cutAfterChunks = 4;
        world.service.cuts = 1;
        world.service.offsetSaid = -1;
        const auto bytes = world.open(1);
        connect(world.downloads.get(), &Downloads::progressChanged, this,
                [&] { world.service.offsetSaid = world.service.calls.size() == 1 ? 1234 : -1; });
        QTRY_VERIFY(world.isHeld(1));
        QVERIFY(world.onDisk(1) == world.file(1));
    }

    void aTotalThatFlipsStartsOver()
    {
        World world;
        world.service.cutAfterChunks = 4;
        world.service.cuts = 1;
        world.service.totalSaid = 20'000;
        connect(&world.service, &Backend::answered, this, [&](Capability, const std::optional<Error>& error) {
            if (error)
                world.service.totalSaid = -1;
        });
        world.downloads->setWanted({world.tracks[0]});
        QTRY_VERIFY(world.isHeld(1));
        QVERIFY(world.onDisk(1) == world.file(1));
    }

    void aDocumentIsNotAudio()
    {
        World world;
        world.service.files[QStringLiteral("t1")] = R"({"subsonic-response":{"status":"failed"}})";
        QSignalSpy progress(world.downloads.get(), &Downloads::progressChanged);
        const auto bytes = world.open(1);
        QTRY_VERIFY(bytes->error());
        QCOMPARE(bytes->error()->kind, ErrorKind::NotAudio);
        QCOMPARE(world.service.calls.size(), 3);
        QCOMPARE(world.row(1)->state, HeldState::Failed);
        QCOMPARE(world.row(1)->trouble, ErrorKind::NotAudio);
        QCOMPARE(progress.last().at(1).value<Availability>(), Availability::Failed);
    }

    void aTrackThatIsNotThereIsNotAskedForAgain()
    {
        World world;
        world.service.files.remove(QStringLiteral("t1"));
        const auto bytes = world.open(1);
        world.downloads->setWanted({world.tracks[0], world.tracks[1]});
        QTRY_VERIFY(world.isHeld(2)); // it holds up nobody
        QCOMPARE(bytes->error()->kind, ErrorKind::NotFound);
        QCOMPARE(world.service.callsOf(QStringLiteral("download")).filter(QStringLiteral("t1")).size(), 1);
    }

    void aFileCutShortByTheServiceIsNotTaken()
    {
        World world;
        world.service.totalSaid = 20'000;
        const auto bytes = world.open(1);
        QTRY_VERIFY(bytes->error());
        QCOMPARE(bytes->error()->kind, ErrorKind::CutShort);
        QVERIFY(!world.isHeld(1));
    }

    void aHeldFileThatWasTouchedIsFetchedAgain_data()
    {
        QTest::addColumn<bool>("removed");
        QTest::newRow("removed") << true;
        QTest::newRow("shortened") << false;
    }
    void aHeldFileThatWasTouchedIsFetchedAgain()
    {
        QFETCH(const bool, removed);
        World world;
        world.downloads->setWanted({world.tracks[0]});
        QTRY_VERIFY(world.isHeld(1));
        QFile file(world.folder + u'/' + world.row(1)->path);
        QVERIFY(removed ? file.remove() : file.resize(100));
        QSignalSpy changed(world.downloads.get(), &Downloads::heldChanged);
        Listener listener(world.open(1));
        QCOMPARE(changed.size(), 1); // no longer here
        QTRY_VERIFY(listener.isDone);
        QVERIFY(listener.got == world.file(1));
        QVERIFY(world.isHeld(1));
        QCOMPARE(changed.size(), 2);
    }

    void whenTheServiceIsAwayATrackThatIsNotBegunFailsAtOnce()
    {
        World world;
        world.away(true);
        const auto bytes = world.open(1);
        QCOMPARE(bytes->error()->kind, ErrorKind::Refused);
        QVERIFY(world.service.calls.isEmpty());
    }

    void inTheMiddleOfATrackItWaitsForTheBudget()
    {
        World world;
        world.service.cutAfterChunks = 4;
        world.service.cuts = 1;
        world.downloads->setPatience([](int) { return 100'000; }, 200);
        const auto bytes = world.open(1);
        QTRY_VERIFY(world.row(1) && world.row(1)->bytes == 4000);
        world.away(true);
        QVERIFY(!bytes->error());
        QTRY_VERIFY(bytes->error());
        QVERIFY(readable(*bytes) == world.file(1).left(4000));
    }

    void backInTimeItGoesOnByItself_data()
    {
        QTest::addColumn<bool>("inTime");
        QTest::newRow("within the budget") << true;
        QTest::newRow("after it, and the reader is still there") << false;
    }
    void backInTimeItGoesOnByItself()
    {
        QFETCH(const bool, inTime);
        World world;
        world.service.cutAfterChunks = 4;
        world.service.cuts = 1;
        world.downloads->setPatience([](int) { return 100'000; }, inTime ? 100'000 : 0);
        const auto bytes = world.open(1);
        QTRY_VERIFY(world.row(1) && world.row(1)->bytes == 4000);
        world.away(true);
        if (!inTime)
            QTRY_VERIFY(bytes->error());
        world.away(false);
        QTRY_VERIFY(world.isHeld(1));
        QVERIFY(!bytes->error());
        QVERIFY(readable(*bytes) == world.file(1));
        QCOMPARE(world.service.calls.last(), QStringLiteral("download t1 4000"));
    }

    void whileAwayNothingIsAskedFor()
    {
        World world;
        world.away(true);
        world.downloads->setWanted(world.tracks);
        QTest::qWait(20);
        QVERIFY(world.service.calls.isEmpty());
        world.downloads->tryOne(world.store.source);
        QTRY_COMPARE(world.service.calls.size(), 1);
        QTest::qWait(20);
        QCOMPARE(world.service.calls.size(), 1);
        world.away(false);
        QTRY_VERIFY(world.isHeld(5));
    }

    void theTryThatSucceedsBringsTheTrack()
    {
        World world;
        world.service.failing.insert(QStringLiteral("download"), {ErrorKind::ServerError, {}});
        world.downloads->setPatience([](int) { return 100'000; }, 50);
        world.downloads->setWanted({world.tracks[0]});
        QTRY_COMPARE(world.service.calls.size(), 1);
        world.downloads->setReachable(world.store.source, false, {ErrorKind::ServerError, {}});
        world.downloads->setWanted({}); // nobody wants it any more: it is tried all the same
        world.service.failing.clear();
        QTest::qWait(5);
        world.downloads->tryOne(world.store.source);
        QTRY_VERIFY(world.isHeld(1));
    }

    void whatNobodyWantsAnyMoreIsForgotten()
    {
        World world;
        world.service.holdBytes = true;
        world.downloads->setWanted(world.tracks);
        QTRY_COMPARE(world.service.calls.size(), 1);
        world.downloads->setWanted({});
        world.service.holdBytes = false;
        QTest::qWait(20);
        QCOMPARE(world.service.calls.size(), 1);
    }

    void anUrgentTrackDoesNotWaitForAnother()
    {
        World world;
        world.service.holdBytes = true;
        world.downloads->setWanted({world.tracks[0], world.tracks[1]});
        QTRY_COMPARE(world.service.running(), 1);
        const auto urgent = world.open(5);
        QTRY_COMPARE(world.service.running(), 2);
        QCOMPARE(world.service.calls.last(), QStringLiteral("download t5 0"));
        world.downloads->setWanted({world.tracks[3]});
        QTRY_COMPARE(world.service.running(), 2);
    }

    void theOldestGoWhenSpaceIsShort()
    {
        World world;
        for (int i = 1; i <= 3; ++i) {
            world.downloads->setWanted({world.tracks[i - 1]});
            QTRY_VERIFY(world.isHeld(i));
            QTest::qWait(2); // another millisecond: another time of use
        }
        world.away(true);
        world.downloads->setQuota(25'000);
        QVERIFY(world.isHeld(1)); // never in an outage
        world.away(false);
        world.downloads->setWanted({world.tracks[1]});
        const QString path = world.folder + u'/' + world.row(1)->path;
        QSignalSpy changed(world.downloads.get(), &Downloads::heldChanged);
        world.downloads->setQuota(25'000);
        QVERIFY(!world.isHeld(1) && world.isHeld(2) && world.isHeld(3));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(changed.size(), 1);
        world.downloads->setQuota(0);
        QVERIFY(world.isHeld(2)); // wanted
    }

    void aFolderThatCannotBeWrittenIsTroubleAndNotTheEnd()
    {
        World world;
        QFile blocker(world.folder);
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QSignalSpy trouble(world.downloads.get(), &Downloads::trouble);
        const auto bytes = world.open(1);
        QTRY_VERIFY(bytes->error());
        QCOMPARE(bytes->error()->kind, ErrorKind::ReadOnly);
        QVERIFY(!trouble.isEmpty());
        world.downloads->setWanted(world.tracks);
        QTest::qWait(20);
        QVERIFY(world.service.calls.isEmpty()); // paused
    }

    void aBackendThatGoesTakesItsDownloadsAlong()
    {
        World world;
        world.service.holdBytes = true;
        world.downloads->setWanted(world.tracks);
        QTRY_COMPARE(world.service.running(), 1);
        world.downloads->useBackend(world.store.source, nullptr);
        QCOMPARE(world.service.running(), 0);
        const auto bytes = world.open(1);
        QVERIFY(bytes->error());
    }
};

QTEST_GUILESS_MAIN(TestDownloads)
#include "tst_downloads.moc"
