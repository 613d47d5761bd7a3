#include "ui/theme/BookmarkWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

namespace sostenuto::ui {

QString continuesSentence(qint64 positionMs)
{
    return say("Continues at %1").arg(trackTime(positionMs));
}

QString fromTheBeginning()
{
    return say("From the beginning");
}

QString bookmarkedSentence(qint64 positionMs)
{
    return say("Bookmark at %1").arg(trackTime(positionMs));
}

QString bookmarksRemovedSentence(int tracks)
{
    return counted(tracks, "Bookmark removed", "%1 bookmarks removed");
}

} // namespace sostenuto::ui
