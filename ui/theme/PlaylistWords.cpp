#include "ui/theme/PlaylistWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QStringList>

#include <algorithm>

namespace sostenuto::ui {

using sync::ConflictChoice;
using sync::PlaylistConflict;
using sync::PlaylistNote;

namespace {

/// "3 tracks added", and of what follows only "1 removed".
QString changesOf(const PlaylistNote& note)
{
    struct Part {
        int count;
        const char* one;
        const char* many;
        const char* more;
    };
    QStringList parts;
    for (const Part& part :
         {Part{note.added, "1 track added", countLater("%1 tracks added"), sayLater("%1 added")},
          Part{note.removed, "1 track removed", countLater("%1 tracks removed"), sayLater("%1 removed")},
          Part{note.moved, "1 track moved", countLater("%1 tracks moved"), sayLater("%1 moved")}}) {
        if (part.count > 0)
            parts.append(parts.isEmpty() ? counted(part.count, part.one, part.many)
                                         : say(part.more).arg(number(part.count)));
    }
    if (!note.renamedFrom.isEmpty())
        parts.append(say(parts.isEmpty() ? "Renamed from “%1”" : "renamed from “%1”").arg(note.renamedFrom));
    if (parts.isEmpty())
        return say("Changed");
    const QString last = parts.takeLast();
    return parts.isEmpty() ? last : say("%1 and %2").arg(parts.join(say(", ")), last);
}

} // namespace

QString historyLine(const PlaylistNote& note, const QDateTime& now)
{
    const QString where = note.elsewhere ? say("%1 elsewhere, %2") : say("%1 here, %2");
    return where.arg(changesOf(note), sinceOf(note.at, now));
}

QString addedTitles(const PlaylistNote& note)
{
    const int more = note.added - static_cast<int>(note.titles.size());
    const QString named = note.titles.join(say(", "));
    if (note.titles.isEmpty() || more <= 0)
        return named;
    return say("%1 and %2 more").arg(named, number(more));
}

QString noHistory()
{
    return say("Nothing was changed elsewhere since this computer knows the playlist.");
}

static ConflictWords nameWords(const PlaylistConflict& conflict, const QString& server)
{
    return {
        say("“%1” has two new names").arg(conflict.name),
        say("You called it “%1”, and at %2 it is now called “%3”. Take one of the names, or keep both: the playlist "
            "there keeps its name, and a copy of it gets yours.")
            .arg(conflict.name, server, conflict.theirs),
        say("Use my name"),
        say("Use theirs"),
        say("Keep both"),
        say("Not now")};
}

ConflictWords conflictWords(const PlaylistConflict& conflict, const QString& knownServer)
{
    const QString server = knownServer.isEmpty() ? say("the server") : knownServer;
    if (conflict.what == PlaylistConflict::What::RenamedTwice)
        return nameWords(conflict, server);
    const QString waiting = counted(conflict.changes, "1 change that you made here waits for it.",
                                    "%1 changes that you made here wait for it.");
    const QString choice =
        say("Keep your list, and it is made again at %1 as it is here. Or let it go here too. Or keep "
            "both: it stays deleted there, and stays on this computer.")
            .arg(server);
    return {say("“%1” was deleted elsewhere").arg(conflict.name),
            say("%1 %2").arg(waiting, choice),
            say("Keep my list"),
            say("Let it go"),
            say("Keep both"),
            say("Not now")};
}

QString conflictSentence(const QVector<PlaylistConflict>& conflicts)
{
    using What = PlaylistConflict::What;
    if (conflicts.isEmpty())
        return {};
    const bool allDeleted = std::all_of(conflicts.begin(), conflicts.end(), [](const PlaylistConflict& conflict) {
        return conflict.what == What::DeletedThere;
    });
    if (conflicts.size() == 1)
        return (allDeleted ? say("“%1” was changed here and deleted elsewhere. Nothing is lost until you choose.")
                           : say("“%1” was renamed here and elsewhere. Nothing is lost until you choose."))
            .arg(conflicts.first().name);
    return (allDeleted ? say("%1 playlists were changed here and deleted elsewhere. Nothing is lost until you choose.")
                       : say("%1 playlists were changed here and elsewhere. Nothing is lost until you choose."))
        .arg(number(static_cast<int>(conflicts.size())));
}

QString chooseWord()
{
    return say("Choose");
}

static QString settledName(const PlaylistConflict& conflict, ConflictChoice choice)
{
    switch (choice) {
    case ConflictChoice::KeepMine:
        return say("“%1” is its name, also there when its server is there").arg(conflict.name);
    case ConflictChoice::TakeTheirs:
        return say("It is called “%1” now").arg(conflict.theirs);
    case ConflictChoice::KeepBoth:
        break;
    }
    return say("“%1” stays, and “%2” is a copy of it").arg(conflict.theirs, conflict.name);
}

QString resolvedSentence(const PlaylistConflict& conflict, ConflictChoice choice)
{
    if (conflict.what == PlaylistConflict::What::RenamedTwice)
        return settledName(conflict, choice);
    switch (choice) {
    case ConflictChoice::KeepMine:
        return say("“%1” is made again when its server is there").arg(conflict.name);
    case ConflictChoice::TakeTheirs:
        return say("“%1” was let go").arg(conflict.name);
    case ConflictChoice::KeepBoth:
        break;
    }
    return say("“%1” stays on this computer").arg(conflict.name);
}

QString resolveFailedSentence(sync::ErrorKind kind)
{
    switch (kind) {
    case sync::ErrorKind::NotFound:
        return say("There is nothing left to choose: the playlist was settled already.");
    case sync::ErrorKind::Cancelled:
        return say("A change of this playlist is on its way just now. Try again in a moment.");
    default:
        return troubleSentence(kind);
    }
}

} // namespace sostenuto::ui
