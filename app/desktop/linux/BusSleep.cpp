#include "app/desktop/linux/BusSleep.h"

namespace sostenuto::app {

/// From whoever sends it: naming logind here would wait for the bus to say who that is. A stranger's signal makes the
/// player look after its services, and no more.
BusSleep::BusSleep(const QDBusConnection& bus, QObject* parent) : SleepWatch(parent), m_bus(bus)
{
    m_bus.connect(QString(), QStringLiteral("/org/freedesktop/login1"),
                  QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
                  SLOT(prepare(bool)));
}

void BusSleep::prepare(bool start)
{
    if (start)
        Q_EMIT fallsAsleep();
    else
        Q_EMIT woke();
}

std::unique_ptr<SleepWatch> makeSleepWatch()
{
    return std::make_unique<BusSleep>(QDBusConnection::systemBus());
}

} // namespace sostenuto::app
