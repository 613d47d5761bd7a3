#include "ui/shell/Surface.h"

#include "ui/theme/Mirror.h"

#include <QPainter>

namespace sostenuto::ui {

Surface::Surface(Token fill, Qt::Edges lines, QWidget* parent) : QWidget(parent), m_fill(fill), m_lines(lines)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setLines(Qt::Edges lines)
{
    m_lines = lines;
    update();
}

void Surface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    painter.fillRect(rect(), theme.colour(m_fill));
    const QColor line = theme.colour(Token::Hairline);
    const Mirror seen(*this);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(QRect(0, 0, width(), 1), line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(QRect(0, height() - 1, width(), 1), line);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(seen(QRect(0, 0, 1, height())), line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(seen(QRect(width() - 1, 0, 1, height())), line);
}

} // namespace sostenuto::ui
