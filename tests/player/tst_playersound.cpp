// What the listener sets, as it is heard: crossfade, speed, rates, devices, stop and sleep.
#include "tests/support/player/Stage.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace sostenuto::player;
using namespace sostenuto::player::test;

namespace {

#define QTRY_STATE(stage, wanted) QTRY_COMPARE_WITH_TIMEOUT((stage).player->state(), wanted, patienceMs)

SoundSettings with(void (*change)(SoundSettings&))
{
    SoundSettings sound;
    change(sound);
    return sound;
}

OutputDevice device(const char* name, bool isDefault = false)
{
    return {QString::fromLatin1(name), QString::fromLatin1(name) + QStringLiteral(" by name"), isDefault, 44100};
}

constexpr int patienceMs = 30'000; ///< what happens soon; later under load

} // namespace

class TestPlayerSound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void crossfadeLaysEndUnderBeginning();
    void crossfadeNeverInsideAnAlbum();
    void crossfadeDoesNotWaitForBytes();
    void crossfadeIntoABrokenTrack();
    void speedChangesTimeNotTrack();
    void speedWhilePlayingGoesOnFromHere();
    void ratesAreFollowedSampleByExactSample();
    void keptRateResamples();
    void stopsAfterTheCurrent();
    void stopsAfterTheCurrentThoughMoreIsDecoded();
    void sleeps();
    void resumesOnTheVeryFrame();
    void aStreamThatGivesNothingIsGivenUp();
    void chosenDeviceGoes_data();
    void chosenDeviceGoes();
    void chosenDeviceReturns();
    void chosenDeviceIsNotThereAtStart();
    void settingsAreBroughtIntoRange();
    void signalPath();
    void tapShowsWhatIsHeard();
    void levelsByTags_data();
    void levelsByTags();
    void levelsByMeasurement();
    void levellingStaysExactWhenOff();

private:
    QList<QByteArray> m_parts;
};

void TestPlayerSound::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    m_parts = numberedTracks(4);
    QCOMPARE(m_parts.size(), 4);
}

void TestPlayerSound::crossfadeLaysEndUnderBeginning()
{
    // Soft enough that the limiter has nothing to do.
    Sound whole = sweep(Rate, TrackFrames * 2);
    for (float& sample : whole.samples)
        sample = std::round(sample * 0.5F * 32768) / 32768;
    Stage stage({encoded(whole.part(0, TrackFrames)), encoded(whole.part(TrackFrames, TrackFrames))});
    stage.player->setSound(with([](SoundSettings& sound) { sound.crossfadeMs = 1000; }));
    stage.player->playItems(stage.items(), 0);
    const std::int64_t began = TrackFrames - Rate;
    stage.hand->turn(began / 2);
    QVERIFY(stage.player->signalPath().bitPerfect()); // crossfade or not: there is none here
    stage.hand->turn(began - began / 2 - 2000);
    QTest::qWait(300); // the tick
    QCOMPARE(stage.track(), 0);
    stage.hand->turn(2000 + Rate / 2);
    QTRY_COMPARE_WITH_TIMEOUT(stage.track(), 1, patienceMs);
    QVERIFY(stage.player->signalPath().changes == std::vector{SignalPath::Change::Limited});
    stage.hand->turn(Rate);
    QTRY_VERIFY_WITH_TIMEOUT(stage.player->signalPath().bitPerfect(), patienceMs);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    const Sound& heard = stage.hand->heard;
    QCOMPARE(heard.frames(), TrackFrames * 2 - Rate);
    for (std::int64_t n = 0; n < began; ++n)
        QCOMPARE(heard.left(n), whole.left(n));
    double worst = 0;
    for (std::int64_t n = 0; n < Rate; ++n) {
        const double place = std::numbers::pi / 2 * static_cast<double>(n) / Rate;
        const double wanted = whole.left(began + n) * std::cos(place) + whole.left(TrackFrames + n) * std::sin(place);
        worst = std::max(worst, std::abs(heard.left(began + n) - wanted));
    }
    qInfo("compared %d frames of the overlap, worst difference %g", Rate, worst);
    QVERIFY(worst < 1e-6);
    for (std::int64_t n = began + Rate; n < heard.frames(); ++n)
        QCOMPARE(heard.left(n), whole.left(n + Rate));
    QCOMPARE(stage.reports.size(), 2);
    QVERIFY(stage.reports[0].toTheEnd && stage.reports[1].toTheEnd);
}

void TestPlayerSound::crossfadeNeverInsideAnAlbum()
{
    Stage stage(m_parts.mid(0, 3));
    stage.player->setSound(with([](SoundSettings& sound) { sound.crossfadeMs = 1000; }));
    std::vector<QueueItem> items = stage.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].album = i < 2 ? 1 : 2;
        items[i].disc = 1;
        items[i].number = static_cast<int>(i) + 1;
    }
    stage.player->playItems(items, 0);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.hand->heard.frames(), TrackFrames * 3 - Rate); // one overlap, not two
    for (std::int64_t n = 0; n < TrackFrames * 2 - Rate * 4;
         n += 97) // up to where the limiter gets ready for the other
        QCOMPARE(numberAt(stage.hand->heard, n), n);
}

/// The end of a track is not kept from the listener while the next one's bytes are still on their way.
void TestPlayerSound::crossfadeDoesNotWaitForBytes()
{
    Stage stage(m_parts.mid(0, 2));
    stage.scripts[1]->setComplete(false);
    stage.scripts[1]->stallAt(100);
    stage.player->setSound(with([](SoundSettings& sound) { sound.crossfadeMs = 1000; }));
    stage.player->playItems(stage.items(), 0);
    QCOMPARE(stage.hand->turn(TrackFrames, 1000), TrackFrames);
    stage.scripts[1]->stallAt(ByteScript::Never);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.hand->heard.frames(), TrackFrames * 2);
    for (std::int64_t n = 0; n < TrackFrames * 2; n += 97)
        QCOMPARE(numberAt(stage.hand->heard, n), n);
}

void TestPlayerSound::crossfadeIntoABrokenTrack()
{
    QList<QByteArray> files = m_parts.mid(0, 2);
    files.insert(1, QByteArray("no music at all"));
    Stage stage(files);
    stage.player->setSound(with([](SoundSettings& sound) { sound.crossfadeMs = 1000; }));
    stage.player->playItems(stage.items(), 0);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.troubles.size(), 1);
    QCOMPARE(stage.hand->heard.frames(), TrackFrames * 2 - Rate);
}

void TestPlayerSound::speedChangesTimeNotTrack()
{
    Stage stage(m_parts.mid(0, 2));
    stage.player->setSound(with([](SoundSettings& sound) { sound.speed = 2; }));
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    QVERIFY2(std::abs(stage.player->positionMs() - 2000) < 5, qPrintable(QString::number(stage.player->positionMs())));
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QVERIFY(std::abs(stage.hand->heard.frames() - TrackFrames) < 10);
    QCOMPARE(stage.reports.size(), 2);
    for (const PlayReport& report : stage.reports)
        QVERIFY2(std::abs(report.heardMs - TrackFrames * 1000 / Rate) < 60,
                 qPrintable(QString::number(report.heardMs)));
}

void TestPlayerSound::speedWhilePlayingGoesOnFromHere()
{
    Stage stage(m_parts.mid(0, 1));
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    stage.player->setSound(with([](SoundSettings& sound) { sound.speed = 1.5; }));
    QTest::qWait(200);
    stage.hand->turn(Rate);
    const qint64 there = stage.player->positionMs();
    QVERIFY2(std::abs(there - 2500) < 60, qPrintable(QString::number(there)));
    QCOMPARE(stage.reports.size(), 0); // it is still the same listening
}

void TestPlayerSound::ratesAreFollowedSampleByExactSample()
{
    const Sound other = numbered(48000, 48000 * 2 + 77);
    Stage stage({m_parts[0], encoded(other), m_parts[1]});
    stage.player->setSound(with([](SoundSettings& sound) { sound.rate = RateChoice::FollowTrack; }));
    stage.player->playItems(stage.items(), 0);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.hand->opened, 3);
    QCOMPARE(stage.hand->heard.frames(), TrackFrames * 2 + other.frames());
    for (std::int64_t n = 0; n < TrackFrames; ++n)
        QCOMPARE(numberAt(stage.hand->heard, n), n);
    for (std::int64_t n = 0; n < other.frames(); ++n)
        QCOMPARE(numberAt(stage.hand->heard, TrackFrames + n), n);
    for (std::int64_t n = 0; n < TrackFrames; ++n)
        QCOMPARE(numberAt(stage.hand->heard, TrackFrames + other.frames() + n), TrackFrames + n);
    QCOMPARE(stage.reports.size(), 3);
}

void TestPlayerSound::keptRateResamples()
{
    const Sound other = sweep(48000, 48000 * 2);
    Stage stage({m_parts[0], encoded(other)});
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(TrackFrames + 10);
    QTRY_COMPARE_WITH_TIMEOUT(stage.track(), 1, patienceMs);
    QVERIFY(stage.player->signalPath().changes == std::vector{SignalPath::Change::Resampled});
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.hand->opened, 1);
    QVERIFY(std::abs(stage.hand->heard.frames() - TrackFrames - Rate * 2) <= 1);
}

void TestPlayerSound::stopsAfterTheCurrent()
{
    Stage stage(m_parts.mid(0, 3));
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    QSignalSpy changed(stage.player.get(), &Player::stopAfterCurrentChanged);
    stage.player->setStopAfterCurrent(true);
    const std::int64_t before = stage.hand->heard.frames();
    QVERIFY(stage.turnUntil(PlayState::Paused));
    QCOMPARE(stage.hand->heard.frames() - before, TrackFrames - Rate);
    QVERIFY(!stage.player->stopsAfterCurrent());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(stage.track(), 1);
    QCOMPARE(stage.player->positionMs(), 0);
    QCOMPARE(stage.reports.size(), 1);
    QVERIFY(stage.reports[0].toTheEnd);
    stage.player->play();
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.hand->heard.frames(), TrackFrames * 3);
    for (std::int64_t n = 0; n < TrackFrames * 3; ++n)
        QCOMPARE(numberAt(stage.hand->heard, n), n);
}

void TestPlayerSound::stopsAfterTheCurrentThoughMoreIsDecoded()
{
    Stage stage(m_parts.mid(0, 2));
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(TrackFrames - 5000);
    QTest::qWait(300); // the next one is in the ring
    stage.player->setStopAfterCurrent(true);
    QVERIFY(stage.turnUntil(PlayState::Paused));
    QCOMPARE(stage.track(), 1);
    QCOMPARE(numberAt(stage.hand->heard, stage.hand->heard.frames() - 1), TrackFrames - 1);
}

void TestPlayerSound::sleeps()
{
    Stage stage(m_parts.mid(0, 1));
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    QSignalSpy changed(stage.player.get(), &Player::sleepChanged);
    stage.player->sleepIn(3'600'000);
    QVERIFY(stage.player->sleepLeftMs() > 3'500'000);
    QCOMPARE(numberAt(stage.hand->heard, stage.hand->heard.frames() - 1), Rate - 1); // not softer yet
    stage.player->sleepIn(0);
    QCOMPARE(stage.player->sleepLeftMs(), 0);
    stage.player->sleepIn(50);
    stage.hand->turn(2000);
    const auto quiet = stage.hand->heard.left(stage.hand->heard.frames() - 1);
    QVERIFY(std::abs(quiet) < 0.02F);
    QTRY_STATE(stage, PlayState::Paused);
    QCOMPARE(stage.player->sleepLeftMs(), 0);
    QCOMPARE(changed.size(), 4);
    stage.player->play();
    stage.hand->turn(5000);
    QVERIFY(stage.lastNumber() > Rate); // as loud as before
}

void TestPlayerSound::resumesOnTheVeryFrame()
{
    Stage stage(m_parts.mid(0, 1));
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate + 12345);
    stage.hand->unplug();
    QTRY_STATE(stage, PlayState::Waiting);
    stage.hand->plugIn();
    QTRY_VERIFY_WITH_TIMEOUT(stage.hand->isOpen, patienceMs);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.hand->heard.frames(), TrackFrames);
    // Behind the fade-in of what begins in the middle of a sound each frame is itself again.
    for (std::int64_t n = Rate + 12345 + 500; n < TrackFrames; ++n)
        QCOMPARE(numberAt(stage.hand->heard, n), n);
}

void TestPlayerSound::aStreamThatGivesNothingIsGivenUp()
{
    Stage stage(m_parts.mid(0, 2), 300);
    stage.scripts[0]->stallAt(stage.scripts[0]->reads() + 30'000);
    stage.player->playItems(stage.items(), 0);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.troubles.size(), 1);
    QCOMPARE(stage.troubles[0].first, 0);
    const std::int64_t frames = stage.hand->heard.frames();
    QVERIFY(frames >= TrackFrames);
    QCOMPARE(numberAt(stage.hand->heard, frames - 1), TrackFrames * 2 - 1);
}

void TestPlayerSound::chosenDeviceGoes_data()
{
    QTest::addColumn<bool>("moves");
    QTest::newRow("pause") << false;
    QTest::newRow("move") << true;
}

void TestPlayerSound::chosenDeviceGoes()
{
    QFETCH(bool, moves);
    Stage stage(m_parts.mid(0, 1));
    stage.hand->devices = {device("speakers", true), device("headphones")};
    SoundSettings sound;
    sound.device = QStringLiteral("headphones");
    sound.whenDeviceGoes = moves ? WhenDeviceGoes::Move : WhenDeviceGoes::Pause;
    stage.player->setSound(sound);
    QSignalSpy gone(stage.player.get(), &Player::deviceGone);
    QSignalSpy known(stage.player.get(), &Player::devicesChanged);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    QTRY_VERIFY_WITH_TIMEOUT(!known.isEmpty(), patienceMs); // asking would only tell who is there, not who is used
    stage.hand->setDevices({device("speakers", true)});
    QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, patienceMs);
    QCOMPARE(gone[0][0].toString(), QStringLiteral("headphones by name"));
    QCOMPARE(gone[0][1].toBool(), moves);
    if (!moves) {
        QCOMPARE(stage.player->state(), PlayState::Paused);
        QVERIFY(std::abs(stage.player->positionMs() - 1000) <= 1);
        stage.hand->setDevices({device("speakers", true), device("headphones")});
        QTRY_VERIFY_WITH_TIMEOUT(stage.hand->isOpen, patienceMs);
        stage.player->play();
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(stage.hand->isOpen, patienceMs);
        QCOMPARE(stage.hand->chosen, QString());
    }
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.hand->heard.frames(), TrackFrames);
    QCOMPARE(gone.size(), 1);
}

void TestPlayerSound::chosenDeviceReturns()
{
    Stage stage(m_parts.mid(0, 1));
    stage.hand->devices = {device("speakers", true), device("headphones")};
    SoundSettings sound;
    sound.device = QStringLiteral("headphones");
    sound.whenDeviceGoes = WhenDeviceGoes::Move;
    stage.player->setSound(sound);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(1000);
    QTRY_COMPARE_WITH_TIMEOUT(stage.player->devices().size(), 2U, patienceMs);
    stage.hand->setDevices({device("speakers", true)});
    QTRY_COMPARE_WITH_TIMEOUT(stage.hand->chosen, QString(), patienceMs);
    stage.hand->turn(1000);
    stage.hand->setDevices({device("speakers", true), device("headphones")});
    QTRY_COMPARE_WITH_TIMEOUT(stage.hand->chosen, QStringLiteral("headphones"), patienceMs);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.hand->heard.frames(), TrackFrames);
}

void TestPlayerSound::chosenDeviceIsNotThereAtStart()
{
    Stage stage(m_parts.mid(0, 1));
    stage.hand->devices = {device("speakers", true)};
    SoundSettings sound;
    sound.device = QStringLiteral("headphones");
    sound.whenDeviceGoes = WhenDeviceGoes::Move;
    stage.player->setSound(sound);
    stage.player->playItems(stage.items(), 0);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.hand->heard.frames(), TrackFrames);
}

void TestPlayerSound::settingsAreBroughtIntoRange()
{
    Stage stage({});
    SoundSettings wild;
    wild.balance = std::nan("");
    wild.speed = 100;
    wild.crossfadeMs = -5;
    wild.level.preampDb = 1e9;
    wild.equaliser.bands.resize(1000);
    stage.player->setSound(wild);
    const SoundSettings& tame = stage.player->sound();
    QCOMPARE(tame.balance, 0.0);
    QCOMPARE(tame.speed, FastestSpeed);
    QCOMPARE(tame.crossfadeMs, 0);
    QCOMPARE(tame.level.preampDb, MostLevelDb);
    QCOMPARE(tame.equaliser.bands.size(), std::size_t{MostEqualiserBands});
}

void TestPlayerSound::signalPath()
{
    Stage stage(m_parts.mid(0, 1));
    QVERIFY(!stage.player->signalPath().known);
    QSignalSpy changed(stage.player.get(), &Player::signalPathChanged);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    QTRY_VERIFY_WITH_TIMEOUT(stage.player->signalPath().bitPerfect(), patienceMs);
    QVERIFY(!changed.isEmpty());
    stage.player->setVolume(0.5);
    QVERIFY(stage.player->signalPath().changes == std::vector{SignalPath::Change::Volume});
    stage.player->setVolume(1);
    QVERIFY(stage.player->signalPath().bitPerfect());
    stage.player->setSound(with([](SoundSettings& sound) { sound.mono = true; }));
    QVERIFY(stage.player->signalPath().changes == std::vector{SignalPath::Change::Mono});
}

void TestPlayerSound::tapShowsWhatIsHeard()
{
    Stage stage(m_parts.mid(0, 1));
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    QVERIFY(stage.player->tapped(100).empty());
    stage.player->setTapped(true);
    stage.hand->turn(5000);
    stage.hand->framesHeard -= 1000; // the device still has them
    const std::span<const float> seen = stage.player->tapped(2048);
    QCOMPARE(seen.size(), std::size_t{4096});
    const Sound sound{Rate, {seen.begin(), seen.end()}};
    for (std::int64_t n = 0; n < 2048; ++n)
        QCOMPARE(numberAt(sound, n), Rate + 5000 - 1000 - 2048 + n);
    stage.hand->turn(Rate); // more than there is room for, and nobody takes it
    QVERIFY(stage.player->tapped(2048).size() <= 4096);
    stage.player->setTapped(false);
    stage.hand->turn(100);
    QVERIFY(stage.player->tapped(100).empty());
}

void TestPlayerSound::levelsByTags_data()
{
    QTest::addColumn<Levelling>("levelling");
    QTest::addColumn<bool>("album"); ///< the tracks stand in their album
    QTest::addColumn<double>("gainDb");
    QTest::newRow("off") << Levelling::Off << true << 0.0;
    QTest::newRow("track") << Levelling::Track << true << -6.0;
    QTest::newRow("album") << Levelling::Album << false << -9.0;
    QTest::newRow("automatic, in an album") << Levelling::Automatic << true << -9.0;
    QTest::newRow("automatic, mixed") << Levelling::Automatic << false << -6.0;
}

void TestPlayerSound::levelsByTags()
{
    QFETCH(Levelling, levelling);
    QFETCH(bool, album);
    QFETCH(double, gainDb);
    const Sound whole = numbered(Rate, Rate * 2);
    const QStringList tags{QStringLiteral("-metadata"), QStringLiteral("REPLAYGAIN_TRACK_GAIN=-6.00 dB"),
                           QStringLiteral("-metadata"), QStringLiteral("REPLAYGAIN_ALBUM_GAIN=-9.00 dB")};
    const QByteArray file = encoded(whole, QStringLiteral("flac"), tags);
    Stage stage({file, file});
    SoundSettings sound;
    sound.level.levelling = levelling;
    stage.player->setSound(sound);
    std::vector<QueueItem> items = stage.items();
    for (std::size_t i = 0; i < items.size() && album; ++i) {
        items[i].album = 5;
        items[i].number = static_cast<int>(i) + 1;
    }
    stage.player->playItems(items, 0);
    stage.hand->turn(Rate);
    QTRY_VERIFY_WITH_TIMEOUT(stage.player->signalPath().known, patienceMs);
    QCOMPARE(stage.player->signalPath().levelDb, gainDb);
    QCOMPARE(stage.player->signalPath().bitPerfect(), gainDb == 0);
    const auto gain = static_cast<float>(std::pow(10, gainDb / 20));
    for (std::int64_t n = 0; n < Rate; ++n)
        QVERIFY(std::abs(stage.hand->heard.left(n) - whole.left(n) * gain) < 1e-6F);
}

namespace {

/// Bytes of which somebody measured the loudness.
class MeasuredStream final : public ByteStream {
public:
    MeasuredStream(std::unique_ptr<ByteStream> bytes, const Loudness& loudness)
        : m_bytes(std::move(bytes)), m_loudness(loudness)
    {
    }
    Read read(std::byte* into, std::int64_t atMost) override { return m_bytes->read(into, atMost); }
    bool seek(std::int64_t position) override { return m_bytes->seek(position); }
    std::optional<std::int64_t> size() override { return m_bytes->size(); }
    std::optional<Loudness> measured() override { return m_loudness; }
    void abort() override { m_bytes->abort(); }

private:
    std::unique_ptr<ByteStream> m_bytes;
    Loudness m_loudness;
};

} // namespace

void TestPlayerSound::levelsByMeasurement()
{
    const auto script = std::make_shared<ByteScript>(m_parts[0]);
    const auto hand = std::make_shared<Hand>();
    Loudness loudness;
    loudness.trackGainDb = 4;
    loudness.trackPeak = 0.8;
    PlayerOptions options;
    options.openStream = [&](std::int64_t) { return std::make_unique<MeasuredStream>(openScript(script), loudness); };
    options.output = makeHandOutput(hand);
    Player player(std::move(options));
    player.setSound(with([](SoundSettings& sound) { sound.level.levelling = Levelling::Track; }));
    player.playItems({Player::makeItem(0, 4000)}, 0);
    hand->turn(1000);
    QTRY_VERIFY_WITH_TIMEOUT(player.signalPath().known, patienceMs);
    // 4 dB would clip: as much as the peak leaves room for.
    QVERIFY(std::abs(player.signalPath().levelDb - 20 * std::log10(1 / 0.8)) < 1e-6);
}

void TestPlayerSound::levellingStaysExactWhenOff()
{
    Stage stage(m_parts.mid(0, 1));
    stage.player->setSound(with([](SoundSettings& sound) {
        sound.level.preampDb = 6;
        sound.level.untaggedDb = -3;
    }));
    stage.player->playItems(stage.items(), 0);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    for (std::int64_t n = 0; n < TrackFrames; ++n)
        QCOMPARE(numberAt(stage.hand->heard, n), n);
}

QTEST_GUILESS_MAIN(TestPlayerSound)
#include "tst_playersound.moc"
