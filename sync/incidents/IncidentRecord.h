// One time of trouble while it is followed: what is learned of it, from state to state. Pure.
#pragma once

#include "sync/model/Incident.h"

#include <optional>

namespace sostenuto::sync {

/// What a state says is wrong.
struct Trouble {
    BannerKind kind = BannerKind::Outage; ///< as in Incident
    Scope scope = Scope::Server;
    QDateTime since;    ///< may be invalid
    bool stops = false; ///< it keeps something from working; else it is only slow, or artwork is down
    friend bool operator==(const Trouble&, const Trouble&) = default;
};

/// nullopt: nothing is wrong, or it is no trouble of the service (the listener works offline, no password is known).
[[nodiscard]] std::optional<Trouble> troubleOf(const ServiceState& state);
/// Some part of it has answered.
[[nodiscard]] bool isKnownToAnswer(const ServiceState& state);
/// This computer is what keeps it from being reached: says nothing about the service.
[[nodiscard]] bool isOurSide(const ServiceState& state);
/// A part that is slow or down, though its banner may have been closed.
[[nodiscard]] bool stillSuffers(const ServiceState& state, Scope scope);

/// Times never go back: one that is earlier than what came before it counts as that.
class IncidentRecord {
public:
    /// It began just now.
    IncidentRecord(const ServiceState& state, const Trouble& trouble, const QDateTime& now);
    /// It was written by an earlier run.
    explicit IncidentRecord(const Incident& written);

    void goesOn(const ServiceState& state, const Trouble& trouble, const QDateTime& now);
    /// It answers again. `at` as in ServiceState.
    void recovers(const ServiceState& state, const QDateTime& now);
    /// After that, until what waited was sent.
    void catchesUp(const ServiceState& state, const QDateTime& now);
    /// It is over, and nothing has to be sent.
    void ends(const QDateTime& now);
    /// The same trouble is back.
    void returns();
    /// Of the service's own tracks; until then tracksHere counts all that are on this computer.
    void learnTracks(int here, int all);
    /// So soon that it is the same?
    [[nodiscard]] bool isSameAs(const Trouble& trouble, const QDateTime& now) const;

    [[nodiscard]] bool isOpen() const { return !incident.recovered.isValid(); }
    [[nodiscard]] bool isWhole() const { return incident.caughtUp.isValid(); }

    Incident incident;

private:
    /// How long it looked like this.
    struct Look {
        Trouble trouble;
        Nature nature = Nature::Unknown;
        ErrorKind cause = ErrorKind::Refused;
        qint64 ms = 0;
    };
    void look(const ServiceState& state, const Trouble& trouble, const QDateTime& now);
    void learnParts(const ServiceState& state);
    void learnPublished(const ServiceState& state, const QDateTime& now);
    void countWaiting(const ServiceState& state);
    [[nodiscard]] QDateTime after(const QDateTime& earlier, const QDateTime& time) const;

    QVector<Look> m_looks;
    qsizetype m_look = 0; ///< the present one
    QDateTime m_lookedAt;
    std::array<bool, capabilityCount> m_worked{};
    std::array<bool, capabilityCount> m_failed{};
    int m_workedBefore = -1; ///< as an earlier run wrote; -1 = there was none
    int m_parkedBefore = 0;
};

} // namespace sostenuto::sync
