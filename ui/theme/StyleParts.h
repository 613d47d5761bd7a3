// The drawings SostenutoStyle is made of: one function for each kind of control.
#pragma once

#include <QFont>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

namespace sostenuto::ui {

/// The focus ring lies outside the control: buttons are this much larger than they look, on every side.
inline constexpr int ringRoom = 4;

// Buttons (StyleButtons.cpp)
[[nodiscard]] QByteArray variantOf(const QWidget* widget);
[[nodiscard]] bool isLarge(const QWidget* widget);
[[nodiscard]] bool isCompact(const QWidget* widget);
[[nodiscard]] int controlHeight(const QWidget* widget); ///< 28, 32 or 40
[[nodiscard]] QFont buttonFont(const QWidget* button);
[[nodiscard]] QSize pushButtonSize(const QStyleOptionButton& button, const QWidget* widget);
[[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton& button, const QWidget* widget);
void drawPushButton(QPainter* painter, const QStyleOptionButton& button, const QWidget* widget);
void drawToolButton(QPainter* painter, const QStyleOptionToolButton& button, const QWidget* widget);

// Fields, boxes, sliders (StyleFields.cpp)
void drawFocus(QPainter* painter, const QRect& where);
void drawField(QPainter* painter, const QStyleOption& option, const QWidget* widget);
void drawCheck(QPainter* painter, const QStyleOption& option);
void drawRadio(QPainter* painter, const QStyleOption& option);
void drawCombo(QPainter* painter, const QStyleOptionComboBox& combo, const QWidget* widget);
void drawComboLabel(QPainter* painter, const QStyleOptionComboBox& combo);
void drawSlider(QPainter* painter, const QStyleOptionSlider& slider, const QRect& handle, const QWidget* widget);
[[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider& bar, QStyle::SubControl part, int shortest);
void drawScrollBar(QPainter* painter, const QStyleOptionSlider& bar, const QRect& thumb);

// Menus, tabs, items (StyleMenus.cpp)
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& item);
void drawMenuPanel(QPainter* painter, const QRect& where);
void drawMenuItem(QPainter* painter, const QStyleOptionMenuItem& item);
void drawTip(QPainter* painter, const QRect& where, const QWidget* widget);
void drawTab(QPainter* painter, const QStyleOptionTab& tab);
void drawDropLine(QPainter* painter, const QRect& where);
void drawItem(QPainter* painter, const QStyleOption& option);

} // namespace sostenuto::ui
