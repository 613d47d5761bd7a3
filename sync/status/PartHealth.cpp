#include "sync/status/PartHealth.h"

#include "sync/status/CheckTimes.h"

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr int timesKept = 7;
constexpr qint64 burstMs = 2000;
constexpr int breaksToOpen = 4;
constexpr qint64 forgottenMs = 5 * 60'000;

constexpr int fewAnswers = 3;
/// So many answers are told apart from each other one by one; after that the usual time moves slowly.
constexpr int learningAnswers = 20;
constexpr double learningStep = 0.2;
/// Twelve hours of answers move it by a factor of four.
constexpr double steadyStep = 0.002;
constexpr qint64 steadyEveryMs = 60'000;

double slowAbove(const UsualTime& usual)
{
    // Of a service without a past nobody knows better than that four seconds are long.
    const bool known = usual.answers >= learningAnswers;
    return known ? std::max(double(slowMs), slowTimes * usual.ms) : double(slowMs);
}

} // namespace

void UsualTime::add(qint64 answerMs, qint64 now)
{
    const double given = std::max<double>(1.0, double(answerMs));
    if (answers == 0) {
        *this = {given, 1, now};
        return;
    }
    const bool learns = answers < learningAnswers;
    if (!learns && now - at < steadyEveryMs)
        return;
    at = now;
    answers = std::min(answers + 1, learningAnswers);
    const double step = learns ? learningStep : steadyStep;
    ms = given > ms ? std::min(given, ms * (1.0 + step)) : std::max(given, ms / (1.0 + step));
}

qint64 PartHealth::answerMs() const
{
    if (times.isEmpty())
        return 0;
    QVector<qint64> sorted = times;
    const auto middle = sorted.begin() + sorted.size() / 2;
    std::nth_element(sorted.begin(), middle, sorted.end());
    return std::max<qint64>(1, *middle);
}

Health PartHealth::health() const
{
    if (down)
        return Health::Down;
    if (slow)
        return Health::Slow;
    return seen ? Health::Ok : Health::Unknown;
}

void PartHealth::worked(qint64 ms, qint64 now)
{
    seen = true;
    failures = 0;
    if (std::exchange(wasGood, true))
        broken = 0;
    if (down && ++goods < goodsNeeded(1, relapses)) {
        nextTry = now + burstMs;
        return;
    }
    if (std::exchange(down, false))
        recoveredAt = now;
    goods = 0;
    step = 0;
    nextTry.reset();
    times.append(ms);
    if (times.size() > timesKept)
        times.removeFirst();
    usual.add(ms, now);
    judgeSlow(now);
}

void PartHealth::judgeSlow(qint64 now)
{
    const bool late = times.size() >= fewAnswers && answerMs() > slowAbove(usual);
    const bool wasSlow = std::exchange(slow, late || lateUntil);
    if (slow && !wasSlow)
        since = now;
}

void PartHealth::streams(bool inTime, qint64 now)
{
    lateUntil = inTime ? std::nullopt : std::optional(now + lateMs);
    judgeSlow(now);
}

void PartHealth::forgetLate(qint64 now)
{
    if (lateUntil && now >= *lateUntil)
        streams(true, now);
}

void PartHealth::failed(const Error& error, qint64 now, double random)
{
    cause = error;
    goods = 0;
    wasGood = false;
    ++failures;
    if (!down && now - std::exchange(failedAt, now) > forgottenMs)
        broken = 0; // an old story
    if (broken++ == 0 && !down)
        since = now;
    const bool enough = failures >= failuresToOpen || broken >= breaksToOpen;
    if (!down && (!enough || now - since < burstMs))
        return;
    if (std::exchange(down, true))
        return;
    relapses = recoveredAt > 0 && now - recoveredAt <= relapseMs ? relapses + 1 : 0;
    planNextTry(now, random);
}

void PartHealth::planNextTry(qint64 now, double random)
{
    nextTry = now + std::max<qint64>(checkDelayMs(step++, random), cause.retryAfterS * 1000LL);
}

void PartHealth::tryNow(qint64 now)
{
    if (!down)
        return;
    step = 0;
    nextTry = now;
}

} // namespace sostenuto::sync
