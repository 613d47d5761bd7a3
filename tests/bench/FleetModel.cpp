#include "FleetModel.h"

#include <sync/backend/Retry.h>
#include <sync/backend/RetryBudget.h>
#include <sync/status/Breaker.h>
#include <sync/status/RecoveryPlan.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <optional>

namespace sostenuto::bench {

namespace {

using namespace sostenuto::sync;

// The assumptions. Counted in this player: a track that is played costs five requests (now playing, the play, its
// bytes, the place in the queue, a cover), a refresh five each 15 minutes.
constexpr double listening = 0.5; ///< of the players
constexpr double trackS = 240;
constexpr double perTrack = 5;
constexpr int refreshRequests = 5;
constexpr double refreshEveryS = 900;
constexpr double editsPerHour = 1; ///< that a listener makes besides
constexpr double capacity = 2;     ///< what the service bears, in multiples of the steady rate
constexpr int retryAfterS = 30;    ///< what it answers above that, with a 503

constexpr qint64 tickMs = 100;
constexpr int ticks = (outageS + afterS) * 1000 / tickMs;
constexpr qint64 backAt = outageS * 1000LL;

enum class Step : std::uint8_t { FirstFailure, Check, AtOnce, Edits, Queue, Plays, Others, Refresh };
constexpr int stepBits = 3;

struct Player {
    Breaker breaker;
    RetryBudget budget;
    std::array<std::uint8_t, 1 << stepBits> left{}; ///< requests, by step
    std::uint8_t troubles = 0;
    bool listens = false;
    bool greeted = false;
    bool refreshed = false;
    bool served = false;

    std::uint8_t& of(Step step) { return left[static_cast<size_t>(step)]; }
};

/// When so many of `all` had come so far; the end of the time that is looked at, if they never did.
double whenHad(std::vector<float>& times, double all)
{
    const auto place = static_cast<size_t>(all);
    if (place >= times.size())
        return afterS;
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(place), times.end());
    return times[place];
}

class Fleet {
public:
    Fleet(Manners manners, int players) : m_manners(manners), m_players(static_cast<size_t>(players)), m_wheel(ticks)
    {
        m_capacityPerTick = capacity * steadyPerS() * players * tickMs / 1000.0;
        m_perSecond.resize(outageS + afterS);
        for (std::uint32_t i = 0; i < m_players.size(); ++i) {
            Player& player = m_players[i];
            player.listens = random() < listening;
            player.of(Step::Edits) = random() < editsPerHour * outageS / 3600.0 ? 1 : 0;
            player.of(Step::Refresh) = refreshRequests;
            if (player.listens) {
                player.of(Step::AtOnce) = 1; // the track that is played next
                player.of(Step::Queue) = 2;  // the place in it, read and left
                player.of(Step::Plays) = static_cast<std::uint8_t>(outageS / trackS + random());
                player.of(Step::Others) = 3; // a cover and two tracks that are only kept
            }
            at(static_cast<qint64>(-std::log(1.0 - random()) / steadyPerS() * 1000.0), i, Step::FirstFailure);
        }
    }

    FleetCourse run(const char* name);

private:
    double random()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return static_cast<double>(m_state >> 11) * 0x1.0p-53;
    }
    [[nodiscard]] bool isOwn() const { return m_manners == Manners::Own || m_manners == Manners::OwnUnspread; }
    void at(qint64 ms, std::uint32_t player, Step step)
    {
        const qint64 tick = std::max(ms / tickMs, m_tick + 1);
        if (tick < ticks)
            m_wheel[static_cast<size_t>(tick)].push_back(player << stepBits | static_cast<std::uint32_t>(step));
    }
    /// One request reaches the service. nullopt = it is answered.
    std::optional<Error> ask(bool again)
    {
        m_perSecond[static_cast<size_t>(m_now / 1000)] += 1;
        if (m_now < backAt)
            return Error{ErrorKind::Refused, {}, 0, false};
        ++m_asked;
        m_again += again ? 1 : 0;
        if (m_room < 1) {
            ++m_refused;
            return Error{ErrorKind::ServerError, {}, retryAfterS, false};
        }
        m_room -= 1;
        return std::nullopt;
    }
    void everyday();
    void take(std::uint32_t index, Step step);
    void firstFailure(std::uint32_t index);
    void checkOwn(std::uint32_t index);
    void checkOther(std::uint32_t index);
    [[nodiscard]] qint64 otherWaitMs(Player& player) const;
    void reached(std::uint32_t index);
    void replay(std::uint32_t index, Step step);
    void bunch(std::uint32_t index, Step step);
    void finish(Player& player);

    Manners m_manners;
    std::vector<Player> m_players;
    std::vector<std::vector<std::uint32_t>> m_wheel;
    std::vector<double> m_perSecond;
    std::vector<float> m_reached, m_served, m_editsDone;
    qint64 m_tick = -1;
    qint64 m_now = 0;
    double m_capacityPerTick = 0;
    double m_room = 0;
    qint64 m_gapMs = 0;        ///< between replayed edits
    qint64 m_listeningNow = 0; ///< players that can reach the service and play
    double m_asked = 0, m_again = 0, m_refused = 0;
    std::uint64_t m_state = 0x9E3779B97F4A7C15ULL;
};

/// What players that reach the service ask for as they always do, but for the refreshes.
void Fleet::everyday()
{
    const double requests = static_cast<double>(m_listeningNow) * perTrack / trackS * tickMs / 1000.0;
    m_perSecond[static_cast<size_t>(m_now / 1000)] += requests;
    m_asked += requests;
    m_room = std::max(0.0, m_capacityPerTick - requests);
}

void Fleet::take(std::uint32_t index, Step step)
{
    switch (step) {
    case Step::FirstFailure:
        return firstFailure(index);
    case Step::Check:
        return isOwn() ? checkOwn(index) : checkOther(index);
    case Step::Edits:
    case Step::Plays:
        return replay(index, step);
    case Step::AtOnce:
    case Step::Queue:
    case Step::Others:
    case Step::Refresh:
        return bunch(index, step);
    }
}

void Fleet::firstFailure(std::uint32_t index)
{
    Player& player = m_players[index];
    const auto error = ask(false);
    if (!error) { // it did not ask for anything all through the outage
        return reached(index);
    }
    if (!isOwn())
        return at(m_now + otherWaitMs(player), index, Step::Check);
    player.breaker.failed(*error, 10, m_now, random());
    at(*player.breaker.nextCheck, index, Step::Check);
}

void Fleet::checkOwn(std::uint32_t index)
{
    Player& player = m_players[index];
    Breaker& breaker = player.breaker;
    breaker.advance(m_now, random());
    breaker.nextCheck.reset();
    if (const auto error = ask(false))
        breaker.checkFailed(*error, 10, m_now, random());
    else
        breaker.answered(m_now);
    if (breaker.phase == Breaker::Phase::Closed)
        return reached(index);
    at(*breaker.nextCheck, index, Step::Check);
}

void Fleet::checkOther(std::uint32_t index)
{
    Player& player = m_players[index];
    if (ask(false))
        return at(m_now + otherWaitMs(player), index, Step::Check);
    player.troubles = 0;
    reached(index);
}

qint64 Fleet::otherWaitMs(Player& player) const
{
    if (m_manners == Manners::Every5)
        return 5'000;
    if (m_manners == Manners::Every30)
        return 30'000;
    const int doubled = std::min<int>(player.troubles, 9);
    player.troubles = static_cast<std::uint8_t>(doubled + 1);
    return std::min<qint64>(1'000LL << doubled, 300'000);
}

void Fleet::reached(std::uint32_t index)
{
    Player& player = m_players[index];
    m_reached.push_back(static_cast<float>(m_now - backAt) / 1000.0F);
    player.greeted = isOwn(); // three pings were answered
    m_listeningNow += player.listens ? 1 : 0;
    RecoveryPlan plan;
    if (m_manners == Manners::Own)
        plan = planRecovery({std::max<qint64>(0, m_now - player.breaker.since), false}, random());
    m_gapMs = std::max(m_gapMs, plan.gapMs);
    at(m_now, index, Step::AtOnce);
    at(m_now + plan.begin(Traffic::Edits), index, Step::Edits);
    at(m_now + plan.begin(Traffic::Queue), index, Step::Queue);
    at(m_now + plan.begin(Traffic::Plays), index, Step::Plays);
    at(m_now + plan.begin(Traffic::Playlists), index, Step::Refresh);
    at(m_now + plan.begin(Traffic::Downloads), index, Step::Others);
}

/// One after the other, after one check that goes alone; each that is refused holds up those behind it.
void Fleet::replay(std::uint32_t index, Step step)
{
    Player& player = m_players[index];
    std::uint8_t& left = player.of(step);
    if (left == 0)
        return finish(player);
    const bool again = player.troubles > 0;
    if (isOwn() && again && !player.budget.takeRetry())
        return at(m_now + RetryPlan{}.longestMs, index, step);
    if (!again)
        player.budget.asked();
    if (const auto error = ask(again)) {
        const qint64 wait = isOwn() ? retryDelayMs(player.troubles, random(), error->retryAfterS) : otherWaitMs(player);
        if (isOwn())
            ++player.troubles;
        player.greeted = false;
        return at(m_now + wait, index, step);
    }
    player.troubles = 0;
    if (isOwn() && !player.greeted)
        player.greeted = true;
    else if (--left == 0) {
        if (step == Step::Edits)
            m_editsDone.push_back(static_cast<float>(m_now - backAt) / 1000.0F);
        return finish(player);
    }
    at(m_now + m_gapMs, index, step);
}

/// Several at once; the refused ones again later.
void Fleet::bunch(std::uint32_t index, Step step)
{
    Player& player = m_players[index];
    std::uint8_t& left = player.of(step);
    int retryS = 0;
    for (int i = left; i > 0; --i)
        if (const auto error = ask(false))
            retryS = std::max(retryS, error->retryAfterS);
        else
            --left;
    if (retryS > 0)
        return at(m_now + (isOwn() ? retryDelayMs(0, random(), retryS) : otherWaitMs(player)), index, step);
    player.refreshed = player.refreshed || step == Step::Refresh;
    finish(player);
    if (step == Step::Refresh) {
        left = refreshRequests;
        at(m_now + static_cast<qint64>(refreshEveryS * 1000), index, Step::Refresh);
    }
}

void Fleet::finish(Player& player)
{
    int left = 0;
    for (const Step step : {Step::AtOnce, Step::Edits, Step::Queue, Step::Plays, Step::Others})
        left += player.of(step);
    if (player.served || left > 0 || !player.refreshed)
        return;
    player.served = true;
    m_served.push_back(static_cast<float>(m_now - backAt) / 1000.0F);
}

FleetCourse Fleet::run(const char* name)
{
    const std::clock_t began = std::clock();
    for (m_tick = 0; m_tick < ticks; ++m_tick) {
        m_now = m_tick * tickMs;
        everyday();
        const std::vector<std::uint32_t> due = std::move(m_wheel[static_cast<size_t>(m_tick)]);
        for (const std::uint32_t event : due)
            take(event >> stepBits, static_cast<Step>(event & ((1U << stepBits) - 1)));
    }
    FleetCourse course;
    course.name = name;
    course.players = static_cast<int>(m_players.size());
    const double steady = steadyPerS() * course.players;
    for (const double requests : m_perSecond)
        course.rate.push_back(static_cast<float>(requests / steady));
    const auto back = course.rate.begin() + outageS;
    course.peakAway = *std::max_element(course.rate.begin(), back);
    course.peakBack = *std::max_element(back, course.rate.end());
    course.reachedS = whenHad(m_reached, 0.99 * course.players);
    course.servedS = whenHad(m_served, 0.99 * course.players);
    course.editWaitS = whenHad(m_editsDone, 0.5 * static_cast<double>(m_editsDone.size()));
    course.retryShare = m_again / m_asked;
    course.refusedShare = m_refused / m_asked;
    course.tookS = static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
    return course;
}

} // namespace

double steadyPerS()
{
    return listening * perTrack / trackS + refreshRequests / refreshEveryS;
}

FleetCourse courseOf(Manners manners, int players)
{
    constexpr std::array names = {"Sostenuto", "the same without spread", "every 5 s", "every 30 s",
                                  "doubling, not spread"};
    return Fleet(manners, players).run(names[static_cast<size_t>(manners)]);
}

} // namespace sostenuto::bench
