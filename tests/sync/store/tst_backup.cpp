#include <sync/store/Backup.h>
#include <sync/store/Database.h>
#include <sync/store/EditStore.h>
#include <sync/store/Export.h>
#include <sync/store/Migrations.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace sostenuto::sync;

static constexpr int day = 24 * 60 * 60;

static QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

static void put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

struct LovedFixture : StoreFixture {
    LovedFixture()
    {
        tracks = putSomeTracks(*database, source, 3);
        if (!EditStore(*database).setLoved({tracks[0]}, true, moment()))
            qFatal("a track cannot be loved");
    }
    [[nodiscard]] QString backups() const { return folder.filePath(QStringLiteral("deep/backups")); }

    QVector<TrackId> tracks;
};

class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatGoesIsOldAndOurs_data()
    {
        QTest::addColumn<QStringList>("present");
        QTest::addColumn<QStringList>("dropped");
        const auto named = [](int from, int to) {
            QStringList names;
            for (int number = from; number <= to; ++number)
                names.append(QStringLiteral("backup-202601%1.json").arg(number, 2, 10, QChar(u'0')));
            return names;
        };
        QTest::newRow("none") << QStringList() << QStringList();
        QTest::newRow("seven with today's") << named(4, 10) << QStringList();
        QTest::newRow("eight") << named(3, 10) << named(3, 3);
        QTest::newRow("in any order") << QStringList{named(5, 10) + named(1, 4)} << named(1, 3);
        QTest::newRow("a clock that was ahead") << named(10, 18) << named(11, 12);
        QTest::newRow("not ours") << QStringList{named(4, 10) + QStringList{QStringLiteral("backup-20250101.json.txt"),
                                                                            QStringLiteral("a.json"),
                                                                            QStringLiteral("backup-mine.json")}}
                                  << QStringList();
    }
    void whatGoesIsOldAndOurs()
    {
        QFETCH(QStringList, present);
        QFETCH(QStringList, dropped);
        QCOMPARE(backupsToDrop(present, QStringLiteral("backup-20260110.json")), dropped);
    }

    void oneADayAndSevenStay()
    {
        LovedFixture store;
        for (int i = 0; i < 10; ++i) {
            const auto first = backUp(*store.database, store.backups(), moment(i * day));
            QVERIFY(first && *first);
            const auto again = backUp(*store.database, store.backups(), moment(i * day + day - 1));
            QVERIFY(again && !*again);
        }
        const QStringList files = filesIn(store.backups());
        QCOMPARE(files.size(), backupsKept);
        QCOMPARE(files.first(), QStringLiteral("backup-20260104.json"));
        QCOMPARE(files.last(), QStringLiteral("backup-20260110.json"));
    }

    void afterDamageMoreStay()
    {
        LovedFixture store;
        QVERIFY(QDir().mkpath(store.backups()));
        put(store.folder.filePath(QStringLiteral("deep/library.damaged-1.db")), "what was lost");
        for (int i = 0; i < 10; ++i)
            QVERIFY(backUp(*store.database, store.backups(), moment(i * day)));
        QCOMPARE(filesIn(store.backups()).size(), 10);
    }

    void itHoldsTheExport()
    {
        LovedFixture store;
        const auto path = backUp(*store.database, store.backups(), moment());
        QVERIFY(path && *path);
        QFile file(**path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), *exportOf(*store.database));
    }

    void nothingMadeNeverPushesOutACopy()
    {
        LovedFixture store;
        QVERIFY(backUp(*store.database, store.backups(), moment()));
        StoreFixture fresh; // as after a library was lost
        (void)putSomeTracks(*fresh.database, fresh.source, 3);
        for (int i = 1; i < 10; ++i) {
            const auto done = backUp(*fresh.database, store.backups(), moment(i * day));
            QVERIFY(done && !*done);
        }
        QCOMPARE(filesIn(store.backups()), QStringList{QStringLiteral("backup-20260101.json")});
    }

    void whatIsWorthACopy_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("worth");
        const auto add = [](const char* name, const char* sql, bool worth) {
            QTest::newRow(name) << QByteArray(sql) << worth;
        };
        add("nothing", "SELECT 1", false);
        add("somebody else's playlist",
            "INSERT INTO playlist (id, source, remote_id, name, editable) VALUES (1, 1, 'p', 'Theirs', 0); "
            "INSERT INTO playlist_entry (playlist_id, position, track_id) VALUES (1, 0, 1)",
            false);
        add("a playlist", "INSERT INTO playlist (source, remote_id, name) VALUES (1, 'p', 'Mine')", true);
        add("a love", "UPDATE track SET loved = 1 WHERE id = 1", true);
        add("a loved artist", "UPDATE artist SET loved = 1", true);
        add("a rating", "UPDATE track SET rating = 2 WHERE id = 1", true);
        add("a play", "INSERT INTO play (track_id, started_at) VALUES (1, 5)", true);
        add("a station", "INSERT INTO station (name, address, added_at) VALUES ('R', 'http://r.test/', 0)", true);
        add("a rule", "INSERT INTO smart_playlist (name, query) VALUES ('Mine', 'genre:rain')", true);
        add("a rule that was changed", "UPDATE smart_playlist SET limit_most = 99 WHERE name = 'Most played'", true);
        add("fewer rules", "DELETE FROM smart_playlist WHERE name = 'Most played'", false);
    }
    void whatIsWorthACopy()
    {
        QFETCH(QByteArray, sql);
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 3);
        store.database->connection().exec(sql.constData());
        QTEST(isWorthKeeping(exportOf(*store.database).value()), "worth");
    }

    void beforeTheSchemaChangesACopyIsMade()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.db"));
        {
            SQLite::Database old(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            old.exec(builtInMigrations().first().sql.toStdString());
            old.exec("INSERT INTO source (kind, address, user, name) VALUES ('subsonic', 'http://a', 'u', 'A');"
                     "INSERT INTO playlist (source, name) VALUES (1, 'Mine'); PRAGMA user_version = 1");
        }
        QVERIFY(Database::open(path, Database::Mode::ReadWrite));
        QFile file(folder.filePath(QStringLiteral("backups/before-schema-1.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\"Mine\""));
        QVERIFY(file.remove());
        QVERIFY(Database::open(path, Database::Mode::ReadWrite));
        QVERIFY(!file.exists()); // the schema is today's now
    }

    void whereNothingCanBeWrittenItIsSaid()
    {
        LovedFixture store;
        put(store.folder.filePath(QStringLiteral("deep")), "a file where the folder should be");
        const auto done = backUp(*store.database, store.backups(), moment());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::ReadOnly);
    }

    void aCopyThatFailsLeavesTheOlderOnesAndNoRest()
    {
        LovedFixture store;
        for (int i = 0; i < backupsKept; ++i)
            QVERIFY(backUp(*store.database, store.backups(), moment(i * day)));
        const QStringList before = filesIn(store.backups());
        QCOMPARE(before.size(), backupsKept);
        // A dangling link does not exist, so a copy is due, and it leads where nothing can be written.
        const QString name = backupName(moment(backupsKept * day));
        QVERIFY(QFile::link(QStringLiteral("/nowhere/at/all"), QDir(store.backups()).filePath(name)));
        const auto done = backUp(*store.database, store.backups(), moment(backupsKept * day));
        QVERIFY(!done);
        QCOMPARE(filesIn(store.backups()), before);
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
