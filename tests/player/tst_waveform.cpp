// A track at a glance: any length, constant memory, and bytes that are checked.
#include "player/dsp/Waveform.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace sostenuto::player;

namespace {

/// Interleaved stereo, both sides the same.
std::vector<float> stereo(std::int64_t frames, const std::function<float(double)>& at)
{
    std::vector<float> samples;
    for (std::int64_t i = 0; i < frames; ++i)
        samples.insert(samples.end(), 2, at(double(i) / double(frames)));
    return samples;
}

Waveform sketchOf(const std::vector<float>& samples, std::size_t atOnce = 4410)
{
    WaveformSketch sketch;
    for (std::size_t i = 0; i < samples.size(); i += 2 * atOnce)
        sketch.add(std::span(samples).subspan(i, std::min(2 * atOnce, samples.size() - i)));
    return sketch.finished();
}

} // namespace

class TestWaveform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheShape_data();
    void showsTheShape();
    void blocksDoNotMatter();
    void nothingIsFlat();
    void oneFrameFillsItAll();
    void eachSideCounts();
    void aClickIsSeen();
    void squareAndSine();
    void survivesBytes();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
};

void TestWaveform::showsTheShape_data()
{
    QTest::addColumn<qint64>("frames");
    QTest::newRow("fewer than buckets") << 300LL;
    QTest::newRow("short") << 5'000LL;
    QTest::newRow("just full") << 1600LL * 64;
    QTest::newRow("one more") << 1600LL * 64 + 1;
    QTest::newRow("a song") << 3'000'000LL;
    QTest::newRow("odd") << 3'333'331LL;
}

/// A sound that grows evenly from 0 to full scale is a straight line, whatever its length.
void TestWaveform::showsTheShape()
{
    QFETCH(qint64, frames);
    const Waveform waveform = sketchOf(stereo(frames, [](double at) { return float(at); }));
    // A bin of 64 frames is a good part of a short sound, and its peak is that of its end.
    const double grain = std::max(64.0 / double(frames), 1.0 / 800) * 2 + 1.0 / 255;
    for (std::size_t i = 0; i < Waveform::Buckets; ++i) {
        const double place = (double(i) + 1) / Waveform::Buckets;
        const double peak = waveform.buckets[i].peak / 255.0;
        QVERIFY2(std::abs(peak - place) <= grain, qPrintable(QStringLiteral("%1: %2").arg(i).arg(peak)));
        QVERIFY(waveform.buckets[i].rms <= waveform.buckets[i].peak);
    }
}

void TestWaveform::blocksDoNotMatter()
{
    const auto samples = stereo(200'000, [](double at) { return float(std::sin(at * 4000) * at); });
    QVERIFY(sketchOf(samples, 1) == sketchOf(samples, 4410));
    QVERIFY(sketchOf(samples, 1) == sketchOf(samples, samples.size()));
}

void TestWaveform::nothingIsFlat()
{
    QVERIFY(sketchOf({}) == Waveform{});
    QVERIFY(sketchOf(stereo(100'000, [](double) { return 0.0F; })) == Waveform{});
}

void TestWaveform::oneFrameFillsItAll()
{
    const Waveform waveform = sketchOf({0.5F, -0.5F});
    for (const Waveform::Bucket& bucket : waveform.buckets)
        QVERIFY((bucket == Waveform::Bucket{128, 128}));
}

void TestWaveform::eachSideCounts()
{
    for (const auto& frame : {std::vector<float>{1, 0}, std::vector<float>{0, -1}}) {
        const Waveform::Bucket bucket = sketchOf(frame).buckets[0];
        QCOMPARE(int(bucket.peak), 255);
        QCOMPARE(int(bucket.rms), 180); // 255 / √2
    }
}

void TestWaveform::aClickIsSeen()
{
    auto samples = stereo(2'000'000, [](double) { return 0.0F; });
    samples[2 * 1'234'567] = 2.0F; // clipped to full scale
    const Waveform waveform = sketchOf(samples);
    int lit = 0;
    for (std::size_t i = 0; i < Waveform::Buckets; ++i) {
        if (waveform.buckets[i].peak == 0)
            continue;
        ++lit;
        QCOMPARE(int(waveform.buckets[i].peak), 255);
        QVERIFY(std::abs(double(i) - 1'234'567.0 / 2'000'000 * Waveform::Buckets) <= 2);
    }
    QVERIFY(lit >= 1 && lit <= 2);
}

void TestWaveform::squareAndSine()
{
    const Waveform square = sketchOf(stereo(500'000, [](double) { return -0.5F; }));
    const Waveform sine = sketchOf(stereo(500'000, [](double at) { return 0.5F * float(std::sin(at * 400'000)); }));
    for (std::size_t i = 0; i < Waveform::Buckets; ++i) {
        QVERIFY((square.buckets[i] == Waveform::Bucket{128, 128}));
        QVERIFY(std::abs(sine.buckets[i].peak - 128) <= 1);
        QVERIFY(std::abs(sine.buckets[i].rms - 90) <= 1); // 0.5 / √2
    }
}

void TestWaveform::survivesBytes()
{
    const Waveform waveform = sketchOf(stereo(100'000, [](double at) { return float(std::sin(at * 50)); }));
    const QByteArray bytes = toBytes(waveform);
    QCOMPARE(bytes.size(), 1601);
    const auto back = waveformOf(bytes);
    QVERIFY(back);
    QVERIFY(*back == waveform);
}

void TestWaveform::refusesOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = toBytes(Waveform{});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a version only") << good.left(1);
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("too long") << good + 'x';
    QTest::newRow("huge") << QByteArray(10'000'000, '\1');
    QByteArray other = good;
    other[0] = 2;
    QTest::newRow("another version") << other;
    other = good;
    other[2] = 1;
    QTest::newRow("louder than its peak") << other;
}

void TestWaveform::refusesOtherBytes()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!waveformOf(bytes));
}

QTEST_GUILESS_MAIN(TestWaveform)
#include "tst_waveform.moc"
