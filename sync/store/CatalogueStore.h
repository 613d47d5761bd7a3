// Artists, albums and tracks as the service has them. Everything here can be fetched again.
#pragma once

#include "sync/model/Bookmark.h"
#include "sync/model/Error.h"
#include "sync/model/Ids.h"
#include "sync/model/Remote.h"

#include <QSet>

#include <optional>

namespace sostenuto::sync {

class Database;

struct SweepResult {
    int hidden = 0;       ///< rows not seen by this pull, now hidden
    int returned = 0;     ///< hidden rows that were seen again
    int vanishing = 0;    ///< tracks that were not seen
    bool refused = false; ///< too much would vanish at once (> 2 % and > 200 tracks, or all): nothing was hidden
};

/// Thread: sync. Every put is one transaction and answers how many of its rows this generation had not seen yet; rows
/// are matched by (source, remote id), unsaid fields keep their value, and love and rating are left alone while an edit
/// of them waits in the outbox, or left it since the pull began.
class CatalogueStore {
public:
    explicit CatalogueStore(Database& database);

    /// A pull begins to ask. Until the next one begins, edits that arrive at the service are safe from what this one is
    /// told: see ToldEdits.
    [[nodiscard]] Result<void> beginQuestions(SourceId source);
    [[nodiscard]] Result<int> putArtists(SourceId source, const QVector<RemoteArtist>& rows, qint64 generation);
    [[nodiscard]] Result<int> putAlbums(SourceId source, const QVector<RemoteAlbum>& rows, qint64 generation);
    /// Albums and artists that were not announced before are made from what the track says.
    [[nodiscard]] Result<int> putTracks(SourceId source, const QVector<RemoteTrack>& rows, qint64 generation);
    /// The whole of it; an empty id (one that could not be read) keeps the love of what is not listed.
    [[nodiscard]] Result<void> setLoved(SourceId source, const RemoteLoved& loved);
    /// All that the service has, see putBookmarks(). Answers whether anything changed.
    [[nodiscard]] Result<bool> setBookmarks(SourceId source, const QVector<RemoteBookmark>& bookmarks);
    // Of one, while an edit of it is on its way: see Bookmarks.h.
    [[nodiscard]] Result<std::optional<qint64>> bookmarkThere(TrackId track) const;
    [[nodiscard]] Result<void> noteBookmarkThere(TrackId track, std::optional<qint64> positionMs);
    [[nodiscard]] Result<void> takeBookmark(TrackId track, const RemoteBookmark& bookmark);
    /// Hides what generation `generation` did not see. Never deletes; held bytes, plays and playlists keep their
    /// tracks. As many tracks as `confirmed` may go at once, unless that is all: so many were not seen the last time
    /// either.
    [[nodiscard]] Result<SweepResult> sweep(SourceId source, qint64 generation, int confirmed = 0);
    /// Tracks that generation `generation` saw.
    [[nodiscard]] Result<int> seenTracks(SourceId source, qint64 generation) const;
    [[nodiscard]] Result<int> trackCount(SourceId source) const;
    /// The remote ids of those of `rows` that are not here (or hidden), and of those that are other than here: title,
    /// artist, year, number of tracks, length.
    struct Changed {
        QSet<QString> unknown;
        QSet<QString> other;
    };
    [[nodiscard]] Result<Changed> changedAlbums(SourceId source, const QVector<RemoteAlbum>& rows) const;

    [[nodiscard]] Result<QString> remoteId(TrackId track) const;
    [[nodiscard]] Result<QString> remoteId(AlbumId album) const;
    [[nodiscard]] Result<QString> remoteId(ArtistId artist) const;
    struct TrackIds {
        QString remoteId;
        QString musicBrainzId;
    };
    [[nodiscard]] Result<TrackIds> ids(TrackId track) const;
    [[nodiscard]] Result<std::optional<TrackId>> trackOf(SourceId source, const QString& remoteId) const;
    /// Announced length in bytes, 0 = unknown; and the suffix, for the file's name.
    struct FileFacts {
        SourceId source;
        SourceId home; ///< of the track itself; another than `source` where a twin of it is meant
        QString remoteId;
        QString suffix;
        qint64 sizeBytes = 0;
        qint64 durationMs = 0;
        int bitRateKbps = 0; ///< 0 = unknown
    };
    [[nodiscard]] Result<FileFacts> fileFacts(TrackId track) const;
    /// Where services have it: its own place first, then those of its twins. Folders are none of them. NotFound when
    /// no service has it.
    [[nodiscard]] Result<QVector<FileFacts>> places(TrackId track) const;

private:
    Database& m_database;
};

} // namespace sostenuto::sync
