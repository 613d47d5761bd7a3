#include "sync/credentials/MemoryStore.h"

#include "sync/model/Answer.h"

namespace sostenuto::sync {

QFuture<Result<QString>> MemoryStore::read(const QString& account)
{
    const Answer<QString> answer;
    const auto found = m_passwords.constFind(account);
    if (found == m_passwords.cend())
        answer.fail({ErrorKind::NoPassword, {}, 0, false});
    else
        answer.give(*found);
    return answer.future();
}

QFuture<Result<void>> MemoryStore::write(const QString& account, const QString& password)
{
    m_passwords.insert(account, password);
    const Answer<void> answer;
    answer.give({});
    return answer.future();
}

QFuture<Result<void>> MemoryStore::remove(const QString& account)
{
    m_passwords.remove(account);
    const Answer<void> answer;
    answer.give({});
    return answer.future();
}

} // namespace sostenuto::sync
