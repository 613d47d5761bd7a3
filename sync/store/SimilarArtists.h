// Who is like an artist: as the service said, else as the library shows.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Library.h"

#include <QDateTime>
#include <QStringList>

namespace sostenuto::sync {

class Database;

inline constexpr int mostSimilar = 12;

/// Somebody who may be like an artist, and what speaks for it.
struct SimilarCandidate {
    ArtistId id;
    int sharedAlbums = 0;  ///< both are on them
    double genreShare = 0; ///< 0..1: how much of the artist's music is of the genres of this one's albums
    bool isHeard = false;  ///< loved or played
    friend bool operator==(const SimilarCandidate&, const SimilarCandidate&) = default;
};
/// Best first, at most mostSimilar. Pure.
[[nodiscard]] QVector<ArtistId> rankSimilar(QVector<SimilarCandidate> candidates);

/// Most alike first; only artists that are shown. Bounded: a few hundred of the artist's tracks and a thousand albums
/// of each of its three genres are looked at. Throws like any Query.
[[nodiscard]] QVector<ArtistId> similarArtists(Database& database, ArtistId artist);

/// What services said. Thread: sync.
class SimilarStore {
public:
    explicit SimilarStore(Database& database) : m_database(database) {}

    struct Asked {
        SourceId source; ///< invalid = no such artist
        QString remoteId;
        QDateTime at; ///< invalid = never
    };
    [[nodiscard]] Result<Asked> asked(ArtistId artist) const;
    /// Replaces what was said before. Artists that are not in this library are left out.
    [[nodiscard]] Result<void> put(ArtistId artist, const QStringList& remoteIds, const QDateTime& at);

private:
    Database& m_database;
};

} // namespace sostenuto::sync
