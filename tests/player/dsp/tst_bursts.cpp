// Whatever a damaged file holds, it is never louder than loud.
#include "player/dsp/Bursts.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace sostenuto::player;

class TestBursts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tames_data();
    void tames();
    void anyBits();
};

void TestBursts::tames_data()
{
    using Limits = std::numeric_limits<float>;
    QTest::addColumn<float>("in");
    QTest::addColumn<float>("out");
    QTest::newRow("silence") << 0.0F << 0.0F;
    QTest::newRow("full scale") << -1.0F << -1.0F;
    QTest::newRow("the loudest sound") << 4.0F << 4.0F;
    QTest::newRow("a little more") << 4.001F << 4.0F;
    QTest::newRow("a little more, below zero") << -5.0F << -4.0F;
    QTest::newRow("the loudest mistake") << 64.0F << 4.0F;
    QTest::newRow("damage") << 64.1F << 0.0F;
    QTest::newRow("integers read as floats") << -32768.0F << 0.0F;
    QTest::newRow("the most") << Limits::max() << 0.0F;
    QTest::newRow("infinite") << Limits::infinity() << 0.0F;
    QTest::newRow("infinite, below zero") << -Limits::infinity() << 0.0F;
    QTest::newRow("not a number") << Limits::quiet_NaN() << 0.0F;
    QTest::newRow("tiny") << Limits::denorm_min() << Limits::denorm_min();
}

void TestBursts::tames()
{
    QFETCH(float, in);
    QFETCH(float, out);
    std::vector<float> samples{0.5F, in, -0.25F};
    tameBursts(samples);
    QVERIFY(samples == (std::vector<float>{0.5F, out, -0.25F})); // exactly
}

void TestBursts::anyBits()
{
    std::mt19937 random(1);
    std::vector<float> samples(100'000);
    for (float& sample : samples)
        sample = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
    const std::vector<float> before = samples;
    tameBursts(samples);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        QVERIFY(std::abs(samples[i]) <= LoudestSound);
        if (std::abs(before[i]) <= LoudestSound)
            QVERIFY(samples[i] == before[i]);
    }
}

QTEST_APPLESS_MAIN(TestBursts)
#include "tst_bursts.moc"
