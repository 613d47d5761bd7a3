#include "sync/store/MixPlan.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sostenuto::sync {

/// SplitMix64: neighbours share nothing, and it is the same in every build, which qHash does not promise.
quint64 drawOfDay(qint64 id, const QDate& day)
{
    quint64 x = quint64(id) + quint64(day.toJulianDay()) * 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

QVector<qint64> drawnIds(QVector<qint64> ids, const QDate& day, qsizetype most)
{
    const qsizetype wanted = std::min(most, ids.size());
    std::partial_sort(ids.begin(), ids.begin() + wanted, ids.end(), [&](qint64 a, qint64 b) {
        const quint64 drawA = drawOfDay(a, day);
        const quint64 drawB = drawOfDay(b, day);
        return drawA != drawB ? drawA < drawB : a < b;
    });
    ids.resize(wanted);
    return ids;
}

/// The next of another artist than the last one, from the front; else the first.
static qsizetype nextOf(const QVector<MixCandidate>& waiting, qint64 last)
{
    const auto other = std::find_if(waiting.cbegin(), waiting.cend(),
                                    [&](const MixCandidate& one) { return one.artist == 0 || one.artist != last; });
    return other == waiting.cend() ? 0 : other - waiting.cbegin();
}

QVector<TrackId> drawnMix(QVector<MixCandidate> candidates, const QDate& day, const MixSize& size)
{
    std::sort(candidates.begin(), candidates.end(), [&](const MixCandidate& a, const MixCandidate& b) {
        const quint64 drawA = drawOfDay(a.track.value, day);
        const quint64 drawB = drawOfDay(b.track.value, day);
        return drawA != drawB ? drawA < drawB : a.track < b.track;
    });
    QVector<MixCandidate> chosen;
    QHash<qint64, int> ofArtist;
    QSet<TrackId> taken;
    for (const MixCandidate& one : std::as_const(candidates)) {
        if (chosen.size() >= size.most)
            break;
        if (taken.contains(one.track) || (one.artist != 0 && ofArtist[one.artist] >= size.perArtist))
            continue;
        taken.insert(one.track);
        ++ofArtist[one.artist];
        chosen.append(one);
    }
    QVector<TrackId> mix;
    qint64 last = 0;
    while (!chosen.isEmpty()) {
        const MixCandidate next = chosen.takeAt(nextOf(chosen, last));
        mix.append(next.track);
        last = next.artist;
    }
    return mix;
}

} // namespace sostenuto::sync
