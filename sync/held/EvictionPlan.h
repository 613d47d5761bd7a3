// Which held files go when space is short. Pure.
#pragma once

#include "sync/store/HeldStore.h"

#include <QSet>

namespace sostenuto::sync {

struct EvictionNeeds {
    QVector<HeldRow> leastRecentlyUsed; ///< complete ones
    qint64 totalBytes = 0;              ///< of all that is held
    qint64 quota = 0;
    QSet<TrackId> needed; ///< wanted or read now
    bool serviceAway = false;
};

/// Nothing goes while the service is away: what is here is all there is.
[[nodiscard]] QVector<HeldRow> planEviction(const EvictionNeeds& needs);

} // namespace sostenuto::sync
