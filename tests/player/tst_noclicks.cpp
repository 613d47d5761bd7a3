// Whatever the listener does, no two neighbouring samples are further apart than the music makes them.
#include "tests/support/player/Stage.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <numbers>

using namespace sostenuto::player;
using namespace sostenuto::player::test;

namespace {

constexpr double Hz = 100; ///< slow, so that its own steps are small
constexpr float Loud = 0.8F;

/// The music's own steepest step, and that of a fade of 5 ms over its whole height.
const double own = Loud * 2 * std::numbers::pi * Hz / Rate;
const double fade = Loud / (Rate * 0.005);

} // namespace

class TestNoClicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void neverClicks_data();
    void neverClicks();

private:
    QByteArray m_hum;
};

void TestNoClicks::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    m_hum = encoded(hum(Rate, Rate * 8, Hz, Loud));
    QVERIFY(!m_hum.isEmpty());
}

void TestNoClicks::neverClicks_data()
{
    QTest::addColumn<std::function<void(Stage&)>>("act");
    using Act = std::function<void(Stage&)>;
    const auto change = [](auto set) {
        return Act([set](Stage& stage) {
            SoundSettings sound = stage.player->sound();
            set(sound);
            stage.player->setSound(sound);
        });
    };
    QTest::newRow("nothing") << Act([](Stage&) {});
    QTest::newRow("pause") << Act([](Stage& stage) { stage.player->pause(); });
    QTest::newRow("pause and play") << Act([](Stage& stage) {
        stage.player->pause();
        stage.hand->turn(2000, 50);
        stage.player->play();
    });
    QTest::newRow("play again within the fade") << Act([](Stage& stage) {
        stage.player->pause();
        stage.hand->turn(100, 50);
        stage.player->play();
    });
    QTest::newRow("seek") << Act([](Stage& stage) { stage.player->seek(5003); });
    QTest::newRow("seek back") << Act([](Stage& stage) { stage.player->seek(7); });
    QTest::newRow("many seeks") << Act([](Stage& stage) {
        for (int i = 0; i < 20; ++i) {
            stage.player->seek(i * 211 % 7000);
            stage.hand->turn(i % 3 * 300, 20);
        }
    });
    QTest::newRow("next") << Act([](Stage& stage) { stage.player->next(); });
    QTest::newRow("volume") << Act([](Stage& stage) { stage.player->setVolume(0.2); });
    QTest::newRow("mute and back") << Act([](Stage& stage) {
        stage.player->setMuted(true);
        stage.hand->turn(1000);
        stage.player->setMuted(false);
    });
    QTest::newRow("speed") << change([](SoundSettings& sound) { sound.speed = 1.3; });
    QTest::newRow("levelling") << change([](SoundSettings& sound) {
        sound.level.levelling = Levelling::Track;
        sound.level.untaggedDb = -12;
    });
    QTest::newRow("equaliser") << change([](SoundSettings& sound) {
        sound.equaliser = {true, -6, {{FilterKind::LowShelf, 200, 6, 0.7}, {FilterKind::Peak, 1000, -9, 1}}};
    });
    QTest::newRow("balance") << change([](SoundSettings& sound) { sound.balance = 1; });
    QTest::newRow("mono") << change([](SoundSettings& sound) { sound.mono = true; });
    QTest::newRow("crossfade") << change([](SoundSettings& sound) { sound.crossfadeMs = 3000; });
}

void TestNoClicks::neverClicks()
{
    QFETCH(std::function<void(Stage&)>, act);
    Stage stage({m_hum, m_hum});
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate + 4321);
    act(stage);
    stage.hand->turn(Rate / 2, 250);
    QTest::qWait(200); // settings that need decoding anew
    stage.hand->turn(Rate, 250);
    const double step = largestStep(stage.hand->heard);
    qInfo("largest step %.4f, the music's own %.4f, a fade's %.4f", step, own, fade);
    QVERIFY(step < (own + fade) * 1.3);
}

QTEST_GUILESS_MAIN(TestNoClicks)
#include "tst_noclicks.moc"
