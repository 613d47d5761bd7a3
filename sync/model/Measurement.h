// What was measured of a track's sound, as the store keeps it. Whoever measures is not part of sync.
#pragma once

#include "sync/model/FilePart.h"
#include "sync/model/Ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sostenuto::sync {

/// What one pass over a track found. Peaks are linear, 1 = full scale.
struct Measurement {
    std::optional<double> lufs;     ///< integrated loudness; nullopt: silence, or too short
    std::optional<double> truePeak; ///< nullopt: not known
    qint64 durationMs = 0;
    QByteArray waveform; ///< kept as it is; whoever reads it checks it
    friend bool operator==(const Measurement&, const Measurement&) = default;
};

/// The loudness of a track and of the album around it.
struct MeasuredLoudness {
    std::optional<double> trackLufs;
    std::optional<double> trackPeak;
    std::optional<double> albumLufs;
    std::optional<double> albumPeak;
    friend bool operator==(const MeasuredLoudness&, const MeasuredLoudness&) = default;
};

/// A track that is here whole and was not measured yet.
struct SurveyTask {
    TrackId track;
    QString file;                      ///< absolute
    QByteArray checksum;               ///< of the bytes that are meant: a result for others is not kept
    std::optional<FilePart> part = {}; ///< nullopt = the whole file
    QString folder = {};               ///< of the listener's, in which the file lies; empty = it is a held one
};

} // namespace sostenuto::sync
