// Everybody on a track, the albums of others that somebody appears on, and who is like whom.
#include <sync/store/ArtistInfoStore.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/FolderStore.h>
#include <sync/store/LibraryReader.h>
#include <sync/store/Query.h>
#include <sync/store/SimilarArtists.h>
#include <sync/store/Twins.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QTest>

using namespace sostenuto::sync;

class TestArtists : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;

    Database& db() { return *m_store->database; }
    LibraryReader reader() { return LibraryReader(db()); }
    QString answer(const char* sql) { return answerOf(db(), sql); }
    bool put(const QVector<RemoteTrack>& rows, qint64 generation = 1)
    {
        return CatalogueStore(db()).putTracks(m_store->source, rows, generation).has_value();
    }
    /// "Song" by Band with guests, on the album.
    static RemoteTrack row(const QString& id, const QStringList& guests, const QString& artist = u"Band"_qs,
                           const QString& album = u"Record"_qs)
    {
        RemoteTrack track = remoteTrack(id, u"Song "_qs + id, artist, album);
        for (const QString& name : guests)
            track.moreArtists.append({u"artist-"_qs + name, name});
        return track;
    }
    ArtistId artist(const QString& name)
    {
        const auto ids = reader().artistIds(name).value();
        return ids.isEmpty() ? ArtistId{} : ids.first();
    }
    QStringList namesOf(const QVector<ArtistId>& ids)
    {
        QStringList names;
        const auto rows = reader().artists(ids).value();
        for (const Artist& one : rows)
            names += one.name;
        return names;
    }
    QStringList appearances(const QString& name)
    {
        AlbumQuery query;
        query.appearing = artist(name);
        QStringList titles;
        const auto ids = reader().albumIds(query).value();
        const auto rows = reader().albums(ids).value();
        for (const Album& album : rows)
            titles += album.title;
        return titles;
    }
    qsizetype tracksOf(const QString& name)
    {
        TrackQuery query;
        query.artist = artist(name);
        return reader().trackIds(query).value().size();
    }
    void settleTwins()
    {
        Twins twins(db());
        if (twins.begin().value()) {
            while (twins.step().value()) {
            }
        }
    }

private Q_SLOTS:
    void init() { m_store = std::make_unique<StoreFixture>(); }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void onlyTracksOfSeveralHaveRows()
    {
        QVERIFY(put({row(u"1"_qs, {}), row(u"2"_qs, {u"Guest"_qs, u"Choir"_qs})}));
        QCOMPARE(answer("SELECT t.remote_id, c.position, a.name FROM track_credit AS c JOIN track AS t ON t.id = "
                        "c.track_id JOIN artist AS a ON a.id = c.artist_id ORDER BY 1, 2"),
                 u"2|1|Guest\n2|2|Choir"_qs);
        const auto ids = reader().trackIds({}).value();
        const auto rows = reader().tracks(ids).value();
        QCOMPARE(rows[0].artists.size(), 0);
        QCOMPARE(rows[1].artists.size(), 3);
        QCOMPARE(rows[1].artists[0].name, u"Band"_qs);
        QCOMPARE(rows[1].artists[2].name, u"Choir"_qs);
        QCOMPARE(rows[1].artists[0].id, rows[1].artistId);
    }

    void whoIsNotNamedAnyMoreGoes()
    {
        QVERIFY(put({row(u"1"_qs, {u"Guest"_qs, u"Choir"_qs})}));
        QVERIFY(put({row(u"1"_qs, {u"Choir"_qs})}, 2));
        QCOMPARE(answer("SELECT position, a.name FROM track_credit JOIN artist AS a ON a.id = artist_id"),
                 u"1|Choir"_qs);
        QVERIFY(put({row(u"1"_qs, {})}, 3));
        QCOMPARE(answer("SELECT count(*) FROM track_credit"), u"0"_qs);
    }

    void aSweepKeepsThoseWhoAreOnlyGuests()
    {
        QVERIFY(put({row(u"1"_qs, {u"Guest"_qs}), row(u"2"_qs, {})}));
        QVERIFY(put({row(u"1"_qs, {u"Guest"_qs}), row(u"2"_qs, {})}, 2)); // the same again
        QVERIFY(CatalogueStore(db()).sweep(m_store->source, 2));
        QVERIFY(artist(u"Guest"_qs).isValid());
        QCOMPARE(tracksOf(u"Guest"_qs), 1);
    }

    void guestsHaveTracksAndAppearances()
    {
        QVERIFY(put({row(u"1"_qs, {u"Guest"_qs}), row(u"2"_qs, {}), row(u"3"_qs, {u"Band"_qs}, u"Guest"_qs, u"Own"_qs),
                     row(u"4"_qs, {u"Guest"_qs}, u"Other"_qs, u"Third"_qs)}));
        QCOMPARE(tracksOf(u"Guest"_qs), 3);
        QCOMPARE(appearances(u"Guest"_qs), (QStringList{u"Record"_qs, u"Third"_qs}));
        QCOMPARE(appearances(u"Band"_qs), QStringList{u"Own"_qs});
        const Artist guest = reader().artists({artist(u"Guest"_qs)}).value().first();
        QCOMPARE(guest.trackCount, 3);
        QCOMPARE(guest.albumCount, 1);
        // A compilation is somebody else's too.
        RemoteTrack sampler = remoteTrack(u"5"_qs, u"Hit"_qs, u"Band"_qs, u"Sampler"_qs);
        sampler.albumArtist = u"Various Artists"_qs;
        QVERIFY(put({sampler}));
        QCOMPARE(appearances(u"Band"_qs), (QStringList{u"Own"_qs, u"Sampler"_qs}));
    }

    void hiddenTracksAreNoAppearance()
    {
        QVERIFY(put({row(u"1"_qs, {u"Guest"_qs}), row(u"2"_qs, {}), row(u"3"_qs, {}, u"Guest"_qs, u"Own"_qs)}));
        QVERIFY(put({row(u"2"_qs, {}), row(u"3"_qs, {}, u"Guest"_qs, u"Own"_qs)}, 2));
        QVERIFY(CatalogueStore(db()).sweep(m_store->source, 2));
        QCOMPARE(appearances(u"Guest"_qs), QStringList());
        QCOMPARE(tracksOf(u"Guest"_qs), 1);
        QVERIFY(put({row(u"1"_qs, {u"Guest"_qs})}, 3)); // and back
        QCOMPARE(appearances(u"Guest"_qs), QStringList{u"Record"_qs});
    }

    void twinsAreOneArtist()
    {
        QVERIFY(put({row(u"1"_qs, {}), row(u"2"_qs, {}, u"Guest"_qs, u"Own"_qs)}));
        const auto folder = FolderStore(db()).add("/music", u"Music"_qs);
        QVERIFY(folder);
        FileRows rows;
        rows.tracks = {row(u"a.flac"_qs, {u"Guest"_qs}, u"Band"_qs, u"Live"_qs)};
        rows.files.append({{0, "a.flac", 1000, 5, 1, 7, 0}, {{u"a.flac"_qs, {}}}});
        QVERIFY(FolderStore(db()).put(*folder, rows));
        QVERIFY(FolderStore(db()).tidy(*folder));
        settleTwins();
        QCOMPARE(reader().artistIds(u"Guest"_qs).value().size(), 1);
        QCOMPARE(appearances(u"Guest"_qs), QStringList{u"Live"_qs});
        QCOMPARE(tracksOf(u"Guest"_qs), 2);
    }

    void theyAreListedInOtherOrders()
    {
        QVERIFY(
            put({row(u"1"_qs, {}, u"Band"_qs), row(u"2"_qs, {}, u"Choir"_qs), row(u"3"_qs, {}, u"Choir"_qs),
                 row(u"4"_qs, {}, u"Duo"_qs), row(u"5"_qs, {u"Guest"_qs}, u"Duo"_qs), row(u"6"_qs, {}, u"Duo"_qs)}));
        db().connection().exec("UPDATE track SET plays = 0, added_at = 0;"
                               "UPDATE track SET plays = 9, added_at = 5000 WHERE title = 'Song 1';"
                               "UPDATE track SET plays = 4, added_at = 9000 WHERE title = 'Song 3';"
                               "UPDATE track SET plays = 3, added_at = 1000 WHERE title IN ('Song 4', 'Song 5')");
        const auto listed = [this](ArtistOrder order) {
            return namesOf(reader().artistIds({}, order).value()).join(u' ');
        };
        // Who is only a guest has no tracks of his own.
        QCOMPARE(listed(ArtistOrder::Name), u"Band Choir Duo Guest"_qs);
        QCOMPARE(listed(ArtistOrder::MostTracks), u"Duo Choir Band Guest"_qs);
        QCOMPARE(listed(ArtistOrder::MostPlayed), u"Band Duo Choir Guest"_qs);
        QCOMPARE(listed(ArtistOrder::RecentlyAdded).section(u' ', 0, 1), u"Choir Band"_qs);
        QCOMPARE(namesOf(reader().artistIds(u"o"_qs, ArtistOrder::MostTracks).value()).join(u' '), u"Duo Choir"_qs);
    }

    void aFoldersGuestsStay()
    {
        const auto folder = FolderStore(db()).add("/music", u"Music"_qs);
        QVERIFY(folder);
        FileRows rows;
        rows.tracks = {row(u"a.flac"_qs, {u"Guest"_qs})};
        rows.files.append({{0, "a.flac", 1000, 5, 1, 7, 0}, {{u"a.flac"_qs, {}}}});
        QVERIFY(FolderStore(db()).put(*folder, rows));
        QVERIFY(FolderStore(db()).tidy(*folder));
        QCOMPARE(appearances(u"Guest"_qs), QStringList{u"Record"_qs});
    }

    void theLibraryHasASize()
    {
        RemoteTrack track = row(u"1"_qs, {});
        track.sizeBytes = 1000;
        QVERIFY(put({track, row(u"2"_qs, {})}));
        QCOMPARE(reader().counts().value().bytes, 1000);
        track.sizeBytes = 700;
        QVERIFY(put({track}, 2));
        QCOMPARE(reader().counts().value().bytes, 700);
        QVERIFY(put({row(u"2"_qs, {})}, 3));
        QVERIFY(CatalogueStore(db()).sweep(m_store->source, 3));
        QCOMPARE(reader().counts().value().bytes, 0);
    }

    void whatTheServiceSaidIsKept()
    {
        QVERIFY(put({row(u"1"_qs, {}), row(u"2"_qs, {}, u"Near"_qs, u"N"_qs), row(u"3"_qs, {}, u"Far"_qs, u"F"_qs)}));
        ArtistInfoStore store(db());
        const ArtistId band = artist(u"Band"_qs);
        QVERIFY(!store.asked(band)->first().at.isValid());
        QCOMPARE(store.asked(band)->first().remoteId, u"artist-Band"_qs);
        QVERIFY(store.asked(ArtistId{999})->isEmpty());
        QVERIFY(
            store.put(band, {{u"artist-Near"_qs, u"unknown"_qs, u"artist-Far"_qs, u"artist-Band"_qs}, {}}, moment()));
        QCOMPARE(namesOf(reader().similarArtists(band).value()), (QStringList{u"Near"_qs, u"Far"_qs}));
        QCOMPARE(store.asked(band)->first().at, moment());
        QVERIFY(store.put(band, {{u"artist-Far"_qs}, {}}, moment(1)));
        QCOMPARE(namesOf(reader().similarArtists(band).value()), QStringList{u"Far"_qs});
    }

    void whatWasSaidOfAnArtistIsKept()
    {
        QVERIFY(put({row(u"1"_qs, {})}));
        ArtistInfoStore store(db());
        const ArtistId band = artist(u"Band"_qs);
        QCOMPARE(reader().artistDetails(band).value(), ArtistDetails{});
        QVERIFY(store.put(band, {{}, u"Four voices.\nOne harbour."_qs}, moment()));
        const ArtistDetails said = reader().artistDetails(band).value();
        QCOMPARE(said.about, u"Four voices.\nOne harbour."_qs);
        QCOMPARE(said.source, m_store->source);
        QCOMPARE(said.savedAt, moment());
        QVERIFY(store.put(band, {{}, u"Five voices."_qs}, moment(1)));
        QCOMPARE(reader().artistDetails(band)->about, u"Five voices."_qs);
        QCOMPARE(reader().artistDetails(band)->savedAt, moment(1));
        QVERIFY(store.put(band, {}, moment(2)));
        QCOMPARE(reader().artistDetails(band).value(), ArtistDetails{});
        QCOMPARE(answer("SELECT count(*) FROM artist_text"), u"0"_qs);
        QVERIFY(store.put(ArtistId{999}, {{}, u"Nobody."_qs}, moment()));
        QCOMPARE(answer("SELECT count(*) FROM artist_text"), u"0"_qs);
    }

    void aTwinSpeaksWhereTheOtherSaysNothing()
    {
        QVERIFY(put({row(u"1"_qs, {})}));
        const auto folder = FolderStore(db()).add("/music", u"Music"_qs);
        QVERIFY(folder);
        FileRows rows;
        rows.tracks = {row(u"a.flac"_qs, {})};
        rows.files.append({{0, "a.flac", 1000, 5, 1, 7, 0}, {{u"a.flac"_qs, {}}}});
        QVERIFY(FolderStore(db()).put(*folder, rows));
        QVERIFY(FolderStore(db()).tidy(*folder));
        settleTwins();
        const ArtistId shown = artist(u"Band"_qs);
        const ArtistId twin{valueOf(db(), "SELECT id FROM artist WHERE twin_of = ?1", shown)};
        QVERIFY(twin.isValid());
        QVERIFY(ArtistInfoStore(db()).put(twin, {{}, u"The twin."_qs}, moment(5)));
        QCOMPARE(reader().artistDetails(shown)->about, u"The twin."_qs);
        QVERIFY(ArtistInfoStore(db()).put(shown, {{}, u"Itself."_qs}, moment()));
        QCOMPARE(reader().artistDetails(shown)->about, u"Itself."_qs);
    }

    void playsAreCountedAndDatedWhereAllWereSeenHere()
    {
        QVERIFY(put({row(u"1"_qs, {}), row(u"2"_qs, {u"Guest"_qs}), row(u"3"_qs, {}, u"Far"_qs, u"F"_qs)}));
        const auto played = [this](const QString& remoteId, int counted, const QVector<QDateTime>& times) {
            run(db(), "UPDATE track SET plays = ?2 WHERE remote_id = ?1", remoteId, counted);
            for (const QDateTime& when : times)
                run(db(), "INSERT INTO play (track_id, started_at) SELECT id, ?2 FROM track WHERE remote_id = ?1",
                    remoteId, when);
        };
        const ArtistId band = artist(u"Band"_qs);
        QCOMPARE(reader().artistDetails(band)->plays, 0);
        QVERIFY(!reader().artistDetails(band)->firstPlay.isValid());
        played(u"1"_qs, 2, {moment(50), moment(20)});
        played(u"2"_qs, 1, {moment(30)});
        played(u"3"_qs, 7, {moment(1)});
        QCOMPARE(reader().artistDetails(band)->plays, 3);
        QCOMPARE(reader().artistDetails(band)->firstPlay, moment(20));
        QCOMPARE(reader().artistDetails(artist(u"Guest"_qs))->plays, 1);
        QCOMPARE(reader().artistDetails(artist(u"Guest"_qs))->firstPlay, moment(30));
        played(u"2"_qs, 4, {}); // three of them elsewhere, who knows when
        QCOMPARE(reader().artistDetails(band)->plays, 6);
        QVERIFY(!reader().artistDetails(band)->firstPlay.isValid());
    }

    void elseThoseOfTheSameGenresAndAlbums()
    {
        RemoteTrack folk = row(u"1"_qs, {});
        folk.genre = u"Folk"_qs;
        RemoteTrack near = row(u"2"_qs, {}, u"Near"_qs, u"N"_qs);
        near.genre = u"Folk"_qs;
        RemoteTrack loud = row(u"3"_qs, {}, u"Loud"_qs, u"L"_qs);
        loud.genre = u"Metal"_qs;
        RemoteTrack sampler = remoteTrack(u"4"_qs, u"Hit"_qs, u"Various Artists"_qs, u"Sampler"_qs);
        sampler.genre = u"Folk"_qs;
        QVERIFY(put({folk, near, loud, sampler, row(u"5"_qs, {u"Friend"_qs})}));
        QCOMPARE(namesOf(reader().similarArtists(artist(u"Band"_qs)).value()), (QStringList{u"Friend"_qs, u"Near"_qs}));
        QCOMPARE(namesOf(reader().similarArtists(artist(u"Loud"_qs)).value()), QStringList());
    }

    void ranks_data()
    {
        QTest::addColumn<SimilarCandidate>("first");
        QTest::addColumn<SimilarCandidate>("second");
        const auto row = [](const char* name, const SimilarCandidate& first, const SimilarCandidate& second) {
            QTest::newRow(name) << first << second;
        };
        row("a shared album before a genre", {ArtistId{2}, 1, 0, false}, {ArtistId{1}, 0, 0.9, false});
        row("more albums", {ArtistId{2}, 2, 0, false}, {ArtistId{1}, 1, 0.5, false});
        row("more of the genre", {ArtistId{2}, 0, 0.8, false}, {ArtistId{1}, 0, 0.2, false});
        row("what was heard", {ArtistId{2}, 0, 0.5, true}, {ArtistId{1}, 0, 0.5, false});
        row("past three albums the genre counts", {ArtistId{2}, 3, 0.5, false}, {ArtistId{1}, 9, 0.1, false});
        row("else the older row", {ArtistId{1}, 1, 0.5, false}, {ArtistId{2}, 1, 0.5, false});
    }
    void ranks()
    {
        QFETCH(SimilarCandidate, first);
        QFETCH(SimilarCandidate, second);
        QCOMPARE(rankSimilar({first, second}), (QVector<ArtistId>{first.id, second.id}));
        QCOMPARE(rankSimilar({second, first}), (QVector<ArtistId>{first.id, second.id}));
    }

    void onlySoMany()
    {
        QVector<SimilarCandidate> many;
        for (int i = 1; i <= 40; ++i)
            many.append({ArtistId{i}, 1, 0, false});
        QCOMPARE(rankSimilar(many).size(), mostSimilar);
    }
};

QTEST_GUILESS_MAIN(TestArtists)
#include "tst_artists.moc"
