#include "sync/service/AccountWorker.h"

#include "sync/model/WhenDone.h"
#include "sync/subsonic/Probe.h"

#include <QLoggingCategory>

#include <algorithm>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(accountLog, "sostenuto.account", QtWarningMsg)

/// The account in use: one that was never pulled whole is the newest, else the one pulled last.
bool isMoreRecent(const SourceRow& one, const SourceRow& than)
{
    if (one.pulledAt.isValid() != than.pulledAt.isValid())
        return !one.pulledAt.isValid();
    return one.pulledAt.isValid() && one.pulledAt != than.pulledAt ? one.pulledAt > than.pulledAt : one.id > than.id;
}

Error notOpen()
{
    return Error{ErrorKind::StoreFailed, QStringLiteral("the library is not open"), 0, false};
}

} // namespace

AccountWorker::AccountWorker(QObject* parent) : QObject(parent) {}

AccountWorker::~AccountWorker() = default;

void AccountWorker::open(Database& database, CredentialStore& credentials)
{
    m_parts = std::make_unique<Parts>(database, credentials);
    load();
}

void AccountWorker::close()
{
    goOffline();
    qDeleteAll(findChildren<QObject*>(QString{}, Qt::FindDirectChildrenOnly)); // sign-ins and probes under way
    m_parts.reset();
}

QString AccountWorker::credentialName(const QUrl& address, const QString& user)
{
    const QUrl bare = address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::StripTrailingSlash);
    return user + QLatin1Char('@') + bare.toString(QUrl::FullyEncoded);
}

Backend* AccountWorker::backend() const
{
    return m_session ? &m_session->backend() : nullptr;
}

void AccountWorker::load()
{
    auto rows = m_parts->sources.all();
    if (rows) // folders are nobody's account
        rows->removeIf([](const SourceRow& row) { return row.kind == QLatin1String("folder"); });
    if (!rows)
        qCWarning(accountLog).noquote() << rows.error().detail;
    if (rows && !rows->isEmpty()) {
        m_source = *std::max_element(rows->cbegin(), rows->cend(),
                                     [](const SourceRow& a, const SourceRow& b) { return isMoreRecent(b, a); });
        tellAccount();
        Q_EMIT pullProgressed({false, 0, 0, 0, m_source->pulledAt});
    }
    Q_EMIT loaded();
}

void AccountWorker::tellAccount()
{
    if (!m_source)
        return;
    Q_EMIT accountChanged(Account{m_source->id, m_source->address, m_source->user, m_source->name, m_keptInKeyring});
}

void AccountWorker::goOnline()
{
    if (m_session || !m_source || !m_parts)
        return;
    const SourceRow source = *m_source;
    const QString name = credentialName(source.address, source.user);
    // May wait for the listener to unlock the keyring; nothing else does.
    whenDone(m_parts->credentials.read(name), this, [this, source](const Result<QString>& password) {
        if (m_session || !m_source || m_source->id != source.id)
            return;
        if (password) {
            install(source, *password);
            m_session->greet();
            return;
        }
        m_keptInKeyring = password.error().kind != ErrorKind::NoKeyring;
        tellAccount();
        Q_EMIT signedOut(password.error());
    });
}

void AccountWorker::goOffline()
{
    if (!m_session)
        return;
    Q_EMIT backendChanged(nullptr);
    m_session.reset();
}

void AccountWorker::install(const SourceRow& source, const QString& password)
{
    goOffline();
    m_session = std::make_unique<AccountSession>(m_parts->http, m_parts->database, source, password, nullptr);
    connect(m_session.get(), &AccountSession::refused, this, &AccountWorker::signedOut);
    connect(&m_session->pull(), &PullFlow::progressed, this, &AccountWorker::pullProgressed);
    connect(&m_session->pull(), &PullFlow::catalogueChanged, this, &AccountWorker::catalogueChanged);
    connect(&m_session->pull(), &PullFlow::playlistsChanged, this, &AccountWorker::playlistsChanged);
    const OutboxFlow* outbox = &m_session->outbox();
    connect(outbox, &OutboxFlow::countsChanged, this, &AccountWorker::outboxCounts);
    connect(outbox, &OutboxFlow::delivered, this, &AccountWorker::delivered);
    connect(outbox, &OutboxFlow::trackTouched, this, &AccountWorker::trackTouched);
    connect(outbox, &OutboxFlow::playlistTouched, this, &AccountWorker::playlistTouched);
    connect(outbox, &OutboxFlow::playlistTouched, this, &AccountWorker::playlistsChanged); // its count of what waits
    Q_EMIT backendChanged(&m_session->backend());
    Q_EMIT outboxCounts(m_session->outbox().counts());
}

void AccountWorker::setReachable(bool reachable)
{
    if (m_session)
        m_session->setReachable(reachable);
}

void AccountWorker::catalogueMayBeOld()
{
    if (m_session)
        m_session->catalogueMayBeOld();
}

void AccountWorker::editsWaiting()
{
    if (m_session)
        m_session->outbox().wake();
}

void AccountWorker::announceNowPlaying(TrackId track)
{
    if (m_session)
        m_session->announceNowPlaying(track);
}

void AccountWorker::syncNow()
{
    if (m_session)
        m_session->pull().pull();
}

void AccountWorker::probe(const QString& typed, const Answer<ServerInfo>& answer)
{
    if (!m_parts)
        return answer.fail(notOpen());
    auto* probe = new Probe(m_parts->http, typed, this);
    whenDone(probe->start(), this, [answer](const Result<ServerInfo>& found) { answer.give(found); });
}

void AccountWorker::connectTo(const ServerInfo& server, const QString& user, const QString& password,
                              const QString& displayName, const Answer<Account>& answer)
{
    if (!m_parts)
        return answer.fail(notOpen());
    auto* candidate = new SubsonicBackend(m_parts->http, {server.address, user, password}, {}, this);
    whenDone(candidate->signIn(), this, [=, this](const Result<void>& signedIn) {
        candidate->deleteLater();
        if (!signedIn)
            return answer.fail(signedIn.error());
        store(candidate, password, displayName, answer);
    });
}

void AccountWorker::store(SubsonicBackend* proven, const QString& password, const QString& displayName,
                          const Answer<Account>& answer)
{
    const QString name = displayName.isEmpty() ? proven->address().host() : displayName;
    auto source = m_parts->sources.put(QStringLiteral("subsonic"), proven->address(), proven->user(), name);
    if (!source)
        return answer.fail(source.error());
    source->capabilities = proven->learnt().toJson();
    if (const auto kept = m_parts->sources.setCapabilities(source->id, source->capabilities); !kept)
        return answer.fail(kept.error());
    m_source = *source;
    keepPassword(password);
    install(*source, password);
    tellAccount();
    answer.give(Account{source->id, source->address, source->user, source->name, m_keptInKeyring});
    m_session->setReachable(true);
}

/// Nothing waits for the keyring: it may ask the listener. Where it will not keep the password, the session does.
void AccountWorker::keepPassword(const QString& password)
{
    const QString name = credentialName(m_source->address, m_source->user);
    whenDone(m_parts->credentials.write(name, password), this, [this](const Result<void>& kept) {
        if (!kept)
            qCWarning(accountLog).noquote() << kept.error().detail;
        if (m_keptInKeyring != kept.has_value()) {
            m_keptInKeyring = kept.has_value();
            tellAccount();
        }
    });
}

void AccountWorker::signInAgain(const QString& password, const Answer<void>& answer)
{
    if (!m_source || !m_parts)
        return answer.fail({ErrorKind::NoPassword, QStringLiteral("no account"), 0, false});
    auto* candidate =
        new SubsonicBackend(m_parts->http, {m_source->address, m_source->user, password}, m_source->capabilities, this);
    whenDone(candidate->signIn(), this, [=, this](const Result<void>& signedIn) {
        candidate->deleteLater();
        if (!signedIn)
            return answer.fail(signedIn.error());
        m_source->capabilities = candidate->learnt().toJson();
        keepPassword(password);
        install(*m_source, password);
        answer.give({});
        m_session->setReachable(true);
    });
}

} // namespace sostenuto::sync
