#include "ui/widgets/GridFit.h"

#include <algorithm>

namespace sostenuto::ui {

namespace {
constexpr int narrowest = 136;
constexpr int widest = 168;
} // namespace

GridFit fitGrid(int width, int side)
{
    const int room = std::max(narrowest, width - 2 * side);
    const int columns = std::max(1, (room + gridGap) / (narrowest + gridGap));
    return {columns, std::clamp((room + gridGap) / columns - gridGap, narrowest, widest)};
}

} // namespace sostenuto::ui
