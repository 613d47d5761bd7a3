// What was measured of tracks, as rows. For the stores that know whether the bytes are still those that were meant.
#pragma once

#include "sync/model/Ids.h"
#include "sync/model/Measurement.h"

namespace sostenuto::sync {

class Database;

/// nullopt: nothing decodes, which is remembered too. Throws like any Query.
void putSurveyRow(Database& database, TrackId track, int version, const std::optional<Measurement>& found);
/// Of the track, or of a twin that lends it its sound, and of its album as far as that was measured. Empty when nothing
/// is known. Throws like any Query.
[[nodiscard]] MeasuredLoudness loudnessOf(Database& database, TrackId track);
/// The same of its waveform.
[[nodiscard]] QByteArray waveformOf(Database& database, TrackId track);

} // namespace sostenuto::sync
