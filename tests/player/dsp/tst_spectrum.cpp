// A sine stands in its band, as high as it is loud.
#include "player/dsp/Spectrum.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace sostenuto::player;

namespace {

constexpr std::size_t Bands = 24;

double binHz(int rate)
{
    return static_cast<double>(rate) / static_cast<double>(Spectrum::Frames);
}

std::vector<float> sine(double frequencyHz, int rate, double left, double right, std::size_t frames = Spectrum::Frames)
{
    std::vector<float> made(frames * 2);
    for (std::size_t n = 0; n < frames; ++n) {
        const double value = std::sin(2 * std::numbers::pi * frequencyHz * static_cast<double>(n) / rate + 0.3);
        made[n * 2] = static_cast<float>(left * value);
        made[n * 2 + 1] = static_cast<float>(right * value);
    }
    return made;
}

std::vector<float> bandsOf(Spectrum& spectrum, const std::vector<float>& sound)
{
    std::vector<float> decibels(spectrum.bands());
    spectrum.read(sound, decibels);
    return decibels;
}

std::size_t highest(const std::vector<float>& decibels)
{
    return static_cast<std::size_t>(std::max_element(decibels.begin(), decibels.end()) - decibels.begin());
}

bool isNear(float a, double b, double by)
{
    return std::abs(static_cast<double>(a) - b) <= by;
}

} // namespace

class TestSpectrum : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sinesStandInTheirBand_data();
    void sinesStandInTheirBand();
    void sidesAddUp();
    void farBandsStayLow();
    void silence();
    void shortAndLongSounds();
    void anyShape();
    void levels_data();
    void levels();
};

void TestSpectrum::sinesStandInTheirBand_data()
{
    QTest::addColumn<int>("rate");
    QTest::addColumn<std::size_t>("band");
    QTest::addColumn<double>("level");
    for (const int rate : {8000, 44100, 48000, 96000, 384000}) {
        const Spectrum spectrum(rate, Bands);
        for (std::size_t band = 0; band < Bands; ++band) {
            // In the lowest bins a sine cannot be told from its mirror image below zero.
            if (spectrum.centreHz(band) > 2.5 * binHz(rate))
                QTest::addRow("%d Hz, band %zu", rate, band) << rate << band << -3.0 * static_cast<double>(band % 8);
        }
    }
}

void TestSpectrum::sinesStandInTheirBand()
{
    QFETCH(int, rate);
    QFETCH(std::size_t, band);
    QFETCH(double, level);
    Spectrum spectrum(rate, Bands);
    const double amplitude = std::pow(10, level / 20);
    const double frequency = spectrum.centreHz(band);
    const auto decibels = bandsOf(spectrum, sine(frequency, rate, amplitude, amplitude));
    QVERIFY2(isNear(decibels[band], level, 0.5), qPrintable(QString::number(decibels[band])));
    // Where bands are narrower than what the transform tells apart, neighbours are as high.
    const double width = frequency * (std::exp2(std::log2(spectrum.centreHz(1) / spectrum.centreHz(0)) / 2) - 1) * 2;
    if (width > 4 * binHz(rate))
        QCOMPARE(highest(decibels), band);
    else
        QVERIFY(decibels[highest(decibels)] < level + 0.5);
}

void TestSpectrum::sidesAddUp()
{
    Spectrum spectrum(44100, Bands);
    const std::size_t band = 15;
    const double frequency = spectrum.centreHz(band);
    QVERIFY(isNear(bandsOf(spectrum, sine(frequency, 44100, 1, 0))[band], -3.01, 0.1));
    QVERIFY(isNear(bandsOf(spectrum, sine(frequency, 44100, 0, 1))[band], -3.01, 0.1));
    QVERIFY(isNear(bandsOf(spectrum, sine(frequency, 44100, 1, -1))[band], 0, 0.1)); // nothing cancels
}

void TestSpectrum::farBandsStayLow()
{
    Spectrum spectrum(44100, Bands);
    const auto decibels = bandsOf(spectrum, sine(spectrum.centreHz(12), 44100, 1, 1));
    for (std::size_t band = 0; band < Bands; ++band) {
        if (band + 3 < 12 || band > 12 + 3)
            QVERIFY(decibels[band] < -50);
    }
}

void TestSpectrum::silence()
{
    Spectrum spectrum(44100, Bands);
    for (const float level : bandsOf(spectrum, std::vector<float>(Spectrum::Frames * 2)))
        QCOMPARE(level, SilenceDb);
    for (const float level : bandsOf(spectrum, {}))
        QCOMPARE(level, SilenceDb);
    // A constant is no sound either.
    QVERIFY(bandsOf(spectrum, std::vector<float>(Spectrum::Frames * 2, 0.5F))[12] < -100);
}

void TestSpectrum::shortAndLongSounds()
{
    Spectrum spectrum(44100, Bands);
    const auto whole = sine(1000, 44100, 0.5, 0.5);
    std::vector<float> longer(3000, 0.9F);
    longer.insert(longer.end(), whole.begin(), whole.end());
    QCOMPARE(bandsOf(spectrum, longer), bandsOf(spectrum, whole)); // only the last frames count
    const std::vector<float> last(whole.end() - 1000, whole.end());
    std::vector<float> padded(whole.size() - 1000, 0.0F);
    padded.insert(padded.end(), last.begin(), last.end());
    QCOMPARE(bandsOf(spectrum, last), bandsOf(spectrum, padded));
}

void TestSpectrum::anyShape()
{
    std::mt19937 random(1);
    std::vector<float> noise(Spectrum::Frames * 2);
    for (float& sample : noise)
        sample = static_cast<float>(random() % 2001) / 1000.0F - 1;
    for (const int rate : {8000, 44100, 384000}) {
        for (const std::size_t bands : {1U, 2U, 10U, 31U, 200U}) {
            Spectrum spectrum(rate, bands);
            QVERIFY(spectrum.centreHz(bands - 1) < rate / 2.0);
            std::vector<float> decibels(bands, 100.0F);
            spectrum.read(noise, decibels);
            for (const float level : decibels)
                QVERIFY(level >= -80 && level < 6); // white noise reaches every band
        }
    }
}

void TestSpectrum::levels_data()
{
    QTest::addColumn<std::vector<float>>("sound");
    QTest::addColumn<QVector<double>>("expected"); ///< peaks left and right, then root mean squares
    QTest::newRow("nothing") << std::vector<float>() << QVector<double>{-120, -120, -120, -120};
    QTest::newRow("silence") << std::vector<float>(200) << QVector<double>{-120, -120, -120, -120};
    QTest::newRow("a constant") << std::vector<float>(200, -0.5F) << QVector<double>{-6.02, -6.02, -6.02, -6.02};
    QTest::newRow("sines") << sine(441, 44100, 1, 0.1, 4410) << QVector<double>{0, -20, -3.01, -23.01};
    QTest::newRow("half a frame too much") << std::vector<float>{1, 0.5F, 0.9F} << QVector<double>{0, -6.02, 0, -6.02};
}

void TestSpectrum::levels()
{
    QFETCH(std::vector<float>, sound);
    QFETCH(QVector<double>, expected);
    const Levels found = levelsOf(sound);
    for (std::size_t side = 0; side < 2; ++side) {
        const auto at = static_cast<qsizetype>(side);
        QVERIFY(isNear(found.peakDb[side], expected[at], 0.02));
        QVERIFY(isNear(found.rmsDb[side], expected[at + 2], 0.02));
    }
}

QTEST_APPLESS_MAIN(TestSpectrum)
#include "tst_spectrum.moc"
