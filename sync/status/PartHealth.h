// How one capability of a service that answers is doing. A value, like Breaker.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/ServiceState.h"

#include <QVector>

#include <optional>

namespace sostenuto::sync {

/// Times are ms since 1970, UTC. `random` in [0, 1).
struct PartHealth {
    bool seen = false; ///< it has answered at least once
    bool down = false;
    qint64 since = 0; ///< the first of the failures in a row; with slow: when it became so
    Error cause{};    ///< of the last failure
    int failures = 0; ///< in a row
    int step = 0;
    std::optional<qint64> nextTry; ///< while down
    QVector<qint64> times;         ///< of the last answers, ms
    bool slow = false;

    [[nodiscard]] Health health() const;
    void worked(qint64 ms, qint64 now);
    /// Three in a row over at least two seconds are a part that is down: one burst of requests is not.
    void failed(const Error& error, qint64 now, double random);
    void planNextTry(qint64 now, double random);
    void tryNow(qint64 now);
};

/// Median above which answers are slow. Needs at least three of them.
inline constexpr qint64 slowMs = 4000;

} // namespace sostenuto::sync
