#include "ui/theme/Icons.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Theme.h"

#include <QCache>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <cmath>

namespace sostenuto::ui {

namespace {

constexpr int cacheBytes = 2 * 1024 * 1024;

QCache<QString, QPixmap>& pixmaps()
{
    static QCache<QString, QPixmap> cache(cacheBytes);
    return cache;
}

/// An invalid colour leaves the drawing's own (the app mark).
QPixmap render(const QString& name, const QSize& pixels, const QColor& colour)
{
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    if (colour.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
    }
    painter.end();
    return QPixmap::fromImage(std::move(image));
}

QPixmap tinted(const QString& drawn, const QSize& pixels, const QColor& colour)
{
    const QString name = seenSign(drawn);
    const QString key = QStringLiteral("%1/%2x%3/%4")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.isValid() ? colour.rgba() : 0, 0, 16);
    if (const QPixmap* known = pixmaps().object(key))
        return *known;
    QPixmap pixmap = render(name, pixels, colour);
    pixmaps().insert(key, new QPixmap(pixmap), pixels.width() * pixels.height() * 4);
    return pixmap;
}

class ThemeIconEngine : public QIconEngine {
public:
    explicit ThemeIconEngine(const QString& name) : m_name(name) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(painter, rect, m_name, tint(mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(m_name, size, tint(mode, state));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap result = tinted(m_name, size, tint(mode, state));
        result.setDevicePixelRatio(scale);
        return result;
    }

    QString iconName() override { return m_name; }
    QString key() const override { return QStringLiteral("sostenuto"); }
    QIconEngine* clone() const override { return new ThemeIconEngine(m_name); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode, QIcon::State state) const
    {
        if (m_name == u"sostenuto-app")
            return {};
        if (mode == QIcon::Disabled)
            return colour(Token::Disabled);
        if (state == QIcon::On)
            return colour(Token::AccentText);
        return colour(mode == QIcon::Normal ? Token::Text2 : Token::Text);
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString& name)
{
    return QIcon(new ThemeIconEngine(name));
}

void paintIcon(QPainter* painter, const QRectF& where, const QString& name, const QColor& colour)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QSize pixels(qRound(where.width() * ratio), qRound(where.height() * ratio));
    if (pixels.isEmpty())
        return;
    QPixmap pixmap = tinted(name, pixels, colour);
    pixmap.setDevicePixelRatio(ratio);
    // On whole device pixels, or the strokes blur.
    const QPointF corner(std::round(where.left() * ratio) / ratio, std::round(where.top() * ratio) / ratio);
    painter->drawPixmap(corner, pixmap);
}

} // namespace sostenuto::ui
