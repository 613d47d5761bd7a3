// What a row of a track list says, as pure functions.
#pragma once

#include "ui/widgets/TrackColumn.h"

#include <sync/model/Library.h>

#include <QDateTime>
#include <QString>
#include <QVariant>

namespace sostenuto::ui {

/// The track and what is known about this row beyond it.
struct TrackRow {
    sync::Track track;
    int number = 0;             ///< what the number column shows; 0 = nothing
    qint64 entry = 0;           ///< playlist entry, 0 = none
    bool playing = false;       ///< this is what is heard
    bool playable = true;       ///< can it play now
    bool changeWaiting = false; ///< of the entry; the track's own is in `track`
    QString server;             ///< display name
};

/// The text of a column (Qt::DisplayRole).
[[nodiscard]] QString trackText(const TrackRow& row, TrackColumn column, const QDateTime& now);
/// The roles of ItemRoles.h, the same for each column.
[[nodiscard]] QVariant trackRole(const TrackRow& row, int role);
/// "Title, Artist, Album, 4:37, Kept on this computer, playing, loved, skipped, waiting to sync"
[[nodiscard]] QString trackSentence(const TrackRow& row);
/// Where the track is and what follows from it, for the glyph's tooltip.
[[nodiscard]] QString availabilityTip(const TrackRow& row);
/// "FLAC 24/96", "Opus 160"; empty when nothing is known.
[[nodiscard]] QString qualityOf(const sync::Track& track);
/// "Artist, Title", for the clipboard.
[[nodiscard]] QString trackLine(const sync::Track& track);
[[nodiscard]] QString columnTitle(TrackColumn column);
/// For screen readers where columnTitle() is a sign or empty.
[[nodiscard]] QString columnName(TrackColumn column);

} // namespace sostenuto::ui
