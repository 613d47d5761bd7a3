// Which tracks of a cue sheet lie in a file.
#pragma once

#include "sync/folder/CueSheet.h"

namespace sostenuto::sync {

/// Pure. Those of the sheet that lie in the file of this name; empty when it has fewer than two there: then the file is
/// a track by itself. Sheets often name the file as it was before it was encoded: another suffix is the same file, and
/// a sheet with one file, embedded in it, means it whatever it says.
[[nodiscard]] QVector<CueTrack> cueTracksIn(const CueSheet& sheet, const QString& fileName, bool embedded);

} // namespace sostenuto::sync
