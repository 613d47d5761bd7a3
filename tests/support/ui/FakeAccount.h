// An account service that answers what a test told it to, when the test wants.
#pragma once

#include <sync/service/AccountService.h>

#include <QPromise>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace sostenuto::ui {

class FakeAccount : public sync::AccountService {
    Q_OBJECT

public:
    using AccountService::AccountService;

    QFuture<sync::Result<sync::ServerInfo>> probe(const QString& typed) override;
    QFuture<sync::Result<sync::Account>> connectTo(const sync::ServerInfo& server, const QString& user,
                                                   const QString& password, const QString& displayName) override;
    QFuture<sync::Result<void>> signInAgain(sync::SourceId source, const QString& password) override;
    [[nodiscard]] QFuture<sync::Result<void>> trySignIn(sync::SourceId source, const QUrl& address,
                                                        const QString& password) override;
    [[nodiscard]] QFuture<sync::Result<sync::ConnectionReport>> tryConnection(sync::SourceId source) override;
    QFuture<sync::Result<void>> rename(sync::SourceId source, const QString& displayName) override;
    QFuture<sync::Result<sync::Account>> addAddress(sync::SourceId source, const QUrl& address) override;
    QFuture<sync::Result<void>> removeAddress(sync::SourceId source, const QUrl& address) override;
    QFuture<sync::Result<void>> remove(sync::SourceId source, sync::HeldMusic held) override;
    [[nodiscard]] QFuture<sync::Result<sync::MusicHere>> heldOf(sync::SourceId source) override;
    [[nodiscard]] QFuture<sync::Result<sync::Certificate>> certificate(const QUrl& address) override;
    [[nodiscard]] QFuture<sync::Result<void>> trust(const QUrl& address, const QByteArray& fingerprint) override;
    [[nodiscard]] QVector<sync::MusicHere> left() const override { return leftMusic; }
    [[nodiscard]] QVector<sync::Account> accounts() const override { return present; }
    [[nodiscard]] QVector<sync::AddressHealth> health(sync::SourceId) const override { return tried; }
    [[nodiscard]] sync::PullProgress pull() const override { return progress; }
    void syncNow() override { ++syncs; }

    /// Someone is signed in: mira at Hearth.
    void signIn();
    /// Everything works at Hearth, but it gives no lyrics by line. Its certificate is good for 120 days.
    [[nodiscard]] static sync::ConnectionReport someReport();
    void setPull(const sync::PullProgress& value);
    /// Gives the answers kept back while `holdAnswers` was set.
    void release();

    QVector<sync::Account> present;
    QVector<sync::MusicHere> leftMusic;
    QVector<sync::AddressHealth> tried; ///< of whichever service is asked for
    sync::MusicHere heldHere = {};      ///< of whichever service is asked for
    sync::PullProgress progress;
    /// What is objected to, at any address; once trusted probe() works. fault None = nothing.
    sync::Certificate certificateThere = {};
    sync::ConnectionReport report = someReport(); ///< what tryConnection() finds where probe() works
    /// "probe hearth.example.net", "connectTo http://… mira", "signInAgain"; passwords are not written down.
    QStringList calls;
    /// What the next answers are; nullopt = it works.
    std::optional<sync::ErrorKind> probeError;
    std::optional<sync::ErrorKind> connectError;
    bool keptInKeyring = true;
    bool holdAnswers = false;
    int syncs = 0;

private:
    void change(sync::SourceId source, const std::function<void(sync::Account&)>& change);
    template <class T>
    QFuture<sync::Result<T>> answer(sync::Result<T> result);

    std::vector<std::function<void()>> m_held;
};

} // namespace sostenuto::ui
