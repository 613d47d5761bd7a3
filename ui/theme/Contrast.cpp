#include "ui/theme/Contrast.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace sostenuto::ui {

namespace {

constexpr double textContrast = 4.5;
constexpr double signContrast = 3;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// `wanted` over `ground`, as strong as `text` stays readable on it.
QColor readableFill(const QColor& wanted, const QColor& ground, const QColor& text)
{
    for (int tenths = 10; tenths > 0; --tenths) {
        const QColor fill = blended(wanted, ground, tenths / 10.0);
        if (contrastOf(text, fill) >= textContrast)
            return fill;
    }
    return ground;
}

} // namespace

double contrastOf(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor blended(const QColor& over, const QColor& base, double alpha)
{
    const auto mix = [alpha](double a, double b) { return float(a * alpha + b * (1 - alpha)); };
    return QColor::fromRgbF(mix(over.redF(), base.redF()), mix(over.greenF(), base.greenF()),
                            mix(over.blueF(), base.blueF()));
}

ColourSet contrastColours(const QPalette& system)
{
    const QColor ground = system.color(QPalette::Window);
    const QColor text = system.color(QPalette::WindowText);
    const QColor chosen = system.color(QPalette::Highlight);
    const QColor link = system.color(QPalette::Link);
    ColourSet set;
    set.colours.fill(text); // text, lines, signs; what differs follows
    const auto use = [&set](const QColor& colour, std::initializer_list<Token> tokens) {
        for (const Token token : tokens)
            set.colours[size_t(token)] = colour;
    };
    use(ground, {Token::Window, Token::Base, Token::Raised, Token::Raised2, Token::Inset, Token::Hover});
    use(system.color(QPalette::Disabled, QPalette::WindowText), {Token::Disabled});
    use(chosen, {Token::Accent, Token::AccentHover, Token::AccentPress});
    use(system.color(QPalette::HighlightedText), {Token::OnAccent});
    const QColor soft = readableFill(chosen, ground, text);
    use(soft, {Token::AccentSoft, Token::AccentSoft2});
    if (std::min(contrastOf(link, ground), contrastOf(link, soft)) >= textContrast)
        use(link, {Token::AccentText});
    if (contrastOf(chosen, ground) >= signContrast)
        use(chosen, {Token::Focus});
    use(blended(text, ground, 0.8), {Token::Hold2});
    use(blended(text, ground, 0.6), {Token::Hold3});
    set.families.fill({text, ground, text, text}); // shapes and words tell them apart
    return set;
}

} // namespace sostenuto::ui
