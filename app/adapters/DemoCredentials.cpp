#include "app/adapters/DemoCredentials.h"

#include <sync/model/Answer.h>

namespace sostenuto::app {

namespace {

template <class T>
QFuture<sync::Result<T>> answered(sync::Result<T> result)
{
    const sync::Answer<T> answer;
    answer.give(std::move(result));
    return answer.future();
}

} // namespace

DemoCredentials::DemoCredentials(QString demoUser, QString demoPassword)
    : m_user(std::move(demoUser)), m_password(std::move(demoPassword))
{
}

bool DemoCredentials::isDemo(const QString& account) const
{
    return account.startsWith(m_user + u'@') && account.contains(QStringLiteral("127.0.0.1:"));
}

QFuture<sync::Result<QString>> DemoCredentials::read(const QString& account)
{
    return isDemo(account) ? answered<QString>(m_password) : m_keychain.read(account);
}

QFuture<sync::Result<void>> DemoCredentials::write(const QString& account, const QString& password)
{
    return isDemo(account) && password == m_password ? answered<void>({}) : m_keychain.write(account, password);
}

QFuture<sync::Result<void>> DemoCredentials::remove(const QString& account)
{
    return isDemo(account) ? answered<void>({}) : m_keychain.remove(account);
}

} // namespace sostenuto::app
