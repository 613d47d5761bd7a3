// Balance lowers, never raises; mono is the same on both sides; changes do not click.
#include "player/dsp/StereoImage.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

using namespace sostenuto::player;

class TestStereoImage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gains_data();
    void gains();
    void middleLeavesEveryBit();
    void changesRamp();
    void aChangeInTheMiddleOfAChange();
    void jumps();
    void blockLengthsDoNotMatter();
};

void TestStereoImage::gains_data()
{
    QTest::addColumn<double>("balance");
    QTest::addColumn<bool>("mono");
    QTest::addColumn<QVector<float>>("out"); ///< of left 0.5, right -0.25
    const auto row = [](const char* name, double balance, bool mono, float left, float right) {
        QTest::newRow(name) << balance << mono << QVector<float>{left, right};
    };
    row("middle", 0, false, 0.5F, -0.25F);
    row("left only", -1, false, 0.5F, 0);
    row("right only", 1, false, 0, -0.25F);
    row("half to the left lowers the right", -0.5, false, 0.5F, -0.125F);
    row("half to the right lowers the left", 0.5, false, 0.25F, -0.25F);
    row("mono", 0, true, 0.125F, 0.125F);
    row("mono to the left", -1, true, 0.125F, 0);
    row("mono, half to the right", 0.5, true, 0.0625F, 0.125F);
    row("past the end", 7, false, 0, -0.25F);
    row("not a number", std::numeric_limits<double>::quiet_NaN(), false, 0.5F, -0.25F);
}

void TestStereoImage::gains()
{
    QFETCH(double, balance);
    QFETCH(bool, mono);
    QFETCH(QVector<float>, out);
    StereoImage image;
    image.take(imageGains({balance, mono}));
    image.jump();
    std::vector<float> sound{0.5F, -0.25F, 0.5F, -0.25F};
    image.process(sound);
    QCOMPARE(sound, (std::vector<float>{out[0], out[1], out[0], out[1]}));
}

void TestStereoImage::middleLeavesEveryBit()
{
    std::mt19937 random(1);
    std::vector<float> sound(2000);
    for (float& sample : sound)
        sample = std::bit_cast<float>(static_cast<std::uint32_t>(random()) & 0xBFFFFFFFU);
    sound[0] = -0.0F; // + 0 · right would make it 0
    std::vector<float> out = sound;
    StereoImage image;
    image.setRate(44100);
    image.take(imageGains({0, false}));
    image.process(out);
    QCOMPARE(std::memcmp(out.data(), sound.data(), sound.size() * sizeof(float)), 0);

    image.take(imageGains({1, true}));
    image.jump();
    image.take(imageGains({0, false}));
    std::vector<float> way(882, 0.0F);
    image.process(way);
    QVERIFY(!image.isChanging());
    image.process(out);
    QCOMPARE(std::memcmp(out.data(), sound.data(), sound.size() * sizeof(float)), 0);
}

void TestStereoImage::changesRamp()
{
    StereoImage image;
    image.setRate(44100);
    image.take(imageGains({1, false}));
    std::vector<float> sound(882, 1.0F); // 10 ms
    image.process(sound);
    QVERIFY(!image.isChanging());
    float before = 1;
    for (std::size_t i = 0; i < sound.size(); i += 2) {
        QVERIFY(std::abs(before - sound[i] - 1.0F / 441) < 1e-6F);
        QCOMPARE(sound[i + 1], 1.0F);
        before = sound[i];
    }
    QCOMPARE(before, 0.0F);
}

void TestStereoImage::aChangeInTheMiddleOfAChange()
{
    StereoImage image;
    image.setRate(44100);
    image.take(imageGains({1, false}));
    std::vector<float> sound(2 * 2000, 1.0F);
    image.process(std::span(sound).first(2 * 200));
    image.take(imageGains({-1, true}));
    image.take(imageGains({-1, true})); // once more is no new change
    image.process(std::span(sound).subspan(2 * 200));
    for (std::size_t i = 2; i < sound.size(); ++i)
        QVERIFY(std::abs(sound[i] - sound[i - 2]) < 1.001F / 441 + 1e-6F);
    QCOMPARE(sound[sound.size() - 2], 1.0F);
    QCOMPARE(sound.back(), 0.0F);
}

void TestStereoImage::jumps()
{
    StereoImage image;
    image.setRate(48000);
    image.take(imageGains({-1, false}));
    QVERIFY(image.isChanging());
    image.jump();
    QVERIFY(!image.isChanging());
    std::vector<float> sound{1, 1};
    image.process(sound);
    QCOMPARE(sound, (std::vector<float>{1, 0}));
}

void TestStereoImage::blockLengthsDoNotMatter()
{
    StereoImage a;
    StereoImage b;
    std::vector<float> whole(2000, 0.5F);
    std::vector<float> pieces = whole;
    a.take(imageGains({0.3, true}));
    b.take(imageGains({0.3, true}));
    a.process(whole);
    for (std::size_t at = 0; at < pieces.size(); at += 2)
        b.process(std::span(pieces).subspan(at, 2));
    QCOMPARE(pieces, whole);
}

QTEST_APPLESS_MAIN(TestStereoImage)
#include "tst_stereoimage.moc"
