// Internet radio: a sound without an end, at an address of its own.
#pragma once

#include "sync/model/Ids.h"

#include <QString>
#include <QUrl>

namespace sostenuto::sync {

/// A station stands in queues as a track does. Its id is below zero, so that nobody takes it for a row of the
/// catalogue: it is not held, counted, loved or found, and it belongs to no service of the library.
[[nodiscard]] constexpr bool isStation(TrackId track)
{
    return track.value < 0;
}

struct Station {
    TrackId id; ///< isStation
    QString name;
    QUrl address;            ///< http or https, without user and password
    bool fromServer = false; ///< the library's service lists it; it can't be removed here
    friend bool operator==(const Station&, const Station&) = default;
};

/// What the sound of a station is doing, for whoever listens.
enum class RadioState {
    Connecting, ///< for the first time
    Live,
    Reconnecting, ///< the connection broke; tried again until the listener leaves
};

} // namespace sostenuto::sync
