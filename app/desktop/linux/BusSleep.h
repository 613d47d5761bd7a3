// Sleep as logind tells of it: PrepareForSleep on the system's bus.
#pragma once

#include "app/desktop/SleepWatch.h"

#include <QDBusConnection>

namespace sostenuto::app {

/// Only listens: nothing is asked of logind, and nobody keeps the computer awake. Thread: main.
class BusSleep : public SleepWatch {
    Q_OBJECT

public:
    explicit BusSleep(const QDBusConnection& bus, QObject* parent = nullptr);

private Q_SLOTS:
    void prepare(bool start);

private:
    QDBusConnection m_bus;
};

} // namespace sostenuto::app
