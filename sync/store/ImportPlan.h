// What of an exported document this library can take: found by reading alone.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Kept.h"
#include "sync/model/SmartPlaylist.h"
#include "sync/model/Transfer.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUrl>
#include <QVector>

namespace sostenuto::sync {

class Database;

/// What the document says of rows that are here (see ExportPlaces), in its order. Bounded text, nothing invalid.
/// Whether something of it is here already is not asked: that may change before it is done. A plain value.
struct ImportPlan {
    struct Rating {
        TrackId track;
        int rating = 0; ///< 1..5
    };
    struct List {
        QString name;
        SourceId formerHome; ///< may be none
        QVector<TrackId> tracks;
        bool isCut = false; ///< it had some, and none of them is here
        bool isPinned = false;
    };
    struct Play {
        TrackId track;
        qint64 startedAt = 0; ///< as the store has it
    };
    struct Radio {
        QUrl address;
        QString name;
    };
    QVector<ArtistId> lovedArtists;
    QVector<AlbumId> lovedAlbums;
    QVector<TrackId> lovedTracks;
    QVector<Rating> ratings;
    QVector<List> playlists;
    QVector<Play> plays;
    QVector<SmartPlaylist> smartPlaylists;
    QVector<Radio> stations;
    QVector<PinTarget> pins;  ///< without those of playlists in the list above
    int missing = 0;          ///< what has no place here, and its first words: as in ImportReport
    QStringList missingWords; ///< without playlists
};

/// Protocol: not such a document. StoreTooNew: written by a newer version. Plays later than a day after `now` are left
/// out: a clock that was wrong would stay the newest. Thread: that of the connection, which may be a read-only one.
[[nodiscard]] Result<ImportPlan> planImport(Database& database, const QJsonObject& document, const QDateTime& now);

} // namespace sostenuto::sync
