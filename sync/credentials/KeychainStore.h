// Passwords in the system's keyring: Secret Service, Windows Credential Store, macOS Keychain.
#pragma once

#include "sync/credentials/CredentialStore.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace sostenuto::sync {

/// Every job runs on the event loop and may take as long as the system asks the listener to unlock: nothing waits for
/// it with a nested loop. Nothing is ever written outside the keyring. Thread: sync.
class KeychainStore final : public QObject, public CredentialStore {
    Q_OBJECT

public:
    explicit KeychainStore(QObject* parent = nullptr);
    ~KeychainStore() override;

    /// The name under which the keyring files our passwords.
    static QString serviceName();

    QFuture<Result<QString>> read(const QString& account) override;
    QFuture<Result<void>> write(const QString& account, const QString& password) override;
    QFuture<Result<void>> remove(const QString& account) override;

private:
    template <class T, class Finish>
    QFuture<Result<T>> run(QKeychain::Job* job, Finish finish);
};

/// What a keyring's failure means. `code` is a QKeychain::Error.
/// EntryNotFound is also what a locked keyring without a prompt says: ask, never forget the account.
[[nodiscard]] Error keyringError(int code, const QString& message);

} // namespace sostenuto::sync
