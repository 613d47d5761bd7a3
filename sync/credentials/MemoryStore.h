// Passwords for this session only: where there is no keyring, and in tests.
#pragma once

#include "sync/credentials/CredentialStore.h"

#include <QHash>

namespace sostenuto::sync {

class MemoryStore final : public CredentialStore {
public:
    QFuture<Result<QString>> read(const QString& account) override;
    QFuture<Result<void>> write(const QString& account, const QString& password) override;
    QFuture<Result<void>> remove(const QString& account) override;

private:
    QHash<QString, QString> m_passwords;
};

} // namespace sostenuto::sync
