// Where in a file a track lies.
#pragma once

#include <QtGlobal>

#include <optional>

namespace sostenuto::sync {

/// In the frames of a cue sheet: 75 in a second.
struct FilePart {
    qint64 from75 = 0;
    std::optional<qint64> to75; ///< nullopt = to the end of the file
    friend bool operator==(const FilePart&, const FilePart&) = default;
};

} // namespace sostenuto::sync
