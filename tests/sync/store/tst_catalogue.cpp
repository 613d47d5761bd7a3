#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/HeldStore.h>
#include <sync/store/OutboxStore.h>
#include <sync/store/SourceStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QTest>

using namespace sostenuto::sync;

class TestCatalogue : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;

    Database& db() { return *m_store->database; }
    CatalogueStore catalogue() { return CatalogueStore(db()); }
    QString answer(const char* sql) { return answerOf(db(), sql); }

    bool put(const QVector<RemoteTrack>& rows, qint64 generation = 1)
    {
        return catalogue().putTracks(m_store->source, rows, generation).has_value();
    }

private Q_SLOTS:
    void init() { m_store = std::make_unique<StoreFixture>(); }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void aTrackBringsItsAlbumAndArtist()
    {
        RemoteTrack row = remoteTrack(u"1"_qs, u"Song"_qs, u"Guest"_qs, u"Sampler"_qs);
        row.albumArtist = u"Various"_qs;
        QVERIFY(put({row, remoteTrack(u"2"_qs, u"Other"_qs, u"Band"_qs, u"Record"_qs)}));
        QCOMPARE(answer("SELECT title, artist, artist_id, track_count, duration_ms FROM album ORDER BY id"),
                 u"Sampler|Various||1|180000\nRecord|Band|2|1|180000"_qs);
        QCOMPARE(answer("SELECT name FROM artist ORDER BY id"), u"Guest\nBand"_qs);
    }

    void whatTheAlbumListSaysWins()
    {
        QVERIFY(put({remoteTrack(u"1"_qs, u"Song"_qs, u"Guest"_qs, u"Sampler"_qs)}));
        RemoteAlbum album = remoteAlbum(u"album-Sampler"_qs, u"The Sampler"_qs, u"Various"_qs);
        album.year = 1999;
        album.added = moment();
        QVERIFY(catalogue().putAlbums(m_store->source, {album}, 1));
        QVERIFY(put({remoteTrack(u"2"_qs, u"More"_qs, u"Guest"_qs, u"Sampler"_qs)}));
        QCOMPARE(answer("SELECT title, artist, year, added_at, track_count FROM album"),
                 u"The Sampler|Various|1999|1767225600000|2"_qs);
    }

    /// Rows of a page are written together; a track that comes twice is still one, and the last word counts.
    void aTrackTwiceOnAPage()
    {
        RemoteTrack first = remoteTrack(u"1"_qs, u"Song"_qs, u"Band"_qs, u"Record"_qs);
        first.genre = u"Rock"_qs;
        first.loved = true;
        const RemoteTrack other = remoteTrack(u"2"_qs, u"Other"_qs, u"Band"_qs, u"Record"_qs);
        RemoteTrack second = remoteTrack(u"1"_qs, u"Song, again"_qs, u"Band"_qs, u"Record"_qs);
        QCOMPARE(catalogue().putTracks(m_store->source, {first, other, second}, 1).value(), 2);
        QCOMPARE(answer("SELECT id, remote_id, title, genre, loved FROM track ORDER BY id"),
                 u"1|1|Song, again|Rock|1\n2|2|Other||0"_qs);
        QCOMPARE(answer("SELECT count(*) FROM track_search WHERE track_search MATCH 'aga'"), u"1"_qs);
    }

    /// New rows and known ones on one page, in any order.
    void newAndKnownOnOnePage()
    {
        QVERIFY(put({remoteTrack(u"1"_qs, u"One"_qs, u"Band"_qs, u"Record"_qs),
                     remoteTrack(u"2"_qs, u"Two"_qs, u"Band"_qs, u"Record"_qs)}));
        QVector<RemoteTrack> page;
        for (const QString& id : {u"3"_qs, u"2"_qs, u"4"_qs, u"1"_qs}) {
            page.append(remoteTrack(id, u"New "_qs + id, u"Band"_qs, u"Other"_qs));
            page.last().rating = id.toInt();
        }
        QCOMPARE(catalogue().putTracks(m_store->source, page, 2).value(), 4);
        QCOMPARE(answer("SELECT id, title, rating, album FROM track ORDER BY id"),
                 u"1|New 1|1|Other\n2|New 2|2|Other\n3|New 3|3|Other\n4|New 4|4|Other"_qs);
        QCOMPARE(answer("SELECT title, track_count FROM album ORDER BY id"), u"Record|0\nOther|4"_qs);
        QCOMPARE(answer("SELECT count(*) FROM temp.staged_track"), u"0"_qs);
    }

    void theSameAgainWritesNothingNew()
    {
        const RemoteTrack row = remoteTrack(u"1"_qs, u"Song"_qs, u"Band"_qs, u"Record"_qs);
        QVERIFY(put({row}));
        const QString before = answer("SELECT * FROM track");
        QVERIFY(put({row}));
        QCOMPARE(answer("SELECT * FROM track"), before);
        QCOMPARE(answer("SELECT count(*) FROM track"), u"1"_qs);
    }

    void unsaidFieldsStay()
    {
        RemoteTrack row = remoteTrack(u"1"_qs, u"Song"_qs, u"Band"_qs, u"Record"_qs);
        row.loved = true;
        row.rating = 4;
        row.playCount = 7;
        row.lastPlayed = moment();
        row.coverArt = u"c"_qs;
        row.sizeBytes = 1234;
        row.year = 1970;
        QVERIFY(put({row}));
        QVERIFY(put({remoteTrack(u"1"_qs, u"New Name"_qs, u"Band"_qs, u"Record"_qs)}));
        QCOMPARE(answer("SELECT title, loved, rating, plays, last_played, cover, size_bytes, year FROM track"),
                 u"New Name|1|4|7|1767225600000|c|1234|1970"_qs);
    }

    void rowsWithoutAnIdAreLeftOut()
    {
        QVERIFY(put({remoteTrack(QString(), u"Song"_qs, u"Band"_qs, u"Record"_qs)}));
        QVERIFY(catalogue().putArtists(m_store->source, {remoteArtist(QString(), u"x"_qs)}, 1));
        QVERIFY(catalogue().putAlbums(m_store->source, {RemoteAlbum{}}, 1));
        QCOMPARE(answer("SELECT count(*) FROM track"), u"0"_qs);
        QCOMPARE(answer("SELECT count(*) FROM album"), u"0"_qs);
    }

    void theListenersWordCountsWhileItWaits()
    {
        RemoteTrack row = remoteTrack(u"1"_qs, u"Song"_qs, u"Band"_qs, u"Record"_qs);
        row.loved = false;
        row.rating = 0;
        row.playCount = 0;
        QVERIFY(put({row}));
        EditStore edits(db());
        QVERIFY(edits.setLoved({TrackId{1}}, true, moment()));
        QVERIFY(edits.setRating(TrackId{1}, 5, moment()));
        QVERIFY(edits.recordPlay(TrackId{1}, moment()));
        QVERIFY(put({row}, 2));
        QVERIFY(catalogue().setLoved(m_store->source, {}));
        QCOMPARE(answer("SELECT loved, rating, plays FROM track"), u"1|5|1"_qs);
        // Once delivered, the service's word counts again, also when it is what it was before.
        QVERIFY(OutboxStore(db()).done({1, 2, 3}));
        QVERIFY(catalogue().beginQuestions(m_store->source)); // what is answered from here on knows of them
        QVERIFY(put({row}, 3));
        QCOMPARE(answer("SELECT loved, rating, plays FROM track"), u"0|0|0"_qs);
    }

    /// Its answer was lost: the service counts it, and it waits to be looked up.
    void aPlayThatArrivedWhileItWaitsIsCountedOnce()
    {
        RemoteTrack row = remoteTrack(u"1"_qs, u"Song"_qs, u"Band"_qs, u"Record"_qs);
        row.playCount = 0;
        QVERIFY(put({row}));
        QVERIFY(EditStore(db()).recordPlay(TrackId{1}, moment()));
        row.playCount = 1;
        QVERIFY(put({row}, 2));
        QVERIFY(OutboxStore(db()).done({1}));
        QVERIFY(put({row}, 3));
        QCOMPARE(answer("SELECT plays FROM track"), u"1"_qs);
    }

    void loveAsTheServiceListsIt()
    {
        QVERIFY(put({remoteTrack(u"1"_qs, u"A"_qs, u"Band"_qs, u"Record"_qs),
                     remoteTrack(u"2"_qs, u"B"_qs, u"Band"_qs, u"Record"_qs)}));
        QVERIFY(
            catalogue().setLoved(m_store->source, {{u"artist-Band"_qs}, {u"album-Record"_qs}, {u"2"_qs, u"none"_qs}}));
        QCOMPARE(answer("SELECT loved FROM track ORDER BY id"), u"0\n1"_qs);
        QCOMPARE(answer("SELECT (SELECT loved FROM artist), (SELECT loved FROM album)"), u"1|1"_qs);
        QVERIFY(catalogue().setLoved(m_store->source, {{}, {}, {u"1"_qs}}));
        QCOMPARE(answer("SELECT loved FROM track ORDER BY id"), u"1\n0"_qs);
        QCOMPARE(answer("SELECT (SELECT loved FROM artist), (SELECT loved FROM album)"), u"0|0"_qs);
    }

    void whatAPullDidNotSeeIsHiddenAndComesBack()
    {
        QVector<RemoteTrack> rows;
        for (int i = 0; i < 10; ++i)
            rows.append(
                remoteTrack(QString::number(i), u"Song %1"_qs.arg(i), u"Band %1"_qs.arg(i), u"Record %1"_qs.arg(i)));
        SourceStore sources(db());
        QVERIFY(put(rows, sources.beginPull(m_store->source).value()));
        QCOMPARE(catalogue().sweep(m_store->source, 1).value().hidden, 0);
        QVERIFY(put(rows.mid(1), sources.beginPull(m_store->source).value()));
        SweepResult swept = catalogue().sweep(m_store->source, 2).value();
        QCOMPARE(swept.hidden, 3); // the track, its album, its artist
        QCOMPARE(answer("SELECT count(*) FROM track WHERE hidden = 1"), u"1"_qs);
        QCOMPARE(inconsistencies(db()), QString());
        QVERIFY(put(rows, sources.beginPull(m_store->source).value()));
        swept = catalogue().sweep(m_store->source, 3).value();
        QCOMPARE(swept.returned, 3);
        QCOMPARE(swept.hidden, 0);
        QCOMPARE(answer("SELECT count(*) FROM track WHERE hidden = 1"), u"0"_qs);
    }

    void tooMuchAtOnceIsRefused_data()
    {
        QTest::addColumn<int>("all");
        QTest::addColumn<int>("seen");
        QTest::addColumn<bool>("refused");
        QTest::newRow("all of few") << 5 << 0 << true;
        QTest::newRow("most of few") << 100 << 1 << false;
        QTest::newRow("200 of 300") << 300 << 100 << false;
        QTest::newRow("201 of 300") << 300 << 99 << true;
        QTest::newRow("nothing") << 300 << 300 << false;
    }

    void tooMuchAtOnceIsRefused()
    {
        QFETCH(int, all);
        QFETCH(int, seen);
        QFETCH(bool, refused);
        QVector<RemoteTrack> rows;
        for (int i = 0; i < all; ++i)
            rows.append(remoteTrack(QString::number(i), u"Song"_qs, u"Band"_qs, u"Record"_qs));
        QVERIFY(put(rows, 1));
        QVERIFY(put(rows.mid(0, seen), 2));
        const SweepResult swept = catalogue().sweep(m_store->source, 2).value();
        QCOMPARE(swept.refused, refused);
        QCOMPARE(answer("SELECT count(*) FROM track WHERE hidden = 0").toInt(), refused ? all : seen);
    }

    void factsForAFile()
    {
        RemoteTrack row = remoteTrack(u"1"_qs, u"Song"_qs, u"Band"_qs, u"Record"_qs);
        row.suffix = u"FLAC"_qs;
        row.sizeBytes = 99;
        QVERIFY(put({row}));
        const auto facts = catalogue().fileFacts(TrackId{1}).value();
        QCOMPARE(facts.remoteId, u"1"_qs);
        QCOMPARE(facts.suffix, u"flac"_qs);
        QCOMPARE(facts.sizeBytes, 99);
        QCOMPARE(catalogue().fileFacts(TrackId{2}).error().kind, ErrorKind::NotFound);
        QCOMPARE(catalogue().remoteId(AlbumId{1}).value(), u"album-Record"_qs);
        QCOMPARE(catalogue().remoteId(ArtistId{9}).error().kind, ErrorKind::NotFound);
        QVERIFY(!catalogue().trackOf(m_store->source, u"x"_qs).value());
    }

    void theFolderOfHeldFilesGoesAway()
    {
        const QVector<TrackId> tracks = putSomeTracks(db(), m_store->source, 2);
        HeldStore held(db());
        QVERIFY(held.put({tracks[0], u"0.flac"_qs, HeldState::Complete, 30, 30, {}, {}, moment(1), {}}));
        QVERIFY(held.setMark(u"id"_qs, true) && held.setAway(true));
        QCOMPARE(answer("SELECT held_tracks FROM tally"), u"0"_qs);
        QVERIFY(held.find(tracks[0]).value()); // and is not forgotten
        const HeldMark mark = held.mark().value();
        QVERIFY(mark.marker == u"id"_qs && mark.apart && mark.away && mark.hasFiles);
        QVERIFY(held.setAway(false));
        QCOMPARE(answer("SELECT held_tracks FROM tally"), u"1"_qs);
        QCOMPARE(inconsistencies(db()), QString());
    }

    void heldFilesAreCounted()
    {
        const QVector<TrackId> tracks = putSomeTracks(db(), m_store->source, 3);
        HeldStore held(db());
        HeldRow row{tracks[0], u"0.flac"_qs, HeldState::Partial, 50, 100, "etag", {}, moment(2), {}};
        QVERIFY(held.put(row));
        QCOMPARE(answer("SELECT held_tracks, held_bytes FROM tally"), u"0|0"_qs);
        row.state = HeldState::Complete;
        row.bytes = 100;
        row.checksum = QByteArray("\0sum", 4);
        QVERIFY(held.put(row));
        QVERIFY(held.put({tracks[1], u"1.flac"_qs, HeldState::Complete, 30, 30, {}, {}, moment(1), {}}));
        QVERIFY(held.put({tracks[2], u"2.flac"_qs, HeldState::Failed, 0, 0, {}, {}, {}, ErrorKind::NotAudio}));
        QCOMPARE(answer("SELECT held_tracks, held_ms, held_bytes FROM tally"), u"2|360000|130"_qs);
        QCOMPARE(answer("SELECT held_count FROM album"), u"2"_qs);
        QCOMPARE(held.find(tracks[0]).value()->checksum, row.checksum);
        QCOMPARE(held.find(tracks[0]).value()->validator, QByteArray("etag"));
        QCOMPARE(held.find(tracks[2]).value()->trouble, ErrorKind::NotAudio);
        QVERIFY(!held.find(TrackId{99}).value());
        QVERIFY(held.touch(tracks[1], moment(9)));
        const auto whole = held.wholeFiles().value();
        QCOMPARE(whole.size(), 2);
        const HeldFile& used = whole[whole[0].track == tracks[1] ? 0 : 1];
        QCOMPARE(used.usedAt, moment(9));
        QVERIFY(!used.kept && !used.loved);
        QCOMPARE(held.wholeTracks().value().size(), 2);
        QCOMPARE(held.nextToCheck(moment(9)).value()->track, tracks[1]); // it arrived first
        QVERIFY(held.checked(tracks[1], moment(9)));
        QCOMPARE(held.nextToCheck(moment(9)).value()->track, tracks[0]);
        QCOMPARE(held.totalBytes().value(), 130);
        QCOMPARE(held.tracksHere().value(), 2);
        QVERIFY(held.remove(tracks[0]));
        QCOMPARE(answer("SELECT held_tracks, held_bytes FROM tally"), u"1|30"_qs);
    }

    void sources()
    {
        SourceStore sources(db());
        const SourceRow same =
            sources.put(u"subsonic"_qs, QUrl(u"http://u:p@music.test/?x=1#y"_qs), u"ann"_qs, u"New"_qs).value();
        QCOMPARE(same.id, m_store->source);
        QCOMPARE(same.name, u"New"_qs);
        QCOMPARE(same.address, QUrl(u"http://music.test"_qs));
        QVERIFY(!same.pulledAt.isValid());
        QVERIFY(sources.setCapabilities(same.id, "{\"a\":1}"));
        QVERIFY(sources.setPullState(same.id, "{\"at\":500}"));
        QCOMPARE(sources.beginPull(same.id).value(), 1);
        QCOMPARE(sources.all().value().first().pullState, QByteArray("{\"at\":500}"));
        QVERIFY(sources.endPull(same.id, moment()));
        QCOMPARE(sources.all().value().first().pulledAt, moment());
        QCOMPARE(sources.all().value().first().capabilities, QByteArray("{\"a\":1}"));
        QCOMPARE(sources.beginPull(SourceId{9}).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
