#include "ui/widgets/AppMark.h"

#include <QLinearGradient>
#include <QPainter>

namespace sostenuto::ui {

void paintAppMark(QPainter* painter, const QRectF& where)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(where.topLeft());
    painter->scale(where.width() / 32.0, where.height() / 32.0);
    QLinearGradient fill(0, 0, 0, 32);
    fill.setColorAt(0, QColor(0x78, 0x68, 0xEE));
    fill.setColorAt(1, QColor(0x4C, 0x39, 0xC2));
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(0, 0, 32, 32), 8, 8);
    painter->setBrush(Qt::white);
    painter->drawRoundedRect(QRectF(6.5, 7, 19, 3.7), 1.85, 1.85);
    painter->translate(16, 20.2);
    painter->rotate(-22);
    painter->drawEllipse(QPointF(0, 0), 7.5, 5.4);
    painter->restore();
}

AppMark::AppMark(int edge, QWidget* parent) : QWidget(parent)
{
    setFixedSize(edge, edge);
}

void AppMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAppMark(&painter, rect());
}

} // namespace sostenuto::ui
