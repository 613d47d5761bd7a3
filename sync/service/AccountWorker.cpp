#include "sync/service/AccountWorker.h"

#include "sync/model/WhenDone.h"
#include "sync/subsonic/AddressCheck.h"
#include "sync/subsonic/Probe.h"

#include <QLoggingCategory>

#include <algorithm>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(accountLog, "sostenuto.account", QtWarningMsg)

Error notOpen()
{
    return Error{ErrorKind::StoreFailed, QStringLiteral("the library is not open"), 0, false};
}

Error noAccount()
{
    return Error{ErrorKind::NotFound, QStringLiteral("no such account"), 0, false};
}

} // namespace

AccountWorker::AccountWorker(QObject* parent) : QObject(parent) {}

AccountWorker::~AccountWorker() = default;

void AccountWorker::open(Database& database, CredentialStore& credentials)
{
    m_parts = std::make_unique<Parts>(database, credentials);
    loadTrust();
    m_parts->http.useInstead(m_instead);
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

Backend* AccountWorker::backend(SourceId source) const
{
    const Known* known = find(source);
    return known && known->session ? &known->session->backend() : nullptr;
}

AccountWorker::Known* AccountWorker::find(SourceId source)
{
    return const_cast<Known*>(std::as_const(*this).find(source));
}

const AccountWorker::Known* AccountWorker::find(SourceId source) const
{
    const auto found = m_known.find(source);
    return found != m_known.end() ? &found->second : nullptr;
}

void AccountWorker::load()
{
    const auto rows = m_parts->sources.all();
    if (!rows)
        qCWarning(accountLog).noquote() << rows.error().detail;
    for (const SourceRow& row : rows.value_or(QVector<SourceRow>{})) {
        if (row.kind == QLatin1String("folder") || row.removed) // folders are nobody's account
            continue;
        Known& known = m_known[row.id];
        known.row = row;
        known.pull.finishedAt = row.pulledAt;
    }
    tellLeft();
    if (!m_known.empty()) {
        tellAccounts();
        tellPull();
    }
    Q_EMIT loaded();
}

Account AccountWorker::accountOf(const Known& known)
{
    const SourceRow& row = known.row;
    Account account{row.id, row.address, row.user, row.name, known.keptInKeyring, row.others};
    account.addresses.prepend(row.address);
    if (known.session)
        account.address = known.session->address();
    account.protocol = known.session ? known.session->backend().learnt().protocol()
                                     : Capabilities::fromJson(row.capabilities).protocol();
    return account;
}

void AccountWorker::tellAccounts()
{
    QVector<Account> accounts;
    for (const auto& [source, known] : m_known)
        accounts.append(accountOf(known));
    Q_EMIT accountsChanged(accounts);
}

void AccountWorker::tellPull()
{
    PullProgress all;
    for (const auto& [source, known] : m_known) {
        all.running = all.running || known.pull.running;
        all.tracks += known.pull.tracks;
        all.albums += known.pull.albums;
        all.artists += known.pull.artists;
        if (!all.finishedAt.isValid() || known.pull.finishedAt > all.finishedAt)
            all.finishedAt = known.pull.finishedAt;
    }
    Q_EMIT pullProgressed(all);
}

void AccountWorker::tellLeft()
{
    const auto left = m_parts->sources.left();
    if (!left)
        qCWarning(accountLog).noquote() << left.error().detail;
    if (!left || *left == m_left)
        return;
    m_left = *left;
    Q_EMIT leftChanged(m_left);
}

void AccountWorker::goOnline()
{
    if (!m_parts)
        return;
    for (const auto& [source, known] : m_known)
        if (!known.session)
            readPassword(source);
}

/// May wait for the listener to unlock the keyring; nothing else does.
void AccountWorker::readPassword(SourceId source)
{
    const SourceRow& row = find(source)->row;
    const auto reading = m_parts->credentials.read(credentialName(row.address, row.user));
    whenDone(reading, this, [this, source](const Result<QString>& password) {
        Known* known = find(source);
        if (!known || known->session)
            return;
        if (password) {
            install(*known, *password);
            known->session->greet();
            return;
        }
        known->keptInKeyring = password.error().kind != ErrorKind::NoKeyring;
        tellAccounts();
        Q_EMIT signedOut(source, password.error());
    });
}

void AccountWorker::goOffline()
{
    for (auto& [source, known] : m_known)
        endSession(known);
}

void AccountWorker::endSession(Known& known)
{
    if (!known.session)
        return;
    Q_EMIT backendChanged(known.row.id, nullptr);
    known.session.reset();
    known.pull.running = false;
    tellPull();
}

void AccountWorker::install(Known& known, const QString& password)
{
    endSession(known);
    const SourceId source = known.row.id;
    known.session = std::make_unique<AccountSession>(m_parts->http, m_parts->database, known.row, password, nullptr);
    AccountSession* session = known.session.get();
    connect(session, &AccountSession::refused, this,
            [this, source](const Error& error) { Q_EMIT signedOut(source, error); });
    connect(session, &AccountSession::addressesHeard, this,
            [this, source](const QVector<AddressHealth>& health) { Q_EMIT addressesHeard(source, health); });
    connect(session, &AccountSession::addressChanged, this, &AccountWorker::tellAccounts);
    connect(session, &AccountSession::recovering, this,
            [this, source](const RecoveryPlan& plan) { Q_EMIT recovering(source, plan); });
    connect(&session->pull(), &PullFlow::progressed, this, [this, source](const PullProgress& progress) {
        find(source)->pull = progress;
        tellPull();
    });
    connect(&session->pull(), &PullFlow::catalogueChanged, this, &AccountWorker::catalogueChanged);
    connect(&session->pull(), &PullFlow::playlistsChanged, this, &AccountWorker::playlistsChanged);
    connect(&session->pull(), &PullFlow::bookmarksChanged, this, &AccountWorker::bookmarksChanged);
    const OutboxFlow* outbox = &session->outbox();
    connect(outbox, &OutboxFlow::countsChanged, this,
            [this, source](const OutboxCounts& counts, bool sent) { Q_EMIT outboxCounts(source, counts, sent); });
    connect(outbox, &OutboxFlow::rowsChanged, this, &AccountWorker::outboxRowsChanged);
    connect(outbox, &OutboxFlow::bookmarksChanged, this, &AccountWorker::bookmarksChanged);
    connect(outbox, &OutboxFlow::trackTouched, this, &AccountWorker::trackTouched);
    connect(outbox, &OutboxFlow::playlistTouched, this, &AccountWorker::playlistTouched);
    connect(outbox, &OutboxFlow::playlistTouched, this, &AccountWorker::playlistsChanged); // its count of what waits
    Q_EMIT backendChanged(source, &session->backend());
    Q_EMIT outboxCounts(source, session->outbox().counts(), false);
}

void AccountWorker::setReachable(SourceId source, bool reachable)
{
    if (const Known* known = find(source); known && known->session)
        known->session->setReachable(reachable);
}

void AccountWorker::useInstead(HttpClient::Instead instead)
{
    m_instead = std::move(instead);
    if (m_parts)
        m_parts->http.useInstead(m_instead);
}

void AccountWorker::breakStreams()
{
    if (m_parts)
        m_parts->http.breakOff(Capability::Streaming);
}

void AccountWorker::beginAnew()
{
    for (const auto& [source, known] : m_known)
        if (known.session)
            known.session->setReachable(false);
}

void AccountWorker::catalogueMayBeOld(SourceId source)
{
    if (const Known* known = find(source); known && known->session)
        known->session->catalogueMayBeOld();
}

void AccountWorker::editsWaiting()
{
    for (const auto& [source, known] : m_known)
        if (known.session)
            known.session->outbox().wake();
}

void AccountWorker::announceNowPlaying(TrackId track)
{
    if (!m_parts)
        return;
    const auto facts = m_parts->catalogue.fileFacts(track);
    const Known* known = facts ? find(facts->source) : nullptr;
    if (known && known->session)
        known->session->announceNowPlaying(facts->remoteId);
}

void AccountWorker::syncNow()
{
    for (const auto& [source, known] : m_known)
        if (known.session)
            known.session->pull().pull();
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
    Known& known = m_known[source->id];
    known.row = *source;
    known.pull.finishedAt = source->pulledAt;
    keepPassword(known, password);
    tellAccounts();
    tellLeft(); // it may have been let go before
    install(known, password);
    answer.give(accountOf(known));
    known.session->setReachable(true);
}

/// Nothing waits for the keyring: it may ask the listener. Where it will not keep the password, the session does.
void AccountWorker::keepPassword(const Known& known, const QString& password)
{
    const SourceId source = known.row.id;
    const auto writing = m_parts->credentials.write(credentialName(known.row.address, known.row.user), password);
    whenDone(writing, this, [this, source](const Result<void>& kept) {
        if (!kept)
            qCWarning(accountLog).noquote() << kept.error().detail;
        Known* account = find(source);
        if (account && account->keptInKeyring != kept.has_value()) {
            account->keptInKeyring = kept.has_value();
            tellAccounts();
        }
    });
}

void AccountWorker::signInAgain(SourceId source, const QString& password, const Answer<void>& answer)
{
    const Known* known = find(source);
    if (!known || !m_parts)
        return answer.fail({ErrorKind::NoPassword, QStringLiteral("no account"), 0, false});
    const SubsonicAccess access{accountOf(*known).address, known->row.user, password};
    auto* candidate = new SubsonicBackend(m_parts->http, access, known->row.capabilities, this);
    whenDone(candidate->signIn(), this, [=, this](const Result<void>& signedIn) {
        candidate->deleteLater();
        if (!signedIn)
            return answer.fail(signedIn.error());
        Known* account = find(source);
        if (!account)
            return answer.fail(noAccount());
        account->row.capabilities = candidate->learnt().toJson();
        keepPassword(*account, password);
        install(*account, password);
        answer.give({});
        account->session->setReachable(true);
    });
}

void AccountWorker::rename(SourceId source, const QString& displayName, const Answer<void>& answer)
{
    Known* known = find(source);
    if (!known || !m_parts)
        return answer.fail(noAccount());
    const QString name = displayName.trimmed().isEmpty() ? known->row.address.host() : displayName.trimmed().left(200);
    const auto renamed = m_parts->sources.rename(source, name);
    if (renamed) {
        known->row.name = name;
        tellAccounts();
    }
    answer.give(renamed);
}

void AccountWorker::addAddress(SourceId source, const QUrl& address, const Answer<Account>& answer)
{
    const Known* known = find(source);
    if (!known || !m_parts)
        return answer.fail(noAccount());
    if (!known->session)
        return answer.fail({ErrorKind::NoPassword, QStringLiteral("signed out"), 0, false});
    const auto sample = m_parts->sources.sample(source);
    if (!sample)
        return answer.fail(sample.error());
    const SourceStore::Sample track = sample->value_or(SourceStore::Sample{});
    SubsonicAccess access = known->session->backend().access();
    access.address = plainAddress(address);
    auto* check = new AddressCheck(m_parts->http, access, track.remoteId, track.title, this);
    whenDone(check->start(), this, [this, source, address, answer](const Result<void>& isSame) {
        if (!isSame)
            return answer.fail(isSame.error());
        const Known* account = find(source);
        const auto added = account ? m_parts->sources.addAddress(source, address) : failure(ErrorKind::NotFound);
        if (!added)
            return answer.fail(added.error());
        addresses(source);
        answer.give(accountOf(*account));
    });
}

void AccountWorker::removeAddress(SourceId source, const QUrl& address, const Answer<void>& answer)
{
    const Known* known = find(source);
    if (!known || !m_parts)
        return answer.fail(noAccount());
    const SourceRow before = known->row;
    const auto gone = m_parts->sources.removeAddress(source, address);
    if (gone) {
        addresses(source);
        moveCredential(before, known->row);
    }
    answer.give(gone);
}

/// They are other ones now, in the store.
void AccountWorker::addresses(SourceId source)
{
    Known* known = find(source);
    if (const auto row = m_parts->sources.find(source); row && *row) {
        known->row.address = (*row)->address;
        known->row.others = (*row)->others;
    }
    if (known->session)
        known->session->setAddresses(accountOf(*known).addresses);
    tellAccounts();
}

/// The password stands under the address that the account is known by.
void AccountWorker::moveCredential(const SourceRow& from, const SourceRow& to)
{
    const Known* known = find(to.id);
    if (from.address == to.address || !known->session)
        return;
    keepPassword(*known, known->session->backend().access().password);
    (void)m_parts->credentials.remove(credentialName(from.address, from.user));
}

void AccountWorker::heldOf(SourceId source, const Answer<MusicHere>& answer) const
{
    answer.give(m_parts ? m_parts->sources.held(source) : tl::unexpected(notOpen()));
}

void AccountWorker::remove(SourceId source, HeldMusic held, const Answer<void>& answer)
{
    Known* known = find(source);
    const bool isLeft = std::any_of(m_left.cbegin(), m_left.cend(),
                                    [source](const MusicHere& share) { return share.source == source; });
    if ((!known && !isLeft) || !m_parts)
        return answer.fail(noAccount());
    if (known)
        endSession(*known);
    if (const auto gone = m_parts->sources.remove(source, held); !gone) {
        answer.fail(gone.error());
        return known ? readPassword(source) : void(); // it goes on
    }
    if (known)
        (void)m_parts->credentials.remove(credentialName(known->row.address, known->row.user));
    m_known.erase(source);
    Q_EMIT removed(source, held);
    tellLeft();
    tellAccounts();
    tellPull();
    Q_EMIT catalogueChanged();
    Q_EMIT playlistsChanged();
    answer.give({});
}

} // namespace sostenuto::sync
