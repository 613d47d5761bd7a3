// A playlist file's entries as words that the library can be asked for, and the library's tracks as such entries.
#pragma once

#include "sync/folder/PlaylistFile.h"
#include "sync/model/Library.h"
#include "sync/store/TrackLookup.h"

#include <QStringList>

namespace sostenuto::sync {

/// In the order of the entries. `folder` is where the playlist lies, absolute. An entry without a title is called by
/// the name of its file, which often is "Artist - Title". Pure.
[[nodiscard]] QVector<TrackWords> wordsOf(const PlaylistFile& playlist, const QString& folder);
/// The entry for people: plain text on one line, never empty for an entry that was read.
[[nodiscard]] QString shownEntry(const PlaylistFileEntry& entry);

/// A track and, when it is a file of this computer, its path (pathText).
struct PlacedTrack {
    Track track;
    QString path; ///< empty: a service's
};
/// For a playlist that will lie in `folder`. Files by their path, below the folder relative; what is no file by
/// madeUpPath(). Pure.
[[nodiscard]] PlaylistFile playlistFileOf(const QString& name, const QVector<PlacedTrack>& tracks,
                                          const QString& folder);

} // namespace sostenuto::sync
