// The system asks the program to end (log-out, Ctrl-C): it then quits as if the listener had.
#pragma once

namespace sostenuto::app {

/// Call once, after QApplication. Thread: main.
void quitOnSignals();

} // namespace sostenuto::app
