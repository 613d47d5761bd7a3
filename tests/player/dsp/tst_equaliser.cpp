// What the equaliser does to sound is what its settings say.
#include "player/dsp/EqualiserDesign.h"
#include "player/dsp/EqualiserFilter.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <complex>
#include <cstring>
#include <limits>
#include <numbers>
#include <random>

using namespace sostenuto::player;

namespace {

constexpr double Tau = 2 * std::numbers::pi;

EqualiserSettings one(FilterKind kind, double frequencyHz, double gainDb, double q)
{
    return {true, 0, {{kind, frequencyHz, gainDb, q}}};
}

EqualiserSettings octaves(std::vector<double> gainsDb)
{
    EqualiserSettings made{true, 0, {}};
    double frequency = 31.25;
    for (const double gain : gainsDb) {
        made.bands.push_back({FilterKind::Peak, frequency, gain, 1.41});
        frequency *= 2;
    }
    return made;
}

std::vector<float> sine(double frequencyHz, int rate, std::size_t frames, float amplitude = 0.5F)
{
    std::vector<float> made(frames * 2);
    for (std::size_t n = 0; n < frames; ++n)
        made[n * 2] = made[n * 2 + 1] =
            amplitude * static_cast<float>(std::sin(Tau * frequencyHz * static_cast<double>(n) / rate));
    return made;
}

/// What comes out for a single sample, as decibels at one frequency. Left only; the right side gets nothing.
double measuredDb(const EqualiserSettings& settings, int rate, double frequencyHz)
{
    EqualiserFilter filter;
    filter.setRate(rate);
    filter.take(design(settings, rate));
    filter.clear(); // at once
    std::vector<float> sound(static_cast<std::size_t>(rate) * 2);
    sound[0] = 1;
    filter.process(sound);
    std::complex<double> sum;
    for (std::size_t n = 0; n < sound.size() / 2; ++n) {
        sum += std::polar<double>(1, -Tau * frequencyHz * static_cast<double>(n) / rate) *
               static_cast<double>(sound[n * 2]);
        if (sound[n * 2 + 1] != 0)
            return std::numeric_limits<double>::quiet_NaN();
    }
    return 20 * std::log10(std::abs(sum));
}

/// The largest second difference: a click bends the sound more sharply than the sound bends itself.
float sharpestBend(const std::vector<float>& samples)
{
    float most = 0;
    for (std::size_t i = 4; i < samples.size(); ++i)
        most = std::max(most, std::abs(samples[i] - 2 * samples[i - 2] + samples[i - 4]));
    return most;
}

} // namespace

class TestEqualiser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundsAsDesigned_data();
    void soundsAsDesigned();
    void shapes_data();
    void shapes();
    void identities_data();
    void identities();
    void identityLeavesEveryBit();
    void blockLengthsDoNotMatter();
    void changesDoNotClick();
    void theLastOfManyChangesWins();
    void changesEndWhereTheyShould();
    void anySettingsStayBounded();
    void recoversFromWhatIsNotANumber();
    void silenceSettlesToZero();
};

void TestEqualiser::soundsAsDesigned_data()
{
    QTest::addColumn<int>("rate");
    QTest::addColumn<FilterKind>("kind");
    QTest::addColumn<double>("frequency");
    QTest::addColumn<double>("gain");
    QTest::addColumn<double>("q");
    const char* names[] = {"peak", "low shelf", "high shelf", "low pass", "high pass"};
    for (const int rate : {8000, 44100, 48000, 96000, 192000, 384000}) {
        for (int kind = 0; kind < 5; ++kind) {
            for (const double frequency : {31.25, 1000.0, 3300.0}) {
                for (const double gain : {-12.0, 6.0}) {
                    QTest::addRow("%s %g Hz %g dB at %d", names[kind], frequency, gain, rate)
                        << rate << static_cast<FilterKind>(kind) << frequency << gain << (gain < 0 ? 0.7 : 2.5);
                }
            }
        }
    }
}

void TestEqualiser::soundsAsDesigned()
{
    QFETCH(int, rate);
    QFETCH(FilterKind, kind);
    QFETCH(double, frequency);
    QFETCH(double, gain);
    QFETCH(double, q);
    const EqualiserSettings settings = one(kind, frequency, gain, q);
    for (const double ratio : {0.5, 1.0, 1.15}) {
        const double expected = responseDb(settings, rate, frequency * ratio);
        const double measured = measuredDb(settings, rate, frequency * ratio);
        QVERIFY2(
            std::abs(measured - expected) < 0.05,
            qPrintable(QStringLiteral("%1 Hz: %2 dB, designed %3").arg(frequency * ratio).arg(measured).arg(expected)));
    }
    if (kind == FilterKind::Peak)
        QVERIFY(std::abs(measuredDb(settings, rate, frequency) - gain) < 0.05);
}

void TestEqualiser::shapes_data()
{
    QTest::addColumn<EqualiserSettings>("settings");
    QTest::addColumn<double>("frequency");
    QTest::addColumn<double>("decibels");
    const double butterworth = std::numbers::sqrt2 / 2;
    QTest::newRow("a peak is at its gain in the centre") << one(FilterKind::Peak, 1000, 9, 1) << 1000.0 << 9.0;
    QTest::newRow("and does nothing far away") << one(FilterKind::Peak, 1000, 9, 5) << 20.0 << 0.0;
    QTest::newRow("a low shelf is at its gain below") << one(FilterKind::LowShelf, 1000, -9, 0.7) << 20.0 << -9.0;
    QTest::newRow("at half of it in the middle") << one(FilterKind::LowShelf, 1000, -9, 0.7) << 1000.0 << -4.5;
    QTest::newRow("and nothing above") << one(FilterKind::LowShelf, 1000, -9, 0.7) << 21000.0 << 0.0;
    QTest::newRow("a high shelf is nothing below") << one(FilterKind::HighShelf, 1000, 7, 0.7) << 20.0 << 0.0;
    QTest::newRow("half in the middle") << one(FilterKind::HighShelf, 1000, 7, 0.7) << 1000.0 << 3.5;
    QTest::newRow("and at its gain above") << one(FilterKind::HighShelf, 1000, 7, 0.7) << 21000.0 << 7.0;
    QTest::newRow("a low pass passes lows") << one(FilterKind::LowPass, 1000, 0, butterworth) << 20.0 << 0.0;
    QTest::newRow("is down 3 dB at its edge") << one(FilterKind::LowPass, 1000, 0, butterworth) << 1000.0 << -3.01;
    QTest::newRow("a high pass passes highs") << one(FilterKind::HighPass, 100, 0, butterworth) << 15000.0 << 0.0;
    QTest::newRow("falls 12 dB an octave") << one(FilterKind::HighPass, 1000, 0, butterworth) << 62.5 << -48.2;
    EqualiserSettings quieter{true, -6, {}};
    QTest::newRow("a preamp alone") << quieter << 1000.0 << -6.0;
    quieter.bands = {{FilterKind::Peak, 1000, 4, 1}, {FilterKind::Peak, 1000, 3, 2}};
    QTest::newRow("bands and preamp add up") << quieter << 1000.0 << 1.0;
    QTest::newRow("gain is at most 24 dB") << one(FilterKind::Peak, 1000, 100, 1) << 1000.0 << 24.0;
    QTest::newRow("a frequency below the limits") << one(FilterKind::Peak, -5, 6, 1) << 10.0 << 6.0;
    QTest::newRow("a width of nothing") << one(FilterKind::Peak, 1000, 6, 0) << 1000.0 << 6.0;
    EqualiserSettings many{true, 0, std::vector<EqualiserBand>(40, {FilterKind::Peak, 1000, 0.5, 1})};
    QTest::newRow("bands past the most are left out") << many << 1000.0 << 16.0;
}

void TestEqualiser::shapes()
{
    QFETCH(EqualiserSettings, settings);
    QFETCH(double, frequency);
    QFETCH(double, decibels);
    const double designed = responseDb(settings, 48000, frequency);
    QVERIFY2(std::abs(designed - decibels) < 0.15, qPrintable(QString::number(designed)));
}

void TestEqualiser::identities_data()
{
    QTest::addColumn<EqualiserSettings>("settings");
    QTest::addColumn<int>("rate");
    QTest::newRow("off") << EqualiserSettings{false, -6, {{FilterKind::Peak, 1000, 6, 1}}} << 44100;
    QTest::newRow("nothing set") << EqualiserSettings{true, 0, {}} << 44100;
    QTest::newRow("all at zero") << octaves(std::vector<double>(10, 0.0)) << 44100;
    QTest::newRow("above what the rate can carry") << one(FilterKind::Peak, 16000, 6, 1) << 22050;
    QTest::newRow("at 0.95 of the half") << one(FilterKind::LowPass, 3800, 0, 1) << 8000;
    constexpr double None = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("not a number") << EqualiserSettings{true, None, {{FilterKind::LowPass, None, 6, 1}}} << 44100;
}

void TestEqualiser::identities()
{
    QFETCH(EqualiserSettings, settings);
    QFETCH(int, rate);
    QVERIFY(design(settings, rate).isIdentity());
    QCOMPARE(responseDb(settings, rate, 1000), 0.0);
}

void TestEqualiser::identityLeavesEveryBit()
{
    std::mt19937 random(1);
    std::vector<float> sound(5000);
    for (float& sample : sound)
        sample = std::bit_cast<float>(static_cast<std::uint32_t>(random()) & 0xBFFFFFFFU); // any, below 2 and finite
    std::vector<float> out = sound;
    EqualiserFilter filter;
    filter.setRate(44100);
    filter.take(design({}, 44100));
    filter.process(out);
    QCOMPARE(std::memcmp(out.data(), sound.data(), sound.size() * sizeof(float)), 0);
}

void TestEqualiser::blockLengthsDoNotMatter()
{
    const auto settings = octaves({6, 3, 0, -3, 0, 3, 6, 3, -9, 2});
    std::vector<float> whole = sine(700, 44100, 20000);
    std::vector<float> pieces = whole;
    EqualiserFilter a;
    EqualiserFilter b;
    a.setRate(44100);
    b.setRate(44100);
    a.take(design(settings, 44100));
    b.take(design(settings, 44100));
    a.process(whole);
    std::mt19937 random(2);
    for (std::size_t at = 0; at < pieces.size();) {
        const std::size_t length = std::min<std::size_t>(pieces.size() - at, 2 * (1 + random() % 300));
        b.process(std::span(pieces).subspan(at, length));
        at += length;
    }
    // Memory is tidied between chunks, so the last bits may differ; nothing else.
    for (std::size_t i = 0; i < whole.size(); ++i)
        QVERIFY(std::abs(whole[i] - pieces[i]) < 1e-6F);
}

void TestEqualiser::changesDoNotClick()
{
    const EqualiserSettings flat{true, 0, {}};
    const auto bass = octaves({12, 12, 9, 6, 0, 0, 0, 0, 0, 0});
    const auto hollow = octaves({-12, -12, 0, 0, -24, -24, 0, 0, 12, 12});
    const EqualiserSettings off{};
    constexpr double Frequency = 200;
    std::vector<float> sound = sine(Frequency, 44100, 60000, 0.2F);
    EqualiserFilter filter;
    filter.setRate(44100);
    std::size_t at = 0;
    for (const EqualiserSettings& settings : {flat, bass, hollow, off, bass, flat}) {
        filter.take(design(settings, 44100));
        filter.process(std::span(sound).subspan(at, 20000));
        at += 20000;
    }
    // A sine of amplitude A bends by A·ω² at most. The loudest here is at +12 dB and a little. A crossfade from x to y
    // adds 2 × slope of the fade × slope of y - x, which is 2·(1.5/882)·A·ω or 0.12 of A·ω²; the rest of the tenths is
    // for filters that settle. A jump of one per cent of the amplitude would bend 12 times as much as the sine.
    const double omega = Tau * Frequency / 44100;
    const double loudest = 0.2 * std::pow(10, std::max(responseDb(bass, 44100, Frequency), 0.0) / 20);
    QVERIFY2(sharpestBend(sound) < 1.3 * loudest * omega * omega,
             qPrintable(QString::number(sharpestBend(sound) / (loudest * omega * omega))));
}

void TestEqualiser::theLastOfManyChangesWins()
{
    EqualiserFilter filter;
    filter.setRate(44100);
    for (const double gain : {1.0, 5.0, -7.0, 3.0})
        filter.take(design(one(FilterKind::Peak, 1000, gain, 1), 44100));
    std::vector<float> sound = sine(1000, 44100, 44100);
    filter.process(sound);
    QVERIFY(!filter.isChanging());
    const float loudest = *std::max_element(sound.end() - 2000, sound.end());
    QVERIFY(std::abs(20 * std::log10(loudest / 0.5F) - 3) < 0.05);
}

void TestEqualiser::changesEndWhereTheyShould()
{
    EqualiserFilter filter;
    filter.setRate(44100);
    filter.take(design(one(FilterKind::Peak, 1000, 9, 1), 44100));
    QVERIFY(filter.isChanging());
    std::vector<float> sound = sine(1000, 44100, 882); // still settling: not a bit is changed
    const std::vector<float> before = sound;
    filter.process(sound);
    QCOMPARE(sound, before);
    filter.clear();
    QVERIFY(!filter.isChanging());
    filter.take(design({}, 44100));
    for (int frame = 0; frame < 2 * 882; ++frame) {
        QVERIFY(filter.isChanging());
        filter.process(std::span(sound).first(2));
    }
    QVERIFY(!filter.isChanging());
    sound = before;
    filter.process(sound);
    QCOMPARE(sound, before);
}

void TestEqualiser::anySettingsStayBounded()
{
    std::mt19937 random(3);
    const auto between = [&](double least, double most) {
        return std::uniform_real_distribution<double>(least, most)(random);
    };
    for (int round = 0; round < 60; ++round) {
        const int rate = std::array{8000, 44100, 96000, 384000}[random() % 4];
        EqualiserFilter filter;
        filter.setRate(rate);
        for (int change = 0; change < 4; ++change) {
            EqualiserSettings settings{true, between(-40, 40), {}};
            for (std::uint32_t band = random() % 40; band > 0; --band) {
                settings.bands.push_back({static_cast<FilterKind>(random() % 5), std::pow(10, between(-1, 6)),
                                          between(-60, 60), std::pow(10, between(-3, 3))});
            }
            filter.take(design(settings, rate));
            std::vector<float> sound(2 * (1 + random() % 6000));
            for (float& sample : sound)
                sample = static_cast<float>(between(-1, 1));
            filter.process(sound);
            for (const float sample : sound)
                QVERIFY(std::abs(sample) <= EqualiserFilter::MostOutput); // false for NaN
        }
    }
}

void TestEqualiser::recoversFromWhatIsNotANumber()
{
    EqualiserFilter filter;
    filter.setRate(44100);
    filter.take(design(octaves({6, 6, 6, 6, 6, 6, 6, 6, 6, 6}), 44100));
    filter.clear();
    std::vector<float> sound = sine(1000, 44100, 44100, 0.1F);
    sound[2000] = std::numeric_limits<float>::quiet_NaN();
    sound[4001] = std::numeric_limits<float>::infinity();
    filter.process(sound);
    for (const float sample : sound)
        QVERIFY(std::isfinite(sample));
    QVERIFY(*std::max_element(sound.end() - 200, sound.end()) > 0.15F);
}

void TestEqualiser::silenceSettlesToZero()
{
    EqualiserFilter filter;
    filter.setRate(44100);
    filter.take(design(octaves({6, 6, 6, 6, 6, 6, 6, 6, 6, 6}), 44100));
    filter.clear();
    std::vector<float> sound = sine(1000, 44100, 1000);
    filter.process(sound);
    sound.assign(44100 * 4, 0.0F);
    filter.process(sound);
    QCOMPARE(sound.back(), 0.0F);
    for (const float sample : sound) // it ends; it does not go on through ever smaller numbers, which are slow
        QVERIFY(sample == 0 || std::abs(sample) > 1e-36F);
}

QTEST_APPLESS_MAIN(TestEqualiser)
#include "tst_equaliser.moc"
