#include "sync/pull/PullPlan.h"

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr qint64 goesOnForS = 24 * 3600;
/// Pages without anything new before a listing is given up. Lists without a firm order repeat some rows, but not all.
constexpr int mostPagesForNothing = 20;
constexpr int mostLooksAhead = 8;
/// From so many failures in a row on pages have one row: 500, 125, 31, 7, 1.
constexpr int troublesToOneRow = 4;
constexpr qint64 wordsEveryS = 24 * 3600;
constexpr int refreshesADay = 96;
constexpr int fewestWordsPages = 4;

PullState unclean(PullState state)
{
    state.clean = false;
    return state;
}

/// The page at hand gets shorter; one of one row is left out.
PullState shortened(PullState state)
{
    if (state.troubles >= troublesToOneRow) {
        // One row, then two, four …: a stretch of bad rows is not walked row by row.
        state.offset += 1 << std::min(state.troubles - troublesToOneRow, 12);
        state.clean = false;
    }
    state.lastPage.clear();
    state.gap = 0;
    ++state.troubles;
    return state;
}

PullState afterEmptyPage(PullState state)
{
    if (state.gap > 0) // empty again, though more stands behind it
        return shortened(std::move(state));
    const bool countsTracks = state.phase == PullPhase::Tracks && state.announcedTracks > 0;
    if (countsTracks && state.tracks >= state.announcedTracks)
        return nextPhase(std::move(state));
    const int first = state.widest > 0 ? state.widest : 1;
    const int farthest = countsTracks ? mostLooksAhead * wholePage : state.widest > 0 ? first : wholePage;
    if (state.ahead >= farthest)
        return nextPhase(std::move(state));
    state.ahead = state.ahead == 0 ? first : state.ahead + wholePage;
    return state;
}

} // namespace

bool canGoOn(const PullState& state, const QDateTime& now)
{
    const qint64 age = state.beganAt.secsTo(now);
    return state.isUnderWay() && age >= 0 && age < goesOnForS;
}

int nextOffset(const PullState& state)
{
    return state.offset + state.ahead;
}

int nextSize(const PullState& state)
{
    if (looksAhead(state))
        return 1;
    return std::max(1, wholePage >> (2 * std::min(state.troubles, troublesToOneRow)));
}

PullState nextPhase(PullState state)
{
    if (state.phase == PullPhase::Albums)
        state.listedAlbums = state.offset;
    if (state.phase == PullPhase::Tracks)
        state.listedTracks = state.offset;
    state.offset = 0;
    state.lastPage.clear();
    state.widest = state.ahead = state.gap = state.troubles = state.nothingNew = 0;
    state.phase = static_cast<PullPhase>(static_cast<int>(state.phase) + 1);
    if (state.phase == PullPhase::Tracks && state.walksAlbums)
        state.phase = PullPhase::Lists;
    return state;
}

PullState advanced(PullState state, const PageFacts& page)
{
    if (page.received <= 0)
        return afterEmptyPage(std::move(state));
    if (looksAhead(state)) {
        state.gap = std::exchange(state.ahead, 0);
        return state;
    }
    if (!page.ids.isEmpty() && page.ids == state.lastPage)
        return nextPhase(unclean(std::move(state)));
    state.gap = 0;
    state.troubles = std::max(0, std::min(state.troubles, troublesToOneRow) - 1);
    state.offset += page.received;
    state.lastPage = page.ids;
    state.widest = std::max(state.widest, page.received);
    state.clean = state.clean && page.unread == 0;
    state.repeated += page.received - page.unread - page.fresh;
    state.nothingNew = page.fresh > 0 ? 0 : state.nothingNew + 1;
    if (state.nothingNew > mostPagesForNothing || state.offset > longestListing)
        return nextPhase(unclean(std::move(state)));
    return state;
}

PullState stumbled(PullState state)
{
    if (looksAhead(state))
        return nextPhase(unclean(std::move(state)));
    return shortened(std::move(state));
}

bool isOneRequests(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::NotAllowed || kind == ErrorKind::Protocol ||
           kind == ErrorKind::ServerError;
}

bool mayBeThePages(ErrorKind kind)
{
    return kind == ErrorKind::ConnectionLost || kind == ErrorKind::Timeout || kind == ErrorKind::NotSubsonic;
}

bool movedMeanwhile(const PullState& state, const RemoteSignal& now)
{
    const bool counted = state.counted >= 0 && now.tracks >= 0;
    return state.scanning || now.scanning || state.stamp != now.stamp || (counted && state.counted != now.tracks);
}

int missingTracks(const PullState& state, int seen)
{
    return std::max(0, state.announcedTracks - seen);
}

bool maySweep(const PullState& state, int seen)
{
    if (!state.clean)
        return false;
    const int missing = missingTracks(state, seen);
    const int tolerated = state.repeated > 0 ? 0 : std::min(100, state.announcedTracks / 50);
    return missing <= tolerated || missing == state.last.missing;
}

PullMemory wordsTurn(PullMemory memory, const RemoteSignal& signal, qint64 nowS)
{
    const qint64 ageS = nowS - memory.wordsBeganS;
    const bool isDue = ageS < 0 || ageS >= wordsEveryS;
    if (signal.stamp.isEmpty() || signal.scanning || signal.stamp == memory.wordsStamp || wordsPages(memory) > 0 ||
        memory.tracks == 0 || !isDue)
        return memory;
    memory.wordsStamp = signal.stamp;
    memory.wordsBeganS = nowS;
    memory.wordsAt = 0;
    return memory;
}

int wordsPages(const PullMemory& memory)
{
    if (memory.wordsAt < 0)
        return 0;
    const int left = (memory.tracks - memory.wordsAt + wholePage - 1) / wholePage;
    const int all = (memory.tracks + wholePage - 1) / wholePage;
    return std::clamp(left, 0, std::max(fewestWordsPages, all / refreshesADay + 1));
}

PullNeed pullNeed(const PullFacts& facts)
{
    if (facts.underWay || !facts.everWhole)
        return PullNeed::Whole;
    // A clock that was set back makes the last pull one of the future.
    if (facts.ageS < 0 || facts.ageS >= wholePullEveryS)
        return PullNeed::Whole;
    if (!facts.memory.clean && facts.ageS >= wholePullAgainS)
        return PullNeed::Whole;
    if (facts.signal.scanning) // what is there is moving; the end of the scan is a signal of its own
        return PullNeed::Lists;
    if (facts.signal.stamp.isEmpty())
        return PullNeed::Look;
    return facts.signal.stamp == facts.memory.stamp ? PullNeed::Lists : PullNeed::Changes;
}

} // namespace sostenuto::sync
