#include "PaintedCovers.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPromise>

namespace sostenuto::ui::testing {

QByteArray paintedCover(const QString& key, int edge)
{
    QImage image(edge, edge, QImage::Format_RGB32);
    const int hue = static_cast<int>(qHash(key) % 360);
    QLinearGradient sky(0, 0, 0, edge);
    sky.setColorAt(0, QColor::fromHsv(hue, 150, 110));
    sky.setColorAt(1, QColor::fromHsv((hue + 40) % 360, 170, 220));
    QPainter painter(&image);
    painter.fillRect(image.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsv((hue + 180) % 360, 90, 250));
    painter.drawEllipse(QRectF(edge * 0.3, edge * 0.25, edge * 0.4, edge * 0.4));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

CoverCache::Fetch paintedCovers()
{
    return [](const QString& key, int edge) {
        QPromise<std::optional<QByteArray>> promise;
        promise.start();
        if (key.startsWith(u"none"))
            promise.addResult(std::nullopt);
        else
            promise.addResult(paintedCover(key, edge));
        promise.finish();
        return promise.future();
    };
}

} // namespace sostenuto::ui::testing
