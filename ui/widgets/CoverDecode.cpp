#include "ui/widgets/CoverDecode.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace sostenuto::ui {

namespace {

/// Pictures come from servers: one that claims more pixels than this is not decoded.
constexpr int largestEdge = 12000;

QImage readSquare(const QByteArray& bytes, int edge)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > largestEdge || size.height() > largestEdge)
        return {};
    if (!size.isEmpty()) // JPEG decodes straight to about this size, in a fraction of the time
        reader.setScaledSize(size.scaled(edge, edge, Qt::KeepAspectRatioByExpanding));
    QImage image = reader.read();
    if (image.isNull())
        return {};
    if (std::min(image.width(), image.height()) != edge)
        image = image.scaled(edge, edge, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return image.copy((image.width() - edge) / 2, (image.height() - edge) / 2, edge, edge);
}

QImage rounded(const QImage& square, int radius)
{
    if (radius <= 0)
        return square.convertToFormat(QImage::Format_RGB32);
    QImage result(square.size(), QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QBrush(square));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(square.rect(), radius, radius);
    return result;
}

} // namespace

DecodedCover decodeCover(const QByteArray& bytes, int edge, int radius)
{
    if (edge <= 0)
        return {};
    const QImage square = readSquare(bytes, edge);
    if (square.isNull())
        return {};
    return {rounded(square, radius), dominantColour(square)};
}

QColor dominantColour(const QImage& image)
{
    constexpr int sample = 32;
    constexpr int levels = 4; // per channel
    struct Bin {
        double weight = 0, r = 0, g = 0, b = 0;
    };
    std::array<Bin, levels * levels * levels> bins;
    const QImage small = image.scaled(sample, sample).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < small.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(small.constScanLine(y));
        for (int x = 0; x < small.width(); ++x) {
            const QColor c(line[x]);
            // Grey and near-black pixels say little, but a grey cover must still have a colour.
            const double weight = 0.05 + c.hsvSaturationF() * c.valueF();
            Bin& bin = bins[static_cast<size_t>((c.red() >> 6) * 16 + (c.green() >> 6) * 4 + (c.blue() >> 6))];
            bin.weight += weight;
            bin.r += weight * c.redF();
            bin.g += weight * c.greenF();
            bin.b += weight * c.blueF();
        }
    }
    const Bin& best =
        *std::max_element(bins.begin(), bins.end(), [](const Bin& a, const Bin& b) { return a.weight < b.weight; });
    return best.weight <= 0 ? QColor()
                            : QColor::fromRgbF(float(best.r / best.weight), float(best.g / best.weight),
                                               float(best.b / best.weight));
}

} // namespace sostenuto::ui
