#include "ui/widgets/Covers.h"

#include "ui/widgets/CoverCache.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace sostenuto::ui {

CoverLabel::CoverLabel(CoverCache& covers, int edge, int radius, QWidget* parent)
    : QWidget(parent), m_covers(&covers), m_edge(edge), m_radius(radius)
{
    setFixedSize(edge, edge);
    connect(&covers, &CoverCache::arrived, this, [this](const QString& key) {
        if (m_keys.contains(key))
            update();
    });
}

void CoverLabel::setKey(const QString& key)
{
    setMosaic({key});
}

void CoverLabel::setMosaic(const QStringList& keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    update();
}

void CoverLabel::setEdge(int edge)
{
    m_edge = edge;
    setFixedSize(edge, edge);
}

void CoverLabel::setLink(bool link)
{
    setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void CoverLabel::paintEvent(QPaintEvent*)
{
    if (!m_covers)
        return;
    QPainter painter(this);
    paintMosaic(*m_covers, &painter, rect(), m_keys, m_radius);
}

void CoverLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void paintMosaic(CoverCache& covers, QPainter* painter, const QRect& where, const QStringList& keys, int radius,
                 bool dim)
{
    if (keys.size() < 4) {
        covers.paint(painter, where, keys.value(0), radius, dim);
        return;
    }
    painter->save();
    QPainterPath clip;
    clip.addRoundedRect(where, radius, radius);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(clip, Qt::IntersectClip);
    const int half = (where.width() + 1) / 2;
    for (int i = 0; i < 4; ++i) {
        const QRect part(where.left() + (i % 2) * (where.width() - half),
                         where.top() + (i / 2) * (where.height() - half), half, half);
        covers.paint(painter, part, keys.at(i), 0, dim);
    }
    painter->restore();
}

} // namespace sostenuto::ui
