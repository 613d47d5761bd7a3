// A playlist that somebody else changes too: both have their way where they can, whatever breaks, and the listener is
// asked where they can't.
#include "tests/support/sync/FakeMusicServer.h"
#include "tests/support/sync/StoreBuilders.h"

#include <sync/outbox/OutboxFlow.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/Export.h>
#include <sync/store/PlaylistConflicts.h>
#include <sync/store/PlaylistNotes.h>
#include <sync/store/PlaylistStore.h>
#include <sync/store/Query.h>
#include <sync/store/Restore.h>

#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;

namespace {

QStringList ids(const char* words)
{
    return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
}

/// A library of nine tracks with one list of one service.
struct Shared {
    explicit Shared(const char* words = "t1 t2 t3 t2")
    {
        tracks = putSomeTracks(*store.database, store.source, 9);
        RemotePlaylist there;
        there.remoteId = QStringLiteral("p");
        there.name = QStringLiteral("Mix");
        there.trackRemoteIds = ids(words);
        there.hasEntries = true;
        server.lists.insert(there.remoteId, there);
        (void)playlists.putList(store.source, QString{}, {there});
        (void)playlists.putEntries(store.source, there);
        list = playlists.playlistOf(store.source, there.remoteId).value().value();
    }

    [[nodiscard]] std::unique_ptr<OutboxFlow> flow()
    {
        auto made = std::make_unique<OutboxFlow>(OutboxParts{server, outbox, catalogue, playlists}, store.source);
        made->setRandom([] { return 0.0; });
        return made;
    }
    /// Sends what waits, until nothing does or nothing gets through.
    [[nodiscard]] bool deliver()
    {
        const auto sending = flow();
        sending->resume();
        return QTest::qWaitFor([&] { return sending->counts().edits == 0; });
    }
    QStringList& theirs() { return server.lists[QStringLiteral("p")].trackRemoteIds; }
    [[nodiscard]] QString there() { return theirs().join(u' '); }
    [[nodiscard]] QString here() const { return playlists.edited(list).value().local.join(u' '); }
    [[nodiscard]] EntryId entry(int position) const
    {
        return EntryId{valueOf(
            *store.database, "SELECT id FROM playlist_entry WHERE playlist_id = ?1 AND position = ?2", list, position)};
    }
    [[nodiscard]] int bases() const { return int(valueOf(*store.database, "SELECT count(*) FROM playlist_base")); }
    void add(int track, int position = -1)
    {
        QVERIFY(edits.addToPlaylist(list, {tracks[track - 1]}, position, moment(1)));
    }
    void remove(int position) { QVERIFY(edits.removeFromPlaylist(list, {entry(position)}, moment(2))); }
    void move(int from, int to) { QVERIFY(edits.moveInPlaylist(list, entry(from), to, moment(3))); }

    StoreFixture store;
    FakeMusicServer server;
    CatalogueStore catalogue{*store.database};
    PlaylistStore playlists{*store.database};
    OutboxStore outbox{*store.database};
    EditStore edits{*store.database};
    QVector<TrackId> tracks;
    PlaylistId list;
};

} // namespace

class PlaylistDeliveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothHaveTheirWay();
    void theBaseStaysUntilAllIsSent();
    void brokenAtEveryRequest_data();
    void brokenAtEveryRequest();
    void somebodyWritesInBetween();
    void editsMadeMeanwhileAreSentToo();
    void whatIsTakenBackWhileItIsSentStaysOut_data();
    void whatIsTakenBackWhileItIsSentStaysOut();
    void unknownTracksStay();
    void hiddenEntriesStay_data();
    void hiddenEntriesStay();
    void aRefusedTrackIsNoConflict();
    void deletedThere_data();
    void deletedThere();
    void aStepCanBeTakenBackAfterwards();
    void aRestoredLibraryHasTheBase();
    void historyIsBounded();
    void pullsAreNoted();
};

void PlaylistDeliveryTest::bothHaveTheirWay()
{
    Shared shared;
    shared.add(4);
    shared.remove(0);
    shared.theirs() = ids("t1 t5 t2 t2 t3 t6");
    QVERIFY(shared.deliver());
    QCOMPARE(shared.there(), QStringLiteral("t5 t2 t2 t3 t6 t4"));
    QCOMPARE(shared.here(), shared.there());
    QCOMPARE(shared.bases(), 0);
    QCOMPARE(inconsistencies(*shared.store.database), QString());
    const auto notes = playlistHistory(*shared.store.database, shared.list).value();
    QCOMPARE(notes.size(), 2);
    QVERIFY(!notes[0].elsewhere);
    QCOMPARE(notes[0].added, 1);
    QCOMPARE(notes[0].removed, 1);
    QVERIFY(notes[1].elsewhere);
    QCOMPARE(notes[1].added, 2);
    QCOMPARE(notes[1].removed, 0);
    QCOMPARE(notes[1].moved, 1);
    QCOMPARE(notes[1].titles.size(), 2);
}

void PlaylistDeliveryTest::theBaseStaysUntilAllIsSent()
{
    Shared shared;
    QCOMPARE(shared.bases(), 0);
    shared.add(4);
    shared.add(5);
    QCOMPARE(shared.playlists.edited(shared.list)->base, ids("t1 t2 t3 t2"));
    QVERIFY(shared.edits.renamePlaylist(shared.list, QStringLiteral("Other"), moment(4)));
    QCOMPARE(shared.playlists.edited(shared.list)->base, ids("t1 t2 t3 t2"));
    QVERIFY(shared.edits.deletePlaylist(shared.list, moment(5)));
    QCOMPARE(shared.playlists.edited(shared.list)->base, ids("t1 t2 t3 t2")); // it may be taken back
    QVERIFY(shared.deliver());
    QCOMPARE(shared.bases(), 0);
    QVERIFY(shared.server.lists.isEmpty());
}

void PlaylistDeliveryTest::brokenAtEveryRequest_data()
{
    QTest::addColumn<bool>("after");
    QTest::addColumn<bool>("restart");
    QTest::newRow("the request is lost") << false << false;
    QTest::newRow("the answer is lost") << true << false;
    QTest::newRow("the request is lost, and the player is started again") << false << true;
    QTest::newRow("the answer is lost, and the player is started again") << true << true;
}

/// Here the same track is taken out, there added again; each side moves, adds and removes beside it.
void PlaylistDeliveryTest::brokenAtEveryRequest()
{
    QFETCH(bool, after);
    QFETCH(bool, restart);
    QString whole;
    int total = 1;
    for (int i = -1; i < total; ++i) {
        Shared shared("t1 t2 t3 t2 t4");
        shared.remove(0);
        shared.add(5, 1);
        shared.move(3, 0);
        QVERIFY(shared.edits.renamePlaylist(shared.list, QStringLiteral("Mine"), moment(4)));
        shared.theirs() = ids("t2 t1 t1 t6 t2 t4");
        shared.server.breaks = {i, after ? FakeMusicServer::Cut::After : FakeMusicServer::Cut::Before};
        bool broken = false;
        shared.server.onBreak = [&] { broken = true; };
        auto flow = shared.flow();
        flow->resume();
        if (restart) {
            QTRY_VERIFY(broken || flow->counts() == OutboxCounts{});
            flow.reset(); // before it hears of the break
            flow = shared.flow();
            flow->resume();
        }
        QTRY_COMPARE(flow->counts(), OutboxCounts{});
        if (i < 0) {
            whole = shared.there();
            total = shared.server.requests;
        }
        QVERIFY2(shared.there() == whole, qPrintable(QStringLiteral("request %1: %2").arg(i).arg(shared.there())));
        QCOMPARE(shared.here(), whole);
        QCOMPARE(shared.server.lists.first().name, QStringLiteral("Mine"));
        QCOMPARE(inconsistencies(*shared.store.database), QString());
    }
    QVERIFY(total >= 4);
    for (const char* track : {"t1", "t5", "t6", "t2", "t4"})
        QVERIFY2(whole.contains(QLatin1String(track)), track);
    QVERIFY(!whole.contains(QStringLiteral("t3")));
}

void PlaylistDeliveryTest::somebodyWritesInBetween()
{
    Shared shared;
    shared.remove(2);
    bool once = false;
    shared.server.beforeActing = [&](const QString& call) { // what they write destroys ours
        if (call == u"playlist" && shared.server.calls.contains(QStringLiteral("replacePlaylist")) &&
            !std::exchange(once, true))
            shared.theirs() = ids("t1 t2 t3 t2 t7");
    };
    QVERIFY(shared.deliver());
    QVERIFY(once);
    QCOMPARE(shared.there(), QStringLiteral("t1 t2 t2 t7"));
    QCOMPARE(shared.here(), shared.there());
}

void PlaylistDeliveryTest::whatIsTakenBackWhileItIsSentStaysOut_data()
{
    QTest::addColumn<bool>("answerIsLost");
    QTest::addColumn<bool>("writeIsLost");
    QTest::newRow("it arrives") << false << false;
    QTest::newRow("its answer is lost") << true << false;
    QTest::newRow("it is lost") << false << true;
}

/// Two tracks are on their way when the second is taken out again, and another one is moved back to where it was.
void PlaylistDeliveryTest::whatIsTakenBackWhileItIsSentStaysOut()
{
    QFETCH(bool, answerIsLost);
    QFETCH(bool, writeIsLost);
    Shared shared("t1 t2 t3");
    shared.move(0, 2);
    shared.add(4);
    shared.add(5);
    bool once = false;
    shared.server.beforeActing = [&](const QString& call) {
        if (call != u"replacePlaylist" || std::exchange(once, true))
            return;
        shared.remove(4);
        shared.move(2, 0);
    };
    bool broken = false;
    shared.server.fate = [&](const QString& call) -> FakeMusicServer::Fate {
        if (call != u"replacePlaylist" || !(answerIsLost || writeIsLost) || std::exchange(broken, true))
            return {};
        return {!writeIsLost, Error{ErrorKind::ConnectionLost, {}, 0, true}};
    };
    QVERIFY(shared.deliver());
    QVERIFY(once);
    QCOMPARE(shared.here(), QStringLiteral("t1 t2 t3 t4"));
    QCOMPARE(shared.there(), shared.here());
    QCOMPARE(shared.bases(), 0);
}

void PlaylistDeliveryTest::editsMadeMeanwhileAreSentToo()
{
    Shared shared;
    shared.add(4);
    bool once = false;
    shared.server.beforeActing = [&](const QString& call) {
        if (call == u"appendToPlaylist" && !std::exchange(once, true))
            shared.remove(0);
    };
    QVERIFY(shared.deliver());
    QCOMPARE(shared.there(), QStringLiteral("t2 t3 t2 t4"));
    QCOMPARE(shared.here(), shared.there());
    QCOMPARE(shared.bases(), 0);
}

void PlaylistDeliveryTest::unknownTracksStay()
{
    Shared shared("t1 unknown t2 t3 t4");
    QCOMPARE(shared.here(), QStringLiteral("t1 t2 t3 t4"));
    shared.remove(1);
    shared.move(2, 0);
    QVERIFY(shared.deliver());
    QCOMPARE(shared.there(), QStringLiteral("t4 t1 unknown t3"));
    QCOMPARE(shared.here(), QStringLiteral("t4 t1 t3"));
}

void PlaylistDeliveryTest::hiddenEntriesStay_data()
{
    QTest::addColumn<bool>("inListOnly");
    QTest::newRow("counted everywhere") << false;
    QTest::newRow("counted where all lists are listed") << true;
}

void PlaylistDeliveryTest::hiddenEntriesStay()
{
    QFETCH(bool, inListOnly);
    Shared shared;
    shared.server.hidesFromOneList = inListOnly;
    shared.server.hidden.insert(QStringLiteral("p"), 2);
    shared.add(4);
    QVERIFY(shared.deliver());
    QCOMPARE(shared.there(), QStringLiteral("t1 t2 t3 t2 t4"));
    shared.remove(0);
    QVERIFY(shared.deliver());
    QCOMPARE(shared.there(), QStringLiteral("t1 t2 t3 t2 t4"));
    QVERIFY(!shared.server.calls.contains(QStringLiteral("replacePlaylist")));
    QCOMPARE(shared.outbox.counts(shared.store.source)->parked, 1);
    QVERIFY(playlistConflicts(*shared.store.database)->isEmpty());
}

void PlaylistDeliveryTest::aRefusedTrackIsNoConflict()
{
    Shared shared;
    shared.server.refusing.insert(QStringLiteral("appendToPlaylist"), Error{ErrorKind::NotFound, {}, 0, false});
    shared.add(4);
    QVERIFY(shared.deliver());
    QCOMPARE(shared.outbox.counts(shared.store.source)->parked, 1);
    QVERIFY(playlistConflicts(*shared.store.database)->isEmpty());
}

void PlaylistDeliveryTest::deletedThere_data()
{
    QTest::addColumn<bool>("mine");
    QTest::newRow("kept here") << true;
    QTest::newRow("let go") << false;
}

void PlaylistDeliveryTest::deletedThere()
{
    QFETCH(bool, mine);
    Shared shared;
    shared.add(4);
    shared.remove(0);
    shared.server.lists.clear();
    QVERIFY(shared.playlists.putList(shared.store.source, QString{}, {})); // a pull sees it first
    QVERIFY(shared.deliver());
    Database& database = *shared.store.database;
    const auto conflicts = playlistConflicts(database).value();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts[0].playlist, shared.list);
    QCOMPARE(conflicts[0].name, QStringLiteral("Mix"));
    QCOMPARE(conflicts[0].changes, 2);
    QCOMPARE(shared.here(), QStringLiteral("t2 t3 t2 t4")); // nothing is decided
    QVERIFY(shared.server.lists.isEmpty());

    QVERIFY(!resolveConflict(database, 4711, ConflictChoice::KeepMine, moment(9)));
    const auto choice = mine ? ConflictChoice::KeepMine : ConflictChoice::TakeTheirs;
    QCOMPARE(resolveConflict(database, conflicts[0].change, choice, moment(9)).value(), shared.list);
    QCOMPARE(resolveConflict(database, conflicts[0].change, choice, moment(9)).error().kind, ErrorKind::NotFound);
    QVERIFY(playlistConflicts(database)->isEmpty());
    QVERIFY(shared.deliver());
    QCOMPARE(shared.server.lists.size(), mine ? 1 : 0);
    if (mine) {
        QCOMPARE(shared.server.lists.first().trackRemoteIds, ids("t2 t3 t2 t4"));
        QCOMPARE(shared.server.lists.first().name, QStringLiteral("Mix"));
        QCOMPARE(shared.here(), QStringLiteral("t2 t3 t2 t4"));
    }
    QCOMPARE(valueOf(database, "SELECT count(*) FROM playlist"), mine ? 1 : 0);
    QCOMPARE(valueOf(database, "SELECT count(*) FROM outbox"), 0);
    QCOMPARE(inconsistencies(database), QString());
}

/// As the window's undo does it: by the entries that a step made, or by where they stood.
void PlaylistDeliveryTest::aStepCanBeTakenBackAfterwards()
{
    Shared shared;
    const auto added = shared.edits.addToPlaylist(shared.list, {shared.tracks[3], shared.tracks[1]}, 1, moment(1));
    shared.theirs() = ids("t9 t1 t2 t3 t2 t8");
    QVERIFY(shared.deliver());
    QCOMPARE(shared.there(), QStringLiteral("t9 t1 t4 t2 t2 t3 t2 t8"));
    QVERIFY(shared.edits.removeFromPlaylist(shared.list, *added, moment(2)));
    QCOMPARE(shared.here(), QStringLiteral("t9 t1 t2 t3 t2 t8"));
    QVERIFY(shared.deliver());
    QCOMPARE(shared.there(), QStringLiteral("t9 t1 t2 t3 t2 t8"));

    shared.move(0, 5);
    QVERIFY(shared.deliver());
    shared.theirs() = ids("t1 t2 t3 t2 t8 t9 t7");
    QVERIFY(shared.playlists.putEntries(shared.store.source, [&] {
        RemotePlaylist list = shared.server.lists.first();
        list.hasEntries = true;
        return list;
    }()));
    shared.move(5, 0);
    QVERIFY(shared.deliver());
    QCOMPARE(shared.there(), QStringLiteral("t9 t1 t2 t3 t2 t8 t7"));
    QCOMPARE(shared.here(), shared.there());
}

/// Edits come back as they waited; without what they were made on, a removal could not be told from an addition there.
void PlaylistDeliveryTest::aRestoredLibraryHasTheBase()
{
    Shared shared;
    shared.remove(0);
    shared.add(4);
    const auto document = exportOf(*shared.store.database);
    QVERIFY(document);
    const QTemporaryDir folder;
    const auto restored = Database::open(folder.filePath(QStringLiteral("library.db")), Database::Mode::ReadWrite);
    QVERIFY(restored);
    QVERIFY(restore(**restored, *document));
    const auto list = PlaylistStore(**restored).edited(shared.list);
    QVERIFY(list);
    QCOMPARE(list->base, ids("t1 t2 t3 t2"));
    QCOMPARE(list->local, ids("t2 t3 t2 t4"));
}

void PlaylistDeliveryTest::historyIsBounded()
{
    Shared shared;
    Database& database = *shared.store.database;
    QVERIFY(database.transaction(Database::Durability::Fetchable, [&] {
        for (int i = 0; i < 130; ++i)
            noteChange(database, shared.list, {}, {shared.tracks[0]}, ChangedBy::SomebodyElse, moment(i));
        noteChange(database, shared.list, {}, {}, ChangedBy::SomebodyElse, moment(200)); // nothing
    }));
    const auto notes = playlistHistory(database, shared.list).value();
    QCOMPARE(notes.size(), 100);
    QCOMPARE(notes.first().at, moment(129));
    QCOMPARE(valueOf(database, "SELECT count(*) FROM playlist_note"), 100);
    QVERIFY(playlistHistory(database, PlaylistId{4711})->isEmpty());
}

void PlaylistDeliveryTest::pullsAreNoted()
{
    Shared shared;
    Database& database = *shared.store.database;
    QVERIFY(playlistHistory(database, shared.list)->isEmpty()); // the first time it was only read
    RemotePlaylist list = shared.server.lists.first();
    list.name = QStringLiteral("Their mix");
    list.trackRemoteIds = ids("t1 t3 t2 t7 t8 t9 t6");
    list.hasEntries = true;
    QVERIFY(shared.playlists.putList(shared.store.source, QString{}, {list}, moment(7)));
    QVERIFY(shared.playlists.putEntries(shared.store.source, list, moment(8)));
    QVERIFY(shared.playlists.putEntries(shared.store.source, list, moment(9)));
    const auto notes = playlistHistory(database, shared.list).value();
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes[1].renamedFrom, QStringLiteral("Mix"));
    QCOMPARE(notes[1].at, moment(7));
    QCOMPARE(notes[0].added, 4);
    QCOMPARE(notes[0].removed, 1);
    QCOMPARE(notes[0].titles.size(), 3);
    QVERIFY(notes[0].elsewhere);
}

QTEST_GUILESS_MAIN(PlaylistDeliveryTest)
#include "tst_playlistdelivery.moc"
