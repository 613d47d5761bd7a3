#include "app/desktop/SystemNotice.h"

#include "app/desktop/TrayNotice.h"

namespace sostenuto::app {

std::unique_ptr<SystemNotice> makeSystemNotice()
{
    return std::make_unique<TrayNotice>();
}

} // namespace sostenuto::app
