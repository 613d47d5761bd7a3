#include "ui/theme/FolderWords.h"

#include "ui/theme/Words.h"

namespace sostenuto::ui {

QString filesWords(int files)
{
    if (files < 0)
        return {};
    if (files >= sync::FolderLevel::mostCounted)
        return say("%1+ files").arg(number(files));
    return counted(files, "1 file", "%1 files");
}

QString levelWords(const sync::FolderLevel& level)
{
    const QString folders = counted(int(level.folders.size()), "1 folder", "%1 folders");
    const QString tracks = counted(int(level.tracks.size()), "1 track", "%1 tracks");
    if (level.tracks.isEmpty())
        return folders;
    return level.folders.isEmpty() ? tracks : say("%1, %2").arg(folders, tracks);
}

} // namespace sostenuto::ui
