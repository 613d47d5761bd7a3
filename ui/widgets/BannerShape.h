// Where the parts of the banner stand, as arithmetic.
#pragma once

#include <QRect>

#include <functional>

namespace sostenuto::ui {

/// What the parts need, px.
struct BannerNeeds {
    int headline = 0; ///< width on one line
    int meta = 0;
    int keeps = 0;
    int next = 0;
    int buttons = 0;
    int line = 20; ///< height of a line
    /// Height of the headline and of what still works when they wrap at this width.
    std::function<int(int)> headlineHeight;
    std::function<int(int)> keepsHeight;
};

struct BannerShape {
    QRect icon;
    QRect headline;
    QRect meta; ///< empty when there is none
    QRect keeps;
    QRect next;
    QPoint buttons; ///< top left of their row
    int height = 60;
    bool metaBeside = true; ///< a dot stands between the headline and meta
    bool nextBeside = true;
};

[[nodiscard]] BannerShape bannerShape(int width, const BannerNeeds& needs);

} // namespace sostenuto::ui
