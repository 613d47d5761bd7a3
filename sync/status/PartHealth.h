// How one capability of a service that answers is doing. A value, like Breaker.
//
// Slow is judged against the service's own past: what answers in 2 s every day is not slow with 4 s, what answers in 50
// ms is not slow with 2 s either, since nobody notices.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/ServiceState.h"

#include <QVector>

#include <optional>

namespace sostenuto::sync {

/// The time that answers usually take, over days: the median, followed in small steps so that an evening's trouble does
/// not become the rule.
struct UsualTime {
    double ms = 0.0; ///< 0 = not known
    int answers = 0;
    qint64 at = 0; ///< the last step

    void add(qint64 answerMs, qint64 now);
};

/// Times are ms since 1970, UTC. `random` in [0, 1).
struct PartHealth {
    bool seen = false; ///< it has answered at least once
    bool down = false;
    qint64 since = 0; ///< the first of the failures in a row; with slow: when it became so
    Error cause{};    ///< of the last failure
    int failures = 0; ///< in a row
    int goods = 0;    ///< in a row, while down
    int broken = 0;   ///< failures since two answers in a row were good: what begins well and then breaks is no health
    bool wasGood = false;
    qint64 failedAt = 0; ///< the last failure
    int relapses = 0;    ///< as Breaker's
    qint64 recoveredAt = 0;
    int step = 0;
    std::optional<qint64> nextTry; ///< while down
    QVector<qint64> times;         ///< of the last answers, ms
    bool slow = false;
    std::optional<qint64> lateUntil; ///< what streams comes slower than it is heard; not known any more from then on
    UsualTime usual;

    [[nodiscard]] Health health() const;
    void worked(qint64 ms, qint64 now);
    /// Three in a row over at least two seconds are a part that is down: one burst of requests is not. So are four
    /// between which there was never more than one good answer.
    void failed(const Error& error, qint64 now, double random);
    /// What streams comes as fast as it is heard, or does not.
    void streams(bool inTime, qint64 now);
    /// Forgets what nobody has said for long.
    void forgetLate(qint64 now);
    void planNextTry(qint64 now, double random);
    void tryNow(qint64 now);
    /// The median of the last answers, 0 = none yet.
    [[nodiscard]] qint64 answerMs() const;

private:
    void judgeSlow(qint64 now);
};

/// So long it is remembered that a stream came too slowly.
inline constexpr qint64 lateMs = 60'000;

/// Median above which answers are slow, wherever they usually are. Needs at least three of them.
inline constexpr qint64 slowMs = 4000;
/// And so many times what they usually take.
inline constexpr double slowTimes = 4.0;

} // namespace sostenuto::sync
