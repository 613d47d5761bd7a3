#include "sync/held/EvictionPlan.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sostenuto::sync {

namespace {

constexpr double worthOfLove = 3.0;
constexpr double worthOfUse = 2.0; ///< just now; half of it after some weeks
constexpr double usedDays = 30.0;
constexpr double worthOfPlays = 0.5; ///< for each doubling

QVector<EvictionNeeds::File> evictable(const EvictionNeeds& needs)
{
    QVector<EvictionNeeds::File> files;
    for (const EvictionNeeds::File& file : needs.files)
        if (file.reason != HeldReason::Pinned && !needs.needed.contains(file.file.track))
            files.append(file);
    return files;
}

/// In the order in which they go.
void sortForGoing(QVector<EvictionNeeds::File>& files, const QDateTime& now)
{
    const auto rank = [&](const EvictionNeeds::File& file) {
        const bool isPassing = file.reason == HeldReason::Passing;
        const double worth = isPassing ? 0.0 : worthOf(file.file, now);
        return std::tuple(!isPassing, worth, file.file.usedAt, file.file.track);
    };
    std::sort(files.begin(), files.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

bool isOver(const EvictionNeeds::File& file, const EvictionNeeds& needs)
{
    return file.reason == HeldReason::Passing && !needs.passingStays && file.file.usedAt.msecsTo(needs.now) > passingMs;
}

} // namespace

double worthOf(const HeldFile& file, const QDateTime& now)
{
    const double days = std::max(0.0, double(file.usedAt.msecsTo(now)) / (24.0 * 60 * 60 * 1000));
    return (file.loved ? worthOfLove : 0.0) + worthOfUse * std::exp2(-days / usedDays) +
           worthOfPlays * std::log2(1.0 + file.plays);
}

QVector<HeldFile> planEviction(const EvictionNeeds& needs)
{
    QVector<HeldFile> go;
    if (needs.serviceAway)
        return go;
    QVector<EvictionNeeds::File> files = evictable(needs);
    sortForGoing(files, needs.now);
    qint64 tooMuch = needs.totalBytes - needs.quota;
    for (const EvictionNeeds::File& file : std::as_const(files)) {
        if (tooMuch <= 0 && !isOver(file, needs))
            continue;
        go.append(file.file);
        tooMuch -= file.file.bytes;
    }
    return go;
}

QVector<HeldFile> planClearing(const EvictionNeeds& needs)
{
    QVector<HeldFile> go;
    for (const EvictionNeeds::File& file : evictable(needs))
        if (file.reason == HeldReason::Passing)
            go.append(file.file);
    return go;
}

} // namespace sostenuto::sync
