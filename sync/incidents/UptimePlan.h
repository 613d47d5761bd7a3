// From the states of one service to how much of each day each part of it worked. No clock, no timer, no store.
#pragma once

#include "sync/model/Incident.h"

#include <optional>

namespace sostenuto::sync {

/// Between two words of the clock so far apart nobody watched: the computer slept, or the player stood still.
inline constexpr qint64 longestWatchedMs = 5 * 60'000;
/// So long after its last answer or failure it is known how a service is.
inline constexpr qint64 knownForMs = 30 * 60'000;

struct PartDay {
    Capability part = Capability::SignIn;
    DayUptime day;
    friend bool operator==(const PartDay&, const PartDay&) = default;
};

/// How a part is in this state; NoData: nobody can say, be it that this computer is what fails.
[[nodiscard]] DayState partState(const ServiceState& state, Capability part);
/// The last uptimeDays up to `today`, without gaps: what is not in `known` has no data.
[[nodiscard]] Uptime lastDays(const Uptime& known, QDate today);

/// Thread: none of its own. Times are UTC, days those of this computer's clock. One service.
class UptimePlan {
public:
    UptimePlan() = default;
    /// What earlier runs wrote, oldest first.
    explicit UptimePlan(const Uptime& written) : m_days(written), m_taken(written) {}

    /// It answered a request, or did not: it is known how it is.
    void heard(const QDateTime& now);
    /// How it is from now on. `drill`: nobody knows.
    void told(const ServiceState& state, bool drill, const QDateTime& now);
    /// The time up to now counts. To be called every minute.
    void watched(const QDateTime& now);
    /// Days that are other than at the last call.
    [[nodiscard]] QVector<PartDay> take();
    [[nodiscard]] const Uptime& days() const { return m_days; }

private:
    void count(const QDateTime& from, const QDateTime& until);
    void add(size_t part, QDate day, int seconds);

    Uptime m_days;
    Uptime m_taken;
    std::array<DayState, capabilityCount> m_present{};
    QDateTime m_last;  ///< up to here it was counted
    QDateTime m_heard; ///< invalid = not in this run
};

} // namespace sostenuto::sync
