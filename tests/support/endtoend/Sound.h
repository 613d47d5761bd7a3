// What was recorded, measured; and what should have been heard.
#pragma once

#include "tests/support/player/Signal.h"

#include <QString>

#include <optional>

namespace sostenuto::tests {

using player::test::Sound;

/// Any audio file, decoded and resampled by the ffmpeg program (not by our code).
[[nodiscard]] std::optional<Sound> decodeWithFfmpeg(const QString& path, int rate);

/// Between the first and the last frame that is louder than `threshold`: the longest run of frames that are not, in
/// frames.
[[nodiscard]] qint64 longestSilence(const Sound& sound, float threshold = 1e-4F);
/// Where the first loud frame is; -1 = nowhere.
[[nodiscard]] qint64 firstSound(const Sound& sound, float threshold = 1e-4F);

} // namespace sostenuto::tests
