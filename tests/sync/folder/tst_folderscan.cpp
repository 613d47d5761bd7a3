#include <sync/folder/FolderScan.h>
#include <sync/store/EditStore.h>
#include <tests/support/sync/StoreBuilders.h>
#include <tests/support/sync/TaggedFiles.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

class TestFolderScan : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
    SourceId m_source;
    ContainerReader m_others;

    Database& db() { return *m_store->database; }
    QString answer(const char* sql) { return answerOf(db(), sql); }
    [[nodiscard]] QString at(const QString& path) const { return m_folder->filePath(path); }

    bool put(const QString& path, const QString& title, const QString& artist = u"Band"_qs,
             const QString& album = u"Record"_qs)
    {
        return putTagged(at(path), {{u"TITLE"_qs, {title}}, {u"ARTIST"_qs, {artist}}, {u"ALBUM"_qs, {album}}});
    }
    ScanReport scan(const WalkOptions& options = {})
    {
        FolderStore folders(db());
        FolderScan scan(folders, {m_source, QFile::encodeName(m_folder->path()), options, m_others});
        ScanReport report;
        bool ended = false;
        connect(&scan, &FolderScan::finished, this, [&](const ScanReport& told) {
            report = told;
            ended = true;
        });
        scan.start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(ended, 60'000); }();
        return report;
    }

private Q_SLOTS:
    void init()
    {
        m_others = {};
        m_store = std::make_unique<StoreFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_source = FolderStore(db()).add(QFile::encodeName(m_folder->path()), u"music"_qs).value();
    }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void aFolderComesIntoTheLibrary()
    {
        for (const QString& format : taggedFormats())
            QVERIFY(put(u"x/"_qs + format + u'.' + format, u"Song "_qs + format));
        QVERIFY(put(u"y/other.mp3"_qs, u"Other"_qs, u"Björk"_qs, u"Debut"_qs));
        const ScanReport report = scan();
        QVERIFY(!report.error && !report.away);
        QCOMPARE(report.files, 6);
        QCOMPARE(report.unread, 0);
        QCOMPARE(report.walked.size(), 3);
        QCOMPARE(answer("SELECT tracks, albums, artists, held_tracks FROM tally"), u"6|2|2|6"_qs);
        QCOMPARE(answer("SELECT title, artist, track_count FROM album ORDER BY title"),
                 u"Debut|Björk|1\nRecord|Band|5"_qs);
        QCOMPARE(answer("SELECT count(*) FROM track_search WHERE track_search MATCH 'bjo'"), u"1"_qs);
        QVERIFY(!scan().changedAnything());
    }

    void onlyWhatChangedIsReadAgain()
    {
        QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs) && put(u"x/2.mp3"_qs, u"Two"_qs) && put(u"y/3.mp3"_qs, u"Three"_qs));
        (void)scan();
        const QString before = answer("SELECT id FROM track WHERE title = 'One'");
        QVERIFY(put(u"x/1.mp3"_qs, u"One and a long tail of words"_qs));
        const ScanReport report = scan();
        QCOMPARE(report.folders, 1);
        QCOMPARE(report.files, 2);
        QCOMPARE(answer("SELECT title FROM track WHERE hidden = 0 ORDER BY title"),
                 u"One and a long tail of words\nThree\nTwo"_qs);
        QCOMPARE(answer("SELECT id FROM track WHERE title LIKE 'One%'"), before);
    }

    void aSecondArtistTurnsAnAlbumIntoASampler()
    {
        QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs));
        (void)scan();
        QCOMPARE(answer("SELECT artist FROM album"), u"Band"_qs);
        QVERIFY(put(u"x/2.mp3"_qs, u"Two"_qs, u"Other"_qs));
        (void)scan();
        QCOMPARE(answer("SELECT artist FROM album WHERE hidden = 0"), u"Various Artists"_qs);
        QVERIFY(QFile::remove(at(u"x/1.mp3"_qs)));
        (void)scan();
        QCOMPARE(answer("SELECT artist, track_count FROM album WHERE hidden = 0"), u"Other|1"_qs);
        QCOMPARE(answer("SELECT name FROM artist WHERE hidden = 0"), u"Other"_qs);
    }

    void aMovedFileKeepsWhatTheListenerDid_data()
    {
        QTest::addColumn<bool>("copied");
        QTest::newRow("renamed") << false;
        QTest::newRow("copied and removed") << true;
    }
    void aMovedFileKeepsWhatTheListenerDid()
    {
        QFETCH(bool, copied);
        QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs) && put(u"x/2.mp3"_qs, u"Two"_qs));
        (void)scan();
        const TrackId id{answer("SELECT id FROM track WHERE title = 'One'").toLongLong()};
        QVERIFY(EditStore(db()).setLoved({id}, true, moment()));
        QVERIFY(QDir(m_folder->path()).mkpath(u"z/deep"_qs));
        if (copied) {
            QVERIFY(QFile::copy(at(u"x/1.mp3"_qs), at(u"z/deep/other name.mp3"_qs)));
            QVERIFY(QFile::remove(at(u"x/1.mp3"_qs)));
        } else {
            QVERIFY(QFile::rename(at(u"x/1.mp3"_qs), at(u"z/deep/other name.mp3"_qs)));
        }
        const ScanReport report = scan();
        QCOMPARE(report.moved, 1);
        QCOMPARE(report.gone, 0);
        QCOMPARE(answer("SELECT id, loved, remote_id FROM track WHERE title = 'One'"),
                 QString::number(id.value) + u"|1|z/deep/other name.mp3"_qs);
        QCOMPARE(answer("SELECT tracks FROM tally"), u"2"_qs);
    }

    void whatIsGoneIsHidden()
    {
        QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs) && put(u"y/2.mp3"_qs, u"Two"_qs, u"Other"_qs, u"Album"_qs));
        (void)scan();
        QVERIFY(QDir(at(u"y"_qs)).removeRecursively());
        QCOMPARE(scan().gone, 1);
        QCOMPARE(answer("SELECT tracks, albums, artists FROM tally"), u"1|1|1"_qs);
    }

    void anEmptyMountPointIsAway()
    {
        QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs));
        (void)scan();
        QVERIFY(QDir(at(u"x"_qs)).removeRecursively());
        QVERIFY(scan().away);
        QCOMPARE(answer("SELECT tracks FROM tally"), u"1"_qs);
    }

    void aCueSheetThatAppearsMakesTracks()
    {
        QVERIFY(put(u"x/live.flac"_qs, u"Whole"_qs));
        (void)scan();
        QFile sheet(at(u"x/live.cue"_qs));
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write("PERFORMER Band\nTITLE Live\nFILE live.wav WAVE\nTRACK 01 AUDIO\nTITLE A\nINDEX 01 00:00:00\n"
                    "TRACK 02 AUDIO\nTITLE B\nINDEX 01 00:00:10\n");
        sheet.close();
        (void)scan();
        QCOMPARE(answer("SELECT title, album, held FROM track WHERE hidden = 0 ORDER BY number"),
                 u"A|Live|1\nB|Live|1"_qs);
        QVERIFY(QFile::remove(at(u"x/live.cue"_qs)));
        (void)scan();
        QCOMPARE(answer("SELECT title FROM track WHERE hidden = 0"), u"Whole"_qs);
    }

    void whatNobodyCanReadIsCountedAndLeftOut()
    {
        QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs));
        QFile broken(at(u"x/broken.flac"_qs));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no music");
        broken.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no music that can be read:.*broken.flac"_qs));
        QCOMPARE(scan().unread, 1);
        QCOMPARE(answer("SELECT tracks FROM tally"), u"1"_qs);
        QVERIFY(!scan().changedAnything()); // and not looked at again
    }

    /// Each file says of itself; one that stops saying something is believed.
    void whatIsTakenOutOfAFileLeavesTheLibrary()
    {
        const QMap<QString, QStringList> all{{u"TITLE"_qs, {u"One"_qs}},    {u"ARTIST"_qs, {u"Band"_qs}},
                                             {u"ALBUM"_qs, {u"Record"_qs}}, {u"DATE"_qs, {u"1998"_qs}},
                                             {u"GENRE"_qs, {u"Rock"_qs}},   {u"COMPOSER"_qs, {u"Anna"_qs}}};
        QVERIFY(putTagged(at(u"x/1.mp3"_qs), all, "a picture"));
        (void)scan();
        const char* said = "SELECT t.year, t.genre, t.composer, t.cover <> '', a.year, a.genre, a.cover <> '' FROM "
                           "track AS t JOIN album AS a ON a.id = t.album_id";
        QCOMPARE(answer(said), u"1998|Rock|Anna|1|1998|Rock|1"_qs);
        QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs));
        (void)scan();
        QCOMPARE(answer(said), u"0|||0|0||0"_qs);
        QVERIFY(putTagged(at(u"x/1.mp3"_qs), {{u"TITLE"_qs, {u"One, of no album at all"_qs}}}));
        (void)scan();
        QCOMPARE(answer("SELECT title, album, album_id IS NULL, artist_id IS NULL FROM track"),
                 u"One, of no album at all||1|1"_qs);
        QCOMPARE(answer("SELECT tracks, albums, artists FROM tally"), u"1|0|0"_qs);
    }

    /// What one disc's folder does not say of an album, the other's may.
    void anAlbumIsToldByAllOfItsFolders()
    {
        const QMap<QString, QStringList> first{{u"TITLE"_qs, {u"One"_qs}},   {u"ALBUMARTIST"_qs, {u"Band"_qs}},
                                               {u"ARTIST"_qs, {u"Band"_qs}}, {u"ALBUM"_qs, {u"Record"_qs}},
                                               {u"DATE"_qs, {u"1998"_qs}},   {u"GENRE"_qs, {u"Rock"_qs}}};
        QMap<QString, QStringList> second = first;
        second.remove(u"DATE"_qs);
        second.remove(u"GENRE"_qs);
        QVERIFY(putTagged(at(u"x/CD 1/1.mp3"_qs), first, "a picture"));
        QVERIFY(putTagged(at(u"x/CD 2/2.mp3"_qs), second));
        (void)scan();
        const char* said = "SELECT year, genre, cover <> '', track_count FROM album";
        QCOMPARE(answer(said), u"1998|Rock|1|2"_qs);
        second[u"TITLE"_qs] = {u"Two, told anew"_qs};
        QVERIFY(putTagged(at(u"x/CD 2/2.mp3"_qs), second));
        (void)scan();
        QCOMPARE(answer(said), u"1998|Rock|1|2"_qs);
        QVERIFY(putTagged(at(u"x/CD 1/1.mp3"_qs), second));
        (void)scan();
        QCOMPARE(answer(said), u"0||0|2"_qs);
    }

    /// Whoever has a decoder reads what TagLib does not; what that does not read either is no music.
    void othersReadWhatTagLibDoesNot()
    {
        for (const QString& name : {u"x/good.mka"_qs, u"x/bad.mka"_qs}) {
            QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs));
            QFile file(at(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("neither");
        }
        m_others.tags = [](const QByteArray& path) -> std::optional<FileTags> {
            if (!path.endsWith("good.mka"))
                return std::nullopt;
            FileTags tags;
            tags.title = u"Read"_qs;
            tags.durationMs = 1234;
            return tags;
        };
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no music that can be read:.*bad.mka"_qs));
        QCOMPARE(scan().unread, 1);
        QCOMPARE(answer("SELECT title, duration_ms FROM track WHERE suffix = 'mka'"), u"Read|1234"_qs);
    }
    void withoutOthersANameIsAllThatIsKnown()
    {
        QDir(m_folder->path()).mkpath(u"x"_qs);
        QFile file(at(u"x/07 Name.mka"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("unknown");
        file.close();
        QCOMPARE(scan().unread, 0);
        QCOMPARE(answer("SELECT title, number FROM track"), u"Name|7"_qs);
    }

    void oneFolderAlone()
    {
        QVERIFY(put(u"x/1.mp3"_qs, u"One"_qs) && put(u"y/2.mp3"_qs, u"Two"_qs));
        WalkOptions options;
        options.only = "x";
        QCOMPARE(scan(options).files, 1);
        QCOMPARE(answer("SELECT title FROM track"), u"One"_qs);
    }

    void stoppedInTheMiddleItGoesOnLater()
    {
        for (int i = 0; i < 40; ++i)
            QVERIFY(put(QStringLiteral("%1/1.mp3").arg(i), QStringLiteral("Song %1").arg(i)));
        {
            FolderStore folders(db());
            FolderScan stopped(folders, {m_source, QFile::encodeName(m_folder->path()), {}});
            stopped.start();
        }
        QVERIFY(!scan().error);
        QCOMPARE(answer("SELECT tracks FROM tally"), u"40"_qs);
    }
};

QTEST_GUILESS_MAIN(TestFolderScan)
#include "tst_folderscan.moc"
