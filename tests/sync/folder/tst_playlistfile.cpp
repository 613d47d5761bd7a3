#include <sync/folder/PlaylistFile.h>
#include <sync/model/PathText.h>

#include <QStringEncoder>
#include <QTest>

#include <random>

using namespace sostenuto::sync;

class TestPlaylistFile : public QObject {
    Q_OBJECT

    static QStringList locationsOf(const PlaylistFile& playlist)
    {
        QStringList locations;
        for (const PlaylistFileEntry& entry : playlist.entries)
            locations.append(entry.location);
        return locations;
    }

private Q_SLOTS:
    void m3u()
    {
        const PlaylistFile read =
            readPlaylistFile("\xEF\xBB\xBF#EXTM3U\r\n#PLAYLIST:Mine\r\n#EXTINF:123,Band - Song\r\n"
                             "a/b.mp3\r\n\r\n# a remark\r\n#EXTINF:-1 tvg-id=\"x\",Live\r\n"
                             "https://example.org/live\r\nC:\\Music\\c.mp3",
                             PlaylistFormat::M3u);
        QCOMPARE(read.name, u"Mine"_qs);
        QCOMPARE(read.error, QString());
        QCOMPARE(read.entries.size(), 3);
        QCOMPARE(read.entries[0], (PlaylistFileEntry{u"a/b.mp3"_qs, u"Band - Song"_qs, {}, 123'000}));
        QCOMPARE(read.entries[1], (PlaylistFileEntry{u"https://example.org/live"_qs, u"Live"_qs, {}, 0}));
        QCOMPARE(read.entries[2], (PlaylistFileEntry{u"C:\\Music\\c.mp3"_qs, {}, {}, 0}));
    }

    void pls()
    {
        const PlaylistFile read = readPlaylistFile("[playlist]\nFile2=b.mp3\nTitle1=One\nfile1 = a.mp3\nLength1=60\n"
                                                   "NumberOfEntries=9\nTitle7=nothing\nVersion=2\n",
                                                   PlaylistFormat::Pls);
        QCOMPARE(read.entries.size(), 2);
        QCOMPARE(read.entries[0], (PlaylistFileEntry{u"a.mp3"_qs, u"One"_qs, {}, 60'000}));
        QCOMPARE(read.entries[1].location, u"b.mp3"_qs);
    }

    void xspf()
    {
        const PlaylistFile read = readPlaylistFile(
            R"(<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"><title>Mine</title><trackList>
               <track><location>file:///m/a%20b.mp3</location><title>One &amp; more</title><creator>Band</creator>
               <duration>1234</duration><extension application="x"><y/></extension></track>
               <track><title>nowhere</title></track><track><location>x/caf%C3%A9.mp3</location></track>
               </trackList></playlist>)",
            PlaylistFormat::Xspf);
        QCOMPARE(read.error, QString());
        QCOMPARE(read.name, u"Mine"_qs);
        QCOMPARE(read.entries.size(), 2);
        QCOMPARE(read.entries[0], (PlaylistFileEntry{u"file:///m/a%20b.mp3"_qs, u"One & more"_qs, u"Band"_qs, 1234}));
        QCOMPARE(read.entries[1].location, u"x/café.mp3"_qs);
    }

    void whatWasWrittenIsRead_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("m3u") << int(PlaylistFormat::M3u);
        QTest::newRow("pls") << int(PlaylistFormat::Pls);
        QTest::newRow("xspf") << int(PlaylistFormat::Xspf);
    }
    void whatWasWrittenIsRead()
    {
        QFETCH(int, format);
        const auto as = PlaylistFormat(format);
        PlaylistFile playlist;
        playlist.entries = {{u"a/Grüße 🎵 100% #1.mp3"_qs, u"One <&> \"two\""_qs, {}, 60'000},
                            {u"/abs/b.mp3"_qs, u"Two"_qs, {}, 0},
                            {pathText("caf\xE9.mp3"), {}, {}, 1000},
                            {u"https://example.org/a?b=c&d"_qs, {}, {}, 0}};
        const PlaylistFile read = readPlaylistFile(writePlaylistFile(playlist, as), as);
        QCOMPARE(read.error, QString());
        QCOMPARE(read.entries.size(), 4);
        for (qsizetype i = 0; i < 4; ++i) {
            QCOMPARE(read.entries[i].title, playlist.entries[i].title);
            QCOMPARE(read.entries[i].durationMs, playlist.entries[i].durationMs);
            QCOMPARE(filePathOf(read.entries[i].location, u"/f"_qs),
                     filePathOf(playlist.entries[i].location, u"/f"_qs));
        }
        QCOMPARE(read.entries[3].location, playlist.entries[3].location);
    }

    void nothingGetsOutOfItsLine()
    {
        PlaylistFile playlist;
        playlist.name = u"a\n/etc/passwd"_qs;
        playlist.entries = {{u"a\nb.mp3"_qs, u"x\r\n/etc/passwd"_qs, {}, 0}, {u"#c.mp3"_qs, {}, {}, 0}};
        for (const auto format : {PlaylistFormat::M3u, PlaylistFormat::Pls, PlaylistFormat::Xspf}) {
            const PlaylistFile read = readPlaylistFile(writePlaylistFile(playlist, format), format);
            QCOMPARE(read.entries.size(), 2);
            QCOMPARE(filePathOf(read.entries[1].location, u"/f"_qs), u"/f/#c.mp3"_qs);
        }
    }

    void wherePathsLead_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* location, const char* path) {
            QTest::newRow(location) << QString::fromUtf8(location) << QString::fromUtf8(path);
        };
        row("a.mp3", "/f/a.mp3");
        row("./a.mp3", "/f/a.mp3");
        row("../x/a.mp3", "/x/a.mp3");
        row("/abs//a.mp3", "/abs/a.mp3");
        row("file:///m/a%20b.mp3", "/m/a b.mp3");
        row("file://localhost/m/a.mp3", "/m/a.mp3");
        row("file:/m/a.mp3", "/m/a.mp3");
        row("file://elsewhere/m/a.mp3", "");
        row("file://nothing", "");
        row("FILE:///m/a.mp3", "/m/a.mp3");
        row("file:///C:/m/a.mp3", "C:/m/a.mp3");
        row("C:\\m\\a.mp3", "C:/m/a.mp3");
        row("m\\a.mp3", "/f/m/a.mp3");
        row("AC: DC.mp3", "/f/AC: DC.mp3");
        row("100%25.mp3", "/f/100%25.mp3");
        row("https://example.org/a.mp3", "");
        row("mms://x", "");
        row("", "");
        row("file:///m/a%00b.mp3", "");
    }
    void wherePathsLead()
    {
        QFETCH(QString, location);
        QTEST(filePathOf(location, u"/f"_qs), "path");
    }

    void pathsAreWrittenRelative()
    {
        QCOMPARE(locationOf(u"/f/x/a.mp3"_qs, u"/f"_qs), u"x/a.mp3"_qs);
        QCOMPARE(locationOf(u"/other/a.mp3"_qs, u"/f"_qs), u"/other/a.mp3"_qs);
        QCOMPARE(locationOf(u"/ff/a.mp3"_qs, u"/f"_qs), u"/ff/a.mp3"_qs);
        QCOMPARE(filePathOf(locationOf(u"/f/https://a.mp3"_qs, u"/f"_qs), u"/f"_qs), u"/f/https:/a.mp3"_qs);
    }

    void otherEncodings()
    {
        const QByteArray latin = readPlaylistFile("#EXTM3U\n#EXTINF:1,caf\xE9\ncaf\xE9.mp3\n", PlaylistFormat::M3u)
                                     .entries[0]
                                     .title.toUtf8();
        QCOMPARE(latin, QByteArray("caf\xC3\xA9"));
        const auto odd = readPlaylistFile("caf\xE9.mp3\n", PlaylistFormat::M3u).entries[0].location;
        QCOMPARE(pathBytes(odd), QByteArray("caf\xE9.mp3"));
        QStringEncoder encoder(QStringConverter::Utf16, QStringConverter::Flag::WriteBom);
        const QByteArray wide = encoder(QStringLiteral("#EXTM3U\r\ncaf\u00e9.mp3\r\n"));
        QCOMPARE(locationsOf(readPlaylistFile(wide, PlaylistFormat::M3u)), QStringList{u"café.mp3"_qs});
    }

    void hostileFiles_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("bytes");
        const auto rows = [](const char* name, const QByteArray& bytes) {
            for (int format = 0; format < 3; ++format)
                QTest::addRow("%s %d", name, format) << format << bytes;
        };
        rows("nothing", "");
        rows("zeros", QByteArray(5000, '\0'));
        rows("one endless line", QByteArray(1'000'000, 'x'));
        rows("too large", QByteArray(17 * 1024 * 1024, '\n'));
        rows("many entries", QByteArray("a\n").repeated(200'000));
        rows("numbers that are none", "File99999999999999=a\nFile-1=b\nFile=c\nLength1=nan\nFile1=d\n");
        rows("laughs", "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                       "<playlist><trackList><track><location>&b;</location></track></trackList></playlist>");
        rows("another file", "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><playlist><trackList><track>"
                             "<location>&a;</location></track></trackList></playlist>");
        rows("deep", QByteArray("<playlist>").repeated(20'000));
        rows("cut", "<playlist><trackList><track><location>a</loc");
    }
    void hostileFiles()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, bytes);
        const PlaylistFile read = readPlaylistFile(bytes, PlaylistFormat(format));
        QVERIFY(read.entries.size() <= 100'000);
        for (const PlaylistFileEntry& entry : read.entries) {
            QVERIFY(entry.location.size() <= 4000 && entry.title.size() <= 1000 && entry.durationMs >= 0);
            QVERIFY(!entry.location.contains(u"haha"_qs) && !entry.location.contains(u"root:"_qs));
        }
    }

    void damagedAtRandomNothingBreaks()
    {
        std::mt19937 chance(3);
        PlaylistFile playlist;
        playlist.entries = {{u"a/b.mp3"_qs, u"Title"_qs, u"Band"_qs, 5}, {u"ü.mp3"_qs, {}, {}, 0}};
        for (const auto format : {PlaylistFormat::M3u, PlaylistFormat::Pls, PlaylistFormat::Xspf}) {
            const QByteArray whole = writePlaylistFile(playlist, format);
            for (int round = 0; round < 500; ++round) {
                QByteArray bytes = whole;
                for (int i = 0; i < 3; ++i)
                    bytes[qsizetype(chance() % quint32(bytes.size()))] = char(chance());
                const PlaylistFile read = readPlaylistFile(bytes, format);
                for (const PlaylistFileEntry& entry : read.entries)
                    (void)filePathOf(entry.location, u"/f"_qs);
                QVERIFY(read.entries.size() < 10);
            }
        }
    }

    void formatsByName()
    {
        QCOMPARE(playlistFormatOf(u"a.M3U8"_qs), PlaylistFormat::M3u);
        QCOMPARE(playlistFormatOf(u"a.pls"_qs), PlaylistFormat::Pls);
        QCOMPARE(playlistFormatOf(u"a.xspf"_qs), PlaylistFormat::Xspf);
        QVERIFY(!playlistFormatOf(u"a.mp3"_qs));
    }
};

QTEST_GUILESS_MAIN(TestPlaylistFile)
#include "tst_playlistfile.moc"
