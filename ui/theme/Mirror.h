// Where things stand in a language that is written from right to left. Layouts turn by themselves; this is for what is
// painted, and for margins, which layouts leave as they are.
//
// Everything turns but these: the seek bar with its times and the buttons around it, as on every player; curves over
// frequency and time; the drawings of signs, except those that point to where one comes from or goes.
#pragma once

#include <QMargins>
#include <QRectF>
#include <QString>

class QStyleOption;
class QWidget;

namespace sostenuto::ui {

/// Places that are thought of from left to right, as they are seen. A pure value: the same place twice is the place.
class Mirror {
public:
    Mirror(Qt::LayoutDirection direction, const QRectF& whole) : m_turned(direction == Qt::RightToLeft), m_whole(whole)
    {
    }
    /// What an item's delegate paints, within its cell.
    explicit Mirror(const QStyleOption& item);
    /// What a widget paints, within itself.
    explicit Mirror(const QWidget& widget);

    [[nodiscard]] QRectF operator()(const QRectF& place) const;
    /// Whole pixels stay whole pixels.
    [[nodiscard]] QRect operator()(const QRect& place) const;
    [[nodiscard]] bool isTurned() const { return m_turned; }

private:
    bool m_turned;
    QRectF m_whole;
};

/// Margins with the side first where reading begins.
[[nodiscard]] QMargins seenMargins(int begin, int top, int end, int bottom);
/// AlignLeft is where reading begins. What is AlignAbsolute already stays.
[[nodiscard]] Qt::Alignment seenAlignment(Qt::Alignment align);
/// The name of the sign that points the other way, where it has to: "chevron-left" is "chevron-right" where one comes
/// from the right. Others as given.
[[nodiscard]] QString seenSign(const QString& iconName);

} // namespace sostenuto::ui
