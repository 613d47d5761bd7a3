#include <sync/store/EditStore.h>
#include <sync/store/OutboxStore.h>
#include <sync/store/PlaylistStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QJsonDocument>
#include <QTest>

using namespace sostenuto::sync;

class TestEdits : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;
    QVector<TrackId> m_tracks;

    Database& db() { return *m_store->database; }

    /// The outbox as text: "kind object payload state", oldest first. Without what is for taking it back only, which
    /// tst_pending is about.
    QStringList outbox()
    {
        const QString rows =
            answerOf(db(), "SELECT kind || ' ' || object || ' ' || json_remove(payload, '$.before', '$.from', '$.to', "
                           "'$.dropped') || ' ' || state FROM outbox ORDER BY id");
        return rows.isEmpty() ? QStringList() : rows.split(u'\n');
    }

    QString tracksIn(PlaylistId list)
    {
        return answerOf(db(), qPrintable(QStringLiteral("SELECT group_concat(track_id, ' ') FROM (SELECT track_id FROM "
                                                        "playlist_entry WHERE playlist_id = %1 ORDER BY position)")
                                             .arg(list.value)));
    }

    qint64 newestRow() { return answerOf(db(), "SELECT max(id) FROM outbox").toLongLong(); }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_tracks = putSomeTracks(db(), m_store->source, 5);
    }

    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void loveAndItsEnd()
    {
        EditStore edits(db());
        QVERIFY(edits.setLoved({m_tracks[0]}, true, moment()));
        QCOMPARE(outbox(), QStringList{u"love track:1 {\"loved\":true} queued"_qs});
        QVERIFY(edits.setLoved({m_tracks[0]}, true, moment()));
        QCOMPARE(outbox().size(), 1);
        QVERIFY(edits.setLoved({m_tracks[0]}, false, moment()));
        QCOMPARE(outbox(), QStringList());
        QCOMPARE(answerOf(db(), "SELECT sum(loved) FROM track"), u"0"_qs);
    }

    void whatIsOnItsWayIsNotTouched_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("shown");
        QTest::newRow("sending") << int(EditState::Sending) << u"sending"_qs;
        QTest::newRow("ambiguous") << int(EditState::Ambiguous) << u"ambiguous"_qs;
    }

    void whatIsOnItsWayIsNotTouched()
    {
        QFETCH(int, state);
        QFETCH(QString, shown);
        EditStore edits(db());
        OutboxStore store(db());
        QVERIFY(edits.setLoved({m_tracks[0]}, true, moment()));
        QVERIFY(edits.setRating(m_tracks[1], 3, moment()));
        const QVector<OutboxRow> rows = store.waiting(m_store->source).value();
        for (const OutboxRow& row : rows)
            QVERIFY(EditState(state) == EditState::Sending ? store.setSending(row.id) : store.setAmbiguous(row.id, {}));
        QVERIFY(edits.setLoved({m_tracks[0]}, false, moment()));
        QVERIFY(edits.setRating(m_tracks[1], 4, moment()));
        const QStringList expected{
            u"love track:1 {\"loved\":true} "_qs + shown, u"rate track:2 {\"rating\":3} "_qs + shown,
            u"love track:1 {\"loved\":false} queued"_qs, u"rate track:2 {\"rating\":4} queued"_qs};
        QCOMPARE(outbox(), expected);
        QVERIFY(edits.setLoved({m_tracks[0]}, true, moment()));
        QCOMPARE(outbox().size(), 3);
    }

    void theLastRatingCounts()
    {
        EditStore edits(db());
        QVERIFY(edits.setRating(m_tracks[0], 2, moment()));
        QVERIFY(OutboxStore(db()).park(newestRow(), ErrorKind::NotAllowed));
        QVERIFY(edits.setRating(m_tracks[0], 5, moment(1)));
        QCOMPARE(outbox(), QStringList{u"rate track:1 {\"rating\":5} queued"_qs});
        QVERIFY(!edits.setRating(TrackId{99}, 5, moment()));
    }

    void aPlayIsOnePlay()
    {
        EditStore edits(db());
        for (int i = 0; i < 3; ++i)
            QVERIFY(edits.recordPlay(m_tracks[0], moment()));
        QVERIFY(edits.recordPlay(m_tracks[0], moment(300)));
        QCOMPARE(outbox().size(), 2);
        QCOMPARE(outbox().first(), u"play play:1 {\"startedAt\":1767225600000,\"track\":1} queued"_qs);
        QCOMPARE(answerOf(db(), "SELECT plays, last_played FROM track WHERE id = 1"), u"2|1767225900000"_qs);
        QCOMPARE(OutboxStore(db()).counts(m_store->source).value(), (OutboxCounts{0, 2, 0}));
    }

    void aPlayMayStayHere()
    {
        EditStore edits(db());
        for (int i = 0; i < 2; ++i)
            QVERIFY(edits.recordPlay(m_tracks[0], moment(), EditStore::Told::Nobody));
        QVERIFY(outbox().isEmpty());
        QCOMPARE(answerOf(db(), "SELECT plays, last_played FROM track WHERE id = 1"), u"1|1767225600000"_qs);
        QCOMPARE(answerOf(db(), "SELECT count(*) FROM play"), u"1"_qs);
    }

    void historyIsForgottenButWhatWaits()
    {
        EditStore edits(db());
        QVERIFY(edits.recordPlay(m_tracks[0], moment(), EditStore::Told::Nobody));
        QVERIFY(edits.recordPlay(m_tracks[1], moment(300), EditStore::Told::Nobody));
        QVERIFY(edits.recordPlay(m_tracks[2], moment(600))); // not sent yet
        QCOMPARE(edits.clearHistory().value(), 2);
        QCOMPARE(answerOf(db(), "SELECT group_concat(track_id) FROM play"), u"3"_qs);
        QCOMPARE(outbox().size(), 1);
        QCOMPARE(answerOf(db(), "SELECT plays FROM track WHERE id = 1"), u"1"_qs); // counts stay
        QCOMPARE(edits.clearHistory().value(), 0);
    }

    void aListIsMadeAndChanged()
    {
        EditStore edits(db());
        const PlaylistId list = edits.createPlaylist(m_store->source, u"Mix"_qs, m_tracks.mid(0, 2), moment()).value();
        QVERIFY(edits.renamePlaylist(list, u"Mixed"_qs, moment()));
        QVERIFY(edits.addToPlaylist(list, {m_tracks[0]}, -1, moment()));
        QCOMPARE(tracksIn(list), u"1 2 1"_qs);
        QVERIFY(edits.addToPlaylist(list, {m_tracks[2], m_tracks[3]}, 1, moment()));
        QCOMPARE(tracksIn(list), u"1 3 4 2 1"_qs);
        const QVector<EntryId> top = edits.addToPlaylist(list, {m_tracks[4]}, 0, moment()).value();
        QCOMPARE(tracksIn(list), u"5 1 3 4 2 1"_qs);
        QVERIFY(edits.moveInPlaylist(list, top[0], 5, moment()));
        QCOMPARE(tracksIn(list), u"1 3 4 2 1 5"_qs);
        QVERIFY(edits.moveInPlaylist(list, top[0], 0, moment()));
        QVERIFY(edits.moveInPlaylist(list, top[0], 0, moment()));
        const EntryId second{answerOf(db(), "SELECT id FROM playlist_entry WHERE track_id = 1 ORDER BY position DESC")
                                 .section(u'\n', 0, 0)
                                 .toLongLong()};
        QVERIFY(edits.removeFromPlaylist(list, {second, top[0], EntryId{9999}}, moment()));
        QCOMPARE(tracksIn(list), u"1 3 4 2"_qs);
        const QStringList expected{
            u"playlist-create playlist:1 {\"name\":\"Mixed\"} queued"_qs,
            u"playlist-add playlist:1 {\"after\":0,\"entries\":[1,2],\"occurrence\":0,\"tracks\":[1,2]} queued"_qs,
            u"playlist-add playlist:1 {\"after\":0,\"entries\":[3],\"occurrence\":0,\"tracks\":[1]} queued"_qs,
            u"playlist-add playlist:1 {\"after\":1,\"entries\":[4,5],\"occurrence\":0,\"tracks\":[3,4]} queued"_qs,
            u"playlist-add playlist:1 {\"after\":-1,\"entries\":[6],\"occurrence\":0,\"tracks\":[5]} queued"_qs,
            u"playlist-move playlist:1 {\"after\":1,\"afterOccurrence\":1,\"occurrence\":0,\"track\":5} queued"_qs,
            u"playlist-move playlist:1 {\"after\":0,\"afterOccurrence\":0,\"occurrence\":0,\"track\":5} queued"_qs,
            u"playlist-remove playlist:1 {\"occurrence\":1,\"track\":1} queued"_qs,
            u"playlist-remove playlist:1 {\"occurrence\":0,\"track\":5} queued"_qs};
        QCOMPARE(outbox(), expected);
    }

    void aListThatNeverLeftGoesWithoutAWord()
    {
        EditStore edits(db());
        const PlaylistId list = edits.createPlaylist(m_store->source, u"Mix"_qs, m_tracks, moment()).value();
        QVERIFY(edits.deletePlaylist(list, moment()));
        QCOMPARE(outbox(), QStringList());
        QCOMPARE(answerOf(db(), "SELECT (SELECT count(*) FROM playlist), (SELECT count(*) FROM playlist_entry)"),
                 u"0|0"_qs);
        QVERIFY(!edits.deletePlaylist(list, moment()));
    }

    void aListWhoseMakingIsOnItsWayIsDeletedThere()
    {
        EditStore edits(db());
        const PlaylistId list = edits.createPlaylist(m_store->source, u"Mix"_qs, m_tracks, moment()).value();
        QVERIFY(OutboxStore(db()).setSending(1));
        QVERIFY(edits.deletePlaylist(list, moment()));
        const QStringList expected{u"playlist-create playlist:1 {\"name\":\"Mix\"} sending"_qs,
                                   u"playlist-delete playlist:1 {\"remoteId\":\"\"} queued"_qs};
        QCOMPARE(outbox(), expected);
        QVERIFY(PlaylistStore(db()).setRemoteId(list, u"r1"_qs));
        QVERIFY(PlaylistStore(db()).forget(list));
        QCOMPARE(outbox(), QStringList());
    }

    void deliveredMarksGoWithTheLastRow()
    {
        EditStore edits(db());
        OutboxStore store(db());
        const PlaylistId list = edits.createPlaylist(m_store->source, u"Mix"_qs, m_tracks.mid(0, 2), moment()).value();
        const auto marks = [&] { return answerOf(db(), "SELECT sum(waiting) FROM playlist_entry"); };
        QCOMPARE(marks(), u"2"_qs);
        QVERIFY(store.done({1}));
        QCOMPARE(marks(), u"2"_qs);
        QVERIFY(store.done({2}));
        QCOMPARE(marks(), u"0"_qs);
        QVERIFY(edits.renamePlaylist(list, u"Other"_qs, moment()));
        QCOMPARE(outbox(), QStringList{u"playlist-rename playlist:1 {\"name\":\"Other\"} queued"_qs});
    }

    void somebodyElsesListStays()
    {
        RemotePlaylist list;
        list.remoteId = u"p"_qs;
        list.name = u"Theirs"_qs;
        list.owner = u"bob"_qs;
        PlaylistStore playlists(db());
        QCOMPARE(playlists.putList(m_store->source, u"ann"_qs, {list}).value(), QStringList{u"p"_qs});
        const PlaylistId id = playlists.playlistOf(m_store->source, u"p"_qs).value().value();
        const auto renamed = EditStore(db()).renamePlaylist(id, u"Mine"_qs, moment());
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().kind, ErrorKind::NotAllowed);
    }

    void aRowsLife()
    {
        EditStore edits(db());
        OutboxStore store(db());
        QVERIFY(edits.setRating(m_tracks[0], 2, moment()));
        QVERIFY(store.setSending(1));
        QVERIFY(store.markInterrupted(m_store->source));
        OutboxRow row = store.waiting(m_store->source).value().first();
        QCOMPARE(row.state, EditState::Ambiguous);
        QVERIFY(store.setQueued(1, moment(60)));
        row = store.waiting(m_store->source).value().first();
        QCOMPARE(row.state, EditState::Queued);
        QCOMPARE(row.attempts, 1);
        QCOMPARE(row.notBefore, moment(60));
        QCOMPARE(row.madeAt, moment());
        QCOMPARE(row.kind, EditKind::Rate);
        QVERIFY(store.park(1, ErrorKind::NotAllowed));
        QVERIFY(store.waiting(m_store->source).value().isEmpty());
        QCOMPARE(store.counts(m_store->source).value(), (OutboxCounts{0, 0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
