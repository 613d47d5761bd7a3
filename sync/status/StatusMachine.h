// What is known about the service, and what to do next: outcomes and the time go in, a ServiceState and due checks come
// out. No clock, no timer, no network.
#pragma once

#include "sync/model/ServiceState.h"
#include "sync/status/Breaker.h"
#include "sync/status/Diagnose.h"
#include "sync/status/PartHealth.h"

#include <QVector>

#include <functional>
#include <optional>

namespace sostenuto::sync {

/// What waits for the service: edits and plays in the outbox, and those that need the listener.
struct Waiting {
    int changes = 0;
    int plays = 0;
    int parked = 0;
    bool sent = true; ///< what is less than before was sent; false: it was taken back here
    friend bool operator==(const Waiting&, const Waiting&) = default;
};

/// Catching up without anything being delivered ends after so long.
inline constexpr qint64 catchUpPatienceMs = 60'000;
/// Trouble that returns so soon is the same incident.
inline constexpr qint64 sameIncidentMs = 60'000;
/// A banner stays for so long, unless a more important one comes.
inline constexpr qint64 bannerMinimumMs = 5000;
/// What is wrong is looked for again no more often, see FaultLook.
inline constexpr qint64 lookEveryMs = 120'000;
/// AllClear goes by itself after so long.
inline constexpr qint64 allClearMs = 60'000;

/// Thread: none of its own. `now` is ms since 1970, UTC, and never goes back.
class StatusMachine {
public:
    /// `random` answers in [0, 1).
    explicit StatusMachine(std::function<double()> random);

    // Events. After each (and at wakeAt()): advance().

    /// Another service, or none: everything starts over, with a check that is due at once.
    void setService(SourceId source, const QString& name);
    /// Nothing but its name is another.
    void rename(const QString& name);
    void answered(Capability part, const std::optional<Error>& outcome, qint64 ms, qint64 now);
    /// The check that advance() asked for ended. At most one is under way.
    void checked(const std::optional<Error>& outcome, qint64 ms, qint64 now);
    /// What is heard now comes from there as fast as it is heard, or does not.
    void streams(bool inTime, qint64 now);
    /// The system's word. "There is a network" is only a reason to check.
    void networkGone(bool gone, qint64 now);
    void waiting(const Waiting& waiting, qint64 now);
    void heldTracks(int count);
    /// The look that advance() asked for ended. At most one is under way.
    void looked(const Look& look, qint64 now);
    /// What the provider says now, as far as it concerns us; nothing = nothing that is not too old.
    void published(const std::optional<Published>& published,
                   const std::array<std::optional<FeedState>, capabilityCount>& parts);
    /// What is known from earlier sessions.
    void usual(Capability part, const UsualTime& time) { this->part(part).usual = time; }
    [[nodiscard]] const UsualTime& usual(Capability part) const { return this->part(part).usual; }
    void tryNow(qint64 now);
    void dismiss();

    struct Due {
        bool check = false;        ///< ping now
        bool look = false;         ///< and find out what is wrong
        QVector<Capability> parts; ///< let one real request of these through
    };
    [[nodiscard]] Due advance(qint64 now);
    [[nodiscard]] std::optional<qint64> wakeAt() const;

    [[nodiscard]] const ServiceState& state() const { return m_state; }
    /// The service answers and knows us.
    [[nodiscard]] bool answers() const { return m_breaker.lets() && !m_signedOut; }
    [[nodiscard]] bool works(Capability c) const { return answers() && !part(c).down; }

private:
    struct Banner {
        BannerKind kind = BannerKind::None;
        Scope scope = Scope::Server;
        friend bool operator==(const Banner&, const Banner&) = default;
    };
    /// One time of trouble that stopped something, from the first failed answer to the end of catching up.
    struct Incident {
        qint64 since = 0;
        qint64 ended = 0; ///< 0 = goes on
        bool catchingUp = false;
        bool allClear = false;
        qint64 progressAt = 0;
        qint64 closesAt = 0; ///< AllClear goes by itself; 0 = not shown yet
        int changesSent = 0;
        int playsSent = 0;
    };

    [[nodiscard]] PartHealth& part(Capability c) { return m_parts[static_cast<size_t>(c)]; }
    [[nodiscard]] const PartHealth& part(Capability c) const { return m_parts[static_cast<size_t>(c)]; }
    void serverWorks(qint64 now);
    void partFailed(Capability c, const Error& error, qint64 now);
    void signOut(const Error& error, qint64 now);
    [[nodiscard]] Due takeDue(qint64 now);
    [[nodiscard]] bool takeLook(qint64 now, bool check);
    [[nodiscard]] Diagnosis diagnosisOf(const Error& cause, Scope scope) const;

    // In StatusBanner.cpp: from what is known to what is shown.
    [[nodiscard]] std::optional<qint64> stoppedSince() const;
    void followIncident(qint64 now);
    [[nodiscard]] Banner wanted() const;
    void show(const Banner& wanted, qint64 now);
    void describe(bool asWanted);
    void describeTrouble();
    void describeHealth();

    std::function<double()> m_random;
    ServiceState m_state;
    Breaker m_breaker;
    std::array<PartHealth, capabilityCount> m_parts{};
    std::optional<Error> m_signedOut;
    qint64 m_signedOutSince = 0;
    bool m_networkGone = false;
    bool m_checking = false;
    bool m_firstCheck = false;
    bool m_looking = false;
    qint64 m_lookedAt = 0;
    std::optional<Look> m_look; ///< of this outage
    std::optional<Published> m_published;
    qint64 m_checkedAt = 0;
    Waiting m_waiting;
    Incident m_incident;
    Banner m_shown;
    qint64 m_shownAt = 0;
    std::optional<qint64> m_holdUntil; ///< a banner that has not had its time yet is shown until then
    Banner m_dismissed;                ///< Degraded or MaintenancePlanned
};

} // namespace sostenuto::sync
