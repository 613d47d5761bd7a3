// What a scan has to do: what is known of a folder against what lies there.
#pragma once

#include "sync/folder/FolderWalk.h"
#include "sync/store/FolderStore.h"

namespace sostenuto::sync {

/// One folder to read anew, whole: who made its albums is told by all of its files.
struct ScanWork {
    QByteArray folder;          ///< below the root
    QVector<KnownFile> sounds;  ///< as found; id 0 = new
    QVector<QByteArray> sheets; ///< paths below the root
    QByteArray cover;           ///< name in the folder
};

struct PlannedMove {
    qint64 id = 0;
    QByteArray from;
    QByteArray to;
    friend bool operator==(const PlannedMove&, const PlannedMove&) = default;
};

struct ScanPlan {
    bool away = false; ///< nothing else is said then
    QVector<PlannedMove> moves;
    QVector<ScanWork> work;
    QVector<qint64> gone; ///< known files that lie nowhere
};

/// Pure. A folder is read anew when one of its sounds is new, gone, or has another size or time, or when its cue sheets
/// or cover are others. A file that is gone and one that is new with the same size, time and inode (where there are no
/// inodes: and name) are one file that was moved.
///
/// Away: the root can't be opened, or a folder that had music is empty, as the place is where a drive was. Of folders
/// that could not be opened nothing is known, so nothing in them is gone. With options.only, files elsewhere are left
/// alone.
[[nodiscard]] ScanPlan planScan(const QVector<KnownFile>& known, const WalkResult& walked, const WalkOptions& options);

} // namespace sostenuto::sync
