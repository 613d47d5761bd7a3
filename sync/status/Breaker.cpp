#include "sync/status/Breaker.h"

#include "sync/status/CheckTimes.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// A crowd that has just come back is more than the service can bear: to begin again with short waits would keep it so.
bool asksForPatience(const Error& error)
{
    return error.kind == ErrorKind::Throttled || (error.kind == ErrorKind::ServerError && !error.mayHaveArrived);
}

} // namespace

void Breaker::failed(const Error& error, qint64 ms, qint64 now, double random)
{
    switch (phase) {
    case Phase::Closed:
        phase = Phase::Suspect;
        since = now;
        cause = error;
        failures = 1;
        if (ms >= silenceMs)
            open(now, random);
        else
            nextCheck = now + quickRetryDelayMs(0, random);
        return;
    case Phase::Suspect: // requests fail in swarms: the quick checks decide, not their number
    case Phase::Open:
        return;
    case Phase::Confirming:
        cause = error;
        if (asksForPatience(error))
            goOnWaiting(now, random);
        else
            open(now, random);
    }
}

void Breaker::checkFailed(const Error& error, qint64 ms, qint64 now, double random)
{
    switch (phase) {
    case Phase::Closed:
        failed(error, ms, now, random);
        return;
    case Phase::Suspect:
        cause = error;
        if (++failures >= failuresToOpen || ms >= silenceMs)
            open(now, random);
        else
            nextCheck = now + quickRetryDelayMs(1, random);
        return;
    case Phase::Open:
        cause = error;
        if (!nextCheck) // else the next one was planned while this one was under way
            goOnWaiting(now, random);
        return;
    case Phase::Confirming:
        cause = error;
        if (asksForPatience(error))
            goOnWaiting(now, random);
        else
            open(now, random);
    }
}

void Breaker::checkDropped(qint64 now, double random)
{
    if (phase != Phase::Closed && !nextCheck)
        nextCheck = now + (phase == Phase::Open ? checkDelayMs(0, random) : quickRetryDelayMs(0, random));
}

void Breaker::answered(qint64 now)
{
    switch (phase) {
    case Phase::Closed:
        nextCheck.reset();
        return;
    case Phase::Suspect:
        close();
        return;
    case Phase::Open:
        phase = Phase::Confirming;
        goods = 1;
        break;
    case Phase::Confirming:
        if (now - lastGood < confirmEveryMs * 7 / 10)
            return;
        if (++goods >= goodsNeeded(goodsToRecover, relapses)) {
            close();
            recoveredAt = now;
            return;
        }
    }
    lastGood = now;
    nextCheck = now + confirmEveryMs;
}

void Breaker::forceOpen(const Error& error, qint64 now, double random)
{
    if (phase == Phase::Closed)
        since = now;
    cause = error;
    if (phase != Phase::Open)
        open(now, random);
}

void Breaker::checkNow(qint64 now)
{
    step = 0;
    nextCheck = now;
}

void Breaker::advance(qint64 now, double random)
{
    if (phase == Phase::Suspect && now >= since + suspicionMs)
        open(now, random);
}

std::optional<qint64> Breaker::deadline() const
{
    return phase == Phase::Suspect ? std::optional(since + suspicionMs) : std::nullopt;
}

void Breaker::close()
{
    const int relapsed = relapses;
    const qint64 recovered = recoveredAt;
    *this = {};
    relapses = relapsed;
    recoveredAt = recovered;
}

void Breaker::open(qint64 now, double random)
{
    if (phase == Phase::Closed || phase == Phase::Suspect)
        relapses = recoveredAt > 0 && now - recoveredAt <= relapseMs ? relapses + 1 : 0;
    phase = Phase::Open;
    goods = 0;
    step = 1;
    nextCheck = now + checkDelayMs(0, random);
}

/// The next of the growing waits, or as long as the service asked for.
void Breaker::goOnWaiting(qint64 now, double random)
{
    phase = Phase::Open;
    goods = 0;
    const auto asked = static_cast<qint64>(cause.retryAfterS * 1000.0 * (1.0 + random));
    nextCheck = now + std::max(checkDelayMs(step++, random), asked);
}

} // namespace sostenuto::sync
