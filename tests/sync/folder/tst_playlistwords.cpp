// Playlist entries as words, and tracks as playlist entries.
#include <sync/folder/PlaylistWords.h>
#include <sync/model/PathText.h>
#include <sync/model/TrackPath.h>

#include <QTest>

using namespace sostenuto::sync;

class TestPlaylistWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << u"Rain Song"_qs << u"Rain Song"_qs;
        QTest::newRow("nothing") << u""_qs << u"Unknown"_qs;
        QTest::newRow("slashes") << u"AC/DC\\x"_qs << u"AC_DC_x"_qs;
        QTest::newRow("up") << u".."_qs << u"_"_qs;
        QTest::newRow("hidden") << u".x"_qs << u"_x"_qs;
        QTest::newRow("forbidden") << u"a:b*c?d\"e<f>g|h"_qs << u"a_b_c_d_e_f_g_h"_qs;
        QTest::newRow("dots at the end") << u"Etc... ."_qs << u"Etc"_qs;
        QTest::newRow("lines") << u"a\nb\tc"_qs << u"a b c"_qs;
        QTest::newRow("control") << (u"a"_qs + QChar(1)) << u"a_"_qs;
        QTest::newRow("long") << QString(500, u'x') << QString(120, u'x');
        QTest::newRow("cut in half") << (QString(119, u'x') + u"\U0001F3B5"_qs) << QString(119, u'x');
    }
    void names()
    {
        QFETCH(QString, name);
        QTEST(fileNameOf(name), "file");
    }

    void pathsThatAreMadeUp()
    {
        Track track;
        QCOMPARE(madeUpPath(track), u"Unknown/Unknown/Unknown"_qs);
        track.artist = u"Band"_qs;
        track.album = u"One/Two"_qs;
        track.title = u"Rain"_qs;
        track.suffix = u"flac"_qs;
        QCOMPARE(madeUpPath(track), u"Band/One_Two/Rain.flac"_qs);
        track.number = 3;
        track.disc = 1;
        QCOMPARE(madeUpPath(track), u"Band/One_Two/03 Rain.flac"_qs);
        track.disc = 2;
        track.number = 117;
        QCOMPARE(madeUpPath(track), u"Band/One_Two/2-117 Rain.flac"_qs);
    }

    void words()
    {
        PlaylistFile playlist;
        playlist.entries = {{u"a/b.mp3"_qs, u"Title"_qs, u"Artist"_qs, 1500},
                            {u"..\\Band - Song.ogg"_qs, {}, {}, 0},
                            {u"https://radio.example/live.mp3?x=1"_qs, {}, {}, 0},
                            {pathText("/m/\xE9.mp3"), {}, {}, 0}};
        const QVector<TrackWords> words = wordsOf(playlist, u"/music/lists"_qs);
        QCOMPARE(words.size(), 4);
        QCOMPARE(words[0].path, QByteArray("/music/lists/a/b.mp3"));
        QCOMPARE(words[0].location, u"a/b.mp3"_qs);
        QCOMPARE(words[0].title, u"Title"_qs);
        QCOMPARE(words[0].artist, u"Artist"_qs);
        QCOMPARE(words[0].durationMs, 1500);
        QCOMPARE(words[1].path, QByteArray("/music/Band - Song.ogg"));
        QCOMPARE(words[1].title, u"Band - Song"_qs);
        QVERIFY(words[2].path.isEmpty());
        QCOMPARE(words[3].path, QByteArray("/m/\xE9.mp3"));
        QCOMPARE(words[3].title, u"é"_qs);
    }

    void shown()
    {
        QCOMPARE(shownEntry({u"x.mp3"_qs, u"Title"_qs, u"Artist"_qs, 0}), u"Artist - Title"_qs);
        QCOMPARE(shownEntry({u"x.mp3"_qs, u"Artist - Title"_qs, {}, 0}), u"Artist - Title"_qs);
        QCOMPARE(shownEntry({u"/a/x y.mp3"_qs, {}, {}, 0}), u"x y"_qs);
        QCOMPARE(shownEntry({u"/"_qs, {}, {}, 0}), u"/"_qs);
    }

    void files()
    {
        Track track;
        track.artist = u"Band"_qs;
        track.album = u"One"_qs;
        track.title = u"Rain"_qs;
        track.suffix = u"flac"_qs;
        track.durationMs = 1234;
        const PlaylistFile playlist = playlistFileOf(
            u"Mix"_qs, {{track, {}}, {track, u"/music/a.flac"_qs}, {track, u"/other/a.flac"_qs}}, u"/music"_qs);
        QCOMPARE(playlist.name, u"Mix"_qs);
        QCOMPARE(playlist.entries[0], (PlaylistFileEntry{u"Band/One/Rain.flac"_qs, u"Rain"_qs, u"Band"_qs, 1234}));
        QCOMPARE(playlist.entries[1].location, u"a.flac"_qs);
        QCOMPARE(playlist.entries[2].location, u"/other/a.flac"_qs);
    }
};

QTEST_GUILESS_MAIN(TestPlaylistWords)
#include "tst_playlistwords.moc"
