#include "sync/subsonic/AddressRace.h"

#include "sync/model/WhenDone.h"
#include "sync/subsonic/Probe.h"

namespace sostenuto::sync {

AddressRace::AddressRace(HttpClient& http, const QVector<QUrl>& addresses, QObject* parent)
    : QObject(parent), m_http(http), m_addresses(addresses)
{
}

QFuture<Result<QUrl>> AddressRace::start()
{
    m_running = m_addresses.size();
    m_since.start();
    if (m_running == 0)
        arrived({}, Error{ErrorKind::NameLookup, QStringLiteral("no address")});
    for (const QUrl& address : std::as_const(m_addresses)) {
        auto* probe = new Probe(m_http, address.toString(QUrl::FullyEncoded), this);
        whenDone(probe->start(), this, [this, address](const Result<ServerInfo>& found) {
            arrived(address, found ? std::nullopt : std::optional(found.error()));
        });
    }
    return m_answer.future();
}

void AddressRace::arrived(const QUrl& address, const std::optional<Error>& error)
{
    --m_running;
    Q_EMIT heard(address, error, m_since.elapsed());
    if (error && !m_firstError)
        m_firstError = error;
    if (!m_done && (!error || m_running <= 0)) {
        m_done = true;
        m_answer.give(error ? Result<QUrl>(tl::unexpected(*m_firstError)) : Result<QUrl>(address));
    }
    if (m_running <= 0)
        deleteLater();
}

} // namespace sostenuto::sync
