#include "sync/store/TwinRules.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace sostenuto::sync {

namespace {

template <class T>
bool agree(const T& a, const T& b)
{
    return a == T{} || b == T{} || a == b;
}

/// How far apart; nullopt = not the same.
std::optional<qint64> distance(const RecordingFacts& a, const RecordingFacts& b)
{
    const bool bothHaveId = !a.musicBrainzId.isEmpty() && !b.musicBrainzId.isEmpty();
    const qint64 apart = apartMs(a.durationMs, b.durationMs);
    if (bothHaveId && a.musicBrainzId != b.musicBrainzId)
        return std::nullopt;
    const bool sameAlbum = a.albumKey == b.albumKey;
    const bool sameWords = sameAlbum && a.titleKey == b.titleKey && a.artistKey == b.artistKey && !a.titleKey.isEmpty();
    if (bothHaveId ? !sameAlbum : !sameWords)
        return std::nullopt;
    // One disc is often not numbered.
    if (std::max(a.disc, 1) != std::max(b.disc, 1) || !agree(a.number, b.number) || apart > mostApartMs)
        return std::nullopt;
    return apart;
}

} // namespace

qint64 apartMs(qint64 a, qint64 b)
{
    return a > 0 && b > 0 ? std::abs(a - b) : 0;
}

std::optional<qsizetype> sameRecording(const RecordingFacts& mine, const QVector<RecordingFacts>& others)
{
    std::optional<qsizetype> best;
    qint64 nearest = std::numeric_limits<qint64>::max();
    bool isClear = true;
    for (qsizetype i = 0; i < others.size(); ++i) {
        const auto apart = distance(mine, others[i]);
        if (!apart || *apart > nearest)
            continue;
        isClear = *apart < nearest;
        nearest = *apart;
        best = i;
    }
    return isClear ? best : std::nullopt;
}

std::optional<qsizetype> sameRelease(const ReleaseFacts& mine, const QVector<ReleaseFacts>& others)
{
    std::optional<qsizetype> best;
    bool isClear = true;
    for (qsizetype i = 0; i < others.size(); ++i) {
        const ReleaseFacts& other = others[i];
        const bool sameId = !mine.musicBrainzId.isEmpty() && mine.musicBrainzId == other.musicBrainzId;
        const bool same = mine.titleKey == other.titleKey && mine.artistKey == other.artistKey &&
                          !mine.titleKey.isEmpty() && agree(mine.musicBrainzId, other.musicBrainzId) &&
                          agree(mine.year, other.year);
        if (sameId)
            return i;
        if (!same)
            continue;
        isClear = !best;
        best = i;
    }
    return isClear ? best : std::nullopt;
}

} // namespace sostenuto::sync
