// Where the rows that an exported document names are in this library.
#pragma once

#include "sync/model/Ids.h"

#include <QHash>
#include <QJsonObject>

namespace sostenuto::sync {

class Database;

/// Asked by the document's own ids; invalid: not in this library.
///
/// A source is one of the same kind, address and user. The rest is looked for in three ways: under its remote id in
/// that source, if what is there may be the same (services hand out ids anew: title, or artist and length, or
/// MusicBrainz id must agree); else by MusicBrainz id; else by its words: a track by artist, title, album and length
/// within three seconds, an album by artist and title, an artist by name.
///
/// Reads only; runs inside a transaction or a snapshot and throws like any Query. Indexes answer, but for albums'
/// MusicBrainz ids: one pass over the albums finds those that are left to look for.
class ExportPlaces {
public:
    ExportPlaces(Database& database, const QJsonObject& document);

    [[nodiscard]] SourceId source(qint64 id) const { return m_sources.value(id); }
    [[nodiscard]] ArtistId artist(qint64 id) const { return m_artists.value(id); }
    [[nodiscard]] AlbumId album(qint64 id) const { return m_albums.value(id); }
    [[nodiscard]] TrackId track(qint64 id) const { return m_tracks.value(id); }

private:
    QHash<qint64, SourceId> m_sources;
    QHash<qint64, ArtistId> m_artists;
    QHash<qint64, AlbumId> m_albums;
    QHash<qint64, TrackId> m_tracks;
};

} // namespace sostenuto::sync
