#include "ui/widgets/QuotaBar.h"

#include "ui/theme/Mirror.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int barHeight = 12;
constexpr double gap = 2;
constexpr double least = 3; ///< a part that is there is seen

} // namespace

QuotaBar::QuotaBar(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(barHeight);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void QuotaBar::setParts(const QVector<QuotaPart>& parts, const QString& words)
{
    m_parts = parts;
    setAccessibleName(words);
    setToolTip(words);
    update();
}

void QuotaBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), barHeight / 2.0, barHeight / 2.0);
    painter.setClipPath(shape);
    painter.fillRect(rect(), colour(Token::Track));
    double all = 1;
    double sum = 0;
    for (const QuotaPart& part : std::as_const(m_parts))
        sum += part.share;
    all = std::max(all, sum); // pins may need more than there is room for
    const Mirror seen(*this);
    double left = 0;
    for (const QuotaPart& part : std::as_const(m_parts)) {
        if (part.share <= 0)
            continue;
        const double wide = std::max(least, width() * part.share / all);
        painter.fillRect(seen(QRectF(left, 0, wide, barHeight)), colour(part.colour));
        left += wide;
        painter.fillRect(seen(QRectF(left, 0, gap, barHeight)), colour(Token::Base));
        left += gap;
    }
}

} // namespace sostenuto::ui
