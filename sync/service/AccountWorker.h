// The accounts behind AccountService, on the sync thread: finds servers, signs in, keeps passwords where they belong.
//
// Wiring (in Sync.cpp). Made anywhere and moved to the sync thread; from then on all of it is on the sync thread:
//   worker.open(database, credentials) once, when the database is open; then loaded()
//   worker.goOnline()                  reads the passwords and installs the sessions, unless the listener works offline
//   backendChanged(source, backend)    → status, held bytes, artwork: the Backend to use, nullptr = none. It and what
//   it
//                                        was asked are gone when this is emitted again
//   signedOut(source, error)           → status: NoPassword, NoKeyring, WrongPassword or AuthUnsupported
//   setReachable(source, bool)         ← status, when the breaker opens and closes; pings that succeed need no telling
//   editsWaiting()                     ← after each edit that went into the outbox (EditWorker::outboxGrew)
//   announceNowPlaying(track)          ← EditWorker::nowPlaying
//   outboxCounts                       → status
//   outboxRowsChanged                  → PendingWorker
//   catalogueChanged, playlistsChanged,
//   trackTouched, playlistTouched      → LibraryService's change signals
#pragma once

#include "sync/credentials/CredentialStore.h"
#include "sync/model/Answer.h"
#include "sync/service/AccountService.h"
#include "sync/service/AccountSession.h"
#include "sync/store/TrustStore.h"

#include <QObject>

#include <map>
#include <memory>

namespace sostenuto::sync {

/// Thread: sync, but for the constructor. Calls before open() fail with StoreFailed.
class AccountWorker : public QObject {
    Q_OBJECT

public:
    explicit AccountWorker(QObject* parent = nullptr);
    ~AccountWorker() override;

    /// `database` and `credentials` outlive this object, or what comes of close().
    void open(Database& database, CredentialStore& credentials);
    /// Drops everything that was under way. Before the thread ends.
    void close();
    void goOnline();
    /// Ends the sessions: no request goes out any more. goOnline() comes back.
    void goOffline();
    void setReachable(SourceId source, bool reachable);
    void editsWaiting();
    /// What answers in the place of the services from now on; see HttpClient.
    void useInstead(HttpClient::Instead instead);
    /// Ends the downloads that are under way, as if the connection had.
    void breakStreams();
    /// What was waited for since things failed is waited for no more: all begins anew with the next ping that is
    /// answered.
    void beginAnew();
    /// See AccountSession.
    void catalogueMayBeOld(SourceId source);
    /// Tells the track's service what plays now; dropped when it is not there.
    void announceNowPlaying(TrackId track);
    void syncNow();

    void probe(const QString& typed, const Answer<ServerInfo>& answer);
    void connectTo(const ServerInfo& server, const QString& user, const QString& password, const QString& displayName,
                   const Answer<Account>& answer);
    void signInAgain(SourceId source, const QString& password, const Answer<void>& answer);
    void trySignIn(SourceId source, const QUrl& address, const QString& password, const Answer<void>& answer);
    void tryConnection(SourceId source, const Answer<ConnectionReport>& answer);
    void rename(SourceId source, const QString& displayName, const Answer<void>& answer);
    void addAddress(SourceId source, const QUrl& address, const Answer<Account>& answer);
    void removeAddress(SourceId source, const QUrl& address, const Answer<void>& answer);
    void remove(SourceId source, HeldMusic held, const Answer<void>& answer);
    void heldOf(SourceId source, const Answer<MusicHere>& answer) const;
    // As the functions of the same name of AccountService.
    void certificate(const QUrl& address, const Answer<Certificate>& answer);
    void trust(const QUrl& address, const QByteArray& fingerprint, const Answer<void>& answer);

    /// nullptr = there is no way to it at present.
    [[nodiscard]] Backend* backend(SourceId source) const;
    /// The name under which a password is kept.
    [[nodiscard]] static QString credentialName(const QUrl& address, const QString& user);

Q_SIGNALS:
    void loaded();
    void accountsChanged(const QVector<sostenuto::sync::Account>& accounts);
    void backendChanged(sostenuto::sync::SourceId source, sostenuto::sync::Backend* backend);
    void signedOut(sostenuto::sync::SourceId source, const sostenuto::sync::Error& error);
    void pullProgressed(const sostenuto::sync::PullProgress& progress);
    void catalogueChanged();
    void playlistsChanged();
    void bookmarksChanged();
    void addressesHeard(sostenuto::sync::SourceId source, const QVector<sostenuto::sync::AddressHealth>& health);
    void trackTouched(sostenuto::sync::TrackId track);
    void playlistTouched(sostenuto::sync::PlaylistId playlist);
    /// `sent` as OutboxFlow::countsChanged().
    void outboxCounts(sostenuto::sync::SourceId source, const sostenuto::sync::OutboxCounts& counts, bool sent);
    /// One is on its way now, or is no more.
    void outboxRowsChanged();
    /// See AccountSession.
    void recovering(sostenuto::sync::SourceId source, const sostenuto::sync::RecoveryPlan& plan);
    /// Its rows are hidden; its files may go, unless they stay.
    void removed(sostenuto::sync::SourceId source, sostenuto::sync::HeldMusic held);
    /// Told at open() too.
    void trustChanged(const sostenuto::sync::CertificateTrust& trust);
    /// Services that were let go and left music, all of them. Told before accountsChanged().
    void leftChanged(const QVector<sostenuto::sync::MusicHere>& left);

private:
    struct Known {
        SourceRow row;
        bool keptInKeyring = true;
        std::unique_ptr<AccountSession> session;
        PullProgress pull;
    };

    void load();
    [[nodiscard]] Known* find(SourceId source);
    [[nodiscard]] const Known* find(SourceId source) const;
    void readPassword(SourceId source);
    void install(Known& known, const QString& password);
    void endSession(Known& known);
    void keepPassword(const Known& known, const QString& password);
    void moveCredential(const SourceRow& from, const SourceRow& to);
    void store(SubsonicBackend* proven, const QString& password, const QString& displayName,
               const Answer<Account>& answer);
    void addresses(SourceId source);
    [[nodiscard]] static Account accountOf(const Known& known);
    void tellAccounts();
    void tellPull();
    void tellLeft();
    void loadTrust();

    /// What exists between open() and close().
    struct Parts {
        Parts(Database& library, CredentialStore& passwords)
            : database(library), credentials(passwords), sources(library), catalogue(library), trusted(library)
        {
        }
        Database& database;
        CredentialStore& credentials;
        SourceStore sources;
        CatalogueStore catalogue;
        TrustStore trusted;
        HttpClient http;
    };
    std::unique_ptr<Parts> m_parts;
    HttpClient::Instead m_instead;
    std::map<SourceId, Known> m_known;
    QVector<MusicHere> m_left;
};

} // namespace sostenuto::sync
