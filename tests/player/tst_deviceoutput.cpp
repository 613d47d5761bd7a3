// The real output: what leaves the sound server is what was in the files.
#include "player/engine/Player.h"
#include "player/source/FileStream.h"
#include "tests/support/player/PulseNullSink.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <numbers>

using namespace sostenuto::player;
using namespace sostenuto::player::test;

namespace {

constexpr int Rate = 44100;
constexpr std::int64_t TrackFrames = Rate * 2 + 321;
constexpr int Tracks = 3;

} // namespace

class TestDeviceOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void albumIsRecordedBitForBit();
    void pauseAndSeek();
    void onlyDeviceGoesAndComes();
    void serverRestarts();
    void stopFadesOut();
    void longPauseGivesTheDeviceBack();

private:
    std::unique_ptr<Player> makePlayer();
    std::vector<QueueItem> items() const;

    PulseNullSink m_sink;
    QTemporaryDir m_folder;
    QStringList m_files;
};

void TestDeviceOutput::initTestCase()
{
    if (!haveFfmpeg() || !PulseNullSink::isInstalled())
        QSKIP("ffmpeg or PulseAudio is not installed");
    const Sound whole = numbered(Rate, TrackFrames * Tracks);
    for (int i = 0; i < Tracks; ++i) {
        m_files << m_folder.filePath(QStringLiteral("%1.flac").arg(i));
        QVERIFY(encode(whole.part(i * TrackFrames, TrackFrames), m_files.last()));
    }
    QVERIFY(m_sink.start(Rate));
    m_sink.useHere();
}

std::unique_ptr<Player> TestDeviceOutput::makePlayer()
{
    PlayerOptions options;
    options.openStream = [this](std::int64_t track) { return openFileStream(m_files[track]); };
    options.output = makeDeviceOutput();
    return std::make_unique<Player>(std::move(options));
}

std::vector<QueueItem> TestDeviceOutput::items() const
{
    std::vector<QueueItem> made;
    for (int i = 0; i < Tracks; ++i)
        made.push_back(Player::makeItem(i, 0));
    return made;
}

void TestDeviceOutput::albumIsRecordedBitForBit()
{
    // A virtual machine may be stopped by its host for longer than any buffer holds. That shows as silence in the
    // recording, or as frames that the recorder lost, and is not the player's doing: one such run may be repeated.
    Listened heard;
    for (int attempt = 0; attempt < 3; ++attempt) {
        QVERIFY(m_sink.record());
        const auto player = makePlayer();
        QList<PlayReport> reports;
        connect(player.get(), &Player::playEnded, this, [&reports](const PlayReport& report) { reports << report; });
        player->playItems(items(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(player->state(), PlayState::Stopped, 30000);
        QTRY_VERIFY(listen(m_sink.recorded()).last == TrackFrames * Tracks - 1);
        const Sound recorded = m_sink.stopRecording();
        heard = listen(recorded);
        QCOMPARE(reports.size(), Tracks);
        for (const PlayReport& report : reports) {
            QVERIFY(report.toTheEnd);
            QVERIFY(std::abs(report.heardMs - TrackFrames * 1000 / Rate) <= 1);
        }
        if (heard.jumps == 0 && silence(recorded) == 0)
            break;
        qWarning("attempt %d: %d jumps, %lld silent frames", attempt, heard.jumps,
                 static_cast<long long>(silence(recorded)));
        heard.jumps = std::max(heard.jumps, 1);
    }
    QCOMPARE(heard.first, 0);
    QCOMPARE(heard.last, TrackFrames * Tracks - 1);
    QCOMPARE(heard.jumps, 0);
}

void TestDeviceOutput::pauseAndSeek()
{
    const auto player = makePlayer();
    player->playItems(items(), 0);
    QTRY_VERIFY(player->positionMs() > 300);
    player->pause();
    QTest::qWait(500);
    const qint64 at = player->positionMs();
    QTest::qWait(300);
    QCOMPARE(player->positionMs(), at);
    player->play();
    QTRY_VERIFY(player->positionMs() > at);
    player->seek(1500);
    QTRY_VERIFY(player->positionMs() > 1500);
    QVERIFY(player->positionMs() < 2300);
    QTRY_COMPARE(player->queue().currentIndex().value_or(9), std::size_t{1});
}

void TestDeviceOutput::onlyDeviceGoesAndComes()
{
    const auto player = makePlayer();
    QSignalSpy available(player.get(), &Player::deviceAvailable);
    player->playItems(items(), 0);
    QTRY_VERIFY(player->positionMs() > 500);
    QVERIFY(m_sink.unloadSink());
    QTRY_COMPARE(available.count(), 1);
    QCOMPARE(available[0][0].toBool(), false);
    QCOMPARE(player->state(), PlayState::Waiting);
    const qint64 at = player->positionMs();
    QTest::qWait(200);
    QCOMPARE(player->positionMs(), at);
    QVERIFY(m_sink.loadSink());
    QTRY_COMPARE(available.count(), 2);
    QTRY_VERIFY(player->positionMs() > at || player->queue().currentIndex() != std::size_t{0});
    QTRY_COMPARE_WITH_TIMEOUT(player->state(), PlayState::Stopped, 30000);
}

void TestDeviceOutput::serverRestarts()
{
    const auto player = makePlayer();
    QSignalSpy available(player.get(), &Player::deviceAvailable);
    player->playItems(items(), 0);
    QTRY_VERIFY(player->positionMs() > 500);
    m_sink.kill();
    QTRY_COMPARE(available.count(), 1);
    const qint64 at = player->positionMs();
    QVERIFY(m_sink.start(Rate));
    QTRY_COMPARE(available.count(), 2);
    QTRY_VERIFY(player->positionMs() > at || player->queue().currentIndex() != std::size_t{0});
    QTRY_COMPARE_WITH_TIMEOUT(player->state(), PlayState::Stopped, 30000);
}

void TestDeviceOutput::stopFadesOut()
{
    constexpr double Hz = 100;
    constexpr double Loud = 0.8;
    m_files[0] = m_folder.filePath(QStringLiteral("hum.flac"));
    QVERIFY(encode(hum(Rate, Rate * 5, Hz, Loud), m_files[0]));
    double step = 1;
    const double most =
        (Loud * 2 * std::numbers::pi * Hz + Loud / 0.005) / Rate * 1.3; // the sine's own and that of a fade
    for (int attempt = 0; attempt < 3 && step > most; ++attempt) {      // see albumIsRecordedBitForBit
        const auto player = makePlayer();
        QVERIFY(m_sink.record());
        player->playItems({Player::makeItem(0, 0)}, 0);
        QTRY_VERIFY(player->positionMs() > 400);
        player->stop();
        QCOMPARE(player->state(), PlayState::Stopped);
        QTest::qWait(600);
        const Sound recorded = m_sink.stopRecording();
        QCOMPARE(recorded.left(recorded.frames() - 1), 0.0F);
        step = largestStep(recorded);
    }
    QVERIFY2(step <= most, qPrintable(QString::number(step)));
}

/// While it is closed nothing wakes the processor; then sound goes on with the sample that was not heard.
void TestDeviceOutput::longPauseGivesTheDeviceBack()
{
    m_files[0] = m_folder.filePath(QStringLiteral("0.flac"));
    const auto player = makePlayer();
    QSignalSpy available(player.get(), &Player::deviceAvailable);
    player->playItems(items(), 0);
    QTRY_VERIFY(player->positionMs() > 700);
    player->pause();
    QTest::qWait(6000);
    const qint64 at = player->positionMs();
    QVERIFY(m_sink.record());
    player->play();
    QTRY_VERIFY(player->positionMs() > at + 500);
    const Listened heard = listen(m_sink.stopRecording());
    const std::int64_t wanted = at * Rate / 1000;
    QVERIFY2(heard.first >= wanted - Rate / 500 && heard.first < wanted + Rate / 50, // behind the fade-in
             qPrintable(QStringLiteral("%1 for %2").arg(heard.first).arg(wanted)));
    QCOMPARE(player->state(), PlayState::Playing);
}

QTEST_GUILESS_MAIN(TestDeviceOutput)
#include "tst_deviceoutput.moc"
