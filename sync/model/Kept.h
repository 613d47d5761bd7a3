// What stays on this computer, and why: what the listener pinned, what rules keep, and what was only played lately.
#pragma once

#include "sync/model/Ids.h"

#include <QDateTime>
#include <QString>
#include <QVector>

namespace sostenuto::sync {

enum class PinKind { Track, Album, Artist, Playlist, Loved, Rule };

/// What is pinned. It follows its object: tracks that join a pinned playlist are kept as well.
struct PinTarget {
    PinKind kind = PinKind::Album;
    /// Of the track, album, artist or playlist. Rule: of the smart playlist, where that takes only so many of what its
    /// rule finds; else 0.
    qint64 id = 0;
    QString rule = {}; ///< Rule: as TrackQuery::filter; else empty
    friend bool operator==(const PinTarget&, const PinTarget&) = default;
};

/// A pin and how far it is. Counts are of tracks, each once.
struct PinState {
    PinTarget target;
    QString name;                    ///< of what is pinned; of a rule: the smart playlist of that rule, else the rule
    QString subtitle;                ///< the artist of an album or track, else empty
    QVector<QString> coverKeys = {}; ///< up to four
    QDateTime pinnedAt;
    int tracks = 0;
    int here = 0;
    int failed = 0;
    qint64 bytesHere = 0;
    qint64 bytesMissing = 0; ///< as the catalogue says, or estimated from lengths
    QDateTime nextTry;       ///< of what failed; invalid = nothing failed
    friend bool operator==(const PinState&, const PinState&) = default;
};

/// Rules by which music is kept without being pinned. It goes when space is short, after what was only played.
struct KeepRules {
    bool loved = true;
    bool queue = true;      ///< the queue ahead, up to horizonMs
    bool recent = true;     ///< what was played this month stays as long as there is room
    bool newAlbums = false; ///< new albums by loved artists, up to 5 GB
    qint64 horizonMs = 3LL * 60 * 60 * 1000;
    friend bool operator==(const KeepRules&, const KeepRules&) = default;
};

/// When music may be fetched ahead. What plays is always fetched.
struct FetchLimits {
    bool onMetered = false; ///< also over a network that counts bytes, as the system says
    int fromMinute = 0;     ///< of the local day
    int untilMinute = 0;    ///< the same: at any hour
    friend bool operator==(const FetchLimits&, const FetchLimits&) = default;
};
/// In which quality music is fetched: kbit/s at most, 0 = the original. What is here already plays as it is.
struct KeptQuality {
    static constexpr int automatic = -1;
    int kbps = 0;               ///< of what is kept
    int streamKbps = automatic; ///< of what plays; automatic: the original, but over a network that counts bytes …
    /// … in the quality of kept music where that is no original, else so.
    [[nodiscard]] constexpr int meteredKbps() const { return kbps > 0 ? kbps : 192; }
    friend bool operator==(const KeptQuality&, const KeptQuality&) = default;
};
/// What fetching ahead waits for.
enum class FetchWait { Nothing, Hours, Metered };

/// The kinds of held music. A track that is several of them counts as the first.
struct HeldShare {
    int tracks = 0;
    qint64 bytes = 0;
    qint64 ms = 0;
    friend bool operator==(const HeldShare&, const HeldShare&) = default;
};

struct HeldTotals {
    HeldShare pinned;
    HeldShare automatic;
    HeldShare passing; ///< recently played
    qint64 quotaBytes = 0;
    int folderTracks = 0; ///< of folders on this computer: always here, not counted above
    int folders = 0;
    int lovedTracks = 0; ///< here or not
    bool paused = false; ///< by the listener
    FetchLimits limits = {};
    FetchWait waits = FetchWait::Nothing;
    KeptQuality quality = {};
    int lowerTracks = 0;        ///< pinned ones that are here in a lower quality than that
    bool away = false;          ///< the folder of held music is not there: its drive is unplugged
    qint64 pinsBeyondBytes = 0; ///< by which all that is pinned, here or not, exceeds the quota; 0 = it does not
    friend bool operator==(const HeldTotals&, const HeldTotals&) = default;
};

/// Whether something plays to its end without any service.
struct Readiness {
    int tracks = 0;
    int here = 0;
    qint64 msAhead = 0; ///< of the beginning, up to the first track that is not here
    qint64 msHere = 0;
    qint64 bytesMissing = 0;
    QVector<TrackId> missing = {}; ///< in order; at most mostMissing
    static constexpr int mostMissing = 1000;
    [[nodiscard]] bool isReady() const { return here == tracks; }
    friend bool operator==(const Readiness&, const Readiness&) = default;
};

} // namespace sostenuto::sync
