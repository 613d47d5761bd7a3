// Whatever fails in the middle of a change, the library is afterwards as it was before it or as it should be after it.

#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/HeldStore.h>
#include <tests/support/sync/StoreBuilders.h>
#include <tests/support/sync/StoreFaults.h>

#include <SQLiteCpp/Database.h>

#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <functional>

using namespace sostenuto::sync;

namespace {

/// Everything that a change may touch, as text.
QString stateOf(Database& database)
{
    QString state;
    for (const char* sql : {"SELECT id, remote_id, loved, hidden, title, track_count FROM album",
                            "SELECT id, remote_id, loved, rating, plays, hidden, held, title FROM track",
                            "SELECT id, name, deleted, track_count FROM playlist",
                            "SELECT id, playlist_id, position, track_id, waiting FROM playlist_entry",
                            "SELECT id, kind, object, payload, state FROM outbox", "SELECT * FROM play",
                            "SELECT track_id, state, bytes FROM held_file", "SELECT * FROM tally"})
        state += answerOf(database, sql) + u"\n--\n"_qs;
    return state;
}

/// A copy of the furnished library, open.
struct Library {
    explicit Library(const QString& original) : path(folder.filePath(u"library.db"_qs))
    {
        if (!QFile::copy(original, path))
            qFatal("no copy");
        open();
    }
    void open() { database = std::move(*Database::open(path, Database::Mode::ReadWrite)); }

    QTemporaryDir folder;
    QString path;
    std::unique_ptr<Database> database;
    SourceId source{1};
};

using Change = std::function<Result<void>(Library&)>;

template <class T>
Result<void> only(Result<T> result)
{
    return result ? Result<void>() : tl::unexpected(result.error());
}

Result<void> pullAPage(Library& store)
{
    QVector<RemoteTrack> rows;
    for (int i = 3; i < 16; ++i)
        rows.append(remoteTrack(u"t%1"_qs.arg(i), u"New name %1"_qs.arg(i), u"Band %1"_qs.arg(i % 3), u"Album"_qs));
    return CatalogueStore(*store.database).putTracks(store.source, rows, 2);
}

Result<void> sweepAway(Library& store)
{

    return only(CatalogueStore(*store.database).sweep(store.source, 2));
}

} // namespace

class TestStoreFaults : public QObject {
    Q_OBJECT

    StoreFixture m_furnished;

    static void changes()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
        row("a page of a pull", pullAPage);
        row("a sweep", sweepAway);
        row("love", [](Library& s) {
            return EditStore(*s.database).setLoved({TrackId{1}, TrackId{2}}, true, moment());
        });
        row("a play", [](Library& s) { return EditStore(*s.database).recordPlay(TrackId{3}, moment()); });
        row("into a list", [](Library& s) {
            return only(EditStore(*s.database).addToPlaylist(PlaylistId{1}, {TrackId{4}, TrackId{5}}, 1, moment()));
        });
        row("out of a list", [](Library& s) {
            return EditStore(*s.database).removeFromPlaylist(PlaylistId{1}, {EntryId{1}, EntryId{2}}, moment());
        });
        row("within a list",
            [](Library& s) { return EditStore(*s.database).moveInPlaylist(PlaylistId{1}, EntryId{2}, 0, moment()); });
        row("a list away", [](Library& s) { return EditStore(*s.database).deletePlaylist(PlaylistId{1}, moment()); });
        row("a held file", [](Library& s) {
            return HeldStore(*s.database).put({TrackId{1}, u"p"_qs, HeldState::Complete, 9, 9, {}, {}, moment(), {}});
        });
    }

    /// Runs the change with `arm(i)` before it for i = 0, 1, … until it goes through untouched. `sparse` makes the
    /// steps longer as they go on.
    void sweep(const Change& change, const std::function<void(Library&, int)>& arm,
               const std::function<void(Library&)>& disarm, bool sparse = false)
    {
        Library sample(m_furnished.path);
        const QString before = stateOf(*sample.database);
        QVERIFY(change(sample));
        const QString after = stateOf(*sample.database);
        QVERIFY(before != after);
        int faults = 0;
        for (int i = 0; i < 1'000'000; i += sparse ? 1 + i / 6 : 1) {
            Library store(m_furnished.path);
            arm(store, i);
            const Result<void> done = change(store);
            disarm(store);
            faults += done ? 0 : 1;
            // As a listener would see it who starts again…
            store.database.reset();
            store.open();
            QVERIFY2(!store.database->setAside(), "no fault may look like damage");
            QCOMPARE(inconsistencies(*store.database), QString());
            const QString now = stateOf(*store.database);
            QVERIFY2(now == after || (!done && now == before), qPrintable(now));
            if (done)
                break;
        }
        QVERIFY2(faults > 0, "nothing was ever made to fail");
    }

private Q_SLOTS:
    /// Tracks 1 … 5, and playlist 1 with two of them.
    void initTestCase()
    {
        Database& database = *m_furnished.database;
        const QVector<TrackId> tracks = putSomeTracks(database, m_furnished.source, 5);
        QVERIFY(EditStore(database).createPlaylist(m_furnished.source, u"Mix"_qs, tracks.mid(0, 2), moment()));
        // One track of a newer pull, so that a sweep takes the others and is not refused.
        const RemoteTrack newer = remoteTrack(u"t1"_qs, u"Track 1"_qs, u"Band"_qs, u"Record"_qs);
        QVERIFY(CatalogueStore(database).putTracks(m_furnished.source, {newer}, 2));
        m_furnished.database.reset();
    }

    void theDiskIsFull_data() { changes(); }
    void theDiskIsFull()
    {
        QFETCH(Change, change);
        StoreFaults faults;
        sweep(
            change, [&](Library&, int i) { faults.failAt(i, StoreFaults::Fault::Full); },
            [&](Library&) { faults.failNever(); });
    }

    void theDiskBreaks_data() { changes(); }
    void theDiskBreaks()
    {
        QFETCH(Change, change);
        StoreFaults faults;
        // The file is closed while the fault lasts: nothing can be tidied up.
        sweep(
            change, [&](Library&, int i) { faults.failAt(i, StoreFaults::Fault::Broken); },
            [&](Library& store) {
                store.database.reset();
                faults.failNever();
            });
    }

    void itIsInterrupted_data() { changes(); }
    void itIsInterrupted()
    {
        QFETCH(Change, change);
        StoreFaults quick; // none is asked for
        // Every so many steps of SQLite's machine, so that each statement is hit somewhere.
        static constexpr int steps = 20;
        static int left = 0;
        const auto handler = [](void*) { return left-- == 0 ? 1 : 0; };
        sweep(
            change,
            [&](Library& store, int i) {
                left = i;
                sqlite3_progress_handler(store.database->connection().getHandle(), steps, handler, nullptr);
            },
            [&](Library& store) {
                sqlite3_progress_handler(store.database->connection().getHandle(), 0, nullptr, nullptr);
            },
            true);
    }

    void thePowerGoes()
    {
        // The files as they lie there after each change, without any of the closing, are a library each.
        Library store(m_furnished.path);
        const QTemporaryDir elsewhere;
        for (int i = 0; i < 8; ++i) {
            QVERIFY(EditStore(*store.database).recordPlay(TrackId{1}, moment(i)));
            const QString copy = elsewhere.filePath(u"copy%1.db"_qs.arg(i));
            QVERIFY(QFile::copy(store.path, copy));
            QVERIFY(QFile::copy(store.path + u"-wal"_qs, copy + u"-wal"_qs));
            // The last frames may be torn; what was committed before them is whole.
            QFile log(copy + u"-wal"_qs);
            QVERIFY(log.resize(log.size() - 100));
            const auto opened = Database::open(copy, Database::Mode::ReadWrite);
            QVERIFY(opened);
            QVERIFY(!(*opened)->setAside());
            QCOMPARE(inconsistencies(**opened), QString());
            QCOMPARE(answerOf(**opened, "SELECT count(*) FROM play").toInt(), i);
        }
    }

    void fullIsSaid()
    {
        StoreFaults faults;
        Library store(m_furnished.path);
        faults.failAt(0, StoreFaults::Fault::Full);
        const auto done = EditStore(*store.database).setRating(TrackId{1}, 3, moment());
        QVERIFY(faults.failed());
        QCOMPARE(done.error().kind, ErrorKind::DiskFull);
        faults.failNever();
        QVERIFY(EditStore(*store.database).setRating(TrackId{1}, 3, moment()));
    }
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
