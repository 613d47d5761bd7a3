#include "FakeArtwork.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace sostenuto::ui {

using namespace sync;

namespace {

void paintHills(QPainter& painter, uint seed, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour.lighter(165));
    painter.drawEllipse(QPointF(40.0 + seed % 25, 28.0), 11.0, 11.0);
    for (int layer = 0; layer < 4; ++layer) {
        QPainterPath hill;
        hill.moveTo(0, 100);
        for (int x = 0; x <= 100; x += 2)
            hill.lineTo(x, 44 + layer * 13 + 6 * std::sin(x * (0.05 + 0.01 * layer) + seed % 7 + layer * 1.7));
        hill.lineTo(100, 100);
        painter.setBrush(colour.darker(110 + layer * 45));
        painter.drawPath(hill);
    }
}

void paintArches(QPainter& painter, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    for (int ring = 0; ring < 5; ++ring) {
        const double w = 70 - ring * 13;
        painter.setBrush(ring % 2 ? colour.darker(190) : colour.lighter(120 + ring * 8));
        painter.drawRoundedRect(QRectF(50 - w / 2, 22 + ring * 6, w, 120), w / 2, w / 2);
    }
}

void paintStripes(QPainter& painter, uint seed, const QColor& colour)
{
    for (int i = 0; i < 12; ++i) {
        painter.setPen(QPen(i % 3 == 0 ? colour.lighter(170) : colour.darker(130 + (i * 17 + int(seed)) % 90), 7));
        painter.drawLine(QPointF(-20 + i * 14, 110), QPointF(30 + i * 14, -10));
    }
}

void paintDiscs(QPainter& painter, uint seed, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 7; ++i) {
        for (int j = 0; j < 7; ++j) {
            const double r = 1.5 + ((i * j + int(seed)) % 5) * 1.05;
            painter.setBrush((i + j) % 3 ? colour.lighter(150) : colour.darker(170));
            painter.drawEllipse(QPointF(11 + i * 13, 11 + j * 13), r, r);
        }
    }
}

} // namespace

QFuture<Result<QByteArray>> FakeArtwork::cover(const QString& coverKey, int edge)
{
    ++asked;
    if (down || coverKey.isEmpty())
        return QtFuture::makeReadyFuture(Result<QByteArray>(failure(ErrorKind::NotFound)));
    uint seed = 7;
    for (QChar c : coverKey)
        seed = seed * 31 + c.unicode();
    QImage image(edge, edge, QImage::Format_RGB32);
    const QColor colour = QColor::fromHsv(int(seed % 360), 120 + int(seed % 90), 150 + int(seed / 7 % 60));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(edge / 100.0, edge / 100.0);
    QLinearGradient sky(0, 0, 30, 100);
    sky.setColorAt(0, colour.darker(230));
    sky.setColorAt(1, colour);
    painter.fillRect(QRectF(0, 0, 100, 100), sky);
    switch (seed / 11 % 4) {
    case 0:
        paintHills(painter, seed, colour);
        break;
    case 1:
        paintArches(painter, colour);
        break;
    case 2:
        paintStripes(painter, seed, colour);
        break;
    default:
        paintDiscs(painter, seed, colour);
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QtFuture::makeReadyFuture(Result<QByteArray>(bytes));
}

QFuture<Result<QString>> FakeArtwork::coverFile(const QString& coverKey)
{
    const auto picture = cover(coverKey, 160).result();
    if (!picture)
        return QtFuture::makeReadyFuture(Result<QString>(failure(ErrorKind::NotFound)));
    QFile file(m_files.filePath(QString::number(qHash(coverKey))));
    if (file.open(QIODevice::WriteOnly))
        file.write(*picture);
    return QtFuture::makeReadyFuture(Result<QString>(file.fileName()));
}

} // namespace sostenuto::ui
