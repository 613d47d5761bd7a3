// The decoder gives exactly the samples of the music, from any place, and says what went wrong.
#include "player/decode/Decoder.h"
#include "tests/support/player/ScriptedStream.h"
#include "tests/support/player/Signal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <random>

using namespace sostenuto::player;
using namespace sostenuto::player::test;
using Status = Decoder::Status;

namespace {

constexpr std::int64_t Frames = 44100 * 6 + 345;

struct Kind {
    QString ending;
    QStringList options;
    QString codec;
    int bitDepth = 0;
    double error = 0;     ///< against the original, inside
    double seekError = 0; ///< against what the same file gives when it is decoded from its start
};

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

const std::map<QString, Kind>& kinds()
{
    // After a seek a codec with a long memory (Opus) is not bit-exact at once; the run-up brings it close.
    static const std::map<QString, Kind> all{
        {QStringLiteral("flac"), {QStringLiteral("flac"), {}, QStringLiteral("flac"), 16, 0, 0}},
        {QStringLiteral("wav"), {QStringLiteral("wav"), {}, QStringLiteral("pcm_s16le"), 16, 0, 0}},
        {QStringLiteral("alac"), {QStringLiteral("m4a"), words("-c:a alac"), QStringLiteral("alac"), 16, 0, 0}},
        {QStringLiteral("wavpack"), {QStringLiteral("wv"), {}, QStringLiteral("wavpack"), 16, 0, 0}},
        {QStringLiteral("mp3"),
         {QStringLiteral("mp3"), words("-c:a libmp3lame -b:a 192k"), QStringLiteral("mp3"), 0, 0.02, 1e-6}},
        {QStringLiteral("mp3vbr"),
         {QStringLiteral("mp3"), words("-c:a libmp3lame -q:a 4"), QStringLiteral("mp3"), 0, 0.035, 1e-6}},
        {QStringLiteral("vorbis"),
         {QStringLiteral("ogg"), words("-c:a libvorbis -q:a 6"), QStringLiteral("vorbis"), 0, 0.03, 1e-6}},
        {QStringLiteral("opus"),
         {QStringLiteral("opus"), words("-c:a libopus -b:a 192k"), QStringLiteral("opus"), 0, 0.03, 0.002}},
        {QStringLiteral("aac"),
         {QStringLiteral("m4a"), words("-c:a aac -b:a 256k"), QStringLiteral("aac"), 0, 0.03, 1e-5}},
    };
    return all;
}

struct Decoded {
    Sound sound;
    Status end = Status::Ok;
};

Decoded readAll(Decoder& decoder, std::int64_t atMost = INT64_MAX)
{
    Decoded decoded;
    while (decoded.sound.frames() < atMost) {
        const Decoder::Block block = decoder.read();
        decoded.end = block.status;
        if (block.status != Status::Ok)
            break;
        decoded.sound.sampleRate = block.sampleRate;
        std::vector<float> stereo;
        StereoMix(block.speakers).mix(block.samples, stereo);
        decoded.sound.samples.insert(decoded.sound.samples.end(), stereo.begin(), stereo.end());
    }
    return decoded;
}

Decoded decode(const std::shared_ptr<ByteScript>& script)
{
    const auto stream = openScript(script);
    Decoded decoded;
    const auto decoder = Decoder::open(*stream, decoded.end);
    return decoder ? readAll(*decoder) : decoded;
}

double worst(const Sound& a, std::int64_t aFrom, const Sound& b, std::int64_t bFrom, std::int64_t frames)
{
    double most = 0;
    for (std::int64_t n = 0; n < frames; ++n)
        most = std::max<double>(most, std::abs(a.left(aFrom + n) - b.left(bFrom + n)));
    return most;
}

} // namespace

class TestDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void decodesExactly_data() { eachKind(); }
    void decodesExactly();
    void seeksExactly_data() { eachKind(); }
    void seeksExactly();
    void opensAndSeeksWhileBytesArrive_data() { eachKind(); }
    void opensAndSeeksWhileBytesArrive();
    void lengthIsExactWhileBytesArrive_data() { eachKind(); }
    void lengthIsExactWhileBytesArrive();
    void everyFailingReadIsNoticed_data() { eachKind(); }
    void everyFailingReadIsNoticed();
    void whatCameBeforeAFailureIsHeard_data() { eachKind(); }
    void whatCameBeforeAFailureIsHeard();
    void damageIsPassedOver_data() { eachKind(); }
    void damageIsPassedOver();
    void truncatedEndsEarly();
    void notMusic_data();
    void notMusic();
    void coverIsIgnored();
    void monoAndSurround();
    void highResolution();

private:
    static void eachKind();
    QByteArray bytesOf(const QString& name);

    QTemporaryDir m_folder;
    Sound m_original;
    std::map<QString, QByteArray> m_files;
};

void TestDecoder::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    m_original = sweep(44100, Frames);
}

void TestDecoder::eachKind()
{
    QTest::addColumn<QString>("name");
    for (const auto& [name, kind] : kinds())
        QTest::newRow(qPrintable(name)) << name;
}

QByteArray TestDecoder::bytesOf(const QString& name)
{
    QByteArray& bytes = m_files[name];
    if (bytes.isEmpty()) {
        const Kind& kind = kinds().at(name);
        const QString path = m_folder.filePath(name + u'.' + kind.ending);
        QFile file(path);
        if (encode(m_original, path, kind.options) && file.open(QIODevice::ReadOnly))
            bytes = file.readAll();
    }
    return bytes;
}

void TestDecoder::decodesExactly()
{
    QFETCH(QString, name);
    const Kind& kind = kinds().at(name);
    const QByteArray bytes = bytesOf(name);
    QVERIFY(!bytes.isEmpty());
    const auto stream = openScript(std::make_shared<ByteScript>(bytes));
    Status status = Status::Failed;
    const auto decoder = Decoder::open(*stream, status);
    QVERIFY(decoder);
    const StreamFacts facts = decoder->facts();
    QCOMPARE(facts.codec, kind.codec);
    QCOMPARE(facts.bitDepth, kind.bitDepth);
    QCOMPARE(facts.channels, 2);
    QVERIFY(std::abs(facts.durationMs - Frames * 1000 / 44100) < 60);
    const Decoded decoded = readAll(*decoder);
    QCOMPARE(decoded.end, Status::End);
    if (decoded.sound.sampleRate == 48000) { // Opus has no other rate
        QVERIFY(std::abs(decoded.sound.frames() - Frames * 48000 / 44100) <= 1);
        return;
    }
    if (kind.codec == u"aac")
        QVERIFY(std::abs(decoded.sound.frames() - Frames) <= 44); // the edit list counts in milliseconds
    else
        QCOMPARE(decoded.sound.frames(), Frames);
    const double error = worst(decoded.sound, 4410, m_original, 4410, Frames - 8820);
    QVERIFY2(error <= kind.error, qPrintable(QString::number(error)));
}

void TestDecoder::seeksExactly()
{
    QFETCH(QString, name);
    const Kind& kind = kinds().at(name);
    const auto script = std::make_shared<ByteScript>(bytesOf(name));
    const Sound whole = decode(script).sound;
    const auto stream = openScript(script);
    Status status = Status::Failed;
    const auto decoder = Decoder::open(*stream, status);
    QVERIFY(decoder);
    constexpr std::int64_t Take = 3000;
    for (const std::int64_t target : {0L, 1L, 100000L, 22050L, 22051L, 200001L, 4095L, 4096L, whole.frames() - Take}) {
        QCOMPARE(decoder->seek(target), Status::Ok);
        const Decoded part = readAll(*decoder, Take);
        QVERIFY(part.sound.frames() >= Take);
        const double error = worst(part.sound, 0, whole, target, Take);
        QVERIFY2(error <= kind.seekError, qPrintable(QStringLiteral("at %1: %2").arg(target).arg(error)));
    }
    QCOMPARE(decoder->seek(whole.frames() + 10), Status::Ok);
    QCOMPARE(readAll(*decoder).end, Status::End);
    QCOMPARE(decoder->seek(5), Status::Ok); // and back from the end
    QVERIFY(worst(readAll(*decoder, Take).sound, 0, whole, 5, Take) <= kind.seekError);
}

void TestDecoder::opensAndSeeksWhileBytesArrive()
{
    QFETCH(QString, name);
    const Kind& kind = kinds().at(name);
    const QByteArray bytes = bytesOf(name);
    const auto script = std::make_shared<ByteScript>(bytes);
    const Sound whole = decode(script).sound;
    script->setComplete(false);
    if (kind.ending == u"m4a" && bytes.lastIndexOf("moov") > bytes.size() / 2)
        return;                           // its table of contents is its last part: only the whole file opens
    script->failAt(bytes.size() * 3 / 4); // a look at the end would be noticed
    const auto stream = openScript(script);
    Status status = Status::Failed;
    const auto decoder = Decoder::open(*stream, status);
    QVERIFY(decoder);
    for (const std::int64_t target : {30000L, 100000L, 50000L}) {
        QCOMPARE(decoder->seek(target), Status::Ok);
        const Decoded part = readAll(*decoder, 3000);
        QVERIFY(part.sound.frames() >= 3000);
        QVERIFY(worst(part.sound, 0, whole, target, 3000) <= kind.seekError);
    }
    QCOMPARE(readAll(*decoder).end, Status::Failed);
}

void TestDecoder::lengthIsExactWhileBytesArrive()
{
    QFETCH(QString, name);
    const auto script = std::make_shared<ByteScript>(bytesOf(name));
    const Sound whole = decode(script).sound;
    script->setComplete(false);
    QCOMPARE(decode(script).sound.frames(), whole.frames());
}

void TestDecoder::everyFailingReadIsNoticed()
{
    QFETCH(QString, name);
    const auto script = std::make_shared<ByteScript>(bytesOf(name));
    QCOMPARE(decode(script).end, Status::End);
    const int reads = script->reads();
    QVERIFY(reads > 1);
    for (int i = 0; i < reads; ++i) {
        script->failRead(i);
        const Decoded decoded = decode(script);
        // A read ahead of what is needed may fail unnoticed only if every frame came all the same.
        if (decoded.end != Status::Failed)
            QFAIL(qPrintable(QStringLiteral("read %1 of %2: %3").arg(i).arg(reads).arg(static_cast<int>(decoded.end))));
    }
}

/// The way to them broke while they arrived: as much as of a file that ends there, however little it is.
void TestDecoder::whatCameBeforeAFailureIsHeard()
{
    QFETCH(QString, name);
    constexpr qsizetype enoughToKnowWhatItIs = 4096;
    const QByteArray bytes = bytesOf(name);
    int heard = 0;
    for (const int part : {80, 40, 20, 10, 5, 3, 2}) {
        const qsizetype there = bytes.size() / part;
        if (there < enoughToKnowWhatItIs)
            continue;
        const Decoded ends = decode(std::make_shared<ByteScript>(bytes.first(there)));
        const auto script = std::make_shared<ByteScript>(bytes);
        script->setComplete(false);
        script->failAt(there);
        const Decoded fails = decode(script);
        QVERIFY2(fails.sound.samples == ends.sound.samples, qPrintable(QString::number(there)));
        QCOMPARE(fails.end, Status::Failed);
        heard += fails.sound.frames() > 0;
    }
    const bool beginsWithItsEnd = kinds().at(name).ending == u"m4a" && bytes.lastIndexOf("moov") > bytes.size() / 2;
    QVERIFY(beginsWithItsEnd ? heard == 0 : heard >= 2);
}

void TestDecoder::damageIsPassedOver()
{
    QFETCH(QString, name);
    const QByteArray bytes = bytesOf(name);
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        QByteArray damaged = bytes;
        for (int hit = 0; hit < 2; ++hit) {
            const auto at = damaged.size() / 4 + static_cast<qsizetype>(random() % (damaged.size() / 2));
            damaged[at] = static_cast<char>(random());
        }
        const Decoded decoded = decode(std::make_shared<ByteScript>(damaged));
        QCOMPARE(decoded.end, Status::End);
        QVERIFY(decoded.sound.frames() > Frames / 4);
        QVERIFY(decoded.sound.frames() < Frames * 2);
    }
}

void TestDecoder::truncatedEndsEarly()
{
    const QByteArray bytes = bytesOf(QStringLiteral("flac"));
    const auto stream = openScript(std::make_shared<ByteScript>(bytes.left(bytes.size() / 2)));
    Status status = Status::Failed;
    const auto decoder = Decoder::open(*stream, status);
    QVERIFY(decoder);
    QCOMPARE(decoder->exactFrames().value_or(0), Frames);
    const Decoded decoded = readAll(*decoder);
    QCOMPARE(decoded.end, Status::End);
    QVERIFY(decoded.sound.frames() < Frames * 3 / 4);
    QVERIFY(worst(decoded.sound, 0, m_original, 0, decoded.sound.frames() - 5000) == 0.0);
}

void TestDecoder::notMusic_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html><body>Sign in</body></html>").repeated(50);
    QTest::newRow("JSON error") << QByteArray(R"({"subsonic-response":{"status":"failed","error":{"code":70}}})");
    QTest::newRow("playlist") << QByteArray("#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/secret.mp3\n");
    QTest::newRow("HLS") << QByteArray(
        "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXTINF:9,\n/etc/passwd\n");
    QTest::newRow("concat") << QByteArray("ffconcat version 1.0\nfile /etc/passwd\n");
    QTest::newRow("zeros") << QByteArray(100000, '\0');
    QByteArray noise;
    std::mt19937 random(3);
    for (int i = 0; i < 200000; ++i)
        noise.append(static_cast<char>(random()));
    QTest::newRow("noise") << noise;
}

void TestDecoder::notMusic()
{
    QFETCH(QByteArray, bytes);
    const Decoded decoded = decode(std::make_shared<ByteScript>(bytes));
    QCOMPARE(decoded.end, Status::Unreadable);
    QVERIFY(decoded.sound.samples.empty());
}

void TestDecoder::coverIsIgnored()
{
    const auto cover =
        words("-f lavfi -i color=red:s=64x64:d=0.04 -map 0:a -map 1:v -c:v mjpeg -disposition:v attached_pic");
    for (const QString& ending : {QStringLiteral("flac"), QStringLiteral("mp3"), QStringLiteral("m4a")}) {
        const QString path = m_folder.filePath(QStringLiteral("cover.") + ending);
        QVERIFY(encode(m_original.part(0, 44100), path, cover));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Decoded decoded = decode(std::make_shared<ByteScript>(file.readAll()));
        QCOMPARE(decoded.end, Status::End);
        QVERIFY(std::abs(decoded.sound.frames() - 44100) <= 44);
    }
}

void TestDecoder::monoAndSurround()
{
    for (const char* layout : {"mono", "5.1", "7.1"}) {
        const QString path = m_folder.filePath(QString::fromLatin1(layout) + QStringLiteral(".flac"));
        const Sound part = m_original.part(0, 44100);
        QVERIFY(encode(part, path,
                       words("-filter:a") +
                           QStringList{QStringLiteral("aformat=channel_layouts=%1").arg(QString::fromLatin1(layout))}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Decoded decoded = decode(std::make_shared<ByteScript>(file.readAll()));
        QCOMPARE(decoded.end, Status::End);
        QCOMPARE(decoded.sound.frames(), 44100);
    }
}

void TestDecoder::highResolution()
{
    const QString path = m_folder.filePath(QStringLiteral("high.flac"));
    QVERIFY(encode(sweep(96000, 96000), path, words("-sample_fmt s32 -af volume=0.3")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto stream = openScript(std::make_shared<ByteScript>(file.readAll()));
    Status status = Status::Failed;
    const auto decoder = Decoder::open(*stream, status);
    QVERIFY(decoder);
    QCOMPARE(decoder->facts().bitDepth, 24);
    QCOMPARE(decoder->facts().sampleRate, 96000);
    const Sound sound = readAll(*decoder).sound;
    QCOMPARE(sound.frames(), 96000);
    constexpr float Steps = 1 << 23;
    for (const float sample : sound.samples)
        QVERIFY(sample * Steps == std::floor(sample * Steps));
}

QTEST_GUILESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
