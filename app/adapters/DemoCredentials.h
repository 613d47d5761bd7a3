// The system's keyring for every account but the demo's, whose password is no secret: trying the demo must not make a
// keyring ask for anything.
#pragma once

#include <sync/credentials/KeychainStore.h>

namespace sostenuto::app {

/// Thread: sync.
class DemoCredentials final : public sync::CredentialStore {
public:
    /// `demoUser` at a loopback address is the demo's account.
    DemoCredentials(QString demoUser, QString demoPassword);

    QFuture<sync::Result<QString>> read(const QString& account) override;
    QFuture<sync::Result<void>> write(const QString& account, const QString& password) override;
    QFuture<sync::Result<void>> remove(const QString& account) override;

private:
    [[nodiscard]] bool isDemo(const QString& account) const;

    QString m_user;
    QString m_password;
    sync::KeychainStore m_keychain;
};

} // namespace sostenuto::app
