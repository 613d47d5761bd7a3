// Whoever holds the main thread is told of, once for each time, while it is still held.

#include <app/crash/MainThreadWatch.h>

#include <QCoreApplication>
#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace sostenuto::app;
using namespace std::chrono_literals;

class TestMainThreadWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhileItIsHeld()
    {
        constexpr int longMs = 60'000;
        QSemaphore told;
        std::atomic<int> times = 0;
        {
            const MainThreadWatch watch(20ms, [&](std::chrono::milliseconds since) {
                times += since >= 20ms;
                told.release();
            });
            for (int round = 1; round <= 2; ++round) {
                QVERIFY(told.tryAcquire(1, longMs)); // holds this thread until it is told of
                QCOMPARE(times.load(), round);
                QCoreApplication::processEvents(); // back: the question waits there
            }
        }
    }

    void endsAtOnce()
    {
        const MainThreadWatch watch(1h, [](std::chrono::milliseconds) { QFAIL("held"); });
    }
};

QTEST_GUILESS_MAIN(TestMainThreadWatch)
#include "tst_mainthreadwatch.moc"
