// What the listener made, on its way into a new library or into a copy, while the disk or a lock lets it down.

#include <sync/store/Backup.h>
#include <sync/store/DamagedFile.h>
#include <sync/store/EditStore.h>
#include <sync/store/Export.h>
#include <sync/store/FolderStore.h>
#include <sync/store/Restore.h>
#include <sync/store/StationStore.h>
#include <tests/support/sync/FaultSweep.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace sostenuto::sync;

namespace {

using Fault = StoreFaults::Fault;

QString backupsBeside(const QString& library)
{
    return QFileInfo(library).dir().filePath(u"backups"_qs);
}

/// As a start does it.
Result<void> bringBackAt(const QString& path)
{
    const auto opened = Database::open(path, Database::Mode::ReadWrite);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto back = bringBack(**opened, backupsBeside(path));
    return back ? Result<void>() : tl::unexpected(back.error());
}

} // namespace

class TestRestoreFaults : public QObject {
    Q_OBJECT

    /// One of each thing that a listener makes.
    static void furnish(StoreFixture& store)
    {
        const QVector<TrackId> tracks = putSomeTracks(*store.database, store.source, 12);
        EditStore edits(*store.database);
        QVERIFY(edits.setLoved({tracks[0], tracks[7]}, true, moment(1)) && edits.setRating(tracks[1], 4, moment(2)));
        QVERIFY(edits.recordPlay(tracks[2], moment(3)));
        QVERIFY(edits.createPlaylist(store.source, u"Here"_qs, {tracks[3], tracks[4], tracks[3]}, moment(4)));
        QVERIFY(StationStore(*store.database).put(QUrl(u"http://radio.test/"_qs), u"R"_qs));
        const auto folder = FolderStore(*store.database).add("/music/\xff", u"music"_qs);
        QVERIFY(folder && FolderStore(*store.database).setIgnored(*folder, {"left out"}));
        QVERIFY(backUp(*store.database, store.folder.filePath(u"backups"_qs), moment()));
    }

private Q_SLOTS:
    void backFromDamage_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::newRow("all of it lost") << true;
        QTest::newRow("the end of it lost") << false;
    }
    void backFromDamage()
    {
        QFETCH(bool, whole);
        StoreFixture store;
        furnish(store);
        const QByteArray made = QJsonDocument(exportOf(*store.database).value()).toJson();
        store.database.reset();
        QFile file(store.path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(whole ? 0 : file.size() * 2 / 3));
        file.write(QByteArray(file.size() - file.pos(), 'x'));
        file.close();
        markSuspect(store.path);
        FaultSweep sweep;
        sweep.original = store.folder.path();
        sweep.mayBeSetAside = true;
        sweep.withReader = false;
        sweep.most = 32;
        sweep.operation = bringBackAt;
        sweep.check = [&](Database& database, const Result<void>& done) {
            const QByteArray now = QJsonDocument(exportOf(database).value()).toJson();
            const bool owed = database.setAside().has_value();
            if (done && (now != made || owed))
                return u"not all came back: "_qs + firstDifference(QString::fromUtf8(made), QString::fromUtf8(now));
            return owed || now == made ? QString() : u"nothing is owed, and it is not there"_qs;
        };
        for (const Fault fault : {Fault::Full, Fault::Broken, Fault::Glitch, Fault::Unreadable, Fault::Busy}) {
            int faults = 0;
            sweep.faults = &faults;
            const QString wrong = sweep.run(fault);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QVERIFY2(faults > 0, FaultSweep::nameOf(fault));
        }
    }

    /// The start is cut off between any two steps of setting a file aside.
    void settingAsideIsCutOff_data()
    {
        QTest::addColumn<QStringList>("moved");
        QTest::newRow("before the first") << QStringList();
        QTest::newRow("after the file") << QStringList{QString()};
        QTest::newRow("after its log") << QStringList{QString(), u"-wal"_qs};
        QTest::newRow("after all") << QStringList{QString(), u"-wal"_qs, u"-shm"_qs};
    }
    void settingAsideIsCutOff()
    {
        QFETCH(QStringList, moved);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"library.db"_qs);
        const auto put = [](const QString& name, const QByteArray& content) {
            QFile file(name);
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(put(path, QByteArray(5000, 'x')) && put(path + u"-wal"_qs, "log") && put(path + u"-shm"_qs, "index"));
        QVERIFY(put(path + u".aside"_qs, "library.damaged-1.db\nlibrary.damaged-1.db"));
        const QString target = folder.filePath(u"library.damaged-1.db"_qs);
        for (const QString& tail : moved)
            QVERIFY(QFile::rename(path + tail, target + tail));
        for (int start = 0; start < 2; ++start) {
            const auto opened = Database::open(path, Database::Mode::ReadWrite);
            QVERIFY(opened);
            QCOMPARE((*opened)->setAside().value_or(QString()), target);
            QCOMPARE(QFileInfo(target).size(), 5000);
            QCOMPARE(QFileInfo(target + u"-wal"_qs).size(), 3);
        }
        const auto opened = Database::open(path, Database::Mode::ReadWrite);
        QVERIFY(bringBack(**opened, backupsBeside(path)));
        QVERIFY(!Database::open(path, Database::Mode::ReadWrite).value()->setAside());
        QCOMPARE(QDir(folder.path()).entryList({u"*damaged*.db"_qs}).size(), 1);
    }

    void aNewLibraryThatBreaksTooOwesTheFirst()
    {
        StoreFixture store;
        furnish(store);
        const QJsonObject made = exportOf(*store.database).value();
        store.database.reset();
        const auto spoil = [&] {
            QFile file(store.path);
            return file.open(QIODevice::ReadWrite) && file.write(QByteArray(100, 'x')) == 100;
        };
        QVERIFY(spoil() && Database::open(store.path, Database::Mode::ReadWrite)); // and the power goes
        QVERIFY(spoil());
        const auto opened = Database::open(store.path, Database::Mode::ReadWrite);
        QVERIFY(opened && (*opened)->setAside());
        QCOMPARE(QDir(store.folder.path()).entryList({u"*damaged*.db"_qs}).size(), 2);
        QVERIFY(bringBack(**opened, backupsBeside(store.path)));
        QCOMPARE(exportOf(**opened).value(), made);
        QVERIFY(!Database::open(store.path, Database::Mode::ReadWrite).value()->setAside());
    }

    /// A copy is there whole or not at all, and one that could not be made is made by the next look.
    void aCopy()
    {
        StoreFixture store;
        furnish(store);
        const QJsonObject made = exportOf(*store.database).value();
        store.database.reset();
        const QString name = backupName(moment(86'400));
        const auto copyAt = [&](const QString& path) { return QDir(backupsBeside(path)).filePath(name); };
        FaultSweep sweep;
        sweep.original = store.folder.path();
        sweep.operation = [&](const QString& path) {
            const auto opened = Database::open(path, Database::Mode::ReadWrite);
            if (!opened)
                return Result<void>(tl::unexpected(opened.error()));
            const auto copied = backUp(**opened, backupsBeside(path), moment(86'400));
            return copied ? Result<void>() : Result<void>(tl::unexpected(copied.error()));
        };
        sweep.check = [&](Database& database, const Result<void>& done) {
            QFile copy(copyAt(database.path()));
            if (!copy.exists())
                return done ? u"no copy"_qs : QString();
            const bool whole =
                copy.open(QIODevice::ReadOnly) && QJsonDocument::fromJson(copy.readAll()).object() == made;
            return whole ? QString() : u"half a copy"_qs;
        };
        for (const Fault fault : {Fault::Full, Fault::Broken, Fault::Glitch, Fault::Unreadable, Fault::Busy}) {
            int faults = 0;
            sweep.faults = &faults;
            const QString wrong = sweep.run(fault);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QVERIFY2(faults > 0, FaultSweep::nameOf(fault));
        }
    }
};

QTEST_GUILESS_MAIN(TestRestoreFaults)
#include "tst_restorefaults.moc"
