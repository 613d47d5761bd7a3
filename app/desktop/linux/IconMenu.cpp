#include "app/desktop/IconMenu.h"

namespace sostenuto::app {

/// The desktop entry has them (packaging/linux), and media controls the rest.
std::unique_ptr<MediaSession> makeIconMenu(MediaCommands&, const QStringList&)
{
    return nullptr;
}

} // namespace sostenuto::app
