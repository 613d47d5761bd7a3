// Whether this computer is about to sleep, and when it is awake again.
#pragma once

#include <QObject>

#include <memory>

namespace sostenuto::app {

/// Where the system does not tell, nothing is signalled. Thread: main.
class SleepWatch : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void fallsAsleep();
    void woke();
};

/// That of this system.
[[nodiscard]] std::unique_ptr<SleepWatch> makeSleepWatch();

} // namespace sostenuto::app
