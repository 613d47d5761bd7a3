// What came out of files that the listener brought in.
#pragma once

#include "sync/model/Ids.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace sostenuto::sync {

/// A playlist file, read: what of it the library has. Plain text, data from outside.
struct PlaylistImport {
    QString name; ///< never empty
    QVector<TrackId> tracks;
    QStringList missing; ///< the entries that are not in the library, in order
    friend bool operator==(const PlaylistImport&, const PlaylistImport&) = default;
};

/// Files and folders of this computer that the listener brought in: what of them the library has.
struct FoundFiles {
    QVector<TrackId> tracks; ///< in the order of the paths, a folder's and a playlist's in their own
    QStringList missing;     ///< the paths of which the library has nothing
    QString folder;          ///< all of those lie in it, or are it; empty: they have nothing in common
    friend bool operator==(const FoundFiles&, const FoundFiles&) = default;
};

/// What of an exported document was not here yet and is now.
struct ImportReport {
    int loved = 0; ///< tracks, albums and artists
    int rated = 0;
    int playlists = 0;
    int plays = 0;
    int smartPlaylists = 0;
    int stations = 0;
    int missing = 0;          ///< tracks, albums, artists and playlists that this library has no place for
    QStringList missingWords; ///< the first of them, in words
    int number = 0;           ///< names it to TransferService::undoImport(); 0: there is nothing to take back
    static constexpr int mostWords = 10'000;
    [[nodiscard]] bool isNothing() const { return loved + rated + playlists + plays + smartPlaylists + stations == 0; }
    friend bool operator==(const ImportReport&, const ImportReport&) = default;
};

} // namespace sostenuto::sync
