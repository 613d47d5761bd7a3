// What a pull does next, and whether one is needed. Pure.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Remote.h"
#include "sync/pull/PullState.h"

namespace sostenuto::sync {

/// Rows of a page, where nothing is odd.
inline constexpr int wholePage = 500;
/// A listing longer than this has no end.
inline constexpr int longestListing = 10'000'000;

/// Can an interrupted pull go on? After a day the library may be another one.
[[nodiscard]] bool canGoOn(const PullState& state, const QDateTime& now);

// --- page after page
// --------------------------------------------------------------------------------------------------

/// Where the next page begins, and how many rows to ask for. While a look ahead is taken, one: only whether there is
/// something counts, and its rows come in their turn.
[[nodiscard]] int nextOffset(const PullState& state);
[[nodiscard]] int nextSize(const PullState& state);
[[nodiscard]] inline bool looksAhead(const PullState& state)
{
    return state.ahead > 0;
}

struct PageFacts {
    int received = 0; ///< rows as sent
    int unread = 0;   ///< of these, rows that could not be read
    int fresh = 0;    ///< of these, rows that this pull had not seen
    QString ids;      ///< tells the page from others
};

/// After a page. The next begins after what was received, as some services send fewer rows than asked for. Only an
/// empty page can be the end, and even that may be an inner failure that the service swallowed: unless all tracks that
/// were announced are here, it is looked for more behind it. If there is, the page is asked for once more, and if it
/// stays empty it is one that could not be had, see stumbled(). A service that sends the same page again, or nothing
/// new for long, does not know offsets: the phase ends, and the pull is not clean.
[[nodiscard]] PullState advanced(PullState state, const PageFacts& page);
/// After a page that could not be had, though the service answers other questions: pages get shorter, down to one row;
/// that is then left out, and the pull is not clean.
[[nodiscard]] PullState stumbled(PullState state);
/// The next phase, from its beginning.
[[nodiscard]] PullState nextPhase(PullState state);

/// Is this failure one request's own (an endpoint that is missing or broken), not the service's?
[[nodiscard]] bool isOneRequests(ErrorKind kind);
/// May a page be the reason of this failure of the way: too long for the line, or with something in it that breaks it?
[[nodiscard]] bool mayBeThePages(ErrorKind kind);

// --- at the end
// -------------------------------------------------------------------------------------------------------

/// Did the service look through its music while it was read? Then what was not seen may still be there.
[[nodiscard]] bool movedMeanwhile(const PullState& state, const RemoteSignal& now);
/// Tracks that were announced and are not among the `seen` ones.
[[nodiscard]] int missingTracks(const PullState& state, int seen);
/// May what this pull did not see be hidden? A few announced tracks may be missing (one in fifty, a hundred at most,
/// and none where the list moved), or as many as the last time: then that is how this service counts.
[[nodiscard]] bool maySweep(const PullState& state, int seen);

// --- is a pull needed?
// ------------------------------------------------------------------------------------------------

enum class PullNeed {
    Lists,   ///< what is loved and the playlists: the catalogue is as it was
    Look,    ///< a look at counts and one page of albums tells
    Changes, ///< all albums are listed, and those that changed are read
    Whole,
};

struct PullFacts {
    bool underWay = false;
    bool everWhole = true;
    qint64 ageS = 0; ///< of the last whole pull
    PullMemory memory;
    RemoteSignal signal;
};

inline constexpr qint64 wholePullEveryS = 7 * 24 * 3600;
/// After a pull that was not clean.
inline constexpr qint64 wholePullAgainS = 24 * 3600;

[[nodiscard]] PullNeed pullNeed(const PullFacts& facts);

/// Begins to read the tracks' words anew where the service looked through its music since the last time, at most once
/// a day: many look every hour, and their time stamp moves whether or not anything did.
[[nodiscard]] PullMemory wordsTurn(PullMemory memory, const RemoteSignal& signal, qint64 nowS);
/// How many pages of tracks a refresh reads for that: so many that all are read within a day of refreshes, each a
/// quarter of an hour after the other. 0: all were.
[[nodiscard]] int wordsPages(const PullMemory& memory);

} // namespace sostenuto::sync
