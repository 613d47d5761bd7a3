// What the listener made elsewhere, or earlier, joined with what is here; and taken away again.
#pragma once

#include "sync/store/ImportPlan.h"

#include <QHash>

namespace sostenuto::sync {

class Database;

/// What an import added. A plain value, good as long as the library is open.
struct ImportAdded {
    struct List {
        PlaylistId id;
        QString name;
        QVector<TrackId> tracks;
    };
    /// What a track's counts gained.
    struct Counted {
        int plays = 0;
        qint64 lastBefore = 0;
        qint64 lastAfter = 0;
    };
    QVector<ArtistId> lovedArtists;
    QVector<AlbumId> lovedAlbums;
    QVector<TrackId> lovedTracks;
    QVector<ImportPlan::Rating> ratings;
    QVector<List> playlists;
    QVector<qint64> plays;          ///< rows
    QHash<qint64, Counted> counted; ///< by track
    QVector<qint64> smartPlaylists; ///< rows
    QVector<qint64> stations;       ///< rows
    QVector<qint64> pins;           ///< rows
    int missing = 0;                ///< playlists without a place, and their words
    QStringList missingWords;

    void add(const ImportAdded& later);
};

/// Does what a plan says, in short transactions: each step is on the disk before the next. Only adds: loves; ratings
/// where there is none; playlists of which none with the same name and entries is here; plays; pins; smart playlists
/// and stations. The service hears of loves, ratings and playlists as of any edit; not of plays, which whoever made the
/// document has told it of. Edits that waited there are not taken over: that library still sends them. Somebody else's
/// playlists are left out.
///
/// What is named by the document but is not in this library is in the report; a playlist is made of those of its tracks
/// that are. The same document again changes nothing, and completes what was cut off. Between two steps anything may
/// happen to the library. Thread: that of the connection.
class Import {
public:
    Import(Database& database, ImportPlan plan, const QDateTime& now);

    /// True: there is more to do. After an error nothing more can be done, and what the steps before it did stands.
    [[nodiscard]] Result<bool> step();
    [[nodiscard]] int percent() const;
    [[nodiscard]] ImportReport report() const;
    [[nodiscard]] const ImportAdded& added() const { return m_added; }

private:
    Database& m_database;
    ImportPlan m_plan;
    QDateTime m_now;
    ImportAdded m_added;
    qsizetype m_size = 0;
    qsizetype m_done = 0; ///< rows of the plan
};

/// Takes away what an import added, in steps as above. What was changed since is the listener's: a playlist with other
/// tracks or another name stays, and so does another rating. Counts of plays lose what they gained; where a service
/// told its own count meanwhile, the next pull tells it again. Thread: that of the connection.
class ImportUndo {
public:
    ImportUndo(Database& database, ImportAdded added, const QDateTime& now);

    [[nodiscard]] Result<bool> step();

private:
    [[nodiscard]] Result<void> removeList(const ImportAdded::List& list);

    Database& m_database;
    ImportAdded m_added;
    QDateTime m_now;
    qsizetype m_lists = 0;
    QVector<qint64> m_counted; ///< its keys, in one order
    qsizetype m_size = 0;
    qsizetype m_done = 0;
};

} // namespace sostenuto::sync
