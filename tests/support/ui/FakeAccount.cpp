#include "FakeAccount.h"

#include <utility>

namespace sostenuto::ui {

using namespace sync;

template <class T>
QFuture<Result<T>> FakeAccount::answer(Result<T> result)
{
    if (!holdAnswers)
        return QtFuture::makeReadyFuture(std::move(result));
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_held.push_back([promise, result] {
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<ServerInfo>> FakeAccount::probe(const QString& typed)
{
    calls.append(QStringLiteral("probe %1").arg(typed));
    if (probeError)
        return answer(Result<ServerInfo>(failure(*probeError)));
    ServerInfo server;
    server.address = QUrl(typed.contains(QStringLiteral("://")) ? typed : QStringLiteral("https://") + typed);
    server.product = QStringLiteral("navidrome");
    return answer(Result<ServerInfo>(server));
}

QFuture<Result<Account>> FakeAccount::connectTo(const ServerInfo& server, const QString& user, const QString&,
                                                const QString& displayName)
{
    calls.append(QStringLiteral("connectTo %1 %2").arg(server.address.toString(), user));
    if (connectError)
        return answer(Result<Account>(failure(*connectError)));
    Account account;
    account.source = SourceId{1};
    account.address = server.address;
    account.user = user;
    account.name = displayName.isEmpty() ? server.address.host() : displayName;
    account.keptInKeyring = keptInKeyring;
    present = account;
    QMetaObject::invokeMethod(this, &AccountService::accountChanged, Qt::QueuedConnection);
    return answer(Result<Account>(account));
}

QFuture<Result<void>> FakeAccount::signInAgain(const QString&)
{
    calls.append(QStringLiteral("signInAgain"));
    return answer(connectError ? Result<void>(failure(*connectError)) : Result<void>());
}

void FakeAccount::signIn()
{
    Account account;
    account.source = SourceId{1};
    account.address = QUrl(QStringLiteral("https://hearth.example.net"));
    account.user = QStringLiteral("mira");
    account.name = QStringLiteral("Hearth");
    present = account;
    Q_EMIT accountChanged();
}

void FakeAccount::setPull(const PullProgress& value)
{
    progress = value;
    Q_EMIT pullChanged(progress);
}

void FakeAccount::release()
{
    holdAnswers = false;
    for (const auto& give : std::exchange(m_held, {}))
        give();
}

} // namespace sostenuto::ui
