// Equaliser, balance and limiter where sound is rendered: nothing lost, nothing added, nothing too loud.
#include "player/output/Renderer.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace sostenuto::player;

namespace {

constexpr int Rate = 44100;

std::vector<float> counted(std::int64_t from, std::int64_t frames, float scale)
{
    std::vector<float> samples;
    for (std::int64_t n = from; n < from + frames; ++n) {
        const auto value = static_cast<float>(n % 30000) * scale / 30000;
        samples.insert(samples.end(), {value, -value});
    }
    return samples;
}

struct Rig {
    Renderer renderer{1 << 16};
    std::vector<float> heard;

    Rig()
    {
        renderer.rewind(Rate);
        renderer.setOpen(true);
    }
    std::int64_t render(std::int64_t frames)
    {
        std::vector<float> block(static_cast<std::size_t>(frames) * 2);
        const std::int64_t got = renderer.render(block);
        heard.insert(heard.end(), block.begin(), block.begin() + got * 2);
        return got;
    }
    [[nodiscard]] float loudest() const
    {
        float most = 0;
        for (const float sample : heard)
            most = std::max(most, std::abs(sample));
        return most;
    }
};

} // namespace

class TestRenderTone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limiterOnAndOffLosesNothing();
    void limiterHoldsNothingBackAtTheEnd();
    void discardIntoTheLookAhead();
    void loudIsBroughtDown();
    void positionIsWhatIsHeard();
    void underrunsAreCounted();
    void toneFollowsTheRate();
    void newestValueWins();
};

void TestRenderTone::limiterOnAndOffLosesNothing()
{
    std::mt19937 random(3);
    for (int round = 0; round < 50; ++round) {
        Rig rig;
        std::int64_t written = 0;
        bool limited = false;
        for (int step = 0; step < 60; ++step) {
            const auto frames = static_cast<std::int64_t>(random() % 700);
            rig.renderer.write(counted(written, frames, 0.5F));
            written += frames;
            if (random() % 3 == 0)
                rig.renderer.setLimited(limited = !limited);
            rig.render(1 + static_cast<std::int64_t>(random() % 600));
        }
        while (rig.render(512) > 0) {
        }
        QVERIFY2(rig.heard == counted(0, written, 0.5F), qPrintable(QString::number(round)));
        QCOMPARE(rig.renderer.renderedFrame(), written);
    }
}

void TestRenderTone::limiterHoldsNothingBackAtTheEnd()
{
    Rig rig;
    rig.renderer.setLimited(true);
    rig.renderer.write(counted(0, 1000, 0.5F));
    std::int64_t got = 0;
    for (int i = 0; i < 30; ++i)
        got += rig.render(50); // smaller than the look-ahead
    QCOMPARE(got, 1000);
    QVERIFY(rig.heard == counted(0, 1000, 0.5F));
    rig.renderer.write(counted(1000, 500, 0.5F)); // and it goes on
    rig.render(2000);
    QVERIFY(rig.heard == counted(0, 1500, 0.5F));
}

/// What is discarded is gone, what comes after it is whole, though the limiter has looked past the border.
void TestRenderTone::discardIntoTheLookAhead()
{
    for (const std::int64_t before : {10, 100, 133, 134, 1000}) {
        Rig rig;
        rig.renderer.setLimited(true);
        rig.renderer.write(counted(0, before, 0.5F));
        rig.render(5);
        rig.renderer.awaitDiscard();
        rig.renderer.discardWritten(false);
        rig.renderer.write(counted(20000, 3000, 0.5F));
        while (rig.render(256) > 0) {
        }
        const std::vector<float> after = counted(20000, 3000, 0.5F);
        QVERIFY(rig.heard.size() >= after.size());
        QVERIFY(std::equal(after.rbegin(), after.rend(), rig.heard.rbegin()));
    }
}

void TestRenderTone::loudIsBroughtDown()
{
    Rig rig;
    ToneSettings tone;
    tone.equaliser = {true, 0, {{FilterKind::LowShelf, 300, 12, 0.7}}};
    rig.renderer.setTone(tone);
    rig.renderer.setLimited(true);
    std::vector<float> sine;
    for (int n = 0; n < Rate; ++n) {
        const auto value = static_cast<float>(0.9 * std::sin(n * 0.01));
        sine.insert(sine.end(), {value, value});
    }
    rig.renderer.write(sine);
    while (rig.render(441) > 0) {
    }
    QCOMPARE(static_cast<int>(rig.heard.size() / 2), Rate);
    QVERIFY2(rig.loudest() <= 1.0F, qPrintable(QString::number(rig.loudest())));
    QVERIFY(rig.loudest() > 0.9F);
}

void TestRenderTone::positionIsWhatIsHeard()
{
    Rig rig;
    rig.renderer.setLimited(true);
    rig.renderer.write(counted(0, 5000, 0.5F));
    std::int64_t heard = 0;
    for (int i = 0; i < 40; ++i) {
        heard += rig.render(100);
        QCOMPARE(rig.renderer.contentFrame(heard), heard);
        QCOMPARE(rig.renderer.renderedFrame(), heard);
    }
}

void TestRenderTone::underrunsAreCounted()
{
    Rig rig;
    rig.render(100); // nothing has come yet: no hole
    QCOMPARE(rig.renderer.underruns(), 0);
    rig.renderer.write(counted(0, 500, 0.5F));
    rig.render(400);
    rig.render(400);
    QCOMPARE(rig.renderer.underruns(), 300);
    rig.render(50);
    QCOMPARE(rig.renderer.underruns(), 350);
    rig.renderer.setOpen(false);
    rig.render(400);
    rig.renderer.setOpen(true);
    QCOMPARE(rig.renderer.underruns(), 350);
    rig.renderer.write(counted(500, 100, 0.5F));
    rig.renderer.setGoesOn(false);
    rig.render(400); // the end
    QCOMPARE(rig.renderer.underruns(), 350);
}

/// What was designed for one rate and not yet taken is not used for another.
void TestRenderTone::toneFollowsTheRate()
{
    const auto heardAfter = [](bool turnedBefore) {
        Rig rig;
        ToneSettings tone;
        tone.equaliser = {true, 0, {{FilterKind::Peak, 1000, 12, 1}}};
        rig.render(1);
        if (turnedBefore)
            rig.renderer.setTone(tone); // nobody renders, so it lies there
        rig.renderer.rewind(96000);
        rig.renderer.setTone(tone);
        rig.renderer.rewind(96000);
        rig.renderer.write(counted(0, 3000, 0.2F));
        while (rig.render(512) > 0) {
        }
        return rig.heard;
    };
    QVERIFY(heardAfter(true) == heardAfter(false));
}

void TestRenderTone::newestValueWins()
{
    Latest<int> value(1);
    QCOMPARE(value.value(), 1);
    QVERIFY(!value.take());
    value.set(2);
    value.set(3);
    QVERIFY(value.take());
    QCOMPARE(value.value(), 3);
    QVERIFY(!value.take());
    QCOMPARE(value.value(), 3);
    value.set(4);
    QVERIFY(value.take());
    QCOMPARE(value.value(), 4);
}

QTEST_GUILESS_MAIN(TestRenderTone)
#include "tst_rendertone.moc"
