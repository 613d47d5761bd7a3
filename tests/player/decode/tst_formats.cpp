// Every kind of file gives the same samples from every place as when it is played from its start.
#include "player/decode/Decoder.h"
#include "tests/support/player/ScriptedStream.h"
#include "tests/support/player/Signal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace sostenuto::player;
using namespace sostenuto::player::test;
using Status = Decoder::Status;

namespace {

constexpr std::int64_t Frames = 44100 * 5 + 345;

enum class Original {
    Same,   ///< the samples that went in come out
    Length, ///< as many as went in
    Other,  ///< another rate, or a kind of file that does not keep its length
};

struct Case {
    const char* name;
    const char* ending;
    const char* options;
    Original original = Original::Same;
    double seekError = 0; ///< against the same file decoded from its start
};

constexpr double Close = 1e-5;
constexpr double Remembering = 0.003; ///< Opus and its like come close only after a run-up

constexpr Case cases[] = {
    {"FLAC", "flac", ""},
    {"FLAC 24", "flac", "-sample_fmt s32"},
    {"WAV 8", "wav", "-c:a pcm_u8", Original::Length},
    {"WAV 16", "wav", ""},
    {"WAV 24", "wav", "-c:a pcm_s24le"},
    {"WAV 32", "wav", "-c:a pcm_s32le"},
    {"WAV float", "wav", "-c:a pcm_f32le"},
    {"WAV double", "wav", "-c:a pcm_f64le"},
    {"WAV A-law", "wav", "-c:a pcm_alaw", Original::Length},
    {"AIFF", "aiff", ""},
    {"AU", "au", ""},
    {"CAF", "caf", ""},
    {"CAF ALAC", "caf", "-c:a alac", Original::Length},
    {"W64", "w64", "", Original::Other}, // ffmpeg writes a length of whole eights of bytes
    {"ALAC", "m4a", "-c:a alac"},
    {"WavPack", "wv", ""},
    {"TTA", "tta", ""},
    {"Matroska FLAC", "mka", "-c:a flac"},
    {"Ogg FLAC", "oga", "-c:a flac"},
    {"NUT", "nut", "-c:a pcm_s16le"},
    {"MP3 CBR", "mp3", "-c:a libmp3lame -b:a 128k", Original::Length, Close},
    {"MP3 VBR", "mp3", "-c:a libmp3lame -q:a 4", Original::Length, Close},
    {"MP3 CBR no table", "mp3", "-c:a libmp3lame -b:a 128k -write_xing 0", Original::Other, Close},
    {"MP3 VBR no table", "mp3", "-c:a libmp3lame -q:a 4 -write_xing 0", Original::Other, Close},
    {"MP3 VBR no tags", "mp3", "-c:a libmp3lame -q:a 4 -write_xing 0 -id3v2_version 0", Original::Other, Close},
    {"MP2", "mp2", "", Original::Other, 1e-4},
    {"AAC m4a", "m4a", "-c:a aac -aac_pns 0", Original::Other, Close},
    {"AAC m4a fast start", "m4a", "-c:a aac -aac_pns 0 -movflags +faststart", Original::Other, Close},
    {"AAC fragmented", "mp4", "-c:a aac -aac_pns 0 -movflags frag_keyframe+empty_moov+delay_moov", Original::Other,
     Close},
    {"AAC ADTS", "aac", "-c:a aac -aac_pns 0", Original::Other, Close},
    {"AAC Matroska", "mka", "-c:a aac -aac_pns 0", Original::Other, Close},
    {"Vorbis", "ogg", "-c:a libvorbis", Original::Length, Close},
    {"Vorbis WebM", "webm", "-c:a libvorbis", Original::Other, Close},
    {"Opus", "opus", "-c:a libopus", Original::Other, Remembering},
    {"Opus WebM", "webm", "-c:a libopus", Original::Other, Remembering},
    {"Opus MP4", "mp4", "-c:a libopus", Original::Other, Remembering},
    {"AC-3", "ac3", "", Original::Other, Close},
    {"E-AC-3", "eac3", "", Original::Other, Close},
    {"DTS", "dts", "-c:a dca -strict -2", Original::Other, Close},
    {"TrueHD", "thd", "-strict -2", Original::Other},
    {"MLP", "mlp", "-strict -2", Original::Other},
    {"WMA", "wma", "-c:a wmav2", Original::Other, Close},
    {"Speex", "spx", "-c:a libspeex -ar 32000", Original::Other, Remembering},
    {"ADPCM", "wav", "-c:a adpcm_ima_wav", Original::Other},
    {"RealAudio", "rm", "-c:a ac3", Original::Other, Close},
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Decoded {
    std::vector<float> samples;
    std::size_t channels = 1;
    int rate = 0;
    Status end = Status::Ok;
    [[nodiscard]] std::int64_t frames() const { return static_cast<std::int64_t>(samples.size() / channels); }
};

Decoded take(Decoder& decoder, std::int64_t atMost = INT64_MAX)
{
    Decoded decoded;
    while (decoded.frames() < atMost) {
        const Decoder::Block block = decoder.read();
        decoded.end = block.status;
        if (block.status != Status::Ok)
            break;
        decoded.channels = block.speakers.size();
        decoded.rate = block.sampleRate;
        decoded.samples.insert(decoded.samples.end(), block.samples.begin(), block.samples.end());
    }
    return decoded;
}

std::vector<std::int64_t> places(std::int64_t length)
{
    std::vector<std::int64_t> all{0, 1, 2, 99, 100, 1151, 1152, 1153, 4095, 4096, 4097, 22049, 22050, 22051};
    for (const std::int64_t back : {3L, 100L, 577L, 999L, 1000L, 1001L, 3000L, 30000L})
        all.push_back(length - back);
    std::mt19937 random(11);
    for (int i = 0; i < 20; ++i)
        all.push_back(static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(length)));
    std::shuffle(all.begin(), all.end(), random);
    return all;
}

} // namespace

class TestFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPlaceIsExact_data();
    void everyPlaceIsExact();

private:
    QTemporaryDir m_folder;
    Sound m_original;
};

void TestFormats::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    m_original = sweep(44100, Frames);
    // Silence first and noise later, so that a variable bit rate varies and a place by bytes is not the place in time.
    std::mt19937 random(5);
    for (std::size_t i = m_original.samples.size() / 2; i < m_original.samples.size(); ++i)
        m_original.samples[i] = static_cast<float>(static_cast<int>(random() % 32768) - 16384) / 32768.0F;
    std::fill(m_original.samples.begin() + 44100, m_original.samples.begin() + 2 * 44100, 0.0F);
}

void TestFormats::everyPlaceIsExact_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(cases)); ++i)
        QTest::newRow(cases[i].name) << i;
}

void TestFormats::everyPlaceIsExact()
{
    QFETCH(int, index);
    const Case& one = cases[index];
    const QString path = m_folder.filePath(QStringLiteral("%1.%2").arg(index).arg(QLatin1String(one.ending)));
    const QStringList options = QString::fromLatin1(one.options).split(u' ', Qt::SkipEmptyParts);
    if (!encode(m_original, path, options))
        QSKIP("this ffmpeg cannot write it");
    const auto stream = openScript(std::make_shared<ByteScript>(contents(path)));
    Status status = Status::Failed;
    const auto decoder = Decoder::open(*stream, status);
    QVERIFY2(decoder, qPrintable(QString::number(static_cast<int>(status))));
    const Decoded whole = take(*decoder);
    QCOMPARE(whole.end, Status::End);
    QVERIFY(whole.frames() > Frames / 2);
    if (one.original != Original::Other)
        QCOMPARE(whole.frames(), Frames);
    if (one.original == Original::Same)
        QVERIFY(whole.samples == m_original.samples);
    if (const auto exact = decoder->exactFrames())
        QCOMPARE(*exact, whole.frames());
    double worst = 0;
    const std::vector<std::int64_t> all = places(whole.frames());
    for (const std::int64_t place : all) {
        QCOMPARE(decoder->seek(place), Status::Ok);
        const std::int64_t expected = std::min<std::int64_t>(1500, whole.frames() - place);
        const Decoded part = take(*decoder, expected);
        QVERIFY2(part.frames() >= expected,
                 qPrintable(QStringLiteral("at %1: %2 of %3 frames").arg(place).arg(part.frames()).arg(expected)));
        double error = 0;
        const std::size_t from = static_cast<std::size_t>(place) * whole.channels;
        for (std::size_t i = 0; i < static_cast<std::size_t>(expected) * whole.channels; ++i)
            error = std::max<double>(error, std::abs(part.samples[i] - whole.samples[from + i]));
        QVERIFY2(error <= one.seekError,
                 qPrintable(QStringLiteral("at %1 of %2: %3").arg(place).arg(whole.frames()).arg(error)));
        worst = std::max(worst, error);
    }
    qInfo("%lld frames of %d in, exactFrames %lld; %d places of 1500 frames each, worst difference %g",
          static_cast<long long>(whole.frames()), static_cast<int>(Frames),
          static_cast<long long>(decoder->exactFrames().value_or(-1)), static_cast<int>(all.size()), worst);
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
