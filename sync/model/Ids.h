// Typed row ids of the local library.
//
// An id is the primary key of a row in the local database: small, stable for the life of the library, and never sent to
// a server. What a server calls the same thing is its address: (source, kind, remote id), kept in the store only.
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace sostenuto::sync {

template <class Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
    friend size_t qHash(const Id& id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using SourceId = Id<struct SourceTag>;
using ArtistId = Id<struct ArtistTag>;
using AlbumId = Id<struct AlbumTag>;
using TrackId = Id<struct TrackTag>;
using PlaylistId = Id<struct PlaylistTag>;
using SmartPlaylistId = Id<struct SmartPlaylistTag>;
/// One place in one playlist. The same track twice in a playlist is two entries.
using EntryId = Id<struct EntryTag>;

} // namespace sostenuto::sync
