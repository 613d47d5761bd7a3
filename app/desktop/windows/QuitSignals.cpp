#include "app/desktop/QuitSignals.h"

namespace sostenuto::app {

void quitOnSignals()
{
    // Qt turns WM_QUERYENDSESSION into a close of the window, which quits.
}

} // namespace sostenuto::app
