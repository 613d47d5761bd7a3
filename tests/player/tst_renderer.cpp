// The ring between two threads, and what is rendered from it.
#include "player/dsp/StereoMix.h"
#include "player/output/Renderer.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <thread>

using namespace sostenuto::player;

namespace {

constexpr int Rate = 44100;

std::vector<float> ones(std::int64_t frames)
{
    return std::vector<float>(static_cast<std::size_t>(frames) * 2, 1.0F);
}

std::vector<float> rendered(Renderer& renderer, std::int64_t frames)
{
    std::vector<float> block(static_cast<std::size_t>(frames) * 2);
    block.resize(static_cast<std::size_t>(renderer.render(block)) * 2);
    return block;
}

/// The largest step from one sample to the next of the left side.
float steepest(const std::vector<float>& samples, float before)
{
    float most = 0;
    for (std::size_t i = 0; i < samples.size(); i += 2) {
        most = std::max(most, std::abs(samples[i] - before));
        before = samples[i];
    }
    return most;
}

} // namespace

class TestRenderer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoThreads();
    void passesBitsUntouched();
    void pauseAndResumeFade();
    void seekFadesAndDropsTheRest();
    void startOfATrackIsNotFaded();
    void contentFramesSurviveDiscards();
    void volumeRamps();
    void mixesToStereo_data();
    void mixesToStereo();
};

void TestRenderer::twoThreads()
{
    constexpr std::int64_t Frames = 300000;
    PcmRing ring(1000);
    std::thread writer([&ring] {
        std::vector<float> block;
        std::int64_t next = 0;
        while (next < Frames) {
            block.clear();
            const std::int64_t many = std::min<std::int64_t>(1 + next % 377, Frames - next);
            for (std::int64_t i = 0; i < many; ++i) {
                block.push_back(static_cast<float>(next + i));
                block.push_back(-static_cast<float>(next + i));
            }
            const std::int64_t taken = ring.write(block);
            next += taken;
            if (taken == 0)
                std::this_thread::yield();
        }
    });
    std::vector<float> block(2 * 512);
    std::int64_t next = 0;
    std::int64_t wrong = 0;
    while (next < Frames) {
        const auto ask = static_cast<std::size_t>(1 + next % 511) * 2;
        const std::int64_t got = ring.read(std::span(block).first(ask));
        for (std::int64_t i = 0; i < got; ++i, ++next) {
            const auto at = static_cast<std::size_t>(i) * 2;
            wrong += block[at] != static_cast<float>(next) || block[at + 1] != -static_cast<float>(next);
        }
        if (got == 0)
            std::this_thread::yield();
    }
    writer.join();
    QCOMPARE(wrong, 0);
    QCOMPARE(ring.filled(), 0);
    QCOMPARE(ring.room(), 1000);
}

void TestRenderer::passesBitsUntouched()
{
    Renderer renderer(5000);
    renderer.rewind(Rate);
    renderer.setOpen(true);
    std::vector<float> samples;
    for (int i = 0; i < 2000; ++i)
        samples.push_back(static_cast<float>(std::sin(i * 0.37)) * 1.7F);
    QCOMPARE(renderer.write(samples), 1000);
    std::vector<float> out = rendered(renderer, 300);
    const std::vector<float> rest = rendered(renderer, 5000);
    out.insert(out.end(), rest.begin(), rest.end());
    QVERIFY(out == samples);
    QVERIFY(rendered(renderer, 10).empty());
}

void TestRenderer::pauseAndResumeFade()
{
    Renderer renderer(10000);
    renderer.rewind(Rate);
    renderer.setOpen(true);
    renderer.write(ones(9000));
    QCOMPARE(steepest(rendered(renderer, 1000), 1.0F), 0.0F);
    renderer.setOpen(false);
    const auto fade = rendered(renderer, 5000);
    QVERIFY(fade.size() / 2 >= Rate / 100 && fade.size() / 2 < Rate / 90);
    QVERIFY(steepest(fade, 1.0F) < 0.01F);
    QVERIFY(std::abs(fade.back()) < 0.01F);
    QVERIFY(rendered(renderer, 100).empty());
    renderer.setOpen(true);
    const auto resumed = rendered(renderer, 1000);
    QVERIFY(steepest(resumed, 0.0F) < 0.01F);
    QCOMPARE(resumed.back(), 1.0F);
    QCOMPARE(renderer.contentFrame(static_cast<std::int64_t>(1000 + fade.size() / 2)),
             static_cast<std::int64_t>(1000 + fade.size() / 2)); // not a sample was lost
}

void TestRenderer::seekFadesAndDropsTheRest()
{
    Renderer renderer(10000);
    renderer.rewind(Rate);
    renderer.setOpen(true);
    renderer.write(ones(6000));
    rendered(renderer, 1000);
    renderer.discardWritten(true);
    QVERIFY(renderer.discardPending());
    renderer.write(std::vector<float>(2 * 3000, -0.5F));
    const auto out = rendered(renderer, 2000);
    QVERIFY(!renderer.discardPending());
    QVERIFY(steepest(out, 1.0F) < 0.01F);
    QCOMPARE(out.back(), -0.5F);
    QVERIFY(std::count_if(out.begin(), out.end(), [](float sample) { return sample > 0.0F; }) < Rate / 50);
}

void TestRenderer::startOfATrackIsNotFaded()
{
    Renderer renderer(10000);
    renderer.rewind(Rate);
    renderer.setOpen(true);
    renderer.write(ones(3000));
    rendered(renderer, 1000);
    renderer.discardWritten(false);
    renderer.write(std::vector<float>(2 * 3000, -0.5F));
    const auto out = rendered(renderer, 3000);
    const auto first = std::ranges::find_if(out, [](float sample) { return sample < 0.0F; });
    QVERIFY(first != out.end());
    QVERIFY(std::all_of(first, out.end(), [](float sample) { return sample == -0.5F; }));
}

void TestRenderer::contentFramesSurviveDiscards()
{
    Renderer renderer(10000);
    renderer.rewind(Rate);
    renderer.setOpen(true);
    renderer.write(ones(4000));
    rendered(renderer, 1000);
    QCOMPARE(renderer.contentFrame(700), 700);
    renderer.discardWritten(true);
    renderer.write(ones(4000));
    const auto heard = static_cast<std::int64_t>(1000 + rendered(renderer, 2000).size() / 2);
    QCOMPARE(renderer.contentFrame(900), 900); // the ear is not there yet
    const std::int64_t fade = Rate / 200;
    QCOMPARE(renderer.contentFrame(1000 + fade), 4000);
    QCOMPARE(renderer.contentFrame(heard), 4000 + heard - 1000 - fade);
    renderer.discardWritten(false);
    renderer.rewind(Rate);
    QCOMPARE(renderer.contentFrame(0), 8000);
    QVERIFY(rendered(renderer, 100).empty());
}

void TestRenderer::volumeRamps()
{
    Renderer renderer(10000);
    renderer.rewind(Rate);
    renderer.setOpen(true);
    renderer.write(ones(9000));
    rendered(renderer, 100);
    renderer.setGain(gainOfFader(0.5));
    const auto down = rendered(renderer, 2000);
    QVERIFY(steepest(down, 1.0F) < 0.01F);
    QCOMPARE(down.back(), 0.125F);
    renderer.setGain(gainOfFader(1.0));
    const auto up = rendered(renderer, 2000);
    QVERIFY(steepest(up, 0.125F) < 0.01F);
    QCOMPARE(up.back(), 1.0F);
    QCOMPARE(gainOfFader(7.0), 1.0F);
    QCOMPARE(gainOfFader(-1.0), 0.0F);
}

void TestRenderer::mixesToStereo_data()
{
    using S = Speaker;
    QTest::addColumn<std::vector<Speaker>>("speakers");
    QTest::addColumn<std::vector<float>>("frame");
    QTest::addColumn<float>("left");
    QTest::addColumn<float>("right");
    const std::vector<Speaker> surround{S::Left, S::Right, S::Center, S::Low, S::SideLeft, S::SideRight};
    QTest::newRow("mono") << std::vector{S::Center} << std::vector{0.7F} << 0.7F << 0.7F;
    QTest::newRow("stereo") << std::vector{S::Left, S::Right} << std::vector{0.7F, -0.2F} << 0.7F << -0.2F;
    QTest::newRow("5.1, everything full") << surround << std::vector<float>(6, 1.0F) << 1.0F << 1.0F;
    QTest::newRow("5.1, left") << surround << std::vector{1.0F, 0.0F, 0.0F, 0.0F, 0.0F, 0.0F} << 1.0F / 2.4142135F
                               << 0.0F;
    QTest::newRow("5.1, bass") << surround << std::vector{0.0F, 0.0F, 0.0F, 1.0F, 0.0F, 0.0F} << 0.0F << 0.0F;
}

void TestRenderer::mixesToStereo()
{
    QFETCH(std::vector<Speaker>, speakers);
    QFETCH(std::vector<float>, frame);
    QFETCH(float, left);
    QFETCH(float, right);
    std::vector<float> out;
    StereoMix(speakers).mix(frame, out);
    QCOMPARE(out.size(), std::size_t{2});
    QVERIFY(std::abs(out[0] - left) < 1e-6F);
    QVERIFY(std::abs(out[1] - right) < 1e-6F);
}

QTEST_GUILESS_MAIN(TestRenderer)
#include "tst_renderer.moc"
