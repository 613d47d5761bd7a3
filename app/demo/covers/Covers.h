// Pictures for albums and artists, painted by code: shapes and colours only, no letters.
#pragma once

#include <QByteArray>

namespace sostenuto::demo {

/// A square JPEG of `size` pixels. The same motif and size give the same picture. Thread: any.
[[nodiscard]] QByteArray paintCover(int motif, int size);
/// The same for an artist; what matters lies inside the circle that fits the square.
[[nodiscard]] QByteArray paintArtist(int artist, int size);

} // namespace sostenuto::demo
