// Where passwords live. QtKeychain in the product, memory in tests.
#pragma once

#include "sync/model/Error.h"

#include <QFuture>
#include <QString>

namespace sostenuto::sync {

/// Thread: sync. A future may stay unfinished for as long as the system asks the listener to unlock the keyring:
/// nothing may wait for it but the request that needs it.
class CredentialStore {
public:
    virtual ~CredentialStore() = default;

    /// NoPassword: nothing stored (also what a locked keyring without a prompt says). NoKeyring: no such service here.
    virtual QFuture<Result<QString>> read(const QString& account) = 0;
    virtual QFuture<Result<void>> write(const QString& account, const QString& password) = 0;
    virtual QFuture<Result<void>> remove(const QString& account) = 0;
};

} // namespace sostenuto::sync
