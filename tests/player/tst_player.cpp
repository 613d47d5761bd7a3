// The player as a whole, with bytes from memory and an output that the test turns by hand.
#include "player/engine/Player.h"
#include "tests/support/player/Stage.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::player;
using namespace sostenuto::player::test;

namespace {

/// The byte in the middle of the sound itself; FLAC files begin with some empty kilobytes.
qsizetype middle(const QByteArray& flac)
{
    const qsizetype sound = flac.indexOf("\xff\xf8");
    return sound + (flac.size() - sound) / 2;
}

#define QTRY_STATE(stage, wanted) QTRY_COMPARE((stage).player->state(), wanted)

} // namespace

class TestPlayer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void playsTheQueueWithoutASeam();
    void reportsWhatIsHeardNotWhatIsDecoded();
    void pauseKeepsEverySample();
    void seekGoesToTheFrame();
    void seekWhilePausedAndStopped();
    void nextAndPrevious();
    void repeatOneAndAll();
    void editingTheQueueAhead();
    void removingTheCurrent();
    void unplayableIsPassedOver();
    void runsDryAndGoesOn();
    void brokenTracksDoNotSpin();
    void bytesThatStallMakeItWait();
    void bytesThatBreakOff();
    void skipEndsAReadThatWaits();
    void quitEndsAReadThatWaits();
    void nextTrackThatWaitsIsCurrent();
    void deviceLostAndFound();
    void noDeviceAtStart();
    void appendWhileTheLastTrackPlays();
    void restoreDoesNotPlay();
    void stopReportsOnce();
    void choosingWhileBeingTold();

private:
    QByteArray part(int index) { return m_parts[index]; }

    QList<QByteArray> m_parts;
};

void TestPlayer::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    m_parts = numberedTracks(4);
    QCOMPARE(m_parts.size(), 4);
}

void TestPlayer::playsTheQueueWithoutASeam()
{
    Stage stage(m_parts);
    stage.player->playItems(stage.items(), 0);
    QCOMPARE(stage.player->state(), PlayState::Playing);
    QCOMPARE(stage.hand->turn(TrackFrames * 4), TrackFrames * 4);
    for (std::int64_t n = 0; n < TrackFrames * 4; ++n)
        if (numberAt(stage.hand->heard, n) != n)
            QFAIL(qPrintable(QStringLiteral("frame %1").arg(n)));
    QTRY_STATE(stage, PlayState::Stopped);
    QVERIFY(!stage.hand->isOpen);
    QCOMPARE(stage.reports.size(), 4);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(stage.reports[i].item.track, i);
        QCOMPARE(stage.reports[i].heardMs, (TrackFrames * 1000 + Rate / 2) / Rate);
        QCOMPARE(stage.reports[i].durationMs, TrackFrames * 1000 / Rate);
        QVERIFY(stage.reports[i].toTheEnd);
    }
    QVERIFY(stage.troubles.isEmpty());
}

void TestPlayer::reportsWhatIsHeardNotWhatIsDecoded()
{
    Stage stage(m_parts);
    QSignalSpy current(stage.player.get(), &Player::currentChanged);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(TrackFrames - 100); // the next track has long been decoded
    QTRY_COMPARE(stage.player->facts().codec, QStringLiteral("flac"));
    QCOMPARE(stage.track(), 0);
    QCOMPARE(stage.player->positionMs(), (TrackFrames - 100) * 1000 / Rate);
    const auto before = current.count();
    stage.hand->turn(101);
    QTRY_COMPARE(stage.track(), 1);
    QCOMPARE(current.count(), before + 1);
    QCOMPARE(stage.player->positionMs(), 0);
    QCOMPARE(stage.reports.size(), 1);
}

void TestPlayer::pauseKeepsEverySample()
{
    Stage stage(m_parts);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    stage.player->pause();
    QCOMPARE(stage.player->state(), PlayState::Paused);
    const std::int64_t fade = stage.hand->turn(Rate, 50);
    QVERIFY(fade < Rate / 50);
    QTRY_VERIFY(!stage.hand->running);
    QCOMPARE(stage.player->positionMs(), (Rate + fade) * 1000 / Rate);
    stage.player->play();
    stage.hand->turn(Rate);
    QCOMPARE(stage.lastNumber(), Rate + fade + Rate - 1);
    QCOMPARE(stage.hand->heard.frames(), Rate + fade + Rate);
}

void TestPlayer::seekGoesToTheFrame()
{
    Stage stage(m_parts);
    QSignalSpy position(stage.player.get(), &Player::positionChanged);
    QSignalSpy sought(stage.player.get(), &Player::sought);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate / 2);
    position.clear();
    QVERIFY(sought.isEmpty());
    stage.player->seek(3000);
    QCOMPARE(sought.size(), 1);
    QCOMPARE(sought.first().first().toLongLong(), 3000);
    QCOMPARE(position.first().first().toLongLong(), 3000);
    QCOMPARE(stage.player->positionMs(), 3000);
    const std::int64_t before = stage.hand->heard.frames();
    stage.hand->turn(5000);
    const std::int64_t old = before + 5000 - (stage.lastNumber() + 1 - 3 * Rate); // the cut's own short fade
    QVERIFY(old >= before && old <= before + Rate / 90);
    stage.player->seek(1000);
    stage.hand->turn(5000);
    QVERIFY(stage.lastNumber() > Rate && stage.lastNumber() < Rate + 5000);
    stage.player->seek(9'000'000); // behind the end: the next one
    stage.hand->turn(1000);
    QTRY_COMPARE(stage.track(), 1);
    QCOMPARE(stage.reports.size(), 1);
    const std::int64_t heard = stage.reports[0].heardMs;
    QVERIFY(heard > 700 && heard < 740); // 0.5 s + 5,000 + 5,000 frames and the fades: seeks are not heard
}

void TestPlayer::seekWhilePausedAndStopped()
{
    Stage stage(m_parts);
    stage.player->restore(stage.items(), 1, 2000);
    QCOMPARE(stage.player->positionMs(), 2000);
    stage.player->seek(2500);
    QCOMPARE(stage.player->positionMs(), 2500);
    stage.player->play();
    stage.hand->turn(3000);
    QCOMPARE(stage.lastNumber(), TrackFrames + Rate * 5 / 2 + 3000 - 1);
    stage.player->pause();
    stage.hand->turn(Rate, 50);
    stage.player->seek(500);
    QCOMPARE(stage.player->positionMs(), 500);
    QCOMPARE(stage.hand->turn(100, 50), 0);
    stage.player->play();
    stage.hand->turn(3000);
    QCOMPARE(stage.lastNumber(), TrackFrames + Rate / 2 + 3000 - 1);
}

void TestPlayer::nextAndPrevious()
{
    Stage stage(m_parts);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(1000);
    stage.player->next();
    QCOMPARE(stage.track(), 1);
    QCOMPARE(stage.player->positionMs(), 0);
    stage.hand->turn(Rate * 7 / 2);
    QCOMPARE(stage.lastNumber() / TrackFrames, 1);
    stage.player->previous(); // more than 3 s: to its start
    QCOMPARE(stage.track(), 1);
    stage.hand->turn(2000);
    QVERIFY(stage.lastNumber() < TrackFrames + 2000);
    stage.player->previous();
    QCOMPARE(stage.track(), 0);
    stage.hand->turn(2000);
    QVERIFY(stage.lastNumber() < 2000);
    stage.player->jumpTo(stage.player->queue().items()[3].key);
    stage.hand->turn(2000);
    QCOMPARE(stage.lastNumber() / TrackFrames, 3);
    stage.player->next(); // there is none
    QCOMPARE(stage.player->state(), PlayState::Stopped);
    QCOMPARE(stage.reports.size(), 4);
    for (const PlayReport& report : stage.reports)
        QVERIFY(!report.toTheEnd);
}

void TestPlayer::repeatOneAndAll()
{
    Stage stage(m_parts);
    stage.player->setRepeat(Repeat::One);
    stage.player->playItems(stage.items({0, 1}), 0);
    stage.hand->turn(TrackFrames * 2 + 100);
    QCOMPARE(stage.lastNumber(), 99);
    stage.player->setRepeat(Repeat::All);
    stage.hand->turn(TrackFrames * 2 + 2000); // the copy that was decoded ahead had to go: a short fade, then on
    QTRY_COMPARE(stage.reports.size(), 4);
    QCOMPARE(stage.reports[0].item.track, 0);
    QCOMPARE(stage.reports[2].item.track, 0);
    QCOMPARE(stage.reports[3].item.track, 1);
    QTRY_COMPARE(stage.track(), 0);
}

void TestPlayer::editingTheQueueAhead()
{
    Stage stage(m_parts);
    const auto items = stage.items();
    stage.player->playItems(items, 0);
    stage.hand->turn(TrackFrames - 2000); // track 1 is decoded already
    QTest::qWait(50);
    stage.player->insertNext({Player::makeItem(3, 0)});
    stage.player->removeFromQueue(items[1].key);
    stage.hand->turn(TrackFrames);
    QTRY_COMPARE(stage.track(), 3);
    QCOMPARE(stage.lastNumber() / TrackFrames, 3);
    QCOMPARE(stage.reports.size(), 1);
    QVERIFY(stage.reports[0].toTheEnd);
}

void TestPlayer::removingTheCurrent()
{
    Stage stage(m_parts);
    const auto items = stage.items({0, 1});
    stage.player->playItems(items, 0);
    stage.hand->turn(1000);
    stage.player->removeFromQueue(items[0].key);
    QCOMPARE(stage.track(), 1);
    stage.hand->turn(2000);
    QCOMPARE(stage.lastNumber() / TrackFrames, 1);
    stage.player->removeFromQueue(items[1].key);
    QCOMPARE(stage.player->state(), PlayState::Stopped);
    QVERIFY(stage.player->queue().isEmpty());
    QCOMPARE(stage.reports.size(), 2);
}

void TestPlayer::unplayableIsPassedOver()
{
    Stage stage(m_parts);
    stage.player->setCanPlay([](const QueueItem& item) { return item.track != 1 && item.track != 2; });
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(TrackFrames + 500);
    QCOMPARE(stage.lastNumber(), TrackFrames * 3 + 499);
    QTRY_COMPARE(stage.skipped, QList<int>{2});
    QCOMPARE(stage.track(), 3);
}

void TestPlayer::runsDryAndGoesOn()
{
    Stage stage(m_parts);
    bool online = true;
    stage.player->setCanPlay([&online](const QueueItem& item) { return online || item.track == 0; });
    online = false;
    stage.player->playItems(stage.items({0, 1, 2}), 0);
    stage.hand->turn(TrackFrames);
    QTRY_COMPARE(stage.ranDry, 1);
    QCOMPARE(stage.player->state(), PlayState::Waiting);
    QCOMPARE(stage.reports.size(), 1);
    stage.player->retry();
    QCOMPARE(stage.player->state(), PlayState::Waiting);
    online = true;
    stage.player->retry();
    QCOMPARE(stage.player->state(), PlayState::Playing);
    stage.hand->turn(1000);
    QCOMPARE(stage.lastNumber(), TrackFrames + 999);
    QCOMPARE(stage.track(), 1);
}

void TestPlayer::brokenTracksDoNotSpin()
{
    Stage stage({QByteArray("<html>"), QByteArray(), QByteArray("{}")});
    stage.player->setRepeat(Repeat::All);
    stage.player->playItems(stage.items(), 1);
    QTRY_STATE(stage, PlayState::Stopped);
    QCOMPARE(stage.troubles.size(), 3);
    QVERIFY(stage.reports.isEmpty());
    QCOMPARE(stage.ranDry, 0);

    Stage absent(m_parts);
    absent.missing = {0, 1, 2, 3};
    absent.player->setRepeat(Repeat::All);
    absent.player->playItems(absent.items(), 0);
    QTRY_COMPARE(absent.ranDry, 1);
    QCOMPARE(absent.troubles.size(), 4);
    QCOMPARE(absent.troubles[0].second, TrackTrouble::NotHere);
    QCOMPARE(absent.player->state(), PlayState::Waiting);
    absent.missing = {};
    absent.player->retry();
    QCOMPARE(absent.hand->turn(1000), 1000);

    Stage between({part(0), QByteArray("<html>"), part(2)});
    between.player->playItems(between.items(), 0);
    between.hand->turn(TrackFrames + 1000);
    QCOMPARE(between.lastNumber(), TrackFrames * 2 + 999);
    QCOMPARE(between.troubles.size(), 1);
    QCOMPARE(between.troubles[0].second, TrackTrouble::Unreadable);
}

void TestPlayer::bytesThatStallMakeItWait()
{
    Stage stage(m_parts);
    stage.scripts[0]->setComplete(false);
    stage.scripts[0]->stallAt(middle(part(0)));
    stage.player->playItems(stage.items(), 0);
    const std::int64_t before = stage.hand->turn(TrackFrames, 300);
    QVERIFY(before > Rate && before < TrackFrames - Rate);
    QTRY_STATE(stage, PlayState::Waiting);
    QCOMPARE(stage.player->positionMs(), before * 1000 / Rate);
    stage.scripts[0]->stallAt(ByteScript::Never);
    stage.hand->turn(TrackFrames + 10 - before);
    QTRY_STATE(stage, PlayState::Playing);
    for (std::int64_t n = 0; n < TrackFrames + 10; ++n)
        if (numberAt(stage.hand->heard, n) != n)
            QFAIL(qPrintable(QStringLiteral("frame %1").arg(n)));
}

void TestPlayer::bytesThatBreakOff()
{
    Stage stage(m_parts);
    stage.scripts[0]->failAt(middle(part(0)));
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(TrackFrames + Rate);
    QVERIFY(stage.lastNumber() > TrackFrames); // track 1 by now
    QTRY_COMPARE(stage.troubles.size(), 1);
    QCOMPARE(stage.troubles[0].second, TrackTrouble::CutShort);
    QCOMPARE(stage.reports.size(), 1);
    QVERIFY(!stage.reports[0].toTheEnd);
    QVERIFY(stage.reports[0].heardMs > 1000 && stage.reports[0].heardMs < 3500);

    // A file that ends before its time is cut short too, without any failed read.
    Stage cut({part(0).left(middle(part(0))), part(1)});
    cut.player->playItems(cut.items(), 0);
    cut.hand->turn(TrackFrames + Rate);
    QTRY_COMPARE(cut.troubles.size(), 1);
    QCOMPARE(cut.troubles[0].second, TrackTrouble::CutShort);
}

void TestPlayer::skipEndsAReadThatWaits()
{
    for (const std::int64_t at : {std::int64_t{0}, std::int64_t{middle(part(0))}}) {
        Stage stage(m_parts);
        stage.scripts[0]->setComplete(false);
        stage.scripts[0]->stallAt(at);
        stage.player->playItems(stage.items(), 0);
        QTRY_VERIFY(stage.scripts[0]->waiting());
        stage.player->next();
        stage.hand->turn(3000);
        QCOMPARE(stage.lastNumber() / TrackFrames, 1);
        QVERIFY(stage.troubles.isEmpty());
    }
}

void TestPlayer::quitEndsAReadThatWaits()
{
    Stage stage(m_parts);
    stage.scripts[0]->setComplete(false);
    stage.scripts[0]->stallAt(middle(part(0)));
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    QTRY_VERIFY(stage.scripts[0]->waiting());
    QList<PlayReport> reports;
    connect(stage.player.get(), &Player::playEnded, this, [&reports](const PlayReport& report) { reports << report; });
    stage.player.reset();
    QCOMPARE(reports.size(), 1);
    QCOMPARE(reports[0].heardMs, 1000);
}

/// The first track is heard to its end while the second has not sent a byte: the second is what is shown, and waits.
void TestPlayer::nextTrackThatWaitsIsCurrent()
{
    Stage stage(m_parts);
    stage.scripts[1]->setComplete(false);
    stage.scripts[1]->stallAt(0);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(TrackFrames);
    QTRY_COMPARE(stage.track(), 1);
    QCOMPARE(stage.reports.size(), 1);
    QTRY_STATE(stage, PlayState::Waiting);
    QCOMPARE(stage.player->positionMs(), 0);
    stage.scripts[1]->stallAt(ByteScript::Never);
    stage.hand->turn(1000);
    QCOMPARE(stage.lastNumber(), TrackFrames + 999);
    QTRY_STATE(stage, PlayState::Playing);
    // And once more, but something else is put before it while it waits.
    stage.scripts[2]->stallAt(0);
    stage.hand->turn(TrackFrames - 2000);
    QTRY_VERIFY(stage.scripts[2]->waiting());
    stage.player->insertNext({Player::makeItem(0, 0)});
    stage.hand->turn(1500);
    QCOMPARE(stage.lastNumber(), 499);
}

void TestPlayer::deviceLostAndFound()
{
    Stage stage(m_parts);
    QSignalSpy available(stage.player.get(), &Player::deviceAvailable);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate * 2);
    stage.hand->framesHeard -= Rate / 10; // the device holds a tenth of a second that will never be heard
    stage.hand->unplug();
    QTRY_COMPARE(available.count(), 1);
    QCOMPARE(available[0][0].toBool(), false);
    QCOMPARE(stage.player->state(), PlayState::Waiting);
    QCOMPARE(stage.player->positionMs(), 1900);
    QTest::qWait(30);
    QCOMPARE(stage.player->positionMs(), 1900);
    stage.hand->plugIn();
    QTRY_COMPARE(available.count(), 2);
    QCOMPARE(available[1][0].toBool(), true);
    stage.hand->turn(5000);
    QCOMPARE(stage.lastNumber(), Rate * 19 / 10 + 5000 - 1);
    QTRY_STATE(stage, PlayState::Playing);
    QCOMPARE(stage.track(), 0);
    QVERIFY(stage.reports.isEmpty());
}

void TestPlayer::noDeviceAtStart()
{
    Stage stage(m_parts);
    stage.hand->present = false;
    QSignalSpy available(stage.player.get(), &Player::deviceAvailable);
    stage.player->playItems(stage.items(), 0);
    QTRY_COMPARE(available.count(), 1);
    QCOMPARE(stage.player->state(), PlayState::Waiting);
    stage.hand->present = true; // nobody says so: it looks by itself
    QTRY_COMPARE(available.count(), 2);
    stage.hand->turn(1000);
    QCOMPARE(stage.lastNumber(), 999);
}

void TestPlayer::appendWhileTheLastTrackPlays()
{
    Stage stage(m_parts);
    stage.player->playItems(stage.items({0}), 0);
    stage.hand->turn(TrackFrames - 5000);
    QTest::qWait(30); // decoded to its end
    stage.player->append(stage.items({1}));
    stage.hand->turn(6000);
    QCOMPARE(stage.lastNumber(), TrackFrames + 999);
}

void TestPlayer::restoreDoesNotPlay()
{
    Stage stage(m_parts);
    stage.player->restore(stage.items(), 2, 1500);
    QCOMPARE(stage.player->state(), PlayState::Stopped);
    QCOMPARE(stage.track(), 2);
    QCOMPARE(stage.player->positionMs(), 1500);
    QCOMPARE(stage.player->durationMs(), 4000);
    QCOMPARE(stage.hand->opened, 0);
    stage.player->next();
    QCOMPARE(stage.track(), 3);
    QCOMPARE(stage.player->positionMs(), 0);
    QCOMPARE(stage.player->state(), PlayState::Stopped);
}

void TestPlayer::stopReportsOnce()
{
    Stage stage(m_parts);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    stage.player->stop();
    stage.player->stop();
    QCOMPARE(stage.reports.size(), 1);
    QCOMPARE(stage.reports[0].heardMs, 1000);
    QCOMPARE(stage.player->positionMs(), 0);
    stage.player->play();
    stage.hand->turn(100);
    QCOMPARE(stage.lastNumber(), 99);
}

/// A slot may press a button. The player must not go on as if nothing had been pressed.
void TestPlayer::choosingWhileBeingTold()
{
    Stage stage(m_parts);
    connect(stage.player.get(), &Player::playEnded, this, [&](const PlayReport& report) {
        if (report.toTheEnd && report.item.track == 0)
            stage.player->jumpTo(stage.player->queue().items()[3].key);
    });
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(TrackFrames + 10);
    QTRY_COMPARE(stage.track(), 3);
    stage.hand->turn(2000);
    QCOMPARE(stage.lastNumber() / TrackFrames, 3);
}

QTEST_GUILESS_MAIN(TestPlayer)
#include "tst_player.moc"
