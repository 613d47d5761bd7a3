// The event loop at full speed: QTest::qWaitFor sleeps ten milliseconds between two looks.
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <functional>

namespace sostenuto::tests {

/// `over` is asked after every bout of events. False: thirty seconds have passed.
[[nodiscard]] inline bool turnUntil(const std::function<bool()>& over)
{
    const QDeadlineTimer patience(30'000);
    QTimer wakes; // else nobody would look when nothing happens any more
    wakes.start(1'000);
    while (!over() && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return over();
}

} // namespace sostenuto::tests
