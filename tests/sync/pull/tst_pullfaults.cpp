// The catalogue on its way in while the disk or a lock lets the library down: the next pull makes it whole, and nothing
// that the listener made is lost meanwhile.

#include "sync/pull/PullFlow.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/EditStore.h"
#include "sync/store/PlaylistStore.h"
#include "sync/store/StationStore.h"
#include "tests/support/sync/FakeMusicServer.h"
#include "tests/support/sync/FaultSweep.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QEventLoop>
#include <QTest>

using namespace sostenuto::sync;

namespace {

using Fault = StoreFaults::Fault;

void addAlbum(FakeMusicServer& server, const QString& title)
{
    RemoteAlbum album = remoteAlbum(u"album-"_qs + title, title, u"Band"_qs);
    album.trackCount = 3;
    server.allAlbums.append(album);
    for (int n = 1; n <= 3; ++n)
        server.allTracks.append(
            remoteTrack(title + u'-' + QString::number(n), u"Track %1"_qs.arg(n), u"Band"_qs, title));
}

void setList(FakeMusicServer& server, const QString& id, const QStringList& tracks)
{
    RemotePlaylist list;
    list.remoteId = id;
    list.name = u"List "_qs + id;
    list.changed = tracks.join(u',');
    list.trackRemoteIds = tracks;
    server.lists.insert(id, list);
}

Result<void> pull(Database& database, FakeMusicServer& server)
{
    SourceStore sources(database);
    CatalogueStore catalogue(database);
    PlaylistStore playlists(database);
    StationStore stations(database);
    PullFlow flow({server, sources, catalogue, playlists, stations}, SourceId{1});
    std::optional<Error> trouble;
    bool ended = false;
    QEventLoop loop;
    QObject::connect(&flow, &PullFlow::finished, &loop, [&](const std::optional<Error>& error) {
        trouble = error;
        ended = true;
        loop.quit();
    });
    flow.pull();
    if (!ended)
        loop.exec();
    return trouble ? tl::unexpected(*trouble) : Result<void>();
}

/// Whatever a pull has no say in.
QString madeHere(Database& database)
{
    return answerOf(database, "SELECT * FROM play") + answerOf(database, "SELECT * FROM outbox") +
           answerOf(database, "SELECT id, loved, rating FROM track WHERE id IN (2, 3)") +
           answerOf(database, "SELECT name, remote_id FROM playlist WHERE name = 'Here'") +
           answerOf(database, "SELECT track_id, position FROM playlist_entry e JOIN playlist p ON p.id = playlist_id "
                              "WHERE p.name IN ('Here', 'List edited')") +
           answerOf(database, "SELECT address FROM station WHERE source IS NULL");
}

} // namespace

class TestPullFaults : public QObject {
    Q_OBJECT

    static void sweepAll(FaultSweep sweep)
    {
        for (const Fault fault : {Fault::Full, Fault::Broken, Fault::Glitch, Fault::Unreadable, Fault::Busy}) {
            int faults = 0;
            sweep.faults = &faults;
            const QString wrong = sweep.run(fault);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QVERIFY2(faults > 0, FaultSweep::nameOf(fault));
        }
    }

private Q_SLOTS:
    void theFirstPull_data()
    {
        QTest::addColumn<bool>("walks");
        QTest::newRow("tracks are listed") << false;
        QTest::newRow("albums are walked") << true;
    }
    void theFirstPull()
    {
        QFETCH(bool, walks);
        StoreFixture store;
        store.database.reset();
        FakeMusicServer server;
        server.searchGivesNothing = walks;
        server.mostRows = 5;
        server.allArtists = {remoteArtist(u"artist-Band"_qs, u"Band"_qs)};
        addAlbum(server, u"One"_qs);
        addAlbum(server, u"Two"_qs);
        setList(server, u"p"_qs, {u"One-1"_qs, u"Two-3"_qs});
        server.lovedTracks = QStringList{u"Two-1"_qs};
        FaultSweep sweep;
        sweep.original = store.folder.path();
        sweep.most = 32;
        sweep.operation = [&](const QString& path) {
            const auto opened = Database::open(path, Database::Mode::ReadWrite);
            return opened ? pull(**opened, server) : tl::unexpected(opened.error());
        };
        sweepAll(sweep);
    }

    /// The listener was at work since, and the service has become another.
    void aLaterPull()
    {
        StoreFixture store;
        FakeMusicServer server;
        server.mostRows = 5;
        server.allArtists = {remoteArtist(u"artist-Band"_qs, u"Band"_qs)};
        for (const QString& title : {u"One"_qs, u"Two"_qs, u"Gone"_qs})
            addAlbum(server, title);
        setList(server, u"p"_qs, {u"One-1"_qs, u"Two-3"_qs});
        setList(server, u"edited"_qs, {u"One-1"_qs, u"One-2"_qs});
        setList(server, u"away"_qs, {u"One-1"_qs});
        QVERIFY(pull(*store.database, server));
        EditStore edits(*store.database);
        const auto edited = PlaylistStore(*store.database).playlistOf(store.source, u"edited"_qs).value();
        QVERIFY(edited && edits.addToPlaylist(*edited, {TrackId{5}}, 0, moment()));
        QVERIFY(edits.setLoved({TrackId{2}}, true, moment()) && edits.setRating(TrackId{3}, 5, moment()));
        QVERIFY(edits.recordPlay(TrackId{4}, moment()));
        QVERIFY(edits.createPlaylist(store.source, u"Here"_qs, {TrackId{1}, TrackId{9}}, moment()));
        QVERIFY(StationStore(*store.database).put(QUrl(u"http://radio.test/"_qs), u"R"_qs));
        const QString made = madeHere(*store.database);
        store.database.reset();

        server.allAlbums.removeAt(2);
        server.allTracks.resize(6);
        addAlbum(server, u"New"_qs);
        server.allTracks[0].title = u"Another name"_qs;
        server.allTracks[1].remoteId = u"another-id"_qs;
        server.lovedTracks = QStringList{u"Two-1"_qs};
        setList(server, u"p"_qs, {u"New-1"_qs, u"Two-3"_qs});
        server.lists.remove(u"away"_qs);
        FaultSweep sweep;
        sweep.original = store.folder.path();
        sweep.most = 64;
        sweep.operation = [&](const QString& path) {
            const auto opened = Database::open(path, Database::Mode::ReadWrite);
            return opened ? pull(**opened, server) : tl::unexpected(opened.error());
        };
        sweep.check = [&](Database& database, const Result<void>&) {
            const QString now = madeHere(database);
            return now == made ? QString() : u"lost: "_qs + firstDifference(made, now);
        };
        sweepAll(sweep);
    }
};

QTEST_GUILESS_MAIN(TestPullFaults)
#include "tst_pullfaults.moc"
