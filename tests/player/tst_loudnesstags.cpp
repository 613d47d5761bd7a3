// Loudness in tags: which are believed, and that each kind of file brings them.
#include "player/decode/LoudnessTags.h"
#include "player/decode/Survey.h"
#include "tests/support/player/ScriptedStream.h"
#include "tests/support/player/Signal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cmath>

using namespace sostenuto::player;
using namespace sostenuto::player::test;
using Number = std::optional<double>;

Q_DECLARE_METATYPE(Number)

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

StreamFacts factsOf(const QByteArray& file)
{
    const auto stream = openScript(std::make_shared<ByteScript>(file));
    Decoder::Status status{};
    const auto decoder = Decoder::open(*stream, status);
    return decoder ? decoder->facts() : StreamFacts{};
}

QByteArray bigEndian(qsizetype number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(quint32(number), bytes.data());
    return bytes;
}

/// An MP4 box with its length.
QByteArray box(const char* kind, const QByteArray& inside)
{
    return bigEndian(8 + inside.size()) + kind + inside;
}

/// As iTunes and most taggers write what MP4 has no field for.
QByteArray freeForm(const char* name, const char* value)
{
    const QByteArray none(4, '\0');
    return box("----", box("mean", none + "com.apple.iTunes") + box("name", none + name) +
                           box("data", bigEndian(1) + none + value));
}

/// Puts boxes at the end of the list of tags, which FFmpeg writes behind the sound.
QByteArray withBoxes(QByteArray file, const QByteArray& boxes)
{
    qsizetype place = file.lastIndexOf("moov");
    for (const char* kind : {"moov", "udta", "meta", "ilst"}) {
        place = file.indexOf(kind, place);
        const qsizetype length = place < 4 ? 0 : qFromBigEndian<quint32>(file.constData() + place - 4);
        if (length == 0)
            return {};
        file.replace(place - 4, 4, bigEndian(length + boxes.size()));
        if (qstrcmp(kind, "ilst") == 0)
            file.insert(place - 4 + length, boxes);
    }
    return file;
}

QStringList tagOptions(const QStringList& tags)
{
    QStringList options;
    for (const QString& tag : tags)
        options << QStringLiteral("-metadata") << tag;
    return options;
}

} // namespace

class TestLoudnessTags : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void gains_data();
    void gains();
    void peaks_data();
    void peaks();
    void opusGains_data();
    void opusGains();
    void eachNameHasItsPlace();
    void firstGoodValueCounts();
    void filesBringThem_data();
    void filesBringThem();
    void freeFormTagsOfMp4();
    void headerGainOfOpusIsInTheSound();
};

void TestLoudnessTags::gains_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Number>("gain");
    const auto row = [](const char* text, Number gain) { QTest::newRow(text) << QByteArray(text) << gain; };
    row("-6.20 dB", -6.2);
    row("+1.5", 1.5);
    row("0", 0.0);
    row("-6.20dB", -6.2);
    row("  3 DB ", 3.0);
    row("51.0 dB", 51.0);
    row("-51.01 dB", {});
    row("1e9 dB", {});
    row("-6,20 dB", {});
    row("", {});
    row("dB", {});
    row(" dB", {});
    row("nan", {});
    row("-inf dB", {});
    row("--3", {});
    row("3 LU", {});
    row("3 dB dB", {});
    row("0x10", {});
    row("3; DROP TABLE", {});
    QTest::newRow("very long") << QByteArray(1'000'000, '7') << Number();
    QTest::newRow("another minus") << QByteArray("\xe2\x88\x92"
                                                 "3 dB")
                                   << Number();
}

void TestLoudnessTags::gains()
{
    QFETCH(QByteArray, text);
    QFETCH(Number, gain);
    const Loudness loudness = loudnessOfTags({{"replaygain_track_gain", text.constData()}});
    QCOMPARE(loudness.trackGainDb, gain);
    QVERIFY(!loudness.albumGainDb && !loudness.trackPeak && !loudness.albumPeak);
}

void TestLoudnessTags::peaks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Number>("peak");
    const auto row = [](const char* text, Number peak) { QTest::newRow(text) << QByteArray(text) << peak; };
    row("0.988312", 0.988312);
    row("1.25", 1.25);
    row("3.1e-05", 3.1e-5);
    row("0", 0.0);
    row("32", 32.0);
    row("32.1", {});
    row("-0.5", {});
    row("0,5", {});
    row("nan", {});
    row("1.0 dB", {});
}

void TestLoudnessTags::peaks()
{
    QFETCH(QByteArray, text);
    QFETCH(Number, peak);
    QCOMPARE(loudnessOfTags({{"REPLAYGAIN_TRACK_PEAK", text.constData()}}).trackPeak, peak);
}

void TestLoudnessTags::opusGains_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Number>("gain");
    const auto row = [](const char* text, Number gain) { QTest::newRow(text) << QByteArray(text) << gain; };
    row("0", 5.0); // -23 LUFS
    row("-573", 5 - 573 / 256.0);
    row("256", 6.0);
    row("+256", 6.0);
    row("11776", 51.0);
    row("11777", {});
    row("-32768", {}); // a 16-bit number, but 128 dB
    row("32768", {});
    row("-1280.0", {});
    row("5 dB", {});
    row("", {});
}

void TestLoudnessTags::opusGains()
{
    QFETCH(QByteArray, text);
    QFETCH(Number, gain);
    QCOMPARE(loudnessOfTags({{"R128_TRACK_GAIN", text.constData()}}).trackGainDb, gain);
    QCOMPARE(loudnessOfTags({{"r128_album_gain", text.constData()}}).albumGainDb, gain);
}

void TestLoudnessTags::eachNameHasItsPlace()
{
    const Loudness loudness = loudnessOfTags({{"title", "-1 dB"},
                                              {"ReplayGain_Track_Gain", "-2 dB"},
                                              {"replaygain_track_peak", "0.3"},
                                              {"REPLAYGAIN_ALBUM_GAIN", "-4 dB"},
                                              {"Replaygain_Album_Peak", "0.5"},
                                              {"iTunNORM", " 00000A2C 00000A2C"},
                                              {"REPLAYGAIN_REFERENCE_LOUDNESS", "89.0 dB"}});
    QVERIFY((loudness == Loudness{-2.0, -4.0, 0.3, 0.5}));
    QVERIFY(loudnessOfTags({}) == Loudness{});
    const Loudness opus = loudnessOfTags(
        {{"REPLAYGAIN_TRACK_GAIN", "-9 dB"}, {"REPLAYGAIN_TRACK_PEAK", "0.7"}, {"R128_TRACK_GAIN", "-256"}});
    QVERIFY((opus == Loudness{4.0, {}, 0.7, {}}));
}

void TestLoudnessTags::firstGoodValueCounts()
{
    QCOMPARE(loudnessOfTags({{"REPLAYGAIN_TRACK_GAIN", "-6,2 dB"},
                             {"replaygain_track_gain", "-3 dB"},
                             {"REPLAYGAIN_TRACK_GAIN", "-9 dB"}})
                 .trackGainDb,
             Number(-3.0));
}

void TestLoudnessTags::filesBringThem_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char* ending, const QStringList& options = {}) {
        QTest::newRow(ending) << QString::fromLatin1(ending) << options;
    };
    row("flac");
    row("mp3");
    row("ogg", {QStringLiteral("-c:a"), QStringLiteral("libvorbis")});
    row("opus", {QStringLiteral("-c:a"), QStringLiteral("libopus")});
    row("wv");
    row("m4a", {QStringLiteral("-c:a"), QStringLiteral("aac"), QStringLiteral("-movflags"),
                QStringLiteral("use_metadata_tags")});
    row("mka", {QStringLiteral("-c:a"), QStringLiteral("flac")});
}

void TestLoudnessTags::filesBringThem()
{
    if (!haveFfmpeg())
        QSKIP("ffmpeg is not installed");
    QFETCH(QString, ending);
    QFETCH(QStringList, options);
    const QString path = m_folder.filePath(QStringLiteral("tagged.") + ending);
    QStringList tags{QStringLiteral("REPLAYGAIN_TRACK_GAIN=-6.20 dB"), QStringLiteral("REPLAYGAIN_TRACK_PEAK=0.988"),
                     QStringLiteral("REPLAYGAIN_ALBUM_GAIN=+1.50 dB"), QStringLiteral("REPLAYGAIN_ALBUM_PEAK=1.25")};
    Loudness wanted{-6.2, 1.5, 0.988, 1.25};
    if (ending == QStringLiteral("opus")) {
        tags = QStringList{QStringLiteral("R128_TRACK_GAIN=-573"), QStringLiteral("R128_ALBUM_GAIN=256")};
        wanted = {5 - 573 / 256.0, 6.0, {}, {}};
    }
    QVERIFY(encode(sweep(48000, 48000), path, options + tagOptions(tags)));
    QVERIFY(factsOf(bytesOf(path)).tags == wanted);
    QVERIFY(encode(sweep(48000, 48000), path, options));
    QVERIFY(factsOf(bytesOf(path)).tags == Loudness{});
}

void TestLoudnessTags::freeFormTagsOfMp4()
{
    if (!haveFfmpeg())
        QSKIP("ffmpeg is not installed");
    const QString path = m_folder.filePath(QStringLiteral("freeform.m4a"));
    QVERIFY(encode(sweep(48000, 48000), path, tagOptions({QStringLiteral("title=A")})));
    const QByteArray tagged =
        withBoxes(bytesOf(path), freeForm("replaygain_track_gain", "-6.20 dB") +
                                     freeForm("replaygain_track_peak", "0.988") + freeForm("iTunNORM", " 00000A2C"));
    QVERIFY(!tagged.isEmpty());
    QVERIFY((factsOf(tagged).tags == Loudness{-6.2, {}, 0.988, {}}));
}

/// An R128 gain counts from the sound with the header's gain in it: FFmpeg must have put it there.
void TestLoudnessTags::headerGainOfOpusIsInTheSound()
{
    if (!haveFfmpeg())
        QSKIP("ffmpeg is not installed");
    // In Matroska, whose header has no checksum that would have to be made anew.
    const QString path = m_folder.filePath(QStringLiteral("header.mka"));
    QVERIFY(encode(sweep(48000, 2 * 48000), path, {QStringLiteral("-c:a"), QStringLiteral("libopus")}));
    const QByteArray plain = bytesOf(path);
    const qsizetype head = plain.indexOf("OpusHead");
    QVERIFY(head > 0);
    QByteArray softer = plain;
    softer[head + 16] = 0;
    softer[head + 17] = char(-10); // -10 dB in 1/256 dB, low byte first
    Number lufs[2];
    for (int i = 0; i < 2; ++i) {
        const auto stream = openScript(std::make_shared<ByteScript>(i == 0 ? plain : softer));
        Decoder::Status status{};
        const auto found = survey(*stream, status);
        QVERIFY(found && found->lufs);
        lufs[i] = found->lufs;
    }
    QVERIFY2(std::abs(*lufs[0] - *lufs[1] - 10) < 0.15, qPrintable(QString::number(*lufs[0] - *lufs[1])));
}

QTEST_GUILESS_MAIN(TestLoudnessTags)
#include "tst_loudnesstags.moc"
