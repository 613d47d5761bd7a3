// The real program: killed by a fault twice as it starts, it starts in safe mode the third time, and as usual
// afterwards.

#include <tests/support/places/Places.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace sostenuto;

class TestSafeMode : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    QProcess m_player;

    [[nodiscard]] QString profile() const { return m_home.filePath(QStringLiteral("profile")); }
    [[nodiscard]] QJsonObject status() const
    {
        QProcess process;
        process.start(tests::programFolder() + QStringLiteral("/sostenuto"),
                      {QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--profile"), profile()});
        process.waitForFinished(60'000);
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
    void start(const QStringList& more = {})
    {
        m_player.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_player.start(
            tests::programFolder() + QStringLiteral("/sostenuto"),
            QStringList{QStringLiteral("--output"), QStringLiteral("null"), QStringLiteral("--profile"), profile()} +
                more);
        QVERIFY(m_player.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(status()[QStringLiteral("running")].toBool(), 60'000);
    }
    void quit()
    {
        QProcess::execute(tests::programFolder() + QStringLiteral("/sostenuto"),
                          {QStringLiteral("ctl"), QStringLiteral("quit"), QStringLiteral("--profile"), profile()});
        QTRY_COMPARE_WITH_TIMEOUT(m_player.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(m_player.exitCode(), 0);
    }
    [[nodiscard]] qsizetype notes() const
    {
        return QDir(profile() + QStringLiteral("/crashes")).entryList({QStringLiteral("crash-*.txt")}).size();
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_UNIX
        QSKIP("there are no signals to end it by");
#endif
    }

    void twoFaultsAndThenSafely()
    {
#ifdef Q_OS_UNIX
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        const int fatal = SIGKILL; // of the other they make a report and an ordinary end
#else
        const int fatal = SIGSEGV;
#endif
        for (int fault = 0; fault < 2; ++fault) {
            start();
            QCOMPARE(status()[QStringLiteral("safeMode")].toBool(true), false);
            ::kill(pid_t(m_player.processId()), fatal);
            QTRY_COMPARE_WITH_TIMEOUT(m_player.state(), QProcess::NotRunning, 60'000);
            QCOMPARE(m_player.exitStatus(), QProcess::CrashExit);
        }
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QVERIFY(notes() >= 1); // two of the same second and number would be one
#endif
        start();
        QCOMPARE(status()[QStringLiteral("safeMode")].toBool(), true);
        quit();
        start();
        QCOMPARE(status()[QStringLiteral("safeMode")].toBool(true), false);
        quit();
#endif
    }

    void asked()
    {
        QVERIFY(!QFile::exists(profile() + QStringLiteral("/starting")));
        start({QStringLiteral("--safe")});
        QCOMPARE(status()[QStringLiteral("safeMode")].toBool(), true);
        quit();
        QVERIFY(QFile::exists(profile() + QStringLiteral("/log.txt")));
    }

    void cleanupTestCase()
    {
        if (m_player.state() == QProcess::NotRunning)
            return;
        m_player.kill();
        m_player.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(TestSafeMode)
#include "tst_safemode.moc"
