// The bytes of a file on this computer.
#pragma once

#include "player/source/ByteStream.h"

#include <QString>

namespace sostenuto::player {

/// A whole file that nobody writes to. nullptr when it cannot be opened.
[[nodiscard]] std::unique_ptr<ByteStream> openFileStream(const QString& path);

} // namespace sostenuto::player
