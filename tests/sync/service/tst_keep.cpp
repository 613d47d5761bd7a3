// What is kept, from the pin to the bytes: with a service in memory, a real store and real files.
#include <sync/held/Scrub.h>
#include <sync/service/KeepWorker.h>
#include <sync/store/EditStore.h>
#include <sync/store/LibraryRows.h>
#include <sync/store/PlaylistStore.h>
#include <tests/support/sync/FakeBackend.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

namespace {

constexpr int bytesEach = 10'000;

QByteArray sound(int number)
{
    QByteArray out(bytesEach, char('A' + number));
    out[0] = 'R'; // begins like no document
    return out;
}

RemotePlaylist listOf(const QStringList& tracks, const QString& changed)
{
    RemotePlaylist list;
    list.remoteId = QStringLiteral("p1");
    list.name = QStringLiteral("Mix");
    list.changed = changed;
    list.trackRemoteIds = tracks;
    list.songCount = int(tracks.size());
    list.hasEntries = true;
    return list;
}

const KeepRules noRules{false, false, true, false, 0};

} // namespace

class TestKeep : public QObject {
    Q_OBJECT

private:
    /// A library of ten tracks and a playlist of the first three, a service that has them, and no patience. All rules
    /// are off.
    struct World {
        StoreFixture store;
        HeldStore held{*store.database};
        CatalogueStore catalogue{*store.database};
        PlaylistStore playlists{*store.database};
        QVector<TrackId> tracks = putSomeTracks(*store.database, store.source, 10);
        FakeBackend service;
        QString folder = store.folder.filePath(QStringLiteral("held"));
        std::unique_ptr<Downloads> downloads;
        std::unique_ptr<KeepWorker> keep;
        PinTarget list{PinKind::Playlist, 0};

        World()
        {
            for (int i = 1; i <= 10; ++i)
                service.files.insert(QStringLiteral("t%1").arg(i), sound(i));
            store.database->connection().exec("UPDATE track SET size_bytes = 10000");
            list.id = putList({QStringLiteral("t1"), QStringLiteral("t2"), QStringLiteral("t3")}).value;
            if (!KeepingStore(*store.database).setRules(noRules))
                qFatal("no rules");
            restart();
        }
        void restart()
        {
            keep.reset();
            downloads = std::make_unique<Downloads>(folder);
            downloads->setPatience([](int) { return 0; }, 50);
            keep = std::make_unique<KeepWorker>();
            keep->useDownloads(*downloads);
            downloads->useStores(held, catalogue);
            keep->useStore(*store.database);
            downloads->useBackend(store.source, &service);
        }
        /// As it is at the service now.
        PlaylistId putList(const QStringList& entries)
        {
            const RemotePlaylist now = listOf(entries, entries.join(u'+'));
            if (!playlists.putList(store.source, QStringLiteral("ann"), {now}) ||
                !playlists.putEntries(store.source, now))
                qFatal("no playlist");
            return playlists.playlistOf(store.source, now.remoteId).value().value();
        }
        [[nodiscard]] QVector<int> here() const
        {
            QVector<int> numbers;
            for (int i = 1; i <= tracks.size(); ++i) {
                const auto row = held.find(tracks[i - 1]).value();
                if (row && row->state == HeldState::Complete)
                    numbers.append(i);
            }
            return numbers;
        }
        [[nodiscard]] PinState only() const
        {
            const auto states = keep->pins().value_or(QVector<PinState>());
            return states.size() == 1 ? states.first() : PinState{};
        }
        [[nodiscard]] Availability availability(int i) const
        {
            return trackRow(*store.database, tracks[i - 1]).value_or(Track{}).availability;
        }
        void play(int i)
        {
            downloads->setWanted({tracks[i - 1]});
            QTRY_VERIFY(here().contains(i));
            downloads->setWanted({});
        }
        /// As if it was last used so many days ago.
        void age(int i, int days)
        {
            QVERIFY(held.touch(tracks[i - 1], QDateTime::currentDateTimeUtc().addDays(-days)));
        }
        void away(bool is) { downloads->setReachable(store.source, !is, {ErrorKind::Refused, QStringLiteral("away")}); }
    };

private Q_SLOTS:
    void aPinnedPlaylistIsFetchedAndFollowsItsService()
    {
        World world;
        const QSignalSpy changed(world.keep.get(), &KeepWorker::keptChanged);
        QVERIFY(world.keep->pin(world.list));
        PinState state = world.only();
        QCOMPARE(state.name, QStringLiteral("Mix"));
        QCOMPARE(state.tracks, 3);
        QCOMPARE(state.bytesMissing, 3 * bytesEach);
        QTRY_COMPARE(world.here(), QVector<int>({1, 2, 3}));
        QTRY_COMPARE(world.only().here, 3);
        state = world.only();
        QCOMPARE(state.bytesHere, 3 * bytesEach);
        QCOMPARE(state.bytesMissing, 0);
        QCOMPARE(world.availability(2), Availability::Kept);
        QTRY_VERIFY(!changed.isEmpty());

        world.putList({QStringLiteral("t2"), QStringLiteral("t7"), QStringLiteral("t3")});
        world.keep->libraryChanged();
        QTRY_COMPARE(world.here(), QVector<int>({1, 2, 3, 7}));
        QTRY_COMPARE(world.only().here, 3);
        QCOMPARE(world.availability(7), Availability::Kept);
        QCOMPARE(world.availability(1), Availability::Held); // it left, and may go
    }

    void whatIsUnpinnedGoesOnlyWhenSpaceIsShort()
    {
        World world;
        QVERIFY(world.keep->pin(world.list));
        QTRY_COMPARE(world.here().size(), 3);
        QVERIFY(world.keep->setQuota(5 * bytesEach));
        QVERIFY(world.keep->unpin(world.list));
        QTRY_COMPARE(world.availability(1), Availability::Held);
        QCOMPARE(world.here().size(), 3);
        QVERIFY(world.keep->setQuota(2 * bytesEach));
        QTRY_COMPARE(world.here().size(), 2);
    }

    void pinsStayWhateverTheQuotaIs()
    {
        World world;
        for (const int i : {8, 9})
            world.play(i);
        QVERIFY(world.keep->setQuota(2 * bytesEach));
        QVERIFY(world.keep->pin(world.list));
        QTRY_COMPARE(world.here(), QVector<int>({1, 2, 3})); // what was only played made room
        QTRY_COMPARE(world.keep->totals()->pinsBeyondBytes, bytesEach);
        QVERIFY(world.keep->setQuota(0));
        QTest::qWait(50);
        QCOMPARE(world.here(), QVector<int>({1, 2, 3}));
    }

    void aMeteredNetworkWaits()
    {
        World world;
        world.keep->setMetered(true);
        QVERIFY(world.keep->pin(world.list));
        QTRY_COMPARE(world.keep->totals()->waits, FetchWait::Metered);
        QTest::qWait(50);
        QVERIFY(world.here().isEmpty());
        QVERIFY(world.keep->setLimits({true, 0, 0}));
        QTRY_COMPARE(world.here(), QVector<int>({1, 2, 3}));
        QCOMPARE(world.keep->totals()->waits, FetchWait::Nothing);
        QVERIFY(world.keep->totals()->limits.onMetered);
    }

    void theQualityOfWhatPlaysIsKeptApart()
    {
        World world;
        QCOMPARE(world.keep->totals()->quality, (KeptQuality{0, KeptQuality::automatic}));
        QVERIFY(world.keep->setStreamQuality(320));
        QVERIFY(world.keep->setQuality(128));
        QCOMPARE(world.keep->totals()->quality, (KeptQuality{128, 320}));
        QVERIFY(world.keep->setStreamQuality(0));
        QVERIFY(world.keep->setQuality(-3));
        QCOMPARE(world.keep->totals()->quality, (KeptQuality{0, 0}));
        QVERIFY(world.keep->setStreamQuality(-7)); // no such thing
        QCOMPARE(KeepingStore(*world.store.database).get()->quality, (KeptQuality{0, KeptQuality::automatic}));
    }

    void otherHoursWait()
    {
        World world;
        const int now = QTime::currentTime().msecsSinceStartOfDay() / 60'000;
        const int later = (now + 120) % (24 * 60);
        QVERIFY(world.keep->setLimits({false, later, (later + 60) % (24 * 60)}));
        QVERIFY(world.keep->pin(world.list));
        QTRY_COMPARE(world.keep->totals()->waits, FetchWait::Hours);
        QTest::qWait(50);
        QVERIFY(world.here().isEmpty());
        QVERIFY(world.keep->setLimits({}));
        QTRY_COMPARE(world.here(), QVector<int>({1, 2, 3}));
    }

    void inAnOutageNothingGoes()
    {
        World world;
        world.play(9);
        world.away(true);
        QVERIFY(world.keep->setQuota(0));
        QTest::qWait(50);
        QCOMPARE(world.here(), QVector<int>{9});
        world.away(false);
        QVERIFY(world.keep->setQuota(0));
        QTRY_VERIFY(world.here().isEmpty());
    }

    void whatWasOnlyPlayedGoesBeforeWhatIsLoved()
    {
        World world;
        QVERIFY(EditStore(*world.store.database).setLoved({world.tracks[4]}, true, moment()));
        KeepRules rules = noRules;
        rules.loved = true;
        QVERIFY(world.keep->setRules(rules));
        QTRY_COMPARE(world.here(), QVector<int>{5});
        for (const int i : {8, 9})
            world.play(i);
        world.age(5, 99);
        world.age(8, 3);
        QVERIFY(world.keep->setQuota(2 * bytesEach));
        QTRY_COMPARE(world.here(), QVector<int>({5, 9}));
        const auto totals = world.keep->totals().value();
        QCOMPARE(totals.automatic, (HeldShare{1, bytesEach, 180'000}));
        QCOMPARE(totals.passing, (HeldShare{1, bytesEach, 180'000}));
        QCOMPARE(totals.quotaBytes, 2 * bytesEach);
        QCOMPARE(totals.lovedTracks, 1);
    }

    void rulesDoNotPushOutPins()
    {
        World world;
        QVERIFY(world.keep->setQuota(4 * bytesEach));
        QVERIFY(world.keep->pin(world.list));
        QVERIFY(EditStore(*world.store.database).setLoved(world.tracks.mid(4), true, moment()));
        KeepRules rules = noRules;
        rules.loved = true;
        QVERIFY(world.keep->setRules(rules));
        QTRY_COMPARE(world.here().size(), 4);
        QTest::qWait(1200); // it is planned again
        QVERIFY(world.here().mid(0, 3) == QVector<int>({1, 2, 3}));
        QCOMPARE(world.here().size(), 4);
        QCOMPARE(world.service.callsOf(QStringLiteral("download")).size(), 4);
    }

    void pausedNothingButWhatIsReadIsFetched()
    {
        World world;
        QVERIFY(world.keep->setPaused(true));
        QVERIFY(world.keep->totals()->paused);
        QVERIFY(world.keep->pin(world.list));
        world.downloads->setWanted({world.tracks[8]});
        QTest::qWait(50);
        QVERIFY(world.service.calls.isEmpty());
        const auto bytes = std::make_shared<HeldBytes>();
        world.downloads->serve(world.tracks[5], bytes);
        QTRY_COMPARE(world.here(), QVector<int>{6});
        world.restart();
        QTest::qWait(50);
        QCOMPARE(world.here(), QVector<int>{6}); // remembered
        QVERIFY(world.keep->setPaused(false));
        QTRY_COMPARE(world.here(), QVector<int>({1, 2, 3, 6}));
    }

    void aRestartInTheMiddleGoesOnThere()
    {
        World world;
        world.service.chunk = 1000;
        connect(world.downloads.get(), &Downloads::progressChanged, this,
                [&](TrackId, Availability, double heldTo) { world.service.holdBytes |= heldTo > 0.45; });
        QVERIFY(world.keep->pin(world.list));
        QTRY_VERIFY(world.service.holdBytes);
        world.keep.reset();
        world.downloads.reset();
        world.service.holdBytes = false;
        world.service.calls.clear();
        world.restart();
        QTRY_COMPARE(world.here(), QVector<int>({1, 2, 3}));
        QVERIFY(!world.service.calls.filter(QRegularExpression(QStringLiteral("[1-9]000$"))).isEmpty());
        for (int i = 1; i <= 3; ++i) {
            QFile file(world.folder + u'/' + world.held.find(world.tracks[i - 1]).value()->path);
            QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == sound(i));
        }
    }

    void twoAtOnceAndAllYieldToWhatPlays()
    {
        World world;
        world.service.holdBytes = true;
        QVERIFY(world.keep->pin({PinKind::Album, 1}));
        QTRY_COMPARE(world.service.running(), 2);
        const auto bytes = std::make_shared<HeldBytes>();
        world.downloads->serve(world.tracks[9], bytes);
        QTRY_COMPARE(world.service.running(), 1);
        QCOMPARE(world.service.calls.last(), QStringLiteral("download t10 0"));
        world.service.holdBytes = false;
        bytes->abort();
    }

    void whatCannotBeHadIsSaidAndTriedAgainLater()
    {
        World world;
        world.service.files.remove(QStringLiteral("t2"));
        QVERIFY(world.keep->pin(world.list));
        QTRY_COMPARE(world.here(), QVector<int>({1, 3}));
        QTRY_COMPARE(world.only().failed, 1);
        const qint64 wait = QDateTime::currentDateTimeUtc().msecsTo(world.only().nextTry);
        QVERIFY(wait > keptRetryMs - 60'000 && wait <= keptRetryMs);
        QCOMPARE(world.availability(2), Availability::Failed);
        QTest::qWait(1200); // it is planned again
        QCOMPARE(world.service.callsOf(QStringLiteral("download")).filter(QStringLiteral("t2")).size(), 1);
        world.restart(); // and remembers
        QTest::qWait(50);
        QCOMPARE(world.service.callsOf(QStringLiteral("download")).filter(QStringLiteral("t2")).size(), 1);
        QVERIFY(HeldStore(*world.store.database).touch(world.tracks[1], QDateTime::currentDateTimeUtc().addDays(-1)));
        world.service.files.insert(QStringLiteral("t2"), sound(2));
        world.keep->libraryChanged();
        QTRY_COMPARE(world.only().here, 3);
    }

    void rulesFollowTheLibrary()
    {
        World world;
        QVERIFY(world.keep->pin({PinKind::Rule, 0, QStringLiteral("plays:>=1")}));
        QCOMPARE(world.only().tracks, 0);
        QVERIFY(EditStore(*world.store.database).recordPlay(world.tracks[3], moment()));
        world.keep->libraryChanged();
        QTRY_COMPARE(world.here(), QVector<int>{4});
        QCOMPARE(world.only().name, QStringLiteral("plays:>=1"));
    }

    void readiness()
    {
        World world;
        world.play(1);
        world.play(3);
        const auto ready = world.keep->readiness(world.tracks.mid(0, 4)).value();
        QCOMPARE(ready, (Readiness{4, 2, 180'000, 360'000, 2 * bytesEach, {world.tracks[1], world.tracks[3]}}));
        QVERIFY(!ready.isReady());
    }

    void clearing()
    {
        World world;
        QVERIFY(world.keep->pin({PinKind::Track, 1}));
        QTRY_COMPARE(world.here(), QVector<int>{1});
        world.play(8);
        world.play(9);
        world.downloads->setWanted({world.tracks[8]});
        QVERIFY(world.keep->clearPassing());
        QCOMPARE(world.here(), QVector<int>({1, 9}));
    }

    void anUnpluggedFolderIsNotForgotten()
    {
        World world;
        QVERIFY(world.keep->pin(world.list));
        QTRY_COMPARE(world.here().size(), 3);
        world.store.database->connection().exec("UPDATE held_folder SET apart = 1"); // as if it lay on another drive
        const QString elsewhere = world.folder + QStringLiteral("-unplugged");
        QVERIFY(QDir().rename(world.folder, elsewhere));
        QSignalSpy moved(world.downloads.get(), &Downloads::folderMoved);
        const auto bytes = std::make_shared<HeldBytes>();
        world.downloads->serve(world.tracks[0], bytes); // the first that meets it
        QCOMPARE(moved.size(), 1);
        QVERIFY(world.keep->totals()->away);
        QCOMPARE(world.here().size(), 3);
        QCOMPARE(world.only().here, 0);
        QCOMPARE(bytes->error()->kind, ErrorKind::FileMissing);
        world.keep->libraryChanged();
        QVERIFY(world.keep->pin({PinKind::Track, 6}));
        QTest::qWait(50);
        QVERIFY(!QFile::exists(world.folder)); // nothing is fetched to where it was
        const int asked = int(world.service.calls.size());
        world.restart();
        QVERIFY(world.keep->totals()->away);
        QCOMPARE(world.here().size(), 3);
        QVERIFY(QDir().rename(elsewhere, world.folder));
        world.downloads->lookAtFolder();
        QVERIFY(!world.keep->totals()->away);
        QTRY_COMPARE(world.here(), QVector<int>({1, 2, 3, 6}));
        QCOMPARE(world.service.calls.size(), asked + 1);
        QCOMPARE(inconsistencies(*world.store.database), QString());
    }

    void aFolderThatWasDeletedIsFilledAgain()
    {
        World world;
        QVERIFY(world.keep->pin(world.list));
        QTRY_COMPARE(world.here().size(), 3);
        QVERIFY(QDir(world.folder).removeRecursively());
        world.downloads->lookAtFolder();
        QVERIFY(world.here().isEmpty());
        QTRY_COMPARE(world.here().size(), 3);
        QVERIFY(QFile::exists(world.folder + u'/' + QLatin1String(HeldFolder::markerName)));
    }

    void damageIsFoundAndFetchedAgain_data()
    {
        QTest::addColumn<bool>("isAway");
        QTest::newRow("the service is there") << false;
        QTest::newRow("it is away") << true;
    }
    void damageIsFoundAndFetchedAgain()
    {
        QFETCH(const bool, isAway);
        World world;
        QVERIFY(world.keep->pin({PinKind::Track, 1}));
        QTRY_COMPARE(world.here(), QVector<int>{1});
        Scrub scrub(*world.downloads);
        QSignalSpy looked(&scrub, &Scrub::looked);
        scrub.look();
        QTest::qWait(20);
        QVERIFY(looked.isEmpty()); // it has just arrived
        QVERIFY(world.held.checked(world.tracks[0], QDateTime::currentDateTimeUtc().addDays(-31)));
        scrub.look();
        QTRY_COMPARE(looked.size(), 1);
        QCOMPARE(looked.takeFirst().at(1).value<ScrubVerdict>(), ScrubVerdict::Whole);
        QFile file(world.folder + u'/' + world.held.find(world.tracks[0]).value()->path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(5'000) && file.write("x") == 1);
        file.close();
        QVERIFY(world.held.checked(world.tracks[0], QDateTime::currentDateTimeUtc().addDays(-31)));
        world.away(isAway);
        scrub.look();
        if (isAway) {
            QTest::qWait(20);
            QCOMPARE(world.here(), QVector<int>{1}); // what is here is all there is
            return;
        }
        QTRY_COMPARE(looked.size(), 1);
        QCOMPARE(looked.first().at(1).value<ScrubVerdict>(), ScrubVerdict::Damaged);
        QTRY_COMPARE(world.service.callsOf(QStringLiteral("download")).size(), 2);
        QTRY_COMPARE(world.here(), QVector<int>{1});
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == sound(1));
    }

    void withoutAStoreEverythingFails()
    {
        Downloads downloads(QStringLiteral("/nowhere"));
        KeepWorker keep;
        keep.useDownloads(downloads);
        QCOMPARE(keep.pin({PinKind::Loved}).error().kind, ErrorKind::StoreFailed);
        QCOMPARE(keep.pins().error().kind, ErrorKind::StoreFailed);
        QCOMPARE(keep.totals().error().kind, ErrorKind::StoreFailed);
        QCOMPARE(keep.rules().error().kind, ErrorKind::StoreFailed);
        QCOMPARE(keep.readiness({TrackId{1}}).error().kind, ErrorKind::StoreFailed);
        QCOMPARE(keep.clearPassing().error().kind, ErrorKind::StoreFailed);
    }
};

QTEST_GUILESS_MAIN(TestKeep)
#include "tst_keep.moc"
