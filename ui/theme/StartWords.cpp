#include "ui/theme/StartWords.h"

#include "ui/theme/Words.h"

namespace sostenuto::ui {

QString endedSentence()
{
    return say("Sostenuto ended unexpectedly last time. Your library and what you changed are as they were. A note on "
               "why lies on this computer and was sent to nobody.");
}

QString safeModeSentence(int failedStarts)
{
    if (failedStarts == 0)
        return say(
            "Safe mode: your queue, sound and window settings rest, and so does work in the background. They are "
            "kept and come back with the next start.");
    return say("Sostenuto ended as it was starting, more than once. In safe mode your queue, sound and window settings "
               "rest, and so does work in the background. All of it is kept.");
}

} // namespace sostenuto::ui
