// End to end: the real server dies in the middle of a track, the music goes on from what is held, the banner says so,
// what was done meanwhile is delivered once the server is back. Nothing is simulated but the listener.

#include "tests/support/endtoend/OutageSteps.h"

#include <QDateTime>
#include <QTest>

using namespace sostenuto::tests;

class TestOutage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void playsOnThroughAnOutage();
};

void TestOutage::playsOnThroughAnOutage()
{
    const QString nothing;
    OutageStage stage;
    QCOMPARE(stage.build(), nothing);
    QCOMPARE(stage.connectPlayer(), nothing);
    QVERIFY(stage.sound().record());
    const qint64 begun = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(stage.playAlbum(), nothing);
    stage.picture(QStringLiteral("3-playing"));

    QCOMPARE(playsTrack(stage, 2, 6, 60), nothing);
    qint64 bannerMs = 0;
    QCOMPARE(killAndSeeBanner(stage, bannerMs), nothing);
    QCOMPARE(editMeanwhile(stage), nothing);
    // Tracks 3 to 6 play whole from held bytes: 96 s of music without a server.
    QCOMPARE(playsTrack(stage, 7, 2, 150), nothing);
    const Sound recording = stage.sound().stopRecording();
    const qint64 ended = QDateTime::currentMSecsSinceEpoch();

    QCOMPARE(recovers(stage), nothing);
    QCOMPARE(wasDelivered(stage, {1, 2, 3, 4, 5, 6}, begun, ended), nothing);
    double heardSeconds = 0;
    QCOMPARE(soundIsWhole(stage, recording, heardSeconds), nothing);
    QVERIFY(heardSeconds >= 6 * OutageStage::trackSeconds);
    qInfo("banner %lld ms after the first failed request; %.1f s recorded without a gap", bannerMs, heardSeconds);
}

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
