#include "ui/theme/Appearance.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/StyleParts.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace sostenuto::ui {

namespace {

struct Look {
    QColor fill;
    QColor line;
    QColor ink;
};

enum class Press { Rest, Hover, Down };

Press pressOf(const QStyleOption& option)
{
    if (option.state & QStyle::State_Sunken)
        return Press::Down;
    return option.state & QStyle::State_MouseOver ? Press::Hover : Press::Rest;
}

Look primaryLook(Press press)
{
    const Token fill = press == Press::Down    ? Token::AccentPress
                       : press == Press::Hover ? Token::AccentHover
                                               : Token::Accent;
    return {colour(fill), {}, colour(Token::OnAccent)};
}

Look standardLook(Press press)
{
    const Token fill = press == Press::Down ? Token::Hairline2 : press == Press::Hover ? Token::Raised2 : Token::Raised;
    return {colour(fill), colour(Token::Hairline2), colour(Token::Text)};
}

Look onLook(Press press)
{
    return {colour(press == Press::Rest ? Token::AccentSoft : Token::AccentSoft2), colour(Token::AccentSoft2),
            colour(Token::AccentText)};
}

/// In a status strip (`family` is set) it speaks in the strip's colour.
Look quietLook(Press press, const QWidget* widget)
{
    const QVariant family = widget->property("family");
    if (family.isValid()) {
        const StatusColours tones = Theme::current().status(static_cast<StatusFamily>(family.toInt()));
        return {press == Press::Rest ? QColor() : tones.line, {}, tones.fg};
    }
    if (press == Press::Rest)
        return {{}, {}, colour(Token::Text2)};
    return {colour(press == Press::Down ? Token::Hairline2 : Token::Raised2), {}, colour(Token::Text)};
}

Look linkLook(Press press)
{
    return {press == Press::Rest ? QColor() : colour(Token::AccentSoft), {}, colour(Token::AccentText)};
}

Look dangerLook(Press press)
{
    const StatusColours tones = Theme::current().status(StatusFamily::Outage);
    return {press == Press::Rest ? colour(Token::Raised) : tones.bg, press == Press::Down ? tones.solid : tones.line,
            tones.fg};
}

Look bannerLook(Press press, const QWidget* widget, bool primary)
{
    const auto family = static_cast<StatusFamily>(widget->property("family").toInt());
    const StatusColours tones = Theme::current().status(family);
    const QColor fill = press == Press::Rest ? QColor() : tones.line;
    return {fill, primary ? tones.solid : tones.line, primary ? tones.fg : colour(Token::Text)};
}

Look offLook(const QByteArray& variant)
{
    if (variant == "primary")
        return {colour(Token::Raised2), {}, colour(Token::Disabled)};
    if (variant == "quiet" || variant == "link")
        return {{}, {}, colour(Token::Disabled)};
    return {{}, colour(Token::Hairline), colour(Token::Disabled)};
}

Look lookOf(const QStyleOption& option, const QWidget* widget)
{
    const QByteArray variant = variantOf(widget);
    const Press press = pressOf(option);
    if (!(option.state & QStyle::State_Enabled))
        return offLook(variant);
    if (option.state & QStyle::State_On)
        return onLook(press);
    if (variant == "primary")
        return primaryLook(press);
    if (variant == "quiet")
        return quietLook(press, widget);
    if (variant == "link")
        return linkLook(press);
    if (variant == "danger")
        return dangerLook(press);
    if (variant == "banner" || variant == "bannerPrimary")
        return bannerLook(press, widget, variant == "bannerPrimary");
    return standardLook(press);
}

/// Our icons take the ink of the text beside them; foreign ones stay as they are.
void drawSign(QPainter* painter, const QRectF& where, const QIcon& sign, const QColor& ink)
{
    if (const QString name = sign.name(); !name.isEmpty() && name != u"sostenuto-app")
        paintIcon(painter, where, name, ink);
    else
        sign.paint(painter, where.toRect());
}

int sidePadding(const QWidget* widget)
{
    return isLarge(widget) ? 20 : isCompact(widget) ? 10 : 14;
}
int iconGap(const QWidget* widget)
{
    return isCompact(widget) ? 6 : 8;
}
constexpr int arrowRoom = 20;

void drawContents(QPainter* painter, const QRectF& box, const QStyleOptionButton& button, const QWidget* widget,
                  const QColor& ink)
{
    const int sign = button.icon.isNull() ? 0 : 16;
    const int gap = sign > 0 && !button.text.isEmpty() ? iconGap(widget) : 0;
    const int arrow = button.features & QStyleOptionButton::HasMenu ? arrowRoom : 0;
    painter->setFont(buttonFont(widget));
    const qreal words = painter->fontMetrics().size(Qt::TextShowMnemonic, button.text).width();
    const Mirror seen(button.direction, box);
    qreal x = box.left() + std::max<qreal>(6, (box.width() - sign - gap - words - arrow) / 2);
    if (sign > 0)
        drawSign(painter, seen(QRectF(x, box.center().y() - sign / 2.0, sign, sign)), button.icon, ink);
    x += sign + gap;
    painter->setPen(ink);
    painter->drawText(seen(QRectF(x, box.top(), words + 2, box.height())),
                      int(seenAlignment(Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      button.text);
    if (arrow > 0)
        paintIcon(painter, seen(QRectF(x + words + 6, box.center().y() - 7, 14, 14)), QStringLiteral("chevron-down"),
                  ink);
}

/// A word with a line under it while it is chosen; fills the height it is given.
void drawTabButton(QPainter* painter, const QStyleOptionButton& button, const QWidget* widget)
{
    const bool on = button.state & QStyle::State_On;
    painter->setFont(buttonFont(widget));
    painter->setPen(colour(on || pressOf(button) != Press::Rest ? Token::Text : Token::Text2));
    painter->drawText(button.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, button.text);
    if (on)
        paintBox(painter, QRectF(button.rect.left(), button.rect.bottom() - 1, button.rect.width(), 2), 1,
                 colour(Token::AccentText));
    if (button.state & QStyle::State_HasFocus && button.state & QStyle::State_KeyboardFocusChange)
        paintRing(painter, QRectF(button.rect).adjusted(0, 8, 0, -8), 6);
}

} // namespace

QByteArray variantOf(const QWidget* widget)
{
    return widget ? widget->property("variant").toByteArray() : QByteArray();
}
bool isLarge(const QWidget* widget)
{
    return widget && widget->property("controlSize").toByteArray() == "large";
}
bool isCompact(const QWidget* widget)
{
    return widget && widget->property("controlSize").toByteArray() == "compact";
}
int controlHeight(const QWidget* widget)
{
    return grown(isLarge(widget) ? 40 : isCompact(widget) ? 28 : 32);
}

QFont buttonFont(const QWidget* button)
{
    const bool banner = variantOf(button).startsWith("banner");
    const bool small = isCompact(button) && !banner;
    const TypeRole role = small ? TypeRole::Small : isLarge(button) ? TypeRole::CardTitle : TypeRole::BodyStrong;
    return Theme::current().font(role, 500);
}

QSize pushButtonSize(const QStyleOptionButton& button, const QWidget* widget)
{
    if (variantOf(widget) == "tab")
        return {QFontMetrics(buttonFont(widget)).size(Qt::TextShowMnemonic, button.text).width() + 2, 40};
    const int sign = button.icon.isNull() ? 0 : 16 + (button.text.isEmpty() ? 0 : iconGap(widget));
    const int arrow = button.features & QStyleOptionButton::HasMenu ? arrowRoom : 0;
    const int side = variantOf(widget).startsWith("banner") ? 12 : sidePadding(widget);
    const int wide =
        2 * side + sign + arrow + QFontMetrics(buttonFont(widget)).size(Qt::TextShowMnemonic, button.text).width();
    return {wide + 2 * ringRoom, controlHeight(widget) + 2 * ringRoom};
}

QSize toolButtonSize(const QStyleOptionToolButton& button, const QWidget* widget)
{
    const int high = controlHeight(widget);
    if (button.toolButtonStyle == Qt::ToolButtonIconOnly || button.text.isEmpty())
        return {high, high};
    const int sign = button.toolButtonStyle == Qt::ToolButtonTextOnly ? 0 : button.iconSize.width() + 12;
    return {20 + sign + button.fontMetrics.horizontalAdvance(button.text), high};
}

void drawPushButton(QPainter* painter, const QStyleOptionButton& button, const QWidget* widget)
{
    if (variantOf(widget) == "tab") {
        drawTabButton(painter, button, widget);
        return;
    }
    const Look look = lookOf(button, widget);
    const QRectF box = QRectF(button.rect).adjusted(ringRoom, ringRoom, -ringRoom, -ringRoom);
    const qreal radius = isLarge(widget) ? 8 : 6;
    if (look.fill.isValid() || look.line.isValid())
        paintBox(painter, box, radius, look.fill, look.line);
    drawContents(painter, box, button, widget, look.ink);
    if (button.state & QStyle::State_HasFocus && button.state & QStyle::State_KeyboardFocusChange)
        paintRing(painter, button.rect, radius + ringRoom);
}

void drawToolButton(QPainter* painter, const QStyleOptionToolButton& button, const QWidget* widget)
{
    const bool nav = variantOf(widget) == "nav";
    const bool on = button.state & QStyle::State_On;
    const bool enabled = button.state & QStyle::State_Enabled;
    const Press press = enabled ? pressOf(button) : Press::Rest;
    QColor fill;
    if (on)
        fill = colour(Token::AccentSoft);
    else if (press != Press::Rest)
        fill = colour(nav ? Token::Hover : press == Press::Down ? Token::Hairline2 : Token::Raised2);
    if (fill.isValid())
        paintBox(painter, button.rect, 6, fill);

    const QColor words = colour(!enabled ? Token::Disabled : on || press != Press::Rest ? Token::Text : Token::Text2);
    const QColor sign = colour(!enabled                      ? Token::Disabled
                               : on                          ? Token::AccentText
                               : nav && press == Press::Rest ? Token::Text3
                               : press == Press::Rest        ? Token::Text2
                                                             : Token::Text);
    const bool iconOnly = button.toolButtonStyle == Qt::ToolButtonIconOnly || button.text.isEmpty();
    const bool hasIcon = !button.icon.isNull() && button.toolButtonStyle != Qt::ToolButtonTextOnly;
    const QRect leading(
        QPoint(button.rect.left() + 10, button.rect.top() + (button.rect.height() - button.iconSize.height()) / 2),
        button.iconSize);
    QRectF place = QStyle::visualRect(button.direction, button.rect, leading);
    if (iconOnly)
        place.moveCenter(QRectF(button.rect).center());
    if (hasIcon)
        drawSign(painter, place, button.icon, sign);
    if (!iconOnly) {
        const int x = hasIcon ? leading.left() + leading.width() + 12 : button.rect.left() + 10;
        const QRect rest(x, button.rect.top(), button.rect.right() - x - 4, button.rect.height());
        painter->setFont(button.font);
        paintText(painter, QStyle::visualRect(button.direction, button.rect, rest), button.text, words);
    }
    if (button.state & QStyle::State_HasFocus && button.state & QStyle::State_KeyboardFocusChange)
        paintRing(painter, button.rect, 6);
}

} // namespace sostenuto::ui
