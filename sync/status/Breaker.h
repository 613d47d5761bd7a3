// Whether the service answers at all. A value: events and the time go in, the phase and the next check come out.
#pragma once

#include "sync/model/Error.h"

#include <QtGlobal>

#include <optional>

namespace sostenuto::sync {

/// Times are ms since 1970, UTC. `random` in [0, 1) spreads the times of checks.
struct Breaker {
    enum class Phase {
        Closed,     ///< answers
        Suspect,    ///< failed once; quick checks find out
        Open,       ///< away; checks at growing intervals
        Confirming, ///< answered again; checks every second until it has done so often enough, see goodsNeeded()
    };

    Phase phase = Phase::Closed;
    qint64 since = 0; ///< the first failed answer of what is not Closed now
    Error cause{};    ///< of what is not Closed now
    std::optional<qint64> nextCheck;
    int failures = 0; ///< in a row, checks only after the first
    int goods = 0;
    int step = 0; ///< how many checks the outage has seen
    qint64 lastGood = 0;
    int relapses = 0;       ///< recoveries that did not last, one after the other
    qint64 recoveredAt = 0; ///< 0 = never

    /// The service may be sent ordinary requests.
    [[nodiscard]] bool lets() const { return phase == Phase::Closed || phase == Phase::Suspect; }

    /// An ordinary request found nobody after `ms`.
    void failed(const Error& error, qint64 ms, qint64 now, double random);
    /// A check found nobody.
    void checkFailed(const Error& error, qint64 ms, qint64 now, double random);
    /// A check ended without telling anything.
    void checkDropped(qint64 now, double random);
    /// Any request was answered.
    void answered(qint64 now);
    /// The system says that there is no network: at once.
    void forceOpen(const Error& error, qint64 now, double random);
    void checkNow(qint64 now);
    /// What time alone brings. Call at least at deadline().
    void advance(qint64 now, double random);
    [[nodiscard]] std::optional<qint64> deadline() const;

private:
    void open(qint64 now, double random);
    void close();
    void goOnWaiting(qint64 now, double random);
};

} // namespace sostenuto::sync
