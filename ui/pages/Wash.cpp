#include "ui/pages/Wash.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Contrast.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr double neededContrast = 4.5;

} // namespace

QColor washColour(const QColor& dominant, const QColor& base, const QColor& text, bool dark, WashStrength strength)
{
    if (!dominant.isValid())
        return {};
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    dominant.getHslF(&hue, &saturation, &lightness);
    lightness = dark ? std::clamp(lightness, 0.20F, 0.40F) : std::clamp(lightness, 0.40F, 0.60F);
    QColor top = QColor::fromHslF(std::max(hue, 0.0F), saturation, lightness);
    double alpha = dark ? 0.34 : 0.20;
    if (strength == WashStrength::NowPlaying)
        alpha = dark ? 0.62 : 0.30;
    while (alpha > 0.0 && contrastOf(text, blended(top, base, alpha)) < neededContrast)
        alpha = std::max(0.0, alpha - 0.02);
    top.setAlphaF(float(alpha));
    return top;
}

namespace {

void paintGradient(QPainter* painter, const QRect& where, const QPoint& from, const QPoint& to, const QColor& top)
{
    if (!top.isValid() || !hasWash())
        return;
    QLinearGradient gradient(from, to);
    QColor none = top;
    none.setAlpha(0);
    gradient.setColorAt(0, top);
    gradient.setColorAt(1, none);
    painter->fillRect(where, gradient);
}

} // namespace

void paintWash(QPainter* painter, const QRect& where, const QColor& top)
{
    paintGradient(painter, where, where.topLeft(), where.bottomLeft(), top);
}

void paintDiagonalWash(QPainter* painter, const QRect& where, const QColor& top)
{
    paintGradient(painter, where, where.topLeft(), where.bottomRight(), top);
}

} // namespace sostenuto::ui
