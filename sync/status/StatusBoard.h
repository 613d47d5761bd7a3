// The status of every service side by side: one StatusFlow each.
#pragma once

#include "sync/status/StatusFlow.h"

#include <QVector>

#include <map>
#include <memory>

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
    void setHeldTracks(int count);
    void networkGone(bool gone);
    void tryNow();
    /// Closes the banner that is shown, see mostConcerning().
    void dismiss();

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

    QVector<SourceId> m_order;
    std::map<SourceId, std::unique_ptr<StatusFlow>> m_flows;
    CertificateTrust m_trust;
    int m_heldTracks = 0;
    bool m_networkGone = false;
};

} // namespace sostenuto::sync
