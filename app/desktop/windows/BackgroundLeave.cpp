#include "app/desktop/BackgroundLeave.h"

namespace sostenuto::app {

std::unique_ptr<BackgroundLeave> makeBackgroundLeave()
{
    return std::make_unique<BackgroundLeave>();
}

} // namespace sostenuto::app
