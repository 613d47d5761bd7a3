// The library's values, as everyone above the store speaks of them. Plain copies; no thread owns them.
#pragma once

#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>
#include <QVector>

namespace sostenuto::sync {

/// Where the bytes of a track are. The words for these are in ui/theme.
enum class Availability {
    Kept,    ///< here, pinned: never removed by itself
    Held,    ///< here, may be removed when space is short
    Loading, ///< on its way
    Waiting, ///< wanted, not started
    Server,  ///< only the server has it
    Failed,  ///< could not be fetched
    Live,    ///< an internet radio station: it is never here, and needs no service of the library
};

[[nodiscard]] constexpr bool isHere(Availability a)
{
    return a == Availability::Kept || a == Availability::Held;
}

struct ArtistName {
    ArtistId id;
    QString name;
};

struct Track {
    TrackId id;
    SourceId source;
    QString title;
    QString artist;
    ArtistId artistId;
    QString album;
    AlbumId albumId;
    QString coverKey; ///< for ArtworkService; empty = no cover
    int disc = 0;     ///< 0 = unknown
    int number = 0;   ///< 0 = unknown
    int year = 0;     ///< 0 = unknown
    QString genre;    ///< several: "Folk; Blues"
    QString composer; ///< as genre
    QDateTime added;  ///< UTC; invalid = unknown
    qint64 durationMs = 0;
    qint64 sizeBytes = 0; ///< 0 = unknown
    QString suffix;       ///< "flac", lower case
    int bitRateKbps = 0;
    int sampleRateHz = 0;
    int bitDepth = 0;
    bool loved = false;
    int rating = 0; ///< 0..5, 0 = none
    int playCount = 0;
    QDateTime lastPlayed; ///< UTC; invalid = never
    Availability availability = Availability::Server;
    double progress = 0.0;            ///< 0..1 while Loading
    bool editWaiting = false;         ///< a like, rating or the like waits in the outbox
    QVector<ArtistName> artists = {}; ///< everybody, artistId first, where there are several; else empty
    QVector<SourceId> alsoAt = {};    ///< other services that have the same recording
};

struct Album {
    AlbumId id;
    SourceId source;
    QString title;
    QString artist;
    ArtistId artistId;
    int year = 0;
    QString genre;
    QString coverKey;
    int trackCount = 0;
    int heldCount = 0; ///< tracks of it on this computer
    qint64 durationMs = 0;
    bool loved = false;
    QDateTime added;               ///< UTC
    QVector<SourceId> alsoAt = {}; ///< as for a track
};

struct Artist {
    ArtistId id;
    SourceId source;
    QString name;
    QString coverKey;
    int albumCount = 0;
    int trackCount = 0;
    int heldCount = 0;
    bool loved = false;
    QVector<SourceId> alsoAt = {}; ///< as for a track
};

struct Playlist {
    PlaylistId id;
    SourceId source;
    QString name;
    QString comment;
    QString owner;
    bool editable = true;
    int trackCount = 0;
    int heldCount = 0;
    qint64 durationMs = 0;
    int changesWaiting = 0;     ///< edits of this playlist in the outbox
    QVector<QString> coverKeys; ///< up to four, for the mosaic
};

struct PlaylistEntry {
    EntryId id;
    int position = 0; ///< 0-based
    Track track;
    bool changeWaiting = false; ///< added or moved here, not yet sent
};

enum class AlbumOrder { Title, Artist, RecentlyAdded, Year };
enum class TrackOrder {
    Title,
    Artist,
    Album,
    Year,
    Duration,
    PlayCount,
    LastPlayed,
    Genre,
    Composer,
    Quality, ///< by bit rate
    Added,
    Rating,
    Loved,
    Here,   ///< by what is on this computer
    Random, ///< another one each day
};

/// The first so many of a list, in its order.
struct ListLimit {
    enum class Unit { None, Tracks, Minutes, Megabytes } unit = Unit::None;
    int most = 0; ///< of those units
    friend bool operator==(const ListLimit&, const ListLimit&) = default;
};

struct AlbumQuery {
    AlbumOrder order = AlbumOrder::Title;
    bool hereOnly = false; ///< complete on this computer
    bool lovedOnly = false;
    QString filter;          ///< title or artist contains, folded
    ArtistId artist;         ///< valid = only this artist's
    ArtistId appearing = {}; ///< valid = only others' that this artist is on
};

struct TrackQuery {
    TrackOrder order = TrackOrder::Artist; ///< ties: artist, album, disc, number, title, id
    bool descending = false;
    bool hereOnly = false;
    bool lovedOnly = false;
    bool neverPlayed = false;
    QString filter;  ///< as in search: words, and conditions on fields (sync/search/SearchQuery.h)
    AlbumId album;   ///< valid = this album in disc and number order; order is ignored
    ArtistId artist; ///< valid = only those that this artist is on
    ListLimit limit = {};
};

/// What the library can be browsed by.
enum class GroupKind { Genre, Year, Composer, Folder, Source };

struct Group {
    GroupKind kind = GroupKind::Genre;
    QString name;
    QString rule; ///< lists its tracks, as TrackQuery::filter
    int tracks = 0;
};

/// Of a list of tracks.
struct ListTotals {
    int tracks = 0;
    int here = 0; ///< on this computer
    qint64 durationMs = 0;
    QVector<QString> coverKeys; ///< up to four, for the mosaic
};

struct SearchResults {
    QString text;          ///< what was asked
    QVector<Track> tracks; ///< ranked: exact > prefix > word > infix; loved and played first among equals
    QVector<Album> albums;
    QVector<Artist> artists;
    QVector<Playlist> playlists;
    QVector<Group> groups; ///< genres and composers; their counts go to mostCounted at most
    /// No total is counted beyond this: so many, and more.
    static constexpr int mostCounted = 10'000;
    int trackTotal = 0; ///< may exceed tracks.size()
    int albumTotal = 0;
    int artistTotal = 0;
    int playlistTotal = 0;
};

} // namespace sostenuto::sync
