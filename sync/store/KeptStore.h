// Which tracks are kept, and what has to be known of tracks to plan what is fetched for keeping.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Kept.h"

#include <QHash>
#include <QStringList>

namespace sostenuto::sync {

class Database;

struct KeptFact {
    SourceId source;             ///< the service whose file it is; invalid: none gives it
    QVector<SourceId> also = {}; ///< other services that have it; almost always none
    qint64 bytes = 0;            ///< as they lie here, else as announced, else estimated
    qint64 durationMs = 0;
    qint64 failedAt = 0; ///< ms since 1970; 0: it did not fail
    bool here = false;
    bool hasFile = false; ///< here by a held file of its own, and not by a folder or a twin
    bool isLower = false; ///< that file is of lower quality than the listener wants by now
    qint64 more = 0;      ///< bytes that a better one would take beside those that it frees
    friend bool operator==(const KeptFact&, const KeptFact&) = default;
};

struct KeptTrack {
    TrackId track;
    KeptFact fact;
};

/// Pure. Of a whole file: as announced; where nothing is, by its length and bit rate, where that is not known either as
/// of a good lossy file.
[[nodiscard]] qint64 estimatedBytes(qint64 announced, qint64 durationMs, qint64 bitRateKbps);

/// The same of a file that is kept with at most `kbps`; 0 = as it is.
[[nodiscard]] qint64 keptBytes(qint64 original, qint64 durationMs, qint64 bitRateKbps, int kbps);

/// What is here by class, in bytes and tracks. Not of folders.
struct HeldShares {
    HeldShare pinned;
    HeldShare automatic;
    HeldShare passing;
    friend bool operator==(const HeldShares&, const HeldShares&) = default;
};

/// Thread: sync.
class KeptStore {
public:
    explicit KeptStore(Database& database);

    /// Makes the kept tracks exactly these, and answers which of them were not, and which are no longer.
    [[nodiscard]] Result<QVector<TrackId>> replace(const QVector<TrackId>& tracks);
    /// Of all kept tracks.
    [[nodiscard]] Result<QHash<TrackId, KeptFact>> facts() const;
    /// Those of these that exist, in this order, again where they are asked for again.
    [[nodiscard]] Result<QVector<KeptTrack>> facts(const QVector<TrackId>& tracks) const;

    // What rules keep, neither pinned nor hidden, and with `missing` not here; at most so many. Sizes are those of the
    // quality in which music is kept.

    /// The most played first; after those that are not here those that are in too low a quality.
    [[nodiscard]] Result<QVector<KeptTrack>> lovedMissing(int atMost) const;
    /// The last played first.
    [[nodiscard]] Result<QVector<KeptTrack>> playedMissing(const QDateTime& since, int atMost) const;
    /// Of albums by loved artists that came since then, here or not, the newest album first and in its order.
    [[nodiscard]] Result<QVector<KeptTrack>> newByLovedArtists(const QDateTime& since, int atMost) const;

    /// Of the kept tracks, as text of CoverKeys, each once.
    [[nodiscard]] Result<QStringList> covers() const;

    /// `lovedStay`: loved tracks count as automatic; so do `also`.
    [[nodiscard]] Result<HeldShares> shares(bool lovedStay, const QVector<TrackId>& also) const;
    /// The listener's library beside that: folders and loves.
    struct Beside {
        int folders = 0;
        int folderTracks = 0;
        int lovedTracks = 0;
    };
    [[nodiscard]] Result<Beside> beside() const;

private:
    Database& m_database;
};

} // namespace sostenuto::sync
