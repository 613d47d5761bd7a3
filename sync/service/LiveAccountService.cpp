#include "sync/service/LiveAccountService.h"

#include "sync/service/AccountWorker.h"

namespace sostenuto::sync {

LiveAccountService::LiveAccountService(AccountWorker* worker, QObject* parent)
    : AccountService(parent), m_worker(worker)
{
    connect(worker, &AccountWorker::accountsChanged, this, [this](const QVector<Account>& accounts) {
        m_accounts = accounts;
        Q_EMIT accountsChanged();
    });
    connect(worker, &AccountWorker::leftChanged, this, [this](const QVector<MusicHere>& left) {
        m_left = left;
        Q_EMIT accountsChanged();
    });
    connect(worker, &AccountWorker::pullProgressed, this, [this](const PullProgress& progress) {
        m_pull = progress;
        Q_EMIT pullChanged(progress);
    });
    connect(worker, &AccountWorker::addressesHeard, this,
            [this](SourceId source, const QVector<AddressHealth>& health) {
                m_health.insert(source, health);
                Q_EMIT healthChanged(source);
            });
    connect(worker, &AccountWorker::loaded, this, &AccountService::ready);
}

void LiveAccountService::post(std::function<void(AccountWorker&)> work)
{
    if (!m_worker)
        return;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { work(*worker); }, Qt::QueuedConnection);
}

QFuture<Result<ServerInfo>> LiveAccountService::probe(const QString& typed)
{
    const Answer<ServerInfo> answer;
    post([=](AccountWorker& worker) { worker.probe(typed, answer); });
    return answer.future();
}

QFuture<Result<Account>> LiveAccountService::connectTo(const ServerInfo& server, const QString& user,
                                                       const QString& password, const QString& displayName)
{
    const Answer<Account> answer;
    post([=](AccountWorker& worker) { worker.connectTo(server, user, password, displayName, answer); });
    return answer.future();
}

QFuture<Result<void>> LiveAccountService::signInAgain(SourceId source, const QString& password)
{
    const Answer<void> answer;
    post([=](AccountWorker& worker) { worker.signInAgain(source, password, answer); });
    return answer.future();
}

QFuture<Result<void>> LiveAccountService::trySignIn(SourceId source, const QUrl& address, const QString& password)
{
    const Answer<void> answer;
    post([=](AccountWorker& worker) { worker.trySignIn(source, address, password, answer); });
    return answer.future();
}

QFuture<Result<ConnectionReport>> LiveAccountService::tryConnection(SourceId source)
{
    const Answer<ConnectionReport> answer;
    post([=](AccountWorker& worker) { worker.tryConnection(source, answer); });
    return answer.future();
}

QFuture<Result<void>> LiveAccountService::rename(SourceId source, const QString& displayName)
{
    const Answer<void> answer;
    post([=](AccountWorker& worker) { worker.rename(source, displayName, answer); });
    return answer.future();
}

QFuture<Result<Account>> LiveAccountService::addAddress(SourceId source, const QUrl& address)
{
    const Answer<Account> answer;
    post([=](AccountWorker& worker) { worker.addAddress(source, address, answer); });
    return answer.future();
}

QFuture<Result<void>> LiveAccountService::removeAddress(SourceId source, const QUrl& address)
{
    const Answer<void> answer;
    post([=](AccountWorker& worker) { worker.removeAddress(source, address, answer); });
    return answer.future();
}

QFuture<Result<void>> LiveAccountService::remove(SourceId source, HeldMusic held)
{
    const Answer<void> answer;
    post([=](AccountWorker& worker) { worker.remove(source, held, answer); });
    return answer.future();
}

QFuture<Result<MusicHere>> LiveAccountService::heldOf(SourceId source)
{
    const Answer<MusicHere> answer;
    post([=](AccountWorker& worker) { worker.heldOf(source, answer); });
    return answer.future();
}

QFuture<Result<Certificate>> LiveAccountService::certificate(const QUrl& address)
{
    const Answer<Certificate> answer;
    post([=](AccountWorker& worker) { worker.certificate(address, answer); });
    return answer.future();
}

QFuture<Result<void>> LiveAccountService::trust(const QUrl& address, const QByteArray& fingerprint)
{
    const Answer<void> answer;
    post([=](AccountWorker& worker) { worker.trust(address, fingerprint, answer); });
    return answer.future();
}

void LiveAccountService::syncNow()
{
    post([](AccountWorker& worker) { worker.syncNow(); });
}

} // namespace sostenuto::sync
