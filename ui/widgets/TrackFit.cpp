#include "ui/widgets/TrackFit.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

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

constexpr int leastTitle = 108; ///< every column fits at 1150, as the rules of the window say
/// What goes first where titles have too little room; the artist last, who then stands under the title.
constexpr std::array leaving{Quality, LastPlayed, Genre, Composer, Plays, Year, Album, Artist};

/// What columns of a fixed width leave to the others, px.
int roomForWords(const QVector<TrackColumn>& columns, int viewWidth, int larger)
{
    int room = viewWidth;
    for (const TrackColumn column : columns)
        room -= fixedWidth(column) * larger / 100;
    return std::max(room, 0);
}

int allShares(const QVector<TrackColumn>& columns)
{
    int shares = 0;
    for (const TrackColumn column : columns)
        shares += fixedWidth(column) > 0 ? 0 : shareOf(column);
    return shares;
}

bool isTitleCut(const QVector<TrackColumn>& columns, int viewWidth, int larger)
{
    const int shares = allShares(columns);
    return columns.contains(Title) &&
           roomForWords(columns, viewWidth, larger) * shareOf(Title) < leastTitle * larger / 100 * shares;
}

} // namespace

TrackFit fitTracks(const QVector<TrackColumn>& chosen, int windowWidth, int viewWidth, int textSize)
{
    const int larger = std::max(100, textSize);
    windowWidth = windowWidth * 100 / larger;
    TrackFit fit;
    std::copy_if(chosen.begin(), chosen.end(), std::back_inserter(fit.columns),
                 [windowWidth](TrackColumn column) { return !dropped(column, windowWidth); });
    for (const TrackColumn column : leaving) {
        if (!isTitleCut(fit.columns, viewWidth, larger))
            break;
        fit.columns.removeOne(column);
    }
    fit.twoLine = chosen.contains(Artist) && !fit.columns.contains(Artist);
    int left = roomForWords(fit.columns, viewWidth, larger);
    int shares = allShares(fit.columns);
    for (const TrackColumn column : std::as_const(fit.columns)) {
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
