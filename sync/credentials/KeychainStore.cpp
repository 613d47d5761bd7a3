#include "sync/credentials/KeychainStore.h"

#include "sync/model/Answer.h"

#include <qt6keychain/keychain.h>

namespace sostenuto::sync {

KeychainStore::KeychainStore(QObject* parent) : QObject(parent) {}

KeychainStore::~KeychainStore() = default;

QString KeychainStore::serviceName()
{
    return QStringLiteral("io.sostenuto.Sostenuto");
}

Error keyringError(int code, const QString& message)
{
    const QString detail = QStringLiteral("keyring error %1: %2").arg(code).arg(message);
    switch (code) {
    case QKeychain::EntryNotFound:
    case QKeychain::AccessDeniedByUser:
        return Error{ErrorKind::NoPassword, detail, 0, false};
    default:
        return Error{ErrorKind::NoKeyring, detail, 0, false};
    }
}

template <class T, class Finish>
QFuture<Result<T>> KeychainStore::run(QKeychain::Job* job, Finish finish)
{
    const Answer<T> answer;
    job->setInsecureFallback(false);
    // The job deletes itself, and goes with this store at the latest.
    connect(job, &QKeychain::Job::finished, this, [answer, finish](QKeychain::Job* done) {
        if (done->error() == QKeychain::NoError)
            answer.give(finish(done));
        else
            answer.fail(keyringError(done->error(), done->errorString()));
    });
    job->start();
    return answer.future();
}

QFuture<Result<QString>> KeychainStore::read(const QString& account)
{
    auto* job = new QKeychain::ReadPasswordJob(serviceName(), this);
    job->setKey(account);
    return run<QString>(job, [](QKeychain::Job* done) -> Result<QString> {
        const QString password = static_cast<QKeychain::ReadPasswordJob*>(done)->textData();
        if (password.isEmpty())
            return failure(ErrorKind::NoPassword, QStringLiteral("the keyring's entry is empty"));
        return password;
    });
}

QFuture<Result<void>> KeychainStore::write(const QString& account, const QString& password)
{
    auto* job = new QKeychain::WritePasswordJob(serviceName(), this);
    job->setKey(account);
    job->setTextData(password);
    return run<void>(job, [](QKeychain::Job*) -> Result<void> { return {}; });
}

QFuture<Result<void>> KeychainStore::remove(const QString& account)
{
    auto* job = new QKeychain::DeletePasswordJob(serviceName(), this);
    job->setKey(account);
    return run<void>(job, [](QKeychain::Job*) -> Result<void> { return {}; });
}

} // namespace sostenuto::sync
