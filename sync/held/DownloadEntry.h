// What Downloads knows of a track on its way.
#pragma once

#include "sync/backend/RetryBudget.h"
#include "sync/held/Fetch.h"
#include "sync/held/StreamPace.h"

#include <QTimer>

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
    StreamPace pace = {}; ///< of this attempt
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

/// A service that bytes come from.
struct DownloadService {
    Backend* backend = nullptr;
    bool reachable = true;
    Error cause{};
    bool stallOver = false;
    qint64 keepsFrom = 0; ///< ms since 1970
    std::unique_ptr<QTimer> stall = {};
    TrackId lastFailed = {};
    RetryBudget budget = {}; ///< of what is only kept

    [[nodiscard]] bool gives() const { return backend && reachable; }
};

} // namespace sostenuto::sync
