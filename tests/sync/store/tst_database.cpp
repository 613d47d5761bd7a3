#include <sync/store/Database.h>
#include <sync/store/Migrations.h>
#include <sync/store/Query.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace sostenuto::sync;

static QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

static auto openToWrite(const QString& path)
{
    return Database::open(path, Database::Mode::ReadWrite);
}

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFolderGetsALibrary()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/er/library.db"));
        const auto database = openToWrite(path);
        QVERIFY(database);
        QVERIFY(!(*database)->setAside());
        QCOMPARE(answerOf(**database, "PRAGMA journal_mode"), QStringLiteral("wal"));
        QCOMPARE(answerOf(**database, "PRAGMA foreign_keys"), QStringLiteral("1"));
        QCOMPARE(answerOf(**database, "PRAGMA user_version"), QString::number(builtInMigrations().last().number));
        QCOMPARE(inconsistencies(**database), QString());
    }

    void migrationsAreNumberedWithoutGaps()
    {
        int expected = 1;
        for (const Migration& step : builtInMigrations())
            QCOMPARE(step.number, expected++);
        QVERIFY(expected > 1);
    }

    void whatWasWrittenIsThereAgain()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 3);
        store.database.reset();
        const auto again = openToWrite(store.path);
        QVERIFY(again);
        QCOMPARE(answerOf(**again, "SELECT count(*) FROM track"), QStringLiteral("3"));
    }

    void aNewerFileIsLeftAlone()
    {
        StoreFixture store;
        store.database->connection().exec("PRAGMA user_version = 9999");
        store.database.reset();
        const QByteArray before = contentOf(store.path);
        const auto opened = openToWrite(store.path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::StoreTooNew);
        QCOMPARE(contentOf(store.path), before);
        QCOMPARE(QDir(store.folder.path()).entryList({QStringLiteral("*damaged*")}).size(), 0);
    }

    /// The newer player was cut off: what it wrote last is in the log only, and stays there.
    void aNewerFilesLogIsLeftAlone()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 3);
        store.database->connection().exec("PRAGMA user_version = 9999");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.db"));
        for (const QString& tail : {QString(), QStringLiteral("-wal")})
            QVERIFY(QFile::copy(store.path + tail, path + tail));
        const QByteArray file = contentOf(path);
        const QByteArray log = contentOf(path + QStringLiteral("-wal"));
        QVERIFY(!log.isEmpty());
        for (int start = 0; start < 2; ++start) {
            const auto opened = openToWrite(path);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, ErrorKind::StoreTooNew);
            QCOMPARE(opened.error().detail, QStringLiteral("schema 9999"));
            QVERIFY(contentOf(path) == file);
            QVERIFY(contentOf(path + QStringLiteral("-wal")) == log);
        }
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*damaged*"), QStringLiteral("*.aside")}).size(), 0);
    }

    void aStepThatFailsLeavesTheFileAsItWas()
    {
        StoreFixture store;
        const int now = builtInMigrations().last().number;
        const auto migrated =
            migrate(*store.database, {{now + 1, "CREATE TABLE extra (id INTEGER); SELECT no_such_thing;"}});
        QVERIFY(!migrated);
        QCOMPARE(answerOf(*store.database, "PRAGMA user_version"), QString::number(now));
        QCOMPARE(answerOf(*store.database, "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"),
                 QStringLiteral("0"));
        QVERIFY(migrate(*store.database, {{now + 1, "CREATE TABLE extra (id INTEGER);"}}));
        QCOMPARE(answerOf(*store.database, "PRAGMA user_version"), QString::number(now + 1));
    }

    void somethingElseIsSetAside()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.db"));
        const QByteArray text = QByteArray("This is a shopping list, not a database.\n").repeated(200);
        write(path, text);
        const auto database = openToWrite(path);
        QVERIFY(database);
        QVERIFY((*database)->setAside());
        QCOMPARE(contentOf(*(*database)->setAside()), text);
        QCOMPARE(answerOf(**database, "SELECT count(*) FROM track"), QStringLiteral("0"));
    }

    void damageInsideIsFoundAfterACrash()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 2000);
        store.database.reset();
        QByteArray content = contentOf(store.path);
        // The schema stands at the beginning, the rows behind it.
        const qsizetype tail = content.size() * 3 / 4;
        content.replace(tail, content.size() - tail, QByteArray(content.size() - tail, '\x5a'));
        write(store.path, content);
        // Closed properly, nobody looks: opening stays quick. The first read that meets the damage says so…
        {
            const auto opened = openToWrite(store.path);
            QVERIFY(opened);
            QVERIFY(!(*opened)->setAside());
            const auto read = (*opened)->read([&] {
                Query everything(**opened, "SELECT * FROM track");
                while (everything.next())
                    (void)everything.text(2);
                (void)valueOf(**opened, "SELECT count(*) FROM track INDEXED BY track_order WHERE hidden = 0");
            });
            QVERIFY(!read);
            QCOMPARE(read.error().kind, ErrorKind::StoreDamaged);
        }
        // …and the next start sets the file aside.
        const auto database = openToWrite(store.path);
        QVERIFY(database);
        QVERIFY((*database)->setAside());
        QCOMPARE(contentOf(*(*database)->setAside()), content);
        QCOMPARE(answerOf(**database, "SELECT count(*) FROM track"), QStringLiteral("0"));
        QVERIFY(!QFile::exists(store.path + QStringLiteral(".check")));
    }

    void twoDamagedFilesAtOnceKeepTheirNames()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.db"));
        for (int i = 0; i < 2; ++i) {
            write(path, QByteArray(10'000, char('a' + i)));
            QVERIFY(openToWrite(path));
        }
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("library.damaged-*.db")}).size(), 2);
    }

    void aFolderThatCannotBeMade()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("file"));
        write(file, "x");
        const auto opened = openToWrite(file + QStringLiteral("/profile/library.db"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::ReadOnly);
    }

    void aReaderNeedsAFile()
    {
        const QTemporaryDir folder;
        const auto opened = Database::open(folder.filePath(QStringLiteral("library.db")), Database::Mode::ReadOnly);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::FileMissing);
    }

    void aReaderSeesWhatIsCommittedAndWritesNothing()
    {
        StoreFixture store;
        const auto reader = Database::open(store.path, Database::Mode::ReadOnly);
        QVERIFY(reader);
        (void)putSomeTracks(*store.database, store.source, 2);
        QCOMPARE(answerOf(**reader, "SELECT count(*) FROM track"), QStringLiteral("2"));
        const auto written = (*reader)->read([&] { run(**reader, "DELETE FROM track"); });
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::ReadOnly);
    }

    void aFailedTransactionLeavesNothing()
    {
        StoreFixture store;
        const auto done = store.database->transaction(Database::Durability::Listener, [&] {
            run(*store.database, "INSERT INTO artist (source, remote_id, generation, folded, sort_key, name) "
                                 "VALUES (1, 'x', 1, 'x', 'x', 'X')");
            run(*store.database, "INSERT INTO playlist_entry (playlist_id, position, track_id) VALUES (77, 0, 77)");
        });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::StoreFailed);
        QCOMPARE(answerOf(*store.database, "SELECT count(*) FROM artist"), QStringLiteral("0"));
        QVERIFY(store.database->transaction(Database::Durability::Listener, [] {}));
    }

    void fullIsSaidSo()
    {
        StoreFixture store;
        store.database->connection().exec(
            "PRAGMA max_page_count = 1"); // SQLite takes it as: no page more than there are
        const auto done = store.database->transaction(Database::Durability::Fetchable, [&] {
            for (int i = 0; i < 5000; ++i)
                run(*store.database, "INSERT INTO source (kind, address, user, name) VALUES ('k', ?1, 'u', 'n')", i);
        });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::DiskFull);
        QCOMPARE(answerOf(*store.database, "SELECT count(*) FROM source"), QStringLiteral("1"));
    }

    void theSameStatementMayBeUsedInsideItself()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 3);
        int pairs = 0;
        const auto done = store.database->read([&] {
            Query outer(*store.database, "SELECT id FROM track");
            while (outer.next()) {
                Query inner(*store.database, "SELECT id FROM track");
                while (inner.next())
                    ++pairs;
            }
        });
        QVERIFY(done);
        QCOMPARE(pairs, 9);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
