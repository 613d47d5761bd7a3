#include <sync/service/EditWorker.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/FolderStore.h>
#include <sync/store/SourceStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QTest>

using namespace sostenuto::sync;

class TestFolderStore : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;
    SourceId m_source;

    Database& db() { return *m_store->database; }
    FolderStore folders() { return FolderStore(db()); }
    QString answer(const char* sql) { return answerOf(db(), sql); }

    static LocalFile file(const QByteArray& path, const QVector<LocalTrack>& tracks)
    {
        return {{0, path, 1000, 5, 1, quint64(path.size()), 0}, tracks};
    }
    bool put(const QByteArray& path)
    {
        const QString id = QString::fromUtf8(path);
        RemoteTrack row = remoteTrack(id, u"Song "_qs + id, u"Band"_qs, u"Record"_qs);
        return folders().put(m_source, {{}, {}, {row}, {file(path, {{id, {}}})}}).has_value();
    }
    qint64 fileId(const QByteArray& path)
    {
        const QVector<KnownFile> files = folders().files(m_source).value();
        for (const KnownFile& known : files)
            if (known.path == path)
                return known.id;
        return 0;
    }
    TrackId track(const QString& remoteId)
    {
        return CatalogueStore(db()).trackOf(m_source, remoteId).value().value_or(TrackId{});
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_source = folders().add("/music/\xE9", u"music"_qs).value();
    }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void aTrackOfAFolderIsHere()
    {
        QVERIFY(put("a.mp3"));
        QCOMPARE(answer("SELECT title, held FROM track"), u"Song a.mp3|1"_qs);
        QCOMPARE(answer("SELECT held_count FROM album"), u"1"_qs);
        QCOMPARE(answer("SELECT held_tracks, held_bytes FROM tally"), u"1|0"_qs);
        const auto bytes = folders().bytesOf(track(u"a.mp3"_qs)).value();
        QVERIFY(bytes);
        QCOMPARE(bytes->path, QByteArray("/music/\xE9/a.mp3"));
        QCOMPARE(bytes->size, 1000);
        QVERIFY(!bytes->part && !bytes->away);
        QVERIFY(!folders().bytesOf(TrackId{4711}).value());
        QCOMPARE(folders().all().value()[0].trackCount, 1);
    }

    void anAwayDriveKeepsItsRows()
    {
        QVERIFY(put("a.mp3"));
        QVERIFY(folders().setAway(m_source, true));
        QCOMPARE(answer("SELECT held, hidden FROM track"), u"0|0"_qs);
        QVERIFY(folders().bytesOf(track(u"a.mp3"_qs)).value()->away);
        QVERIFY(folders().all().value()[0].away);
        QVERIFY(folders().setAway(m_source, false));
        QCOMPARE(answer("SELECT held, hidden FROM track"), u"1|0"_qs);
    }

    void partsOfAFile()
    {
        QVERIFY(folders().put(m_source, {{},
                                         {},
                                         {remoteTrack(u"a#1"_qs, u"1"_qs, u"B"_qs, u"R"_qs),
                                          remoteTrack(u"a#2"_qs, u"2"_qs, u"B"_qs, u"R"_qs)},
                                         {file("a", {{u"a#1"_qs, {0, 75}}, {u"a#2"_qs, {75, std::nullopt}}})}}));
        QCOMPARE(folders().bytesOf(track(u"a#1"_qs)).value()->part, (FilePart{0, 75}));
        QCOMPARE(folders().bytesOf(track(u"a#2"_qs)).value()->part, (FilePart{75, std::nullopt}));
        // The sheet went: one track, the others are hidden.
        QVERIFY(folders().put(
            m_source, {{}, {}, {remoteTrack(u"a"_qs, u"all"_qs, u"B"_qs, u"R"_qs)}, {file("a", {{u"a"_qs, {}}})}}));
        QCOMPARE(answer("SELECT title FROM track WHERE hidden = 0"), u"all"_qs);
        QVERIFY(!folders().bytesOf(track(u"a#1"_qs)).value());
    }

    void aMovedFileStaysWhatItIs()
    {
        QVERIFY(put("a.mp3"));
        const TrackId id = track(u"a.mp3"_qs);
        QVERIFY(EditStore(db()).recordPlay(id, moment()));
        QVERIFY(folders().move(m_source, {{fileId("a.mp3"), "b.mp3", u"a.mp3"_qs, u"b.mp3"_qs}}));
        QCOMPARE(track(u"b.mp3"_qs), id);
        QVERIFY(put("b.mp3"));
        QCOMPARE(track(u"b.mp3"_qs), id);
        QCOMPARE(answer("SELECT count(*), max(plays), max(title) FROM track"), u"1|1|Song b.mp3"_qs);
        QCOMPARE(folders().bytesOf(id).value()->path, QByteArray("/music/\xE9/b.mp3"));
    }

    void twoFilesMayChangePlaces()
    {
        QVERIFY(put("a.mp3") && put("bb.mp3"));
        const TrackId a = track(u"a.mp3"_qs);
        const TrackId b = track(u"bb.mp3"_qs);
        QVERIFY(folders().move(m_source, {{fileId("a.mp3"), "bb.mp3", u"a.mp3"_qs, u"bb.mp3"_qs},
                                          {fileId("bb.mp3"), "a.mp3", u"bb.mp3"_qs, u"a.mp3"_qs}}));
        QCOMPARE(track(u"bb.mp3"_qs), a);
        QCOMPARE(track(u"a.mp3"_qs), b);
    }

    void aMoveOntoThePlaceOfOneThatIsGone()
    {
        QVERIFY(put("a.mp3") && put("bb.mp3"));
        const TrackId a = track(u"a.mp3"_qs);
        QVERIFY(folders().forget(m_source, {fileId("bb.mp3")}));
        QVERIFY(folders().move(m_source, {{fileId("a.mp3"), "bb.mp3", u"a.mp3"_qs, u"bb.mp3"_qs}}));
        QCOMPARE(track(u"bb.mp3"_qs), a);
        QCOMPARE(answer("SELECT count(*) FROM track WHERE hidden = 0"), u"1"_qs);
    }

    void whatIsGoneIsHiddenAndComesBack()
    {
        QVERIFY(put("a.mp3"));
        const TrackId id = track(u"a.mp3"_qs);
        QVERIFY(folders().forget(m_source, {fileId("a.mp3")}));
        QVERIFY(folders().tidy(m_source));
        QCOMPARE(answer("SELECT tracks, albums, artists FROM tally"), u"0|0|0"_qs);
        QVERIFY(put("a.mp3"));
        QCOMPARE(track(u"a.mp3"_qs), id);
        QCOMPARE(answer("SELECT tracks, albums, artists, held_tracks FROM tally"), u"1|1|1|1"_qs);
    }

    void aRemovedFolderComesBackAsItWas()
    {
        QVERIFY(put("a.mp3"));
        const TrackId id = track(u"a.mp3"_qs);
        QVERIFY(EditStore(db()).setLoved({id}, true, moment()));
        QVERIFY(folders().remove(m_source));
        QVERIFY(folders().all().value().isEmpty());
        QCOMPARE(answer("SELECT tracks FROM tally"), u"0"_qs);
        QVERIFY(!folders().bytesOf(id).value());
        QCOMPARE(folders().add("/music/\xE9", u"again"_qs).value(), m_source);
        QVERIFY(put("a.mp3"));
        QCOMPARE(track(u"a.mp3"_qs), id);
        QCOMPARE(answer("SELECT loved FROM track"), u"1"_qs);
    }

    void nobodyHasToHearOfWhatIsDoneToThem()
    {
        QVERIFY(put("a.mp3"));
        const TrackId id = track(u"a.mp3"_qs);
        EditStore edits(db());
        QVERIFY(edits.setLoved({id}, true, moment()));
        QVERIFY(edits.recordPlay(id, moment()));
        QCOMPARE(answer("SELECT loved, plays FROM track"), u"1|1"_qs);
        QCOMPARE(answer("SELECT count(*) FROM outbox"), u"0"_qs);
        QCOMPARE(answer("SELECT count(*) FROM play"), u"1"_qs);
    }

    void playlistsWithThemStayHere()
    {
        QVERIFY(put("a.mp3"));
        const TrackId local = track(u"a.mp3"_qs);
        const TrackId remote = putSomeTracks(db(), m_store->source, 1).first();
        EditWorker edits(db());
        const auto mixed = edits.createPlaylist(u"Mixed"_qs, {remote, local}, moment());
        QVERIFY(mixed);
        QCOMPARE(answer("SELECT track_count FROM playlist"), u"2"_qs);
        QVERIFY(edits.addToPlaylist(*mixed, {local}, -1, moment()));
        QVERIFY(edits.renamePlaylist(*mixed, u"Other"_qs, moment()));
        QCOMPARE(answer("SELECT count(*) FROM outbox"), u"0"_qs);
        const auto service = edits.createPlaylist(u"Service"_qs, {remote}, moment());
        QVERIFY(service);
        const QString outboxRows = answer("SELECT count(*) FROM outbox");
        QVERIFY(outboxRows != u"0"_qs);
        QCOMPARE(edits.addToPlaylist(*service, {local}, -1, moment()).error().kind, ErrorKind::NotFound);
        QCOMPARE(answer("SELECT count(*) FROM outbox"), outboxRows);
        QVERIFY(edits.deletePlaylist(*mixed, moment()));
        QCOMPARE(answer("SELECT name FROM playlist WHERE deleted = 0"), u"Service"_qs);
    }

    /// Of two services, or of one that nobody is signed in to any more.
    void playlistsOfSeveralSources()
    {
        const TrackId one = putSomeTracks(db(), m_store->source, 1).first();
        const SourceId other = SourceStore(db()).put(u"subsonic"_qs, QUrl(u"http://b.test"_qs), u"bob"_qs, u"B"_qs)->id;
        const TrackId two = putSomeTracks(db(), other, 1).first();
        EditWorker edits(db());
        const auto homes = [this] {
            return answer("SELECT s.name FROM playlist p JOIN source s ON s.id = p.source ORDER BY p.id");
        };
        QVERIFY(edits.createPlaylist(u"Empty"_qs, {}, moment()));
        QCOMPARE(homes(), u"Music"_qs);
        QVERIFY(edits.createPlaylist(u"Theirs"_qs, {two, two}, moment()));
        QCOMPARE(homes(), u"Music\nB"_qs);
        QVERIFY(edits.createPlaylist(u"Both"_qs, {one, two}, moment()));
        QCOMPARE(homes(), u"Music\nB\nmusic"_qs);
        QCOMPARE(answer("SELECT count(*) FROM outbox WHERE object = 'playlist:3'"), u"0"_qs);
    }

    void withoutAFolderTheyStayHere()
    {
        StoreFixture store;
        const TrackId one = putSomeTracks(*store.database, store.source, 1).first();
        const SourceId other =
            SourceStore(*store.database).put(u"subsonic"_qs, QUrl(u"http://b.test"_qs), u"bob"_qs, u"B"_qs)->id;
        const TrackId two = putSomeTracks(*store.database, other, 1).first();
        QVERIFY(EditWorker(*store.database).createPlaylist(u"Both"_qs, {one, two}, moment()));
        QCOMPARE(answerOf(*store.database, "SELECT count(*) FROM outbox"), u"0"_qs);
        QVERIFY(EditWorker(*store.database).createPlaylist(u"Both again"_qs, {two, one}, moment()));
        QCOMPARE(answerOf(*store.database, "SELECT count(DISTINCT source), count(*) FROM playlist"), u"1|2"_qs);
    }

    void whatFilesAreCalled()
    {
        QVERIFY(put("a.mp3"));
        const auto words = folders().words({fileId("a.mp3"), 4711});
        QCOMPARE(words.value().size(), 1);
        QCOMPARE(words.value()[0].title, u"Song a.mp3"_qs);
        QCOMPARE(words.value()[0].artist, u"Band"_qs);
        QCOMPARE(words.value()[0].file.path, QByteArray("a.mp3"));
    }

    void ignoredFolders()
    {
        QVERIFY(folders().setIgnored(m_source, {"b", "a\xFF", "b"}));
        QCOMPARE(folders().ignored(m_source).value(), (QVector<QByteArray>{"a\xFF", "b"}));
        QVERIFY(folders().setIgnored(m_source, {}));
        QVERIFY(folders().ignored(m_source).value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFolderStore)
#include "tst_folderstore.moc"
