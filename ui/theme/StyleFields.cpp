#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/StyleParts.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace sostenuto::ui {

namespace {

/// Fill, border and, when it has the focus, the second line; shared by line edits and combo boxes.
void drawInset(QPainter* painter, const QRect& where, const QStyleOption& option, const QWidget* widget, bool focus)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool wrong = widget && widget->property("error").toBool();
    const bool still = variantOf(widget) == "still";
    QColor line = colour(enabled && !still ? Token::Control : Token::Hairline2);
    if (wrong)
        line = Theme::current().status(StatusFamily::Outage).solid;
    if (focus && !wrong)
        line = colour(Token::Focus);
    const qreal radius = isLarge(widget) ? 8 : 6;
    paintBox(painter, where, radius, enabled && !still ? colour(Token::Inset) : QColor(), line);
    if (focus)
        paintBox(painter, QRectF(where).adjusted(1, 1, -1, -1), radius - 1, {}, line);
}

QRectF indicator(const QStyleOption& option)
{
    QRectF box(0, 0, 16, 16);
    box.moveCenter(QRectF(option.rect).center());
    return box;
}

void drawIndicatorRing(QPainter* painter, const QStyleOption& option, const QRectF& box, qreal radius)
{
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        paintRing(painter, box.adjusted(-4, -4, 4, 4), radius + 4);
}

QRectF fromRest(const QRectF& groove, const QPointF& handle, const QStyleOptionSlider& slider, int rest)
{
    const double part = double(rest - slider.minimum) / std::max(1, slider.maximum - slider.minimum);
    QRectF filled = groove;
    if (slider.orientation == Qt::Horizontal) {
        const double x = groove.left() + groove.width() * (slider.upsideDown ? 1 - part : part);
        filled.setLeft(std::min(x, handle.x()));
        filled.setRight(std::max(x, handle.x()));
    } else {
        const double y = groove.top() + groove.height() * (slider.upsideDown ? 1 - part : part);
        filled.setTop(std::min(y, handle.y()));
        filled.setBottom(std::max(y, handle.y()));
    }
    return filled;
}

} // namespace

void drawFocus(QPainter* painter, const QRect& where)
{
    paintRing(painter, where, 6);
}

void drawField(QPainter* painter, const QStyleOption& option, const QWidget* widget)
{
    if (variantOf(widget) == "bare") // inside something that already has a frame
        return;
    drawInset(painter, option.rect, option, widget, option.state & QStyle::State_HasFocus);
}

void drawCheck(QPainter* painter, const QStyleOption& option)
{
    const QRectF box = indicator(option);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    if (on) {
        const bool hot = option.state & QStyle::State_MouseOver;
        paintBox(painter, box, 4, colour(!enabled ? Token::Raised2 : hot ? Token::AccentHover : Token::Accent));
        paintIcon(painter, box.adjusted(2, 2, -2, -2),
                  option.state & QStyle::State_On ? QStringLiteral("check") : QStringLiteral("minus"),
                  colour(enabled ? Token::OnAccent : Token::Disabled));
    } else {
        paintBox(painter, box, 4, {}, colour(enabled ? Token::Control : Token::Hairline2));
    }
    drawIndicatorRing(painter, option, box, 4);
}

void drawRadio(QPainter* painter, const QStyleOption& option)
{
    const QRectF box = indicator(option);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.state & QStyle::State_On) {
        paintBox(painter, box, 8, colour(enabled ? Token::Accent : Token::Raised2));
        paintBox(painter, box.adjusted(5, 5, -5, -5), 3, colour(enabled ? Token::OnAccent : Token::Disabled));
    } else {
        paintBox(painter, box, 8, {}, colour(enabled ? Token::Control : Token::Hairline2));
    }
    drawIndicatorRing(painter, option, box, 8);
}

void drawCombo(QPainter* painter, const QStyleOptionComboBox& combo, const QWidget* widget)
{
    const bool focus = combo.state & QStyle::State_HasFocus && combo.state & QStyle::State_KeyboardFocusChange;
    drawInset(painter, combo.rect, combo, widget, focus);
    const bool enabled = combo.state & QStyle::State_Enabled;
    const Mirror seen(combo);
    paintIcon(painter, seen(QRectF(combo.rect.right() - 24, combo.rect.center().y() - 7, 16, 16)),
              QStringLiteral("chevron-down"), colour(enabled ? Token::Text3 : Token::Disabled));
}

void drawComboLabel(QPainter* painter, const QStyleOptionComboBox& combo)
{
    if (combo.editable)
        return;
    const Mirror seen(combo);
    paintText(painter, seen(combo.rect.adjusted(12, 0, -32, 0)), combo.currentText,
              colour(combo.state & QStyle::State_Enabled ? Token::Text : Token::Disabled));
}

void drawSlider(QPainter* painter, const QStyleOptionSlider& slider, const QRect& handle, const QWidget* widget)
{
    constexpr qreal thick = 4;
    const bool accent = variantOf(widget) == "accent";
    const bool enabled = slider.state & QStyle::State_Enabled;
    const QPointF middle = QRectF(handle).center();
    QRectF groove;
    QRectF filled;
    if (slider.orientation == Qt::Horizontal) {
        groove = QRectF(slider.rect.left() + 4, middle.y() - thick / 2, slider.rect.width() - 8, thick);
        filled = groove;
        slider.upsideDown ? filled.setLeft(middle.x()) : filled.setRight(middle.x());
    } else {
        groove = QRectF(middle.x() - thick / 2, slider.rect.top() + 4, thick, slider.rect.height() - 8);
        filled = groove;
        slider.upsideDown ? filled.setTop(middle.y()) : filled.setBottom(middle.y());
    }
    const QVariant rest = widget ? widget->property("rest") : QVariant();
    if (rest.isValid()) // filled from there, to either side
        filled = fromRest(groove, middle, slider, rest.toInt());
    paintBox(painter, groove, thick / 2, colour(enabled ? Token::SeekRest : Token::Hairline2));
    if (enabled)
        paintBox(painter, filled, thick / 2, colour(accent ? Token::SeekPlayed : Token::Text2));
    QRectF knob(0, 0, 12, 12);
    knob.moveCenter(middle);
    paintBox(painter, knob, 6, colour(enabled ? Token::Text : Token::Disabled));
    if (slider.state & QStyle::State_HasFocus && slider.state & QStyle::State_KeyboardFocusChange)
        paintRing(painter, knob.adjusted(-4, -4, 4, 4), 10);
}

QRect scrollBarRect(const QStyleOptionSlider& bar, QStyle::SubControl part, int shortest)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const int length = across ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    int thumb = length;
    if (range > 0)
        thumb = std::max(shortest, static_cast<int>(qint64(length) * bar.pageStep / (qint64(range) + bar.pageStep)));
    thumb = std::min(thumb, length);
    const int at =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - thumb, bar.upsideDown);
    const auto along = [&](int from, int size) {
        return across ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                      : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return along(at, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, at);
    case QStyle::SC_ScrollBarAddPage:
        return along(at + thumb, length - at - thumb);
    default: // no buttons
        return {};
    }
}

void drawScrollBar(QPainter* painter, const QStyleOptionSlider& bar, const QRect& thumb)
{
    if (bar.maximum <= bar.minimum)
        return;
    const bool hot = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const bool across = bar.orientation == Qt::Horizontal;
    paintBox(painter, QRectF(thumb).adjusted(across ? 2 : 1, across ? 1 : 2, across ? -2 : -1, across ? -1 : -2), 3,
             colour(hot ? Token::Control : Token::Hairline2));
}

} // namespace sostenuto::ui
