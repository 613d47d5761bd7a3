#include "sync/service/AccountSession.h"

#include "sync/backend/Retry.h"
#include "sync/model/WhenDone.h"
#include "sync/subsonic/AddressRace.h"
#include "sync/subsonic/SignIn.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(accountLog, "sostenuto.account", QtWarningMsg)

constexpr qint64 anewEveryMs = 3'600'000;

/// Nobody answered there, or not the server.
bool isOfTheWay(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NoNetwork:
    case ErrorKind::NameLookup:
    case ErrorKind::Refused:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::NotSubsonic:
    case ErrorKind::ServerError: // a gateway in front of it
        return true;
    default:
        return false;
    }
}

} // namespace

AccountSession::AccountSession(HttpClient& http, Database& database, const SourceRow& source, const QString& password,
                               QObject* parent)
    : QObject(parent), m_http(http), m_source(source.id), m_addresses(source.others), m_sources(database),
      m_catalogue(database), m_playlists(database), m_stations(database), m_outboxRows(database),
      m_backend(http, {source.address, source.user, password}, source.capabilities),
      m_pull({m_backend, m_sources, m_catalogue, m_playlists, m_stations}, source.id),
      m_outbox({m_backend, m_outboxRows, m_catalogue, m_playlists}, source.id)
{
    m_sinceAway.start();
    m_addresses.prepend(source.address);
    m_notes.setAddresses(m_addresses);
    m_refresh.setInterval(refreshEveryMs);
    m_pullAgain.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, &m_pull, &PullFlow::refresh);
    connect(&m_refresh, &QTimer::timeout, this, [this] { race(false); }); // home again, where the way is shorter?
    connect(&m_pullAgain, &QTimer::timeout, this, &AccountSession::pullNow);
    connect(&m_pull, &PullFlow::finished, this, &AccountSession::pullEnded);
    connect(&m_backend, &Backend::answered, this, &AccountSession::answered);
    connect(&m_backend, &SubsonicBackend::serverChanged, this, &AccountSession::catalogueMayBeOld,
            Qt::QueuedConnection);
    connect(&m_backend, &SubsonicBackend::capabilitiesChanged, this, [this](const QByteArray& json) {
        if (const auto kept = m_sources.setCapabilities(m_source, json); !kept)
            qCWarning(accountLog).noquote() << kept.error().detail;
    });
}

void AccountSession::greet()
{
    race(true);
}

void AccountSession::setAddresses(const QVector<QUrl>& addresses)
{
    m_addresses = addresses;
    m_notes.setAddresses(addresses);
    if (!addresses.contains(m_backend.address()))
        race(true);
}

/// `ping`: signed in, by the way that won, and also when nobody answered: whoever watches the service has to hear it.
/// That answer comes to answered(), as that of everybody's pings.
void AccountSession::race(bool ping)
{
    if (m_addresses.size() < 2 && m_addresses.contains(m_backend.address())) {
        if (ping)
            (void)m_backend.ping();
        return;
    }
    m_pingAfterRace = m_pingAfterRace || ping;
    if (std::exchange(m_racing, true))
        return;
    m_sinceRace.start();
    auto* race = new AddressRace(m_http, m_addresses, this);
    connect(race, &AddressRace::heard, this, &AccountSession::heard);
    whenDone(race->start(), this, [this](const Result<QUrl>& first) {
        m_racing = false;
        const bool moves = first && *first != m_backend.address() && m_backend.useAddress(*first);
        if (moves)
            Q_EMIT addressChanged();
        if (std::exchange(m_pingAfterRace, false) || moves)
            (void)m_backend.ping();
    });
}

void AccountSession::heard(const QUrl& address, const std::optional<Error>& error, qint64 ms)
{
    m_notes.note(address, error, ms, QDateTime::currentDateTimeUtc());
    Q_EMIT addressesHeard(m_notes.all());
}

void AccountSession::setReachable(bool reachable)
{
    m_isKnown = true;
    if (m_reachable == reachable)
        return;
    m_reachable = reachable;
    m_pullFailures = 0;
    if (!reachable) {
        m_sinceAway.start();
        m_refresh.stop();
        m_pullAgain.stop();
        m_pull.stop();
        m_outbox.pause();
        return;
    }
    const RecoveryPlan plan = recoveryPlan();
    m_ownTrouble = false;
    Q_EMIT recovering(plan);
    m_outbox.resume({plan.begin(Traffic::Edits), plan.begin(Traffic::Plays), plan.gapMs, plan.gapMs > 0});
    if (const qint64 wait = plan.begin(Traffic::Playlists); wait > 0)
        m_pullAgain.start(static_cast<int>(wait));
    else
        pullNow();
}

RecoveryPlan AccountSession::recoveryPlan() const
{
    const bool alone = m_ownTrouble || isLocalHost(m_backend.address().host());
    return planRecovery({m_sinceAway.elapsed(), alone}, QRandomGenerator::global()->generateDouble());
}

void AccountSession::pullNow()
{
    m_refresh.start(); // counts from here: a crowd that is spread out once stays so
    std::exchange(m_pullAnew, false) ? m_pull.pullAnew() : m_pull.refresh();
}

void AccountSession::catalogueMayBeOld()
{
    if (m_sinceAnew.isValid() && !m_sinceAnew.hasExpired(anewEveryMs))
        return;
    m_sinceAnew.start();
    m_pullAnew = true;
    if (m_reachable)
        pullNow();
}

void AccountSession::announceNowPlaying(const QString& remoteId)
{
    if (m_reachable)
        (void)m_backend.announceNowPlaying(remoteId);
}

void AccountSession::answered(Capability capability, const std::optional<Error>& error)
{
    if (error && (error->kind == ErrorKind::WrongPassword || error->kind == ErrorKind::AuthUnsupported)) {
        setReachable(false); // asking again with the same password can only lock the account
        Q_EMIT refused(*error);
    }
    // What goes by this way every second is told only when it begins or ends to go.
    const bool isOfWay = !error || isOfTheWay(error->kind);
    if (isOfWay && m_notes.note(m_backend.address(), error, -1, QDateTime::currentDateTimeUtc()))
        Q_EMIT addressesHeard(m_notes.all());
    if (error && isOfTheWay(error->kind))
        m_ownTrouble = error->kind == ErrorKind::NoNetwork || error->kind == ErrorKind::NameLookup;
    if (!error && capability == Capability::SignIn)
        setReachable(true);
    else if (!error)
        greetAgain();
    const bool mayRace = !m_sinceRace.isValid() || m_sinceRace.hasExpired(raceEveryMs);
    if (error && isOfTheWay(error->kind) && m_addresses.size() > 1 && mayRace)
        race(false);
}

/// A blip at the start that the status never called an outage: the greeting was lost in it, and nobody pings again.
void AccountSession::greetAgain()
{
    if (m_isKnown || std::exchange(m_greetsAgain, true))
        return;
    whenDone(m_backend.ping(), this, [this](const Result<void>&) { m_greetsAgain = false; });
}

void AccountSession::pullEnded(const std::optional<Error>& error)
{
    if (!error) {
        m_pullFailures = 0;
        return;
    }
    if (m_reachable) {
        const qint64 wait =
            retryDelayMs(m_pullFailures++, QRandomGenerator::global()->generateDouble(), error->retryAfterS);
        m_pullAgain.start(static_cast<int>(wait));
    }
}

} // namespace sostenuto::sync
