// Downloads from two services: each has its own outages, and what one can't give the other may.
#include <sync/held/Downloads.h>
#include <sync/store/Query.h>
#include <sync/store/SourceStore.h>

#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

class TestDownloadsServices : public QObject {
    Q_OBJECT

private:
    /// Hearth has tracks t1 and t2, Attic t1 to t3. Hearth's first is the same recording as Attic's first, in other
    /// bytes.
    struct World {
        StoreFixture store;
        SourceId hearth = store.source;
        SourceId attic =
            SourceStore(*store.database).put(u"subsonic"_qs, QUrl(u"http://attic"_qs), u"mira"_qs, u"Attic"_qs)->id;
        HeldStore held{*store.database};
        CatalogueStore catalogue{*store.database};
        QVector<TrackId> atHearth = putSomeTracks(*store.database, hearth, 2);
        QVector<TrackId> atAttic = putSomeTracks(*store.database, attic, 3);
        FakeBackend first;
        FakeBackend second;
        Downloads downloads{store.folder.filePath(u"held"_qs)};

        World()
        {
            for (int i = 1; i <= 3; ++i) {
                first.files.insert(u"t%1"_qs.arg(i), "Hearth's " + QByteArray(9'000 + i, 'h'));
                second.files.insert(u"t%1"_qs.arg(i), "Attic's " + QByteArray(7'000 + i, 'a'));
            }
            const auto twins = store.database->transaction(Database::Durability::Fetchable, [&] {
                run(*store.database, "UPDATE track SET twin_of = ?1 WHERE id = ?2", atHearth[0], atAttic[0]);
            });
            if (!twins)
                qFatal("no twins");
            downloads.setPatience([](int) { return 0; }, 50);
            downloads.useStores(held, catalogue);
            downloads.useBackend(hearth, &first);
            downloads.useBackend(attic, &second);
        }
        void leaves(SourceId source)
        {
            (source == hearth ? first : second).failing.insert(u"*"_qs, {ErrorKind::Refused, {}});
            downloads.setReachable(source, false, {ErrorKind::Refused, u"away"_qs});
        }
        QByteArray onDisk(TrackId track)
        {
            const auto row = held.find(track).value();
            QFile file(store.folder.filePath(u"held/"_qs) + (row ? row->path : QString()));
            return row && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
    };

private Q_SLOTS:
    void eachTrackComesFromItsService()
    {
        World world;
        world.downloads.setWanted({world.atHearth[1], world.atAttic[1]});
        QTRY_COMPARE(world.onDisk(world.atAttic[1]), world.second.files[u"t2"_qs]);
        QCOMPARE(world.onDisk(world.atHearth[1]), world.first.files[u"t2"_qs]);
    }

    void anOutageOfOneIsNoneOfTheOther()
    {
        World world;
        world.leaves(world.hearth);
        const auto none = std::make_shared<HeldBytes>();
        world.downloads.serve(world.atHearth[1], none);
        QTRY_VERIFY(none->error());
        QCOMPARE(none->error()->kind, ErrorKind::Refused);
        world.downloads.setWanted({world.atHearth[1], world.atAttic[2]});
        QTRY_COMPARE(world.onDisk(world.atAttic[2]), world.second.files[u"t3"_qs]);
        world.first.failing.clear();
        world.downloads.setReachable(world.hearth, true, {});
        QTRY_COMPARE(world.onDisk(world.atHearth[1]), world.first.files[u"t2"_qs]);
    }

    void theSameRecordingComesFromElsewhere()
    {
        World world;
        world.leaves(world.hearth);
        const auto bytes = std::make_shared<HeldBytes>();
        world.downloads.serve(world.atHearth[0], bytes);
        QTRY_COMPARE(world.onDisk(world.atHearth[0]), world.second.files[u"t1"_qs]);
        QVERIFY(!bytes->error());
        QCOMPARE(bytes->available(), world.second.files[u"t1"_qs].size());
        QCOMPARE(inconsistencies(*world.store.database), QString());
        QVERIFY(world.first.callsOf(u"download"_qs).isEmpty());
    }

    void whatWasNotBegunGoesElsewhere()
    {
        World world;
        world.first.silent = true;
        world.downloads.setWanted({world.atHearth[0]});
        QTRY_COMPARE(world.first.callsOf(u"download"_qs).size(), 1);
        world.leaves(world.hearth);
        QTRY_COMPARE(world.onDisk(world.atHearth[0]), world.second.files[u"t1"_qs]);
    }

    void whatWasBegunIsNotMixed()
    {
        World world;
        world.first.cutAfterChunks = 2;
        world.downloads.setPatience([](int) { return 3'600'000; }, 50);
        world.downloads.setWanted({world.atHearth[0]});
        QTRY_VERIFY(world.first.running() == 0 && world.held.find(world.atHearth[0]).value());
        world.leaves(world.hearth);
        QTest::qWait(20);
        QVERIFY(world.second.callsOf(u"download"_qs).isEmpty()); // its rest may come from where it began
        // In the next session the other is asked, and gives all of it.
        world.downloads.useBackend(world.hearth, nullptr);
        QTRY_COMPARE(world.onDisk(world.atHearth[0]), world.second.files[u"t1"_qs]);
    }

    void whatIsReadGoesElsewhereAtOnce()
    {
        World world;
        world.first.cutAfterChunks = 2;
        world.downloads.setPatience([](int) { return 3'600'000; }, 3'600'000);
        const auto bytes = std::make_shared<HeldBytes>();
        world.downloads.serve(world.atHearth[0], bytes);
        QTRY_VERIFY(bytes->available() > 0 && world.first.running() == 0);
        const qint64 came = bytes->available();
        world.leaves(world.hearth);
        QVERIFY(bytes->error()); // no more will come here
        const auto again = std::make_shared<HeldBytes>();
        world.downloads.serve(world.atHearth[0], again);
        QTRY_VERIFY(again->isComplete());
        QCOMPARE(again->available(), world.second.files[u"t1"_qs].size());
        QCOMPARE(world.onDisk(world.atHearth[0]), world.second.files[u"t1"_qs]);
        QCOMPARE(bytes->available(), came);
        QVERIFY(!bytes->isComplete());
        QVERIFY(world.second.callsOf(u"download"_qs).size() == 1);
        QCOMPARE(inconsistencies(*world.store.database), QString());
    }

    void whatIsOpenedLaterGoesElsewhereToo()
    {
        World world;
        world.first.cutAfterChunks = 2;
        world.downloads.setPatience([](int) { return 3'600'000; }, 3'600'000);
        world.downloads.setWanted({world.atHearth[0]});
        QTRY_VERIFY(world.first.running() == 0 && world.held.find(world.atHearth[0]).value());
        world.leaves(world.hearth);
        const auto bytes = std::make_shared<HeldBytes>();
        world.downloads.serve(world.atHearth[0], bytes);
        QTRY_VERIFY(bytes->isComplete());
        QCOMPARE(world.onDisk(world.atHearth[0]), world.second.files[u"t1"_qs]);
    }

    void aServiceThatIsLetGoLeavesNothing()
    {
        World world;
        world.downloads.setWanted({world.atHearth[1], world.atAttic[1]});
        QTRY_COMPARE(world.onDisk(world.atAttic[1]), world.second.files[u"t2"_qs]);
        QVERIFY(SourceStore(*world.store.database).remove(world.attic));
        world.downloads.forget(world.attic);
        QVERIFY(!QFile::exists(world.store.folder.filePath(u"held/audio/%1"_qs.arg(world.attic.value))));
        QCOMPARE(world.onDisk(world.atHearth[1]), world.first.files[u"t2"_qs]);
        const auto bytes = std::make_shared<HeldBytes>();
        world.downloads.serve(world.atAttic[1], bytes);
        QTRY_VERIFY(bytes->error());
    }
};

QTEST_GUILESS_MAIN(TestDownloadsServices)
#include "tst_downloads_services.moc"
