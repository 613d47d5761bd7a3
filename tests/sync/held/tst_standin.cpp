// While the folder of held music is away what plays comes from the service, and lies in another folder that is thrown
// away again. Nothing of the folder that is away is lost.
#include <sync/held/Downloads.h>
#include <sync/store/Query.h>

#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;

class TestStandIn : public QObject {
    Q_OBJECT

private:
    /// Five tracks of which the first two are held, in a folder as if it lay on another drive.
    struct World {
        StoreFixture store;
        HeldStore held{*store.database};
        CatalogueStore catalogue{*store.database};
        QVector<TrackId> tracks = putSomeTracks(*store.database, store.source, 5);
        FakeBackend service;
        QString folder = store.folder.filePath(QStringLiteral("held"));
        QString unplugged = store.folder.filePath(QStringLiteral("unplugged"));
        QString standIn = store.folder.filePath(QStringLiteral("held-away"));
        std::unique_ptr<Downloads> downloads;

        World()
        {
            for (int i = 1; i <= 5; ++i)
                service.files.insert(QStringLiteral("t%1").arg(i), QByteArray(10'000, char('A' + i)));
            restart();
            downloads->setWanted({tracks[0], tracks[1]});
        }
        [[nodiscard]] bool isBegun() const { return held.wholeTracks()->size() == 2; }
        void restart()
        {
            downloads = std::make_unique<Downloads>(folder);
            downloads->setPatience([](int) { return 0; }, 50);
            downloads->useStandIn(standIn);
            downloads->useStores(held, catalogue);
            downloads->useBackend(store.source, &service);
        }
        [[nodiscard]] bool unplug()
        {
            run(*store.database, "UPDATE held_folder SET apart = 1");
            return QDir().rename(folder, unplugged);
        }
        [[nodiscard]] bool plug() { return QDir().rename(unplugged, folder); }
        std::shared_ptr<HeldBytes> open(int i)
        {
            auto bytes = std::make_shared<HeldBytes>();
            downloads->serve(tracks[i - 1], bytes);
            return bytes;
        }
        [[nodiscard]] QStringList standing() const
        {
            return QDir(standIn + QStringLiteral("/audio/%1").arg(store.source.value)).entryList(QDir::Files);
        }
    };

    static bool reads(HeldBytes& bytes, const QByteArray& what)
    {
        QByteArray got(what.size(), '\0');
        for (qint64 at = 0; at < got.size();) {
            const auto read = bytes.read(at, got.data() + at, got.size() - at);
            if (read.status != HeldBytes::Status::Ok)
                return false;
            at += read.bytes;
        }
        return got == what;
    }

private Q_SLOTS:
    void whatPlaysComesFromTheService()
    {
        World world;
        QTRY_VERIFY(world.isBegun());
        const HeldRow before = world.held.find(world.tracks[0]).value().value();
        QVERIFY(world.unplug());
        world.service.calls.clear();
        world.downloads->setWanted({});
        const auto bytes = world.open(1); // the first that meets it
        QTRY_VERIFY(bytes->isComplete());
        QVERIFY(reads(*bytes, world.service.files.value(QStringLiteral("t1"))));
        QCOMPARE(world.service.calls, QStringList{QStringLiteral("download t1 0")});
        QCOMPARE(world.standing().size(), 1);
        QVERIFY(!QFile::exists(world.folder)); // nothing is made where the drive was
        const HeldRow after = world.held.find(world.tracks[0]).value().value();
        QCOMPARE(after.path, before.path);
        QCOMPARE(after.state, HeldState::Complete);
        QCOMPARE(world.held.wholeTracks()->size(), 2);
        const auto again = world.open(1); // and is asked for once
        QVERIFY(again->isComplete());
        QCOMPARE(world.service.calls.size(), 1);
    }

    void whenTheDriveIsBackAllIsAsItWas()
    {
        World world;
        QTRY_VERIFY(world.isBegun());
        QVERIFY(world.unplug());
        world.downloads->lookAtFolder();
        const auto third = world.open(3);
        QTRY_VERIFY(third->isComplete());
        QVERIFY(!world.held.find(world.tracks[2]).value()); // not held: it only stood in
        QVERIFY(world.plug());
        world.downloads->lookAtFolder();
        QVERIFY(world.standing().isEmpty());
        world.service.calls.clear();
        QVERIFY(world.open(1)->isComplete());
        QVERIFY(world.open(2)->isComplete());
        QVERIFY(world.service.calls.isEmpty());
        QCOMPARE(inconsistencies(*world.store.database), QString());
    }

    /// It is opened again, and comes from the service.
    void pulledWhileATrackArrives()
    {
        World world;
        QTRY_VERIFY(world.isBegun());
        world.service.holdBytes = true;
        const auto bytes = world.open(3);
        QTRY_COMPARE(world.service.running(), 1);
        QVERIFY(world.unplug());
        world.downloads->lookAtFolder();
        QCOMPARE(bytes->error()->kind, ErrorKind::FileMissing);
        QCOMPARE(world.service.running(), 0);
        world.service.holdBytes = false;
        const auto again = world.open(3);
        QTRY_VERIFY(again->isComplete());
        QVERIFY(!QFile::exists(world.folder));
    }

    void pluggedInWhileATrackArrives()
    {
        World world;
        QTRY_VERIFY(world.isBegun());
        QVERIFY(world.unplug());
        world.downloads->lookAtFolder();
        world.service.holdBytes = true;
        const auto bytes = world.open(3);
        QTRY_COMPARE(world.service.running(), 1);
        QVERIFY(world.plug());
        world.downloads->lookAtFolder();
        QVERIFY(bytes->error());
        world.service.holdBytes = false;
        const auto again = world.open(3);
        QTRY_VERIFY(again->isComplete());
        QCOMPARE(world.held.wholeTracks()->size(), 3);
        QVERIFY(world.standing().isEmpty());
    }

    void onlySoMuchIsFetchedAheadAndNothingIsKept()
    {
        World world;
        QTRY_VERIFY(world.isBegun());
        QVERIFY(world.unplug());
        world.downloads->lookAtFolder();
        world.service.calls.clear();
        world.downloads->setWishes({{world.tracks[4], world.store.source}});
        world.downloads->setWanted({world.tracks[0], world.tracks[1], world.tracks[2], world.tracks[3]});
        QTRY_COMPARE(world.standing().size(), StandIn::tracksAhead);
        QTRY_COMPARE(world.service.running(), 0);
        QCOMPARE(world.service.calls.size(), StandIn::tracksAhead);
    }

    void whatAnEarlierStartLeftIsThrownAway()
    {
        World world;
        QTRY_VERIFY(world.isBegun());
        QVERIFY(world.unplug());
        world.downloads->lookAtFolder();
        const auto bytes = world.open(3);
        QTRY_VERIFY(bytes->isComplete());
        world.restart();
        QVERIFY(world.standing().isEmpty());
        const auto again = world.open(3);
        QTRY_VERIFY(again->isComplete());
    }

    void theOldestGoesWhenItIsTooMuch()
    {
        QTemporaryDir place;
        StandIn standIn(place.filePath(QStringLiteral("in")));
        QVERIFY(standIn.prepare());
        standIn.setRoom(250);
        const auto put = [&](int i) {
            const QString path = standIn.folder() + QStringLiteral("/%1").arg(i);
            QFile file(path);
            (void)file.open(QIODevice::WriteOnly);
            file.write(QByteArray(100, 'x'));
            file.close();
            standIn.add(TrackId{i}, path, {TrackId{1}});
        };
        put(1);
        put(2);
        put(3);
        QVERIFY(standIn.has(TrackId{1})); // somebody needs it
        QVERIFY(!standIn.find(TrackId{2}));
        QVERIFY(!QFile::exists(standIn.folder() + QStringLiteral("/2")));
        QVERIFY(standIn.find(TrackId{3}));
        standIn.clear();
        QVERIFY(!standIn.find(TrackId{1}) && !QFile::exists(standIn.folder()));
    }

    void aFolderThatCantBeMadeIsTold()
    {
        World world;
        QTRY_VERIFY(world.isBegun());
        QFile inTheWay(world.standIn);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(world.unplug());
        world.downloads->lookAtFolder();
        QSignalSpy trouble(world.downloads.get(), &Downloads::trouble);
        const auto bytes = world.open(3);
        QTRY_VERIFY(!trouble.isEmpty());
        QCOMPARE(bytes->error()->kind, ErrorKind::ReadOnly);
        QCOMPARE(world.held.wholeTracks()->size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestStandIn)
#include "tst_standin.moc"
