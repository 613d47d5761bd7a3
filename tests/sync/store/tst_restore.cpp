// What the listener made comes back after the library was damaged: from the damaged file, from the backup, from both.
#include <sync/store/Backup.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/Export.h>
#include <sync/store/Query.h>
#include <sync/store/Restore.h>
#include <sync/store/StationStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace sostenuto::sync;

namespace {

struct MadeFixture : StoreFixture {
    MadeFixture()
    {
        tracks = putSomeTracks(*database, source, 300);
        EditStore edits(*database);
        const bool made =
            edits.setLoved({tracks[0], tracks[7]}, true, moment(1)) && edits.setRating(tracks[1], 4, moment(2)) &&
            edits.recordPlay(tracks[2], moment(3)) &&
            edits.createPlaylist(source, QStringLiteral("Évening"), {tracks[3], tracks[4], tracks[3]}, moment(4)) &&
            StationStore(*database).put(QUrl(QStringLiteral("http://radio.example/")), QStringLiteral("R"));
        if (!made)
            qFatal("nothing was made");
    }
    QVector<TrackId> tracks;
};

/// A library as a player begins it after it set the damaged one aside.
std::unique_ptr<Database> fresh(const QTemporaryDir& folder)
{
    return std::move(*Database::open(folder.filePath(QStringLiteral("new/library.db")), Database::Mode::ReadWrite));
}

const Restored all{3, 1, 1, 6, 1};

} // namespace

class TestRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRoundTripLosesNothing();
    void smartPlaylistsTakeThePlaceOfTheFirstOnes();
    void aPullFindsItsRows();
    void damagedFiles_data();
    void damagedFiles();
    void theBackupFillsIn();
    void onlyANewLibrary();
    void hostileDocuments_data();
    void hostileDocuments();
};

void TestRestore::theRoundTripLosesNothing()
{
    MadeFixture store;
    const QJsonObject before = exportOf(*store.database).value();
    const QTemporaryDir folder;
    const auto database = fresh(folder);
    QCOMPARE(restore(*database, before).value(), all);
    QCOMPARE(exportOf(*database).value(), before);
    QCOMPARE(inconsistencies(*database), QString());
    QCOMPARE(answerOf(*database, "SELECT count(*) FROM track WHERE hidden = 0"), QStringLiteral("0"));
    QCOMPARE(answerOf(*database, "SELECT DISTINCT state FROM outbox"), QStringLiteral("ambiguous"));
}

void TestRestore::smartPlaylistsTakeThePlaceOfTheFirstOnes()
{
    const QJsonObject one{{QStringLiteral("name"), QStringLiteral("Long")},
                          {QStringLiteral("query"), QStringLiteral("length:>10:00")},
                          {QStringLiteral("order"), QStringLiteral("length")},
                          {QStringLiteral("limitUnit"), QStringLiteral("tracks")},
                          {QStringLiteral("limitMost"), 5}};
    const QTemporaryDir folder;
    const auto database = fresh(folder);
    QVERIFY(restore(*database, {{QStringLiteral("smartPlaylists"), QJsonArray{one}}}));
    QCOMPARE(answerOf(*database, "SELECT name, query, track_order, limit_unit, limit_most FROM smart_playlist"),
             QStringLiteral("Long|length:>10:00|length|tracks|5"));
    // One from before there were any leaves those that a library begins with.
    const QTemporaryDir other;
    const auto begun = fresh(other);
    QVERIFY(restore(*begun, {{QStringLiteral("smartPlaylists"), QJsonArray()}}));
    QCOMPARE(answerOf(*begun, "SELECT count(*) FROM smart_playlist"), QStringLiteral("4"));
}

void TestRestore::aPullFindsItsRows()
{
    MadeFixture store;
    const QTemporaryDir folder;
    const auto database = fresh(folder);
    QVERIFY(restore(*database, exportOf(*store.database).value()));
    QCOMPARE(putSomeTracks(*database, store.source, 300).first(), store.tracks[0]);
    QCOMPARE(answerOf(*database, "SELECT count(*), sum(loved) FROM track WHERE hidden = 0"), QStringLiteral("300|2"));
    QCOMPARE(inconsistencies(*database), QString());
}

void TestRestore::damagedFiles_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"whole", "cut in half", "head gone", "empty", "not there", "pages 1", "pages 2", "pages 3",
                            "pages 4", "pages 5", "pages 6"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

/// However it was damaged: the new library opens, is consistent, and has what could be read; with its backup, all.
void TestRestore::damagedFiles()
{
    QFETCH(QString, how);
    MadeFixture store;
    const QString backups = store.folder.filePath(QStringLiteral("backups"));
    QVERIFY(backUp(*store.database, backups, moment()));
    store.database.reset();
    QFile file(store.path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (how == QStringLiteral("cut in half"))
        QVERIFY(file.resize(file.size() / 2));
    else if (how == QStringLiteral("head gone"))
        file.write(QByteArray(200, 'x'));
    else if (how == QStringLiteral("empty"))
        QVERIFY(file.resize(0));
    else if (how == QStringLiteral("not there"))
        QVERIFY(file.remove());
    else if (how.startsWith(QStringLiteral("pages"))) {
        QRandomGenerator random(how.section(u' ', 1).toUInt());
        for (int i = 0; i < 8; ++i) {
            file.seek(4096 * qint64(1 + random.bounded(quint32(file.size() / 4096 - 1))));
            file.write(QByteArray(4096, char(random.bounded(256))));
        }
    }
    file.close();
    const QTemporaryDir folder;
    const auto alone = fresh(folder);
    const auto read = restore(*alone, salvage(store.path));
    QVERIFY(read);
    QCOMPARE(inconsistencies(*alone), QString());
    if (how == QStringLiteral("whole"))
        QCOMPARE(*read, all);
    qInfo("%s: %d loved, %d playlists, %d plays, %d edits", qPrintable(how), read->loved, read->playlists, read->plays,
          read->waiting);
    const QTemporaryDir other;
    const auto both = fresh(other);
    QVERIFY(restore(*both, merged(salvage(store.path), newestBackup(backups))));
    QCOMPARE(inconsistencies(*both), QString());
    QVERIFY(valueOf(*both, "SELECT count(*) FROM track WHERE loved = 1") >= 2);
}

/// The file says nothing of plays, the backup is from before the last love.
void TestRestore::theBackupFillsIn()
{
    MadeFixture store;
    const QString backups = store.folder.filePath(QStringLiteral("backups"));
    QVERIFY(backUp(*store.database, backups, moment()));
    QVERIFY(EditStore(*store.database).setLoved({store.tracks[20]}, true, moment(9)));
    QJsonObject damaged = exportOf(*store.database).value();
    damaged.remove(QStringLiteral("plays"));
    const QTemporaryDir folder;
    const auto database = fresh(folder);
    const Restored back = restore(*database, merged(damaged, newestBackup(backups))).value();
    QCOMPARE(back.plays, 1);
    QCOMPARE(back.loved, all.loved + 1);
}

void TestRestore::onlyANewLibrary()
{
    MadeFixture store;
    const auto done = restore(*store.database, exportOf(*store.database).value());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::NotAllowed);
}

void TestRestore::hostileDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(R"({"sources": 3, "tracks": {"a": 1}, "plays": [1, "x", null, []]})");
    QTest::newRow("no source") << QByteArray(R"({"tracks": [{"id": 1, "source": 9, "remoteId": "a", "loved": 1}]})");
    QTest::newRow("ids below zero") << QByteArray(
        R"({"sources": [{"id": -1, "kind": "subsonic", "address": "a", "user": "u", "name": "n"}]})");
    QTest::newRow("the same twice") << QByteArray(
        R"({"sources": [{"id": 1, "kind": "k", "address": "a", "user": "u", "name": "n"}, {"id": 1, "kind": "k", "address": "b", "user": "u", "name": "n"}]})");
    QTest::newRow("folders of nobody") << QByteArray(
        R"({"sources": [{"id": 1, "kind": "subsonic", "address": "a", "user": "u", "name": "n"}, {"id": 2, "kind": "folder", "address": "b", "user": "", "name": "n"}], "folders": [{"source": 1, "root": "/a"}, {"source": 2, "root": ""}, {"source": 9, "root": "/b"}, {"source": 2, "root": 7}, 3, null]})");
    QTest::newRow("unknown edits") << QByteArray(
        R"({"sources": [{"id": 1, "kind": "k", "address": "a", "user": "u", "name": "n"}], "waiting": [{"source": 1, "kind": "drop", "object": "track:1; DROP TABLE track", "payload": {}}, {"source": 1, "kind": "love", "object": "sqlite_schema:1", "payload": {}}, {"source": 1, "kind": "love", "object": "track:77", "payload": {}}]})");
}

void TestRestore::hostileDocuments()
{
    QFETCH(QByteArray, json);
    const QTemporaryDir folder;
    const auto database = fresh(folder);
    const auto done = restore(*database, QJsonDocument::fromJson(json).object());
    QVERIFY(done);
    QVERIFY(done->isNothing());
    QCOMPARE(inconsistencies(*database), QString());
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
