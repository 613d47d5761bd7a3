// Copies of what the listener made, and a damaged library on its way aside, while any call to the disk fails.

#include <sync/store/Backup.h>
#include <sync/store/Database.h>
#include <sync/store/EditStore.h>
#include <sync/store/Export.h>
#include <sync/store/Restore.h>
#include <sync/store/WholeFile.h>
#include <tests/support/files/FileFaults.h>
#include <tests/support/sync/FaultSweep.h>
#include <tests/support/sync/StoreBuilders.h>
#include <tests/support/sync/StoreFaults.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace sostenuto::sync;
using sostenuto::tests::FileFaults;

namespace {

using Fault = FileFaults::Fault;

constexpr int day = 24 * 60 * 60;

QByteArray contentAt(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A copy of a library with a love in it and its copies of as many days as are kept.
struct Made {
    explicit Made(const QString& original) : path(folder.filePath(u"library.db"_qs))
    {
        if (!copyFolder(original, folder.path()))
            qFatal("no copy");
    }
    [[nodiscard]] QString backups() const { return folder.filePath(u"backups"_qs); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(backups()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    QTemporaryDir folder;
    QString path;
};

} // namespace

class TestCopyFaults : public QObject {
    Q_OBJECT

    const StoreFaults m_quick; ///< none is asked for
    StoreFixture m_store;
    QJsonObject m_made;

private Q_SLOTS:
    void initTestCase()
    {
        const auto tracks = putSomeTracks(*m_store.database, m_store.source, 3);
        QVERIFY(EditStore(*m_store.database).setLoved({tracks[0]}, true, moment()));
        for (int i = 0; i < backupsKept; ++i)
            QVERIFY(backUp(*m_store.database, m_store.folder.filePath(u"backups"_qs), moment(i * day)));
        m_made = exportOf(*m_store.database).value();
        m_store.database.reset();
    }

    void init()
    {
        if (!FileFaults::work())
            QSKIP("the calls of this system are not caught");
    }

    void aDaysCopy_data()
    {
        QTest::addColumn<Fault>("fault");
        for (const Fault fault : {Fault::Full, Fault::Broken, Fault::Glitch})
            QTest::newRow(FileFaults::nameOf(fault)) << fault;
    }
    void aDaysCopy()
    {
        QFETCH(Fault, fault);
        const QString today = backupName(moment(backupsKept * day));
        int met = 0;
        for (int i = 0;; ++i) {
            const Made store(m_store.folder.path());
            const auto database = std::move(*Database::open(store.path, Database::Mode::ReadWrite));
            const QStringList before = store.names();
            FileFaults faults(store.folder.path());
            faults.failAt(i, fault);
            const auto done = backUp(*database, store.backups(), moment(backupsKept * day));
            const bool failed = faults.failed();
            met += failed;
            faults.failNever();
            if (!done) {
                QCOMPARE(store.names(), before); // nothing half done, and nothing dropped
                QCOMPARE(done.error().kind, fault == Fault::Full ? ErrorKind::DiskFull : ErrorKind::ReadOnly);
            }
            // Once is mended at once, where there is another way.
            QVERIFY(!failed || !done || fault == Fault::Glitch);
            QVERIFY(backUp(*database, store.backups(), moment(backupsKept * day + 60)));
            QCOMPARE(store.names(), before.mid(1) + QStringList{today});
            QCOMPARE(QJsonDocument::fromJson(contentAt(QDir(store.backups()).filePath(today))).object(), m_made);
            if (!failed)
                break;
        }
        QVERIFY(met >= (fault == Fault::Full ? 1 : 4));
    }

    /// The name of a copy is given to bytes that are on the disk, or to none.
    void whatDoesNotReachTheDiskIsNoCopy()
    {
        const Made store(m_store.folder.path());
        const QString path = store.folder.filePath(u"kept"_qs);
        QVERIFY(writeWhole(path, "old", "a file"));
        FileFaults faults(store.folder.path());
        faults.failSyncs();
        QVERIFY(!writeWhole(path, "new", "a file"));
        QVERIFY(faults.failed());
        faults.failNever();
        QCOMPARE(contentAt(path), QByteArray("old"));
        QVERIFY(writeWhole(path, "new", "a file"));
        QCOMPARE(contentAt(path), QByteArray("new"));
    }

    void aDamagedLibraryOnItsWayAside_data() { aDaysCopy_data(); }
    void aDamagedLibraryOnItsWayAside()
    {
        QFETCH(Fault, fault);
        const QByteArray damaged = contentAt(m_store.path).replace(0, 200, QByteArray(200, 'x'));
        int met = 0;
        for (int i = 0;; ++i) {
            const Made store(m_store.folder.path());
            QFile file(store.path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
            file.close();
            FileFaults faults(store.folder.path());
            faults.failAt(i, fault);
            if (const auto opened = Database::open(store.path, Database::Mode::ReadWrite))
                (void)bringBack(**opened, store.backups());
            const bool failed = faults.failed();
            met += failed;
            faults.failNever();
            const auto opened = Database::open(store.path, Database::Mode::ReadWrite);
            QVERIFY(opened && bringBack(**opened, store.backups()));
            QCOMPARE(exportOf(**opened).value(), m_made);
            QCOMPARE(inconsistencies(**opened), QString());
            const QStringList aside = QDir(store.folder.path()).entryList({u"*damaged*.db"_qs});
            QCOMPARE(aside.size(), 1);
            QVERIFY(contentAt(store.folder.filePath(aside.first())) == damaged);
            if (!failed)
                break;
        }
        QVERIFY(met >= (fault == Fault::Full ? 2 : 8));
    }
};

QTEST_GUILESS_MAIN(TestCopyFaults)
#include "tst_copyfaults.moc"
