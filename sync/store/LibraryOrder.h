// Whole lists of tracks, in order, as ids.
#pragma once

#include "sync/model/Library.h"

namespace sostenuto::sync {

class Database;
class SearchText;

// These throw like any Query.

/// Ties fall back on artist, album, disc, number, title, id, also when the order descends.
[[nodiscard]] QVector<TrackId> orderedTracks(Database& database, const TrackQuery& query);
[[nodiscard]] QVector<AlbumId> orderedAlbums(Database& database, const AlbumQuery& query);
[[nodiscard]] QVector<ArtistId> orderedArtists(Database& database, const QString& filter);
/// Ids of the rows of `table` ("track", "album" or "artist") whose folded text has every word, in no order.
[[nodiscard]] QVector<qint64> rowsContaining(Database& database, const char* table, const SearchText& text);

} // namespace sostenuto::sync
