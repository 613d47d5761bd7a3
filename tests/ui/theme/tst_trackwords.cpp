// What is said of the words of a track, and of everything else that is known of it.
#include <ui/theme/DetailWords.h>
#include <ui/theme/LyricsWords.h>

#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestTrackWords : public QObject {
    Q_OBJECT

    static QString valueOf(const QVector<DetailLine>& lines, const char* label)
    {
        for (const DetailLine& line : lines) {
            if (line.label == QLatin1String(label))
                return line.value;
        }
        return {};
    }

private Q_SLOTS:
    void whereTheyAreFrom_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<bool>("timed");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, sync::LyricsFrom from, bool timed, const char* server,
                            const char* words) {
            QTest::newRow(name) << int(from) << timed << QString::fromUtf8(server) << QString::fromUtf8(words);
        };
        using From = sync::LyricsFrom;
        row("tags, timed", From::Tags, true, "Hearth", "Lyrics from the file’s own tags, timed by line");
        row("tags", From::Tags, false, "Hearth", "Lyrics from the file’s own tags");
        row("beside", From::LrcFile, true, "", "Lyrics from the file beside the music, timed by line");
        row("service", From::Service, false, "Hearth", "Lyrics from Hearth");
        row("service, timed", From::Service, true, "Hearth", "Lyrics from Hearth, timed by line");
        row("a name that is a pattern", From::Service, false, "%1 %2", "Lyrics from %1 %2");
        row("no name", From::Service, false, "", "Lyrics from the server");
        row("nowhere", From::Nowhere, false, "Hearth", "");
    }
    void whereTheyAreFrom()
    {
        QFETCH(int, from);
        QFETCH(bool, timed);
        QFETCH(QString, server);
        QTEST(lyricsSourceWords({{}, timed, {}, sync::LyricsFrom(from)}, server), "words");
    }

    void whyThereAreNone()
    {
        const NoLyricsText none = noLyricsText(NoLyrics::None, QStringLiteral("Hearth"));
        QCOMPARE(none.title, QStringLiteral("No lyrics for this track"));
        QCOMPARE(none.sentence, QStringLiteral("Neither the file nor Hearth has any."));
        QCOMPARE(noLyricsText(NoLyrics::None, {}).sentence,
                 QStringLiteral("Neither the file nor a file beside it has any."));
        QCOMPARE(noLyricsText(NoLyrics::Away, QStringLiteral("Hearth")).sentence,
                 QStringLiteral("They come when Hearth answers again."));
    }

    void whereItPlaysFrom()
    {
        QCOMPARE(playingFromWords(QStringLiteral("Ferry %1")), QStringLiteral("Playing from the album Ferry %1"));
        QCOMPARE(playingFromWords({}), QStringLiteral("Now playing"));
        QCOMPARE(albumAndYear(QStringLiteral("100%2"), 2021), QStringLiteral("100%2, 2021"));
        QCOMPARE(albumAndYear(QStringLiteral("Ferry Hours"), 0), QStringLiteral("Ferry Hours"));
        QCOMPARE(playsFromWords(true, QStringLiteral("Hearth")), QStringLiteral("Plays from this computer"));
        QCOMPARE(playsFromWords(false, QStringLiteral("Hearth")), QStringLiteral("Plays from Hearth"));
    }

    void everythingKnown()
    {
        sync::Track track;
        track.title = QStringLiteral("Harbour <b>Lights</b>");
        track.artist = QStringLiteral("Northlight Ferry");
        track.artists = {{sync::ArtistId{1}, QStringLiteral("Northlight Ferry")},
                         {sync::ArtistId{2}, QStringLiteral("Tamsin Orrowe")}};
        track.album = QStringLiteral("Ferry Hours");
        track.disc = 1;
        track.number = 3;
        track.year = 2021;
        track.durationMs = 277'000;
        track.suffix = QStringLiteral("flac");
        track.sampleRateHz = 96'000;
        track.bitDepth = 24;
        track.bitRateKbps = 2'411;
        track.sizeBytes = 83'500'000;
        track.rating = 4;
        track.playCount = 12;
        track.loved = true;
        track.availability = sync::Availability::Kept;
        sync::TrackDetails details;
        details.place = sync::TrackDetails::Place::Held;
        details.shown = QStringLiteral("/music/held/a.flac");
        details.remoteId = QStringLiteral("tr-81");
        details.musicBrainzId = QStringLiteral("5f2c");
        details.loudness = {-11.8, 1.0, -12.1, 1.0};
        const auto lines = detailLines(track, details, QStringLiteral("Hearth"), QDateTime::currentDateTime());
        QCOMPARE(valueOf(lines, "Title"), track.title);
        QCOMPARE(valueOf(lines, "Artists"), QStringLiteral("Northlight Ferry, Tamsin Orrowe"));
        QCOMPARE(valueOf(lines, "Year"), QStringLiteral("2021")); // not 2,021
        QCOMPARE(valueOf(lines, "Length"), QStringLiteral("4:37"));
        QCOMPARE(valueOf(lines, "Bit depth"), QStringLiteral("24 bits"));
        QCOMPARE(valueOf(lines, "Size"), QStringLiteral("84 MB"));
        QCOMPARE(valueOf(lines, "ReplayGain"), QStringLiteral("−6.2 dB, album −5.9 dB"));
        QCOMPARE(valueOf(lines, "Where it is"), QStringLiteral("Kept on this computer"));
        QCOMPARE(valueOf(lines, "File"), details.shown);
        QCOMPARE(valueOf(lines, "Rating"), QStringLiteral("4 stars"));
        QCOMPARE(valueOf(lines, "Last played"), QStringLiteral("Never"));
        QCOMPARE(valueOf(lines, "Server"), QStringLiteral("Hearth"));
        QCOMPARE(valueOf(lines, "Number at the server"), QStringLiteral("tr-81"));
        QVERIFY(valueOf(lines, "Composer").isEmpty());
        QVERIFY(detailText(lines).startsWith(QStringLiteral("Title: Harbour <b>Lights</b>\nArtists: ")));
        for (const DetailLine& line : lines)
            QVERIFY(!line.value.isEmpty());
    }

    void littleKnown()
    {
        sync::Track track;
        track.title = QStringLiteral("x");
        sync::TrackDetails details;
        details.place = sync::TrackDetails::Place::Folder;
        details.remoteId = QStringLiteral("x.mp3");
        const auto lines = detailLines(track, details, QStringLiteral("Hearth"), QDateTime::currentDateTime());
        QVERIFY(valueOf(lines, "Number at the server").isEmpty());
        QCOMPARE(valueOf(lines, "Plays"), QStringLiteral("0"));
    }
};

QTEST_MAIN(TestTrackWords)
#include "tst_trackwords.moc"
