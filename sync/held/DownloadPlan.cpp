#include "sync/held/DownloadPlan.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// Most urgent first: what is read without being in the list (the list follows in a moment), then the list.
QVector<TrackId> inOrder(const DownloadNeeds& needs)
{
    QVector<TrackId> order;
    QSet<TrackId> known = needs.held;
    const auto add = [&](TrackId track) {
        const bool isAway = needs.away.contains(track) && !needs.tryOne;
        if (!isAway && !known.contains(track))
            order.append(track);
        known.insert(track);
    };
    for (const TrackId track : needs.opened)
        if (!needs.wanted.contains(track) || needs.onlyOpened)
            add(track);
    if (!needs.onlyOpened)
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

void wakeFor(qint64 notBefore, DownloadPlan& plan)
{
    plan.wakeAt = plan.wakeAt ? std::min(*plan.wakeAt, notBefore) : notBefore;
}

/// Something of `order` runs or starts now; else there is nothing of it to do for the moment.
bool planUrgent(const DownloadNeeds& needs, const QVector<TrackId>& order, DownloadPlan& plan)
{
    for (const TrackId track : order) {
        if (needs.running.contains(track))
            return true; // all that is more urgent waits for its time, the rest waits for this one
        const qint64 notBefore = needs.tryOne ? 0 : needs.notBefore.value(track, 0);
        if (notBefore > needs.now) {
            wakeFor(notBefore, plan);
            continue;
        }
        if (needs.running.size() - plan.stop.size() >= downloadsAtOnce) {
            const auto goes = leastNeeded(needs.running, order, track);
            if (!goes)
                return true;
            if (!plan.stop.contains(*goes))
                plan.stop.append(*goes);
        }
        plan.start.append(track);
        return true;
    }
    return false;
}

void planKept(const DownloadNeeds& needs, DownloadPlan& plan)
{
    QVector<TrackId> unwanted = needs.running;
    unwanted.removeIf([&](TrackId track) { return needs.kept.contains(track); });
    qsizetype running = needs.running.size();
    for (const TrackId track : needs.kept) {
        if (needs.running.contains(track) || needs.held.contains(track) || needs.away.contains(track))
            continue;
        if (const qint64 notBefore = needs.notBefore.value(track, 0); notBefore > needs.now) {
            wakeFor(notBefore, plan);
            continue;
        }
        if (running >= downloadsAtOnce && unwanted.isEmpty())
            return;
        if (running >= downloadsAtOnce)
            plan.stop.append(unwanted.takeLast());
        else
            ++running;
        plan.start.append(track);
    }
}

/// What plays is not here: whatever is not read gives it the whole line.
void yield(const DownloadNeeds& needs, DownloadPlan& plan)
{
    const auto isDue = [&](TrackId track) {
        return !needs.held.contains(track) && !needs.away.contains(track) &&
               needs.notBefore.value(track, 0) <= needs.now;
    };
    const bool reads = std::any_of(needs.opened.begin(), needs.opened.end(), isDue);
    for (const TrackId track : needs.running) {
        const bool isOpened = needs.opened.contains(track);
        const bool isKeeping = !isOpened && !needs.wanted.contains(track) && needs.kept.contains(track);
        if ((needs.onlyOpened && !isOpened) || (reads && isKeeping))
            plan.stop.append(track);
    }
}

} // namespace

DownloadPlan planDownloads(const DownloadNeeds& needs)
{
    DownloadPlan plan;
    if (needs.paused)
        return plan;
    yield(needs, plan);
    const QVector<TrackId> order = inOrder(needs);
    if (!planUrgent(needs, order, plan) && !needs.onlyOpened && !needs.tryOne)
        planKept(needs, plan);
    return plan;
}

qint64 dueAt(qint64 notBefore, qint64 now)
{
    return notBefore > now + longestWaitMs ? now : notBefore;
}

qint64 downloadRetryMs(int failures, double random)
{
    const double seconds = std::min(30.0, static_cast<double>(1 << std::clamp(failures - 1, 0, 5)));
    return static_cast<qint64>(seconds * 1000.0 * (0.8 + 0.4 * random));
}

} // namespace sostenuto::sync
