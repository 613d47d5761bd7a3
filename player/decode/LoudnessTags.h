// What a file's tags say of its loudness.
#pragma once

#include "player/dsp/Loudness.h"

#include <string_view>
#include <utility>
#include <vector>

struct AVFormatContext;
struct AVStream;

namespace sostenuto::player {

using Tag = std::pair<std::string_view, std::string_view>; ///< name and value, as the file has them

/// Pure. Knows REPLAYGAIN_TRACK_GAIN, …_PEAK and those of the album ("-6.20 dB", "0.988"), and R128_TRACK_GAIN and
/// R128_ALBUM_GAIN of Opus (RFC 7845 §5.2.1: 1/256 dB to -23 LUFS, so 5 dB are added to come to ReplayGain 2.0's -18;
/// the gain in the file's header is no part of it, the decoder has already applied that). Names in any case. Where
/// there are both, R128 is what the RFC wants to be read. Of a name that is there twice the first good value counts.
/// Gains beyond 51 dB either way, peaks outside 0..32 and whatever is no plain number are not there.
[[nodiscard]] Loudness loudnessOfTags(const std::vector<Tag>& tags);

/// Of the file, then of the stream: each kind of container has its tags in one of the two.
[[nodiscard]] Loudness loudnessTags(const AVFormatContext& format, const AVStream& stream);

} // namespace sostenuto::player
