// After sleep: services are looked after at once, and what played plays on.

#include <app/adapters/Waking.h>
#include <app/desktop/SleepWatch.h>
#include <tests/support/ui/FakeServices.h>

#include <ui/models/Playback.h>

#include <QTest>

using namespace sostenuto;
using namespace sostenuto::app;
using player::PlayState;

class TestWaking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<PlayState>("before");
        QTest::addColumn<PlayState>("now");
        QTest::addColumn<WakeStep>("step");
        QTest::newRow("plays on by itself") << PlayState::Playing << PlayState::Playing << WakeStep::Nothing;
        QTest::newRow("waits for bytes") << PlayState::Playing << PlayState::Waiting << WakeStep::Nothing;
        QTest::newRow("its device went") << PlayState::Playing << PlayState::Paused << WakeStep::Play;
        QTest::newRow("waited, and was paused") << PlayState::Waiting << PlayState::Paused << WakeStep::Play;
        QTest::newRow("came to its end") << PlayState::Playing << PlayState::Stopped << WakeStep::Nothing;
        QTest::newRow("stays paused") << PlayState::Paused << PlayState::Paused << WakeStep::Nothing;
        QTest::newRow("was started by the system") << PlayState::Paused << PlayState::Playing << WakeStep::Pause;
        QTest::newRow("stopped, and was started") << PlayState::Stopped << PlayState::Waiting << WakeStep::Pause;
        QTest::newRow("stays stopped") << PlayState::Stopped << PlayState::Stopped << WakeStep::Nothing;
    }
    void steps()
    {
        QFETCH(PlayState, before);
        QFETCH(PlayState, now);
        QTEST(wakeStep(before, now), "step");
    }

    void theRealPlayer()
    {
        ui::FakeServices fakes;
        ui::Playback playback(fakes.services);
        SleepWatch watch;
        Waking waking(watch, fakes.player, fakes.status);
        for (const sync::Track& track : std::as_const(fakes.library.trackRows)) {
            if (sync::isHere(track.availability)) {
                playback.playIds({track.id}, 0);
                break;
            }
        }
        QTRY_COMPARE(fakes.player.state(), PlayState::Playing);
        Q_EMIT watch.fallsAsleep();
        QCOMPARE(fakes.status.triedNow, 0);
        fakes.player.pause();       // its device is gone
        Q_EMIT watch.fallsAsleep(); // told twice
        Q_EMIT watch.woke();
        QCOMPARE(fakes.status.triedNow, 1);
        QTRY_COMPARE(fakes.player.state(), PlayState::Playing);
        fakes.player.pause();
        Q_EMIT watch.fallsAsleep();
        Q_EMIT watch.woke();
        QCOMPARE(fakes.status.triedNow, 2);
        QCOMPARE(fakes.player.state(), PlayState::Paused);
        Q_EMIT watch.woke(); // nobody told of the sleep
        QCOMPARE(fakes.status.triedNow, 3);
        QCOMPARE(fakes.player.state(), PlayState::Paused);
    }
};

QTEST_GUILESS_MAIN(TestWaking)
#include "tst_waking.moc"
