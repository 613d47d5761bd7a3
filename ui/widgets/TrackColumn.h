// The columns of every list of tracks. Models answer all of them in this order; pages choose which ones show.
#pragma once

namespace sostenuto::ui {

/// What a model answers per column: Qt::DisplayRole where a text is named here, and the roles of ItemRoles.h for every
/// index of the row, whatever its column.
enum TrackColumn {
    Number,       ///< display: position or track number; playing bars and the play sign come from PlayingRole and hover
    Cover,        ///< CoverKeyRole
    Title,        ///< display: title; SubtitleRole: artist, shown under it where the window is narrow
    Artist,       ///< display
    Album,        ///< display
    Genre,        ///< display
    Composer,     ///< display
    Year,         ///< display, empty when unknown
    Plays,        ///< display
    LastPlayed,   ///< display: "Yesterday"
    Quality,      ///< display: "FLAC 24/96"
    Note,         ///< NoteRole as text, or the cloud of WaitingRole
    Love,         ///< LovedRole
    Availability, ///< AvailabilityRole, ProgressRole
    Time,         ///< display: "4:37"
    TrackColumnCount,
};

} // namespace sostenuto::ui
