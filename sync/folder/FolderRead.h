// Reads one folder's files, on a thread of the pool.
#pragma once

#include "sync/folder/ContainerReader.h"
#include "sync/folder/FileRows.h"
#include "sync/folder/ScanPlan.h"

#include <functional>

namespace sostenuto::sync {

struct FolderRead {
    FileRows rows;
    QVector<QByteArray> unread; ///< paths that should have been readable
};

/// Never throws. What TagLib does not read is given to `others`. When `goOn` says no in the middle, the answer is of no
/// use. Thread: any; blocks on the disk.
[[nodiscard]] FolderRead readFolder(SourceId source, const QByteArray& root, const ScanWork& work,
                                    const std::function<bool()>& goOn, const ContainerReader& others = {});

} // namespace sostenuto::sync
