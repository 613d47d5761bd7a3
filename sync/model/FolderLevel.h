// The folders of this computer as the listener sees them in a file browser.
#pragma once

#include "sync/model/Ids.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace sostenuto::sync {

/// A folder that was added to the library, or one below it.
struct FolderPlace {
    SourceId source; ///< invalid = above all that were added
    QByteArray path; ///< below the root, without slashes at its ends; empty = the root itself
    friend bool operator==(const FolderPlace&, const FolderPlace&) = default;
};

struct FolderBelow {
    FolderPlace place;
    QString name;  ///< for people
    int files = 0; ///< in it and below, at most FolderLevel::mostCounted: so many, and more; -1 = not counted
    bool away = false;
};

/// What lies in one folder.
struct FolderLevel {
    static constexpr int mostCounted = 10'000;
    QVector<FolderBelow> folders; ///< by name
    QVector<TrackId> tracks;      ///< of the files that lie in it, by file name; those that are shown
};

} // namespace sostenuto::sync
