// What services say of artists beside the catalogue, and what an artist's page tells of it.
#pragma once

#include "sync/model/ArtistDetails.h"
#include "sync/model/Error.h"
#include "sync/model/Remote.h"

#include <QVector>

namespace sostenuto::sync {

class Database;

/// Of an artist that is shown; twins speak for it where its own service says nothing. Costs a row's reading for each of
/// the artist's tracks. Throws like any Query.
[[nodiscard]] ArtistDetails artistDetails(Database& database, ArtistId artist);

/// Thread: sync.
class ArtistInfoStore {
public:
    explicit ArtistInfoStore(Database& database) : m_database(database) {}

    struct Asked {
        ArtistId id;
        SourceId source;
        QString remoteId;
        QDateTime at; ///< invalid = never
    };
    /// The artist, then its twins: each is to be asked at its own source. Empty = no such artist.
    [[nodiscard]] Result<QVector<Asked>> asked(ArtistId artist) const;
    /// Replaces what was said before. Artists that are not in this library are left out.
    [[nodiscard]] Result<void> put(ArtistId artist, const RemoteArtistInfo& info, const QDateTime& at);

private:
    Database& m_database;
};

} // namespace sostenuto::sync
