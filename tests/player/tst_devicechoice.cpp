// Which device plays, against a real sound server with two of them.
#include "player/engine/Player.h"
#include "tests/support/player/PulseNullSink.h"
#include "tests/support/player/Stage.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::player;
using namespace sostenuto::player::test;

namespace {

const QString probe = QStringLiteral("probe");
const QString second = QStringLiteral("second");
constexpr int Tracks = 3;

} // namespace

class TestDeviceChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void devicesAreListed();
    void chosenDevicePlaysBitForBit();
    void chosenDeviceGoesAndPauses();
    void chosenDeviceGoesAndSoundMoves();
    void followsTheDefault();
    void defaultGoesAndPauses();
    void suspendedDeviceComesBack();

private:
    void makePlayer(const QString& device, WhenDeviceGoes whenDeviceGoes);
    void play();

    PulseNullSink m_sinks;
    QList<QByteArray> m_files;
    std::vector<std::shared_ptr<ByteScript>> m_scripts;
    std::unique_ptr<Player> m_player;
};

void TestDeviceChoice::initTestCase()
{
    if (!haveFfmpeg() || !PulseNullSink::isInstalled())
        QSKIP("ffmpeg or PulseAudio is not installed");
    m_files = numberedTracks(Tracks);
    QCOMPARE(m_files.size(), Tracks);
    for (const QByteArray& file : m_files)
        m_scripts.push_back(std::make_shared<ByteScript>(file));
    QVERIFY(m_sinks.start(Rate));
    m_sinks.useHere();
}

void TestDeviceChoice::init()
{
    QVERIFY(m_sinks.loadSink(second));
    QVERIFY(m_sinks.setDefault(probe));
}

void TestDeviceChoice::cleanup()
{
    m_player.reset();
    (void)m_sinks.stopRecording();
    (void)m_sinks.unloadSink(second);
}

void TestDeviceChoice::makePlayer(const QString& device, WhenDeviceGoes whenDeviceGoes)
{
    PlayerOptions options;
    options.openStream = [this](std::int64_t track) { return openScript(m_scripts[static_cast<std::size_t>(track)]); };
    options.output = makeDeviceOutput();
    m_player = std::make_unique<Player>(std::move(options));
    SoundSettings sound;
    sound.device = device;
    sound.whenDeviceGoes = whenDeviceGoes;
    m_player->setSound(sound);
}

void TestDeviceChoice::play()
{
    std::vector<QueueItem> items;
    for (int i = 0; i < Tracks; ++i)
        items.push_back(Player::makeItem(i, 0));
    m_player->playItems(items, 0);
    QTRY_VERIFY(m_player->positionMs() > 700);
}

void TestDeviceChoice::devicesAreListed()
{
    makePlayer({}, WhenDeviceGoes::Pause);
    const std::vector<OutputDevice> devices = m_player->devices();
    QCOMPARE(devices.size(), std::size_t{2});
    int defaults = 0;
    for (const OutputDevice& device : devices) {
        QVERIFY(device.id == probe || device.id == second);
        QVERIFY(!device.name.isEmpty());
        QCOMPARE(device.sampleRate, Rate);
        defaults += device.isDefault ? 1 : 0;
        QCOMPARE(device.isDefault, device.id == probe);
    }
    QCOMPARE(defaults, 1);
}

void TestDeviceChoice::chosenDevicePlaysBitForBit()
{
    makePlayer(second, WhenDeviceGoes::Pause);
    QVERIFY(m_sinks.record(second));
    play();
    QTRY_VERIFY(m_player->signalPath().bitPerfect());
    QTRY_VERIFY_WITH_TIMEOUT(m_player->positionMs() > 2500, 10000);
    const Listened heard = listen(m_sinks.stopRecording());
    QCOMPARE(heard.first, 0);
    QVERIFY(heard.last > Rate * 2);
}

void TestDeviceChoice::chosenDeviceGoesAndPauses()
{
    makePlayer(second, WhenDeviceGoes::Pause);
    QSignalSpy gone(m_player.get(), &Player::deviceGone);
    play();
    QTest::qWait(200); // who is there is known
    QVERIFY(m_sinks.record(probe));
    QVERIFY(m_sinks.unloadSink(second));
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(!gone[0][0].toString().isEmpty());
    QCOMPARE(gone[0][1].toBool(), false);
    QCOMPARE(m_player->state(), PlayState::Paused);
    QTest::qWait(300); // the fade is over, or the device has said that it is gone
    const qint64 at = m_player->positionMs();
    QVERIFY(at > 700);
    QTest::qWait(300);
    QCOMPARE(m_player->positionMs(), at);
    // The system itself moves what sounds to another device; we end that as soon as we hear of it.
    const Listened elsewhere = listen(m_sinks.stopRecording());
    qInfo("sounded elsewhere for %lld frames", static_cast<long long>(elsewhere.last - elsewhere.first));
    QVERIFY(elsewhere.last - elsewhere.first < Rate / 10);
    QVERIFY(m_sinks.loadSink(second));
    QVERIFY(m_sinks.record(second));
    QTest::qWait(1200); // it is looked for once a second
    QCOMPARE(m_player->state(), PlayState::Paused);
    m_player->play();
    QTRY_VERIFY_WITH_TIMEOUT(m_player->positionMs() > at + 500, 10000);
    const Listened heard = listen(m_sinks.stopRecording());
    // The first frame that was not heard, behind the fade-in.
    QVERIFY2(std::abs(heard.first - at * Rate / 1000) < Rate / 20, qPrintable(QString::number(heard.first)));
}

void TestDeviceChoice::chosenDeviceGoesAndSoundMoves()
{
    makePlayer(second, WhenDeviceGoes::Move);
    QSignalSpy gone(m_player.get(), &Player::deviceGone);
    play();
    QTest::qWait(200);
    QVERIFY(m_sinks.record(probe));
    QVERIFY(m_sinks.unloadSink(second));
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(gone[0][1].toBool(), true);
    const qint64 at = m_player->positionMs();
    QTRY_VERIFY_WITH_TIMEOUT(m_player->positionMs() > at + 700, 10000);
    QCOMPARE(m_player->state(), PlayState::Playing);
    const Listened heard = listen(m_sinks.stopRecording());
    // It went on from where the other device was heard to stop, a moment before we looked, behind a fade.
    QVERIFY2(heard.first < (at + 50) * Rate / 1000 && heard.first > (at - 400) * Rate / 1000,
             qPrintable(QStringLiteral("%1 at %2 ms").arg(heard.first).arg(at)));
}

void TestDeviceChoice::followsTheDefault()
{
    makePlayer({}, WhenDeviceGoes::Pause);
    play();
    QVERIFY(m_sinks.record(second));
    QVERIFY(m_sinks.setDefault(second));
    QTRY_VERIFY_WITH_TIMEOUT(listen(m_sinks.recorded()).last > Rate, 10000);
    QCOMPARE(m_player->state(), PlayState::Playing);
}

void TestDeviceChoice::defaultGoesAndPauses()
{
    QVERIFY(m_sinks.setDefault(second));
    makePlayer({}, WhenDeviceGoes::Pause);
    QSignalSpy gone(m_player.get(), &Player::deviceGone);
    play();
    QTest::qWait(200);
    QVERIFY(m_sinks.unloadSink(second));
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(m_player->state(), PlayState::Paused);
    const qint64 at = m_player->positionMs();
    m_player->play();
    QTRY_VERIFY_WITH_TIMEOUT(m_player->positionMs() > at + 300, 10000); // on what is the default now
}

void TestDeviceChoice::suspendedDeviceComesBack()
{
    makePlayer({}, WhenDeviceGoes::Pause);
    play();
    QVERIFY(m_sinks.suspend(probe, true));
    QTest::qWait(4500); // long enough for the output to be opened anew
    const qint64 at = m_player->positionMs();
    QVERIFY(m_sinks.suspend(probe, false));
    QTRY_VERIFY_WITH_TIMEOUT(m_player->positionMs() > at + 300, 15000);
    QVERIFY(m_player->queue().currentIndex() == std::size_t{0});
}

QTEST_GUILESS_MAIN(TestDeviceChoice)
#include "tst_devicechoice.moc"
