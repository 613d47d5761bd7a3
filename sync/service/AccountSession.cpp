#include "sync/service/AccountSession.h"

#include "sync/backend/Retry.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(accountLog, "sostenuto.account", QtWarningMsg)

constexpr qint64 anewEveryMs = 3'600'000;

} // namespace

AccountSession::AccountSession(HttpClient& http, Database& database, const SourceRow& source, const QString& password,
                               QObject* parent)
    : QObject(parent), m_source(source.id), m_sources(database), m_catalogue(database), m_playlists(database),
      m_stations(database), m_outboxRows(database),
      m_backend(http, {source.address, source.user, password}, source.capabilities),
      m_pull({m_backend, m_sources, m_catalogue, m_playlists, m_stations}, source.id),
      m_outbox({m_backend, m_outboxRows, m_catalogue, m_playlists}, source.id)
{
    m_refresh.setInterval(refreshEveryMs);
    m_pullAgain.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, &m_pull, &PullFlow::refresh);
    connect(&m_pullAgain, &QTimer::timeout, &m_pull, &PullFlow::refresh);
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
    // The answer comes to answered(), as that of everybody's pings.
    (void)m_backend.ping();
}

void AccountSession::setReachable(bool reachable)
{
    if (m_reachable == reachable)
        return;
    m_reachable = reachable;
    m_pullFailures = 0;
    if (!reachable) {
        m_refresh.stop();
        m_pullAgain.stop();
        m_pull.stop();
        m_outbox.pause();
        return;
    }
    m_refresh.start();
    m_outbox.resume();
    pullNow();
}

void AccountSession::pullNow()
{
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

void AccountSession::announceNowPlaying(TrackId track)
{
    const auto remote = m_catalogue.remoteId(track);
    if (m_reachable && remote)
        (void)m_backend.announceNowPlaying(*remote);
}

void AccountSession::answered(Capability capability, const std::optional<Error>& error)
{
    if (error && (error->kind == ErrorKind::WrongPassword || error->kind == ErrorKind::AuthUnsupported)) {
        setReachable(false); // asking again with the same password can only lock the account
        Q_EMIT refused(*error);
    }
    if (!error && capability == Capability::SignIn)
        setReachable(true);
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
