#include "app/desktop/TaskbarButtons.h"

namespace sostenuto::app {

std::unique_ptr<MediaSession> makeTaskbarButtons(MediaCommands&, quintptr)
{
    return nullptr;
}

} // namespace sostenuto::app
