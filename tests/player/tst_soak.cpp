// A short soak; ./dev soak player is the long one.
#include "tests/support/player/Signal.h"
#include "tests/support/player/SoakRun.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::player::test;

class TestSoak : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anythingInAnyOrder_data();
    void anythingInAnyOrder();
};

void TestSoak::anythingInAnyOrder_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 2U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestSoak::anythingInAnyOrder()
{
    QFETCH(unsigned, seed);
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    const QTemporaryDir folder;
    QVERIFY(SoakRun::makeFiles(folder.path()));
    SoakRun run(seed, folder.path());
    for (int i = 0; i < 200; ++i) {
        const QString wrong = run.step();
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("command %1, %2").arg(i).arg(wrong)));
    }
    const QString wrong = run.finish();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(run.framesRendered() > 0);
}

QTEST_GUILESS_MAIN(TestSoak)
#include "tst_soak.moc"
