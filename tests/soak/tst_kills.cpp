// A listener's process is killed at random moments: what was confirmed is kept, and the service has all of it, once.
// The same at length: ./dev soak kills.
#include "tests/support/soak/KillRun.h"
#include "tests/support/soak/RandomEdits.h"
#include "tests/support/sync/SupysonicServer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::tests;

class TestKills : public QObject {
    Q_OBJECT

    static void killed(SoakServer& server, int runs)
    {
        const QTemporaryDir folder;
        KillOptions options;
        options.runs = runs;
        options.restEvery = 10;
        options.seed = QRandomGenerator::global()->bounded(40'000U);
        options.folder = folder.filePath(QStringLiteral("kills"));
        options.program = QCoreApplication::applicationFilePath();
        KillRun run(options, server);
        run.run();
        QVERIFY2(run.wrong().isEmpty(),
                 qPrintable(QStringLiteral("seed %1\n%2").arg(options.seed).arg(run.wrong().join(u'\n'))));
        QVERIFY(run.counts().confirmed > runs);
        QVERIFY(run.counts().plays > 0);
    }

private Q_SLOTS:
    void againstTheDemoService() { killed(*makeDemoServer(), 20); }
    void againstAnotherServer()
    {
        if (!SupysonicServer::isInstalled())
            QSKIP("supysonic is not installed");
        killed(*makeSupysonicServer(), 5);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (const auto code = runAsListener(QCoreApplication::arguments()))
        return *code;
    TestKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kills.moc"
