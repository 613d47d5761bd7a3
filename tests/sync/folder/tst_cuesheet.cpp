// Cue sheets as programs write them, and as nobody should.
#include <sync/folder/CueSheet.h>

#include <QStringEncoder>
#include <QTest>

#include <random>

using namespace sostenuto::sync;

namespace {

const QByteArray Usual = R"(REM GENRE "Post Rock"
REM DATE 1994
REM COMMENT "ExactAudioCopy v1.0"
REM REPLAYGAIN_ALBUM_GAIN -7.25 dB
REM REPLAYGAIN_ALBUM_PEAK 0.988
PERFORMER "Café Band"
TITLE "The "Quoted" Album"
FILE "one file.flac" WAVE
  TRACK 01 AUDIO
    TITLE "First"
    PERFORMER "Someone"
    ISRC GBAYE0000351
    FLAGS DCP PRE
    REM REPLAYGAIN_TRACK_GAIN +1.50 dB
    INDEX 01 00:00:00
  TRACK 02 AUDIO
    TITLE Second without quotes
    INDEX 00 03:10:70
    INDEX 01 03:12:00
    INDEX 02 03:20:00
  TRACK 03 AUDIO
    PREGAP 00:02:00
    INDEX 01 100:00:74
FILE other.mp3 MP3
  TRACK 04 AUDIO
    INDEX 01 00:00:00
)";

} // namespace

class TestCueSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theUsual();
    void everyEncoding_data();
    void everyEncoding();
    void pregapInTheFileBefore();
    void dataTracksAreNoMusic();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void survivesAnything();
};

void TestCueSheet::theUsual()
{
    const CueSheet sheet = parseCueSheet(Usual);
    QCOMPARE(sheet.error, QString());
    QCOMPARE(sheet.genre, QStringLiteral("Post Rock"));
    QCOMPARE(sheet.date, QStringLiteral("1994"));
    QCOMPARE(sheet.title, QStringLiteral("The \"Quoted\" Album"));
    QCOMPARE(sheet.performer, QStringLiteral("Café Band"));
    QCOMPARE(sheet.gainDb.value_or(0), -7.25);
    QCOMPARE(sheet.peak.value_or(0), 0.988);
    QCOMPARE(sheet.tracks.size(), 4);
    const CueTrack& first = sheet.tracks[0];
    QCOMPARE(first.file, QStringLiteral("one file.flac"));
    QCOMPARE(first.fileType, QStringLiteral("WAVE"));
    QCOMPARE(first.from75, 0);
    QCOMPARE(first.to75.value_or(-1), (3 * 60 + 12) * 75);
    QCOMPARE(first.isrc, QStringLiteral("GBAYE0000351"));
    QCOMPARE(first.flags, QStringList({QStringLiteral("DCP"), QStringLiteral("PRE")}));
    QCOMPARE(first.gainDb.value_or(0), 1.5);
    const CueTrack& second = sheet.tracks[1];
    QCOMPARE(second.title, QStringLiteral("Second without quotes"));
    QCOMPARE(second.pregapFrom.value_or(-1), (3 * 60 + 10) * 75 + 70);
    QCOMPARE(second.from75, first.to75.value_or(-1));
    QCOMPARE(second.to75.value_or(-1), 100 * 60 * 75 + 74);
    QCOMPARE(sheet.tracks[2].silence75, 150);
    QVERIFY(!sheet.tracks[2].to75); // the end of its file
    QCOMPARE(sheet.tracks[3].file, QStringLiteral("other.mp3"));
    QCOMPARE(sheet.tracks[3].from75, 0);
    QVERIFY(!sheet.tracks[3].to75);
}

void TestCueSheet::everyEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QString::fromUtf8(Usual);
    QTest::newRow("UTF-8") << Usual;
    QTest::newRow("UTF-8 with its mark") << "\xEF\xBB\xBF" + Usual;
    QTest::newRow("Latin-1") << text.toLatin1();
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        QTest::newRow(QStringConverter::nameForEncoding(encoding)) << bytes;
    }
    QTest::newRow("line ends of Windows") << QByteArray(Usual).replace("\n", "\r\n");
    QTest::newRow("line ends of old Macs") << QByteArray(Usual).replace("\n", "\r");
    QTest::newRow("small letters") << QByteArray(Usual).replace("TRACK ", "track ").replace("INDEX", "Index");
    QTest::newRow("tabs") << QByteArray(Usual).replace("    ", "\t\t");
}

void TestCueSheet::everyEncoding()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(parseCueSheet(bytes), parseCueSheet(Usual));
    QCOMPARE(parseCueSheet(bytes).tracks.size(), 4);
}

void TestCueSheet::pregapInTheFileBefore()
{
    const CueSheet sheet = parseCueSheet("FILE a.wav WAVE\nTRACK 1 AUDIO\nINDEX 01 00:00:00\nTRACK 2 AUDIO\n"
                                         "INDEX 00 04:00:00\nFILE b.wav WAVE\nINDEX 01 00:00:00\n");
    QCOMPARE(sheet.error, QString());
    QCOMPARE(sheet.tracks.size(), 2);
    QCOMPARE(sheet.tracks[1].file, QStringLiteral("b.wav"));
    QVERIFY(!sheet.tracks[1].pregapFrom);
    QVERIFY(!sheet.tracks[0].to75);
}

void TestCueSheet::dataTracksAreNoMusic()
{
    const CueSheet sheet = parseCueSheet("FILE a.bin BINARY\nTRACK 1 AUDIO\nINDEX 01 00:00:00\nTRACK 2 MODE1/2352\n"
                                         "INDEX 01 01:00:00\n");
    QCOMPARE(sheet.error, QString());
    QCOMPARE(sheet.tracks.size(), 1);
}

void TestCueSheet::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    const QByteArray begin = "FILE a WAVE\nTRACK 1 AUDIO\n";
    QTest::newRow("empty") << QByteArray() << QStringLiteral("no track in it");
    QTest::newRow("HTML") << QByteArray("<html>sign in</html>") << QStringLiteral("no track in it");
    QTest::newRow("no file") << QByteArray("TRACK 1 AUDIO\n") << QStringLiteral("line 1: TRACK before any FILE");
    QTest::newRow("file without name") << QByteArray("FILE\n") << QStringLiteral("line 1: FILE without a name");
    QTest::newRow("no number") << QByteArray("FILE a\nTRACK x\n") << QStringLiteral("line 2: TRACK without a number");
    QTest::newRow("large number") << QByteArray("FILE a\nTRACK 99999999999\n")
                                  << QStringLiteral("line 2: TRACK without a number");
    QTest::newRow("no index") << begin << QStringLiteral("track 1 has no INDEX 01");
    QTest::newRow("index first") << QByteArray("INDEX 01 00:00:00") << QStringLiteral("line 1: INDEX before any TRACK");
    for (const char* time :
         {"", "1", "00:00", "00:60:00", "00:00:75", "-1:00:00", "+1:00:00", "99999999999:00:00", "a:b:c", "::"})
        QTest::newRow(time) << begin + "INDEX 01 " + time << QStringLiteral("line 3: INDEX without a time");
    QTest::newRow("back") << begin + "INDEX 01 00:02:00\nTRACK 2 AUDIO\nINDEX 01 00:01:00"
                          << QStringLiteral("line 5: times go back");
    QTest::newRow("twice") << begin + "INDEX 01 00:02:00\nTRACK 2 AUDIO\nINDEX 01 00:02:00"
                           << QStringLiteral("line 5: a track without length");
    QTest::newRow("huge") << QByteArray(2'000'000, 'x') << QStringLiteral("too large to be a cue sheet");
    QByteArray many = "FILE a WAVE\n";
    for (int i = 0; i < 1001; ++i)
        many += "TRACK 1 AUDIO\nINDEX 01 " + QByteArray::number(i) + ":00:00\n";
    QTest::newRow("1001 tracks") << many << QStringLiteral("line 2000: too many tracks");
}

void TestCueSheet::saysWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    const CueSheet sheet = parseCueSheet(bytes);
    QCOMPARE(sheet.error, error);
    QVERIFY(sheet.tracks.isEmpty());
}

void TestCueSheet::survivesAnything()
{
    std::mt19937 random(1);
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = Usual.left(static_cast<qsizetype>(random() % static_cast<unsigned>(Usual.size() + 1)));
        for (unsigned hit = random() % 8; hit > 0 && !bytes.isEmpty(); --hit)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = static_cast<char>(random());
        const CueSheet sheet = parseCueSheet(bytes);
        QCOMPARE(sheet.error.isEmpty(), !sheet.tracks.isEmpty());
        for (const CueTrack& track : sheet.tracks) {
            QVERIFY(track.from75 >= 0 && (!track.to75 || *track.to75 > track.from75));
            QVERIFY(track.title.size() <= 1000 && !track.title.contains(QChar(u'\0')));
        }
    }
    const CueSheet bounded =
        parseCueSheet("TITLE \"" + QByteArray(500'000, 'x') + "\"\nFILE a WAVE\nTRACK 1 AUDIO\nINDEX 01 0:0:0");
    QCOMPARE(bounded.title.size(), 1000);
}

QTEST_GUILESS_MAIN(TestCueSheet)
#include "tst_cuesheet.moc"
