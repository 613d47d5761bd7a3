// A track on its way to its file, and any call to the disk fails: what is said to be here is here whole, and the next
// start brings the rest.

#include <sync/held/Downloads.h>
#include <tests/support/files/FileFaults.h>
#include <tests/support/sync/FakeBackend.h>
#include <tests/support/sync/StoreBuilders.h>
#include <tests/support/sync/StoreFaults.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;
using sostenuto::tests::FileFaults;

namespace {

using Fault = FileFaults::Fault;

QByteArray sound(int bytes)
{
    QByteArray out(bytes, 'R');
    for (qsizetype i = 1; i < out.size(); ++i)
        out[i] = char(i * 7 + i / 251);
    return out;
}

} // namespace

class TestHeldFaults : public QObject {
    Q_OBJECT

    const StoreFaults m_quick; ///< none is asked for

    struct World {
        StoreFixture store;
        HeldStore held{*store.database};
        CatalogueStore catalogue{*store.database};
        TrackId track = putSomeTracks(*store.database, store.source, 1).first();
        FakeBackend service;
        QString folder = store.folder.filePath(u"held"_qs);
        std::unique_ptr<Downloads> downloads;

        World()
        {
            service.files.insert(u"t1"_qs, sound(5'500));
            QDir().mkpath(folder);
        }
        /// As after a start.
        void begin()
        {
            downloads = std::make_unique<Downloads>(folder);
            downloads->setPatience([](int) { return 0; }, 50);
            downloads->useStores(held, catalogue);
            downloads->useBackend(store.source, &service);
        }
        [[nodiscard]] bool isHeld() const
        {
            const auto row = held.find(track).value();
            return row && row->state == HeldState::Complete;
        }
        /// Empty = what the store says is true.
        [[nodiscard]] QString untruth() const
        {
            const auto row = held.find(track).value();
            if (!row || row->state == HeldState::Failed)
                return {};
            const bool whole = row->state == HeldState::Complete;
            QFile file(QDir(folder).filePath(row->path) + (whole ? QString() : u".part"_qs));
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            const QByteArray wanted = service.files.value(u"t1"_qs);
            if (whole)
                return bytes == wanted && row->checksum == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)
                           ? QString()
                           : u"held, and is not what the service has"_qs;
            return bytes.left(row->bytes) == wanted.left(row->bytes) ? QString() : u"a part that is not true"_qs;
        }
    };

private Q_SLOTS:
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
        QFETCH(Fault, fault);
        int met = 0;
        for (int i = 0;; ++i) {
            World world;
            FileFaults faults(world.folder);
            faults.failAt(i, fault);
            world.begin();
            const QSignalSpy trouble(world.downloads.get(), &Downloads::trouble);
            world.downloads->setWanted({world.track});
            QTRY_VERIFY(world.isHeld() || !trouble.isEmpty());
            const bool failed = faults.failed();
            met += failed;
            world.downloads.reset();
            faults.failNever();
            const QString place = u"at %1: "_qs.arg(i);
            QVERIFY2(world.untruth().isEmpty(), qPrintable(place + world.untruth()));
            world.begin();
            world.downloads->setWanted({world.track});
            QTRY_VERIFY2(world.isHeld(), qPrintable(place));
            QVERIFY2(world.untruth().isEmpty(), qPrintable(place + world.untruth()));
            QCOMPARE(inconsistencies(*world.store.database), QString());
            const QDir folder(world.folder + u"/audio/1"_qs);
            QCOMPARE(folder.entryList(QDir::Files).size(), 1); // and nothing else
            if (!failed)
                break;
        }
        QVERIFY(met > 5);
    }

    void thePowerGoes_data()
    {
        QTest::addColumn<bool>("isSynced");
        QTest::newRow("what was waited for is there") << true;
        QTest::newRow("waiting for the disk is what keeps it") << false;
    }
    /// At every call, and of each file only what was synced is left. The library keeps all of its rows: that is the
    /// worst that can come with it.
    void thePowerGoes()
    {
        if (!FileFaults::work())
            QSKIP("the calls of this system are not caught");
        QFETCH(bool, isSynced);
        int untrue = 0;
        for (int i = 0;; ++i) {
            World world;
            FileFaults faults(world.folder);
            faults.failAt(i, Fault::Broken);
            if (!isSynced)
                faults.forgetSyncs();
            world.begin();
            const QSignalSpy trouble(world.downloads.get(), &Downloads::trouble);
            world.downloads->setWanted({world.track});
            QTRY_VERIFY(world.isHeld() || !trouble.isEmpty());
            const bool failed = faults.failed();
            world.downloads.reset();
            faults.loseUnsynced();
            const QString wrong = world.untruth();
            untrue += !wrong.isEmpty();
            QVERIFY2(!isSynced || wrong.isEmpty(), qPrintable(u"at %1: "_qs.arg(i) + wrong));
            if (!failed)
                break;
        }
        QCOMPARE(untrue > 0, !isSynced);
    }
};

QTEST_GUILESS_MAIN(TestHeldFaults)
#include "tst_heldfaults.moc"
