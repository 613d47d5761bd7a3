// The survey of a track: against sounds whose loudness is known, against FFmpeg's meter, and with bytes that go wrong.
#include "player/decode/Survey.h"

#include "player/dsp/LoudnessMeter.h"
#include "tests/support/player/ScriptedStream.h"
#include "tests/support/player/Signal.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>
#include <thread>

using namespace sostenuto::player;
using namespace sostenuto::player::test;
using Status = Decoder::Status;

namespace {

double asDb(double linear)
{
    return 20 * std::log10(linear);
}

/// Both sides the same.
Sound sine(int rate, double seconds, double hz, double peakDb, double phase = 0)
{
    Sound sound{rate, {}};
    const auto frames = static_cast<std::int64_t>(rate * seconds);
    for (std::int64_t i = 0; i < frames; ++i) {
        const double angle = 2 * std::numbers::pi * hz * double(i) / rate + phase;
        sound.samples.insert(sound.samples.end(), 2, float(std::pow(10, peakDb / 20) * std::sin(angle)));
    }
    return sound;
}

void append(Sound& sound, const Sound& more)
{
    sound.samples.insert(sound.samples.end(), more.samples.begin(), more.samples.end());
}

struct Measured {
    std::optional<double> lufs;
    double peakDb = 0;
};

Measured measure(const Sound& sound)
{
    LoudnessMeter meter(sound.sampleRate);
    meter.add(sound.samples);
    return {meter.lufs(), asDb(meter.truePeak())};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ffmpeg(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("ffmpeg"), QStringList{QStringLiteral("-nostdin"), QStringLiteral("-y")} + arguments);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAll() : QByteArray();
}

/// The last number behind `label` in what FFmpeg said.
double lastNumber(const QByteArray& text, const char* label)
{
    double number = NAN;
    auto found = QRegularExpression(QString::fromLatin1(label) + QStringLiteral("\\s*(-?[0-9.]+)"))
                     .globalMatch(QString::fromUtf8(text));
    while (found.hasNext())
        number = found.next().captured(1).toDouble();
    return number;
}

std::optional<Survey> surveyOf(const std::shared_ptr<ByteScript>& script, Status& status)
{
    const auto stream = openScript(script);
    return survey(*stream, status);
}

} // namespace

class TestSurvey : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QByteArray encoded(const Sound& sound, const QString& name)
    {
        const QString path = m_folder.filePath(name);
        return encode(sound, path) ? bytesOf(path) : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!haveFfmpeg())
            QSKIP("ffmpeg is not installed");
    }
    void knowsTheLoudnessOfASine_data();
    void knowsTheLoudnessOfASine();
    void gatesSilence();
    void silenceHasNoLoudness();
    void seesPeaksBetweenSamples();
    void goesOnAtAnotherRate();
    void agreesWithFfmpeg_data();
    void agreesWithFfmpeg();
    void tellsLengthAndShape();
    void mixesBeforeItMeasures();
    void whatDecodesCounts();
    void nothingIsAnError_data();
    void nothingIsAnError();
    void endsWhenAborted();
    void endsWhenToldToStop();
};

/// EBU Tech 3341: a stereo sine of 1 kHz at so many dBFS has as many LUFS.
void TestSurvey::knowsTheLoudnessOfASine_data()
{
    QTest::addColumn<int>("rate");
    QTest::addColumn<double>("db");
    QTest::newRow("case 1") << 48000 << -23.0;
    QTest::newRow("case 2") << 48000 << -33.0;
    QTest::newRow("44.1 kHz") << 44100 << -18.0;
    QTest::newRow("96 kHz") << 96000 << -23.0;
    QTest::newRow("192 kHz") << 192000 << -23.0;
    QTest::newRow("8 kHz") << 8000 << -20.0;
}

void TestSurvey::knowsTheLoudnessOfASine()
{
    QFETCH(int, rate);
    QFETCH(double, db);
    const Measured got = measure(sine(rate, 5, 1000, db));
    QVERIFY(got.lufs);
    QVERIFY2(std::abs(*got.lufs - db) < 0.1, qPrintable(QString::number(*got.lufs)));
    QVERIFY2(std::abs(got.peakDb - db) < 0.2, qPrintable(QString::number(got.peakDb)));
}

/// EBU Tech 3341, case 3: soft parts before and after do not make a sound softer.
void TestSurvey::gatesSilence()
{
    Sound sound = sine(48000, 4, 1000, -36);
    append(sound, sine(48000, 24, 1000, -23));
    append(sound, sine(48000, 4, 1000, -36));
    const Measured got = measure(sound);
    QVERIFY2(std::abs(*got.lufs + 23) < 0.1, qPrintable(QString::number(*got.lufs)));
}

void TestSurvey::silenceHasNoLoudness()
{
    QVERIFY(!measure(Sound{48000, std::vector<float>(96000, 0.0F)}).lufs);
    QVERIFY(!measure(sine(48000, 0.3, 1000, -10)).lufs); // shorter than a block
    QVERIFY(!measure(Sound{48000, {}}).lufs);
    QVERIFY(!measure(Sound{0, std::vector<float>(96000, 0.5F)}).lufs);
    QVERIFY(!measure(Sound{-5, std::vector<float>(96000, 0.5F)}).lufs);
    Survey silent;
    QVERIFY((silent.loudness() == Loudness{{}, {}, 0.0, {}}));
    Survey loud;
    loud.lufs = -11.5;
    loud.truePeak = 1.2;
    QVERIFY((loud.loudness() == Loudness{-6.5, {}, 1.2, {}}));
}

/// EBU Tech 3341, case 16: every sample of it is 3 dB below the peaks of the wave.
void TestSurvey::seesPeaksBetweenSamples()
{
    const Sound sound = sine(48000, 1, 12000, -6, std::numbers::pi / 4);
    QVERIFY(asDb(*std::max_element(sound.samples.begin(), sound.samples.end())) < -8.9);
    const double peak = measure(sound).peakDb;
    QVERIFY2(peak > -6.4 && peak < -5.8, qPrintable(QString::number(peak)));
}

void TestSurvey::goesOnAtAnotherRate()
{
    LoudnessMeter meter(48000);
    meter.add(sine(48000, 5, 1000, -23).samples);
    meter.useRate(44100);
    meter.add(sine(44100, 5, 1000, -23).samples);
    QVERIFY2(std::abs(*meter.lufs() + 23) < 0.1, qPrintable(QString::number(*meter.lufs())));
    QVERIFY(std::abs(asDb(meter.truePeak()) + 23) < 0.3);
}

void TestSurvey::agreesWithFfmpeg_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("colour");
    QTest::addColumn<double>("amplitude");
    QTest::addColumn<double>("peakDiffers");
    const auto row = [](const char* colour, const char* ending, double amplitude, double peakDiffers) {
        QTest::addRow("%s, %s, %g", colour, ending, amplitude)
            << QString::fromLatin1(ending) << QString::fromLatin1(colour) << amplitude << peakDiffers;
    };
    row("pink", "flac", 0.4, 0.2);
    row("pink", "wav", 1, 0.2);
    row("brown", "mp3", 0.5, 0.2);
    row("pink", "opus", 0.3, 0.2);
    // Close to half of the rate, where the two interpolate differently, white noise has as much as anywhere.
    row("white", "flac", 0.01, 1.5);
}

void TestSurvey::agreesWithFfmpeg()
{
    QFETCH(QString, ending);
    QFETCH(QString, colour);
    QFETCH(double, amplitude);
    QFETCH(double, peakDiffers);
    // Two sides that differ, softer in the middle so that the gate has work.
    const QString path = m_folder.filePath(QStringLiteral("noise.") + ending);
    const QString noise = QStringLiteral("anoisesrc=r=48000:d=12:c=%1:a=%2:seed=").arg(colour).arg(amplitude);
    QVERIFY(!ffmpeg({QStringLiteral("-filter_complex"),
                     noise + QStringLiteral("7[l];") + noise +
                         QStringLiteral("8[r];[l][r]amerge=inputs=2,volume=0.05:enable='between(t,4,7)'"),
                     path})
                 .isEmpty());
    const QByteArray said = ffmpeg({QStringLiteral("-i"), path, QStringLiteral("-af"),
                                    QStringLiteral("ebur128=metadata=1:peak=true,ametadata=print:file=-"),
                                    QStringLiteral("-f"), QStringLiteral("null"), QStringLiteral("-")});
    Status status{};
    const auto found = surveyOf(std::make_shared<ByteScript>(bytesOf(path)), status);
    QVERIFY(found && found->lufs);
    const double lufs = lastNumber(said, "lavfi\\.r128\\.I=");
    const double peak = lastNumber(said, "Peak:");
    qInfo("%.3f LUFS and %.2f dBTP, FFmpeg says %.3f and %.1f", *found->lufs, asDb(found->truePeak), lufs, peak);
    QVERIFY(std::abs(*found->lufs - lufs) < 0.1);
    QVERIFY(std::abs(asDb(found->truePeak) - peak) < peakDiffers);
}

void TestSurvey::tellsLengthAndShape()
{
    Sound sound = sine(44100, 3, 440, -60);
    append(sound, sine(44100, 1, 440, -6));
    Status status{};
    const auto found = surveyOf(std::make_shared<ByteScript>(encoded(sound, QStringLiteral("shape.flac"))), status);
    QVERIFY(found);
    QCOMPARE(status, Status::End);
    QCOMPARE(found->frames, 4 * 44100);
    QCOMPARE(found->durationMs, 4000);
    QVERIFY(found->waveform.buckets[300].peak <= 1);
    QVERIFY(std::abs(found->waveform.buckets[700].peak - 128) <= 1);
    QVERIFY(std::abs(found->waveform.buckets[700].rms - 90) <= 1);
}

/// Mono goes to both sides: 3 dB more than on one.
void TestSurvey::mixesBeforeItMeasures()
{
    const QString stereo = m_folder.filePath(QStringLiteral("stereo.wav"));
    QVERIFY(encode(sine(48000, 3, 1000, -20), stereo));
    const QString mono = m_folder.filePath(QStringLiteral("mono.wav"));
    QVERIFY(encode(sine(48000, 3, 1000, -20), mono, {QStringLiteral("-ac"), QStringLiteral("1")}));
    for (const QString& path : {stereo, mono}) {
        Status status{};
        const auto found = surveyOf(std::make_shared<ByteScript>(bytesOf(path)), status);
        QVERIFY(found);
        QVERIFY2(std::abs(*found->lufs + 20) < 0.1, qPrintable(QString::number(*found->lufs)));
    }
}

void TestSurvey::whatDecodesCounts()
{
    const QByteArray whole = encoded(sine(44100, 6, 1000, -23), QStringLiteral("cut.flac"));
    const auto broken = std::make_shared<ByteScript>(whole);
    broken->failAt(whole.size() / 2);
    Status status{};
    const auto found = surveyOf(broken, status);
    QVERIFY(found);
    QVERIFY(found->frames > 44100 && found->frames < 5 * 44100);
    QVERIFY(std::abs(*found->lufs + 23) < 0.1);
}

void TestSurvey::nothingIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html>not here</html>");
    QTest::newRow("noise") << QByteArray(100'000, '\x5a');
    QTest::newRow("a header only") << encoded(sine(44100, 1, 440, -6), QStringLiteral("head.flac")).left(200);
}

void TestSurvey::nothingIsAnError()
{
    QFETCH(QByteArray, bytes);
    Status status = Status::Ok;
    QVERIFY(!surveyOf(std::make_shared<ByteScript>(bytes), status));
    QVERIFY(status != Status::Ok && status != Status::Aborted);
}

void TestSurvey::endsWhenAborted()
{
    const QByteArray whole = encoded(sine(44100, 6, 1000, -23), QStringLiteral("abort.flac"));
    const auto script = std::make_shared<ByteScript>(whole);
    script->stallAt(whole.size() / 2);
    const auto stream = openScript(script);
    std::optional<Survey> found = Survey{};
    Status status = Status::Ok;
    std::thread pass([&] { found = survey(*stream, status); });
    const bool waits = QTest::qWaitFor([&] { return script->waiting(); });
    stream->abort();
    pass.join();
    QVERIFY(waits);
    QVERIFY(!found);
    QCOMPARE(status, Status::Aborted);
}

void TestSurvey::endsWhenToldToStop()
{
    const auto stream =
        openScript(std::make_shared<ByteScript>(encoded(sine(44100, 6, 1000, -23), QStringLiteral("stop.flac"))));
    int asked = 0;
    Status status = Status::Ok;
    QVERIFY(!survey(*stream, status, [&asked] { return ++asked == 5; }));
    QCOMPARE(status, Status::Aborted);
    QCOMPARE(asked, 5);
}

QTEST_GUILESS_MAIN(TestSurvey)
#include "tst_survey.moc"
