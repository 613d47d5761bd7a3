#include "ui/widgets/TrackFit.h"

#include <algorithm>

namespace sostenuto::ui {

namespace {

/// Fixed width, or 0 for those that share what is left.
int fixedWidth(TrackColumn column)
{
    switch (column) {
    case Number:
        return 46;
    case Cover:
    case Love:
        return 40;
    case Availability:
        return 34;
    case Year:
        return 60;
    case Plays:
        return 64;
    case LastPlayed:
        return 104;
    case Quality:
        return 104;
    case Note:
        return 84;
    case Time:
        return 72;
    default:
        return 0;
    }
}

int shareOf(TrackColumn column)
{
    switch (column) {
    case Title:
        return 36;
    case Artist:
    case Album:
        return 26;
    default:
        return 18; // genre, composer
    }
}

bool dropped(TrackColumn column, int windowWidth)
{
    switch (column) {
    case Quality:
        return windowWidth < 1180;
    case LastPlayed:
        return windowWidth < 1120;
    case Genre:
    case Composer:
        return windowWidth < 1060;
    case Artist:
    case Album:
    case Year:
    case Plays:
        return windowWidth < 1000;
    case Number:
        return windowWidth < 800;
    default:
        return false;
    }
}

} // namespace

TrackFit fitTracks(const QVector<TrackColumn>& chosen, int windowWidth, int viewWidth, int textSize)
{
    const int larger = std::max(100, textSize);
    windowWidth = windowWidth * 100 / larger;
    TrackFit fit;
    fit.twoLine = windowWidth < 1000 && chosen.contains(Artist);
    int taken = 0;
    int shares = 0;
    for (const TrackColumn column : chosen) {
        if (dropped(column, windowWidth))
            continue;
        fit.columns << column;
        taken += fixedWidth(column) * larger / 100;
        shares += fixedWidth(column) > 0 ? 0 : shareOf(column);
    }
    int left = std::max(viewWidth - taken, 0);
    for (const TrackColumn column : fit.columns) {
        if (const int fixed = fixedWidth(column) * larger / 100; fixed > 0) {
            fit.widths << fixed;
            continue;
        }
        const int width = shares > 0 ? left * shareOf(column) / shares : 0;
        left -= width;
        shares -= shareOf(column);
        fit.widths << width;
    }
    return fit;
}

} // namespace sostenuto::ui
