// The account behind AccountService, on the sync thread: finds servers, signs in, keeps the password where it belongs.
//
// Wiring (in Sync.cpp). Made anywhere and moved to the sync thread; from then on all of it is on the sync thread:
//   worker.open(database, credentials) once, when the database is open; then loaded()
//   worker.goOnline()                  reads the password and installs the session, unless the listener works offline
//   backendChanged(backend)            → status, held bytes, artwork: the Backend to use, nullptr = none. It and what
//   it
//                                        was asked are gone when this is emitted again
//   signedOut(error)                   → status: NoPassword, NoKeyring, WrongPassword or AuthUnsupported
//   setReachable(bool)                 ← status, when the breaker opens and closes; pings that succeed need no telling
//   editsWaiting()                     ← after each edit that went into the outbox (EditWorker::outboxGrew)
//   announceNowPlaying(track)          ← EditWorker::nowPlaying
//   outboxCounts, delivered            → status
//   catalogueChanged, playlistsChanged,
//   trackTouched, playlistTouched      → LibraryService's change signals
#pragma once

#include "sync/credentials/CredentialStore.h"
#include "sync/model/Answer.h"
#include "sync/service/AccountService.h"
#include "sync/service/AccountSession.h"

#include <QObject>

#include <memory>
#include <optional>

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
    /// Ends the session: no request goes out any more. goOnline() comes back.
    void goOffline();
    void setReachable(bool reachable);
    void editsWaiting();
    /// See AccountSession.
    void catalogueMayBeOld();
    /// Tells the service what plays now; dropped when it is not there.
    void announceNowPlaying(TrackId track);
    void syncNow();

    void probe(const QString& typed, const Answer<ServerInfo>& answer);
    void connectTo(const ServerInfo& server, const QString& user, const QString& password, const QString& displayName,
                   const Answer<Account>& answer);
    void signInAgain(const QString& password, const Answer<void>& answer);

    [[nodiscard]] Backend* backend() const;
    /// The name under which a password is kept.
    [[nodiscard]] static QString credentialName(const QUrl& address, const QString& user);

Q_SIGNALS:
    void loaded();
    void accountChanged(const std::optional<sostenuto::sync::Account>& account);
    void backendChanged(sostenuto::sync::Backend* backend);
    void signedOut(const sostenuto::sync::Error& error);
    void pullProgressed(const sostenuto::sync::PullProgress& progress);
    void catalogueChanged();
    void playlistsChanged();
    void trackTouched(sostenuto::sync::TrackId track);
    void playlistTouched(sostenuto::sync::PlaylistId playlist);
    void outboxCounts(const sostenuto::sync::OutboxCounts& counts);
    void delivered(sostenuto::sync::EditKind kind, int rows);

private:
    void load();
    void install(const SourceRow& source, const QString& password);
    void keepPassword(const QString& password);
    void store(SubsonicBackend* proven, const QString& password, const QString& displayName,
               const Answer<Account>& answer);
    void tellAccount();

    /// What exists between open() and close().
    struct Parts {
        Parts(Database& library, CredentialStore& passwords)
            : database(library), credentials(passwords), sources(library)
        {
        }
        Database& database;
        CredentialStore& credentials;
        SourceStore sources;
        HttpClient http;
    };
    std::unique_ptr<Parts> m_parts;
    std::optional<SourceRow> m_source;
    bool m_keptInKeyring = true;
    std::unique_ptr<AccountSession> m_session;
};

} // namespace sostenuto::sync
