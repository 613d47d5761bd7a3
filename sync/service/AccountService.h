// The service that the library comes from: finding it, signing in, fetching its catalogue.
#pragma once

#include "sync/model/Account.h"
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
    /// After SignedOut: a new password for the present account.
    virtual QFuture<Result<void>> signInAgain(const QString& password) = 0;
    /// The account of this library, or nullopt before the first connectTo. Known soon after start: see ready().
    [[nodiscard]] virtual std::optional<Account> account() const = 0;
    [[nodiscard]] virtual PullProgress pull() const = 0;
    /// Fetches what changed. Does nothing while a pull runs.
    virtual void syncNow() = 0;

Q_SIGNALS:
    /// The store is open and account() is known. Emitted once; also when there is no account.
    void ready();
    void accountChanged();
    void pullChanged(const sostenuto::sync::PullProgress& progress);
};

} // namespace sostenuto::sync
