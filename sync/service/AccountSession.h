// One signed-in account at work: its backend, its pull and its outbox, kept going while the service is there.
#pragma once

#include "sync/outbox/OutboxFlow.h"
#include "sync/pull/PullFlow.h"
#include "sync/status/RecoveryPlan.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/PlaylistStore.h"
#include "sync/store/StationStore.h"
#include "sync/subsonic/AddressNotes.h"
#include "sync/subsonic/SubsonicBackend.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sostenuto::sync {

class Database;

/// Until it hears that the service is reachable it asks nothing but one ping. Any ping that is answered says so,
/// whoever sent it. When that first one was lost and anything else is answered, it asks once more. Thread: sync. `http`
/// and `database` outlive it.
class AccountSession : public QObject {
    Q_OBJECT

public:
    AccountSession(HttpClient& http, Database& database, const SourceRow& source, const QString& password,
                   QObject* parent);

    static constexpr int refreshEveryMs = 15 * 60 * 1000;
    /// A way that failed is left for another no more often.
    static constexpr int raceEveryMs = 5'000;

    [[nodiscard]] SubsonicBackend& backend() { return m_backend; }
    [[nodiscard]] SourceId source() const { return m_source; }
    [[nodiscard]] PullFlow& pull() { return m_pull; }
    [[nodiscard]] OutboxFlow& outbox() { return m_outbox; }

    /// Asks once whether the service is there, by the way that answers first.
    void greet();
    /// All ways to this server, from now on.
    void setAddresses(const QVector<QUrl>& addresses);
    [[nodiscard]] QUrl address() const { return m_backend.address(); }
    /// true: sends what waits and fetches what changed, each in its turn, see RecoveryPlan. false: asks nothing more by
    /// itself.
    void setReachable(bool reachable);
    /// Something of the catalogue is not where it should be: the whole of it is pulled soon, at most once an hour.
    void catalogueMayBeOld();
    /// Dropped when the service is not there.
    void announceNowPlaying(const QString& remoteId);

Q_SIGNALS:
    /// The service refuses the password.
    void refused(const sostenuto::sync::Error& error);
    /// It is reachable again; the rest of what waits for it has its turn too.
    void recovering(const sostenuto::sync::RecoveryPlan& plan);
    /// address() is another one now.
    void addressChanged();
    /// How all ways are, as often as one was tried.
    void addressesHeard(const QVector<sostenuto::sync::AddressHealth>& health);

private:
    void answered(Capability capability, const std::optional<Error>& error);
    void greetAgain();
    void race(bool ping);
    void heard(const QUrl& address, const std::optional<Error>& error, qint64 ms);
    void pullNow();
    [[nodiscard]] RecoveryPlan recoveryPlan() const;
    void pullEnded(const std::optional<Error>& error);

    HttpClient& m_http;
    SourceId m_source;
    QVector<QUrl> m_addresses;
    AddressNotes m_notes;
    SourceStore m_sources;
    CatalogueStore m_catalogue;
    PlaylistStore m_playlists;
    StationStore m_stations;
    OutboxStore m_outboxRows;
    SubsonicBackend m_backend;
    PullFlow m_pull;
    OutboxFlow m_outbox;
    QTimer m_refresh;
    QTimer m_pullAgain;
    int m_pullFailures = 0;
    bool m_reachable = false;
    bool m_isKnown = false; ///< whether it is reachable was told: by a ping or by the status
    bool m_greetsAgain = false;
    bool m_ownTrouble = false; ///< this computer has no network
    QElapsedTimer m_sinceAway;
    bool m_pullAnew = false;
    QElapsedTimer m_sinceAnew;
    bool m_racing = false;
    bool m_pingAfterRace = false;
    QElapsedTimer m_sinceRace;
};

} // namespace sostenuto::sync
