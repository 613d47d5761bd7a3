// One pass over a whole track: how loud it is, and what it looks like.
#pragma once

#include "player/decode/Decoder.h"
#include "player/dsp/Waveform.h"

#include <functional>

namespace sostenuto::player {

/// Grows when a survey comes to measure something else, so that what older ones found is measured anew.
constexpr int SurveyVersion = 1;

/// Of the stereo that is played, whatever the file has.
struct Survey {
    std::optional<double> lufs; ///< integrated loudness; nullopt: silence, or too short
    double truePeak = 0;        ///< linear, 1 = full scale
    std::int64_t frames = 0;
    std::int64_t durationMs = 0; ///< of what decoded
    Waveform waveform;

    [[nodiscard]] Loudness loudness() const;
};

/// Decodes the stream, or the part of it that is the track, from its start; memory does not grow with its length, and
/// after a day of music it has heard enough. What decodes counts, also when the rest does not. nullopt with the reason
/// in `status`: aborted, or not one sample came. Ends when the stream is aborted, and when `stop`, asked about every
/// tenth of a second of music, says so. Thread: any one; blocks as the stream does.
[[nodiscard]] std::optional<Survey> survey(ByteStream& stream, Decoder::Status& status,
                                           const std::function<bool()>& stop = {});

} // namespace sostenuto::player
