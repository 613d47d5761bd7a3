#include "sync/status/RecoveryPlan.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// So many replayed edits in a second at most, after a long outage.
constexpr qint64 longOutageGapMs = 500;

/// Who was away for less than this has not been waited for by a timed check yet.
constexpr qint64 firstCheckS = 15;

qint64 share(qint64 spread, double random)
{
    return static_cast<qint64>(static_cast<double>(spread) * std::clamp(random, 0.0, 1.0));
}

} // namespace

qint64 recoverySpreadMs(const RecoveryFacts& facts)
{
    if (facts.alone)
        return 0;
    if (facts.awayMs <= shortOutageMs)
        return std::clamp<qint64>(facts.awayMs / firstCheckS, 0, shortSpreadMs);
    return std::min(shortSpreadMs + (facts.awayMs - shortOutageMs), mostSpreadMs);
}

RecoveryPlan planRecovery(const RecoveryFacts& facts, double random)
{
    const qint64 spread = recoverySpreadMs(facts);
    const qint64 edits = share(std::min(spread, mostEditSpreadMs), random);
    const qint64 lists = share(std::min(spread, mostListSpreadMs), random);
    // The first of the crowd have to wait too: while the last still find out that the service is back, that is enough.
    const qint64 head = spread > shortSpreadMs ? spread / 5 : 0;
    const qint64 rest = head + share(spread - head, random);
    RecoveryPlan plan;
    plan.beginMs = {0, edits, lists, lists, lists, rest, rest, rest}; // by Traffic
    plan.gapMs = spread > shortSpreadMs ? longOutageGapMs : 0;
    return plan;
}

} // namespace sostenuto::sync
