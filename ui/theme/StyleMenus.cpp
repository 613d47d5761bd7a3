#include "ui/theme/Appearance.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/StyleParts.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Tips.h"

#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QStyleOption>
#include <QTextLayout>

namespace sostenuto::ui {

namespace {
constexpr int itemHigh = 30;
constexpr int separatorHigh = 9;
constexpr int side = 10;
constexpr int signRoom = 16 + 12;
constexpr int keysGap = 32;

/// Entries with these signs take something away from a list or delete it.
bool isTakingAway(const QString& iconName)
{
    return iconName == u"trash" || iconName == u"minus";
}
} // namespace

QSize menuItemSize(const QStyleOptionMenuItem& item)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {40, separatorHigh};
    const QStringList parts = item.text.split(QLatin1Char('\t'));
    int wide = 2 * side + signRoom + item.fontMetrics.size(Qt::TextShowMnemonic, parts.first()).width();
    if (parts.size() > 1)
        wide += keysGap + item.fontMetrics.horizontalAdvance(parts.at(1));
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        wide += keysGap;
    return {std::max(180, wide), grown(itemHigh)};
}

void drawMenuPanel(QPainter* painter, const QRect& where)
{
    paintBox(painter, where, 8, colour(Token::Raised), colour(Token::Hairline2));
}

void drawMenuItem(QPainter* painter, const QStyleOptionMenuItem& item)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(item.rect.left() + 6, item.rect.center().y(), item.rect.width() - 12, 1),
                          colour(Token::Hairline2));
        return;
    }
    const bool enabled = item.state & QStyle::State_Enabled;
    if (enabled && item.state & QStyle::State_Selected)
        paintBox(painter, item.rect, 4, colour(Token::AccentSoft));
    const bool takesAway = enabled && isTakingAway(item.icon.name());
    const QColor away = Theme::current().status(StatusFamily::Outage).fg;
    const QColor ink = takesAway ? away : colour(enabled ? Token::Text : Token::Disabled);
    const Mirror seen(item);
    const QRectF sign = seen(QRectF(item.rect.left() + side, item.rect.center().y() - 7, 16, 16));
    const QColor signInk = takesAway ? away : colour(enabled ? Token::Text2 : Token::Disabled);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item.checked)
            paintIcon(painter, sign, QStringLiteral("check"), colour(enabled ? Token::AccentText : Token::Disabled));
    } else if (const QString name = item.icon.name(); !name.isEmpty()) {
        paintIcon(painter, sign, name, signInk);
    } else if (!item.icon.isNull()) {
        item.icon.paint(painter, sign.toRect());
    }
    const QStringList parts = item.text.split(QLatin1Char('\t'));
    const QRect words = seen(item.rect.adjusted(side + signRoom, 0, -side, 0));
    painter->setFont(item.font);
    painter->setPen(ink);
    painter->drawText(words,
                      int(seenAlignment(Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      parts.first());
    if (parts.size() > 1) {
        painter->setFont(Theme::current().font(TypeRole::Small));
        painter->setPen(colour(enabled ? Token::Text3 : Token::Disabled));
        painter->drawText(words,
                          int(seenAlignment(Qt::AlignRight) | Qt::AlignVCenter) | Qt::TextSingleLine |
                              Qt::TextForceLeftToRight,
                          parts.at(1));
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, seen(QRectF(item.rect.right() - side - 14, item.rect.center().y() - 7, 16, 16)),
                  QStringLiteral("chevron-right"), signInk);
}

/// Where the keys of a tooltip stand within the line that the label writes; null when there are none.
static QRectF keysWithin(const QLabel& label, qreal wide)
{
    const TipParts parts = tipParts(label.text());
    if (parts.keys.isEmpty())
        return {};
    QTextLayout text(label.text(), label.font());
    QTextOption option;
    option.setTextDirection(label.layoutDirection());
    text.setTextOption(option);
    text.beginLayout();
    QTextLine line = text.createLine();
    line.setLineWidth(wide);
    text.endLayout();
    const auto from = int(label.text().lastIndexOf(parts.keys));
    const qreal begin = line.cursorToX(from);
    const qreal end = line.cursorToX(from + int(parts.keys.size()));
    return QRectF(QPointF(begin, 0), QPointF(end, line.height())).normalized();
}

/// The label writes its text over this: the frame lies where the keys will stand.
void drawTip(QPainter* painter, const QRect& where, const QWidget* widget)
{
    paintBox(painter, where, 6, colour(Token::Raised2), colour(Token::Hairline2));
    const auto* label = qobject_cast<const QLabel*>(widget);
    if (!label)
        return;
    constexpr int around = 6;
    constexpr int high = 18;
    const int edge = label->margin() + label->indent();
    const QRectF keys = keysWithin(*label, where.width() - 2 * edge);
    if (keys.isNull())
        return;
    const QRectF frame(where.left() + edge + keys.left() - around, where.center().y() - (high - 1) / 2.0,
                       keys.width() + 2 * around, high);
    paintBox(painter, frame, 4, colour(Token::Raised2), colour(Token::Hairline2));
}

void drawTab(QPainter* painter, const QStyleOptionTab& tab)
{
    const bool on = tab.state & QStyle::State_Selected;
    const bool hot = tab.state & QStyle::State_MouseOver;
    QFont font = Theme::current().font(TypeRole::BodyStrong);
    painter->setFont(font);
    painter->setPen(colour(on || hot ? Token::Text : Token::Text2));
    painter->drawText(tab.rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab.text);
    if (on) {
        const qreal wide = QFontMetricsF(font).horizontalAdvance(tab.text);
        paintBox(painter, QRectF(QRectF(tab.rect).center().x() - wide / 2, tab.rect.bottom() - 1, wide, 2), 1,
                 colour(Token::AccentText));
    }
    if (tab.state & QStyle::State_HasFocus && tab.state & QStyle::State_KeyboardFocusChange)
        paintRing(painter, tab.rect.adjusted(2, 5, -2, -5), 6);
}

void drawDropLine(QPainter* painter, const QRect& where)
{
    if (where.height() > 1) { // onto an item, not between two
        paintRing(painter, where, 6);
        return;
    }
    const qreal y = where.top();
    paintBox(painter, QRectF(where.left(), y - 1, where.width(), 2), 1, colour(Token::Focus));
    paintBox(painter, Mirror(QGuiApplication::layoutDirection(), where)(QRectF(where.left(), y - 4, 8, 8)), 4,
             colour(Token::Focus));
}

void drawItem(QPainter* painter, const QStyleOption& option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && option.state & QStyle::State_Selected)
        paintBox(painter, option.rect, 6, colour(Token::AccentSoft));
    else if (enabled && option.state & QStyle::State_MouseOver)
        paintBox(painter, option.rect, 6, colour(Token::Hover));
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        paintRing(painter, option.rect, 6);
}

} // namespace sostenuto::ui
