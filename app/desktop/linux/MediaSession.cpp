#include "app/desktop/MediaSession.h"

#include "app/desktop/linux/BusMediaSession.h"

namespace sostenuto::app {

std::unique_ptr<MediaSession> makeMediaSession(MediaCommands& commands, quintptr)
{
    return std::make_unique<BusMediaSession>(commands, QDBusConnection::sessionBus());
}

} // namespace sostenuto::app
