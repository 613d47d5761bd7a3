// A playlist's name and description on their way: alone they go through, and two new names wait for the listener.
#include "tests/support/sync/FakeMusicServer.h"
#include "tests/support/sync/StoreBuilders.h"

#include <sync/outbox/OutboxFlow.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/PendingStore.h>
#include <sync/store/PlaylistConflicts.h>
#include <sync/store/PlaylistStore.h>

#include <SQLiteCpp/Database.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

const QString p = QStringLiteral("p");

/// A list "Mix", described as "Old words", of one service.
struct World {
    World()
    {
        tracks = putSomeTracks(*store.database, store.source, 3);
        RemotePlaylist mix;
        mix.remoteId = p;
        mix.name = QStringLiteral("Mix");
        mix.comment = QStringLiteral("Old words");
        mix.trackRemoteIds = {QStringLiteral("t1"), QStringLiteral("t2")};
        mix.songCount = 2;
        mix.hasEntries = true;
        server.lists.insert(p, mix);
        pull();
        (void)playlists.putEntries(store.source, mix);
        list = playlists.playlistOf(store.source, p).value().value();
    }
    void pull()
    {
        QVERIFY(catalogue.beginQuestions(store.source));
        QVERIFY(playlists.putList(store.source, {}, {server.lists[p]}));
    }
    void rename(const char* name, int at) { QVERIFY(edits.renamePlaylist(list, QLatin1String(name), moment(at))); }
    void describe(const char* words, int at)
    {
        QVERIFY(edits.describePlaylist(list, QLatin1String(words), moment(at)));
    }
    void deliver()
    {
        OutboxFlow flow({server, outbox, catalogue, playlists}, store.source);
        flow.setRandom([] { return 0.0; });
        flow.resume();
        QVERIFY(QTest::qWaitFor([&] { return flow.counts().edits == 0; }));
    }
    [[nodiscard]] QString here() { return answerOf(db(), "SELECT name, comment FROM playlist ORDER BY id"); }
    [[nodiscard]] QString there()
    {
        QStringList lines;
        for (const RemotePlaylist& one : std::as_const(server.lists))
            lines.append(one.name + u'|' + one.comment + u'|' + one.trackRemoteIds.join(u' '));
        return lines.join(u'\n');
    }
    [[nodiscard]] QString waiting() { return answerOf(db(), "SELECT kind, state FROM outbox ORDER BY id"); }
    Database& db() { return *store.database; }

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

class TestPlaylistNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDescriptionArrives();
    void aDescriptionOfBothIsOurs();
    void aDescriptionIsTakenBack();
    void aPullLeavesWhatWaits();
    void describedBrokenAtEveryRequest_data();
    void describedBrokenAtEveryRequest();
    void aNameThatOnlyTheyChangedIsTheirs();
    void twoNewNamesWait();
    void theSameNewNameIsNone();
    void ourOwnNameThatArrivedIsNone();
    void chosen_data();
    void chosen();
    void chosenAfterAThirdName();
    void deletedThereAndKeptHere();
};

void TestPlaylistNames::aDescriptionArrives()
{
    World world;
    world.describe("For long\n drives", 1);
    world.describe("For long drives", 2); // the same: one line
    world.describe("For longer drives", 3);
    QCOMPARE(world.waiting(), QStringLiteral("playlist-describe|queued"));
    const auto changes = PendingStore(world.db()).changes(0, 10).value();
    QCOMPARE(changes.first().kind, ChangeKind::PlaylistDescribe);
    QCOMPARE(changes.first().subject, QStringLiteral("Mix"));
    QCOMPARE(changes.first().detail, QStringLiteral("For longer drives"));
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("Mix|For longer drives|t1 t2"));
    world.pull();
    QCOMPARE(world.here(), QStringLiteral("Mix|For longer drives"));
    world.describe("", 4);
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("Mix||t1 t2"));
}

void TestPlaylistNames::aDescriptionOfBothIsOurs()
{
    World world;
    world.describe("Ours", 1);
    world.server.lists[p].comment = QStringLiteral("Theirs");
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("Mix|Ours|t1 t2"));
    QCOMPARE(world.waiting(), QString());
}

void TestPlaylistNames::aDescriptionIsTakenBack()
{
    World world;
    world.describe("New words", 1);
    world.describe("Newer words", 2);
    QVERIFY(PendingStore(world.db()).discard(PendingStore(world.db()).ids().value()));
    QCOMPARE(world.here(), QStringLiteral("Mix|Old words"));
    QCOMPARE(world.waiting(), QString());
}

void TestPlaylistNames::aPullLeavesWhatWaits()
{
    World world;
    world.describe("Ours", 1);
    world.pull();
    QCOMPARE(world.here(), QStringLiteral("Mix|Ours"));
    world.server.lists[p].name = QStringLiteral("Blend"); // of the name nothing waits
    world.pull();
    QCOMPARE(world.here(), QStringLiteral("Blend|Ours"));
}

void TestPlaylistNames::describedBrokenAtEveryRequest_data()
{
    QTest::addColumn<bool>("after");
    QTest::newRow("the request is lost") << false;
    QTest::newRow("the answer is lost") << true;
}

void TestPlaylistNames::describedBrokenAtEveryRequest()
{
    QFETCH(bool, after);
    int total = 1;
    for (int i = 0; i < total; ++i) {
        World world;
        world.describe("Ours", 1);
        world.rename("Blend", 2);
        world.server.breaks = {i, after ? FakeMusicServer::Cut::After : FakeMusicServer::Cut::Before};
        world.deliver();
        QCOMPARE(world.there(), QStringLiteral("Blend|Ours|t1 t2"));
        QCOMPARE(world.waiting(), QString());
        total = std::max(total, world.server.requests);
    }
    QVERIFY(total >= 4); // ping, read, name, description
}

void TestPlaylistNames::aNameThatOnlyTheyChangedIsTheirs()
{
    World world;
    QVERIFY(world.edits.addToPlaylist(world.list, {world.tracks[2]}, -1, moment(1)));
    world.server.lists[p].name = QStringLiteral("Blend");
    world.deliver();
    world.pull();
    QCOMPARE(world.here(), QStringLiteral("Blend|Old words"));
    QCOMPARE(world.there(), QStringLiteral("Blend|Old words|t1 t2 t3"));
}

/// The rest of the edits goes through meanwhile.
void TestPlaylistNames::twoNewNamesWait()
{
    World world;
    world.rename("Medley", 1);
    world.describe("Ours", 2);
    QVERIFY(world.edits.addToPlaylist(world.list, {world.tracks[2]}, -1, moment(3)));
    world.server.lists[p].name = QStringLiteral("Blend");
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("Blend|Ours|t1 t2 t3"));
    QCOMPARE(world.waiting(), QStringLiteral("playlist-rename|parked"));
    QCOMPARE(answerOf(world.db(), "SELECT count(*) FROM playlist_entry WHERE waiting = 1"), QStringLiteral("0"));
    world.pull();
    QCOMPARE(world.here(), QStringLiteral("Medley|Ours")); // nothing is decided
    const auto conflicts = playlistConflicts(world.db()).value();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts[0].what, PlaylistConflict::What::RenamedTwice);
    QCOMPARE(conflicts[0].name, QStringLiteral("Medley"));
    QCOMPARE(conflicts[0].theirs, QStringLiteral("Blend"));
    QCOMPARE(conflicts[0].changes, 1);
    const auto changes = PendingStore(world.db()).changes(0, 10).value();
    QCOMPARE(changes.first().state, ChangeState::Conflict);
}

void TestPlaylistNames::theSameNewNameIsNone()
{
    World world;
    world.rename("Blend", 1);
    world.server.lists[p].name = QStringLiteral("Blend");
    world.deliver();
    QCOMPARE(world.waiting(), QString());
    QVERIFY(playlistConflicts(world.db())->isEmpty());
}

/// Sent, its answer lost, and changed once more since: what is found there is nobody else's.
void TestPlaylistNames::ourOwnNameThatArrivedIsNone()
{
    World world;
    world.rename("Blend", 1);
    const auto rows = world.outbox.waiting(world.store.source).value();
    QVERIFY(world.outbox.setAmbiguous(rows.first().id, {}, ErrorKind::ConnectionLost));
    world.server.lists[p].name = QStringLiteral("Blend");
    world.rename("Medley", 2);
    world.deliver();
    QCOMPARE(world.there(), QStringLiteral("Medley|Old words|t1 t2"));
    QCOMPARE(world.waiting(), QString());
}

void TestPlaylistNames::chosen_data()
{
    QTest::addColumn<ConflictChoice>("choice");
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("there");
    QTest::newRow("mine") << ConflictChoice::KeepMine << QStringLiteral("Medley|Old words")
                          << QStringLiteral("Medley|Old words|t1 t2");
    QTest::newRow("theirs") << ConflictChoice::TakeTheirs << QStringLiteral("Blend|Old words")
                            << QStringLiteral("Blend|Old words|t1 t2");
    QTest::newRow("both") << ConflictChoice::KeepBoth << QStringLiteral("Blend|Old words\nMedley|")
                          << QStringLiteral("Medley||t1 t2\nBlend|Old words|t1 t2");
}

void TestPlaylistNames::chosen()
{
    QFETCH(ConflictChoice, choice);
    World world;
    world.rename("Medley", 1);
    world.server.lists[p].name = QStringLiteral("Blend");
    world.deliver();
    const auto conflicts = playlistConflicts(world.db()).value();
    QCOMPARE(resolveConflict(world.db(), conflicts[0].change, choice, moment(9)).value(), world.list);
    QVERIFY(playlistConflicts(world.db())->isEmpty());
    world.deliver();
    QTEST(world.here(), "here");
    QTEST(world.there(), "there");
    QCOMPARE(world.waiting(), QString());
    QCOMPARE(inconsistencies(world.db()), QString());
}

void TestPlaylistNames::chosenAfterAThirdName()
{
    World world;
    world.rename("Medley", 1);
    world.server.lists[p].name = QStringLiteral("Blend");
    world.deliver();
    world.server.lists[p].name = QStringLiteral("Potpourri");
    const auto conflicts = playlistConflicts(world.db()).value();
    QVERIFY(resolveConflict(world.db(), conflicts[0].change, ConflictChoice::KeepMine, moment(9)));
    world.deliver();
    QCOMPARE(playlistConflicts(world.db()).value().first().theirs, QStringLiteral("Potpourri"));
}

void TestPlaylistNames::deletedThereAndKeptHere()
{
    World world;
    QVERIFY(world.edits.addToPlaylist(world.list, {world.tracks[2]}, -1, moment(1)));
    world.server.lists.clear();
    world.deliver();
    const auto conflicts = playlistConflicts(world.db()).value();
    QCOMPARE(conflicts[0].what, PlaylistConflict::What::DeletedThere);
    QVERIFY(resolveConflict(world.db(), conflicts[0].change, ConflictChoice::KeepBoth, moment(9)));
    world.deliver();
    QVERIFY(world.server.lists.isEmpty());
    QCOMPARE(answerOf(world.db(), "SELECT playlist.name, kind, track_count FROM playlist "
                                  "JOIN source ON source.id = playlist.source"),
             QStringLiteral("Mix|folder|3"));
    QVERIFY(world.edits.renamePlaylist(world.list, QStringLiteral("Here"), moment(10)));
    QCOMPARE(world.waiting(), QString());                         // nobody else hears of it
    QVERIFY(world.playlists.putList(world.store.source, {}, {})); // nor does a pull take it away
    QCOMPARE(world.here(), QStringLiteral("Here|Old words"));
    QCOMPARE(inconsistencies(world.db()), QString());
}

QTEST_GUILESS_MAIN(TestPlaylistNames)
#include "tst_playlistnames.moc"
