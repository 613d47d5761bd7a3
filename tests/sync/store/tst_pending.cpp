// What waits, as it is shown; tried again; and discarded, with what it did here taken back.
#include <sync/store/EditStore.h>
#include <sync/store/LibraryReader.h>
#include <sync/store/OutboxStore.h>
#include <sync/store/PendingStore.h>
#include <sync/store/PlaylistStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <ctime>

using namespace sostenuto::sync;

class TestPending : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;
    QVector<TrackId> m_tracks;
    PlaylistId m_list; ///< "Old" at the service: t1 t2 t3 t2

    Database& db() { return *m_store->database; }
    EditStore edits() { return EditStore(db()); }
    PendingStore pending() { return PendingStore(db()); }
    OutboxStore outbox() { return OutboxStore(db()); }

    QString tracksIn(PlaylistId list)
    {
        QStringList tracks;
        for (const PlaylistEntry& entry : LibraryReader(db()).playlistEntries(list).value_or(QVector<PlaylistEntry>{}))
            tracks.append(QString::number(entry.track.id.value));
        return tracks.join(u' ');
    }
    EntryId entryAt(int position)
    {
        return EntryId{answerOf(db(), qPrintable(QStringLiteral("SELECT id FROM playlist_entry WHERE playlist_id = %1 "
                                                                "AND position = %2")
                                                     .arg(m_list.value)
                                                     .arg(position)))
                           .toLongLong()};
    }
    /// "kind subject detail", as shown.
    QStringList shown()
    {
        QStringList lines;
        const auto all = pending().changes(0, 1000).value();
        for (const PendingChange& change : all)
            lines.append(QStringLiteral("%1 %2 %3").arg(int(change.kind)).arg(change.subject, change.detail).trimmed());
        return lines;
    }
    QVector<qint64> ids() { return pending().ids().value(); }
    void discard(const QVector<qint64>& rows)
    {
        const auto done = pending().discard(rows);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_tracks = putSomeTracks(db(), m_store->source, 5);
        RemotePlaylist old;
        old.remoteId = u"old"_qs;
        old.name = u"Old"_qs;
        old.trackRemoteIds = {u"t1"_qs, u"t2"_qs, u"t3"_qs, u"t2"_qs};
        old.hasEntries = true;
        PlaylistStore playlists(db());
        QVERIFY(playlists.putList(m_store->source, {}, {old}));
        QVERIFY(playlists.putEntries(m_store->source, old));
        m_list = playlists.playlistOf(m_store->source, u"old"_qs).value().value();
    }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void theLoveOfAnArtistIsNamedAndTakenBack()
    {
        const ArtistId artist{answerOf(db(), "SELECT min(id) FROM artist").toLongLong()};
        QVERIFY(edits().setArtistLoved(artist, true, moment(1)));
        QVERIFY(LibraryReader(db()).artists({artist}).value().first().loved);
        const auto all = pending().changes(0, 100).value();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().kind, ChangeKind::Love);
        QCOMPARE(all.first().subject, LibraryReader(db()).artists({artist}).value().first().name);
        QVERIFY(edits().setArtistLoved(artist, false, moment(2))); // never sent: nothing waits any more
        QCOMPARE(pending().changes(0, 100).value().size(), 0);
        QVERIFY(!LibraryReader(db()).artists({artist}).value().first().loved);
    }

    void everyKindIsNamed()
    {
        QVERIFY(edits().setLoved({m_tracks[0]}, true, moment(1)));
        QVERIFY(edits().setAlbumLoved(AlbumId{1}, true, moment(2)));
        QVERIFY(edits().setRating(m_tracks[1], 4, moment(3)));
        QVERIFY(edits().createPlaylist(m_store->source, u"New"_qs, {m_tracks[2]}, moment(4)));
        QVERIFY(edits().renamePlaylist(m_list, u"Older"_qs, moment(5)));
        QVERIFY(edits().addToPlaylist(m_list, {m_tracks[3], m_tracks[4]}, -1, moment(6)));
        QVERIFY(edits().removeFromPlaylist(m_list, {entryAt(0)}, moment(7)));
        QVERIFY(edits().moveInPlaylist(m_list, entryAt(1), 0, moment(8)));
        QVERIFY(edits().recordPlay(m_tracks[4], moment(9)));
        const auto all = pending().changes(0, 100).value();
        const auto title = [&](int n) { return LibraryReader(db()).tracks({m_tracks[n]}).value().first().title; };
        QCOMPARE(all.size(), 10);
        const auto is = [&](int at, ChangeKind kind, const QString& subject, const QString& detail) {
            QCOMPARE(all[at].kind, kind);
            QCOMPARE(all[at].subject, subject);
            QCOMPARE(all[at].detail, detail);
            QCOMPARE(all[at].state, ChangeState::Waiting);
            QCOMPARE(all[at].source, m_store->source);
        };
        is(0, ChangeKind::Love, title(0), {});
        is(1, ChangeKind::Love, answerOf(db(), "SELECT title FROM album WHERE id = 1"), {});
        is(2, ChangeKind::Rate, title(1), u"4"_qs);
        is(3, ChangeKind::PlaylistCreate, u"New"_qs, {});
        is(4, ChangeKind::PlaylistAdd, u"New"_qs, title(2));
        is(5, ChangeKind::PlaylistRename, u"Old"_qs, u"Older"_qs);
        is(6, ChangeKind::PlaylistAdd, u"Older"_qs, title(3));
        QCOMPARE(all[6].count, 2);
        QCOMPARE(all[6].playlist, m_list);
        QCOMPARE(all[6].madeAt, moment(6));
        is(7, ChangeKind::PlaylistRemove, u"Older"_qs, title(0));
        is(8, ChangeKind::PlaylistMove, u"Older"_qs, title(2));
        is(9, ChangeKind::Play, title(4), {});
        QVERIFY(edits().deletePlaylist(m_list, moment(10)));
        QCOMPARE(shown().last(), QStringLiteral("%1 Older").arg(int(ChangeKind::PlaylistDelete)));
    }

    void inTheOrderOfSending()
    {
        QVERIFY(edits().addToPlaylist(m_list, {m_tracks[0]}, -1, moment(1)));
        QVERIFY(edits().recordPlay(m_tracks[1], moment(2)));
        QVERIFY(edits().setLoved({m_tracks[2]}, true, moment(3)));
        QVERIFY(edits().setRating(m_tracks[2], 3, moment(4)));
        QVERIFY(edits().addToPlaylist(m_list, {m_tracks[3]}, -1, moment(5))); // goes with the first of its list
        QCOMPARE(ids(), (QVector<qint64>{1, 5, 2, 3, 4}));
        QCOMPARE(pending().changes(1, 2).value().first().id, 5);
        QCOMPARE(pending().changes(1, 2).value().size(), 2);
        QCOMPARE(pending().count().value(), 5);
        QVERIFY(outbox().park(4, ErrorKind::NotAllowed)); // is not sent: stands first
        QCOMPARE(ids(), (QVector<qint64>{4, 1, 5, 2, 3}));
        QCOMPARE(pending().ids({true, {}}).value(), QVector<qint64>{4});
        QCOMPARE(pending().ids({false, m_list}).value(), (QVector<qint64>{1, 5}));
        QCOMPARE(pending().ids({true, m_list}).value(), QVector<qint64>());
        QCOMPARE(pending().changesOf({5, 77, 1}).value().size(), 2);
    }

    void statesAndTroubles()
    {
        for (int i = 0; i < 4; ++i)
            QVERIFY(edits().setRating(m_tracks[i], 3, moment(i)));
        QVERIFY(edits().renamePlaylist(m_list, u"Else"_qs, moment(9)));
        QVERIFY(outbox().setSending(1));
        QVERIFY(outbox().setAmbiguous(2, moment(60), ErrorKind::Timeout));
        QVERIFY(outbox().park(3, ErrorKind::NotAllowed));
        QVERIFY(outbox().setQueued(4, moment(70), ErrorKind::ServerError));
        QVERIFY(outbox().park(5, ErrorKind::NotFound));
        QHash<qint64, PendingChange> all;
        const auto changes = pending().changes(0, 10).value();
        for (const PendingChange& change : changes)
            all.insert(change.id, change);
        QCOMPARE(all[1].state, ChangeState::Sending);
        QVERIFY(!all[1].why);
        QCOMPARE(all[2].state, ChangeState::Checking);
        QCOMPARE(*all[2].why, ErrorKind::Timeout);
        QCOMPARE(all[2].nextTry, moment(60));
        QCOMPARE(all[2].attempts, 1);
        QCOMPARE(all[3].state, ChangeState::NeedsYou);
        QCOMPARE(*all[3].why, ErrorKind::NotAllowed);
        QVERIFY(!all[3].nextTry.isValid());
        QCOMPARE(all[4].state, ChangeState::Waiting);
        QCOMPARE(all[4].nextTry, moment(70));
        QCOMPARE(all[5].state, ChangeState::Conflict);
    }

    void whatNobodyKnowsBreaksNothing()
    {
        QVERIFY(edits().setLoved({m_tracks[0]}, true, moment()));
        db().connection().exec("INSERT INTO outbox (source, kind, object, payload, made_at) VALUES "
                               "(1, 'teleport', 'track:1', 'no json', 1), (1, 'love', 'nothing', '', 1), "
                               "(1, 'playlist-add', 'playlist:99', '{\"tracks\":\"x\"}', 1)");
        QCOMPARE(pending().count().value(), 3);
        QCOMPARE(pending().changes(0, 10).value().size(), 3);
        discard({1, 2, 3, 4, 99});
        QCOMPARE(answerOf(db(), "SELECT kind FROM outbox"), u"teleport"_qs);
        db().connection().exec("DELETE FROM outbox");
        QVERIFY(edits().setLoved({m_tracks[1]}, true, moment()));
        db().connection().exec("UPDATE source SET removed = 1");
        QCOMPARE(pending().count().value(), 0);
        QVERIFY(ids().isEmpty());
    }

    void triedAgain()
    {
        QVERIFY(edits().setRating(m_tracks[0], 3, moment(1)));
        QVERIFY(edits().setRating(m_tracks[1], 3, moment(2)));
        QVERIFY(edits().renamePlaylist(m_list, u"Else"_qs, moment(3)));
        QVERIFY(edits().addToPlaylist(m_list, {m_tracks[3]}, -1, moment(4)));
        QVERIFY(outbox().setQueued(1, moment(60), ErrorKind::ServerError));
        QVERIFY(outbox().park(1, ErrorKind::ServerError, true));
        QVERIFY(outbox().setQueued(2, moment(60), ErrorKind::ServerError));
        QVERIFY(outbox().park(3, ErrorKind::NotAllowed));
        QVERIFY(outbox().park(4, ErrorKind::NotAllowed));
        QVERIFY(pending().retry({1, 2, 4, 99}));
        QCOMPARE(answerOf(db(), "SELECT id, state, attempts, not_before, why IS NULL, unsure FROM outbox ORDER BY id"),
                 u"1|ambiguous|0|0|1|0\n" // it may have arrived
                 "2|queued|0|0|1|0\n"
                 "3|queued|0|0|1|0\n" // a list's edits keep together
                 "4|queued|0|0|1|0"_qs);
        QVERIFY(outbox().setSending(2));
        QVERIFY(pending().retry({2}));
        QCOMPARE(answerOf(db(), "SELECT state FROM outbox WHERE id = 2"), u"sending"_qs);
    }

    void whatMayHaveArrivedIsNotMergedInto()
    {
        QVERIFY(edits().setLoved({m_tracks[0]}, true, moment(1)));
        QVERIFY(outbox().park(1, ErrorKind::ServerError, true));
        QVERIFY(edits().setLoved({m_tracks[0]}, false, moment(2)));
        QCOMPARE(ids(), (QVector<qint64>{1, 2})); // else the service would keep the love
        const PlaylistId list = edits().createPlaylist(m_store->source, u"New"_qs, {}, moment(3)).value();
        QVERIFY(outbox().park(3, ErrorKind::ServerError, true));
        QVERIFY(edits().deletePlaylist(list, moment(4)));
        QCOMPARE(answerOf(db(), "SELECT kind, state FROM outbox WHERE id > 2 ORDER BY id"),
                 u"playlist-create|ambiguous\nplaylist-delete|queued"_qs);
    }

    void loveAndRatingComeBack()
    {
        db().connection().exec("UPDATE track SET rating = 2, loved = 1 WHERE id = 1");
        QVERIFY(edits().setRating(m_tracks[0], 4, moment(1)));
        QVERIFY(edits().setRating(m_tracks[0], 5, moment(2))); // merges
        QVERIFY(edits().setLoved({m_tracks[0]}, false, moment(3)));
        QVERIFY(edits().setAlbumLoved(AlbumId{1}, true, moment(4)));
        const auto touched = pending().discard(ids());
        QVERIFY(touched && touched->catalogue);
        QCOMPARE(touched->tracks, (QVector<TrackId>{m_tracks[0], m_tracks[0]}));
        QCOMPARE(answerOf(db(), "SELECT rating, loved, digest FROM track WHERE id = 1"), u"2|1|0"_qs);
        QCOMPARE(answerOf(db(), "SELECT loved FROM album WHERE id = 1"), u"0"_qs);
        QVERIFY(ids().isEmpty());
    }

    void aLaterChangeTakesOverWhatWasBefore()
    {
        QVERIFY(edits().setRating(m_tracks[0], 3, moment(1)));
        QVERIFY(edits().setLoved({m_tracks[0]}, true, moment(1)));
        QVERIFY(outbox().setAmbiguous(1, {}));
        QVERIFY(outbox().setAmbiguous(2, {}));
        QVERIFY(edits().setRating(m_tracks[0], 5, moment(2)));
        QVERIFY(edits().setLoved({m_tracks[0]}, false, moment(2)));
        discard({1, 2});
        QCOMPARE(answerOf(db(), "SELECT rating, loved FROM track WHERE id = 1"), u"5|0"_qs);
        discard({3, 4});
        QCOMPARE(answerOf(db(), "SELECT rating, loved FROM track WHERE id = 1"), u"0|0"_qs);
    }

    void aPlayLeavesTheHistory()
    {
        db().connection().exec("UPDATE track SET plays = 7, last_played = 1000 WHERE id = 1");
        QVERIFY(edits().recordPlay(m_tracks[0], moment(1)));
        QVERIFY(edits().recordPlay(m_tracks[0], moment(300)));
        discard({2});
        QCOMPARE(answerOf(db(), "SELECT plays, last_played FROM track WHERE id = 1"),
                 QStringLiteral("8|%1").arg(moment(1).toMSecsSinceEpoch()));
        discard({1});
        QCOMPARE(answerOf(db(), "SELECT plays, last_played, (SELECT count(*) FROM play) FROM track WHERE id = 1"),
                 u"7|1000|0"_qs);
    }

    void namesAndWholeListsComeBack()
    {
        QVERIFY(edits().renamePlaylist(m_list, u"Other"_qs, moment(1)));
        QVERIFY(edits().renamePlaylist(m_list, u"Another"_qs, moment(2)));
        discard(ids());
        QCOMPARE(answerOf(db(), "SELECT name, changed FROM playlist"), u"Old|"_qs);
        QVERIFY(edits().addToPlaylist(m_list, {m_tracks[4]}, 0, moment(3)));
        QVERIFY(edits().deletePlaylist(m_list, moment(4)));
        QCOMPARE(pending().count().value(), 1);
        discard(ids());
        QCOMPARE(tracksIn(m_list), u"5 1 2 3 2"_qs);
        QCOMPARE(answerOf(db(), "SELECT deleted FROM playlist"), u"0"_qs);
        QCOMPARE(shown().size(), 1); // what waited for it waits again
        discard(ids());
        QCOMPARE(tracksIn(m_list), u"1 2 3 2"_qs);
        QCOMPARE(answerOf(db(), "SELECT sum(waiting) FROM playlist_entry"), u"0"_qs);
    }

    void aListThatWasNeverSentGoes()
    {
        const PlaylistId list = edits().createPlaylist(m_store->source, u"New"_qs, {m_tracks[0]}, moment(1)).value();
        QVERIFY(edits().addToPlaylist(list, {m_tracks[1]}, -1, moment(2)));
        QVERIFY(outbox().setSending(3));
        const auto refused = pending().discard({1});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Cancelled);
        QVERIFY(outbox().setQueued(3, {}));
        discard({1});
        QVERIFY(ids().isEmpty());
        QCOMPARE(answerOf(db(), "SELECT count(*) FROM playlist"), u"1"_qs);
    }

    void whatIsOnItsWayKeepsAll()
    {
        QVERIFY(edits().setRating(m_tracks[0], 3, moment(1)));
        QVERIFY(edits().setLoved({m_tracks[1]}, true, moment(1)));
        QVERIFY(outbox().setSending(2));
        const auto refused = pending().discard({1, 2});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Cancelled);
        QCOMPARE(ids().size(), 2);
        QCOMPARE(answerOf(db(), "SELECT rating FROM track WHERE id = 1"), u"3"_qs);
    }

    void stepsOfAListAreTakenOut()
    {
        // 1 2 3 2
        QVERIFY(edits().addToPlaylist(m_list, {m_tracks[3], m_tracks[4]}, 1, moment(1))); // 1: 1 4 5 2 3 2
        QVERIFY(edits().moveInPlaylist(m_list, entryAt(5), 0, moment(2)));                // 2: 2 1 4 5 2 3
        QVERIFY(edits().removeFromPlaylist(m_list, {entryAt(1)}, moment(3)));             // 3: 2 4 5 2 3
        QVERIFY(edits().addToPlaylist(m_list, {m_tracks[0]}, 3, moment(4)));              // 4: 2 4 5 1 2 3, behind 5
        QVERIFY(edits().moveInPlaylist(m_list, entryAt(1), 5, moment(5)));                // 5: 2 5 1 2 3 4
        discard({1});
        QCOMPARE(tracksIn(m_list), u"2 1 2 3"_qs); // 5 fell away with what it moved
        QCOMPARE(ids(), (QVector<qint64>{2, 3, 4}));
        discard({3});
        QCOMPARE(tracksIn(m_list), u"2 1 1 2 3"_qs);
        discard({2});
        QCOMPARE(tracksIn(m_list), u"1 2 3 2 1"_qs); // behind the same entry, which did not move
        discard({4});
        QCOMPARE(tracksIn(m_list), u"1 2 3 2"_qs);
    }

    void stepsWithoutPlacesAreDroppedAsFarAsTheyGo()
    {
        QVERIFY(edits().addToPlaylist(m_list, {m_tracks[3]}, 1, moment(1)));
        QVERIFY(edits().removeFromPlaylist(m_list, {entryAt(0)}, moment(2)));
        db().connection().exec("UPDATE outbox SET payload = json_remove(payload, '$.to', '$.from')"); // as before 12
        db().connection().exec("UPDATE playlist SET changed = 'x'");
        discard({1, 2});
        QCOMPARE(tracksIn(m_list), u"2 3 2"_qs);
        QCOMPARE(answerOf(db(), "SELECT changed FROM playlist"), QString()); // the rest comes with the next pull
    }

    void aDocumentForPeople()
    {
        QVERIFY(edits().addToPlaylist(m_list, {m_tracks[3], m_tracks[4]}, -1, moment(1)));
        QVERIFY(edits().setRating(m_tracks[0], 3, moment(2)));
        QVERIFY(outbox().park(2, ErrorKind::NotAllowed));
        const QJsonObject document = pending().document(moment(9)).value();
        QCOMPARE(document.value(u"sostenutoWaiting"_qs).toInt(), 1);
        const QJsonArray changes = document.value(u"changes"_qs).toArray();
        QCOMPARE(changes.size(), 2);
        const QJsonObject rated = changes[0].toObject();
        QCOMPARE(rated.value(u"kind"_qs).toString(), u"rate"_qs);
        QCOMPARE(rated.value(u"state"_qs).toString(), u"needs-you"_qs);
        QCOMPARE(rated.value(u"detail"_qs).toString(), u"3"_qs);
        QVERIFY(!rated.value(u"service"_qs).toString().isEmpty());
        const QJsonObject added = changes[1].toObject();
        QCOMPARE(added.value(u"subject"_qs).toString(), u"Old"_qs);
        QCOMPARE(added.value(u"tracks"_qs).toInt(), 2);
        QCOMPARE(added.value(u"madeAt"_qs).toString(), u"2026-01-01T00:00:01.000Z"_qs);
    }

    void theOldestThatIsDueIsRead()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(edits().recordPlay(m_tracks[0], moment(i)));
        QVERIFY(edits().setRating(m_tracks[0], 3, moment(4)));
        QVERIFY(edits().setLoved({m_tracks[0]}, true, moment(5)));
        const auto due = [&](int seconds) {
            QVector<qint64> rows;
            const auto found = outbox().due(m_store->source, moment(seconds)).value();
            for (const OutboxRow& row : found)
                rows.append(row.id);
            return rows;
        };
        QCOMPARE(due(10), QVector<qint64>{1});
        QVERIFY(outbox().setQueued(1, moment(60)));
        QVERIFY(outbox().park(2, ErrorKind::NotFound));
        QVERIFY(outbox().setAmbiguous(3, moment(50)));
        QCOMPARE(due(10), (QVector<qint64>{4, 5})); // of one track
        QVERIFY(outbox().setQueued(4, moment(60)));
        QCOMPARE(due(10), (QVector<qint64>{4, 5})); // the love need not wait for the rating
        QVERIFY(outbox().setSending(5));
        QVERIFY(edits().setLoved({m_tracks[0]}, false, moment(6)));
        QVERIFY(outbox().setQueued(5, moment(60)));
        QCOMPARE(due(10), QVector<qint64>()); // 6 must not overtake 5
        QCOMPARE(due(50), QVector<qint64>{3});
        QCOMPARE(due(60), QVector<qint64>{1});
    }

    void manyPlaysWait()
    {
        bool isSaid = false;
        const int said = qEnvironmentVariableIntValue("SOSTENUTO_WAITING_PLAYS", &isSaid);
        const int count = isSaid ? said : 2000;
        db().connection().exec("BEGIN");
        for (int i = 0; i < count; ++i)
            db().connection().exec(QStringLiteral("INSERT INTO play (id, track_id, started_at) VALUES (%1, 1, %1);"
                                                  "INSERT INTO outbox (source, kind, object, payload, made_at) VALUES "
                                                  "(1, 'play', 'play:%1', '{\"startedAt\":%1,\"track\":1}', %1)")
                                       .arg(i + 1)
                                       .toStdString());
        db().connection().exec("COMMIT");
        const auto timed = [](const char* what, const auto& act) {
            const std::clock_t before = std::clock();
            act();
            qInfo("%s: %.2f ms of processor time", what, double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
        };
        timed("ids", [&] { QCOMPARE(pending().ids().value().size(), count); });
        timed("the first 200", [&] { QCOMPARE(pending().changes(0, 200).value().size(), 200); });
        timed("the last 200", [&] { QCOMPARE(pending().changes(count - 200, 200).value().last().id, count); });
        timed("200 of them", [&] { QCOMPARE(pending().changesOf(ids().mid(1000, 200)).value().size(), 200); });
        timed("count", [&] { QCOMPARE(pending().count().value(), count); });
        timed("counts", [&] { QCOMPARE(outbox().counts(m_store->source).value().plays, count); });
        timed("due", [&] { QCOMPARE(outbox().due(m_store->source, moment()).value().size(), 1); });
        timed("document", [&] { QVERIFY(pending().document(moment())); });
    }
};

QTEST_GUILESS_MAIN(TestPending)
#include "tst_pending.moc"
