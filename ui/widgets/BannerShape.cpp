#include "ui/widgets/BannerShape.h"

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int left = 24;
constexpr int right = 20;
constexpr int top = 10;
constexpr int iconEdge = 20;
constexpr int gap = 14;
constexpr int dotGap = 18; ///< the room of " · "

int together(int first, int second)
{
    return second > 0 ? first + dotGap + second : first;
}

/// One line of the two: `second` beside `first` where both fit, else below. Answers where the next line begins.
int placeLine(int x, int y, int room, int line, int first, int second, int firstHeight, QRect& a, QRect& b,
              bool& beside)
{
    beside = together(first, second) <= room;
    a = QRect(x, y, beside ? first : std::min(first, room), firstHeight);
    if (second <= 0) {
        b = {};
        return y + firstHeight;
    }
    if (beside) {
        b = QRect(x + first + dotGap, y, second, line);
        return y + std::max(firstHeight, line);
    }
    b = QRect(x, y + firstHeight, std::min(second, room), line);
    return b.bottom() + 1;
}

} // namespace

BannerShape bannerShape(int width, const BannerNeeds& needs)
{
    BannerShape shape;
    const int buttonLine = needs.line + 12;
    const int x = left + iconEdge + gap;
    const int widest = std::max(together(needs.headline, needs.meta), together(needs.keeps, needs.next));
    const int full = width - x - right;
    const int beside = full - (needs.buttons > 0 ? needs.buttons + gap : 0);
    const bool stacked = needs.buttons > 0 && widest > beside;
    const int room = std::max(80, stacked ? full : beside);

    const auto heightOf = [&](int wide, const std::function<int(int)>& wrapped) {
        return wide <= room || !wrapped ? needs.line : std::max(needs.line, wrapped(room));
    };
    int y = placeLine(x, top, room, needs.line, needs.headline, needs.meta,
                      heightOf(needs.headline, needs.headlineHeight), shape.headline, shape.meta, shape.metaBeside);
    y = placeLine(x, y, room, needs.line, needs.keeps, needs.next, heightOf(needs.keeps, needs.keepsHeight),
                  shape.keeps, shape.next, shape.nextBeside);
    if (stacked) {
        shape.buttons = QPoint(x - 4, y); // the buttons bring 4 px of room for the ring
        y += buttonLine;
        shape.height = y + top;
    } else {
        shape.height = y + top;
        shape.buttons = QPoint(width - right - needs.buttons + 4, (shape.height - buttonLine - 4) / 2);
    }
    shape.icon = QRect(left, stacked ? top + 10 : (shape.height - iconEdge) / 2, iconEdge, iconEdge);
    return shape;
}

} // namespace sostenuto::ui
