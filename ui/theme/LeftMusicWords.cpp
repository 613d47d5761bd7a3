#include "ui/theme/LeftMusicWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

namespace sostenuto::ui {

QString keepHeldWords(const sync::MusicHere& held)
{
    return counted(held.tracks, "Keep the music that is on this computer: 1 track, %2",
                   "Keep the music that is on this computer: %1 tracks, %2")
        .replace(u"%2"_qs, sizeOf(held.bytes));
}

QString leftMusicWords(const sync::MusicHere& left)
{
    return counted(left.tracks, "Removed. 1 track of it is kept on this computer, %2",
                   "Removed. %1 tracks of it are kept on this computer, %2")
        .replace(u"%2"_qs, sizeOf(left.bytes));
}

QString leftMusicQuestion(const sync::MusicHere& left)
{
    return counted(left.tracks, "1 track, %2. It can be fetched again only when you connect to this server again.",
                   "%1 tracks, %2. They can be fetched again only when you connect to this server again.")
        .replace(u"%2"_qs, sizeOf(left.bytes));
}

} // namespace sostenuto::ui
