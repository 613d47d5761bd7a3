#include "ui/widgets/HeldMeter.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"

#include <QPainter>

#include <algorithm>

namespace sostenuto::ui {

HeldMeter::HeldMeter(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(6);
    setMaximumWidth(360);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HeldMeter::setShare(double share, const QString& words)
{
    m_share = std::clamp(share, 0.0, 1.0);
    setAccessibleName(words);
    setToolTip(words);
    update();
}

void HeldMeter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, QRectF(0, 2, width(), 2), 1, colour(Token::SeekRest));
    if (m_share > 0)
        paintBox(&painter, Mirror(*this)(QRectF(0, 0, std::max(6.0, width() * m_share), 6)), 3, colour(Token::HeldDot));
}

} // namespace sostenuto::ui
