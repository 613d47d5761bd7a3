// From the states of one service to its incidents: when one begins, what is learned of it, when it is over. No clock,
// no timer, no store.
#pragma once

#include "sync/incidents/IncidentRecord.h"

#include <functional>

namespace sostenuto::sync {

/// What is only slow, and artwork that is down, is an incident after so long.
inline constexpr qint64 degradedIncidentMs = 60'000;
/// Trouble that returns so soon is the same incident, as for the banner.
inline constexpr qint64 returnsWithinMs = 60'000;

/// Thread: none of its own. Times are UTC; one before the last counts as that one.
class IncidentPlan {
public:
    using NewId = std::function<IncidentId()>;

    explicit IncidentPlan(NewId newId);

    /// One of an earlier run that is not over, or has not caught up: it goes on, the last one told. A drill ended with
    /// that run.
    void resume(const Incident& written);
    /// How the service is now. To be told again every minute, also when nothing changed. `drill`: an outage is
    /// rehearsed; what really is wrong is not known meanwhile.
    void told(const ServiceState& state, bool drill, const QDateTime& now);
    /// A request failed.
    void failed(const QDateTime& now);
    /// The listener wanted to hear something and `ms` of silence came instead; they end now.
    void silent(qint64 ms, const QDateTime& now);
    /// How many of the service's tracks are here, and how many it has.
    void learnTracks(IncidentId incident, int here, int all);
    /// Those that are other than at the last call.
    [[nodiscard]] QVector<Incident> take();

private:
    struct Followed {
        IncidentRecord record;
        Incident taken; ///< as take() gave it last
    };
    /// What failed before anybody knew that it was an incident.
    struct Early {
        QDateTime at;
        int failures = 0;
        qint64 silenceMs = 0;
    };
    using Slot = std::optional<Followed>;

    void followStopping(const ServiceState& state, const std::optional<Trouble>& trouble, const QDateTime& now);
    void followDegraded(const ServiceState& state, const std::optional<Trouble>& trouble, const QDateTime& now);
    void followDrill(const ServiceState& state, bool drill, const QDateTime& now);
    void begin(Slot& slot, IncidentRecord record);
    void letGo(Slot& slot);
    [[nodiscard]] Incident* open();
    void remember(const Early& early);

    NewId m_newId;
    Slot m_stopping;
    Slot m_degraded; ///< without an id until it lasted long enough
    Slot m_drill;
    QVector<Incident> m_left; ///< whose slot another one took
    QVector<Early> m_early;
    QDateTime m_now;
};

} // namespace sostenuto::sync
