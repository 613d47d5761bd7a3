// A library of every older schema, on its way to today's, and the disk or a lock lets it down anywhere.

#include <sync/store/Database.h>
#include <sync/store/Migrations.h>
#include <tests/support/sync/FaultSweep.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

using Fault = StoreFaults::Fault;

/// Of every kind of thing that a listener makes, in the words of the first schema.
constexpr auto made =
    "INSERT INTO source (kind, address, user, name) VALUES ('subsonic', 'http://a', 'u', 'A');"
    "INSERT INTO artist (source, remote_id, generation, loved, folded, sort_key, name) VALUES "
    "(1, 'a1', 1, 1, 'band', 'band', 'Band');"
    "INSERT INTO album (source, remote_id, generation, folded, sort_key, artist_key, artist_id, title, artist) VALUES "
    "(1, 'b1', 1, 'record\nband', 'record', 'band', 1, 'Record', 'Band');"
    "INSERT INTO track (source, remote_id, generation, digest, loved, rating, folded, title_key, artist_key, "
    "album_key, album_id, artist_id, title, artist, album, duration_ms) VALUES "
    "(1, 't1', 1, 7, 1, 0, 'one\nband\nrecord', 'one', 'band', 'record', 1, 1, 'One', 'Band', 'Record', 1000), "
    "(1, 't2', 1, 8, 0, 4, 'さくら\nband\nrecord', 'さくら', 'band', 'record', 1, 1, 'さくら', 'Band', 'Record', 2000);"
    "INSERT INTO playlist (source, name) VALUES (1, 'Mine');"
    "INSERT INTO playlist_entry (playlist_id, position, track_id) VALUES (1, 0, 2), (1, 1, 1);"
    "INSERT INTO play (track_id, started_at) VALUES (1, 5000), (2, 6000);"
    "INSERT INTO outbox (source, kind, object, payload, made_at) VALUES (1, 'love', 'track:1', '{\"loved\":true}', 1);"
    "INSERT INTO held_file (track_id, path, state, bytes) VALUES (1, 'p', 'complete', 9);";

/// What a listener made is in it, whatever the schema.
QString lostOf(Database& database, const Result<void>&)
{
    const QString there = answerOf(
        database, "SELECT (SELECT count(*) FROM play), (SELECT count(*) FROM playlist_entry), (SELECT count(*) FROM "
                  "outbox), (SELECT sum(loved) + sum(rating) FROM track), (SELECT sum(loved) FROM artist)");
    return there == u"2|2|1|5|1"_qs ? QString() : u"lost: "_qs + there;
}

} // namespace

class TestMigrationFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromEverySchema_data()
    {
        QTest::addColumn<int>("schema");
        for (int schema = 0; schema < builtInMigrations().last().number; ++schema)
            QTest::addRow("from %d", schema) << schema;
    }
    void fromEverySchema()
    {
        QFETCH(int, schema);
        const QTemporaryDir original;
        if (schema > 0) {
            const QString path = original.filePath(u"library.db"_qs);
            SQLite::Database old(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            old.exec("PRAGMA journal_mode = WAL");
            for (const Migration& step : builtInMigrations()) {
                if (step.number > schema) // numbers may have gaps while branches are under way
                    break;
                old.exec(step.sql.toStdString());
                if (step.number == 1)
                    old.exec(made);
            }
            old.exec("PRAGMA user_version = " + std::to_string(schema));
        }
        FaultSweep sweep;
        sweep.original = original.path();
        sweep.withReader = false;
        sweep.most = schema < 2 ? 24 : 12;
        sweep.operation = [](const QString& path) {
            const auto opened = Database::open(path, Database::Mode::ReadWrite);
            return opened ? Result<void>() : tl::unexpected(opened.error());
        };
        if (schema > 0)
            sweep.check = lostOf;
        for (const Fault fault : {Fault::Full, Fault::Broken, Fault::Glitch, Fault::Unreadable, Fault::Busy}) {
            int faults = 0;
            sweep.faults = &faults;
            const QString wrong = sweep.run(fault);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QVERIFY2(faults > 0 || (schema == 0 && fault == Fault::Unreadable), FaultSweep::nameOf(fault));
        }
    }
};

QTEST_GUILESS_MAIN(TestMigrationFaults)
#include "tst_migrationfaults.moc"
