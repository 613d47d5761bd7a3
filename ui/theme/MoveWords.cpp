#include "ui/theme/MoveWords.h"

#include "ui/theme/KeepWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QDir>

namespace sostenuto::ui {

using sync::HeldHome;
using sync::MoveTrouble;

namespace {

QString copyingWords(const HeldHome& home)
{
    if (home.files == 0)
        return say("Held music is being copied. Playing goes on, downloads wait");
    return counted(home.files, "%2 of 1 file copied, %3 of %4. Playing goes on, downloads wait",
                   "%2 of %1 files copied, %3 of %4. Playing goes on, downloads wait")
        .replace(u"%2"_qs, number(home.filesDone))
        .replace(u"%3"_qs, sizeOf(home.bytesDone))
        .replace(u"%4"_qs, sizeOf(home.bytes));
}

QString noRoomSentence(const HeldHome& home)
{
    if (home.bytesFree < 0 || home.bytesFree >= home.bytesNeeded)
        return say("The disk of %1 became full. Held music stays where it was, and plays. Make room there, or choose "
                   "another folder.")
            .arg(folderName(home.to));
    return say("Held music needs %1, and there are %2 free at %3. It stays where it was, and plays. Make room there, "
               "keep less, or choose another folder.")
        .arg(roomSize(home.bytesNeeded), roomSize(home.bytesFree), folderName(home.to));
}

} // namespace

QString folderName(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

QString homeHelp(const HeldHome& home, bool away)
{
    switch (home.stage) {
    case HeldHome::Stage::Looking:
        return say("Looking at the folder that you chose");
    case HeldHome::Stage::Copying:
        return copyingWords(home);
    case HeldHome::Stage::Clearing:
        return say("What is not needed any more is being removed");
    case HeldHome::Stage::Rests:
        break;
    }
    return away ? heldAwaySentence() : say("On another disk there may be more room. What is held goes along");
}

QString moveTroubleSentence(const HeldHome& home)
{
    switch (home.trouble) {
    case MoveTrouble::None:
        return {};
    case MoveTrouble::Same:
        return say("Held music lies in that folder already. Choose another one to move it.");
    case MoveTrouble::Inside:
        return say("One of the two folders lies in the other. Held music stays where it was, and plays. Choose a "
                   "folder beside the present one.");
    case MoveTrouble::Taken:
        return say("There are other things in %1. Held music stays where it was, and plays. Choose an empty folder.")
            .arg(folderName(home.to));
    case MoveTrouble::NotWritable:
        return say("Nothing can be written to %1. Held music stays where it was, and plays. Choose another folder, or "
                   "look whether you may write to this one and its disk is connected.")
            .arg(folderName(home.to));
    case MoveTrouble::NoRoom:
        return noRoomSentence(home);
    case MoveTrouble::Away:
        return say("The drive with your held music is not connected, so it can't be copied. What you play comes from "
                   "the server. Connect the drive, then choose the folder again.");
    case MoveTrouble::Unreadable:
        return say("One of the held files can't be read. Held music stays where it was, and what can be read plays. "
                   "Look whether the disk is damaged, then choose the folder again.");
    case MoveTrouble::NotNoted:
        return say("The choice could not be written down. Held music stays where it was, and plays. Look whether the "
                   "disk with the library is full, then choose the folder again.");
    case MoveTrouble::Leftovers:
        return say("Held music lies in the new folder now, and plays. Some of it could not be removed from the old "
                   "one: the next start tries again, or remove it yourself.");
    }
    return {};
}

} // namespace sostenuto::ui
