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

/// `chosen` in the order of the screen; `windowWidth` decides what goes, `viewWidth` how the rest is shared. Where that
/// leaves too little for titles, as beside the panel, more goes in the same order. `textSize` in percent: larger
/// letters need wider columns, and so a wider window.
[[nodiscard]] TrackFit fitTracks(const QVector<TrackColumn>& chosen, int windowWidth, int viewWidth,
                                 int textSize = 100);

} // namespace sostenuto::ui
