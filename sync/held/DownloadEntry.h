// What Downloads knows of a track on its way.
#pragma once

#include "sync/held/Fetch.h"

#include <memory>

namespace sostenuto::sync {

/// One that is under way, or that somebody waits for.
struct DownloadEntry {
    std::unique_ptr<Fetch> fetch;
    SourceId source;  ///< whom it comes from
    int failures = 0; ///< in a row, without a byte more than ever before
    qint64 most = 0;  ///< that was ever here
    qint64 notBefore = 0;
    bool told = false;   ///< readers know of this attempt's file
    bool stands = false; ///< nothing came since the service went
    bool gaveUp = false;
    int percent = -1;
};

/// Of a track that is only fetched for keeping, between two attempts: so that thousands that fail hold no files
/// open.
struct DownloadRest {
    SourceId source;
    int failures = 0;
    qint64 most = 0;
    qint64 notBefore = 0;
    bool gaveUp = false;
};

} // namespace sostenuto::sync
