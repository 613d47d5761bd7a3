// What is kept in lower quality: it comes whole or not at all, is never mixed with other bytes, and goes only when a
// better file is here.
#include <sync/held/Downloads.h>
#include <sync/store/KeepingStore.h>
#include <sync/store/KeptStore.h>
#include <sync/store/LibraryRows.h>
#include <sync/store/Query.h>

#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace sostenuto::sync;

namespace {

constexpr qint64 durationMs = 180'000;

/// No two answers of an encoder are the same bytes: each says which it was.
QByteArray encoding(const QString& track, int kbps, int n)
{
    return "OggS" + QByteArray(24, '\0') + "OpusHead" +
           QStringLiteral(" %1 %2 %3 ").arg(track).arg(kbps).arg(n).toUtf8().repeated(400);
}

} // namespace

class TestQuality : public QObject {
    Q_OBJECT

private:
    struct World {
        StoreFixture store;
        HeldStore held{*store.database};
        CatalogueStore catalogue{*store.database};
        QVector<TrackId> tracks = putSomeTracks(*store.database, store.source, 3);
        FakeBackend service;
        QString folder = store.folder.filePath(QStringLiteral("held"));
        QHash<QByteArray, qint64> lengths; ///< how long files sound, by their bytes; else as they should
        std::unique_ptr<Downloads> downloads;

        World()
        {
            run(*store.database, "UPDATE track SET duration_ms = ?1, bit_rate = 900, size_bytes = 20000", durationMs);
            for (int i = 1; i <= 3; ++i)
                service.files.insert(QStringLiteral("t%1").arg(i), QByteArray(20'000, char('A' + i)));
            service.encodes = true;
            service.encoded = encoding;
            restart();
        }
        void restart()
        {
            downloads = std::make_unique<Downloads>(folder);
            downloads->setPatience([](int) { return 0; }, 50);
            downloads->useSoundLength([this](const QString& path, const std::function<bool()>&) {
                QFile file(path);
                (void)file.open(QIODevice::ReadOnly);
                return std::optional<qint64>(lengths.value(file.readAll(), durationMs));
            });
            downloads->useStores(held, catalogue);
            downloads->useBackend(store.source, &service);
        }
        void wish(int i, bool isLower = false)
        {
            downloads->setWishes({{tracks[i - 1], store.source, {}, 0, isLower}});
        }
        [[nodiscard]] std::optional<HeldRow> row(int i) const
        {
            return held.find(tracks[i - 1]).value_or(std::nullopt);
        }
        [[nodiscard]] bool isHeld(int i) const { return row(i) && row(i)->state == HeldState::Complete; }
        [[nodiscard]] QByteArray onDisk(int i) const { return bytesAt(row(i)->path); }
        [[nodiscard]] QByteArray bytesAt(const QString& path) const
        {
            QFile file(folder + u'/' + path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
        }
        [[nodiscard]] QStringList files() const
        {
            return QDir(folder + QStringLiteral("/audio/%1").arg(store.source.value)).entryList(QDir::Files);
        }
        std::shared_ptr<HeldBytes> open(int i)
        {
            auto bytes = std::make_shared<HeldBytes>();
            downloads->serve(tracks[i - 1], bytes);
            return bytes;
        }
    };

private Q_SLOTS:
    void whatIsKeptComesInTheQualityThatWasChosen()
    {
        World world;
        world.downloads->setQuality({192, 0});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        QCOMPARE(world.service.calls, QStringList{QStringLiteral("transcoded t1 192")});
        QCOMPARE(world.row(1)->kbps, 192);
        QCOMPARE(world.row(1)->format, QStringLiteral("opus"));
        QCOMPARE(world.onDisk(1), encoding(QStringLiteral("t1"), 192, 1));
        const auto track = trackRow(*world.store.database, world.tracks[0]);
        QCOMPARE(track->suffix, QStringLiteral("opus")); // rows say what plays
        QCOMPARE(track->bitRateKbps, 192);
        const auto bytes = world.open(1);
        QVERIFY(bytes->isComplete());
        QCOMPARE(world.service.calls.size(), 1);
    }

    /// What plays is the original; what has no more than was asked for is too; and nothing is asked of a service that
    /// can't, or when nobody could listen to it.
    void theOriginalComesWhereNothingElseIsMeant_data()
    {
        QTest::addColumn<QString>("why");
        for (const char* why : {"wanted", "small already", "no encoder", "no decoder", "as the original"})
            QTest::newRow(why) << QString::fromLatin1(why);
    }
    void theOriginalComesWhereNothingElseIsMeant()
    {
        QFETCH(const QString, why);
        World world;
        if (why == u"small already")
            run(*world.store.database, "UPDATE track SET bit_rate = 128");
        world.service.encodes = why != u"no encoder";
        if (why == u"no decoder")
            world.downloads->useSoundLength({});
        world.downloads->setQuality({why == u"as the original" ? 0 : 192, 0});
        if (why == u"wanted")
            world.downloads->setWanted({world.tracks[0]});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        QCOMPARE(world.service.calls, QStringList{QStringLiteral("download t1 0")});
        QCOMPARE(world.row(1)->kbps, 0);
    }

    void whatPlaysComesSoOnlyWhereThatIsMeant()
    {
        World world;
        world.downloads->setQuality({192, 0});
        world.downloads->setWanted({world.tracks[0]});
        QTRY_VERIFY(world.isHeld(1));
        world.downloads->setQuality({192, 192});
        world.downloads->setWanted({world.tracks[1]});
        QTRY_VERIFY(world.isHeld(2));
        QCOMPARE(world.service.calls,
                 (QStringList{QStringLiteral("download t1 0"), QStringLiteral("transcoded t2 192")}));
    }

    void whatIsChosenBecomesWhatIsFetched_data()
    {
        QTest::addColumn<int>("kept");
        QTest::addColumn<int>("stream");
        QTest::addColumn<int>("atHome");
        QTest::addColumn<int>("metered");
        constexpr int automatic = KeptQuality::automatic;
        QTest::newRow("automatic") << 0 << automatic << 0 << 192;
        QTest::newRow("automatic, kept in less") << 128 << automatic << 0 << 128;
        QTest::newRow("automatic, kept in more") << 320 << automatic << 0 << 320;
        QTest::newRow("original") << 128 << 0 << 0 << 0;
        QTest::newRow("a number") << 0 << 320 << 320 << 320;
        QTest::newRow("a number, kept in less") << 128 << 192 << 192 << 192;
    }
    void whatIsChosenBecomesWhatIsFetched()
    {
        QFETCH(const int, kept);
        QFETCH(const int, stream);
        QFETCH(const int, atHome);
        QFETCH(const int, metered);
        QCOMPARE(fetchQuality({kept, stream}, false), (FetchQuality{kept, atHome}));
        QCOMPARE(fetchQuality({kept, stream}, true), (FetchQuality{kept, metered}));
    }

    /// Who had the switch that was there before hears the same, over every network.
    void theSwitchThatWasThereBefore_data()
    {
        QTest::addColumn<int>("kbps");
        QTest::addColumn<int>("streamsToo");
        QTest::addColumn<int>("stream");
        QTest::newRow("on") << 128 << 1 << KeptQuality::automatic;
        QTest::newRow("on, more than usual") << 320 << 1 << KeptQuality::automatic;
        QTest::newRow("on, without effect") << 0 << 1 << 0;
        QTest::newRow("left off") << 128 << 0 << 0;
        QTest::newRow("never to be turned") << 0 << 0 << KeptQuality::automatic;
    }
    void theSwitchThatWasThereBefore()
    {
        QFETCH(const int, kbps);
        QFETCH(const int, streamsToo);
        QFETCH(const int, stream);
        StoreFixture store;
        run(*store.database, "UPDATE keeping SET kbps = ?1, streams_too = ?2", kbps, streamsToo);
        KeepingStore keeping(*store.database);
        const KeptQuality read = keeping.get()->quality;
        QCOMPARE(read, (KeptQuality{kbps, stream}));
        if (streamsToo == 1)
            QCOMPARE(fetchQuality(read, true).played, kbps);
        QCOMPARE(fetchQuality(read, false).played, 0);
        QVERIFY(keeping.setQuality({64, read.streamKbps})); // what is kept changes; what plays was chosen
        QCOMPARE(keeping.get()->quality, (KeptQuality{64, stream}));
    }

    void aServiceThatIgnoresTheBitRateGaveTheOriginal()
    {
        World world;
        world.service.ignoresKbps = true;
        world.downloads->setQuality({192, 0});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        QCOMPARE(world.row(1)->kbps, 0);
        QCOMPARE(world.onDisk(1), world.service.files.value(QStringLiteral("t1")));
    }

    /// For every place of the cut: it begins anew, and nothing of the first answer is in the file.
    void aCutBeginsAnew_data()
    {
        QTest::addColumn<int>("afterChunks");
        for (int k = 1; k <= 4; ++k)
            QTest::addRow("%d", k) << k;
    }
    void aCutBeginsAnew()
    {
        QFETCH(const int, afterChunks);
        World world;
        world.service.cutAfterChunks = afterChunks;
        world.service.cuts = 1;
        world.downloads->setQuality({192, 0});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        QCOMPARE(world.service.calls.size(), 2);
        QCOMPARE(world.onDisk(1), encoding(QStringLiteral("t1"), 192, 2));
        QCOMPARE(world.files().size(), 1);
    }

    /// Who reads while it is cut hears that it broke, and gets the whole of another answer when he opens it again.
    void aReaderIsNeverGivenTwoEncodings()
    {
        World world;
        world.service.cutAfterChunks = 3;
        world.service.cuts = 1;
        world.downloads->setQuality({192, 192});
        const auto first = world.open(1);
        QByteArray got;
        std::thread decoder([&] {
            char buffer[300];
            for (auto read = first->read(0, buffer, sizeof buffer); read.status == HeldBytes::Status::Ok;
                 read = first->read(got.size(), buffer, sizeof buffer))
                got.append(buffer, read.bytes);
        });
        QTRY_VERIFY(first->error());
        decoder.join();
        QVERIFY(encoding(QStringLiteral("t1"), 192, 1).startsWith(got));
        const auto second = world.open(1);
        QTRY_VERIFY(second->isComplete());
        QVERIFY(!first->isComplete());
    }

    /// A broken encoder ends its answer as if it were whole. After some of them the original is asked for.
    void whatSoundsTooShortIsNotTaken()
    {
        World world;
        for (int n = 1; n <= 3; ++n)
            world.lengths.insert(encoding(QStringLiteral("t1"), 192, n), durationMs * 97 / 100);
        world.downloads->setQuality({192, 0});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        QCOMPARE(world.service.callsOf(QStringLiteral("transcoded")).size(), 3);
        QCOMPARE(world.service.callsOf(QStringLiteral("download")).size(), 1);
        QCOMPARE(world.row(1)->kbps, 0);
        QCOMPARE(world.files().size(), 1);
    }

    void aBetterFileTakesThePlaceOfAWorseOne()
    {
        World world;
        world.downloads->setQuality({128, 0});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        const HeldRow worse = *world.row(1);
        world.downloads->setQuality({0, 0});
        world.wish(1, true);
        QTRY_COMPARE(world.row(1)->kbps, 0);
        QCOMPARE(world.onDisk(1), world.service.files.value(QStringLiteral("t1")));
        QCOMPARE(world.bytesAt(worse.path), QByteArray("(missing)"));
        QCOMPARE(world.files().size(), 1);
        QCOMPARE(world.row(1)->usedAt, worse.usedAt);
        world.service.calls.clear();
        world.wish(1, true); // the wish is older than the file
        world.downloads->beginAnew();
        QTest::qWait(0);
        QVERIFY(world.service.calls.isEmpty());
    }

    /// Cut at every place, also by an end of the program: what is here plays at each of them, and the original goes on
    /// where it was.
    void theWorseFileStaysUntilTheBetterIsWhole()
    {
        World world;
        world.downloads->setQuality({128, 0});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        const QByteArray worse = world.onDisk(1);
        world.service.cutAfterChunks = 5;
        world.service.cuts = 1;
        world.downloads->setPatience([](int) { return 100'000; }, 50);
        world.downloads->setQuality({0, 0});
        world.wish(1, true);
        QTRY_COMPARE(world.service.cuts, 0);
        QTRY_COMPARE(world.held.findBetter(world.tracks[0]).value().value_or(HeldRow{}).bytes, 5000);
        QVERIFY(world.isHeld(1));
        QCOMPARE(world.onDisk(1), worse);
        QVERIFY(world.open(1)->isComplete());
        QCOMPARE(world.held.totalBytes().value(), worse.size() + 5000);
        world.restart();
        world.service.calls.clear();
        world.wish(1, true);
        QTRY_COMPARE(world.row(1)->kbps, 0);
        QCOMPARE(world.service.calls, QStringList{QStringLiteral("download t1 5000")});
        QCOMPARE(world.onDisk(1), world.service.files.value(QStringLiteral("t1")));
        QVERIFY(!world.held.findBetter(world.tracks[0]).value());
    }

    void aBetterFileThatCantBeHadLeavesTheWorse()
    {
        World world;
        world.downloads->setQuality({128, 0});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        world.service.files.remove(QStringLiteral("t1"));
        world.downloads->setQuality({0, 0});
        QSignalSpy told(world.downloads.get(), &Downloads::progressChanged);
        world.wish(1, true);
        QTRY_COMPARE(world.service.callsOf(QStringLiteral("download")).size(), 1);
        QTRY_COMPARE(world.service.running(), 0);
        QVERIFY(world.isHeld(1));
        QCOMPARE(world.row(1)->kbps, 128);
        QVERIFY(told.isEmpty());
    }

    /// It is not replaced under the hands of who plays it.
    void whatIsWantedIsNotReplaced()
    {
        World world;
        world.downloads->setQuality({128, 0});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        world.service.calls.clear();
        world.downloads->setQuality({0, 0});
        world.downloads->setWanted({world.tracks[0]});
        world.wish(1, true);
        QVERIFY(world.service.calls.isEmpty());
        world.downloads->setWanted({});
        QTRY_COMPARE(world.row(1)->kbps, 0);
    }

    void aBeginningOfTheOriginalIsNotMixedIn()
    {
        World world;
        world.service.cutAfterChunks = 4;
        world.service.cuts = 1;
        world.downloads->setPatience([](int) { return 100'000; }, 50);
        world.downloads->setWanted({world.tracks[0]});
        QTRY_VERIFY(world.row(1) && world.row(1)->bytes == 4000);
        world.restart();
        world.downloads->setQuality({192, 0});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        QCOMPARE(world.onDisk(1), encoding(QStringLiteral("t1"), 192, 1));
        QCOMPARE(world.files().size(), 1);
    }

    void soundsAsLongAsItsTrack_data()
    {
        QTest::addColumn<qint64>("sounds");
        QTest::addColumn<qint64>("catalogued");
        QTest::addColumn<bool>("whole");
        QTest::newRow("exactly") << qint64(180'000) << qint64(180'000) << true;
        QTest::newRow("rounded") << qint64(4'200) << qint64(3'000) << true;
        QTest::newRow("2 %") << qint64(176'400) << qint64(180'000) << true;
        QTest::newRow("less") << qint64(176'000) << qint64(180'000) << false;
        QTest::newRow("more") << qint64(184'000) << qint64(180'000) << false;
        QTest::newRow("not known") << qint64(10) << qint64(0) << true;
        QTest::newRow("nothing") << qint64(0) << qint64(0) << false;
        QTest::newRow("does not decode") << qint64(-1) << qint64(180'000) << false;
    }
    void soundsAsLongAsItsTrack()
    {
        QFETCH(const qint64, sounds);
        QFETCH(const qint64, catalogued);
        QFETCH(const bool, whole);
        QCOMPARE(lastsAsSaid(sounds < 0 ? std::nullopt : std::optional(sounds), catalogued), whole);
    }

    void sizesAreThoseOfTheQuality()
    {
        QCOMPARE(keptBytes(20'000'000, durationMs, 900, 0), 20'000'000);
        QCOMPARE(keptBytes(20'000'000, durationMs, 900, 192), durationMs * 192 / 8);
        QCOMPARE(keptBytes(20'000'000, durationMs, 0, 192), durationMs * 192 / 8);
        QCOMPARE(keptBytes(2'000'000, durationMs, 128, 192), 2'000'000);
        QCOMPARE(keptBytes(2'000, 0, 900, 192), 2'000);
    }

    void whatIsLowerThanWantedIsKnown()
    {
        World world;
        KeepingStore keeping(*world.store.database);
        const auto fact = [&] {
            return KeptStore(*world.store.database).facts({world.tracks[0]}).value().first().fact;
        };
        world.downloads->setQuality({128, 0});
        world.wish(1);
        QTRY_VERIFY(world.isHeld(1));
        for (const auto& [kbps, isLower] :
             {std::pair(0, true), std::pair(192, true), std::pair(128, false), std::pair(64, false)}) {
            QVERIFY(keeping.setQuality({kbps, 0}));
            QCOMPARE(fact().isLower, isLower);
            QVERIFY(fact().here && fact().hasFile);
        }
        QVERIFY(keeping.setQuality({0, 320}));
        QCOMPARE(keeping.get()->quality, (KeptQuality{0, 320}));
        QCOMPARE(fact().more, std::max<qint64>(0, 20'000 - world.row(1)->bytes));
        run(*world.store.database, "UPDATE track SET loved = 1 WHERE id = ?1", world.tracks[0]);
        QCOMPARE(KeptStore(*world.store.database).lovedMissing(10)->size(), 1);
        QVERIFY(keeping.setQuality({128, KeptQuality::automatic}));
        QVERIFY(KeptStore(*world.store.database).lovedMissing(10)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestQuality)
#include "tst_quality.moc"
