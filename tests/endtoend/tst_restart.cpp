// End to end: as tst_outage, but the player is quit and started again while the server is down.

#include "tests/support/endtoend/OutageSteps.h"

#include <QDateTime>
#include <QTest>

using namespace sostenuto::tests;

class TestRestart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void playsOnAfterARestartInAnOutage();
};

void TestRestart::playsOnAfterARestartInAnOutage()
{
    const QString nothing;
    OutageStage stage;
    QCOMPARE(stage.build(), nothing);
    QCOMPARE(stage.connectPlayer(), nothing);
    const qint64 begun = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(stage.playAlbum(), nothing);
    QCOMPARE(playsTrack(stage, 1, 14, 30), nothing); // more than half: it counts
    qint64 bannerMs = 0;
    QCOMPARE(killAndSeeBanner(stage, bannerMs), nothing);
    QVERIFY(stage.player().quit());

    // The page is there at once, the queue stands where it was, and the banner comes.
    QVERIFY(stage.player().start());
    QVERIFY(
        stage.player().drive({QStringLiteral("row"), QStringLiteral("Tracks of this album"), OutageStage::title(7)}));
    QCOMPARE(happens([&] { return stage.playingNumber() >= 1; }, 10), true);
    QVERIFY(happens(
        [&] { return stage.player().service().value(QStringLiteral("banner")) == QStringLiteral("outage"); }, 20));
    stage.picture(QStringLiteral("7-restarted"));
    QCOMPARE(editMeanwhile(stage), nothing);

    QVERIFY(stage.sound().record());
    QVERIFY(stage.player().clickRow(QStringLiteral("Tracks of this album"), OutageStage::title(2), 2));
    QCOMPARE(playsTrack(stage, 6, 2, 150), nothing); // 2 to 5 whole: 96 s from held bytes
    const Sound recording = stage.sound().stopRecording();
    const qint64 ended = QDateTime::currentMSecsSinceEpoch();

    QCOMPARE(recovers(stage), nothing);
    QCOMPARE(wasDelivered(stage, {1, 2, 3, 4, 5}, begun, ended), nothing);
    double heardSeconds = 0;
    QCOMPARE(soundIsWhole(stage, recording, heardSeconds), nothing);
    QVERIFY(heardSeconds >= 4 * OutageStage::trackSeconds);
    qInfo("%.1f s recorded without a gap after the restart", heardSeconds);
}

QTEST_GUILESS_MAIN(TestRestart)
#include "tst_restart.moc"
