#include "sync/held/DownloadPlan.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// Most urgent first: what is read without being in the list (the list follows in a moment), then the list.
QVector<TrackId> inOrder(const DownloadNeeds& needs)
{
    QVector<TrackId> order;
    const auto add = [&](TrackId track) {
        const bool isAway = needs.away.contains(track) && !needs.tryOne;
        if (!order.contains(track) && !needs.held.contains(track) && !isAway)
            order.append(track);
    };
    for (const TrackId track : needs.opened)
        if (!needs.wanted.contains(track))
            add(track);
    for (const TrackId track : needs.wanted)
        add(track);
    return order;
}

/// The running one that is needed least, nullopt when the newcomer is needed less than all of them.
std::optional<TrackId> leastNeeded(const QVector<TrackId>& running, const QVector<TrackId>& order, TrackId newcomer)
{
    const auto rank = [&](TrackId track) {
        const auto at = order.indexOf(track);
        return at < 0 ? order.size() : at;
    };
    const auto last =
        std::max_element(running.begin(), running.end(), [&](TrackId a, TrackId b) { return rank(a) < rank(b); });
    if (last == running.end() || rank(*last) < rank(newcomer))
        return std::nullopt;
    return *last;
}

} // namespace

DownloadPlan planDownloads(const DownloadNeeds& needs)
{
    DownloadPlan plan;
    if (needs.paused)
        return plan;
    const QVector<TrackId> order = inOrder(needs);
    for (const TrackId track : order) {
        if (needs.running.contains(track))
            return plan; // all that is more urgent waits for its time, the rest waits for this one
        const qint64 notBefore = needs.tryOne ? 0 : needs.notBefore.value(track, 0);
        if (notBefore > needs.now) {
            plan.wakeAt = plan.wakeAt ? std::min(*plan.wakeAt, notBefore) : notBefore;
            continue;
        }
        if (needs.running.size() >= downloadsAtOnce) {
            const auto goes = leastNeeded(needs.running, order, track);
            if (!goes)
                return plan;
            plan.stop.append(*goes);
        }
        plan.start.append(track);
        return plan;
    }
    return plan;
}

qint64 downloadRetryMs(int failures, double random)
{
    const double seconds = std::min(30.0, static_cast<double>(1 << std::clamp(failures - 1, 0, 5)));
    return static_cast<qint64>(seconds * 1000.0 * (0.8 + 0.4 * random));
}

} // namespace sostenuto::sync
