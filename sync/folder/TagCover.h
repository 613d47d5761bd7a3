// The picture inside a music file.
#pragma once

#include <QByteArray>

namespace TagLib {
class File;
}

namespace sostenuto::sync {

/// Whether there is one; of an open file, for TagReader.
[[nodiscard]] bool hasPicture(TagLib::File& file);
/// The front cover, else the first picture; empty = none, or larger than 32 MB. As it stands in the file: nothing says
/// that it is a picture. `path` is bytes as the system has them. Thread: any; blocks on the disk.
[[nodiscard]] QByteArray embeddedCover(const QByteArray& path);

} // namespace sostenuto::sync
