// One track of a file that holds several, as a cue sheet cuts it.
#pragma once

#include "player/source/ByteStream.h"

namespace sostenuto::player {

/// The bytes of the whole file, of which only this part is the track.
[[nodiscard]] std::unique_ptr<ByteStream> partOf(std::unique_ptr<ByteStream> file, const FilePart& part);

} // namespace sostenuto::player
