// Places in tracks at which the listener wants to go on.
#pragma once

#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>

namespace sostenuto::sync {

struct Bookmark {
    TrackId track;
    qint64 positionMs = 0;
    QDateTime at; ///< when the listener was there, UTC
    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// As a service has it: one for a track.
struct RemoteBookmark {
    QString trackRemoteId;
    qint64 positionMs = 0;
    QDateTime changedAt; ///< by the service's clock; invalid = not said
    friend bool operator==(const RemoteBookmark&, const RemoteBookmark&) = default;
};

} // namespace sostenuto::sync
