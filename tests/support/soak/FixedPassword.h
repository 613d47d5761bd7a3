// A keyring that gives every account the same password, from start to start.
#pragma once

#include <sync/credentials/CredentialStore.h>
#include <sync/model/Answer.h>

namespace sostenuto::tests {

/// Thread: sync.
class FixedPassword final : public sync::CredentialStore {
public:
    explicit FixedPassword(QString password) : m_password(std::move(password)) {}

    QFuture<sync::Result<QString>> read(const QString&) override { return answered<QString>(m_password); }
    QFuture<sync::Result<void>> write(const QString&, const QString&) override { return answered<void>({}); }
    QFuture<sync::Result<void>> remove(const QString&) override { return answered<void>({}); }

private:
    template <class T>
    static QFuture<sync::Result<T>> answered(sync::Result<T> result)
    {
        const sync::Answer<T> answer;
        answer.give(std::move(result));
        return answer.future();
    }

    QString m_password;
};

} // namespace sostenuto::tests
