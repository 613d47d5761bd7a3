// A play queue and the place in it, as a service keeps it for all players of one account.
#pragma once

#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>
#include <QVector>

namespace sostenuto::sync {

struct QueuePlace {
    QVector<TrackId> tracks; ///< in order; a track may stand in it twice
    int current = -1;        ///< index into tracks, -1 = none
    qint64 positionMs = 0;
    friend bool operator==(const QueuePlace&, const QueuePlace&) = default;
};

/// Left there by another player.
struct QueueOffer {
    SourceId source;
    QueuePlace place;
    QString changedBy; ///< the player's name, as it calls itself; empty = not said
    QDateTime changedAt;
    friend bool operator==(const QueueOffer&, const QueueOffer&) = default;
};

} // namespace sostenuto::sync
