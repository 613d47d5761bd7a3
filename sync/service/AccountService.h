// The services that the library comes from: finding one, signing in, fetching its catalogue, letting it go.
#pragma once

#include "sync/model/Account.h"
#include "sync/model/AddressHealth.h"
#include "sync/model/ConnectionReport.h"
#include "sync/model/Diagnosis.h"
#include "sync/model/Error.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace sostenuto::sync {

/// Thread: main. Passwords pass through and are kept by the CredentialStore only.
class AccountService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Is there a Subsonic server? `typed` is what a person types: scheme, port and path may be missing.
    /// Tries https first for a bare host name, http first for an address of the local network.
    virtual QFuture<Result<ServerInfo>> probe(const QString& typed) = 0;
    /// Signs in, stores the account and the password, and starts a pull. Nothing is stored when it fails.
    /// An account for the same address and user is reused. An empty `displayName` becomes the host's name.
    virtual QFuture<Result<Account>> connectTo(const ServerInfo& server, const QString& user, const QString& password,
                                               const QString& displayName) = 0;
    /// After SignedOut: a new password for this account.
    virtual QFuture<Result<void>> signInAgain(SourceId source, const QString& password) = 0;
    /// Would this user be signed in there, and is it the same server? `address` empty = the one in use, `password`
    /// empty = the present one. Nothing is kept, and the session goes on as it is.
    [[nodiscard]] virtual QFuture<Result<void>> trySignIn(SourceId source, const QUrl& address,
                                                          const QString& password) = 0;
    /// Tries each part of the service once: see ConnectionTrial. NotFound: no such account.
    [[nodiscard]] virtual QFuture<Result<ConnectionReport>> tryConnection(SourceId source) = 0;
    virtual QFuture<Result<void>> rename(SourceId source, const QString& displayName) = 0;
    /// Another way to the same server. Refused with OtherServer when who answers there does not have its tracks.
    virtual QFuture<Result<Account>> addAddress(SourceId source, const QUrl& address) = 0;
    /// The last one stays.
    virtual QFuture<Result<void>> removeAddress(SourceId source, const QUrl& address) = 0;
    /// Its music leaves the library and this computer, or all but what is held, its password the keyring. What was made
    /// here stays in the store, and is there again when the same account is connected to. Of one that was let go
    /// already and left music: that goes.
    virtual QFuture<Result<void>> remove(SourceId source, HeldMusic held = HeldMusic::Goes) = 0;
    /// The certificate at the address that this computer objects to; NotFound = to none.
    [[nodiscard]] virtual QFuture<Result<Certificate>> certificate(const QUrl& address) = 0;
    /// This one, by its fingerprint, is taken at this address from now on, until it has ended. Empty = none is.
    [[nodiscard]] virtual QFuture<Result<void>> trust(const QUrl& address, const QByteArray& fingerprint) = 0;
    /// In the order in which they came. Known soon after start: see ready().
    [[nodiscard]] virtual QVector<Account> accounts() const = 0;
    [[nodiscard]] std::optional<Account> account(SourceId source) const
    {
        const QVector<Account> all = accounts();
        for (const Account& one : all)
            if (one.source == source)
                return one;
        return std::nullopt;
    }
    /// Of each of its addresses that is known; empty before one was tried. Since the player started.
    [[nodiscard]] virtual QVector<AddressHealth> health(SourceId source) const = 0;
    [[nodiscard]] virtual PullProgress pull() const = 0;
    /// Fetches what changed, at every service. Does nothing where a pull runs.
    virtual void syncNow() = 0;
    /// What of it is on this computer, whole.
    [[nodiscard]] virtual QFuture<Result<MusicHere>> heldOf(SourceId source) = 0;
    /// Services that were let go and whose held music stayed. Changes with accountsChanged().
    [[nodiscard]] virtual QVector<MusicHere> left() const = 0;

Q_SIGNALS:
    /// The store is open and accounts() is known. Emitted once; also when there is none.
    void ready();
    void accountsChanged();
    void healthChanged(sostenuto::sync::SourceId source);
    void pullChanged(const sostenuto::sync::PullProgress& progress);
};

} // namespace sostenuto::sync
