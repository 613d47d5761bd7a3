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
    account.source = SourceId{present.size() + 1};
    account.address = server.address;
    account.addresses = {server.address};
    account.user = user;
    account.name = displayName.isEmpty() ? server.address.host() : displayName;
    account.keptInKeyring = keptInKeyring;
    present.append(account);
    QMetaObject::invokeMethod(this, &AccountService::accountsChanged, Qt::QueuedConnection);
    return answer(Result<Account>(account));
}

QFuture<Result<Certificate>> FakeAccount::certificate(const QUrl&)
{
    return certificateThere.fault == CertificateFault::None ? answer(Result<Certificate>(failure(ErrorKind::NotFound)))
                                                            : answer(Result<Certificate>(certificateThere));
}

QFuture<Result<void>> FakeAccount::trust(const QUrl& address, const QByteArray& fingerprint)
{
    calls.append(QStringLiteral("trust %1 %2").arg(address.toString(), QString::fromLatin1(fingerprint.toHex())));
    if (fingerprint == certificateThere.fingerprint)
        probeError.reset();
    return answer(Result<void>());
}

QFuture<Result<void>> FakeAccount::signInAgain(SourceId, const QString&)
{
    calls.append(QStringLiteral("signInAgain"));
    return answer(connectError ? Result<void>(failure(*connectError)) : Result<void>());
}

QFuture<Result<void>> FakeAccount::trySignIn(SourceId source, const QUrl& address, const QString& password)
{
    calls.append(QStringLiteral("trySignIn %1 %2").arg(source.value).arg(address.toString()).trimmed() +
                 (password.isEmpty() ? QString() : QStringLiteral(" anew")));
    return answer(connectError ? Result<void>(failure(*connectError)) : Result<void>());
}

QFuture<Result<ConnectionReport>> FakeAccount::tryConnection(SourceId source)
{
    calls.append(QStringLiteral("tryConnection %1").arg(source.value));
    ConnectionReport found = probeError ? ConnectionReport{} : report;
    if (probeError)
        found.server = failure(*probeError);
    return answer(Result<ConnectionReport>(found));
}

ConnectionReport FakeAccount::someReport()
{
    ConnectionReport report;
    ServerInfo server;
    server.address = QUrl(QStringLiteral("https://hearth.example.net"));
    server.certificateUntil = QDateTime::currentDateTimeUtc().addDays(120);
    report.server = server;
    report.serverMs = 11;
    report.parts = {{{true, {}, 84}, {true, {}, 142}, {true, {}, 310}, {true, {}, 186}, {}}};
    report.bitsPerSecond = 24'000'000;
    report.timesLyrics = false;
    report.ms = 1'100;
    return report;
}

void FakeAccount::change(SourceId source, const std::function<void(Account&)>& change)
{
    for (Account& account : present)
        if (account.source == source)
            change(account);
    QMetaObject::invokeMethod(this, &AccountService::accountsChanged, Qt::QueuedConnection);
}

QFuture<Result<void>> FakeAccount::rename(SourceId source, const QString& displayName)
{
    calls.append(QStringLiteral("rename %1 %2").arg(source.value).arg(displayName));
    change(source, [&](Account& account) { account.name = displayName; });
    return answer(Result<void>());
}

QFuture<Result<Account>> FakeAccount::addAddress(SourceId source, const QUrl& address)
{
    calls.append(QStringLiteral("addAddress %1 %2").arg(source.value).arg(address.toString()));
    if (connectError)
        return answer(Result<Account>(failure(*connectError)));
    change(source, [&](Account& account) { account.addresses.append(address); });
    return answer(Result<Account>(*account(source)));
}

QFuture<Result<void>> FakeAccount::removeAddress(SourceId source, const QUrl& address)
{
    calls.append(QStringLiteral("removeAddress %1 %2").arg(source.value).arg(address.toString()));
    change(source, [&](Account& account) { account.addresses.removeAll(address); });
    return answer(Result<void>());
}

QFuture<Result<MusicHere>> FakeAccount::heldOf(SourceId source)
{
    MusicHere share = heldHere;
    share.source = source;
    return answer(Result<MusicHere>(share));
}

QFuture<Result<void>> FakeAccount::remove(SourceId source, HeldMusic held)
{
    const bool stays = held == HeldMusic::Stays;
    calls.append(QStringLiteral("remove %1").arg(source.value) + (stays ? QStringLiteral(" but held") : QString()));
    leftMusic.removeIf([&](const MusicHere& share) { return share.source == source; });
    if (const auto gone = account(source); gone && stays) {
        MusicHere share = heldHere;
        share.source = source;
        share.name = gone->name;
        leftMusic.append(share);
    }
    present.removeIf([&](const Account& account) { return account.source == source; });
    change(source, {});
    return answer(Result<void>());
}

void FakeAccount::signIn()
{
    Account account;
    account.source = SourceId{1};
    account.address = QUrl(QStringLiteral("https://hearth.example.net"));
    account.addresses = {account.address};
    account.user = QStringLiteral("mira");
    account.name = QStringLiteral("Hearth");
    account.protocol = QStringLiteral("OpenSubsonic 1.16.1");
    present.append(account);
    Q_EMIT accountsChanged();
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
