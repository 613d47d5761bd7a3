// Whatever fails in the middle of a change, the library is afterwards as it was before it or as it should be after it.

#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/FolderStore.h>
#include <sync/store/HeldStore.h>
#include <sync/store/Import.h>
#include <sync/store/KeepingStore.h>
#include <sync/store/KeptStore.h>
#include <sync/store/PendingStore.h>
#include <sync/store/PinStore.h>
#include <sync/store/SmartPlaylistStore.h>
#include <sync/store/StationStore.h>
#include <tests/support/sync/FaultSweep.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <sqlite3.h>

using namespace sostenuto::sync;

namespace {

using Fault = StoreFaults::Fault;
using Change = std::function<Result<void>(Database&)>;

template <class T>
Result<void> only(Result<T> result)
{
    return result ? Result<void>() : tl::unexpected(result.error());
}

Result<void> pullAPage(Database& database)
{
    QVector<RemoteTrack> rows;
    for (int i = 3; i < 16; ++i)
        rows.append(remoteTrack(u"t%1"_qs.arg(i), u"New name %1"_qs.arg(i), u"Band %1"_qs.arg(i % 3), u"Album"_qs));
    return only(CatalogueStore(database).putTracks(SourceId{1}, rows, 2));
}

Result<void> takeIn(Database& database)
{
    static const QByteArray json =
        R"({"sostenutoExport": 1, "tracks": [{"id": 7, "title": "Track 3", "artist": "Band", "album": "Record", "loved": 1, "rating": 4}], "playlists": [{"id": 1, "name": "New", "editable": 1, "tracks": [7, 7]}], "plays": [{"id": 1, "track": 7, "startedAt": 5000}], "smartPlaylists": [{"name": "S"}], "pins": [{"kind": "track", "object": 7}, {"kind": "playlist", "object": 1}], "stations": [{"name": "R", "address": "http:radio"}]})";
    return only(importInto(database, QJsonDocument::fromJson(json).object(), moment()));
}

const std::pair<const char*, Change> allChanges[]{
    {"a page of a pull", pullAPage},
    {"a sweep", [](Database& db) { return only(CatalogueStore(db).sweep(SourceId{1}, 2)); }},
    {"love",
     [](Database& db) {
         return EditStore(db).setLoved({TrackId{1}, TrackId{2}}, true, moment());
     }},
    {"love taken back", [](Database& db) { return EditStore(db).setLoved({TrackId{5}}, false, moment()); }},
    {"love of an album", [](Database& db) { return EditStore(db).setAlbumLoved(AlbumId{1}, true, moment()); }},
    {"love of an artist", [](Database& db) { return EditStore(db).setArtistLoved(ArtistId{1}, true, moment()); }},
    {"a rating", [](Database& db) { return EditStore(db).setRating(TrackId{2}, 4, moment()); }},
    {"a play", [](Database& db) { return EditStore(db).recordPlay(TrackId{3}, moment()); }},
    {"a new list",
     [](Database& db) {
         return only(EditStore(db).createPlaylist(SourceId{1}, u"New"_qs, {TrackId{1}, TrackId{4}}, moment()));
     }},
    {"into a list",
     [](Database& db) {
         return only(EditStore(db).addToPlaylist(PlaylistId{1}, {TrackId{4}, TrackId{5}}, 1, moment()));
     }},
    {"out of a list",
     [](Database& db) {
         return EditStore(db).removeFromPlaylist(PlaylistId{1}, {EntryId{1}, EntryId{2}}, moment());
     }},
    {"within a list",
     [](Database& db) { return EditStore(db).moveInPlaylist(PlaylistId{1}, EntryId{2}, 0, moment()); }},
    {"a list's name", [](Database& db) { return EditStore(db).renamePlaylist(PlaylistId{1}, u"Other"_qs, moment()); }},
    {"a list away", [](Database& db) { return EditStore(db).deletePlaylist(PlaylistId{1}, moment()); }},
    {"all that waits discarded",
     [](Database& db) {
         PendingStore pending(db);
         const auto ids = pending.ids();
         return ids ? only(pending.discard(*ids)) : tl::unexpected(ids.error());
     }},
    {"a new list by a rule",
     [](Database& db) {
         return only(SmartPlaylistStore(db).add({{}, u"Long"_qs, u"length:>600"_qs, {}, false, {}}));
     }},
    {"another rule",
     [](Database& db) {
         return SmartPlaylistStore(db).change({SmartPlaylistId{1}, u"Other"_qs, u"plays:0"_qs, {}, false, {}});
     }},
    {"a rule away", [](Database& db) { return SmartPlaylistStore(db).remove(SmartPlaylistId{1}); }},
    {"a station", [](Database& db) { return only(StationStore(db).put(QUrl(u"http://other.test/"_qs), u"R"_qs)); }},
    {"a station away", [](Database& db) { return StationStore(db).remove(TrackId{-1}); }},
    {"a held file",
     [](Database& db) {
         return HeldStore(db).put({TrackId{1}, u"p"_qs, HeldState::Complete, 9, 9, {}, {}, moment(), {}});
     }},
    {"a folder", [](Database& db) { return only(FolderStore(db).add("/music", u"music"_qs)); }},
    {"folders left out",
     [](Database& db) {
         return FolderStore(db).setIgnored(SourceId{2}, {"a", "b"});
     }},
    {"a pin",
     [](Database& db) {
         return PinStore(db).put({PinKind::Playlist, 1}, moment());
     }},
    {"a pin of a rule",
     [](Database& db) {
         return PinStore(db).put({PinKind::Rule, 0, u"plays:0"_qs}, moment());
     }},
    {"a pin away",
     [](Database& db) {
         return PinStore(db).remove({PinKind::Album, 1});
     }},
    {"rules of keeping",
     [](Database& db) {
         return KeepingStore(db).setRules({false, false, true, true, 60'000});
     }},
    {"a quota", [](Database& db) { return KeepingStore(db).setQuota(5); }},
    {"a pause", [](Database& db) { return KeepingStore(db).setPaused(true); }},
    {"what is kept",
     [](Database& db) {
         return only(KeptStore(db).replace({TrackId{3}, TrackId{4}}));
     }},
    {"an import", takeIn},
    {"a folder away", [](Database& db) { return FolderStore(db).remove(SourceId{2}); }},
};

} // namespace

class TestStoreFaults : public QObject {
    Q_OBJECT

    StoreFixture m_furnished;

    /// A copy of the furnished library, open.
    struct Library {
        explicit Library(const TestStoreFaults& test) : path(folder.filePath(u"library.db"_qs))
        {
            if (!QFile::copy(test.m_furnished.path, path))
                qFatal("no copy");
            open();
        }
        void open() { database = std::move(*Database::open(path, Database::Mode::ReadWrite)); }

        QTemporaryDir folder;
        QString path;
        std::unique_ptr<Database> database;
    };

private Q_SLOTS:
    /// Tracks 1 … 5, the fifth loved, playlist 1 with two of them, a folder and a station.
    void initTestCase()
    {
        Database& database = *m_furnished.database;
        const QVector<TrackId> tracks = putSomeTracks(database, m_furnished.source, 5);
        EditStore edits(database);
        QVERIFY(edits.createPlaylist(m_furnished.source, u"Mix"_qs, tracks.mid(0, 2), moment()));
        QVERIFY(edits.setLoved({tracks[4]}, true, moment()));
        QVERIFY(FolderStore(database).add("/other", u"other"_qs));
        QVERIFY(StationStore(database).put(QUrl(u"http://radio.test/"_qs), u"R"_qs));
        QVERIFY(PinStore(database).put({PinKind::Album, 1}, moment()));
        QVERIFY(KeptStore(database).replace(tracks.mid(0, 3)));
        // One track of a newer pull, so that a sweep takes the others and is not refused.
        const RemoteTrack newer = remoteTrack(u"t1"_qs, u"Track 1"_qs, u"Band"_qs, u"Record"_qs);
        QVERIFY(CatalogueStore(database).putTracks(m_furnished.source, {newer}, 2));
        m_furnished.database.reset();
    }

    void everyPlaceFails_data()
    {
        QTest::addColumn<Change>("change");
        for (const auto& [name, change] : allChanges)
            QTest::newRow(name) << change;
    }
    void everyPlaceFails()
    {
        QFETCH(Change, change);
        FaultSweep sweep;
        sweep.original = m_furnished.folder.path();
        sweep.isAtomic = true;
        sweep.most = 10;
        sweep.operation = [&](const QString& path) {
            const auto opened = Database::open(path, Database::Mode::ReadWrite);
            return opened ? change(**opened) : tl::unexpected(opened.error());
        };
        for (const Fault fault : {Fault::Full, Fault::Broken, Fault::Glitch, Fault::Unreadable, Fault::Busy}) {
            int faults = 0;
            sweep.faults = &faults;
            const QString wrong = sweep.run(fault);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QVERIFY2(faults > 0, FaultSweep::nameOf(fault));
        }
    }

    void itIsInterrupted_data() { everyPlaceFails_data(); }
    void itIsInterrupted()
    {
        QFETCH(Change, change);
        const StoreFaults quick; // none is asked for
        // Every so many steps of SQLite's machine, so that each statement is hit somewhere.
        static constexpr int steps = 5;
        static int left = 0;
        const auto handler = [](void*) { return left-- == 0 ? 1 : 0; };
        QString before;
        QString after;
        {
            Library sample(*this);
            before = contentOf(*sample.database);
            QVERIFY(change(*sample.database));
            after = contentOf(*sample.database);
            QVERIFY(before != after);
        }
        int faults = 0;
        for (int i = 0; i < 1'000'000; i += 1 + i / 6) {
            Library store(*this);
            left = i;
            sqlite3_progress_handler(store.database->connection().getHandle(), steps, handler, nullptr);
            const Result<void> done = change(*store.database);
            sqlite3_progress_handler(store.database->connection().getHandle(), 0, nullptr, nullptr);
            faults += done ? 0 : 1;
            store.database.reset();
            store.open();
            QCOMPARE(inconsistencies(*store.database), QString());
            const QString now = contentOf(*store.database);
            QVERIFY2(now == after || (!done && now == before), qPrintable(firstDifference(before, now)));
            if (done)
                break;
        }
        QVERIFY2(faults > 0, "nothing was ever made to fail");
    }

    void thePowerGoes()
    {
        // The files as they lie there after each change, without any of the closing, are a library each.
        Library store(*this);
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

    /// The player goes on: what fails once is told, and the next edit is kept.
    void afterAFaultTheSameConnectionGoesOn_data()
    {
        QTest::addColumn<Fault>("fault");
        for (const Fault fault : {Fault::Full, Fault::Glitch, Fault::Busy})
            QTest::newRow(FaultSweep::nameOf(fault)) << fault;
    }
    void afterAFaultTheSameConnectionGoesOn()
    {
        QFETCH(Fault, fault);
        StoreFaults faults;
        for (int i = 0;; ++i) {
            Library store(*this);
            EditStore edits(*store.database);
            QVERIFY(edits.setRating(TrackId{1}, 3, moment())); // the log is there
            faults.failAt(i, fault);
            const auto done = edits.recordPlay(TrackId{2}, moment(1));
            const bool failed = faults.failed();
            faults.failNever();
            QVERIFY(edits.recordPlay(TrackId{3}, moment(2)));
            QCOMPARE(answerOf(*store.database, "SELECT track_id FROM play ORDER BY 1"), done ? u"2\n3"_qs : u"3"_qs);
            QCOMPARE(inconsistencies(*store.database), QString());
            store.database.reset();
            store.open();
            QCOMPARE(answerOf(*store.database, "SELECT track_id FROM play ORDER BY 1"), done ? u"2\n3"_qs : u"3"_qs);
            if (!failed)
                break;
        }
    }

    void fullIsSaid()
    {
        StoreFaults faults;
        Library store(*this);
        faults.failAt(0, Fault::Full);
        const auto done = EditStore(*store.database).setRating(TrackId{1}, 3, moment());
        QVERIFY(faults.failed());
        QCOMPARE(done.error().kind, ErrorKind::DiskFull);
        faults.failNever();
        QVERIFY(EditStore(*store.database).setRating(TrackId{1}, 3, moment()));
    }
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
