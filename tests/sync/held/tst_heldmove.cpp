// Held music goes to another folder: all of it or nothing, whatever happens on the way.
#include <sync/held/Downloads.h>
#include <sync/held/HeldMover.h>
#include <sync/store/Query.h>

#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/StoreBuilders.h"
#include "tests/support/sync/StoreFaults.h"
#include "tests/support/sync/TurnUntil.h"
#include <tests/support/files/FileFaults.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using sostenuto::tests::FileFaults;
using sostenuto::tests::turnUntil;

Q_DECLARE_METATYPE(MoveTrouble)

namespace {

using Fault = FileFaults::Fault;

void put(const QString& path, const QByteArray& content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test's own file can't be written");
}

QByteArray bytesAt(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

} // namespace

class TestHeldMove : public QObject {
    Q_OBJECT

private:
    const StoreFaults m_quick; ///< none is asked for

    /// Three tracks are held, and a cover; four more could be.
    struct World {
        StoreFixture store;
        HeldStore held{*store.database};
        CatalogueStore catalogue{*store.database};
        QVector<TrackId> tracks = putSomeTracks(*store.database, store.source, 7);
        FakeBackend service;
        QTemporaryDir root;
        QString profile = root.filePath(QStringLiteral("profile"));
        QString usual = profile + QStringLiteral("/held");
        QString other = root.filePath(QStringLiteral("disk"));
        std::unique_ptr<Downloads> downloads;
        std::unique_ptr<HeldMover> mover;

        World()
        {
            for (int i = 1; i <= 7; ++i)
                service.files.insert(QStringLiteral("t%1").arg(i), QByteArray(5'000 + i, char('A' + i)));
            put(usual + QStringLiteral("/artwork/1/cover.jpg"), "a cover");
            start();
            downloads->setWanted(tracks.mid(0, 3));
        }
        [[nodiscard]] bool isBegun() const { return held.wholeTracks()->size() == 3 && service.running() == 0; }
        /// As after a start of the program.
        void start()
        {
            end();
            downloads = std::make_unique<Downloads>(usual);
            downloads->setPatience([](int) { return 0; }, 50);
            downloads->useStandIn(profile + QStringLiteral("/held-away"));
            mover = std::make_unique<HeldMover>(*downloads, usual, profile);
            mover->open(held);
            downloads->useStores(held, catalogue);
            mover->begin();
            downloads->useBackend(store.source, &service);
        }
        /// All of it goes to the other folder, which goes away then as a drive does, and the next start finds it so.
        /// Answers where it lies meanwhile; empty = it did not come to that.
        QString moveAndUnplug()
        {
            if (!turnUntil([&] { return isBegun(); }))
                return {};
            mover->move(other);
            if (!turnUntil([&] { return rests(); }))
                return {};
            end();
            run(*store.database, "UPDATE held_folder SET apart = 1"); // as on another drive
            const QString meanwhile = root.filePath(QStringLiteral("unplugged"));
            if (!QDir().rename(other, meanwhile))
                return {};
            start();
            return meanwhile;
        }
        void end()
        {
            mover.reset();
            downloads.reset();
        }
        std::shared_ptr<HeldBytes> open(int i)
        {
            auto bytes = std::make_shared<HeldBytes>();
            downloads->serve(tracks[i - 1], bytes);
            return bytes;
        }
        /// Once, when copying begins.
        void whenCopying(std::function<void()> what)
        {
            auto done = std::make_shared<bool>(false);
            QObject::connect(mover.get(), &HeldMover::homeChanged, mover.get(),
                             [what = std::move(what), done](const HeldHome& home) {
                                 if (home.stage == HeldHome::Stage::Copying && home.files > 0 &&
                                     !std::exchange(*done, true))
                                     what();
                             });
        }
        /// Empty = all that the store calls held lies whole in this folder.
        [[nodiscard]] QString missingIn(const QString& folder) const
        {
            const QVector<TrackId> whole = held.wholeTracks().value();
            for (const TrackId track : whole) {
                const auto row = held.find(track).value();
                const QByteArray wanted = service.files.value(QStringLiteral("t%1").arg(tracks.indexOf(track) + 1));
                if (bytesAt(folder + u'/' + row->path) != wanted)
                    return row->path + QStringLiteral(" is not whole in ") + folder;
            }
            return {};
        }
        [[nodiscard]] QString folderInUse() const
        {
            const QString noted = readPlaceNote(profile).value().folder;
            return noted.isEmpty() ? usual : noted;
        }
        [[nodiscard]] static bool hasMusic(const QString& folder)
        {
            return QDir(folder + QStringLiteral("/audio")).exists() ||
                   QFile::exists(folder + QStringLiteral("/held-music.id"));
        }
        [[nodiscard]] bool rests() const { return !mover->home().isMoving(); }
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
    void allOfItGoes()
    {
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        const auto before = world.open(1);
        char first = 0;
        QCOMPARE(before->read(0, &first, 1).status, HeldBytes::Status::Ok);
        world.mover->move(world.other);
        QVERIFY(!world.rests());
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(world.mover->home(), (HeldHome{.folder = world.other,
                                                .to = world.other,
                                                .files = 3,
                                                .filesDone = 3,
                                                .bytes = 15'006,
                                                .bytesDone = 15'006,
                                                .bytesNeeded = world.mover->home().bytesNeeded,
                                                .bytesFree = world.mover->home().bytesFree}));
        QCOMPARE(world.missingIn(world.other), QString());
        QCOMPARE(world.folderInUse(), world.other);
        QVERIFY(!World::hasMusic(world.usual));
        QCOMPARE(bytesAt(world.usual + QStringLiteral("/artwork/1/cover.jpg")), QByteArray("a cover"));
        QVERIFY(reads(*before, world.service.files.value(QStringLiteral("t1")))); // who reads it reads on
        QVERIFY(reads(*world.open(2), world.service.files.value(QStringLiteral("t2"))));
        world.service.calls.clear();
        world.start();
        QCOMPARE(world.mover->home().folder, world.other);
        QVERIFY(world.open(3)->isComplete());
        world.downloads->setWanted({world.tracks[3]});
        QTRY_COMPARE(world.held.wholeTracks()->size(), 4);
        QCOMPARE(world.missingIn(world.other), QString());
        QCOMPARE(world.service.calls, QStringList{QStringLiteral("download t4 0")});
        QCOMPARE(inconsistencies(*world.store.database), QString());
    }

    void andBackAgain()
    {
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        world.mover->move(world.other);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        world.mover->move(world.usual);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(world.mover->home().trouble, MoveTrouble::None);
        QCOMPARE(world.mover->home().folder, world.usual);
        QCOMPARE(world.missingIn(world.usual), QString());
        QCOMPARE(readPlaceNote(world.profile).value(), PlaceNote{});
        QVERIFY(!QFile::exists(world.other)); // nothing else was in it
    }

    void aFolderWithOtherThingsGetsOneOfOurs()
    {
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        put(world.other + QStringLiteral("/audio/1/mine.flac"), "mine");
        world.mover->move(world.other);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(world.mover->home().folder, world.other + QStringLiteral("/Sostenuto"));
        QCOMPARE(world.missingIn(world.mover->home().folder), QString());
        world.mover->move(world.usual);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(bytesAt(world.other + QStringLiteral("/audio/1/mine.flac")), QByteArray("mine"));
        QVERIFY(!QFile::exists(world.other + QStringLiteral("/Sostenuto")));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<MoveTrouble>("trouble");
        QTest::newRow("the same") << QStringLiteral("profile/held") << MoveTrouble::Same;
        QTest::newRow("the same, another way") << QStringLiteral("profile/../profile/held/") << MoveTrouble::Same;
        QTest::newRow("the same, by a link") << QStringLiteral("link") << MoveTrouble::Same;
        QTest::newRow("in it") << QStringLiteral("profile/held/new") << MoveTrouble::Inside;
        QTest::newRow("around it") << QStringLiteral("around") << MoveTrouble::Inside;
        QTest::newRow("taken") << QStringLiteral("full") << MoveTrouble::Taken;
        QTest::newRow("a file") << QStringLiteral("file") << MoveTrouble::NotWritable;
        QTest::newRow("below a file") << QStringLiteral("file/new") << MoveTrouble::NotWritable;
    }
    void refused()
    {
        QFETCH(const QString, chosen);
        QFETCH(const MoveTrouble, trouble);
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        put(world.root.filePath(QStringLiteral("file")), "x");
        put(world.root.filePath(QStringLiteral("full/Sostenuto/x")), "x");
        put(world.root.filePath(QStringLiteral("full/y")), "y");
        QVERIFY(QFile::link(world.usual, world.root.filePath(QStringLiteral("link"))));
        if (chosen == u"around") {
            const QString inner = world.root.filePath(QStringLiteral("around/Sostenuto/inner"));
            world.mover->move(inner);
            QVERIFY(turnUntil([&] { return world.rests(); }));
            QCOMPARE(world.mover->home().folder, inner);
        }
        const QString before = world.mover->home().folder;
        const PlaceNote note = readPlaceNote(world.profile).value();
        world.mover->move(world.root.filePath(chosen));
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(world.mover->home().trouble, trouble);
        QCOMPARE(world.mover->home().folder, before);
        QCOMPARE(readPlaceNote(world.profile).value(), note);
        QCOMPARE(world.missingIn(before), QString());
        QVERIFY(!world.downloads->isMoving());
    }

    void cancelled()
    {
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        world.whenCopying([&] { world.mover->cancel(); });
        world.mover->move(world.other);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(world.mover->home().trouble, MoveTrouble::None);
        QCOMPARE(world.mover->home().folder, world.usual);
        QCOMPARE(world.missingIn(world.usual), QString());
        QVERIFY(!QFile::exists(world.other));
        QCOMPARE(readPlaceNote(world.profile).value(), PlaceNote{});
        world.mover->cancel(); // there is nothing any more
        world.downloads->setWanted({world.tracks[3]});
        QTRY_COMPARE(world.held.wholeTracks()->size(), 4); // and downloads go on
    }

    void everyCallFails_data()
    {
        QTest::addColumn<Fault>("fault");
        for (const Fault fault : {Fault::Full, Fault::Broken, Fault::Glitch})
            QTest::newRow(FileFaults::nameOf(fault)) << fault;
    }
    void everyCallFails()
    {
        if (!FileFaults::work())
            QSKIP("the calls of this system are not caught");
        QFETCH(const Fault, fault);
        int met = 0;
        for (int i = 0;; ++i) {
            World world;
            QVERIFY(turnUntil([&] { return world.isBegun(); }));
            world.downloads->setWanted({});
            FileFaults faults(world.root.path());
            faults.countPlaces();
            faults.failAt(i, fault);
            world.mover->move(world.other);
            QVERIFY(turnUntil([&] { return world.rests(); }));
            const bool failed = faults.failed();
            faults.failNever();
            met += failed;
            const QByteArray place = QByteArray("at ") + QByteArray::number(i);
            QCOMPARE(world.mover->home().folder, world.folderInUse());
            QVERIFY2(world.missingIn(world.folderInUse()).isEmpty(), place);
            const QString inUse = world.folderInUse();
            world.start();
            QVERIFY(turnUntil([&] { return world.rests(); }));
            QCOMPARE(world.folderInUse(), inUse);
            QVERIFY2(world.missingIn(inUse).isEmpty(), place);
            QVERIFY2(!World::hasMusic(inUse == world.usual ? world.other : world.usual), place);
            QVERIFY2(world.open(1)->isComplete(), place);
            QCOMPARE(world.held.wholeTracks()->size(), 3);
            if (!failed) {
                QCOMPARE(inUse, world.other);
                break;
            }
        }
        qInfo("%d calls, each failed once", met);
        QVERIFY(met > 15);
    }

    void thePowerGoes_data()
    {
        QTest::addColumn<bool>("isSynced");
        QTest::newRow("what was waited for is there") << true;
        QTest::newRow("waiting for the disk is what keeps it") << false;
    }
    /// At every call, and of each file only what was synced is left.
    void thePowerGoes()
    {
        if (!FileFaults::work())
            QSKIP("the calls of this system are not caught");
        QFETCH(const bool, isSynced);
        int lost = 0;
        for (int i = 0;; ++i) {
            World world;
            QVERIFY(turnUntil([&] { return world.isBegun(); }));
            FileFaults faults(world.root.path());
            faults.countPlaces();
            faults.failAt(i, Fault::Broken);
            if (!isSynced)
                faults.forgetSyncs();
            world.mover->move(world.other);
            QVERIFY(turnUntil([&] { return faults.failed() || world.rests(); }));
            const bool failed = faults.failed();
            world.end();
            faults.loseUnsynced();
            faults.failNever();
            const auto note = readPlaceNote(world.profile);
            const QString wrong = note ? world.missingIn(world.folderInUse()) : note.error().detail;
            lost += !wrong.isEmpty();
            QVERIFY2(!isSynced || wrong.isEmpty(), qPrintable(QStringLiteral("at %1: ").arg(i) + wrong));
            if (isSynced) {
                const QString inUse = world.folderInUse();
                world.start();
                QVERIFY(turnUntil([&] { return world.rests(); }));
                QCOMPARE(world.missingIn(inUse), QString());
                QVERIFY(!World::hasMusic(inUse == world.usual ? world.other : world.usual));
                QCOMPARE(world.held.wholeTracks()->size(), 3);
            }
            if (!failed)
                break;
        }
        QCOMPARE(lost > 0, !isSynced);
    }

    /// What plays comes all the same, to what stands in.
    void downloadsWait()
    {
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        std::shared_ptr<HeldBytes> plays;
        world.service.calls.clear();
        world.whenCopying([&] {
            world.downloads->setWishes({{world.tracks[4], world.store.source}});
            plays = world.open(4);
        });
        world.mover->move(world.other);
        QTRY_VERIFY(plays);
        QTRY_VERIFY(plays->isComplete());
        QVERIFY(reads(*plays, world.service.files.value(QStringLiteral("t4"))));
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QTRY_VERIFY(world.held.wholeTracks()->contains(world.tracks[4])); // the wish, now
        QCOMPARE(world.service.calls.filter(QStringLiteral("t5")).size(), 1);
        QCOMPARE(world.missingIn(world.other), QString());
    }

    /// It would be heard to break off; it goes along when it is whole.
    void whatArrivesAndIsReadComesToItsEnd()
    {
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        world.service.holdBytes = true;
        const auto plays = world.open(4);
        QTRY_COMPARE(world.service.running(), 1);
        world.mover->move(world.other);
        QTRY_COMPARE(world.mover->home().filesDone, 4); // the part too
        QCOMPARE(world.mover->home().stage, HeldHome::Stage::Copying);
        QVERIFY(!plays->error());
        world.service.release();
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QVERIFY(plays->isComplete());
        QCOMPARE(world.held.wholeTracks()->size(), 4);
        QCOMPARE(world.missingIn(world.other), QString());
    }

    void whatGoesMeanwhileIsNotLeftThere()
    {
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        world.downloads->setWanted({});
        world.whenCopying([&] { world.downloads->dropDamaged(world.tracks[2]); });
        world.mover->move(world.other);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(world.mover->home().trouble, MoveTrouble::None);
        QCOMPARE(world.held.wholeTracks()->size(), 2);
        QCOMPARE(
            QDir(world.other + QStringLiteral("/audio/%1").arg(world.store.source.value)).entryList(QDir::Files).size(),
            2);
    }

    /// As of any drive: nothing is lost, and it can't be moved until it is back.
    void theNewDiskIsAwayAtStart()
    {
        World world;
        const QString unplugged = world.moveAndUnplug();
        QVERIFY(!unplugged.isEmpty());
        QVERIFY(world.downloads->files()->isAway());
        QCOMPARE(world.mover->home().folder, world.other);
        const auto plays = world.open(1);
        QTRY_VERIFY(plays->isComplete()); // from the service
        world.mover->move(world.usual);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(world.mover->home().trouble, MoveTrouble::Away);
        QVERIFY(!QFile::exists(world.other));
        QVERIFY(QDir().rename(unplugged, world.other));
        world.downloads->lookAtFolder();
        QVERIFY(!world.downloads->files()->isAway());
        QCOMPARE(world.missingIn(world.other), QString());
        QCOMPARE(world.held.wholeTracks()->size(), 3);
    }

    /// A drive has another letter, or another place in the tree.
    void theDiskComesBackUnderAnotherName()
    {
        World world;
        const QString renamed = world.moveAndUnplug();
        QVERIFY(!renamed.isEmpty());
        QVERIFY(world.downloads->files()->isAway());
        world.mover->move(renamed);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(world.mover->home().trouble, MoveTrouble::None);
        QCOMPARE(world.mover->home().folder, renamed);
        QVERIFY(!world.downloads->files()->isAway());
        QCOMPARE(world.missingIn(renamed), QString());
        QCOMPARE(world.held.wholeTracks()->size(), 3);
        const auto plays = world.open(1);
        QTRY_VERIFY(plays->isComplete());
        QVERIFY(!QFile::exists(world.other));
        world.end();
        world.start(); // it is remembered
        QVERIFY(!world.downloads->files()->isAway());
        QCOMPARE(world.mover->home().folder, renamed);
    }

    /// Given up by whoever says so: nothing is said to be here that is not, and all can come again.
    void aDiskThatNeverComesBack()
    {
        World world;
        const QString gone = world.moveAndUnplug();
        QVERIFY(!gone.isEmpty());
        world.mover->beginAnew(); // nothing was chosen yet
        QCOMPARE(world.mover->home().folder, world.other);
        const QString fresh = world.root.filePath(QStringLiteral("fresh"));
        world.mover->move(fresh);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(world.mover->home().trouble, MoveTrouble::Away);
        QCOMPARE(world.held.wholeTracks()->size(), 3);
        world.mover->beginAnew();
        QCOMPARE(world.mover->home().trouble, MoveTrouble::None);
        QCOMPARE(world.mover->home().folder, fresh);
        QVERIFY(!world.downloads->files()->isAway());
        QVERIFY(world.held.wholeTracks()->isEmpty());
        const auto plays = world.open(1);
        QTRY_VERIFY(plays->isComplete());
        QTRY_COMPARE(world.held.wholeTracks()->size(), 1);
        QCOMPARE(world.missingIn(fresh), QString());
        QVERIFY(QFile::exists(gone + u'/' + QLatin1String(HeldFolder::markerName))); // it was not touched
        world.end();
        world.start();
        QCOMPARE(world.mover->home().folder, fresh);
        QVERIFY(!world.downloads->files()->isAway());
    }

    /// Nobody knows where it lies: nothing is forgotten, and nothing is made where it usually lies.
    void aNoteThatMakesNoSense()
    {
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        world.mover->move(world.other);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        world.end();
        put(world.profile + u'/' + QLatin1String(placeNoteName), "{\"folder\": ");
        world.start();
        QVERIFY(world.downloads->files()->isAway());
        QCOMPARE(world.held.wholeTracks()->size(), 3);
        QVERIFY(!World::hasMusic(world.usual));
    }

    /// The files went in part, the marker and the note did not.
    void thePowerGoesWhileTheOldFolderIsCleared()
    {
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        const QByteArray marker = bytesAt(world.usual + QStringLiteral("/held-music.id"));
        world.mover->move(world.other);
        QVERIFY(turnUntil([&] { return world.rests(); }));
        world.end();
        put(world.usual + QStringLiteral("/audio/1/2.mp3"), "left behind");
        put(world.usual + QStringLiteral("/held-music.id"), marker);
        QVERIFY(writePlaceNote(world.profile, {world.other, {{world.usual, QString::fromUtf8(marker)}}}));
        world.start();
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QVERIFY(!World::hasMusic(world.usual));
        QCOMPARE(world.missingIn(world.other), QString());
        QCOMPARE(world.held.wholeTracks()->size(), 3);
        QCOMPARE(readPlaceNote(world.profile).value(), PlaceNote{world.other});
    }

    /// Another folder by now, or one of somebody else.
    void onlyWhatBearsTheMarkerIsCleared()
    {
        World world;
        QVERIFY(turnUntil([&] { return world.isBegun(); }));
        world.end();
        put(world.other + QStringLiteral("/audio/1/mine.flac"), "mine");
        put(world.other + QStringLiteral("/held-music.id"), "of another library");
        QVERIFY(writePlaceNote(world.profile, {{}, {{world.other, QStringLiteral("ours")}}}));
        world.start();
        QVERIFY(turnUntil([&] { return world.rests(); }));
        QCOMPARE(bytesAt(world.other + QStringLiteral("/audio/1/mine.flac")), QByteArray("mine"));
        QCOMPARE(readPlaceNote(world.profile).value(), PlaceNote{});
    }

    void theNoteComesBack()
    {
        const QTemporaryDir folder;
        QCOMPARE(readPlaceNote(folder.path()).value(), PlaceNote{});
        const PlaceNote note{QStringLiteral("/media/ä b"), {{QStringLiteral("/old"), QStringLiteral("id")}}};
        QVERIFY(writePlaceNote(folder.path(), note));
        QCOMPARE(readPlaceNote(folder.path()).value(), note);
        QVERIFY(writePlaceNote(folder.path(), {QStringLiteral("/old"), note.clear}));
        QVERIFY(readPlaceNote(folder.path()).value().clear.isEmpty()); // never the one in use
    }
};

QTEST_GUILESS_MAIN(TestHeldMove)
#include "tst_heldmove.moc"
