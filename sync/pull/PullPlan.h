// Where a pull of the whole catalogue stands, and what comes next. Pure.
#pragma once

#include "sync/model/Error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace sostenuto::sync {

enum class PullPhase {
    Artists,
    Albums, ///< each page with its tracks, where the service does not list tracks by themselves
    Tracks,
    Lists, ///< what is loved, and playlists
    Sweep,
    Done,
};

/// Kept with the source after every page (SourceStore::setPullState), so that an interrupted pull goes on where it was.
struct PullState {
    PullPhase phase = PullPhase::Artists;
    bool walksAlbums = false;
    bool clean = true;     ///< everything that was asked for came
    int offset = 0;        ///< rows received in this phase, which is where the next page begins
    qint64 generation = 0; ///< 0 = no pull is under way
    QDateTime beganAt;
    QString lastPage; ///< first and last id of the page before, see advanced()
    int artists = 0;  ///< received so far
    int albums = 0;
    int tracks = 0;
    int announcedTracks = 0; ///< as the albums say

    [[nodiscard]] bool isUnderWay() const { return generation > 0 && phase != PullPhase::Done; }
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static PullState fromJson(const QByteArray& json);
    friend bool operator==(const PullState&, const PullState&) = default;
};

/// Can an interrupted pull go on? After a day the library may be another one.
[[nodiscard]] bool canGoOn(const PullState& state, const QDateTime& now);

/// After a page of `received` rows, `pageIds` telling it from others: the next page begins after what was received, and
/// only an empty page ends a phase, because some services send fewer rows than asked for. A service that sends the same
/// page again does not know offsets: the phase ends, and the pull is not clean.
[[nodiscard]] PullState advanced(PullState state, int received, const QString& pageIds);
/// The next phase, from its beginning.
[[nodiscard]] PullState nextPhase(PullState state);

/// May what this pull did not see be hidden? Some services answer an inner failure with an empty page: then clearly
/// fewer tracks came than the albums announce.
[[nodiscard]] bool maySweep(const PullState& state);

/// Is this failure one request's own (an endpoint that is missing or broken), not the service's?
[[nodiscard]] bool isOneRequests(ErrorKind kind);

} // namespace sostenuto::sync
