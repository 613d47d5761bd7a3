#include <sync/folder/CueTracks.h>
#include <sync/folder/FileRows.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

ReadFile file(const QByteArray& path, const FileTags& tags)
{
    ReadFile read;
    read.facts.path = path;
    read.facts.size = 1000;
    read.facts.mtimeNs = 1'767'225'600'000'000'000;
    read.tags = tags;
    return read;
}

FileTags tagged(const QString& title, const QString& artist, const QString& album, const QString& albumArtist = {})
{
    FileTags tags;
    tags.title = title;
    tags.artist = artist;
    tags.artists = namesIn({artist});
    tags.album = album;
    tags.albumArtist = albumArtist;
    tags.albumArtists = namesIn({albumArtist});
    tags.durationMs = 180'000;
    return tags;
}

QStringList albumsOf(const FileRows& rows)
{
    QStringList albums;
    for (const RemoteAlbum& album : rows.albums)
        albums.append(album.title + u'|' + album.artist + u'|' + album.artistRemoteId);
    return albums;
}

const QByteArray sheetText = R"(PERFORMER "Band"
TITLE "Live"
REM DATE 1971
FILE "concert.wav" WAVE
  TRACK 01 AUDIO
    TITLE "Opening"
    INDEX 01 00:00:00
  TRACK 02 AUDIO
    TITLE "Duet"
    PERFORMER "Guest"
    INDEX 01 01:00:37
)";

} // namespace

class TestFileRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodyIsKept()
    {
        const FileRows rows =
            rowsOf({SourceId{7},
                    "x",
                    {file("x/1.mp3", tagged(u"A"_qs, u"Björk; Arca"_qs, u"Record"_qs, u"Björk; The Choir; Arca"_qs)),
                     file("x/2.mp3", tagged(u"B"_qs, u"Björk"_qs, u"Record"_qs, u"Björk"_qs))},
                    {},
                    {}});
        QCOMPARE(rows.tracks[0].artistRemoteId, u"artist:bjork"_qs);
        QCOMPARE(rows.tracks[0].moreArtists,
                 (QVector<RemoteCredit>{{u"artist:arca"_qs, u"Arca"_qs}, {u"artist:the choir"_qs, u"The Choir"_qs}}));
        QVERIFY(rows.tracks[1].moreArtists.isEmpty());
    }

    void oneArtistsAlbum()
    {
        const FileRows rows = rowsOf({SourceId{7},
                                      "x/y",
                                      {file("x/y/1.mp3", tagged(u"A"_qs, u"Björk"_qs, u"Record"_qs)),
                                       file("x/y/2.mp3", tagged(u"B"_qs, u"Björk"_qs, u"Record"_qs))},
                                      {},
                                      "cover.jpg"});
        QCOMPARE(albumsOf(rows), QStringList{u"Record|Björk|artist:bjork"_qs});
        QCOMPARE(rows.artists.size(), 1);
        QCOMPARE(rows.tracks.size(), 2);
        QCOMPARE(rows.tracks[0].remoteId, u"x/y/1.mp3"_qs);
        QCOMPARE(rows.tracks[0].albumRemoteId, rows.albums[0].remoteId);
        QCOMPARE(rows.tracks[1].albumRemoteId, rows.albums[0].remoteId);
        QCOMPARE(rows.tracks[0].artistRemoteId, u"artist:bjork"_qs);
        QCOMPARE(rows.tracks[0].suffix, u"mp3"_qs);
        QCOMPARE(rows.albums[0].coverArt, u"folder-picture:7:x/y/cover.jpg"_qs);
        QCOMPARE(rows.files.size(), 2);
        QCOMPARE(rows.files[0].tracks.size(), 1);
        QCOMPARE(rows.files[0].tracks[0].part, FilePart{});
    }

    void manyArtistsMakeASampler()
    {
        const FileRows rows = rowsOf({SourceId{7},
                                      "x",
                                      {file("x/1.mp3", tagged(u"A"_qs, u"One"_qs, u"Hits"_qs)),
                                       file("x/2.mp3", tagged(u"B"_qs, u"Two"_qs, u"Hits"_qs))},
                                      {},
                                      {}});
        QCOMPARE(albumsOf(rows), QStringList{u"Hits|Various Artists|artist:various artists"_qs});
        QCOMPARE(rows.tracks[0].artist, u"One"_qs);
        QCOMPARE(rows.tracks[0].albumArtist, u"Various Artists"_qs);
    }

    void aCompilationSaysSoItself()
    {
        FileTags tags = tagged(u"A"_qs, u"One"_qs, u"Hits"_qs);
        tags.compilation = true;
        QCOMPARE(albumsOf(rowsOf({SourceId{7}, "x", {file("x/1.mp3", tags)}, {}, {}})),
                 QStringList{u"Hits|Various Artists|artist:various artists"_qs});
        tags.albumArtist = u"One"_qs; // an artist's own best of
        tags.albumArtists = QStringList{u"One"_qs};
        QCOMPARE(albumsOf(rowsOf({SourceId{7}, "x", {file("x/1.mp3", tags)}, {}, {}})),
                 QStringList{u"Hits|One|artist:one"_qs});
    }

    void whatIsTheSameAlbum_data()
    {
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<QString>("albumArtist");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("same"); // as "Record" in x/CD 1, nobody's
        QTest::newRow("the other disc") << QByteArray("x/cd2") << QString() << QString() << true;
        QTest::newRow("another folder") << QByteArray("y") << QString() << QString() << false;
        QTest::newRow("somebody's") << QByteArray("x/CD 1") << u"Band"_qs << QString() << false;
        QTest::newRow("by its id") << QByteArray("x/CD 1") << QString() << u"1f"_qs << false;
    }
    void whatIsTheSameAlbum()
    {
        QFETCH(QByteArray, folder);
        QFETCH(QString, albumArtist);
        QFETCH(QString, id);
        const FileRows first =
            rowsOf({SourceId{7}, "x/CD 1", {file("x/CD 1/1.mp3", tagged(u"A"_qs, u"Band"_qs, u"Record"_qs))}, {}, {}});
        FileTags tags = tagged(u"B"_qs, u"Band"_qs, u"record"_qs, albumArtist);
        tags.musicBrainzAlbumId = id;
        const FileRows second = rowsOf({SourceId{7}, folder, {file(folder + "/1.mp3", tags)}, {}, {}});
        QTEST(first.albums[0].remoteId == second.albums[0].remoteId, "same");
    }

    void anAlbumArtistsAlbumIsOneWhereverItLies()
    {
        const FileTags tags = tagged(u"A"_qs, u"Band"_qs, u"Record"_qs, u"Band"_qs);
        QCOMPARE(rowsOf({SourceId{7}, "x", {file("x/1.mp3", tags)}, {}, {}}).albums[0].remoteId,
                 rowsOf({SourceId{7}, "y", {file("y/2.mp3", tags)}, {}, {}}).albums[0].remoteId);
    }

    void severalArtistsOfATrack()
    {
        FileTags tags = tagged(u"A"_qs, u"One"_qs, u"Record"_qs);
        tags.artists = QStringList{u"One"_qs, u"Two"_qs};
        tags.artist = u"One feat. Two"_qs;
        tags.albumArtist = u"One"_qs;
        const FileRows rows = rowsOf({SourceId{7}, "x", {file("x/1.mp3", tags)}, {}, {}});
        QCOMPARE(rows.tracks[0].artist, u"One feat. Two"_qs);
        QCOMPARE(rows.tracks[0].artistRemoteId, u"artist:one"_qs);
        QCOMPARE(rows.artists.size(), 1);
        QCOMPARE(rows.artists[0].name, u"One"_qs);
    }

    void aFileThatSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("title");
        const auto row = [](const char* name, int number, const char* title) {
            QTest::newRow(name) << QByteArray(name) << number << QString::fromUtf8(title);
        };
        row("01 - Name.mp3", 1, "Name");
        row("2-03 Name.flac", 3, "Name");
        row("07. Name of it.ogg", 7, "Name of it");
        row("Name.mp3", 0, "Name");
        row("1999.mp3", 0, "1999");
        row("99 Luftballons.mp3", 99, "Luftballons"); // as good as a name can tell
        row("Name", 0, "Name");
        row("caf\xE9.mp3", 0, "café");
    }
    void aFileThatSaysNothing()
    {
        QFETCH(QByteArray, name);
        const NameOfFile found = nameOf(name);
        QTEST(found.number, "number");
        QTEST(found.title, "title");
    }

    void itsFolderIsItsAlbum()
    {
        ReadFile bare = file("My Tape/01 - Side A.aac", {});
        bare.tags.reset();
        const FileRows rows = rowsOf({SourceId{7}, "My Tape", {bare}, {}, {}});
        QCOMPARE(rows.tracks[0].title, u"Side A"_qs);
        QCOMPARE(rows.tracks[0].number, 1);
        QCOMPARE(albumsOf(rows), QStringList{u"My Tape||"_qs});
    }

    void butASingleHasNone()
    {
        const FileRows rows =
            rowsOf({SourceId{7}, "Downloads", {file("Downloads/a.mp3", tagged(u"A"_qs, u"One"_qs, {}))}, {}, {}});
        QVERIFY(rows.albums.isEmpty());
        QCOMPARE(rows.tracks[0].albumRemoteId, QString());
        QCOMPARE(rowsOf({SourceId{7}, "", {file("a.mp3", {})}, {}, {}}).tracks[0].title, u"a"_qs);
    }

    void aCueSheetMakesTracks_data()
    {
        QTest::addColumn<bool>("embedded");
        QTest::newRow("beside") << false;
        QTest::newRow("embedded") << true;
    }
    void aCueSheetMakesTracks()
    {
        QFETCH(bool, embedded);
        FileTags tags = tagged(u"whole"_qs, u"Band"_qs, u"?"_qs);
        if (embedded)
            tags.cueSheet = sheetText;
        ReadFolder folder{SourceId{7}, "x", {file(embedded ? "x/other.flac" : "x/Concert.flac", tags)}, {}, {}};
        if (!embedded)
            folder.sheets.append(parseCueSheet(sheetText));
        const FileRows rows = rowsOf(folder);
        QCOMPARE(rows.tracks.size(), 2);
        QVERIFY(rows.tracks[0].remoteId.endsWith(u".flac#1"));
        QCOMPARE(rows.tracks[0].title, u"Opening"_qs);
        QCOMPARE(rows.tracks[0].durationMs, 60'493);
        QCOMPARE(rows.tracks[1].artist, u"Guest"_qs);
        QCOMPARE(rows.tracks[1].number, 2);
        QCOMPARE(rows.tracks[1].year, 1971);
        QCOMPARE(rows.tracks[1].durationMs, (180 * 75 - 60 * 75 - 37) * 1000LL / 75);
        QCOMPARE(albumsOf(rows), QStringList{u"Live|Band|artist:band"_qs});
        QCOMPARE(rows.files[0].tracks.size(), 2);
        QCOMPARE(rows.files[0].tracks[0].part, (FilePart{0, 4537}));
        QCOMPARE(rows.files[0].tracks[1].part, (FilePart{4537, std::nullopt}));
    }

    void aSheetOfWholeFilesMakesNone()
    {
        const CueSheet sheet = parseCueSheet("FILE \"1.wav\" WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n"
                                             "FILE \"2.wav\" WAVE\nTRACK 02 AUDIO\nINDEX 01 00:00:00\n");
        QCOMPARE(sheet.tracks.size(), 2);
        QVERIFY(cueTracksIn(sheet, u"1.flac"_qs, false).isEmpty());
        QVERIFY(cueTracksIn(sheet, u"1.flac"_qs, true).isEmpty());
        QVERIFY(cueTracksIn(parseCueSheet(sheetText), u"elsewhere.flac"_qs, false).isEmpty());
        QCOMPARE(cueTracksIn(parseCueSheet(sheetText), u"CONCERT.ape"_qs, false).size(), 2);
    }

    void coverKeysLeadBack_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("embedded");
        QTest::newRow("a picture") << QByteArray("x: y/cover.jpg") << false;
        QTest::newRow("in a file of odd bytes") << QByteArray("100%/\xE9#.mp3") << true;
    }
    void coverKeysLeadBack()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, embedded);
        const auto place = coverPlaceOf(coverKeyOf({SourceId{7}, path, embedded}));
        QVERIFY(place);
        QCOMPARE(place->source, SourceId{7});
        QCOMPARE(place->path, path);
        QCOMPARE(place->isEmbedded, embedded);
        QVERIFY(!coverPlaceOf(u"al-17"_qs));
    }

    void idsDoNotMeet()
    {
        ReadFile odd = file("a#1.mp3", tagged(u"A"_qs, u"B"_qs, u"C"_qs));
        QCOMPARE(rowsOf({SourceId{7}, "", {odd}, {}, {}}).tracks[0].remoteId, u"a%231.mp3"_qs);
    }
};

QTEST_GUILESS_MAIN(TestFileRows)
#include "tst_filerows.moc"
