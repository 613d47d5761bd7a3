// The tracks of one page, written together. Lives inside one transaction.
#pragma once

#include "sync/model/Ids.h"
#include "sync/model/Remote.h"

#include <QSet>

namespace sostenuto::sync {

class Database;

/// What the writer found out about a track beside what was said of it.
struct StagedFacts {
    qint64 known = 0; ///< the row that it is; 0 = a new one
    qint64 digest = 0;
    ArtistId artist;
    AlbumId album;
    // -1 = not said, or the listener's own word is on its way: what is there stays
    qint64 loved = -1;
    qint64 rating = -1;
    qint64 plays = -1;
};

/// A statement keeps each page of the file that it changes, in case that it fails, and the search index is written out
/// before the next one begins. Twenty indices and two of these make that most of the cost of a row that comes alone. So
/// rows wait in a temporary table, and two statements write them all: one the new ones, one the others.
///
/// Throws like any Query.
class TrackStage {
public:
    struct Source {
        SourceId id;
        qint64 generation = 0;
        bool isWhole = false; ///< what is not said is not so (a file); else it stays as it was (a service)
        bool isHere = false;  ///< new rows are held
    };
    TrackStage(Database& database, const Source& source);

    /// Not one that waits already.
    void add(const RemoteTrack& row, const StagedFacts& facts);
    /// The table does not tell of it yet.
    [[nodiscard]] bool waits(const QString& remoteId) const { return m_waiting.contains(remoteId); }
    /// Writes what waits. Afterwards the table is as if each had been written by itself, in the order of adding.
    void write();

private:
    Database& m_database;
    Source m_source;
    QSet<QString> m_waiting; ///< remote ids
};

} // namespace sostenuto::sync
