#include "ui/widgets/BarChart.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sostenuto::ui {

namespace {

constexpr int labelHeight = 20;
constexpr int widestBar = 28;
constexpr double gapShare = 0.3;

} // namespace

BarChart::BarChart(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(160, 96);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BarChart::setBars(const QVector<ChartBar>& bars)
{
    m_bars = bars;
    m_most = 0;
    m_hovered = -1;
    QStringList words;
    for (const ChartBar& bar : bars) {
        m_most = std::max(m_most, bar.value);
        if (bar.value > 0)
            words += bar.words;
    }
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    update();
}

QRectF BarChart::cellOf(int bar) const
{
    const double cell = double(width()) / double(std::max<qsizetype>(1, m_bars.size()));
    return Mirror(*this)(QRectF(bar * cell, 0, cell, double(height() - labelHeight)));
}

int BarChart::barAt(const QPoint& where) const
{
    if (m_bars.isEmpty() || !rect().contains(where))
        return -1;
    const int x = isRightToLeft() ? width() - 1 - where.x() : where.x();
    return std::min(int(x * m_bars.size() / std::max(1, width())), int(m_bars.size()) - 1);
}

bool BarChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int bar = barAt(help->pos());
    if (bar >= 0)
        QToolTip::showText(help->globalPos(), m_bars[bar].words, this);
    else
        QToolTip::hideText();
    return true;
}

void BarChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double bottom = height() - labelHeight;
    painter.fillRect(QRectF(0, bottom, width(), 1), colour(Token::Hairline2));
    for (int i = 0; i < m_bars.size(); ++i) {
        if (m_bars[i].value <= 0 || m_most <= 0)
            continue;
        const QRectF cell = cellOf(i);
        const double wide = std::clamp(cell.width() * (1 - gapShare), 2.0, double(widestBar));
        const double tall = std::max(3.0, std::round(m_bars[i].value / m_most * (bottom - 4)));
        const QRectF bar(cell.center().x() - wide / 2, bottom - tall, wide, tall);
        paintBox(&painter, bar, std::min(3.0, wide / 2), colour(i == m_hovered ? Token::SeekPlayed : Token::SeekHeld));
    }
    paintLabels(painter);
}

/// As many as stand beside each other, evenly; the last one always, since it is now.
void BarChart::paintLabels(QPainter& painter) const
{
    const QFont font = Theme::current().font(TypeRole::Caption);
    painter.setFont(font);
    double widest = 0;
    for (const ChartBar& bar : m_bars)
        widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(bar.label));
    const double cell = cellOf(0).width();
    const int every = std::max(1, int(std::ceil((widest + 10) / std::max(1.0, cell))));
    for (int i = int(m_bars.size()) - 1; i >= 0; i -= every) {
        const double middle = cellOf(i).center().x();
        const double left = std::clamp(middle - widest / 2, 0.0, std::max(0.0, width() - widest - 1));
        paintText(&painter, QRectF(left, height() - labelHeight + 4, widest + 1, labelHeight - 4), m_bars[i].label,
                  colour(i == m_hovered ? Token::Text : Token::Text3), Qt::AlignHCenter);
    }
}

void BarChart::mouseMoveEvent(QMouseEvent* event)
{
    hover(barAt(event->position().toPoint()));
    QWidget::mouseMoveEvent(event);
}

void BarChart::leaveEvent(QEvent* event)
{
    hover(-1);
    QWidget::leaveEvent(event);
}

void BarChart::hover(int bar)
{
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    update();
}

} // namespace sostenuto::ui
