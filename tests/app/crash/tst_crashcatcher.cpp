// A program that really fails, in each of the ways, leaves a note that says why, and ends as it would have without.

#include <app/crash/CrashCatcher.h>
#include <app/crash/CrashNote.h>
#include <app/crash/RecentLog.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <stdexcept>
#include <thread>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace sostenuto::app;

namespace {

void touchNothing()
{
    volatile int* volatile nowhere = nullptr;
    *nowhere = 1;
}

/// Never ends; the compiler must not see that.
int fillStack(volatile int* above)
{
    volatile int here[512];
    here[0] = *above + 1;
    return here[0] > 0 ? fillStack(here) + here[0] : 0;
}

/// The one that fails: this program, started again.
int fail(const QByteArray& how, const QString& folder)
{
#ifdef Q_OS_UNIX
    const rlimit none = {};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
    RecentLog log(QDir(folder).filePath(QStringLiteral("log")), QStringLiteral("title"));
    catchCrashes(folder, crashHead());
    qWarning("the last words");
    volatile int zero = 0;
    if (how == "address")
        touchNothing();
    else if (how == "thread")
        std::thread(touchNothing).join();
    else if (how == "stack")
        return fillStack(&zero);
    else if (how == "abort")
        std::abort();
    else if (how == "fatal")
        qFatal("this can't be");
    else if (how == "exception")
        throw std::runtime_error("no\nmore");
    else if (how == "number")
        throw 5;
    else if (how == "two")
        for (int i = 0; i < 2; ++i)
            std::thread(touchNothing).detach();
    std::this_thread::sleep_for(std::chrono::minutes(1)); // not reached but for the last
    return 0;
}

} // namespace

class TestCrashCatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesANote_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("signal");
        QTest::newRow("address") << QStringLiteral("SIGSEGV (a wrong address)") << SIGSEGV;
        QTest::newRow("thread") << QStringLiteral("SIGSEGV (a wrong address)") << SIGSEGV;
        QTest::newRow("stack") << QStringLiteral("SIGSEGV (a wrong address)") << SIGSEGV;
        QTest::newRow("two") << QStringLiteral("SIGSEGV (a wrong address)") << SIGSEGV;
        QTest::newRow("abort") << QStringLiteral("SIGABRT (given up)") << SIGABRT;
        QTest::newRow("fatal") << QStringLiteral("SIGABRT (given up)") << SIGABRT;
        QTest::newRow("exception") << QStringLiteral("SIGABRT (given up): no more") << SIGABRT;
        QTest::newRow("number") << QStringLiteral("SIGABRT (given up): something that is no exception was thrown")
                                << SIGABRT;
    }
    void leavesANote()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("sanitizers tell more");
#endif
        QFETCH(QString, reason);
        QFETCH(int, signal);
        QTemporaryDir folder;
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("fail"), QString::fromLatin1(QTest::currentDataTag()), folder.path()});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
#ifdef Q_OS_UNIX
        QCOMPARE(process.exitCode(), signal);
#endif
        const auto note = takeCrashNote(folder.path(), WhichNote::Untold);
        QVERIFY(note);
        QCOMPARE(note->reason, reason);
        QCOMPARE(note->version, QStringLiteral(SOSTENUTO_VERSION));
        QVERIFY(note->when.isValid());
        QVERIFY(note->log.join(u' ').contains(QStringLiteral("the last words")));
        QCOMPARE(note->log.join(u' ').contains(QStringLiteral("this can't be")),
                 qstrcmp(QTest::currentDataTag(), "fatal") == 0);
        QVERIFY(note->stack.size() >= 3);
        QVERIFY(note->stack.join(u' ').contains(QStringLiteral("tst_crashcatcher")));
    }

    /// Nothing can be written: it ends all the same.
    void withoutAFolder()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("sanitizers tell more");
#endif
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("fail"), QStringLiteral("address"), QStringLiteral("/proc/nowhere")});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }
};

int main(int argc, char** argv)
{
    if (argc == 4 && qstrcmp(argv[1], "fail") == 0)
        return fail(argv[2], QString::fromLocal8Bit(argv[3]));
    QCoreApplication application(argc, argv);
    TestCrashCatcher test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crashcatcher.moc"
