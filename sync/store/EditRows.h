// What the listener does, as rows: the library and the outbox change together. For whoever has a transaction of their
// own; EditStore has one for each edit.
#pragma once

#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

// These run inside a transaction and throw like any Query. Ids that are none change nothing.

/// Whether that changed anything; so the others.
bool loveTrack(Database& database, TrackId track, bool loved, const QDateTime& now);
bool loveAlbum(Database& database, AlbumId album, bool loved, const QDateTime& now);
bool loveArtist(Database& database, ArtistId artist, bool loved, const QDateTime& now);
/// `rating` 0..5.
bool rateTrack(Database& database, TrackId track, int rating, const QDateTime& now);
/// `positionMs` nullopt: takes it away, and that of its twins too.
bool bookmarkTrack(Database& database, TrackId track, std::optional<qint64> positionMs, const QDateTime& now);
/// The tracks must be the source's, unless that is a folder.
PlaylistId makePlaylist(Database& database, SourceId source, const QString& name, const QVector<TrackId>& tracks,
                        const QDateTime& now);

/// Where a playlist of these tracks is made: with the service that has them all, since it goes everywhere with the
/// listener; else in a folder, since it stays here then (one is made when there is none). Invalid: there is no source.
/// Writes: within a transaction.
[[nodiscard]] SourceId homeOfPlaylist(Database& database, const QVector<TrackId>& tracks);
/// A folder, for lists of which no service hears; one is made when there is none. Writes as the one above.
[[nodiscard]] SourceId homeOnThisComputer(Database& database);

} // namespace sostenuto::sync
