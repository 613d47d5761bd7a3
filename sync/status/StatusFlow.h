// StatusMachine with a clock, a timer and a service: feeds it outcomes and makes the checks it asks for.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/backend/CertificateTrust.h"
#include "sync/status/StatusMachine.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QUrl>

namespace sostenuto::sync {

struct WatchedService {
    SourceId source;
    QString name;                ///< display name
    bool onThisComputer = false; ///< loopback: the network has no say
    QUrl address = {};           ///< the one in use
    friend bool operator==(const WatchedService&, const WatchedService&) = default;
};

/// What may be asked for now.
struct Reach {
    bool server = true;
    bool streaming = true;
    bool artwork = true;
    Error cause{}; ///< when one of them is false
};

/// Thread: sync.
class StatusFlow : public QObject {
    Q_OBJECT

public:
    explicit StatusFlow(QObject* parent = nullptr);

    /// Another service, or none (an invalid source): starts over, and answers true. The one already watched goes on,
    /// under another name if it has one.
    bool useService(const WatchedService& service);
    /// The way to it; checked at once. nullptr = none at present, has to be told before the backend dies.
    void useBackend(Backend* backend);
    /// There is nothing to sign in with, or the service does not take it.
    void signedOut(const Error& error);
    void setWaiting(const Waiting& waiting);
    void setHeldTracks(int count);
    /// What is heard now comes from there as fast as it is heard, or does not.
    void streams(bool inTime);
    /// What its provider publishes; its page is another host to ask whether the network works. A page that turns green
    /// is a reason to check.
    void setPublished(const std::optional<Published>& published,
                      const std::array<std::optional<FeedState>, capabilityCount>& parts);
    void setTrust(const CertificateTrust& trust) { m_trust = trust; }
    /// What fails is played: nothing is looked for at the real service.
    void setPlayed(bool played) { m_isPlayed = played; }
    /// See UsualTime: what is known from earlier sessions, and what is known now.
    void setUsual(Capability part, const UsualTime& time) { m_machine.usual(part, time); }
    [[nodiscard]] const UsualTime& usual(Capability part) const { return m_machine.usual(part); }
    /// The system's word, see StatusMachine.
    void networkGone(bool gone);
    void tryNow();
    void dismiss();

    [[nodiscard]] const ServiceState& state() const { return m_machine.state(); }

Q_SIGNALS:
    void stateChanged(const sostenuto::sync::ServiceState& state);
    void reachChanged(const sostenuto::sync::Reach& reach);
    /// This part of the service is down and one real request should find out whether it still is.
    void partDue(sostenuto::sync::Capability part);

private:
    void answered(Capability part, const std::optional<Error>& outcome, qint64 ms);
    void step();
    void check();
    void look();
    void tryPart(Capability part);
    void tellChange();
    [[nodiscard]] qint64 now();

    StatusMachine m_machine;
    QPointer<Backend> m_backend;
    QUrl m_page;
    bool m_isGreen = false; ///< it publishes that all is well
    CertificateTrust m_trust;
    bool m_isPlayed = false;
    WatchedService m_service;
    bool m_checking = false;
    int m_way = 0; ///< counts backends: an answer of an earlier one is dropped
    bool m_stepping = false;
    ServiceState m_told;
    Reach m_reach;
    QTimer m_timer;
    qint64 m_now = 0;
    QElapsedTimer m_sinceNow;
};

} // namespace sostenuto::sync
