// Whole lists of tracks, in order, as ids.
#pragma once

#include "sync/model/ArtistOrder.h"
#include "sync/model/Library.h"

namespace sostenuto::sync {

class Database;
class RowMatch;
enum class RowKind;

// These throw like any Query.

/// Ties fall back on artist, album, disc, number, title, id, also when the order descends.
[[nodiscard]] QVector<TrackId> orderedTracks(Database& database, const TrackQuery& query);
[[nodiscard]] QVector<AlbumId> orderedAlbums(Database& database, const AlbumQuery& query);
[[nodiscard]] QVector<ArtistId> orderedArtists(Database& database, const QString& filter, ArtistOrder order);
/// Ids of the rows that match, in no order.
[[nodiscard]] QVector<qint64> rowsMatching(Database& database, RowKind kind, const RowMatch& match);

} // namespace sostenuto::sync
