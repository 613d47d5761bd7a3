// Nothing gets above the ceiling, nothing below it is touched, and no frame is lost or added.
#include "player/dsp/Limiter.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <numbers>
#include <random>
#include <vector>

using namespace sostenuto::player;

namespace {

constexpr double Pi = std::numbers::pi;
using Sound = std::vector<float>; ///< interleaved stereo

double decibels(double linear)
{
    return 20 * std::log10(std::max(linear, 1e-10));
}

/// Values of a windowed sinc of 64 taps at 16 places between two samples: another filter than the limiter's, and finer.
const std::vector<std::array<double, 64>>& interpolators()
{
    static const auto made = [] {
        std::vector<std::array<double, 64>> all(16);
        for (std::size_t phase = 0; phase < 16; ++phase) {
            for (std::size_t tap = 0; tap < 64; ++tap) {
                const double x = static_cast<double>(tap) - 31 - static_cast<double>(phase) / 16;
                const double window = 0.5 + 0.5 * std::cos(Pi * x / 33);
                all[phase][tap] = x == 0 ? 1 : window * std::sin(Pi * x) / (Pi * x);
            }
        }
        return all;
    }();
    return made;
}

/// Of either side, silence before and after included.
double truePeakDb(const Sound& sound)
{
    double most = 0;
    for (std::size_t side = 0; side < 2; ++side) {
        std::vector<double> padded(64, 0.0);
        for (std::size_t i = side; i < sound.size(); i += 2)
            padded.push_back(sound[i]);
        padded.insert(padded.end(), 64, 0.0);
        for (std::size_t at = 0; at + 64 <= padded.size(); ++at) {
            for (const auto& taps : interpolators()) {
                double sum = 0;
                for (std::size_t tap = 0; tap < 64; ++tap)
                    sum += taps[tap] * padded[at + tap];
                most = std::max(most, std::abs(sum));
            }
        }
    }
    return decibels(most);
}

double samplePeakDb(const Sound& sound)
{
    float most = 0;
    for (const float sample : sound)
        most = std::max(most, std::abs(sample));
    return decibels(most);
}

template <typename F>
Sound made(std::size_t frames, F value)
{
    Sound sound(frames * 2);
    for (std::size_t n = 0; n < frames; ++n) {
        sound[n * 2] = static_cast<float>(value(static_cast<double>(n)));
        sound[n * 2 + 1] = 0.7F * sound[n * 2];
    }
    return sound;
}

Sound sine(double cyclesPerFrame, double amplitude, double phase = 0, std::size_t frames = 8000)
{
    return made(frames, [&](double n) { return amplitude * std::sin(2 * Pi * (cyclesPerFrame * n + phase)); });
}

/// As recordings are: with nothing in the last octave's end, where no converter reproduces it. A windowed sinc, down to
/// nothing at 0.45 of the rate. The beginning and the end are faded, since an edge reaches up there again.
Sound bandLimited(const Sound& sound)
{
    constexpr std::ptrdiff_t Reach = 80;
    constexpr double Cutoff = 0.43;
    Sound out(sound.size());
    const auto frames = static_cast<std::ptrdiff_t>(sound.size() / 2);
    for (std::ptrdiff_t n = 0; n < frames; ++n) {
        double sum = 0;
        for (std::ptrdiff_t k = std::max(-Reach, -n); k <= std::min(Reach, frames - 1 - n); ++k) {
            const double x = 2 * Cutoff * static_cast<double>(k);
            const double window = 0.5 + 0.5 * std::cos(Pi * static_cast<double>(k) / (Reach + 1));
            sum += 2 * Cutoff * (k == 0 ? 1 : std::sin(Pi * x) / (Pi * x)) * window *
                   static_cast<double>(sound[static_cast<std::size_t>(n + k) * 2]);
        }
        const double edge = std::min({1.0, static_cast<double>(n) / 500, static_cast<double>(frames - 1 - n) / 500});
        const auto at = static_cast<std::size_t>(n) * 2;
        out[at] = static_cast<float>(sum * (0.5 - 0.5 * std::cos(Pi * edge)));
        out[at + 1] = 0.7F * out[at];
    }
    return out;
}

/// Low-passed noise: as much power in each octave as makes it sound like music, roughly pink.
Sound pinkish(double amplitude)
{
    std::mt19937 random(1);
    std::normal_distribution<double> white(0, 1);
    double slow = 0;
    double middle = 0;
    return made(20000, [&](double) {
        const double now = white(random);
        slow += 0.01 * (now - slow);
        middle += 0.2 * (now - middle);
        return amplitude * (3 * slow + middle + 0.3 * now);
    });
}

std::unique_ptr<Limiter> limiter(int rate = 44100)
{
    auto made = std::make_unique<Limiter>();
    made->setRate(rate);
    return made;
}

Sound limited(Limiter& limiter, const Sound& in, std::size_t blockFrames = 512)
{
    Sound out;
    Sound block(blockFrames * 2);
    for (std::size_t at = 0; at < in.size(); at += blockFrames * 2) {
        const auto piece = std::span(in).subspan(at, std::min(blockFrames * 2, in.size() - at));
        const auto frames = limiter.process(piece, block);
        out.insert(out.end(), block.begin(), block.begin() + frames * 2);
    }
    while (limiter.held() > 0) {
        const auto frames = limiter.flush(block);
        out.insert(out.end(), block.begin(), block.begin() + frames * 2);
    }
    return out;
}

} // namespace

class TestLimiter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysBelowTheCeiling_data();
    void staysBelowTheCeiling();
    void leavesWhatIsBelow_data();
    void leavesWhatIsBelow();
    void anyBlocksGiveTheSame();
    void worksInPlace();
    void framesAreCounted();
    void shortSounds();
    void sidesGetTheSameGain();
    void gainIsLeastAtThePeak();
    void gainMovesSmoothly();
    void gainIsDownInTimeAndComesBack();
    void otherCeilings();
    void clearForgets();
};

void TestLimiter::staysBelowTheCeiling_data()
{
    QTest::addColumn<Sound>("sound");
    QTest::addColumn<int>("rate");
    QTest::addColumn<double>("most");
    const auto row = [](const char* name, const Sound& sound, int rate = 44100) {
        QTest::addRow("%s", name) << bandLimited(sound) << rate << 0.0;
    };
    row("a quarter of the rate at 45 degrees", sine(0.25, 1.4, 0.125));
    row("the same, full scale between the samples only", sine(0.25, 1.0, 0.125));
    row("low sine", sine(0.002, 2));
    row("an eighth", sine(0.125, 1.5, 0.0625));
    row("high sine", sine(0.3701, 1.5));
    row("very high sine", sine(0.4203, 1.5));
    row("noise, 12 dB too loud", pinkish(4));
    std::mt19937 random(2);
    std::uniform_real_distribution<double> flat(-1.5, 1.5);
    const Sound white = made(20000, [&](double) { return flat(random); });
    row("white noise", white);
    const Sound bursts = made(20000, [](double n) {
        const bool on = std::fmod(n, 5000) < 700;
        return on ? (std::fmod(n, 90) < 45 ? 1.7 : -1.7) : 0.05 * std::sin(n * 0.05);
    });
    row("bursts of a square", bursts);
    const Sound impulses = made(20000, [](double n) { return std::fmod(n, 3000) == 1000 ? 3.0 : 0.0; });
    row("single samples", impulses);
    const Sound steps = made(20000, [&, value = 0.0](double n) mutable {
        if (std::fmod(n, 37) == 0)
            value = flat(random);
        return value;
    });
    row("random steps", steps);
    row("at 8 kHz", pinkish(4), 8000);
    row("at 96 kHz", pinkish(4), 96000);
    row("at 384 kHz", pinkish(4), 384000);

    // Up to half the rate a peak can stand between two samples and show in neither. BS.1770's filter is too short to
    // see all of it; it says so of itself. What stays certain is that no sample is above the ceiling.
    const auto rawRow = [](const char* name, const Sound& sound, double most) {
        QTest::addRow("%s, up to half the rate", name) << sound << 44100 << most;
    };
    rawRow("bursts of a square", bursts, 0);
    rawRow("single samples", impulses, 0);
    rawRow("random steps", steps, 0);
    rawRow("first and last sample", made(3000, [](double n) { return n == 0 || n == 2999 ? -4.0 : 0.1; }), 0);
    rawRow("noise", pinkish(4), 0.5);
    rawRow("white noise", white, 1.3);
}

void TestLimiter::staysBelowTheCeiling()
{
    QFETCH(Sound, sound);
    QFETCH(int, rate);
    QFETCH(double, most);
    QVERIFY(truePeakDb(sound) > -0.1);
    const auto tested = limiter(rate);
    const Sound out = limited(*tested, sound);
    QCOMPARE(out.size(), sound.size());
    const double peak = truePeakDb(out);
    qInfo("true peak %.3f dB, sample peak %.3f", peak, samplePeakDb(out));
    QVERIFY2(peak <= most, qPrintable(QString::number(peak)));
    QVERIFY2(samplePeakDb(out) <= -0.1 + 1e-5, qPrintable(QString::number(samplePeakDb(out))));
    QVERIFY2(peak > -1.2, qPrintable(QString::number(peak))); // nor much lower than it has to be
}

void TestLimiter::leavesWhatIsBelow_data()
{
    QTest::addColumn<Sound>("sound");
    QTest::newRow("silence") << Sound(4000, 0.0F);
    QTest::newRow("quiet") << sine(0.01, 0.3);
    QTest::newRow("just below") << sine(0.01, 0.98);
    QTest::newRow("just below, between the samples") << sine(0.25, 0.95, 0.125);
    QTest::newRow("quiet noise") << pinkish(0.05);
}

void TestLimiter::leavesWhatIsBelow()
{
    QFETCH(Sound, sound);
    const auto tested = limiter();
    const Sound out = limited(*tested, sound);
    QCOMPARE(out.size(), sound.size());
    QCOMPARE(std::memcmp(out.data(), sound.data(), sound.size() * sizeof(float)), 0);
    QVERIFY(!tested->isWorking());
}

void TestLimiter::anyBlocksGiveTheSame()
{
    Sound sound = pinkish(1);
    const Sound loud = pinkish(4);
    sound.insert(sound.end(), loud.begin(), loud.end());
    const auto whole = limiter();
    const Sound expected = limited(*whole, sound, sound.size());
    const auto ones = limiter();
    QCOMPARE(limited(*ones, sound, 1), expected);

    const auto pieces = limiter();
    std::mt19937 random(3);
    Sound out;
    Sound block(4000);
    for (std::size_t at = 0; at < sound.size();) {
        const std::size_t length = std::min<std::size_t>(sound.size() - at, 2 * (1 + random() % 900));
        const auto frames = pieces->process(std::span(sound).subspan(at, length), block);
        QVERIFY(frames * 2 <= static_cast<std::int64_t>(length));
        out.insert(out.end(), block.begin(), block.begin() + frames * 2);
        at += length;
    }
    while (pieces->held() > 0) {
        const auto frames = pieces->flush(std::span(block).first(2 * (1 + random() % 20)));
        out.insert(out.end(), block.begin(), block.begin() + frames * 2);
    }
    QCOMPARE(out, expected);
}

void TestLimiter::worksInPlace()
{
    const Sound sound = pinkish(4);
    const auto apart = limiter();
    const Sound expected = limited(*apart, sound);
    const auto tested = limiter();
    Sound same = sound;
    const auto frames = tested->process(same, same);
    same.resize(static_cast<std::size_t>(frames) * 2);
    QVERIFY(std::equal(same.begin(), same.end(), expected.begin()));
}

void TestLimiter::framesAreCounted()
{
    for (const int rate : {8000, 44100, 48000, 192000, 384000}) {
        const auto tested = limiter(rate);
        const std::int64_t ahead = tested->lookAhead();
        QVERIFY(ahead > rate / 1000 && ahead < rate / 200); // 1..5 ms
        Sound block(64 * 2, 0.1F);
        std::int64_t in = 0;
        std::int64_t out = 0;
        while (in < 3 * ahead) {
            out += tested->process(block, block);
            in += 64;
            QCOMPARE(tested->held(), std::min(in, ahead));
            QCOMPARE(out + tested->held(), in);
        }
        Sound rest(static_cast<std::size_t>(ahead) * 2 + 20);
        QCOMPARE(tested->flush(rest), ahead);
        QCOMPARE(tested->held(), std::int64_t{0});
        QCOMPARE(tested->flush(rest), std::int64_t{0});
    }
}

void TestLimiter::shortSounds()
{
    const auto tested = limiter();
    for (const std::size_t frames : {1U, 2U, 5U, 6U, 7U, 100U, 135U, 136U, 137U, 138U, 139U}) {
        const Sound sound = sine(0.03, 3, 0.25, frames);
        const Sound out = limited(*tested, sound, 50);
        QCOMPARE(out.size(), sound.size());
        QVERIFY(samplePeakDb(out) <= -0.1 + 1e-5);
        QVERIFY(samplePeakDb(out) > -3);
    }
}

void TestLimiter::sidesGetTheSameGain()
{
    Sound sound = pinkish(1);
    std::mt19937 random(4);
    for (std::size_t i = 0; i < sound.size(); i += 2) {
        sound[i] *= (random() % 500 == 0 ? 8.0F : 0.5F); // peaks on the left alone
        sound[i + 1] = 0.25F;                            // the right side shows the gain
    }
    const auto tested = limiter();
    const Sound out = limited(*tested, sound);
    float least = 1;
    for (std::size_t i = 0; i < sound.size(); i += 2) {
        const float gain = out[i + 1] / 0.25F;
        QVERIFY(std::abs(out[i] - sound[i] * gain) < 1e-6F);
        least = std::min(least, gain);
    }
    QVERIFY(least < 0.7F);
}

void TestLimiter::gainIsLeastAtThePeak()
{
    constexpr double Aim = 0.98855 * 0.98288; // the ceiling, and what limiting goes below it
    for (const std::size_t at : {0U, 1U, 500U, 1000U, 1999U}) {
        Sound sound(4000, 0.0F);
        sound[at * 2] = 8;
        const auto tested = limiter();
        QVERIFY(std::abs(limited(*tested, sound)[at * 2] - Aim) < 0.0005);
    }
    // Two equal samples have a peak between them, by the filter of BS.1770 a quarter higher. Both sides of it are down.
    Sound sound(4000, 0.0F);
    sound[2000] = sound[2002] = 8;
    const auto tested = limiter();
    const Sound out = limited(*tested, sound);
    QVERIFY(std::abs(out[2000] - Aim / (0.7797851562500 + 0.4650878906250)) < 0.0005);
    QVERIFY(std::abs(out[2002] - Aim / (0.7797851562500 + 0.4650878906250)) < 0.0005);
}

void TestLimiter::gainMovesSmoothly()
{
    Sound sound(40000, 0.25F);
    sound[20000] = 16;
    const auto tested = limiter();
    const Sound out = limited(*tested, sound);
    // Two means, each of half the look-ahead: neither can move faster than its whole range in its length.
    const double steepest = 2.0 / static_cast<double>(tested->lookAhead() - 6);
    double before = 1;
    double slopeBefore = 0;
    double least = 1;
    for (std::size_t i = 1; i < out.size(); i += 2) {
        const double gain = out[i] / 0.25;
        const double slope = gain - before;
        QVERIFY(std::abs(slope) <= steepest);
        QVERIFY(std::abs(slope - slopeBefore) <= steepest * steepest + 1e-5); // nor has it corners
        before = gain;
        slopeBefore = slope;
        least = std::min(least, gain);
    }
    QVERIFY(std::abs(least * 16 - std::pow(10, -0.1 / 20)) < 0.2);
}

void TestLimiter::gainIsDownInTimeAndComesBack()
{
    const auto tested = limiter();
    Sound sound(2 * 44100 * 3, 0.25F);
    for (std::size_t i = 44100; i < 46000; ++i)
        sound[i] = 2;
    const Sound out = limited(*tested, sound);
    const auto gainAt = [&](int milliseconds) {
        const auto at = static_cast<std::size_t>(22050 + 950 + milliseconds * 44.1) * 2; // after the last loud frame
        return out[at] / sound[at];
    };
    QVERIFY(gainAt(1) < 0.51F);
    QVERIFY(gainAt(60) > 0.6F && gainAt(60) < 0.8F);
    QVERIFY(gainAt(220) > 0.9F && gainAt(220) < 1);
    QCOMPARE(gainAt(2000), 1.0F);
    QCOMPARE(out[2 * 21900], 0.25F); // and is still 1 just before the look-ahead
}

void TestLimiter::otherCeilings()
{
    for (const double ceiling : {-1.0, -6.0, -24.0}) {
        const auto tested = limiter();
        tested->setCeiling(ceiling);
        const double peak = truePeakDb(limited(*tested, bandLimited(pinkish(1))));
        QVERIFY(peak < ceiling + 0.1 && peak > ceiling - 1);
    }
}

void TestLimiter::clearForgets()
{
    const auto tested = limiter();
    Sound loud(2000, 2.0F);
    (void)tested->process(loud, loud);
    QVERIFY(tested->isWorking());
    tested->clear();
    QVERIFY(!tested->isWorking());
    QCOMPARE(tested->held(), std::int64_t{0});
    const Sound quiet = sine(0.01, 0.3);
    QCOMPARE(limited(*tested, quiet), quiet);
}

QTEST_APPLESS_MAIN(TestLimiter)
#include "tst_limiter.moc"
