// With nothing turned the output gets the decoded samples bit for bit, and the player says so.
#include "player/source/FileStream.h"
#include "tests/support/player/Stage.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <cmath>
#include <cstring>
#include <random>

using namespace sostenuto::player;
using namespace sostenuto::player::test;

namespace {

constexpr int Frames = 44100 * 2 + 77;

/// Noise that uses every bit of an integer of so many bits; 0 = 32-bit float.
std::vector<std::int64_t> noise(int bits)
{
    std::mt19937_64 random(42);
    std::vector<std::int64_t> values(std::size_t{Frames} * 2);
    const std::int64_t most = std::int64_t{1} << ((bits ? bits : 24) - 1);
    for (std::int64_t& value : values)
        value = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(2 * most)) - most;
    values[0] = -most; // both ends are among them
    values[1] = most - 1;
    return values;
}

/// What a decoder of a fixed-point format has to give: the integer over full scale.
std::vector<float> asFloat(const std::vector<std::int64_t>& values, int bits)
{
    std::vector<float> samples;
    for (const std::int64_t value : values) {
        samples.push_back(bits ? static_cast<float>(std::ldexp(static_cast<double>(value), 1 - bits))
                               : static_cast<float>(value) * 0.37F / 8388608.0F);
    }
    return samples;
}

/// A WAV file of these samples.
bool writeWav(const QString& path, const std::vector<std::int64_t>& values, int bits)
{
    const int bytes = bits ? bits / 8 : 4;
    QByteArray data;
    const std::vector<float> floats = asFloat(values, bits);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint32_t word = bits ? static_cast<std::uint32_t>(values[i]) : std::bit_cast<std::uint32_t>(floats[i]);
        for (int byte = 0; byte < bytes; ++byte, word >>= 8)
            data.append(static_cast<char>(word & 0xFF));
    }
    const auto number = [](quint32 value, int size) {
        QByteArray text;
        for (int i = 0; i < size; ++i, value >>= 8)
            text.append(static_cast<char>(value & 0xFF));
        return text;
    };
    const auto frameBytes = static_cast<quint32>(bytes * 2);
    QByteArray file = "RIFF" + number(static_cast<quint32>(data.size()) + 36, 4) + "WAVEfmt " + number(16, 4) +
                      number(bits ? 1 : 3, 2) + number(2, 2) + number(44100, 4) + number(44100 * frameBytes, 4) +
                      number(frameBytes, 2) + number(static_cast<quint32>(bytes) * 8, 2) + "data" +
                      number(static_cast<quint32>(data.size()), 4) + data;
    QFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(file) == file.size();
}

bool convert(const QString& from, const QString& to, const QStringList& options)
{
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"), from} + options +
                     QStringList{to});
    return ffmpeg.waitForFinished() && ffmpeg.exitCode() == 0;
}

} // namespace

class TestBitPerfect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bitForBit_data();
    void bitForBit();
    void saysWhyNot_data();
    void saysWhyNot();

private:
    QTemporaryDir m_folder;
};

void TestBitPerfect::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
}

void TestBitPerfect::bitForBit_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("perfect");
    const QStringList s32{QStringLiteral("-sample_fmt"), QStringLiteral("s32")};
    const QStringList s32p{QStringLiteral("-sample_fmt"), QStringLiteral("s32p"),
                           QStringLiteral("-bits_per_raw_sample"), QStringLiteral("24")};
    QTest::newRow("WAV 16") << 16 << QStringLiteral("wav") << QStringList{} << true;
    QTest::newRow("FLAC 16") << 16 << QStringLiteral("flac") << QStringList{} << true;
    QTest::newRow("ALAC 16") << 16 << QStringLiteral("m4a")
                             << QStringList{QStringLiteral("-c:a"), QStringLiteral("alac")} << true;
    QTest::newRow("WAV 24") << 24 << QStringLiteral("wav")
                            << QStringList{QStringLiteral("-c:a"), QStringLiteral("pcm_s24le")} << true;
    QTest::newRow("FLAC 24") << 24 << QStringLiteral("flac") << s32 << true;
    QTest::newRow("WavPack 24") << 24 << QStringLiteral("wv") << s32p << true;
    QTest::newRow("WAV float") << 0 << QStringLiteral("wav")
                               << QStringList{QStringLiteral("-c:a"), QStringLiteral("pcm_f32le")} << true;
    // 32-bit integers do not fit into the 32-bit float that outputs take: the nearest float is heard, and the player
    // says so.
    QTest::newRow("WAV 32") << 32 << QStringLiteral("wav")
                            << QStringList{QStringLiteral("-c:a"), QStringLiteral("pcm_s32le")} << false;
}

void TestBitPerfect::bitForBit()
{
    QFETCH(int, bits);
    QFETCH(QString, ending);
    QFETCH(QStringList, options);
    QFETCH(bool, perfect);
    const std::vector<std::int64_t> values = noise(bits);
    const QString plain = m_folder.filePath(QStringLiteral("plain%1.wav").arg(bits));
    const QString path = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()).remove(u' ') + u'.' + ending);
    QVERIFY(writeWav(plain, values, bits));
    QVERIFY(convert(plain, path, options));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    Stage stage({file.readAll()});
    stage.player->playItems({Player::makeItem(0, 0)}, 0);
    stage.hand->turn(Frames / 2);
    QTRY_VERIFY(stage.player->signalPath().known);
    QCOMPARE(stage.player->signalPath().bitPerfect(), perfect);
    if (!perfect)
        QVERIFY(stage.player->signalPath().changes == std::vector{SignalPath::Change::Rounded});
    stage.hand->turn(Frames, 500);
    const std::vector<float> wanted = asFloat(values, bits);
    const std::vector<float>& heard = stage.hand->heard.samples;
    QCOMPARE(heard.size(), wanted.size());
    QCOMPARE(std::memcmp(heard.data(), wanted.data(), wanted.size() * sizeof(float)), 0);
    qInfo("compared %d frames of %d bits", Frames, bits);
}

void TestBitPerfect::saysWhyNot_data()
{
    QTest::addColumn<PathFacts>("facts");
    QTest::addColumn<SoundSettings>("sound");
    QTest::addColumn<float>("gain");
    QTest::addColumn<std::vector<SignalPath::Change>>("changes");
    using Change = SignalPath::Change;
    using Changes = std::vector<Change>;
    PathFacts facts;
    facts.known = true;
    facts.stream = {QStringLiteral("flac"), 44100, 16, 2, 1000, {}};
    facts.outputRate = 44100;
    const SoundSettings plain;
    const auto with = [](auto thing, auto change) {
        change(thing);
        return thing;
    };
    const auto row = [](const char* name, const PathFacts& f, const SoundSettings& s, float g, const Changes& c) {
        QTest::newRow(name) << f << s << g << c;
    };
    row("nothing", facts, plain, 1, {});
    row("device at the same rate", with(facts, [](auto& f) { f.deviceRate = 44100; }), plain, 1, {});
    row("volume", facts, plain, 0.5F, {Change::Volume});
    row("muted", facts, plain, 0, {Change::Volume});
    row("levelling", with(facts, [](auto& f) { f.level.gain = 0.9F; }), plain, 1, {Change::Levelling});
    row("balance", facts, with(plain, [](auto& s) { s.balance = 0.1; }), 1, {Change::Balance});
    row("mono", facts, with(plain, [](auto& s) { s.mono = true; }), 1, {Change::Mono});
    row("speed", with(facts, [](auto& f) { f.speed = 1.5; }), plain, 1, {Change::Speed});
    row("resampled", with(facts, [](auto& f) { f.outputRate = 48000; }), plain, 1, {Change::Resampled});
    row("system resamples", with(facts, [](auto& f) { f.deviceRate = 48000; }), plain, 1, {Change::SystemResamples});
    row("surround", with(facts, [](auto& f) { f.stream.channels = 6; }), plain, 1, {Change::Downmixed});
    row("mono file", with(facts, [](auto& f) { f.stream.channels = 1; }), plain, 1, {});
    row("24 bits", with(facts, [](auto& f) { f.stream.bitDepth = 24; }), plain, 1, {});
    row("32 bits", with(facts, [](auto& f) { f.stream.bitDepth = 32; }), plain, 1, {Change::Rounded});
    row("float",
        with(facts,
             [](auto& f) {
                 f.stream.bitDepth = 32;
                 f.stream.codec = QStringLiteral("pcm_f32le");
             }),
        plain, 1, {});
    row("limiter", with(facts, [](auto& f) { f.limited = true; }), plain, 1, {Change::Limited});
    row("crossfade wished for only", facts, with(plain, [](auto& s) { s.crossfadeMs = 3000; }), 1, {});
}

void TestBitPerfect::saysWhyNot()
{
    QFETCH(PathFacts, facts);
    QFETCH(SoundSettings, sound);
    QFETCH(float, gain);
    QFETCH(std::vector<SignalPath::Change>, changes);
    const SignalPath path = describePath(facts, sound, gain);
    QVERIFY(path.known);
    QVERIFY(path.changes == changes);
    QCOMPARE(path.bitPerfect(), changes.empty());
    QVERIFY(!describePath({}, sound, gain).bitPerfect()); // nothing is heard, nothing is said
}

QTEST_GUILESS_MAIN(TestBitPerfect)
#include "tst_bitperfect.moc"
