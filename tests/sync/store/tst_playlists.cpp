#include <sync/store/EditStore.h>
#include <sync/store/LibraryReader.h>
#include <sync/store/OutboxStore.h>
#include <sync/store/PlaylistStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QTest>

using namespace sostenuto::sync;

static RemotePlaylist remoteList(const QString& id, const QString& changed, const QStringList& tracks = {})
{
    RemotePlaylist list;
    list.remoteId = id;
    list.name = u"List "_qs + id;
    list.owner = u"Ann"_qs;
    list.changed = changed;
    list.trackRemoteIds = tracks;
    list.hasEntries = !tracks.isEmpty();
    list.songCount = int(tracks.size());
    return list;
}

class TestPlaylists : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;
    QVector<TrackId> m_tracks;

    Database& db() { return *m_store->database; }
    PlaylistStore lists() { return PlaylistStore(db()); }
    QStringList putList(const QVector<RemotePlaylist>& all)
    {
        return lists().putList(m_store->source, u"ann"_qs, all).value();
    }
    QString entries()
    {
        return answerOf(
            db(),
            "SELECT group_concat(id || ':' || track_id, ' ') FROM (SELECT * FROM playlist_entry ORDER BY position)");
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_tracks = putSomeTracks(db(), m_store->source, 5);
    }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void onlyChangedListsAreRead()
    {
        const RemotePlaylist list = remoteList(u"p"_qs, u"v1"_qs, {u"t1"_qs, u"t2"_qs});
        QCOMPARE(putList({list}), QStringList{u"p"_qs});
        QCOMPARE(putList({list}), QStringList{u"p"_qs}); // its entries have not come yet
        QVERIFY(lists().putEntries(m_store->source, list).value());
        QCOMPARE(putList({list}), QStringList());
        QVERIFY(!lists().putEntries(m_store->source, list).value());
        RemotePlaylist newer = list;
        newer.changed = u"v2"_qs;
        QCOMPARE(putList({newer}), QStringList{u"p"_qs});
        RemotePlaylist silent = list;
        silent.changed.clear();
        QCOMPARE(putList({silent}), QStringList{u"p"_qs});
    }

    void entriesThatStayKeepTheirIds()
    {
        QVERIFY(
            lists().putEntries(m_store->source, remoteList(u"p"_qs, u"1"_qs, {u"t1"_qs, u"t2"_qs, u"t1"_qs})).value());
        QCOMPARE(entries(), u"1:1 2:2 3:1"_qs);
        QVERIFY(
            lists().putEntries(m_store->source, remoteList(u"p"_qs, u"2"_qs, {u"t3"_qs, u"t1"_qs, u"t2"_qs})).value());
        QCOMPARE(entries(), u"4:3 1:1 2:2"_qs);
    }

    void unknownTracksAreLeftOutForNow()
    {
        const RemotePlaylist list = remoteList(u"p"_qs, u"1"_qs, {u"t1"_qs, u"unknown"_qs, u"t2"_qs});
        QVERIFY(lists().putEntries(m_store->source, list).value());
        QCOMPARE(entries(), u"1:1 2:2"_qs);
        const PlaylistId id = lists().playlistOf(m_store->source, u"p"_qs).value().value();
        QCOMPARE(lists().address(id).value().remoteCount, 3);
        QCOMPARE(putList({list}), QStringList{u"p"_qs});
    }

    void editsThatWaitAreNotTroddenOn()
    {
        const RemotePlaylist list = remoteList(u"p"_qs, u"1"_qs, {u"t1"_qs, u"t2"_qs});
        QVERIFY(lists().putEntries(m_store->source, list).value());
        const PlaylistId id = lists().playlistOf(m_store->source, u"p"_qs).value().value();
        EditStore edits(db());
        QVERIFY(edits.addToPlaylist(id, {m_tracks[4]}, -1, moment()));
        QVERIFY(edits.renamePlaylist(id, u"Mine"_qs, moment()));
        RemotePlaylist newer = remoteList(u"p"_qs, u"2"_qs, {u"t3"_qs});
        QCOMPARE(putList({newer}), QStringList());
        QVERIFY(!lists().putEntries(m_store->source, newer).value());
        QCOMPARE(entries(), u"1:1 2:2 3:5"_qs);
        QCOMPARE(lists().address(id).value().name, u"Mine"_qs);
        QCOMPARE(putList({}), QStringList()); // gone there, but edits wait: the replay finds out
        QVERIFY(lists().playlistOf(m_store->source, u"p"_qs).value());
        QVERIFY(OutboxStore(db()).done({1, 2}));
        QVERIFY(lists().putEntries(m_store->source, newer).value());
        QCOMPARE(entries(), u"4:3"_qs);
    }

    void listsThatWentThereGoHere()
    {
        const PlaylistId own = EditStore(db()).createPlaylist(m_store->source, u"New"_qs, {}, moment()).value();
        QVERIFY(lists().putEntries(m_store->source, remoteList(u"p"_qs, u"1"_qs, {u"t1"_qs})).value());
        QCOMPARE(putList({}), QStringList());
        QVERIFY(!lists().playlistOf(m_store->source, u"p"_qs).value());
        QVERIFY(lists().address(own));
        QCOMPARE(LibraryReader(db()).playlists().value().size(), 1);
    }

    void aDeletedListDoesNotComeBack()
    {
        const RemotePlaylist list = remoteList(u"p"_qs, u"1"_qs, {u"t1"_qs});
        QVERIFY(lists().putEntries(m_store->source, list).value());
        const PlaylistId id = lists().playlistOf(m_store->source, u"p"_qs).value().value();
        QVERIFY(EditStore(db()).deletePlaylist(id, moment()));
        QCOMPARE(putList({list}), QStringList());
        QVERIFY(LibraryReader(db()).playlists().value().isEmpty());
        QCOMPARE(LibraryReader(db()).playlist(id).error().kind, ErrorKind::NotFound);
        QVERIFY(lists().forget(id));
        QCOMPARE(answerOf(db(), "SELECT count(*) FROM playlist"), u"0"_qs);
    }

    void aListMadeHereMeetsItself()
    {
        EditStore edits(db());
        const PlaylistId own = edits.createPlaylist(m_store->source, u"New"_qs, {m_tracks[0]}, moment()).value();
        QVERIFY(lists().address(own).value().remoteId.isEmpty());
        QCOMPARE(putList({remoteList(u"r"_qs, u"1"_qs)}),
                 QStringList{u"r"_qs}); // its creation arrived, the answer not yet
        QVERIFY(lists().setRemoteId(own, u"r"_qs));
        QCOMPARE(lists().playlistOf(m_store->source, u"r"_qs).value(), own);
        QCOMPARE(answerOf(db(), "SELECT count(*) FROM playlist"), u"1"_qs);
    }

    void othersListsCanBeReadOnly()
    {
        RemotePlaylist theirs = remoteList(u"a"_qs, u"1"_qs);
        theirs.owner = u"bob"_qs;
        RemotePlaylist mine = remoteList(u"b"_qs, u"1"_qs);
        RemotePlaylist smart = remoteList(u"c"_qs, u"1"_qs);
        smart.readOnly = true;
        (void)putList({theirs, mine, smart});
        QCOMPARE(answerOf(db(), "SELECT editable FROM playlist ORDER BY remote_id"), u"0\n1\n0"_qs);
    }

    void whatTheReaderSays()
    {
        QVERIFY(lists().putEntries(m_store->source, remoteList(u"p"_qs, u"1"_qs, {u"t1"_qs, u"t2"_qs})).value());
        const PlaylistId id = lists().playlistOf(m_store->source, u"p"_qs).value().value();
        QVERIFY(EditStore(db()).addToPlaylist(id, {m_tracks[2]}, 1, moment()));
        const LibraryReader reader(db());
        const Playlist list = reader.playlist(id).value();
        QCOMPARE(list.trackCount, 3);
        QCOMPARE(list.durationMs, 540'000);
        QCOMPARE(list.changesWaiting, 1);
        const auto entriesThere = reader.playlistEntries(id).value();
        QCOMPARE(entriesThere.size(), 3);
        QCOMPARE(entriesThere[1].track.title, u"Track 3"_qs);
        QVERIFY(entriesThere[1].changeWaiting);
        QVERIFY(!entriesThere[2].changeWaiting);
        QCOMPARE(entriesThere[2].position, 2);
    }
};

QTEST_GUILESS_MAIN(TestPlaylists)
#include "tst_playlists.moc"
