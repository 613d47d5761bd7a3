// The status of every service side by side: one StatusFlow each.
#pragma once

#include "sync/model/Drill.h"
#include "sync/status/StatusFlow.h"
#include "sync/store/AnswerTimeStore.h"

#include <QSet>
#include <QTimer>
#include <QVector>

#include <map>
#include <memory>
#include <optional>

namespace sostenuto::sync {

/// Thread: sync.
class StatusBoard : public QObject {
    Q_OBJECT

public:
    explicit StatusBoard(QObject* parent = nullptr);

    /// These are watched from now on, in this order; others not any more.
    void useServices(const QVector<WatchedService>& services);
    // As the functions of the same name of StatusFlow; of a service that is not watched they do nothing.
    void useBackend(SourceId source, Backend* backend);
    void signedOut(SourceId source, const Error& error);
    void setWaiting(SourceId source, const Waiting& waiting);
    void setPublished(SourceId source, const std::optional<Published>& published,
                      const std::array<std::optional<FeedState>, capabilityCount>& parts);
    /// Certificates that the listener trusts: what fails may work now.
    void setTrust(const CertificateTrust& trust);
    /// What was learnt in earlier sessions, for services that are watched now or later; and what is known now.
    void useAnswerTimes(const QVector<AnswerTime>& times);
    [[nodiscard]] QVector<AnswerTime> answerTimes() const;
    void setHeldTracks(int count);
    /// See StatusFlow.
    void streams(SourceId source, bool inTime);
    void networkGone(bool gone);
    void tryNow();
    /// Closes the banner that is shown, see mostConcerning().
    void dismiss();
    /// All are told of as this drill has them; nothing = it is over. The flows know nothing of it: they see requests
    /// fail. What they make of that is told as the drill's until a service works again, or has not for some seconds.
    void drill(const std::optional<Drill>& drill);
    /// The one that is on, or the last one of this session. What happened since then until it ended was played.
    [[nodiscard]] const std::optional<Drill>& lastDrill() const { return m_drill; }

    [[nodiscard]] QVector<ServiceState> states() const;

Q_SIGNALS:
    void statesChanged(const QVector<sostenuto::sync::ServiceState>& states);
    void reachChanged(sostenuto::sync::SourceId source, const sostenuto::sync::Reach& reach);
    void partDue(sostenuto::sync::SourceId source, sostenuto::sync::Capability part);
    /// Nobody answers there; the next check is not under way yet.
    void away(sostenuto::sync::SourceId source);

private:
    [[nodiscard]] StatusFlow* find(SourceId source) const;
    void make(SourceId source);
    [[nodiscard]] ServiceState shown(SourceId source) const;
    void teachAnswerTimes(SourceId source);

    QVector<SourceId> m_order;
    std::map<SourceId, std::unique_ptr<StatusFlow>> m_flows;
    CertificateTrust m_trust;
    QVector<AnswerTime> m_answerTimes; ///< of earlier sessions
    int m_heldTracks = 0;
    bool m_networkGone = false;
    std::optional<Drill> m_drill; ///< on, or the last one
    bool m_drillOn = false;
    QSet<SourceId> m_drillLingers; ///< these have not answered since it ended
    QTimer m_drillPatience;
};

} // namespace sostenuto::sync
