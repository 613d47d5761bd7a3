// How one sound goes over into the next: who may overlap whom, and what becomes of the samples.
#include "player/decode/Tempo.h"
#include "player/decode/TrackJoiner.h"
#include "player/dsp/Overlap.h"
#include "player/engine/JoinPlan.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace sostenuto::player;

namespace {

std::vector<float> counted(int from, int frames)
{
    std::vector<float> samples;
    for (int i = 0; i < frames; ++i) {
        samples.push_back(static_cast<float>(from + i));
        samples.push_back(-static_cast<float>(from + i));
    }
    return samples;
}

QueueItem item(std::int64_t album, int disc, int number, std::int64_t ms = 60'000)
{
    static std::int64_t key = 0;
    ++key;
    return {key, key, ms, album, disc, number};
}

std::vector<float> sine(int rate, int frames, double hz)
{
    std::vector<float> samples;
    for (int i = 0; i < frames; ++i) {
        const auto value = static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * hz * i / rate));
        samples.insert(samples.end(), {value, value});
    }
    return samples;
}

/// Rising zero crossings of the left side: twice as many as half waves, whatever the length.
int crossings(const std::vector<float>& samples)
{
    int count = 0;
    for (std::size_t i = 2; i < samples.size(); i += 2)
        count += samples[i - 2] < 0 && samples[i] >= 0 ? 1 : 0;
    return count;
}

} // namespace

class TestJoins : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoOverlaps_data();
    void whoOverlaps();
    void withoutGaplessThereIsSilence();
    void standsInAlbumOnlyInOrder();
    void withoutHoldNothingChanges();
    void layOverMixesByEqualPower();
    void aTailOutlivesAShortSound();
    void everyFrameComesOutOnce();
    void tempoKeepsLengthAndPitch_data();
    void tempoKeepsLengthAndPitch();
    void joinerAtEqualRatesIsExact();
};

void TestJoins::whoOverlaps_data()
{
    QTest::addColumn<std::vector<int>>("before"); // album, disc, number, ms
    QTest::addColumn<std::vector<int>>("after");
    QTest::addColumn<int>("crossfade");
    QTest::addColumn<int>("overlap");
    using V = std::vector<int>;
    QTest::newRow("off") << V{1, 1, 1, 60000} << V{2, 1, 1, 60000} << 0 << 0;
    QTest::newRow("two albums") << V{1, 1, 1, 60000} << V{2, 1, 1, 60000} << 3000 << 3000;
    QTest::newRow("no album known") << V{0, 0, 0, 60000} << V{0, 0, 0, 60000} << 3000 << 3000;
    QTest::newRow("album goes on") << V{1, 1, 1, 60000} << V{1, 1, 2, 60000} << 3000 << 0;
    QTest::newRow("next disc") << V{1, 1, 9, 60000} << V{1, 2, 1, 60000} << 3000 << 0;
    QTest::newRow("same album, tracks apart") << V{1, 1, 1, 60000} << V{1, 1, 3, 60000} << 3000 << 3000;
    QTest::newRow("same album, backwards") << V{1, 1, 2, 60000} << V{1, 1, 1, 60000} << 3000 << 3000;
    QTest::newRow("same album, middle of next disc") << V{1, 1, 9, 60000} << V{1, 2, 2, 60000} << 3000 << 3000;
    QTest::newRow("same album, no numbers") << V{1, 0, 0, 60000} << V{1, 0, 0, 60000} << 3000 << 0;
    QTest::newRow("short before") << V{1, 1, 1, 4000} << V{2, 1, 1, 60000} << 3000 << 2000;
    QTest::newRow("short after") << V{1, 1, 1, 60000} << V{2, 1, 1, 1000} << 3000 << 500;
    QTest::newRow("length not known") << V{1, 1, 1, 0} << V{2, 1, 1, 0} << 3000 << 3000;
}

void TestJoins::whoOverlaps()
{
    QFETCH(std::vector<int>, before);
    QFETCH(std::vector<int>, after);
    QFETCH(int, crossfade);
    QFETCH(int, overlap);
    QCOMPARE(overlapMs(item(before[0], before[1], before[2], before[3]), item(after[0], after[1], after[2], after[3]),
                       crossfade),
             overlap);
    const QueueItem one = item(0, 0, 0);
    QCOMPARE(overlapMs(one, one, crossfade), 0); // a loop stays a loop
}

void TestJoins::withoutGaplessThereIsSilence()
{
    const QueueItem first = item(1, 1, 1);
    const QueueItem second = item(1, 1, 2);
    const QueueItem other = item(2, 1, 1);
    QCOMPARE(planJoin(first, second, true, 3000), Join{});
    QCOMPARE(planJoin(first, other, true, 3000), (Join{3000, 0}));
    QCOMPARE(planJoin(first, second, false, 0), (Join{0, SilenceBetweenMs}));
    QCOMPARE(planJoin(first, other, false, 3000), (Join{0, SilenceBetweenMs})); // not both
    QCOMPARE(planJoin(first, first, false, 3000), Join{});                      // a loop stays a loop
}

void TestJoins::standsInAlbumOnlyInOrder()
{
    PlayQueue queue;
    queue.set({item(1, 1, 1), item(1, 1, 2), item(2, 1, 1), item(3, 1, 7), item(4, 1, 1)}, 0, 1);
    QVERIFY(standsInAlbum(queue, 0));
    QVERIFY(standsInAlbum(queue, 1));
    QVERIFY(!standsInAlbum(queue, 2));
    QVERIFY(!standsInAlbum(queue, 4));
    QVERIFY(!standsInAlbum(queue, 99));
    queue.setShuffled(true, 1);
    QVERIFY(!standsInAlbum(queue, 0));
}

void TestJoins::withoutHoldNothingChanges()
{
    Overlap overlap;
    std::vector<float> out;
    overlap.push(counted(0, 100), out);
    overlap.push(counted(100, 1), out);
    QCOMPARE(out, counted(0, 101));
    QCOMPARE(overlap.held(), 0);
}

void TestJoins::layOverMixesByEqualPower()
{
    constexpr int Length = 64;
    Overlap overlap;
    std::vector<float> out;
    overlap.setHold(Length);
    overlap.push(counted(0, 200), out);
    QCOMPARE(overlap.held(), Length);
    QCOMPARE(out, counted(0, 200 - Length));
    overlap.layOver();
    overlap.setHold(0);
    QCOMPARE(overlap.held(), 0);
    overlap.push(counted(1000, 30), out); // over a block's edge
    overlap.push(counted(1030, 70), out);
    QCOMPARE(out.size(), std::size_t{(200 - Length + 100) * 2});
    for (int i = 0; i < Length; ++i) {
        const double place = std::numbers::pi / 2 * i / Length;
        const double wanted = (200 - Length + i) * std::cos(place) + (1000 + i) * std::sin(place);
        const float got = out[static_cast<std::size_t>(200 - Length + i) * 2];
        QVERIFY2(std::abs(got - wanted) < 1e-3, qPrintable(QStringLiteral("%1: %2, %3").arg(i).arg(got).arg(wanted)));
    }
    QCOMPARE(out.back(), -1099.0F); // behind the overlap the new sound alone
}

void TestJoins::aTailOutlivesAShortSound()
{
    Overlap overlap;
    std::vector<float> out;
    overlap.setHold(50);
    overlap.push(std::vector<float>(100, 1.0F), out);
    overlap.layOver();
    overlap.push(std::vector<float>(20, 0.0F), out); // 10 frames, and nothing more
    overlap.release(out);
    QCOMPARE(out.size(), std::size_t{100});
    QVERIFY(out[90] > 0.0F && out[90] < 0.5F);
    QVERIFY(out[98] < out[60]);
}

void TestJoins::everyFrameComesOutOnce()
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        Overlap overlap;
        std::vector<float> out;
        std::int64_t in = 0;
        std::int64_t under = 0; ///< frames that lie under others
        std::int64_t last = 0;
        for (int sound = 0; sound < 4; ++sound) {
            overlap.setHold(static_cast<std::int64_t>(random() % 90));
            last = 0;
            for (int block = 0; block < 3; ++block) {
                const int frames = static_cast<int>(random() % 60);
                overlap.push(counted(0, frames), out);
                in += frames;
                last += frames;
            }
            if (random() % 2 == 0) {
                under += overlap.held();
                overlap.layOver();
            }
        }
        overlap.release(out);
        const auto frames = static_cast<std::int64_t>(out.size() / 2);
        QVERIFY(frames <= in && frames >= in - under);
    }
}

void TestJoins::tempoKeepsLengthAndPitch_data()
{
    QTest::addColumn<double>("speed");
    for (const double speed : {0.5, 0.75, 1.0, 1.25, 1.5, 2.0})
        QTest::addRow("%g", speed) << speed;
}

void TestJoins::tempoKeepsLengthAndPitch()
{
    QFETCH(double, speed);
    constexpr int Frames = 44100 * 3;
    const std::vector<float> in = sine(44100, Frames, 440);
    Tempo tempo(44100, speed);
    std::vector<float> out;
    for (std::size_t at = 0; at < in.size(); at += 8192)
        tempo.convert(std::span(in).subspan(at, std::min<std::size_t>(8192, in.size() - at)), out);
    const auto before = static_cast<std::int64_t>(out.size() / 2);
    const std::int64_t owed = tempo.heldBack();
    tempo.flush(out);
    const auto frames = static_cast<std::int64_t>(out.size() / 2);
    QCOMPARE(frames, static_cast<std::int64_t>(std::llround(Frames / speed)));
    QCOMPARE(before + owed, frames);
    QCOMPARE(tempo.heldBack(), 0);
    if (speed == 1.0)
        QVERIFY(out == in);
    const double hz = crossings(out) * 44100.0 / static_cast<double>(frames);
    QVERIFY2(std::abs(hz - 440) < 4, qPrintable(QString::number(hz)));
}

void TestJoins::joinerAtEqualRatesIsExact()
{
    TrackJoiner joiner(44100, 1);
    joiner.useRate(44100);
    joiner.push(counted(0, 1000));
    joiner.useRate(44100);
    joiner.push(counted(1000, 1000));
    QCOMPARE(joiner.heldBack(), 0);
    QCOMPARE(joiner.ready(), counted(0, 2000));
}

QTEST_GUILESS_MAIN(TestJoins)
#include "tst_joins.moc"
