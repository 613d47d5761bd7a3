// Who is like an artist: as the service said, else as the library shows.
#pragma once

#include "sync/model/Library.h"

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

} // namespace sostenuto::sync
