// A folder of this computer that belongs to the library, as the window sees it.
#pragma once

#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>
#include <QVector>

namespace sostenuto::sync {

struct MusicFolder {
    SourceId id;
    QString path; ///< for people
    int trackCount = 0;
    bool away = false; ///< an unplugged drive
    bool scanning = false;
    int scanned = 0; ///< files, of `toScan`; both 0 while it is only looked through
    int toScan = 0;
    int unread = 0;       ///< files and folders that the last scan could not read; the log names them
    bool polling = false; ///< the system does not tell of changes: looked at every five minutes
    QDateTime scannedAt;  ///< UTC; invalid = never whole
    friend bool operator==(const MusicFolder&, const MusicFolder&) = default;
};

} // namespace sostenuto::sync
