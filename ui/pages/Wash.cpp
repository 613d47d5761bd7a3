#include "ui/pages/Wash.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sostenuto::ui {

namespace {

constexpr double neededContrast = 4.5;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor blended(const QColor& over, const QColor& base, double alpha)
{
    const auto mix = [alpha](double a, double b) { return float(a * alpha + b * (1 - alpha)); };
    return QColor::fromRgbF(mix(over.redF(), base.redF()), mix(over.greenF(), base.greenF()),
                            mix(over.blueF(), base.blueF()));
}

} // namespace

double contrastOf(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

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
    if (!top.isValid())
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
