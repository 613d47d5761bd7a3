// Which columns a list of tracks shows at a window width, and how wide they are (DESIGN-UI 4). Pure.
#pragma once

#include "ui/widgets/TrackColumn.h"

#include <QVector>

namespace sostenuto::ui {

struct TrackFit {
    QVector<TrackColumn> columns; ///< those that show, in order
    QVector<int> widths;          ///< of each of them, px; their sum is the view's width
    bool twoLine = false;         ///< the artist moved under the title
};

/// `chosen` in the order of the screen; `windowWidth` decides what goes, `viewWidth` how the rest is shared.
[[nodiscard]] TrackFit fitTracks(const QVector<TrackColumn>& chosen, int windowWidth, int viewWidth);

} // namespace sostenuto::ui
