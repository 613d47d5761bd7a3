// The note in the profile that says where held music lies, and which folders have files of it that are of no use.
#pragma once

#include "sync/model/Error.h"

#include <QVector>

namespace sostenuto::sync {

/// Files in it that are copies, or were copied: to be removed, if the folder still bears this marker.
struct PlaceToClear {
    QString folder;
    QString marker;
    friend bool operator==(const PlaceToClear&, const PlaceToClear&) = default;
};

struct PlaceNote {
    QString folder;                   ///< empty = the usual one, in the profile
    QVector<PlaceToClear> clear = {}; ///< never the one in use
    friend bool operator==(const PlaceNote&, const PlaceNote&) = default;
};

inline constexpr auto placeNoteName = "held-folder.json";

/// Without a note all is as usual. Protocol: there is one, and it can't be understood.
[[nodiscard]] Result<PlaceNote> readPlaceNote(const QString& profileFolder);
/// Whole or not at all, and on the disk when this returns: the one moment at which held music changes its place.
[[nodiscard]] Result<void> writePlaceNote(const QString& profileFolder, const PlaceNote& note);

} // namespace sostenuto::sync
