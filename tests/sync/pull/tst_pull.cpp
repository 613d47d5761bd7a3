// The catalogue on its way in: whole, cut off at every request, from a server that lists no tracks, from one that lies.
#include "sync/pull/PullFlow.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/PlaylistStore.h"
#include "sync/store/StationStore.h"
#include "tests/support/sync/FakeMusicServer.h"
#include "tests/support/sync/StoreBuilders.h"

#include <SQLiteCpp/Database.h>

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

namespace {

struct Library {
    explicit Library(int albums = 7);

    [[nodiscard]] std::unique_ptr<PullFlow> flow();
    [[nodiscard]] QString counts() const;
    [[nodiscard]] QString visible() const
    {
        return answerOf(*store.database, "SELECT count(*) FROM track WHERE hidden = 0");
    }

    StoreFixture store;
    FakeMusicServer server;
    SourceStore sources{*store.database};
    CatalogueStore catalogue{*store.database};
    PlaylistStore playlists{*store.database};
    StationStore stations{*store.database};
};

Library::Library(int albums)
{
    server.mostRows = 5; // fewer than asked for, as some servers do
    server.allArtists = {remoteArtist(QStringLiteral("artist-Band"), QStringLiteral("Band"))};
    for (int i = 0; i < albums; ++i) {
        const QString title = QStringLiteral("Record %1").arg(i);
        RemoteAlbum album = remoteAlbum(QStringLiteral("album-") + title, title, QStringLiteral("Band"));
        album.trackCount = 3;
        server.allAlbums.append(album);
        for (int n = 1; n <= 3; ++n)
            server.allTracks.append(remoteTrack(QStringLiteral("t%1-%2").arg(i).arg(n),
                                                QStringLiteral("Track %1").arg(n), QStringLiteral("Band"), title));
    }
    RemotePlaylist list;
    list.remoteId = QStringLiteral("p");
    list.name = QStringLiteral("Mine");
    list.trackRemoteIds = {QStringLiteral("t0-1"), QStringLiteral("t6-3")};
    server.lists.insert(list.remoteId, list);
    server.lovedTracks = QStringList{QStringLiteral("t1-1")};
}

std::unique_ptr<PullFlow> Library::flow()
{
    return std::make_unique<PullFlow>(PullParts{server, sources, catalogue, playlists, stations}, store.source);
}

QString Library::counts() const
{
    return answerOf(
        *store.database,
        "SELECT (SELECT count(*) FROM artist WHERE hidden = 0), (SELECT count(*) FROM album WHERE hidden = 0), "
        "(SELECT count(*) FROM track WHERE hidden = 0), (SELECT count(*) FROM track WHERE loved = 1), "
        "(SELECT count(*) FROM playlist_entry)");
}

const QString whole = QStringLiteral("1|7|21|1|2");

} // namespace

class PullTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newIdsForTheSameThings_data();
    void newIdsForTheSameThings();
    void likenessIsNotIdentity();
    void everythingComes_data();
    void everythingComes();
    void goesOnWhereItWasCut_data();
    void goesOnWhereItWasCut();
    void whatIsGoneIsHidden();
    void anEmptyPageIsNoProofThatAllIsGone();
    void theSamePageForeverEnds();
    void refreshIsCheap();
    void stopsWithoutAWord();
};

void PullTest::everythingComes_data()
{
    QTest::addColumn<bool>("walks");
    QTest::newRow("tracks are listed") << false;
    QTest::newRow("albums are walked") << true;
}

void PullTest::everythingComes()
{
    QFETCH(bool, walks);
    Library library;
    library.server.searchGivesNothing = walks;
    const auto flow = library.flow();
    QSignalSpy finished(flow.get(), &PullFlow::finished);
    QSignalSpy progressed(flow.get(), &PullFlow::progressed);
    flow->pull();
    QVERIFY(flow->isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished[0][0].value<std::optional<Error>>());
    QCOMPARE(library.counts(), whole);
    QVERIFY(!flow->progress().running);
    QCOMPARE(flow->progress().tracks, 21);
    QVERIFY(flow->progress().finishedAt.isValid());
    QVERIFY(progressed.size() > 5);
    QVERIFY(!PullState::fromJson(library.sources.all()->first().pullState).isUnderWay());
    QVERIFY(PullMemory::fromJson(library.sources.all()->first().pullState).clean);
    QCOMPARE(inconsistencies(*library.store.database), QString{});
}

void PullTest::goesOnWhereItWasCut_data()
{
    everythingComes_data();
}

void PullTest::goesOnWhereItWasCut()
{
    QFETCH(bool, walks);
    int total = 1;
    for (int i = 0; i < total; ++i) {
        Library library;
        library.server.searchGivesNothing = walks;
        library.server.breaks = {i, FakeMusicServer::Cut::Before};
        auto flow = library.flow();
        QSignalSpy finished(flow.get(), &PullFlow::finished);
        flow->pull();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished[0][0].value<std::optional<Error>>());
        const int before = library.server.requests;
        flow = library.flow(); // as after a restart
        QSignalSpy again(flow.get(), &PullFlow::finished);
        flow->refresh(); // nothing came whole yet: it is a whole pull
        QTRY_COMPARE(again.size(), 1);
        QCOMPARE(library.counts(), whole);
        if (i == 0)
            total = library.server.requests - before;
        if (i == total - 1) // cut at the end: not from the beginning again
            QVERIFY(library.server.requests - before < total);
    }
    QVERIFY(total > 8);
}

void PullTest::whatIsGoneIsHidden()
{
    Library library;
    const auto flow = library.flow();
    QSignalSpy finished(flow.get(), &PullFlow::finished);
    flow->pull();
    QTRY_COMPARE(finished.size(), 1);
    library.server.allTracks.removeLast();
    library.server.allAlbums.last().trackCount = 2;
    flow->pull();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(library.visible(), QStringLiteral("20"));
}

void PullTest::anEmptyPageIsNoProofThatAllIsGone()
{
    Library library;
    const auto flow = library.flow();
    QSignalSpy finished(flow.get(), &PullFlow::finished);
    flow->pull();
    QTRY_COMPARE(finished.size(), 1);
    library.server.allTracks.resize(9); // an inner failure, answered as the end
    flow->pull();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(library.visible(), QStringLiteral("21"));
}

void PullTest::theSamePageForeverEnds()
{
    PullState state;
    state.generation = 1;
    state.beganAt = moment();
    state.phase = PullPhase::Tracks;
    state = advanced(state, {500, 0, 500, QStringLiteral("a\nz")});
    QCOMPARE(state.offset, 500);
    QVERIFY(state.clean);
    QCOMPARE(PullState::fromJson(state.toJson()), state);
    state = advanced(state, {500, 0, 0, QStringLiteral("a\nz")});
    QCOMPARE(state.phase, PullPhase::Lists);
    QVERIFY(!state.clean);
    QVERIFY(!maySweep(state, 500));
}

void PullTest::refreshIsCheap()
{
    Library library;
    const auto flow = library.flow();
    QSignalSpy finished(flow.get(), &PullFlow::finished);
    flow->pull();
    QTRY_COMPARE(finished.size(), 1);
    library.server.calls.clear();
    library.server.lists[QStringLiteral("p")].trackRemoteIds.removeFirst();
    library.server.lovedTracks.clear();
    flow->refresh();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(library.server.calls.count(QStringLiteral("tracks")), 1); // the last row of them, which counts them
    QCOMPARE(library.server.calls.count(QStringLiteral("albums")), 2); // the same, and a page to look at
    QVERIFY(library.server.calls.size() < 10);
    QCOMPARE(library.counts(), QStringLiteral("1|7|21|0|1"));
}

void PullTest::stopsWithoutAWord()
{
    Library library;
    const auto flow = library.flow();
    QSignalSpy finished(flow.get(), &PullFlow::finished);
    flow->pull();
    flow->stop();
    QVERIFY(!flow->isRunning());
    flow->pull();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(library.counts(), whole);
}

/// What must not change when a service gives everything new ids.
static QString keptRows(const Library& library)
{
    return answerOf(*library.store.database,
                    "SELECT group_concat(id || '=' || title, ',') FROM track WHERE hidden = 0 UNION ALL "
                    "SELECT group_concat(id || '=' || title, ',') FROM album WHERE hidden = 0 UNION ALL "
                    "SELECT group_concat(id || '=' || name, ',') FROM artist WHERE hidden = 0 UNION ALL "
                    "SELECT group_concat(id || '=' || name, ',') FROM playlist UNION ALL "
                    "SELECT group_concat(playlist_id || ':' || track_id, ',') FROM playlist_entry UNION ALL "
                    "SELECT group_concat(track_id, ',') FROM held_file UNION ALL "
                    "SELECT group_concat(track_id, ',') FROM play UNION ALL "
                    "SELECT group_concat(object, ',') FROM outbox UNION ALL "
                    "SELECT group_concat(id, ',') FROM track WHERE loved = 1 OR held = 1");
}

void PullTest::newIdsForTheSameThings_data()
{
    QTest::addColumn<bool>("walks");
    QTest::addColumn<bool>("hadMissedIt");
    QTest::newRow("tracks are listed") << false << false;
    QTest::newRow("albums are walked") << true << false;
    QTest::newRow("its rows were hidden before") << false << true;
}

void PullTest::newIdsForTheSameThings()
{
    QFETCH(bool, walks);
    QFETCH(bool, hadMissedIt);
    Library library;
    library.server.searchGivesNothing = walks;
    auto flow = library.flow();
    QSignalSpy finished(flow.get(), &PullFlow::finished);
    flow->pull();
    QTRY_COMPARE(finished.size(), 1);
    for (const char* sql :
         {"INSERT INTO held_file (track_id, path, state, bytes) VALUES (3, 'a', 'complete', 9)",
          "INSERT INTO play (track_id, started_at) VALUES (4, 5)",
          "INSERT INTO outbox (source, kind, object, payload, made_at) VALUES (1, 'rate', 'track:5', '{}', 1)"})
        library.store.database->connection().exec(sql);
    const QString before = keptRows(library);
    if (hadMissedIt)
        library.store.database->connection().exec("UPDATE track SET hidden = 1 WHERE id = 3");

    const auto renumber = [](QString& id) { id = QStringLiteral("new-") + id; };
    for (RemoteArtist& artist : library.server.allArtists)
        renumber(artist.remoteId);
    for (RemoteAlbum& album : library.server.allAlbums) {
        renumber(album.remoteId);
        if (!album.artistRemoteId.isEmpty())
            renumber(album.artistRemoteId);
    }
    for (RemoteTrack& track : library.server.allTracks) {
        renumber(track.remoteId);
        renumber(track.albumRemoteId);
        renumber(track.artistRemoteId);
    }
    RemotePlaylist list = library.server.lists.first();
    renumber(list.remoteId);
    for (QString& id : list.trackRemoteIds)
        renumber(id);
    library.server.lists = {{list.remoteId, list}};
    library.server.lovedTracks = QStringList{QStringLiteral("new-t1-1")};

    flow->pullAnew();
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(!finished[1][0].value<std::optional<Error>>());
    QCOMPARE(keptRows(library), before);
    QCOMPARE(answerOf(*library.store.database, "SELECT count(*) FROM track"), QStringLiteral("21"));
    QCOMPARE(answerOf(*library.store.database, "SELECT count(*) FROM track WHERE remote_id LIKE 'new-%'"),
             QStringLiteral("21"));
    QCOMPARE(inconsistencies(*library.store.database), QString{});
}

/// A copy that came beside the first is another row, and so is one of two that can't be told apart.
void PullTest::likenessIsNotIdentity()
{
    Library library(1);
    auto flow = library.flow();
    QSignalSpy finished(flow.get(), &PullFlow::finished);
    flow->pull();
    QTRY_COMPARE(finished.size(), 1);
    const auto ids = [&] {
        return answerOf(*library.store.database,
                        "SELECT group_concat(id || '=' || remote_id, ',') FROM track WHERE hidden = 0");
    };
    QCOMPARE(ids(), QStringLiteral("1=t0-1,2=t0-2,3=t0-3"));
    // Another length: not the same. The old one goes.
    RemoteTrack other = library.server.allTracks[0];
    other.remoteId = QStringLiteral("x");
    other.durationMs += 5'000;
    library.server.allTracks[0] = other;
    // A second copy, listed after the first.
    RemoteTrack copy = library.server.allTracks[1];
    copy.remoteId = QStringLiteral("copy");
    library.server.allTracks.append(copy);
    flow->pullAnew();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(ids(), QStringLiteral("2=t0-2,3=t0-3,4=x,5=copy"));
    // Both copies get new ids: nobody can say which is which, but both stay two rows, seen.
    library.server.allTracks[1].remoteId = QStringLiteral("n1");
    library.server.allTracks[3].remoteId = QStringLiteral("n2");
    flow->pullAnew();
    QTRY_COMPARE(finished.size(), 3);
    QCOMPARE(answerOf(*library.store.database, "SELECT count(*) FROM track WHERE hidden = 0"), QStringLiteral("4"));
    QCOMPARE(inconsistencies(*library.store.database), QString{});
}

QTEST_GUILESS_MAIN(PullTest)
#include "tst_pull.moc"
