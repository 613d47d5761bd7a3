#include "ui/theme/SostenutoStyle.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/StyleParts.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace sostenuto::ui {

SostenutoStyle::SostenutoStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void SostenutoStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QScrollBar*>(widget) || qobject_cast<QLineEdit*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QMenu*>(widget)) { // before its window is made, or the corners stay square
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setWindowFlags(widget->windowFlags() | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    }
    if (widget->inherits("QTipLabel")) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setFont(Theme::current().font(TypeRole::Small));
        // Names come from servers and files: by itself a tooltip would take markup in them, and fetch their pictures.
        static_cast<QLabel*>(widget)->setTextFormat(Qt::PlainText);
    }
    // By itself a label begins where its own words begin: a title in Latin letters would stand apart from all others.
    if (auto* label = qobject_cast<QLabel*>(widget))
        label->setAlignment(QStyle::visualAlignment(label->layoutDirection(), label->alignment()));
    if (auto* tabs = qobject_cast<QTabBar*>(widget)) {
        tabs->setExpanding(false);
        tabs->setDrawBase(false);
    }
}

void SostenutoStyle::unpolish(QWidget* widget)
{
    QProxyStyle::unpolish(widget);
}

int SostenutoStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
        return 16;
    case PM_LineEditIconMargin:
        return 6;
    case PM_ToolBarIconSize:
        return 18;
    case PM_ScrollBarExtent:
        return 8;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_DefaultFrameWidth:
        return metric == PM_DefaultFrameWidth && qobject_cast<const QLineEdit*>(widget) ? 2 : 0;
    case PM_FocusFrameHMargin:
        return 0;
    case PM_MenuPanelWidth:
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return metric == PM_MenuPanelWidth ? 0 : 5;
    case PM_SubMenuOverlap:
        return -4;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16 + 2 * ringRoom;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8 - ringRoom;
    case PM_SliderLength:
    case PM_SliderControlThickness:
    case PM_SliderThickness:
        return 20;
    case PM_HeaderMargin:
        return 6;
    case PM_ToolTipLabelFrameWidth:
        return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
        return 1;
    case PM_SplitterWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

namespace {

/// On X11 without a compositor a translucent window's corners are black: there the window itself has round ones.
bool cutCorners(const QStyleOption* option, QStyleHintReturn* returnData)
{
    auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returnData);
    if (!option || !mask || QGuiApplication::platformName() != QStringLiteral("xcb"))
        return false;
    constexpr int radius = 8;
    QPainterPath shape;
    shape.addRoundedRect(option->rect, radius, radius);
    mask->region = QRegion(shape.toFillPolygon().toPolygon());
    return true;
}

} // namespace

int SostenutoStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return 600;
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        return cutCorners(option, returnData);
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton; // a click on the line goes there
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_Menu_SloppySubMenus:
        return hint == SH_Menu_SloppySubMenus ? 1 : 0;
    case SH_ComboBox_Popup:
        return 0; // a list below, not over it
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0; // what moves here is moved by the widgets themselves
    case SH_FocusFrame_AboveWidget:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize SostenutoStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                       const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return pushButtonSize(*button, widget);
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return toolButtonSize(*button, widget);
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        // A combo's text has 12 and 32 beside it, and loses up to 2 to rounding.
        return {contents.width() + (type == CT_ComboBox ? 46 : 20), controlHeight(widget)};
    case CT_SpinBox:
        return {contents.width() + 20, controlHeight(widget)};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItemSize(*item);
        break;
    case CT_TabBarTab:
        return {contents.width(), grown(40)};
    case CT_HeaderSection:
        return {QProxyStyle::sizeFromContents(type, option, contents, widget).width(), grown(32)};
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(grown(30), size.height())};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect SostenutoStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                     const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return scrollBarRect(*bar, sub, proxy()->pixelMetric(PM_ScrollBarSliderMin, option, widget));
    }
    if (control == CC_ComboBox) {
        const QRect box = option->rect;
        switch (sub) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, box, QRect(box.right() - 31, box.top(), 32, box.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, box, box.adjusted(12, 2, -32, -2));
        case SC_ComboBoxListBoxPopup:
            return box.translated(0, 4);
        default:
            return box;
        }
    }
    if (control == CC_SpinBox && sub == SC_SpinBoxEditField) // they have no buttons here
        return option->rect.adjusted(6, 2, -6, -2);
    if (control == CC_Slider && sub == SC_SliderGroove)
        return option->rect;
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect SostenutoStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const bool large = isLarge(widget);
        return option->rect.adjusted(large ? 10 : 6, 2, large ? -10 : -6, -2);
    }
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
        return option->rect.adjusted(ringRoom, ringRoom, -ringRoom, -ringRoom);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

void SostenutoStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            drawFocus(painter, option->rect);
        return;
    case PE_PanelLineEdit:
        if (widget && qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
            return; // the box around it is drawn as a whole
        drawField(painter, *option, widget);
        return;
    case PE_FrameLineEdit:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorCheckBox:
        drawCheck(painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(painter, *option);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        if (element == PE_PanelMenu)
            drawMenuPanel(painter, option->rect);
        return;
    case PE_PanelTipLabel:
        drawTip(painter, option->rect, widget);
        return;
    case PE_IndicatorItemViewItemDrop:
        drawDropLine(painter, option->rect);
        return;
    case PE_PanelItemViewItem:
        drawItem(painter, *option);
        return;
    case PE_PanelScrollAreaCorner:
        return;
    case PE_Frame:
        return; // regions are parted by hairlines that their owners paint
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void SostenutoStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            drawPushButton(painter, *button, widget);
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            drawMenuItem(painter, *item);
        return;
    case CE_MenuEmptyArea:
    case CE_MenuHMargin:
    case CE_MenuVMargin:
        return;
    case CE_TabBarTabShape:
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            drawTab(painter, *tab);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, colour(Token::Hairline));
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            drawComboLabel(painter, *combo);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void SostenutoStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                        const QWidget* widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            drawToolButton(painter, *button, widget);
        return;
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            drawCombo(painter, *combo, widget);
        return;
    case CC_SpinBox:
        drawField(painter, *option, widget);
        return;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            drawSlider(painter, *slider, proxy()->subControlRect(CC_Slider, option, SC_SliderHandle, widget), widget);
        return;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            drawScrollBar(painter, *bar, proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void setVariant(QWidget* widget, const char* variant, const char* size)
{
    widget->setProperty("variant", QByteArray(variant));
    widget->setProperty("controlSize", QByteArray(size));
    widget->updateGeometry();
    widget->update();
}

} // namespace sostenuto::ui
