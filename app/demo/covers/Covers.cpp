#include "app/demo/covers/Covers.h"

#include "app/demo/covers/Brushes.h"
#include "app/demo/covers/Motifs.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>

namespace sostenuto::demo {

namespace {

/// A little noise, the same every time: without it a gradient shows its steps.
void addGrain(QImage& image)
{
    quint32 state = 2463534242U;
    for (int y = 0; y < image.height(); ++y) {
        auto* pixel = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x, ++pixel) {
            state ^= state << 13; // xorshift, Marsaglia 2003
            state ^= state >> 17;
            state ^= state << 5;
            const int grain = static_cast<int>(state % 7) - 3;
            const auto shifted = [grain](int value) { return std::clamp(value + grain, 0, 255); };
            *pixel = qRgb(shifted(qRed(*pixel)), shifted(qGreen(*pixel)), shifted(qBlue(*pixel)));
        }
    }
}

template <class Paint>
QByteArray paintSquare(int size, Paint paint)
{
    QImage image(size, size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / canvas, size / canvas);
    paint(painter);
    painter.end();
    addGrain(image);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    return bytes;
}

} // namespace

QByteArray paintCover(int motif, int size)
{
    return paintSquare(size, [motif](QPainter& painter) { paintMotif(painter, motif); });
}

QByteArray paintArtist(int artist, int size)
{
    return paintSquare(size, [artist](QPainter& painter) { paintEmblem(painter, artist); });
}

} // namespace sostenuto::demo
