// How many cards stand side by side, and how large their covers are. Pure.
#pragma once

namespace sostenuto::ui {

inline constexpr int gridGap = 24;
inline constexpr int gridRowGap = 12; ///< beside the room of the focus ring above a cover: 16 in all

struct GridFit {
    int columns = 1;
    int edge = 136; ///< of the cover, px
};

/// Covers of 136 to 168 px with gridGap between them fill `width` less a margin on both sides.
[[nodiscard]] GridFit fitGrid(int width, int side);

} // namespace sostenuto::ui
