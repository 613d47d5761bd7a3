// What is said of files that went out or came in.
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QStringList>

namespace sostenuto::ui {

using sync::ErrorKind;

namespace {

QString writingSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::DiskFull:
        return say("The disk is full, so the file was not written. What was there before is still there.");
    case ErrorKind::ReadOnly:
        return say("The file can't be written there. Choose another folder.");
    case ErrorKind::NotFound:
        return say("The playlist is not there any more.");
    default:
        return say("The library can't be read or written just now. Nothing was changed.");
    }
}

QString notFoundWords(int n)
{
    return n > 0 ? counted(n, ". 1 was not found", ". %1 were not found") : QString();
}

} // namespace

QString playlistFileSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Protocol:
        return say("This is not a playlist that Sostenuto can read. It reads .m3u, .m3u8, .pls and .xspf files.");
    case ErrorKind::FileMissing:
        return say("The playlist file can't be opened. It may have been moved or deleted.");
    default:
        return writingSentence(kind);
    }
}

QString playlistMakingSentence(ErrorKind kind)
{
    if (kind == ErrorKind::NotFound)
        return say(
            "These tracks come from several services, and none of them takes a playlist with the others' tracks.");
    return writingSentence(kind);
}

QString exportFileSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Protocol:
        return say("This is not a file that Sostenuto exported. Nothing was changed.");
    case ErrorKind::StoreTooNew:
        return say("A newer version of Sostenuto wrote this file. Update Sostenuto, then import it again.");
    case ErrorKind::FileMissing:
        return say("The file can't be opened. It may have been moved or deleted.");
    default:
        return writingSentence(kind);
    }
}

QString importSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Protocol:
    case ErrorKind::StoreTooNew:
    case ErrorKind::FileMissing:
        return exportFileSentence(kind);
    case ErrorKind::Cancelled:
        return say("The import was ended. What it had added was taken away again.");
    case ErrorKind::DiskFull:
        return say("The disk is full, so not everything was imported. Make room, then import the file again: "
                   "nothing is added twice.");
    default:
        return say("The library can't be written just now, so not everything was imported. Import the file again "
                   "later: nothing is added twice.");
    }
}

QString importUndoSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return say("This import can't be taken back any more.");
    case ErrorKind::Cancelled:
        return say("Another import is under way. Nothing was taken back.");
    default:
        return say("The library can't be written just now, so only a part of the import was taken back.");
    }
}

QString importedWords(const sync::PlaylistImport& import)
{
    const int missing = int(import.missing.size());
    if (import.tracks.isEmpty() && missing > 0)
        return counted(missing, "Nothing of %2 is in the library: its 1 entry was not found",
                       "Nothing of %2 is in the library: none of its %1 entries was found")
            .replace(u"%2"_qs, import.name);
    const QString tracks = counted(int(import.tracks.size()), "1 track", "%1 tracks");
    return say("Imported %1: %2").arg(import.name, tracks) + notFoundWords(missing);
}

QString importedWords(const sync::ImportReport& report)
{
    QStringList parts;
    const auto add = [&parts](int n, const char* one, const char* many) {
        if (n > 0)
            parts.append(counted(n, one, many));
    };
    add(report.loved, "1 love", countLater("%1 loves"));
    add(report.rated, "1 rating", countLater("%1 ratings"));
    add(report.playlists, "1 playlist", countLater("%1 playlists"));
    add(report.plays, "1 play", countLater("%1 plays"));
    add(report.smartPlaylists, "1 smart playlist", countLater("%1 smart playlists"));
    add(report.stations, "1 station", countLater("%1 stations"));
    if (parts.isEmpty())
        return (report.missing > 0 ? say("Nothing was added") : say("Everything in it was here already")) +
               notFoundWords(report.missing);
    const QString last = parts.takeLast();
    const QString list = parts.isEmpty() ? last : say("%1 and %2").arg(parts.join(u", "_qs), last);
    return say("Added %1").arg(list) + notFoundWords(report.missing);
}

} // namespace sostenuto::ui
