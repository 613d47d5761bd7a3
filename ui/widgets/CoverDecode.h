// From a cover's bytes to what is drawn. Pure; called on pool threads.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>

namespace sostenuto::ui {

struct DecodedCover {
    QImage image; ///< square, rounded; null when the bytes are no picture
    QColor dominant;
};

/// `edge` and `radius` in device pixels. A picture that is not square is cut to its middle.
[[nodiscard]] DecodedCover decodeCover(const QByteArray& bytes, int edge, int radius);
/// The colour that most of the vivid pixels share; the mean when there is none.
[[nodiscard]] QColor dominantColour(const QImage& image);

} // namespace sostenuto::ui
