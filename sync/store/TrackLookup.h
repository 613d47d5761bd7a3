// Which tracks of the library somebody else's words mean: the entries of a playlist file.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace sostenuto::sync {

class Database;

/// What is said of one track. A plain value.
struct TrackWords {
    QByteArray path;  ///< the file, absolute, as the system has it; empty: not said
    QString location; ///< as it was written; of several tracks that fit, the one whose madeUpPath() this is
    QString title;    ///< while `artist` is empty this may be "Artist - Title"
    QString artist;
    qint64 durationMs = 0; ///< 0 = not said
};

/// The tracks that each of `words` means, in order; none: not found. Visible tracks only: for a twin, the one that is
/// shown for it.
///
/// First the file: below a folder of the library, by its path. Of a file with several tracks (a cue sheet) the one that
/// the words name, else all of them in order. Else by artist and title, as text keys compare them, within three seconds
/// of length where both say one; "Artist - Title" is taken apart at each " - " until it fits. Of several that fit: the
/// one that was written down, then one that is on this computer, then the nearest in length.
///
/// Indexes answer each question; nothing reads the whole table. Thread: that of the connection.
[[nodiscard]] Result<QVector<QVector<TrackId>>> lookUp(Database& database, const QVector<TrackWords>& words);

/// The visible tracks of a file of a folder of the library, or of all files below a directory, by path. `path` is
/// absolute, as the system has it. Thread: that of the connection.
[[nodiscard]] Result<QVector<TrackId>> tracksBelow(Database& database, const QByteArray& path);

} // namespace sostenuto::sync
