#include "app/desktop/SystemNotice.h"

#include "app/desktop/linux/BusNotice.h"

namespace sostenuto::app {

std::unique_ptr<SystemNotice> makeSystemNotice()
{
    return std::make_unique<BusNotice>(&QDBusConnection::sessionBus);
}

} // namespace sostenuto::app
