// The strip that tells how the player ended last time, or that it runs in safe mode.
#pragma once

#include <QString>

#include <functional>

namespace sostenuto::ui {

class ToastArea;
class WindowNotes;

struct LastEnd {
    QString report; ///< for the clipboard; empty = there is no note
    bool isSafe = false;
    int failedStarts = 0;                    ///< in a row, before a start in safe mode; 0 = the listener asked for it
    std::function<void()> startAsUsual = {}; ///< out of safe mode
};

/// Nothing where there is nothing to tell. Thread: main; both outlive the note.
void tellLastEnd(WindowNotes& notes, ToastArea& toasts, const LastEnd& end);

} // namespace sostenuto::ui
