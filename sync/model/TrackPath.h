// Where a track would lie in a folder of music.
#pragma once

#include "sync/model/Library.h"

#include <QString>

namespace sostenuto::sync {

/// "Artist/Album/03 Title.flac", "2-03 Title" on a second disc. For tracks that are no file of this computer: other
/// players look for such paths, and people can read them. No part of it is empty, begins with a dot, or has a character
/// that some system does not allow in a name. Pure.
[[nodiscard]] QString madeUpPath(const Track& track);
/// The same for one name, "Unknown" where nothing is left of it.
[[nodiscard]] QString fileNameOf(const QString& name);

} // namespace sostenuto::sync
