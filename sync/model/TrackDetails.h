// What is known of a track beside its row: where its file is, what others call it, how loud it is.
#pragma once

#include "sync/model/Measurement.h"

#include <QString>

namespace sostenuto::sync {

struct TrackDetails {
    enum class Place {
        Service, ///< not here
        Held,    ///< in the folder of held music
        Folder,  ///< in a folder of the listener's
    } place = Place::Service;
    QString file;  ///< for QFile; empty = there is none, or its drive is away
    QString shown; ///< the same for people
    QString remoteId;
    QString musicBrainzId;
    MeasuredLoudness loudness;
};

} // namespace sostenuto::sync
