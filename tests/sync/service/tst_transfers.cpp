// Playlists and everything else as files: through all of sync with a folder, and with a service's tracks.
#include <sync/credentials/MemoryStore.h>
#include <sync/service/EditService.h>
#include <sync/service/EditWorker.h>
#include <sync/service/FolderService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/LongReads.h>
#include <sync/service/RadioService.h>
#include <sync/service/Sync.h>
#include <sync/service/TransferService.h>
#include <sync/service/TransferWorker.h>
#include <tests/support/sync/FutureValue.h>
#include <tests/support/sync/StoreBuilders.h>
#include <tests/support/sync/TaggedFiles.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

class TestTransfers : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Sync> m_sync;

    [[nodiscard]] QString at(const QString& path) const { return m_home->filePath(path); }
    void start(const QString& profile)
    {
        m_sync.reset();
        SyncOptions options;
        options.profileFolder = at(profile);
        options.heldFolder = at(profile + u"-held"_qs);
        options.makeCredentials = [] { return std::make_unique<MemoryStore>(); };
        m_sync = std::make_unique<Sync>(options);
    }
    bool put(const QString& path, const QString& title) const
    {
        return putTagged(at(path),
                         {{u"TITLE"_qs, {title}}, {u"ARTIST"_qs, {u"Band"_qs}}, {u"ALBUM"_qs, {u"Record"_qs}}});
    }
    void addMusic()
    {
        QVERIFY(valueOf(m_sync->folders().add(at(u"music"_qs))));
        QTRY_COMPARE(byTitle().size(), 4);
    }
    [[nodiscard]] QMap<QString, TrackId> byTitle() const
    {
        QMap<QString, TrackId> found;
        const auto ids = valueOf(m_sync->library().trackIds({})).value_or(QVector<TrackId>());
        const auto tracks = valueOf(m_sync->library().tracks(ids)).value_or(QVector<Track>());
        for (const Track& track : tracks)
            found.insert(track.title, track.id);
        return found;
    }
    [[nodiscard]] QByteArray content(const QString& path) const
    {
        QFile file(at(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString& path, const QByteArray& bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(path)).path()));
        QFile file(at(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    [[nodiscard]] Result<PlaylistImport> read(const QString& path) const
    {
        return valueOf(m_sync->transfers().readPlaylist(at(path)));
    }
    static int kindOf(const auto& result) { return result ? -1 : int(result.error().kind); }
    [[nodiscard]] int playsOf(const QString& title) const
    {
        const auto tracks = valueOf(m_sync->library().tracks({byTitle()[title]}));
        return tracks && !tracks->isEmpty() ? tracks->first().playCount : -1;
    }
    /// A document that takes a hundred steps, so that there is something to end.
    [[nodiscard]] QByteArray manyPlays() const
    {
        QJsonArray plays;
        for (int i = 1; i <= 50'000; ++i)
            plays.append(QJsonObject{{u"id"_qs, i}, {u"track"_qs, 1}, {u"startedAt"_qs, 1'000 * i}});
        const QJsonObject track{{u"id"_qs, 1},
                                {u"title"_qs, u"One"_qs},
                                {u"artist"_qs, u"Band"_qs},
                                {u"album"_qs, u"Record"_qs},
                                {u"loved"_qs, 1}};
        return QJsonDocument(
                   QJsonObject{{u"sostenutoExport"_qs, 1}, {u"tracks"_qs, QJsonArray{track}}, {u"plays"_qs, plays}})
            .toJson(QJsonDocument::Compact);
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(put(u"music/x/1.mp3"_qs, u"One"_qs) && put(u"music/x/2.flac"_qs, u"Two"_qs));
        QVERIFY(put(u"music/cue/whole.flac"_qs, u"Whole"_qs));
        write(u"music/cue/whole.cue"_qs, "PERFORMER \"Band\"\nTITLE \"Cue\"\nFILE \"whole.flac\" WAVE\n"
                                         "  TRACK 01 AUDIO\n    TITLE \"First\"\n    INDEX 01 00:00:00\n"
                                         "  TRACK 02 AUDIO\n    TITLE \"Second\"\n    INDEX 01 00:00:10\n");
        start(u"profile"_qs);
    }
    void cleanup() { m_sync.reset(); }

    /// What is dropped on the window.
    void filesAndFoldersAreFound()
    {
        addMusic();
        const auto found = [this](const QStringList& paths) {
            QStringList absolute;
            for (const QString& path : paths)
                absolute.append(at(path));
            return valueOf(m_sync->transfers().findFiles(absolute)).value_or(FoundFiles());
        };
        const auto titles = byTitle();
        QCOMPARE(found({u"music/x/2.flac"_qs, u"music/x/1.mp3"_qs}).tracks,
                 (QVector<TrackId>{titles[u"Two"_qs], titles[u"One"_qs]}));
        QCOMPARE(found({u"music/x/"_qs}).tracks, (QVector<TrackId>{titles[u"One"_qs], titles[u"Two"_qs]}));
        QCOMPARE(found({u"music/cue/whole.flac"_qs}).tracks.size(), 2); // by its cue sheet
        QCOMPARE(found({u"music"_qs}).tracks.size(), 4);
        QCOMPARE(found({u"music/../music/x/"_qs}).tracks.size(), 2); // another way there is the same
        QCOMPARE(found({u""_qs}).tracks.size(), 4);                  // above the folder
        write(u"lists/Mix.m3u8"_qs, "../music/x/2.flac\n../music/none.mp3\n");
        const FoundFiles mixed = found({u"music/none.mp3"_qs, u"lists/Mix.m3u8"_qs, u"music/x0"_qs});
        QCOMPARE(mixed.tracks, QVector<TrackId>{titles[u"Two"_qs]});
        QCOMPARE(mixed.missing, (QStringList{at(u"music/none.mp3"_qs), at(u"music/x0"_qs)}));
        QCOMPARE(mixed.folder, at(u"music"_qs));
        QCOMPARE(found({u"lists"_qs, u"lists/a/b.mp3"_qs}).folder, at(u"lists"_qs));
        QCOMPARE(valueOf(m_sync->transfers().findFiles({u"/a/1.mp3"_qs, u"/b/2.mp3"_qs}))->folder, QString());
    }

    void playlistsGoAndComeBack_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* suffix : {"m3u", "m3u8", "pls", "xspf"}) {
            QTest::addRow("%s beside the music", suffix) << u"music/Mix."_qs + QLatin1String(suffix);
            QTest::addRow("%s elsewhere", suffix) << u"lists/Mix."_qs + QLatin1String(suffix);
        }
    }

    void playlistsGoAndComeBack()
    {
        QFETCH(QString, path);
        addMusic();
        const auto t = byTitle();
        const QVector<TrackId> tracks{t[u"Second"_qs], t[u"One"_qs], t[u"Two"_qs], t[u"One"_qs], t[u"First"_qs]};
        const auto list = valueOf(m_sync->edits().createPlaylist(u"Évening"_qs, tracks));
        QVERIFY(list);
        QVERIFY(QDir().mkpath(at(u"lists"_qs)));
        QVERIFY(valueOf(m_sync->transfers().writePlaylist(at(path), *list)));
        QVERIFY(content(path).contains(path.startsWith(u"music"_qs) ? "x/1.mp3" : m_home->path().toUtf8()));
        const auto import = read(path);
        QVERIFY(import);
        QCOMPARE(import->tracks, tracks);
        QVERIFY(import->missing.isEmpty());
        QCOMPARE(import->name, path.endsWith(u"pls"_qs) ? u"Mix"_qs : u"Évening"_qs); // a .pls has no name
        QVERIFY(valueOf(m_sync->edits().createPlaylist(import->name, import->tracks)));
    }

    void whatIsMissingIsToldInOrder()
    {
        addMusic();
        write(u"lists/Party.m3u"_qs,
              "#EXTM3U\n#EXTINF:10,Band - Lost\nlost.mp3\n../music/x/1.mp3\n\n#EXTINF:1,Band - Two\n"
              "C:\\old\\two.flac\nhttps://radio.example/live\n../music/cue/whole.flac\n");
        const auto import = read(u"lists/Party.m3u"_qs);
        QVERIFY(import);
        const auto t = byTitle();
        QCOMPARE(import->tracks, (QVector<TrackId>{t[u"One"_qs], t[u"Two"_qs], t[u"First"_qs], t[u"Second"_qs]}));
        QCOMPARE(import->missing, (QStringList{u"Band - Lost"_qs, u"live"_qs}));
        QCOMPARE(import->name, u"Party"_qs);
    }

    void whatIsNoPlaylistIsSaid()
    {
        write(u"a.txt"_qs, "x/1.mp3\n");
        write(u"b.m3u"_qs, QByteArray("RIFF\0\0\0\0WAVE", 12));
        write(u"c.xspf"_qs, "<html><body>");
        write(u"d.m3u"_qs, QByteArray(17 * 1024 * 1024, 'x'));
        for (const char* name : {"a.txt", "b.m3u", "c.xspf", "d.m3u"})
            QCOMPARE(kindOf(read(QLatin1String(name))), int(ErrorKind::Protocol));
        QVERIFY(QDir().mkpath(at(u"folder.m3u"_qs)));
        for (const char* name : {"none.m3u", "folder.m3u"})
            QCOMPARE(kindOf(read(QLatin1String(name))), int(ErrorKind::FileMissing));
        write(u"empty.m3u8"_qs, "#EXTM3U\n");
        QCOMPARE(read(u"empty.m3u8"_qs)->name, u"empty"_qs);
    }

    void whatCannotBeWrittenIsSaid()
    {
        auto& transfers = m_sync->transfers();
        const auto tracks = [&](const QString& path) {
            return kindOf(valueOf(transfers.writeTracks(at(path), u"Mix"_qs, {})));
        };
        QCOMPARE(tracks(u"none/Mix.m3u8"_qs), int(ErrorKind::FileMissing));
        QCOMPARE(tracks(u"Mix.doc"_qs), int(ErrorKind::Protocol));
        QVERIFY(QDir().mkpath(at(u"Mix.pls"_qs)));
        QCOMPARE(tracks(u"Mix.pls"_qs), int(ErrorKind::ReadOnly));
        QCOMPARE(kindOf(valueOf(transfers.writePlaylist(at(u"Mix.m3u"_qs), PlaylistId{99}))), int(ErrorKind::NotFound));
        QVERIFY(!QFile::exists(at(u"Mix.m3u"_qs)));
        QCOMPARE(kindOf(valueOf(transfers.writeEverything(at(u"none/all.json"_qs)))), int(ErrorKind::FileMissing));
    }

    /// Other players find them by their tags or by a tidy path; we by our own words.
    void aServicesTracksAreWrittenDownToo()
    {
        StoreFixture store;
        const QVector<TrackId> tracks = putSomeTracks(*store.database, store.source, 3);
        EditWorker edits(*store.database);
        TransferWorker worker;
        QCOMPARE(kindOf(worker.readPlaylist(at(u"Mix.m3u8"_qs))), int(ErrorKind::StoreFailed));
        LongReads reads(store.path);
        worker.useStore(*store.database, edits, reads);
        QVERIFY(worker.writeTracks(at(u"Mix.m3u8"_qs), u"Mix"_qs, {tracks[2], tracks[0]}));
        QCOMPARE(content(u"Mix.m3u8"_qs),
                 QByteArray("#EXTM3U\n#PLAYLIST:Mix\n#EXTINF:180,Band - Track 3\nBand/Record/03 Track 3.flac\n"
                            "#EXTINF:180,Band - Track 1\nBand/Record/01 Track 1.flac\n"));
        const auto import = worker.readPlaylist(at(u"Mix.m3u8"_qs));
        QVERIFY(import);
        QCOMPARE(*import, (PlaylistImport{u"Mix"_qs, {tracks[2], tracks[0]}, {}}));
        worker.close();
        const Answer<void> late;
        worker.writeEverything(at(u"all.json"_qs), late);
        QCOMPARE(kindOf(valueOf(late.future())), int(ErrorKind::StoreFailed));
    }

    void everythingGoesToAnotherLibrary()
    {
        addMusic();
        const auto t = byTitle();
        auto& edits = m_sync->edits();
        QVERIFY(valueOf(edits.setLoved({t[u"One"_qs]}, true)));
        QVERIFY(valueOf(edits.setRating(t[u"Two"_qs], 3)));
        QVERIFY(valueOf(edits.recordPlay(t[u"First"_qs], moment())));
        QVERIFY(valueOf(edits.createPlaylist(u"Mix"_qs, {t[u"Two"_qs], t[u"One"_qs]})));
        QVERIFY(valueOf(m_sync->radio().add(QUrl(u"http://radio.example/"_qs), u"R"_qs)));
        QVERIFY(valueOf(m_sync->transfers().writeEverything(at(u"all.json"_qs))));

        start(u"other"_qs);
        addMusic();
        QSignalSpy catalogue(&m_sync->library(), &LibraryService::catalogueChanged);
        QSignalSpy stations(&m_sync->radio(), &RadioService::stationsChanged);
        const auto report = valueOf(m_sync->transfers().readEverything(at(u"all.json"_qs)));
        QVERIFY(report);
        QCOMPARE(*report, (ImportReport{1, 1, 1, 1, 0, 1, 0, {}, 1}));
        QTRY_VERIFY(!catalogue.isEmpty() && !stations.isEmpty());
        QCOMPARE(valueOf(m_sync->library().lovedTrackIds()).value(), QVector<TrackId>{byTitle()[u"One"_qs]});
        QCOMPARE(valueOf(m_sync->library().playlists())->size(), 1);
        QCOMPARE(valueOf(m_sync->radio().stations())->size(), 1);
        QCOMPARE(*valueOf(m_sync->transfers().readEverything(at(u"all.json"_qs))), ImportReport{});
        catalogue.clear();
        QVERIFY(valueOf(m_sync->transfers().undoImport(1)));
        QTRY_VERIFY(!catalogue.isEmpty());
        QCOMPARE(valueOf(m_sync->library().lovedTrackIds()).value(), QVector<TrackId>());
        QCOMPARE(valueOf(m_sync->library().playlists())->size(), 0);
        QCOMPARE(valueOf(m_sync->radio().stations())->size(), 0);
        QCOMPARE(kindOf(valueOf(m_sync->transfers().undoImport(1))), int(ErrorKind::NotFound));
    }

    void anImportIsEnded()
    {
        addMusic();
        write(u"many.json"_qs, manyPlays());
        auto& transfers = m_sync->transfers();
        QSignalSpy progress(&transfers, &TransferService::importProgress);
        const auto report = transfers.readEverything(at(u"many.json"_qs));
        QTRY_VERIFY(!progress.isEmpty()); // and others had their turn meanwhile
        QCOMPARE(kindOf(valueOf(transfers.readEverything(at(u"many.json"_qs)))), int(ErrorKind::Cancelled));
        QCOMPARE(kindOf(valueOf(transfers.undoImport(1))), int(ErrorKind::Cancelled));
        transfers.cancelImport();
        QCOMPARE(kindOf(valueOf(report)), int(ErrorKind::Cancelled));
        QCOMPARE(valueOf(m_sync->library().lovedTrackIds()).value(), QVector<TrackId>());
        QCOMPARE(playsOf(u"One"_qs), 0);
    }

    void theProgramEndsInTheMiddle()
    {
        addMusic();
        write(u"many.json"_qs, manyPlays());
        QSignalSpy progress(&m_sync->transfers(), &TransferService::importProgress);
        const auto report = m_sync->transfers().readEverything(at(u"many.json"_qs));
        QTRY_VERIFY(!progress.isEmpty());
        m_sync.reset();
        QCOMPARE(kindOf(valueOf(report)), int(ErrorKind::StoreFailed));
        start(u"profile"_qs);
        QCOMPARE(valueOf(m_sync->library().lovedTrackIds())->size(), 1);
        const auto rest = valueOf(m_sync->transfers().readEverything(at(u"many.json"_qs)));
        QVERIFY(rest && rest->plays > 0 && rest->plays < 50'000);
        QCOMPARE(playsOf(u"One"_qs), 50'000);
    }

    void whatIsNoExportIsSaid()
    {
        write(u"list.json"_qs, "[1, 2]");
        write(u"cut.json"_qs, "{\"sostenutoExport\": 1, \"tracks\": [");
        write(u"new.json"_qs, "{\"sostenutoExport\": 7}");
        auto& transfers = m_sync->transfers();
        QCOMPARE(kindOf(valueOf(transfers.readEverything(at(u"list.json"_qs)))), int(ErrorKind::Protocol));
        QCOMPARE(kindOf(valueOf(transfers.readEverything(at(u"cut.json"_qs)))), int(ErrorKind::Protocol));
        QCOMPARE(kindOf(valueOf(transfers.readEverything(at(u"new.json"_qs)))), int(ErrorKind::StoreTooNew));
        QCOMPARE(kindOf(valueOf(transfers.readEverything(at(u"none.json"_qs)))), int(ErrorKind::FileMissing));
    }

    void suffixes()
    {
        for (const QString& suffix : TransferService::playlistSuffixes())
            QVERIFY(TransferService::isPlaylistFile(u"/a/b."_qs + suffix.toUpper()));
        QVERIFY(!TransferService::isPlaylistFile(u"/a/b.mp3"_qs));
    }
};

QTEST_GUILESS_MAIN(TestTransfers)
#include "tst_transfers.moc"
