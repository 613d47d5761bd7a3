// Files that are not as the books say: ranges of a file, links, wrong headers, junk before and after, many channels.
#include "player/decode/Decoder.h"
#include "tests/support/player/ScriptedStream.h"
#include "tests/support/player/Signal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <cmath>

using namespace sostenuto::player;
using namespace sostenuto::player::test;
using Status = Decoder::Status;

namespace {

constexpr std::int64_t Frames = 44100 * 3 + 345;

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

struct Decoded {
    std::vector<float> samples;
    std::vector<int> rates;           ///< each as it came
    std::vector<std::size_t> layouts; ///< channels, likewise
    std::int64_t frames = 0;
    std::optional<std::int64_t> exact;
    Status end = Status::Failed;
};

void readOn(Decoder& decoder, Decoded& decoded)
{
    for (;;) {
        const Decoder::Block block = decoder.read();
        decoded.end = block.status;
        if (block.status != Status::Ok)
            return;
        if (decoded.rates.empty() || decoded.rates.back() != block.sampleRate ||
            decoded.layouts.back() != block.speakers.size()) {
            decoded.rates.push_back(block.sampleRate);
            decoded.layouts.push_back(block.speakers.size());
        }
        decoded.frames += static_cast<std::int64_t>(block.samples.size() / block.speakers.size());
        decoded.samples.insert(decoded.samples.end(), block.samples.begin(), block.samples.end());
    }
}

Decoded decode(const QByteArray& bytes)
{
    const auto stream = openScript(std::make_shared<ByteScript>(bytes));
    Decoded decoded;
    const auto decoder = Decoder::open(*stream, decoded.end);
    if (!decoder)
        return decoded;
    decoded.exact = decoder->exactFrames();
    readOn(*decoder, decoded);
    return decoded;
}

} // namespace

class TestOddFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rangesMakeTheWhole_data();
    void rangesMakeTheWhole();
    void linksPlayThrough_data();
    void linksPlayThrough();
    void wrongSizesInWav_data();
    void wrongSizesInWav();
    void junkAround_data();
    void junkAround();
    void garbageBeforeMp3();
    void speakersStandRight_data();
    void speakersStandRight();

private:
    QByteArray make(const char* ending, const char* options, const Sound& sound);
    QByteArray make(const char* ending, const char* options = "") { return make(ending, options, m_original); }

    QTemporaryDir m_folder;
    Sound m_original;
    int m_count = 0;
};

void TestOddFiles::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    m_original = sweep(44100, Frames);
}

QByteArray TestOddFiles::make(const char* ending, const char* options, const Sound& sound)
{
    QFile file(m_folder.filePath(QStringLiteral("%1.%2").arg(m_count++).arg(QLatin1String(ending))));
    if (!encode(sound, file.fileName(), words(options)) || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

void TestOddFiles::rangesMakeTheWhole_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("options");
    QTest::newRow("FLAC") << QStringLiteral("flac") << QString();
    QTest::newRow("WAV") << QStringLiteral("wav") << QString();
    QTest::newRow("MP3") << QStringLiteral("mp3") << QStringLiteral("-c:a libmp3lame -b:a 192k");
}

void TestOddFiles::rangesMakeTheWhole()
{
    QFETCH(QString, ending);
    QFETCH(QString, options);
    const QByteArray bytes = make(qPrintable(ending), qPrintable(options));
    const Decoded whole = decode(bytes);
    QCOMPARE(whole.frames, Frames);
    const std::vector<std::optional<std::int64_t>> cuts{0, 1, 588 * 75, 588 * 76, 100000, std::nullopt};
    std::vector<float> joined;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const auto stream = openScript(std::make_shared<ByteScript>(bytes));
        Decoded part;
        const auto decoder = Decoder::open(*stream, part.end);
        QVERIFY(decoder);
        QCOMPARE(decoder->limit(*cuts[i], cuts[i + 1]), Status::Ok);
        const std::int64_t length = cuts[i + 1].value_or(Frames) - *cuts[i];
        QCOMPARE(decoder->exactFrames().value_or(-1), length);
        QCOMPARE(decoder->facts().durationMs, length * 1000 / 44100);
        readOn(*decoder, part);
        QCOMPARE(part.end, Status::End);
        QCOMPARE(part.frames, length);
        joined.insert(joined.end(), part.samples.begin(), part.samples.end());
        QCOMPARE(decoder->seek(length / 2), Status::Ok); // a seek counts from the start of the range
        Decoded half;
        readOn(*decoder, half);
        QCOMPARE(half.frames, length - length / 2);
        QVERIFY(half.samples.empty() || half.samples.back() == part.samples.back());
        QCOMPARE(decoder->seek(length), Status::Ok);
        QCOMPARE(decoder->read().status, Status::End);
    }
    double error = 0;
    for (std::size_t i = 0; i < joined.size(); ++i)
        error = std::max<double>(error, std::abs(joined[i] - whole.samples[i]));
    QVERIFY2(error <= (ending == u"mp3" ? 1e-6 : 0.0), qPrintable(QString::number(error)));
    qInfo("5 ranges, %lld frames, worst difference %g", static_cast<long long>(whole.frames), error);
}

void TestOddFiles::linksPlayThrough_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("changes");
    const QString vorbis = QStringLiteral("-c:a libvorbis");
    QTest::newRow("Vorbis, alike") << vorbis << vorbis << false;
    QTest::newRow("Vorbis, other rate and channels") << vorbis << vorbis + QStringLiteral(" -ar 32000 -ac 1") << true;
    QTest::newRow("Opus") << QStringLiteral("-c:a libopus") << QStringLiteral("-c:a libopus") << false;
    QTest::newRow("FLAC") << QStringLiteral("-c:a flac") << QStringLiteral("-c:a flac") << false;
}

void TestOddFiles::linksPlayThrough()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, changes);
    const QByteArray a = make("ogg", qPrintable(first + QStringLiteral(" -serial_offset 5")));
    const QByteArray b = make("ogg", qPrintable(second + QStringLiteral(" -serial_offset 9")));
    QVERIFY(!a.isEmpty() && !b.isEmpty());
    const Decoded alone = decode(a);
    const Decoded alsoAlone = decode(b);
    const auto stream = openScript(std::make_shared<ByteScript>(a + b));
    Decoded both;
    const auto decoder = Decoder::open(*stream, both.end);
    QVERIFY(decoder);
    QVERIFY(!decoder->exactFrames()); // nothing says it
    readOn(*decoder, both);
    QCOMPARE(both.end, Status::End);
    qInfo("%lld + %lld frames alone, %lld together", static_cast<long long>(alone.frames),
          static_cast<long long>(alsoAlone.frames), static_cast<long long>(both.frames));
    QVERIFY(std::abs(both.frames - alone.frames - alsoAlone.frames) <= 4096); // the join is the decoder's matter
    QCOMPARE(both.rates.size(), changes ? 2U : 1U);
    if (changes)
        QCOMPARE(both.rates[1], 32000);
    for (const std::int64_t place : {alone.frames + 20000, std::int64_t{5000}, alone.frames - 100}) {
        QCOMPARE(decoder->seek(place), Status::Ok);
        Decoded rest;
        readOn(*decoder, rest);
        QCOMPARE(rest.frames, both.frames - place);
        QVERIFY(std::equal(rest.samples.rbegin(), rest.samples.rbegin() + 1000, both.samples.rbegin()));
    }
}

void TestOddFiles::wrongSizesInWav_data()
{
    QTest::addColumn<quint32>("size");
    QTest::newRow("0") << quint32{0};
    QTest::newRow("all ones") << quint32{0xFFFFFFFF};
    QTest::newRow("larger than the file") << quint32{100'000'000};
}

void TestOddFiles::wrongSizesInWav()
{
    QFETCH(quint32, size);
    QByteArray bytes = make("wav", "-bitexact");
    const qsizetype data = bytes.indexOf("data");
    QVERIFY(data > 0);
    qToLittleEndian(size, bytes.data() + data + 4);
    const Decoded decoded = decode(bytes);
    QCOMPARE(decoded.end, Status::End);
    QCOMPARE(decoded.frames, Frames);
    QVERIFY(decoded.samples == m_original.samples);
}

void TestOddFiles::junkAround_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QByteArray id3("ID3\x03\x00\x00\x00\x00\x07\x68", 10);
    id3 += QByteArray(1000, '\0');
    const QByteArray id3v1 = "TAG" + QByteArray(125, 'x');
    const QByteArray ape = QByteArray("APETAGEX\xd0\x07\x00\x00\x28\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80", 24) +
                           QByteArray(40, '\0');
    const QByteArray lyrics = "LYRICSBEGIN" + QByteArray(300, 'l') + "000311LYRICS200" + id3v1;
    QTest::newRow("FLAC behind ID3v2") << QStringLiteral("flac") << id3 << QByteArray();
    QTest::newRow("FLAC before ID3v1") << QStringLiteral("flac") << QByteArray() << id3v1;
    QTest::newRow("MP3 behind two ID3v2") << QStringLiteral("mp3") << id3 + id3 << QByteArray();
    QTest::newRow("MP3 before ID3v1") << QStringLiteral("mp3") << QByteArray() << id3v1;
    QTest::newRow("MP3 before APE") << QStringLiteral("mp3") << QByteArray() << ape;
    QTest::newRow("MP3 before lyrics") << QStringLiteral("mp3") << QByteArray() << lyrics;
    QTest::newRow("M4A before zeros") << QStringLiteral("m4a") << QByteArray() << QByteArray(5000, '\0');
}

void TestOddFiles::junkAround()
{
    QFETCH(QString, ending);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QByteArray bytes = make(qPrintable(ending));
    const Decoded plain = decode(bytes);
    const Decoded decoded = decode(before + bytes + after);
    QCOMPARE(decoded.end, Status::End);
    QCOMPARE(decoded.frames, plain.frames);
    QVERIFY(decoded.samples == plain.samples);
}

/// FFmpeg finds the frames but not the header in the first of them: what the encoder added stays, and nothing is lost.
void TestOddFiles::garbageBeforeMp3()
{
    const QByteArray bytes = make("mp3");
    const Decoded plain = decode(bytes);
    const Decoded decoded = decode(QByteArray(3000, '\0') + bytes);
    QCOMPARE(decoded.end, Status::End);
    QVERIFY(decoded.frames >= plain.frames && decoded.frames <= plain.frames + 3 * 1152);
    QVERIFY(!decoded.exact);
    const auto found = std::search(decoded.samples.begin(), decoded.samples.end(), plain.samples.begin() + 20000,
                                   plain.samples.begin() + 21000);
    QVERIFY(found != decoded.samples.end());
}

void TestOddFiles::speakersStandRight_data()
{
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QVector<int>>("speakers");
    const auto row = [](const char* layout, std::initializer_list<Speaker> speakers) {
        QVector<int> numbers;
        for (const Speaker speaker : speakers)
            numbers.append(static_cast<int>(speaker));
        QTest::newRow(layout) << QString::fromLatin1(layout) << numbers;
    };
    using enum Speaker;
    row("mono", {Center});
    row("stereo", {Left, Right});
    row("3.0", {Left, Right, Center});
    row("quad", {Left, Right, SideLeft, SideRight});
    row("5.0", {Left, Right, Center, SideLeft, SideRight});
    row("5.1", {Left, Right, Center, Low, SideLeft, SideRight});
    row("6.1", {Left, Right, Center, Low, BackCenter, SideLeft, SideRight});
    row("7.1", {Left, Right, Center, Low, SideLeft, SideRight, SideLeft, SideRight});
}

void TestOddFiles::speakersStandRight()
{
    QFETCH(QString, layout);
    QFETCH(QVector<int>, speakers);
    const QString filter = QStringLiteral("-af aformat=channel_layouts=%1").arg(layout);
    for (const char* ending : {"wav", "flac"}) {
        const QByteArray bytes = make(ending, qPrintable(filter));
        const auto stream = openScript(std::make_shared<ByteScript>(bytes));
        Status status = Status::Failed;
        const auto decoder = Decoder::open(*stream, status);
        QVERIFY(decoder);
        QVector<int> found;
        for (const Speaker speaker : decoder->read().speakers)
            found.append(static_cast<int>(speaker));
        QCOMPARE(found, speakers);
    }
}

QTEST_GUILESS_MAIN(TestOddFiles)
#include "tst_oddfiles.moc"
