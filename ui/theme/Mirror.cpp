#include "ui/theme/Mirror.h"

#include <QGuiApplication>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

#include <array>
#include <utility>

namespace sostenuto::ui {

Mirror::Mirror(const QStyleOption& item) : Mirror(item.direction, item.rect) {}

Mirror::Mirror(const QWidget& widget) : Mirror(widget.layoutDirection(), widget.rect()) {}

QRectF Mirror::operator()(const QRectF& place) const
{
    if (!m_turned)
        return place;
    return {m_whole.left() + m_whole.right() - place.right(), place.top(), place.width(), place.height()};
}

QRect Mirror::operator()(const QRect& place) const
{
    if (!m_turned)
        return place;
    const QRectF seen = (*this)(QRectF(place));
    return {qRound(seen.left()), place.top(), place.width(), place.height()};
}

QMargins seenMargins(int begin, int top, int end, int bottom)
{
    if (QGuiApplication::isRightToLeft())
        std::swap(begin, end);
    return {begin, top, end, bottom};
}

Qt::Alignment seenAlignment(Qt::Alignment align)
{
    return QStyle::visualAlignment(QGuiApplication::layoutDirection(), align);
}

QString seenSign(const QString& iconName)
{
    static const std::array pairs{std::pair{QStringLiteral("chevron-left"), QStringLiteral("chevron-right")},
                                  std::pair{QStringLiteral("back"), QStringLiteral("forward")}};
    if (!QGuiApplication::isRightToLeft())
        return iconName;
    for (const auto& [left, right] : pairs) {
        if (iconName == left)
            return right;
        if (iconName == right)
            return left;
    }
    return iconName;
}

} // namespace sostenuto::ui
