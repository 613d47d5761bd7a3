// How the standard widgets look. Variants by dynamic property: `variant` = primary, quiet, link, danger, toggle,
// banner, bannerPrimary, nav, tab; a field that only shows: still; sliders with a `rest` are filled from that value;
// `controlSize` = compact, large
// (`size` is QWidget's own). A style sheet on a widget would bypass this for it and all its children: none is used.
#pragma once

#include <QProxyStyle>

namespace sostenuto::ui {

/// Thread: main. Set on the application after the Theme was made.
class SostenutoStyle : public QProxyStyle {
    Q_OBJECT

public:
    SostenutoStyle();

    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                                  const QWidget* widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                                QStyleHintReturn* returnData = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

/// Sets a widget's `variant` and `controlSize`; either may be empty.
void setVariant(QWidget* widget, const char* variant, const char* size = "");

} // namespace sostenuto::ui
