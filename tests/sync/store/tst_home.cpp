// What the first page is told: lists that were begun, what came lately, mixes of a day, folders as they lie there.
#include <sync/store/BegunStore.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/FolderReader.h>
#include <sync/store/FolderStore.h>
#include <sync/store/LibraryReader.h>
#include <sync/store/MixPlan.h>
#include <sync/store/Mixes.h>
#include <sync/store/Query.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QTest>

using namespace sostenuto::sync;

Q_DECLARE_METATYPE(QVector<int>)

class TestHome : public QObject {
    Q_OBJECT

    static constexpr qint64 length = 180'000; ///< of every track here
    std::unique_ptr<StoreFixture> m_store;
    QVector<TrackId> m_tracks; ///< t1 … t4 of one album

    Database& db() { return *m_store->database; }
    LibraryReader reader() { return LibraryReader(db()); }
    QVector<Begun> begun() { return begunLists(db(), Home::mostBegun); }
    bool leave(const QVector<TrackId>& queue, int current, qint64 ms, int at = 1)
    {
        return noteBegun(db(), {queue, current, ms}, moment(at)).has_value();
    }
    PlaylistId playlist(const QString& name, const QVector<TrackId>& tracks)
    {
        return EditStore(db()).createPlaylist(m_store->source, name, tracks, moment()).value();
    }
    /// `count` tracks by one artist on an album of their own.
    QVector<TrackId> album(const QString& artist, const QString& title, int count)
    {
        QVector<RemoteTrack> rows;
        QVector<TrackId> ids;
        for (int i = 1; i <= count; ++i) {
            rows.append(
                remoteTrack(u"%1-%2-%3"_qs.arg(artist, title).arg(i), u"%1 %2"_qs.arg(title).arg(i), artist, title));
            rows.last().number = i;
        }
        CatalogueStore catalogue(db());
        if (!catalogue.putTracks(m_store->source, rows, 1))
            return {};
        for (const RemoteTrack& row : std::as_const(rows))
            ids.append(catalogue.trackOf(m_store->source, row.remoteId).value().value());
        return ids;
    }
    bool love(const QVector<TrackId>& tracks) { return EditStore(db()).setLoved(tracks, true, moment()).has_value(); }
    const Mix* mixOf(const QVector<Mix>& mixes, Mix::Kind kind)
    {
        const auto it = std::find_if(mixes.begin(), mixes.end(), [&](const Mix& mix) { return mix.kind == kind; });
        return it == mixes.end() ? nullptr : &*it;
    }
    SourceId folder(const QByteArray& root, const QStringList& paths)
    {
        FolderStore folders(db());
        const SourceId id = folders.add(root, QString::fromUtf8(root.mid(1))).value();
        for (const QString& path : paths) {
            RemoteTrack row = remoteTrack(path, path, u"Band"_qs, u"Record"_qs);
            const LocalFile file{{0, path.toUtf8(), 1000, 5, 1, quint64(path.size()), 0}, {{path, {}}}};
            if (!folders.put(id, {{}, {}, {row}, {file}}))
                return {};
        }
        return id;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_tracks = putSomeTracks(db(), m_store->source, 4);
    }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void anAlbumIsGoneOnWithWhereItWasLeft()
    {
        QVERIFY(leave(m_tracks, 1, 60'000));
        const QVector<Begun> lists = begun();
        QCOMPARE(lists.size(), 1);
        QCOMPARE(lists[0].kind, Begun::Kind::Album);
        QCOMPARE(lists[0].title, u"Record"_qs);
        QCOMPARE(lists[0].artist, u"Band"_qs);
        QCOMPARE(lists[0].list, m_tracks);
        QCOMPARE(lists[0].place, 1);
        QCOMPARE(lists[0].positionMs, 60'000);
        QCOMPARE(lists[0].lengthMs, 4 * length);
        QCOMPARE(lists[0].leftMs, 3 * length - 60'000);
    }

    void whatIsAList_data()
    {
        QTest::addColumn<QVector<int>>("queue"); // of t1 … t4 and x1, x2 of another album
        QTest::addColumn<int>("current");
        QTest::addColumn<QString>("expected"); // kind and place
        QTest::newRow("an album") << QVector<int>{0, 1, 2, 3} << 0 << u"album 0"_qs;
        QTest::newRow("part of it") << QVector<int>{1, 2} << 1 << u"album 2"_qs;
        QTest::newRow("in another order") << QVector<int>{3, 1, 0, 2} << 0 << u"album 3"_qs;
        QTest::newRow("one track of it") << QVector<int>{1} << 0 << QString();
        QTest::newRow("two albums") << QVector<int>{0, 1, 4} << 0 << QString();
        QTest::newRow("a playlist") << QVector<int>{4, 0, 4} << 2 << u"playlist 2"_qs;
        QTest::newRow("part of a playlist") << QVector<int>{4, 0} << 1 << QString();
        QTest::newRow("nothing is current") << QVector<int>{0, 1, 2, 3} << -1 << QString();
        QTest::newRow("past its end") << QVector<int>{0, 1, 2, 3} << 4 << QString();
    }
    void whatIsAList()
    {
        QFETCH(QVector<int>, queue);
        QFETCH(int, current);
        QFETCH(QString, expected);
        QVector<TrackId> all = m_tracks;
        all.append(album(u"Other"_qs, u"Second"_qs, 2));
        QVERIFY(playlist(u"Mixed"_qs, {all[4], all[0], all[4]}).isValid());
        QVector<TrackId> tracks;
        for (const int one : queue)
            tracks.append(all[one]);
        QVERIFY(leave(tracks, current, 1'000));
        QString found;
        const QVector<Begun> lists = begun();
        for (const Begun& one : lists)
            found += u"%1 %2"_qs.arg(one.kind == Begun::Kind::Album ? u"album"_qs : u"playlist"_qs).arg(one.place);
        QCOMPARE(found, expected);
    }

    void theLastOneStandsFirst()
    {
        const QVector<TrackId> other = album(u"Other"_qs, u"Second"_qs, 2);
        QVERIFY(leave(m_tracks, 0, 0, 1));
        QVERIFY(leave(other, 0, 0, 2));
        QCOMPARE(begun().first().title, u"Second"_qs);
        QVERIFY(leave(m_tracks, 2, 0, 3));
        QCOMPARE(begun().first().title, u"Record"_qs);
        QCOMPARE(begun().size(), 2);
        QCOMPARE(begunLists(db(), 1).size(), 1);
    }

    void heardToItsEndItIsForgotten()
    {
        QVERIFY(leave(m_tracks, 3, length - heardToEndMs));
        QCOMPARE(begun().size(), 1); // not quite
        QVERIFY(leave(m_tracks, 3, length - heardToEndMs + 1));
        QCOMPARE(begun().size(), 0);
        QVERIFY(leave(m_tracks, 2, length)); // of the one before the last
        QCOMPARE(begun().size(), 1);
    }

    void aPlaylistThatChangedIsFoundAgain()
    {
        const QVector<TrackId> other = album(u"Other"_qs, u"Second"_qs, 2);
        const PlaylistId list = playlist(u"Mixed"_qs, {other[0], m_tracks[0], m_tracks[1]});
        QVERIFY(leave({other[0], m_tracks[0], m_tracks[1]}, 2, 5'000));
        QVERIFY(EditStore(db()).addToPlaylist(list, {other[1]}, 0, moment()));
        QCOMPARE(begun().value(0).place, 3);
        QCOMPARE(begun().value(0).leftMs, length - 5'000);
        const auto entries = reader().playlistEntries(list).value();
        QVERIFY(EditStore(db()).removeFromPlaylist(list, {entries.last().id}, moment()));
        QCOMPARE(begun().size(), 0); // it is in it no more
        QVERIFY(EditStore(db()).deletePlaylist(list, moment()));
        QCOMPARE(begun().size(), 0);
    }

    void manyAreNotRemembered()
    {
        for (int i = 0; i < mostBegunKept + 5; ++i) {
            const QVector<TrackId> tracks = album(u"Other"_qs, u"Album %1"_qs.arg(i), 2);
            QVERIFY(leave(tracks, 0, 0, i));
        }
        QCOMPARE(answerOf(db(), "SELECT count(*) FROM begun"), QString::number(mostBegunKept));
        QCOMPARE(begun().first().title, u"Album %1"_qs.arg(mostBegunKept + 4));
    }

    void howMuchIsHeardADay_data()
    {
        QTest::addColumn<int>("daysAgo"); // of the first play
        QTest::addColumn<int>("plays");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("nothing") << 0 << 0 << qint64(0);
        QTest::newRow("today only") << 0 << 4 << 4 * length;
        QTest::newRow("over a week") << 6 << 7 << length;
        QTest::newRow("four weeks at most") << 27 << 28 << length;
        QTest::newRow("long ago does not count") << 40 << 1 << qint64(0);
    }
    void howMuchIsHeardADay()
    {
        QFETCH(int, daysAgo);
        QFETCH(int, plays);
        QFETCH(qint64, expected);
        const QDateTime now = moment(3600);
        for (int i = 0; i < plays; ++i)
            QVERIFY(EditStore(db()).recordPlay(m_tracks[0], now.addDays(-daysAgo).addSecs(-i)));
        QCOMPARE(reader().home(now).value().heardPerDayMs, expected);
    }

    void theNewestAlbumsStandFirst()
    {
        (void)album(u"Other"_qs, u"Second"_qs, 2);
        const QDateTime now = moment();
        QVERIFY(db().transaction(Database::Durability::Listener, [&] {
            run(db(), "UPDATE album SET added_at = ?1 WHERE title = 'Record'", now.addDays(-8));
            run(db(), "UPDATE album SET added_at = ?1 WHERE title = 'Second'", now.addDays(-2));
        }));
        const Home home = reader().home(now).value();
        QCOMPARE(home.recent.size(), 2);
        QCOMPARE(home.recent[0].title, u"Second"_qs);
        QCOMPARE(home.addedThisWeek, 1);
        QCOMPARE(home.tracks, 6);
        QCOMPARE(home.names.size(), 1);
    }

    void aDrawIsOfItsDay()
    {
        const QDate day(2026, 5, 12);
        QVector<MixCandidate> candidates;
        for (int i = 1; i <= 60; ++i)
            candidates.append({TrackId{i}, i % 5 + 1});
        const QVector<TrackId> first = drawnMix(candidates, day, {20, 6});
        QCOMPARE(first.size(), 20);
        std::reverse(candidates.begin(), candidates.end());
        QCOMPARE(drawnMix(candidates, day, {20, 6}), first);
        QVERIFY(drawnMix(candidates, day.addDays(1), {20, 6}) != first);
        for (qsizetype i = 1; i < first.size(); ++i)
            QVERIFY(first[i].value % 5 != first[i - 1].value % 5 || i >= first.size() - 3);
    }

    void ofOneArtistOnlySoMany()
    {
        QVector<MixCandidate> candidates;
        for (int i = 1; i <= 30; ++i)
            candidates.append({TrackId{i}, 7});
        candidates.append({TrackId{1}, 7}); // named twice
        QCOMPARE(drawnMix(candidates, QDate(2026, 5, 12), {20, 4}).size(), 4);
        for (MixCandidate& one : candidates)
            one.artist = 0; // nobody knows by whom
        QCOMPARE(drawnMix(candidates, QDate(2026, 5, 12), {50, 4}).size(), 30);
    }

    void lovedAndLongNotHeard()
    {
        const QDateTime now = moment(86'400);
        const QVector<TrackId> loved = album(u"Other"_qs, u"Second"_qs, 12);
        QVERIFY(love(loved));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(EditStore(db()).recordPlay(loved[i], now.addDays(-10)));
            QVERIFY(EditStore(db()).recordPlay(loved[i + 4], now.addDays(-300)));
        }
        QVector<Mix> mixes = mixesOf(db(), now);
        QCOMPARE(mixOf(mixes, Mix::Kind::LovedAgo), nullptr); // one artist: six at most, and that is no mix
        QVERIFY(love(album(u"Third"_qs, u"Third"_qs, 6)));
        mixes = mixesOf(db(), now);
        const Mix* ago = mixOf(mixes, Mix::Kind::LovedAgo);
        QVERIFY(ago);
        QCOMPARE(ago->tracks.size(), 12);
        for (int i = 0; i < 4; ++i)
            QVERIFY(!ago->tracks.contains(loved[i])); // heard ten days ago
        QCOMPARE(mixesOf(db(), now), mixes);
        QVERIFY(mixesOf(db(), now.addDays(1)) != mixes);
    }

    void neverHeardOnLovedAlbums()
    {
        const QVector<TrackId> second = album(u"Other"_qs, u"Second"_qs, 12);
        QVERIFY(love({second[0]}));
        QVERIFY(EditStore(db()).recordPlay(second[0], moment()));
        QVERIFY(EditStore(db()).recordPlay(second[1], moment()));
        const QVector<Mix> mixes = mixesOf(db(), moment(60));
        const Mix* unheard = mixOf(mixes, Mix::Kind::Unheard);
        QVERIFY(unheard);
        QCOMPARE(unheard->tracks.size(), 8); // of one artist at most
        QVERIFY(!unheard->tracks.contains(second[0]));
        QVERIFY(!unheard->tracks.contains(second[1]));
        for (const TrackId track : m_tracks)
            QVERIFY(!unheard->tracks.contains(track)); // nothing of that album is loved
    }

    void aroundSomebodyWhoWasHeard()
    {
        const QVector<TrackId> other = album(u"Other"_qs, u"Second"_qs, 6);
        QVERIFY(db().transaction(Database::Durability::Listener, [&] {
            run(db(), "INSERT INTO similar_artist (artist_id, position, similar_id) SELECT a.id, 0, b.id "
                      "FROM artist AS a, artist AS b WHERE a.name = 'Band' AND b.name = 'Other'");
        }));
        QVERIFY(EditStore(db()).recordPlay(m_tracks[0], moment()));
        const QVector<Mix> mixes = mixesOf(db(), moment(60));
        const Mix* around = mixOf(mixes, Mix::Kind::Around);
        QVERIFY(around);
        QCOMPARE(around->artist, u"Band"_qs);
        QCOMPARE(around->tracks.size(), 10);
        QVERIFY(mixOf(mixes, Mix::Kind::Latest)); // there is room for it
    }

    void foldersLevelByLevel()
    {
        const SourceId music = folder("/music", {u"a.flac"_qs, u"Band/One/1.flac"_qs, u"Band/One/2.flac"_qs,
                                                 u"Band/Two/1.flac"_qs, u"Band 0/x.flac"_qs, u"Äther/1.flac"_qs});
        const SourceId more = folder("/more", {u"b.flac"_qs});
        const FolderLevel roots = reader().folderLevel({}).value();
        QCOMPARE(roots.folders.size(), 2);
        QCOMPARE(roots.folders[0].name, u"more"_qs);
        QCOMPARE(roots.folders[1].files, 6);
        const FolderLevel top = reader().folderLevel({music, {}}).value();
        QStringList shown;
        for (const FolderBelow& one : top.folders)
            shown.append(u"%1 %2"_qs.arg(one.name).arg(one.files));
        QCOMPARE(shown, QStringList({u"Äther 1"_qs, u"Band 3"_qs, u"Band 0 1"_qs}));
        QCOMPARE(top.tracks.size(), 1);
        const FolderLevel band = reader().folderLevel({music, "Band"}).value();
        QCOMPARE(band.folders.size(), 2);
        QCOMPARE(band.folders[1].place, (FolderPlace{music, "Band/Two"}));
        QVERIFY(band.tracks.isEmpty());
        QCOMPARE(reader().folderLevel({music, "Band/One"}).value().tracks.size(), 2);
        QCOMPARE(reader().folderTracks({music, "Band"}, 100).value().size(), 3);
        QCOMPARE(reader().folderTracks({music, {}}, 100).value().size(), 6);
        QCOMPARE(reader().folderTracks({music, {}}, 2).value().size(), 2);
        QVERIFY(reader().folderLevel({music, "Nowhere"}).value().folders.isEmpty());
        QVERIFY(FolderStore(db()).setAway(more, true));
        QVERIFY(reader().folderLevel({}).value().folders[0].away);
    }
};

QTEST_GUILESS_MAIN(TestHome)
#include "tst_home.moc"
