// What the listener did and the service does not have yet, as it is shown.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

enum class ChangeKind {
    Love,
    Unlove,
    Rate,
    PlaylistCreate,
    PlaylistRename,
    PlaylistDescribe,
    PlaylistDelete,
    PlaylistAdd,
    PlaylistRemove,
    PlaylistMove,
    Play,
    Bookmark,
    QueuePlace ///< where the listener is in the queue
};

enum class ChangeState {
    Waiting,  ///< for its service or its turn
    Sending,  ///< on its way now
    Checking, ///< it was sent and nobody knows whether it arrived: it is looked up first
    NeedsYou, ///< the service refused it: `why`
    Conflict, ///< changed here and there, so that both can't hold: see PlaylistConflict
};

/// One change.
struct PendingChange {
    qint64 id = 0; ///< never given twice
    SourceId source;
    ChangeKind kind = ChangeKind::Love;
    ChangeState state = ChangeState::Waiting;
    PlaylistId playlist; ///< Playlist…: the list, which may be deleted here
    QString subject;     ///< title of the track, album, artist or playlist it is made to
    QString detail;      ///< Rename: the new name; Describe: the new description; Add, Remove, Move: the track's title;
                         ///< Rate: the number; Bookmark: the place in ms, -1 = taken away
    int count = 1;       ///< Add: so many tracks
    QDateTime madeAt;
    QDateTime nextTry; ///< invalid = as soon as the service is there
    int attempts = 0;
    std::optional<ErrorKind> why = std::nullopt; ///< of the last failure
    friend bool operator==(const PendingChange&, const PendingChange&) = default;
};

/// Which of them.
struct PendingFilter {
    bool needsYou = false; ///< NeedsYou and Conflict only
    PlaylistId playlist;   ///< valid: of this one only
    friend bool operator==(const PendingFilter&, const PendingFilter&) = default;
};

enum class ConflictChoice {
    KeepMine,   ///< the list is made again at the service, with the changes; it gets the name from here
    TakeTheirs, ///< the list goes here too; it gets the name from there
    KeepBoth    ///< it stays deleted there, and stays on this computer; a copy of it gets the name from here
};

/// A playlist that was changed here and there, so that both can't hold.
struct PlaylistConflict {
    enum class What {
        DeletedThere, ///< and edited here
        RenamedTwice  ///< here and there, each in its own way
    };
    qint64 change = 0; ///< for PendingService::resolve()
    PlaylistId playlist;
    SourceId source;
    QString name;
    int changes = 0; ///< that wait for it
    QDateTime since;
    What what = What::DeletedThere;
    QString theirs = {}; ///< RenamedTwice: its name there
    friend bool operator==(const PlaylistConflict&, const PlaylistConflict&) = default;
};

/// What somebody else did to a playlist, as far as it was seen when the two were joined.
struct PlaylistNote {
    QDateTime at;
    bool elsewhere = true; ///< false: done here
    int added = 0;
    int removed = 0;
    int moved = 0;
    QString renamedFrom; ///< empty = not renamed
    QStringList titles;  ///< of the tracks that were added, at most three
    friend bool operator==(const PlaylistNote&, const PlaylistNote&) = default;
};

} // namespace sostenuto::sync
