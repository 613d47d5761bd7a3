#include "app/demo/covers/Covers.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace sostenuto::demo {

namespace {

QByteArray jpegOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 92);
    return bytes;
}

} // namespace

QByteArray paintCover(int motif, int size)
{
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(motif * 30 % 360, 120, 140));
    return jpegOf(image);
}

QByteArray paintArtist(int artist, int size)
{
    return paintCover(artist + 3, size);
}

} // namespace sostenuto::demo
