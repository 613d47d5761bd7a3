// AccountService over an AccountWorker on the sync thread.
#pragma once

#include "sync/service/AccountService.h"

#include <QHash>

#include <functional>

namespace sostenuto::sync {

class AccountWorker;

/// Thread: main. `worker` lives on the sync thread; calls wait in its queue until it was opened.
class LiveAccountService final : public AccountService {
    Q_OBJECT

public:
    explicit LiveAccountService(AccountWorker* worker, QObject* parent = nullptr);

    /// The sync thread is about to end: nothing is passed on any more.
    void release() { m_worker = nullptr; }

    QFuture<Result<ServerInfo>> probe(const QString& typed) override;
    QFuture<Result<Account>> connectTo(const ServerInfo& server, const QString& user, const QString& password,
                                       const QString& displayName) override;
    QFuture<Result<void>> signInAgain(SourceId source, const QString& password) override;
    [[nodiscard]] QFuture<Result<void>> trySignIn(SourceId source, const QUrl& address,
                                                  const QString& password) override;
    [[nodiscard]] QFuture<Result<ConnectionReport>> tryConnection(SourceId source) override;
    QFuture<Result<void>> rename(SourceId source, const QString& displayName) override;
    QFuture<Result<Account>> addAddress(SourceId source, const QUrl& address) override;
    QFuture<Result<void>> removeAddress(SourceId source, const QUrl& address) override;
    QFuture<Result<void>> remove(SourceId source, HeldMusic held) override;
    [[nodiscard]] QFuture<Result<MusicHere>> heldOf(SourceId source) override;
    [[nodiscard]] QFuture<Result<Certificate>> certificate(const QUrl& address) override;
    [[nodiscard]] QFuture<Result<void>> trust(const QUrl& address, const QByteArray& fingerprint) override;
    [[nodiscard]] QVector<MusicHere> left() const override { return m_left; }
    [[nodiscard]] QVector<Account> accounts() const override { return m_accounts; }
    [[nodiscard]] QVector<AddressHealth> health(SourceId source) const override { return m_health.value(source); }
    [[nodiscard]] PullProgress pull() const override { return m_pull; }
    void syncNow() override;

private:
    /// Runs on the sync thread.
    void post(std::function<void(AccountWorker& worker)> work);

    AccountWorker* m_worker;
    QVector<Account> m_accounts;
    QVector<MusicHere> m_left;
    QHash<SourceId, QVector<AddressHealth>> m_health;
    PullProgress m_pull;
};

} // namespace sostenuto::sync
