#include "app/desktop/BackgroundLeave.h"

#include "app/desktop/linux/BusBackground.h"

#include <QFileInfo>

namespace sostenuto::app {

/// Outside of a sandbox a portal may answer as well, and has nobody to end: it is not asked.
std::unique_ptr<BackgroundLeave> makeBackgroundLeave()
{
    if (QFileInfo::exists(QStringLiteral("/.flatpak-info")))
        return std::make_unique<BusBackground>(&QDBusConnection::sessionBus);
    return std::make_unique<BackgroundLeave>();
}

} // namespace sostenuto::app
